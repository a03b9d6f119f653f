/** How long-running work tells what it is doing. Pipelines never print; the CLI decides how a log looks. */
export interface Log {
  /** A new stage begins, e.g. "ingest surveys". */
  step(text: string): void;
  /** How far the current stage is; `total` 0 means unknown. */
  progress(done: number, total: number, unit: string): void;
  /** A fact worth one line. */
  note(text: string): void;
  /** Something the reader should look at; work goes on. */
  warn(text: string): void;
  /** The current stage did not succeed; work goes on with the next. A log without it warns. */
  fail?(text: string): void;
}

/** Tells that the current stage did not succeed. */
export function tellFailure(log: Log, text: string): void {
  if (log.fail) log.fail(text);
  else log.warn(text);
}

/** A log that keeps the name of a stage to itself until something happens in it. */
export function unlessIdle(log: Log): Log {
  let waiting: string | null = null;
  const begin = () => {
    if (waiting !== null) log.step(waiting);
    waiting = null;
  };
  const after = <A extends unknown[]>(tell: (...told: A) => void) => (...told: A) => {
    begin();
    tell(...told);
  };
  return { step: (text) => void (waiting = text), progress: after(log.progress), note: after(log.note), warn: after(log.warn), ...(log.fail && { fail: after(log.fail) }) };
}

export const silentLog: Log = { step() {}, progress() {}, note() {}, warn() {} };
