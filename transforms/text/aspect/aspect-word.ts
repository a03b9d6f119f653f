import { isEnglishEnding } from "../lexicon/en/endings.ts";
import { isRussianEnding } from "../lexicon/ru/endings.ts";
import { stem } from "../stem.ts";
import { tokenize } from "../tokens.ts";

/** Shorter words are found as they are written. */
const leastStemmed = 4;

/** A company's word or words in the notation of the lexicon: their stems, so that every form is found; a word with `*` at its end is a beginning. */
export function entryOf(words: string): string {
  return words
    .split(/\s+/)
    .flatMap((part) => {
      const isPrefix = part.endsWith("*");
      return tokenize(part).filter(({ kind }) => kind === "word" || kind === "hashtag").map(({ text }) => (isPrefix ? `${text}*` : bodyOf(text)));
    })
    .join("_");
}

/** Whether one text may hold both of two words of a company as the same words: «коробка» and «коробку», «упак*» and «упаковка». */
export function isSameWord(one: string, other: string): boolean {
  const [parts, others] = [entryOf(one).split("_"), entryOf(other).split("_")];
  return parts.length === others.length && parts.every((part, at) => mayMeet(part, others[at]!));
}

function mayMeet(one: string, other: string): boolean {
  const [shorter, longer] = [one, other].sort((a, b) => bare(a).length - bare(b).length) as [string, string];
  const [begin, whole] = [bare(shorter), bare(longer)];
  if (!whole.startsWith(begin)) return false;
  const tail = whole.slice(begin.length);
  if (tail === "" || shorter.endsWith("*")) return true;
  return !shorter.endsWith(".") && (isRussianEnding(tail) || isEnglishEnding(tail));
}

function bare(part: string): string {
  return part.replace(/[.*]$/, "");
}

function bodyOf(word: string): string {
  if (word.length < leastStemmed) return `${word}.`;
  const stemmed = stem(word);
  let shared = 0;
  while (shared < stemmed.length && stemmed[shared] === word[shared]) shared++;
  return shared < leastStemmed ? word : word.slice(0, shared);
}
