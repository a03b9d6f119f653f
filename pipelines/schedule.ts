import { setTimeout as pause } from "node:timers/promises";
import { createTask, type ScheduledTask } from "node-cron";
import type { Company } from "./company.ts";
import { localTime } from "./local-time.ts";
import type { Log } from "./log.ts";
import { Stopped } from "./stopped.ts";
import { told, UserError } from "./user-error.ts";
import { WarehouseInUse } from "./warehouse.ts";

/** Calls `tick` at every match of a cron line in a zone, until stopped. */
export type Clockwork = (cronLine: string, timeZone: string, tick: () => void) => { stop(): void | Promise<void> };

export interface ScheduleOptions {
  log: Log;
  now: () => Date;
  /** Stops the schedule: no new work begins, and the work in hand ends as soon as it can. */
  signal: AbortSignal;
  /** Ingest of these sources, then transform and publish, as company.yaml is by then. */
  work: (sources: readonly string[]) => Promise<Worked>;
  /** Replaced in tests. */
  clockwork?: Clockwork;
  /** Ends when what was due is to be tried again, or at the stop; replaced in tests. */
  untilRetry?: (signal: AbortSignal) => Promise<void>;
}

export interface Worked {
  /** False when the pages would be the same and were left. */
  isNews: boolean;
  /** Of the sources, those that company.yaml no longer names. */
  gone: readonly string[];
}

/** How long another process may go on using the warehouse before it is tried again, in milliseconds. */
const retryAfter = 60_000;

const aMinute = (signal: AbortSignal) => pause(retryAfter, undefined, { signal }).catch(() => undefined);

/**
 * Runs every source by its own cron line in the company's zone. Work is done one at a time: sources that fall due
 * meanwhile wait and share the next run. Sources are run once at the start, so that nothing missed while
 * the process was down stays missing; while another process uses the warehouse they stay due. A failing run is told and does not end the schedule; whatever fails once a stop
 * was asked for is the stop. Never resolves: throws Stopped when stopped and idle.
 */
export async function schedule(company: Company, { log, now, signal, work, clockwork = nodeCron, untilRetry = aMinute }: ScheduleOptions): Promise<never> {
  const due = new Set<string>();
  let wake = () => {};
  const scheduled = Object.entries(company.sources).filter(([, source]) => source.schedule);
  if (scheduled.length === 0) {
    throw new UserError("no source has a schedule", { file: company.file, place: "sources", remedy: 'give a source a line such as schedule: "*/30 * * * *"' });
  }
  const tasks = new Map(
    scheduled.map(([name, source]) => {
      const tick = () => {
        due.add(name);
        wake();
      };
      return [name, clockwork(String(source.schedule), company.time_zone, tick)] as const;
    }),
  );
  for (const [name, source] of scheduled) log.note(`${name}: ${source.schedule} (${company.time_zone})`);
  for (const name of Object.keys(company.sources)) due.add(name);

  const stopped = () => wake();
  signal.addEventListener("abort", stopped);
  try {
    let isWaiting = false;
    let isHeldUp = false;
    while (!signal.aborted) {
      if (due.size === 0) {
        if (!isWaiting) log.step("wait until a source falls due");
        isWaiting = true;
        await new Promise<void>((resolve) => (wake = resolve));
        continue;
      }
      const sources = [...due];
      due.clear();
      try {
        const { isNews, gone } = await work(sources);
        for (const name of gone) {
          log.warn(`${name}: company.yaml no longer names it: its schedule ends; other changes of schedules count once schedule is started again`);
          await tasks.get(name)?.stop();
          tasks.delete(name);
        }
        const named = sources.filter((name) => !gone.includes(name));
        if (!isNews && named.length > 0) log.note(`${localTime(now().toISOString(), company.time_zone)} nothing new from ${named.join(", ")}: the pages stay as they are`);
        isWaiting &&= !isNews;
        isHeldUp = false;
      } catch (error) {
        isWaiting = false;
        if (error instanceof WarehouseInUse && !signal.aborted) {
          for (const name of sources) due.add(name);
          if (!isHeldUp) log.warn(`${sources.join(", ")}: ${error.message}: tried again every minute until it ends`);
          isHeldUp = true;
          await untilRetry(signal);
          continue;
        }
        isHeldUp = false;
        if (!signal.aborted) log.warn(`${sources.join(", ")}: ${told(error)}`);
      }
    }
    throw new Stopped("the schedule stopped");
  } finally {
    signal.removeEventListener("abort", stopped);
    await Promise.all([...tasks.values()].map((task) => task.stop()));
  }
}

function nodeCron(cronLine: string, timeZone: string, tick: () => void): ScheduledTask {
  const task = createTask(cronLine, tick, { timezone: timeZone });
  // a match that this process was too busy for, or slept through, is due all the same
  task.on("execution:missed", tick);
  void task.start();
  return task;
}
