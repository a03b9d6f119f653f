import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { classifier } from "../learn.ts";
import { fromBytes } from "../model-bytes.ts";
import type { Model } from "../model.ts";
import { labelOf, readSentiment } from "../sentiment.ts";
import { tokenize } from "../tokens.ts";

const files: Readonly<Record<string, string>> = { en: "english.bin.gz" };
let known: Readonly<Record<string, Model>> | undefined;

/** Models, by language, that read tone before a company taught its own; a language without one is read by rules alone. */
export function baseModels(): Readonly<Record<string, Model>> {
  known ??= Object.fromEntries(
    Object.entries(files).map(([language, file]) => [language, fromBytes(gunzipSync(readFileSync(new URL(file, import.meta.url))))]),
  );
  return known;
}

/** Reads tone as it is read before a company taught anything. */
export function baseReader(language: string): (text: string) => string {
  const model = baseModels()[language];
  return model ? classifier(model) : (text) => labelOf(readSentiment(tokenize(text)).score);
}
