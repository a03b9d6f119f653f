import { gunzipSync } from "node:zlib";
import { classifier } from "../learn.ts";
import { fromBytes } from "../model-bytes.ts";
import type { Model } from "../model.ts";
import { labelOf, readSentiment } from "../sentiment.ts";
import { tokenize } from "../tokens.ts";
import { englishBytes } from "./english-bytes.ts";

const bytes: Readonly<Record<string, string>> = { en: englishBytes };
/** By language, how many sentences of each class, in the order of the base model's classes, taught it. */
export const baseTeaching: Readonly<Record<string, readonly number[]>> = { en: [974, 610, 1380] };
let known: Readonly<Record<string, Model>> | undefined;

/** Models, by language, that read tone before a company taught its own; a language without one is read by rules alone. */
export function baseModels(): Readonly<Record<string, Model>> {
  known ??= Object.fromEntries(
    Object.entries(bytes).map(([language, own]) => [language, fromBytes(gunzipSync(Buffer.from(own, "base64")))]),
  );
  return known;
}

/** Reads tone as it is read before a company taught anything. */
export function baseReader(language: string): (text: string) => string {
  const model = baseModels()[language];
  return model ? classifier(model) : (text) => labelOf(readSentiment(tokenize(text)).score);
}
