import pc from "picocolors";
import { wantsColour } from "./colour.ts";
import type { Log } from "./log.ts";

/** Colours of results, and of everything else, as the two streams are two. */
export const onOutput = pc.createColors(wantsColour(process.env, process.stdout.isTTY === true));
export const onError = pc.createColors(wantsColour(process.env, process.stderr.isTTY === true));

/** Where a command writes: results to `out`, everything about the work itself to `err`. */
export interface Streams {
  out: NodeJS.WritableStream;
  err: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
}

const redrawEveryMs = 100;

/**
 * A log for people: on a terminal the progress line is redrawn in place, in a pipe every stage is one plain line. A stage
 * that warned of something ends without a tick.
 * `clock` gives milliseconds; it only paces redrawing and tells how long a stage took.
 */
export function terminalLog({ err }: Streams, clock: () => number = Date.now): Required<Log> & { end(outcome?: "failed"): void } {
  const live = err.isTTY === true;
  let stage = "";
  let since = clock();
  let drawnAt = 0;
  let last = "";
  let progressShown = "";
  let isDoubtful = false;

  const clear = () => {
    if (live && last) err.write(`\r\u001b[K`);
    last = "";
  };
  const line = (text: string) => {
    clear();
    err.write(`${text}\n`);
  };
  const finish = () => {
    if (!stage) return;
    const took = (clock() - since) / 1000;
    line(`${isDoubtful ? onError.yellow("!") : onError.green("✓")} ${stage}${progressShown ? onError.dim(` · ${progressShown}`) : ""}${took >= 0.1 ? onError.dim(` · ${took.toFixed(1)} s`) : ""}`);
    stage = "";
    progressShown = "";
  };

  return {
    step(text) {
      finish();
      stage = text;
      isDoubtful = false;
      since = clock();
      if (live) err.write((last = `… ${text}`));
    },
    progress(done, total, unit) {
      progressShown = total > 0 && done < total ? `${count(done)} of ${count(total)} ${unit}` : `${count(done)} ${done === 1 ? unit.replace(/s$/, "") : unit}`;
      if (!live || clock() - drawnAt < redrawEveryMs) return;
      drawnAt = clock();
      clear();
      last = `… ${stage} · ${progressShown}`.slice(0, (err.columns ?? 80) - 1);
      err.write(last);
    },
    note: (text) => line(`  ${text}`),
    warn: (text) => {
      isDoubtful = true;
      line(`${onError.yellow("!")} ${text}`);
    },
    fail: (text) => {
      stage = "";
      progressShown = "";
      line(`${onError.red("✗")} ${text}`);
    },
    end: (outcome) => {
      if (outcome === "failed") stage = "";
      finish();
      clear();
    },
  };
}

/** `1 row`, `2 rows`. */
export function counted(n: number, noun: string): string {
  return `${count(n)} ${noun}${n === 1 ? "" : "s"}`;
}

/** `45 s`, `2 min 0 s`. */
export function lasting(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 90 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** A whole number as people read it here: `1,113,188`. */
export function count(n: number): string {
  return written(n, 0);
}

/** A number with so many decimals; one that rounds to nothing has no sign. */
export function written(n: number, digits: number): string {
  return n.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace(/^-(?=[0.]*$)/, "");
}

const numeral = /^-?[\d,]+(\.\d+)?$/;

/** Rows as an aligned text table; numbers, written or not, to the right. */
export function table(rows: readonly Record<string, unknown>[], columns?: readonly string[]): string {
  const names = columns ?? [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (names.length === 0) return "";
  const cells = rows.map((row) => names.map((name) => cell(row[name])));
  const widths = names.map((name, i) => Math.max(name.length, ...cells.map((row) => row[i]?.length ?? 0)));
  const isNumber = names.map((name) => rows.every((row) => row[name] === null || row[name] === undefined || typeof row[name] === "number" || numeral.test(String(row[name]))));
  const draw = (row: readonly string[]) =>
    row.map((text, i) => (isNumber[i] ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0))).join("  ").trimEnd();
  return [onOutput.bold(draw(names)), ...cells.map(draw)].join("\n");
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "number") return Number.isInteger(value) ? String(value) : String(Math.round(value * 10_000) / 10_000);
  if (typeof value === "object") return JSON.stringify(value);
  return String(value);
}
