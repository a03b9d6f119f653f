import { matchesOf } from "./matches.ts";

const sentence = /[^.!?…\n]+(?:[.!?…]+(?=\s|$|\p{Lu})|[.!?…](?!\s|$|\p{Lu})[^.!?…\n]+)*[.!?…]*[)(\p{Extended_Pictographic}\uFE0F]*/gu;

export interface Span {
  start: number;
  end: number;
}

/** Where sentences begin and end; a smile after the full stop belongs to the sentence it follows. */
export function sentenceSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const { 0: found, index } of matchesOf(text, sentence)) {
    const body = found.trim();
    const start = index + found.length - found.trimStart().length;
    if (/[\p{L}\d\p{Extended_Pictographic}]/u.test(body)) spans.push({ start, end: start + body.length });
  }
  return spans;
}
