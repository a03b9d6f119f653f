import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import type { Example } from "../../transforms/text/learn.ts";

/** One set of a folder: what teaches, null where nothing does, and what is asked. Tones are called negative, neutral, positive. */
export interface LabelledSet {
  name: string;
  isSentiment: boolean;
  train: Example[] | null;
  test: Example[];
}

const labelledLine = z.union([
  z.object({ text: z.string(), label: z.string() }),
  z.object({ t: z.string(), y: z.string() }).transform(({ t: text, y: label }) => ({ text, label })),
]);
const short: Readonly<Record<string, string>> = { neg: "negative", neu: "neutral", pos: "positive" };
const tones: ReadonlySet<string> = new Set(Object.values(short));
/** Annotators have labels beside the tones (skip, speech, irrelevant); a set with so many tones is sentiment all the same. */
const leastTones = 0.5;

/**
 * Every set of a folder, in the order of names: `<name>.test.jsonl` and `<name>.train.jsonl`, either packed (`.jsonl.gz`) or not.
 * A set that cannot be read is left out, and `warn` hears of it; so are the lines of a set of tones whose label is none, and
 * a half to learn from that has one label only.
 */
export function labelledSets(folder: string, warn: (what: string) => void): LabelledSet[] {
  const names = new Set(readdirSync(folder).flatMap((file) => /^(.+)\.(?:train|test)\.jsonl(?:\.gz)?$/.exec(file)?.[1] ?? []));
  return [...names].sort().flatMap((name) => {
    const [train, test] = ["train", "test"].map((half) => examplesOf(`${folder}/${name}.${half}.jsonl`, warn));
    if (test === undefined) warn(`${folder}/${name}.test.jsonl is missing: its set is not measured`);
    if (!test || train === null) return [];
    const all = [...(train ?? []), ...test];
    const isSentiment = all.filter(({ label }) => tones.has(label)).length >= leastTones * all.length;
    if (isSentiment && all.some(({ label }) => !tones.has(label))) {
      const others = all.filter(({ label }) => !tones.has(label));
      warn(`${name}: ${others.length} lines labelled ${[...new Set(others.map(({ label }) => label))].sort().join(", ")} are no negative, neutral or positive and are left out`);
    }
    const kept = (half: Example[]): Example[] => (isSentiment ? half.filter(({ label }) => tones.has(label)) : half);
    const teaching = train && kept(train);
    const teaches = new Set(teaching?.map(({ label }) => label)).size > 1;
    if (teaching && !teaches) warn(`${name}: one label teaches nothing, so only what is untrained is measured`);
    return [{ name, isSentiment, train: teaching && teaches ? teaching : null, test: kept(test) }];
  });
}

/** The examples of a file, packed or not; undefined where there is none, null where a line of it is no example. */
function examplesOf(file: string, warn: (what: string) => void): Example[] | null | undefined {
  const found = [file, `${file}.gz`].find((path) => existsSync(path));
  if (!found) return undefined;
  const bytes = readFileSync(found);
  const lines = (found.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
  const examples: Example[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const read = labelledLine.safeParse(parsed(line));
    if (!read.success) {
      warn(`${found}:${at + 1} is neither {"t": text, "y": label} nor {"text": text, "label": label}, both in quotes: its set is not measured`);
      return null;
    }
    const { text, label } = read.data;
    const folded = label.toLowerCase();
    const tone = short[folded] ?? folded;
    examples.push({ text, label: tones.has(tone) ? tone : label });
  }
  return examples;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
