import { createTask, type ScheduledTask } from "node-cron";
import type { Company } from "./company.ts";
import type { Log } from "./log.ts";
import { UserError } from "./user-error.ts";

/** Calls `tick` at every match of a cron line in a zone, until stopped. */
export type Clockwork = (cronLine: string, timeZone: string, tick: () => void) => { stop(): void | Promise<void> };

export interface ScheduleOptions {
  log: Log;
  /** Stops the schedule: no new work begins, the work in hand ends. */
  signal: AbortSignal;
  /** Ingest of these sources, then transform and publish. */
  work: (sources: readonly string[]) => Promise<void>;
  /** Replaced in tests. */
  clockwork?: Clockwork;
}

/**
 * Runs every source by its own cron line in the company's zone. Work is done one at a time: sources that fall due
 * meanwhile wait and share the next run. Sources are run once at the start, so that nothing missed while
 * the process was down stays missing. Resolves when stopped and idle; a failing run is told and does not end the schedule.
 */
export async function schedule(company: Company, { log, signal, work, clockwork = nodeCron }: ScheduleOptions): Promise<void> {
  const due = new Set<string>();
  let wake = () => {};
  const scheduled = Object.entries(company.sources).filter(([, source]) => source.schedule);
  if (scheduled.length === 0) {
    throw new UserError("no source has a schedule", { file: company.file, place: "sources", remedy: 'give a source a line such as schedule: "*/30 * * * *"' });
  }
  const tasks = scheduled.map(([name, source]) =>
    clockwork(String(source.schedule), company.time_zone, () => {
      due.add(name);
      wake();
    }),
  );
  for (const [name, source] of scheduled) log.note(`${name}: ${source.schedule} (${company.time_zone})`);
  for (const name of Object.keys(company.sources)) due.add(name);

  const stopped = () => wake();
  signal.addEventListener("abort", stopped);
  try {
    while (!signal.aborted) {
      if (due.size === 0) {
        log.step("wait until a source falls due");
        await new Promise<void>((resolve) => (wake = resolve));
        continue;
      }
      const sources = [...due];
      due.clear();
      try {
        await work(sources);
      } catch (error) {
        log.warn(`${sources.join(", ")}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  } finally {
    signal.removeEventListener("abort", stopped);
    await Promise.all(tasks.map((task) => task.stop()));
  }
}

function nodeCron(cronLine: string, timeZone: string, tick: () => void): ScheduledTask {
  const task = createTask(cronLine, tick, { timezone: timeZone });
  void task.start();
  return task;
}
