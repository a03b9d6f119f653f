import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Example } from "../../transforms/text/learn.ts";
import { sentenceSpans } from "../../transforms/text/sentences.ts";

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Sentences of Russian restaurant reviews [SentiRuEval 2015] under the tone of the aspects marked in them: positive, negative, or neutral
 * where nothing is praised or blamed; sentences of both are left out. Null when the file is not there. For measuring only: no licence.
 */
export function restaurantSentences(file: string): Example[] | null {
  if (!existsSync(file)) return null;
  const xml = gunzipSync(readFileSync(file)).toString("utf8");
  return [...xml.matchAll(/<text>([\s\S]*?)<\/text>([\s\S]*?)<\/review>/g)].flatMap(([, escaped, marked]) => {
    const text = unescaped(escaped!);
    const aspects = [...marked!.matchAll(/<aspect [^>]*from="(\d+)"[^>]*sentiment="(\w+)"/g)].map(([, from, tone]) => ({ from: Number(from), tone: tone! }));
    return sentenceSpans(text).flatMap(({ start, end }) => {
      const tones = new Set(aspects.filter(({ from }) => from >= start && from < end).map(({ tone }) => tone));
      if (tones.has("both") || (tones.has("positive") && tones.has("negative"))) return [];
      return [{ text: text.slice(start, end), label: tones.has("positive") ? "positive" : tones.has("negative") ? "negative" : "neutral" }];
    });
  });
}

/** A text of XML as its writer wrote it. */
export function unescaped(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
