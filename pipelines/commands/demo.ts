import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { simulate } from "../../data/simulator/simulate.ts";
import { loadCompany } from "../company.ts";
import { preview } from "../preview.ts";
import { runAll } from "../run.ts";
import { untilStopped } from "../stopped.ts";
import { count } from "../terminal.ts";
import { type CompanyOption, inWarehouse, type Register, sampleFrom, tellRun, wholeNumber } from "./command.ts";
import { demoSize } from "./simulate.ts";

const nextSteps = (company: string) => {
  const of = company === sampleFrom(process.cwd()) ? "" : ` --company ${company}`;
  return `
What to do next:
  change a target or a touchpoint   ${join(company, "company.yaml")}, then: npx otklik run${of}
  ask for a figure                  npx otklik metric nps --by touchpoint${of}
  look into the warehouse           npx otklik sql "select * from core.episode limit 5"${of}
  point it at your own CSV          README.md, "Your own CSV in ten minutes"
Ctrl-C stops the server; npx otklik preview${of} starts it again.`;
};

export const demo: Register = (program, world) => {
  program
    .command("demo")
    .description("the sample company from nothing to pages open in a browser (npm start); minutes the first time")
    .option("-c, --company <dir>", "folder of the sample company", sampleFrom(process.cwd()))
    .option("-p, --port <n>", "port; the next free one is taken when it is busy", wholeNumber, 3000)
    .option("--customers <n>", "how many customers the sample company has", wholeNumber, demoSize.customers)
    .option("--no-serve", "stop after publishing")
    .action(async (options: CompanyOption & { port: number; customers: number; serve: boolean }) => {
      const dir = resolve(options.company);
      if (!existsSync(join(dir, "inbox"))) {
        world.log.note(`the first time takes minutes, ${count(demoSize.customers)} customers two to six on two cores; every stage is told, the longest reads texts`);
        await simulate({ dir, ...demoSize, customers: options.customers, log: world.log });
      }
      const company = await loadCompany(dir);
      await inWarehouse(dir, {}, async (_company, warehouse) => tellRun(await runAll(company, warehouse, { ...world, log: untilStopped(world) }), world));
      if (!options.serve) return;
      await preview(company, {
        port: options.port,
        log: world.log,
        signal: world.signal,
        onReady: (address) => world.print(`\nThe pages are open at ${address}\n${nextSteps(options.company)}`),
      });
    });
};
