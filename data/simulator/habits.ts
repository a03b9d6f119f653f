import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { day, localDay, startOfDay } from "./clock.ts";
import { encodeWindows1251 } from "./encoding.ts";
import { exportKinds, type Export } from "./exports.ts";
import { makeRandom, seedOf } from "./random.ts";
import type { Line } from "./writers.ts";

/** What a source must say after reading everything: rows read, different rows kept, rows seen again, rows refused. */
export interface Expected {
  files: number;
  read: number;
  distinct: number;
  unchanged: number;
  quarantined: number;
  planted: Record<string, number>;
}

/** Lays closed files out as their systems would, with repetitions and faults, and counts what a reader should find. */
export function makeHabits(root: string, seed: number) {
  const expected: Record<string, Expected> = {};
  const carried = new Map<string, Line[]>();

  function finish(path: string, sorted: Line[]): void {
    const kind = exportKinds.find((each) => each.path.test(path));
    if (!kind) throw new Error(`no export kind for ${path}`);
    const random = makeRandom(seed, seedOf(path));
    const counts = (expected[kind.source] ??= { files: 0, read: 0, distinct: 0, unchanged: 0, quarantined: 0, planted: {} });
    const plant = (what: string, by = 1) => (counts.planted[what] = (counts.planted[what] ?? 0) + by);
    counts.files++;

    const written: string[] = [];
    const write = (line: Line, seen: boolean) => {
      written.push(line.text);
      counts.read += 1 + line.nested;
      if (line.refused) {
        counts.quarantined += 1;
        plant("out_of_scale");
      } else if (seen) counts.unchanged += 1 + line.nested;
      else counts.distinct += 1 + line.nested;
    };
    for (const line of carried.get(kind.source) ?? []) {
      write(line, true);
      plant("exported_again");
    }
    const faults = Object.entries(kind.faults).filter(() => random.chance(kind.faultShare));
    const faultAt = new Map(faults.map((fault) => [random.int(sorted.length), fault]));
    sorted.forEach((line, index) => {
      write(line, false);
      if (random.chance(kind.doubled)) {
        write(line, true);
        plant("line_twice");
      }
      const fault = faultAt.get(index);
      if (fault) {
        written.push(fault[1](line.text, random));
        counts.read += 1;
        counts.quarantined += 1;
        plant(fault[0]);
      }
    });
    const last = sorted.at(-1);
    if (kind.repeatedDays && last) {
      const from = startOfDay(localDay(last.at)) - (kind.repeatedDays - 1) * day;
      carried.set(kind.source, sorted.filter((line) => line.at >= from));
    }
    lay(kind, path, written);
  }

  function lay(kind: Export, path: string, lines: string[]): void {
    const body = kind.array ? `[\n${lines.join(",\n")}\n]\n` : `${kind.header ? `${kind.header}\n` : ""}${lines.join("\n")}\n`;
    const text = kind.byteOrderMark ? `\ufeff${body}` : body;
    writeFileSync(join(root, path), kind.windows1251 ? encodeWindows1251(text) : text);
  }

  return { finish, expected };
}
