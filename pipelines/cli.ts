import { Command, CommanderError } from "commander";
import { demo } from "./commands/demo.ts";
import { doctor } from "./commands/doctor.ts";
import { exitCode, type World } from "./commands/command.ts";
import { dropCommand } from "./commands/drop.ts";
import { forgetCommand } from "./commands/forget.ts";
import { ingestCommand } from "./commands/ingest.ts";
import { metric } from "./commands/metric.ts";
import { person } from "./commands/person.ts";
import { previewCommand } from "./commands/preview.ts";
import { publishCommand } from "./commands/publish.ts";
import { quarantine } from "./commands/quarantine.ts";
import { run } from "./commands/run.ts";
import { scheduleCommand } from "./commands/schedule.ts";
import { simulateCommand } from "./commands/simulate.ts";
import { sql } from "./commands/sql.ts";
import { status } from "./commands/status.ts";
import { transformCommand } from "./commands/transform.ts";
import { stopOr, Stopped } from "./stopped.ts";
import { systemFault } from "./system-fault.ts";
import { onError, terminalLog } from "./terminal.ts";
import { describe, messageOf, UsageError, UserError } from "./user-error.ts";

const commands = [
  demo,
  simulateCommand,
  run,
  ingestCommand,
  transformCommand,
  publishCommand,
  previewCommand,
  scheduleCommand,
  status,
  doctor,
  metric,
  sql,
  quarantine,
  dropCommand,
  person,
  forgetCommand,
];

const epilogue = `
Exit codes: 0 done, ${exitCode.fault} a fault (told on standard error), ${exitCode.usage} wrong usage, ${exitCode.incomplete} ended but something is wrong (a source failed or nothing of it was accepted, a check of doctor is red, a backup could not be cleaned), ${exitCode.stopped} stopped by Ctrl-C or SIGTERM.
Results go to standard output, everything else to standard error.`;

/** The command line as a program; `world` carries clock, log and output, so that tests run it in process. */
export function program(world: World): Command {
  const otklik = new Command("otklik")
    .description("Customer experience across every channel: from surveys, chats, calls and sales to published pages.")
    .showHelpAfterError("(add --help for the options)")
    .addHelpText("after", epilogue)
    .exitOverride();
  for (const register of commands) register(otklik, world);
  for (const command of otklik.commands) command.exitOverride();
  return otklik;
}

/** Runs one command line and sets the process's exit code; the only place that prints faults or listens to signals. */
export async function main(args: readonly string[]): Promise<void> {
  const log = terminalLog({ out: process.stdout, err: process.stderr });
  const stop = new AbortController();
  const onSignal = (name: NodeJS.Signals) => {
    if (stop.signal.aborted) process.exit(exitCode.stopped);
    log.note(`${name}: stopping cleanly; once more to stop at once`);
    stop.abort();
  };
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });

  const world: World = {
    log: { ...log, note: (text) => log.note(pasteable(text, args)), warn: (text) => log.warn(pasteable(text, args)), fail: (text) => log.fail(pasteable(text, args)) },
    now: () => new Date(),
    print: (text) => {
      log.end();
      process.stdout.write(`${text}\n`);
    },
    signal: stop.signal,
    fail: (code) => void (process.exitCode = code),
  };
  try {
    await program(world).parseAsync(args, { from: "user" });
    log.end();
  } catch (fault) {
    log.end("failed");
    if (fault instanceof CommanderError) {
      process.exitCode = fault.exitCode === 0 ? 0 : exitCode.usage;
      return;
    }
    const stopped = stopOr(fault, stop.signal);
    const error = systemFault(stopped) ?? stopped;
    if (error instanceof Stopped) {
      process.exitCode = exitCode.stopped;
      process.stderr.write(`${onError.yellow("!")} ${error.message}; nothing is lost, the same command goes on from here\n`);
      return;
    }
    process.exitCode = error instanceof UsageError ? exitCode.usage : exitCode.fault;
    process.stderr.write(`${onError.red("✗")} ${error instanceof UserError ? pasteable(describe(error), args) : unexpected(error)}\n`);
  }
}

/** Commands that a remedy names, so that they can be pasted: run by npx, and for the company that was asked about. */
export function pasteable(text: string, args: readonly string[]): string {
  const at = args.findIndex((arg) => arg === "-c" || arg === "--company");
  const dir = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith("--company="))?.slice("--company=".length);
  return text.replaceAll(/(?<![\w/])(?:npx )?otklik ((?:person|quarantine) [a-z]+|run|ingest|transform|publish|preview|schedule|status|doctor|metric|sql|forget|person|quarantine)\b([^\n]*)/g, (_, command: string, rest: string) =>
    dir === undefined || rest.includes("--company") ? `npx otklik ${command}${rest}` : `npx otklik ${command} --company ${/\s/.test(dir) ? JSON.stringify(dir) : dir}${rest}`,
  );
}

/** A fault nobody foresaw: its message always, its stack only for those who ask. */
function unexpected(error: unknown): string {
  const stack = process.env.OTKLIK_DEBUG && error instanceof Error ? `\n${error.stack}` : "";
  return `unexpected: ${messageOf(error)}${stack}\n  → this is a fault in Otklik; OTKLIK_DEBUG=1 shows where`;
}
