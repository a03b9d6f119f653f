import { gunzipSync } from "node:zlib";
import { classifier } from "../learn.ts";
import { fromBytes } from "../learn/model-bytes.ts";
import type { ToneReader } from "../sentiment/tone-head.ts";
import { labelOf, readSentiment } from "../sentiment.ts";
import { tokenize } from "../tokens.ts";
import { englishBytes } from "./english-bytes.ts";
import { russianBytes } from "./russian-bytes.ts";

/**
 * Models by language, with how many sentences of each class, in the order of its classes, taught it, and up to how many tokens it
 * reads: of what taught it one in a hundred is longer at most.
 */
const bytes = {
  en: { packed: englishBytes, teaching: [2702, 2090, 2748], longest: 60 },
  ru: { packed: russianBytes, teaching: [3029, 3776, 2438], longest: 40 },
};
let known: Readonly<Record<string, ToneReader>> | undefined;

/** What reads tone, by language, before a company taught its own; a language that is not named is read by rules alone. */
export function baseTones(): Readonly<Record<string, ToneReader>> {
  known ??= Object.fromEntries(Object.entries(bytes).map(([language, { packed, ...own }]) => [language, { model: fromBytes(gunzipSync(Buffer.from(packed, "base64"))), ...own }]));
  return known;
}

/** Reads tone as it is read before a company taught anything. */
export function baseReader(language: string): (text: string) => string {
  const { model = null, longest = Infinity } = baseTones()[language] ?? {};
  const learned = model && classifier(model);
  return (text) => {
    const tokens = tokenize(text);
    return learned && tokens.length <= longest ? learned(text) : labelOf(readSentiment(tokens).score);
  };
}
