import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { labelledSets } from "./labelled.ts";
import { createScorer } from "../../transforms/text/scorer.ts";
import { sentenceSpans } from "../../transforms/text/sentences.ts";
import type { Model } from "../../transforms/text/learn/model.ts";

/** Texts that speak of nothing that customers ask a bank, by where they are from; each is one told to a company, or a part of one. */
export type ForeignTexts = Readonly<Record<string, readonly (readonly string[])[]>>;

export const foreignHead = "| learned from | read | known right | foreign texts | answered | of which some is answered |\n|---|---|---|---|---|---|";

/**
 * Calls to a help desk for computers, turn by turn of the caller; reviews of airport lounges, sentence by sentence; sentences of reviews of
 * goods. What is not there is named to `warn` and left out.
 */
export function foreignTexts(data: string, warn: (what: string) => void): ForeignTexts {
  const calls = `${data}/contact_center_synth/sample_processed_data.json.gz`;
  const lounges = `${data}/skytrax_reviews/lounge.csv.gz`;
  const found: Record<string, string[][]> = {};
  if (existsSync(calls)) {
    const told = JSON.parse(unzip(calls)) as { Content: string }[];
    found["calls about computers"] = told.map(({ Content }) => [...Content.matchAll(/\*\*Customer:\*\*\s*([^*]+)/g)].map(([, turn]) => turn!.trim()));
  } else warn(`${calls} not found: calls are not asked`);
  if (existsSync(lounges)) {
    // the reviews are the longest quoted cells
    const reviews = [...unzip(lounges).matchAll(/"((?:[^"]|""){80,})"/g)].map(([, review]) => review!.replaceAll('""', '"'));
    found["reviews of lounges"] = reviews.slice(0, 500).map((review) => sentenceSpans(review).map(({ start, end }) => review.slice(start, end)));
  } else warn(`${lounges} not found: reviews are not asked`);
  const goods = labelledSets(`${data}/splits`, () => undefined).find(({ name }) => name === "en_amz");
  if (goods) found["sentences on goods"] = goods.test.map(({ text }) => [text]);
  return found;
}

/** How much of them a model of a bank's reasons answers: whatever they speak of, as it serves, and as it serves in channels that taught nothing. */
export function foreignLines(what: string, model: Model, known: readonly { text: string; label: string }[], foreign: ForeignTexts): string[] {
  const ways = [["whatever it speaks of", { ...model, familiar: null }, false], ["as it serves", model, false], ["from elsewhere", model, true]] as const;
  return ways.flatMap(([read, own, isElsewhere]) => {
    const { core } = createScorer({ reasons: { model: own, examples: [] } });
    const reasonOf = (text: string): string | null => core(text, isElsewhere).reason;
    const right = known.filter(({ text, label }) => reasonOf(text) === label).length / known.length;
    return Object.entries(foreign).map(([kind, told]) => {
      const answered = told.map((texts) => texts.map((text) => Number(reasonOf(text) !== null)));
      const all = answered.flat();
      const some = answered.filter((each) => each.includes(1)).length;
      return `| ${[what, read, percent(right), `${kind} (${all.length} of ${told.length})`, percent(all.filter(Boolean).length / all.length), percent(some / told.length)].join(" | ")} |`;
    });
  });
}

const unzip = (file: string): string => gunzipSync(readFileSync(file)).toString("utf8");
const percent = (share: number): string => (100 * share).toFixed(1);
