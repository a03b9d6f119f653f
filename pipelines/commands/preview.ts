import { loadCompany } from "../company.ts";
import { preview } from "../preview.ts";
import { type CompanyOption, type Register, withCompany, wholeNumber } from "./command.ts";

export const previewCommand: Register = (program, world) => {
  withCompany(program.command("preview"))
    .description("serve the current release on this machine until stopped")
    .option("-p, --port <n>", "port; the next free one is taken when it is busy", wholeNumber, 3000)
    .option("-a, --audience <name>", "whose pages to show (default: the fullest)")
    .action(async (options: CompanyOption & { port: number; audience?: string }) => {
      const company = await loadCompany(options.company);
      await preview(company, { port: options.port, audience: options.audience, log: world.log, signal: world.signal });
    });
};
