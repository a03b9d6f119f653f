import { examine } from "../doctor.ts";
import type { Finding } from "../doctor/finding.ts";
import { onOutput } from "../terminal.ts";
import { jsonRows, type CompanyOption, exitCode, type Register, withCompany } from "./command.ts";

const mark: Record<Finding["state"], string> = { ok: onOutput.green("✓"), warning: onOutput.yellow("!"), fault: onOutput.red("✗") };

export const doctor: Register = (program, world) => {
  withCompany(program.command("doctor"))
    .description("check the machine, company.yaml, the files, the warehouse and the release; change nothing")
    .option("--json", "print findings as a JSON array")
    .action(async (options: CompanyOption & { json?: boolean }) => {
      const findings = await examine(options.company, { now: world.now });
      world.print(options.json ? jsonRows(findings) : findings.map(draw).join("\n"));
      if (findings.some(({ state }) => state === "fault")) world.fail(exitCode.incomplete);
    });
};

function draw({ check, state, seen, remedy }: Finding): string {
  return `${mark[state]} ${check}: ${seen}${remedy ? `\n  → ${remedy}` : ""}`;
}
