import { matchesOf } from "../../matches.ts";

/** A word of an address, with what parts it from the one before. */
export interface AddressWord {
  text: string;
  /** In small letters and without a dot behind. */
  plain: string;
  start: number;
  end: number;
  /** From the word before: `near` by a blank, `part` by a comma or a line's end, `far` by anything else. */
  gap: "near" | "part" | "far";
}

const pattern = /#?[\p{L}\d][\p{L}\d'’/–-]*/gu;
const near = /^\.?[ \t\u00a0]+$/;
const part = /^\.?[ \t\u00a0]*(?:,|\r?\n)[ \t\u00a0]*(?:\r?\n[ \t\u00a0]*)?$/;
/** A dot behind longer words ends a sentence. */
const longestShort = 5;

/** The words of a text, or of a window of it, and how each follows the one before. */
export function addressWords(text: string): AddressWord[] {
  const words: AddressWord[] = [];
  let last = 0;
  for (const match of matchesOf(text, pattern)) {
    const between = text.slice(last, match.index);
    const before = words.at(-1);
    const isStop = between.startsWith(".") && before !== undefined && before.text.length > longestShort && !before.plain.endsWith("str");
    const gap = before === undefined || isStop ? "far" : between === " " || near.test(between) ? "near" : part.test(between) ? "part" : "far";
    last = match.index + match[0].length;
    words.push({ text: match[0], plain: match[0].toLowerCase(), start: match.index, end: last, gap });
  }
  return words;
}
