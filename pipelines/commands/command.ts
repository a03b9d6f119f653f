import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type Command, InvalidArgumentError, Option } from "commander";
import { type Company, loadCompany } from "../company.ts";
import type { Log } from "../log.ts";
import { type Ran, summary } from "../run.ts";
import { counted } from "../terminal.ts";
import { openWarehouse, type Warehouse } from "../warehouse.ts";

/** What a command may touch of the world; the CLI passes the real one, tests their own. */
export interface World {
  log: Log;
  now(): Date;
  /** Prints a result to standard output, with a line end. */
  print(text: string): void;
  /** Aborts when the user asks to stop (Ctrl-C, SIGTERM). */
  signal: AbortSignal;
  /** Sets the exit code for a command that ended but has something wrong to tell. */
  fail(code: number): void;
}

/** Adds one command to the program. */
export type Register = (program: Command, world: World) => void;

const sampleCompany = fileURLToPath(new URL("../../data/demo", import.meta.url));

/** The sample company's folder, as it is written from a folder. */
export function sampleFrom(cwd: string): string {
  return relative(cwd, sampleCompany) || ".";
}

/** The company one stands in: the nearest folder, from `cwd` upward, with a company.yaml; else the sample company. */
export function companyFrom(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "company.yaml"))) return relative(cwd, folder) || ".";
    if (dirname(folder) === folder) return sampleFrom(cwd);
  }
}

/** Exit codes, told in `otklik --help` and in the README. */
export const exitCode = { fault: 1, usage: 2, incomplete: 3, stopped: 130 } as const;

export interface CompanyOption {
  company: string;
}

export function withCompany(command: Command): Command {
  return command.addOption(new Option("-c, --company <dir>", "folder with company.yaml").default(companyFrom(process.cwd()), "the nearest from here upward, else data/demo"));
}

export interface ThreadsOption {
  threads?: number;
}

/** For commands that read texts. */
export function withThreads(command: Command): Command {
  const most = availableParallelism();
  return command.addOption(
    new Option("--threads <n>", "threads that read texts beside the one that stores them, each in some 100 MB of its own (default: one, where there are many texts and several cores)").argParser((text) => {
      const threads = wholeNumber(text);
      if (threads > most) throw new InvalidArgumentError(`give 0 to ${most}: this machine has ${counted(most, "core")}.`);
      return threads;
    }),
  );
}

export function wholeNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isInteger(value) || value < 0) throw new InvalidArgumentError("give a whole number, 0 or more.");
  return value;
}

/** Loads the company, opens its warehouse, and closes it whatever happens. */
export async function inWarehouse<T>(
  dir: string,
  options: { readOnly?: boolean },
  work: (company: Company, warehouse: Warehouse) => Promise<T>,
): Promise<T> {
  const company = await loadCompany(dir);
  const warehouse = await openWarehouse(company.dir, options);
  try {
    return await work(company, warehouse);
  } finally {
    warehouse.close();
  }
}

/** Sets the exit code when a source could not be read, or nothing of it was accepted; the rest of the run stands. */
export function failOnSources(results: readonly { ok: boolean; read: number; quarantined: number }[], world: World): void {
  if (results.some((result) => !result.ok || (result.read > 0 && result.quarantined === result.read))) world.fail(exitCode.incomplete);
}

/** Ends a command that ran everything: its summary, and its exit code. */
export function tellRun(ran: Ran, world: World): void {
  world.print(summary(ran));
  failOnSources(ran.results, world);
}

/** JSON for machines: one line per row, so that a diff or a pager can read it. */
export function jsonRows(rows: readonly unknown[]): string {
  return rows.length === 0 ? "[]" : `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(",\n")}\n]`;
}
