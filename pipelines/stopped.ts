import type { Log } from "./log.ts";

/** The user asked to stop, and the work did: whatever was committed stands, whatever was not is undone. */
export class Stopped extends Error {}

/** A log under which work ends at the beginning of its next stage once the user asked to stop. */
export function untilStopped({ log, signal }: { log: Log; signal: AbortSignal }): Log {
  return {
    ...log,
    step(text) {
      if (signal.aborted) throw new Stopped(`stopped before: ${text}`);
      log.step(text);
    },
  };
}

/** What a fault is once a stop was asked for: Ctrl-C reaches the builders of pages too, and what they then complain of is the stop. */
export function stopOr(fault: unknown, signal: AbortSignal | undefined): unknown {
  return signal?.aborted && !(fault instanceof Stopped) ? new Stopped("stopped", { cause: fault }) : fault;
}
