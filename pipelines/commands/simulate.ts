import { resolve } from "node:path";
import { simulate } from "../../data/simulator/simulate.ts";
import { sampleFrom, type Register, wholeNumber } from "./command.ts";

export const demoSize = { customers: 20_000, months: 18, seed: 1 } as const;

export const simulateCommand: Register = (program, world) => {
  program
    .command("simulate")
    .description("make the exports of a sample company, with the truth beside them (also a load generator)")
    .option("--customers <n>", "how many customers, up to a million", wholeNumber, demoSize.customers)
    .option("--months <n>", "how many months, ending at the sample's fixed last day", wholeNumber, demoSize.months)
    .option("--seed <n>", "the same seed makes the same bytes", wholeNumber, demoSize.seed)
    .option("-c, --company <dir>", "folder to write inbox/ and truth/ into", sampleFrom(process.cwd()))
    .action(async (options: { customers: number; months: number; seed: number; company: string }) => {
      const { company, ...size } = options;
      await simulate({ dir: resolve(company), ...size, log: world.log });
    });
};
