import { normalizeWord, type Token } from "../tokens.ts";
import { isRussianEnding } from "./ru/endings.ts";

/**
 * A lexicon is written as lines `strength: entry entry …`. An entry is one word or several joined by `_`;
 * a word is a stem that any inflection may follow (`отличн`), a free prefix (`разочаров*`) or an exact form (`рад.`).
 * For English a stem may be followed by s, ed, ing, ly, er, est and their kin.
 */
export interface Lexicon {
  /** Ids of the word patterns that a word matches. */
  patternsOf(word: string): readonly number[];
  /** Phrases by the pattern they begin with, longest first. */
  phrasesFrom(pattern: number): readonly Phrase[];
}

export interface Phrase {
  patterns: readonly number[];
  value: number;
  /** How specific its first pattern is: an exact form outranks a stem, a longer stem a shorter one. */
  weight: number;
}

export interface LexiconSource {
  lines: string;
  endings: (tail: string) => boolean;
}

interface Pattern {
  id: number;
  mode: "exact" | "stem" | "prefix";
}

const englishEnding = /^(?:e?s|'s|e?d|ing|ly|er|est|r|st|ed|y|ier|iest|ily|ies|ied|iness|ness|ment|ments|ful|fully|less|ers|ings|able|ably|ation|ations|ion|ions|e|es|ingly|edly|al|ally|ous|ously|ity|ive|ively|n't)?$/;

export const russianEnding = isRussianEnding;
export const isEnglishEnding = (tail: string): boolean => englishEnding.test(tail);

export function compileLexicon({ lines, endings }: LexiconSource): Lexicon {
  const byBody = new Map<string, Pattern[]>();
  const weights: number[] = [];
  const phrases: Phrase[][] = [];

  for (const line of lines.split("\n")) {
    const text = line.replace(/#.*/, "").trim();
    if (!text) continue;
    const colon = text.indexOf(":");
    const value = Number(text.slice(0, colon));
    if (colon < 0 || Number.isNaN(value)) throw new Error(`a lexicon line needs "strength: words", found “${text}”`);
    for (const entry of text.slice(colon + 1).trim().split(/\s+/)) {
      const patterns = entry.split("_").filter(Boolean).map((word) => patternFor(word));
      const first = patterns[0]!;
      phrases[first]!.push({ patterns, value, weight: patterns.reduce((sum, id) => sum + weights[id]!, 0) });
    }
  }
  for (const list of phrases) list.sort((a, b) => b.patterns.length - a.patterns.length);

  function patternFor(word: string): number {
    const mode = word.endsWith("*") ? "prefix" : word.endsWith(".") ? "exact" : "stem";
    const body = (mode === "stem" ? word : word.slice(0, -1)).replaceAll("ё", "е");
    const known = byBody.get(body)?.find((pattern) => pattern.mode === mode);
    if (known) return known.id;
    const id = phrases.length;
    phrases.push([]);
    weights.push(body.length + (mode === "exact" ? 100 : 0));
    byBody.set(body, [...(byBody.get(body) ?? []), { id, mode }]);
    return id;
  }

  return {
    phrasesFrom: (pattern) => phrases[pattern]!,
    patternsOf(word) {
      const found: number[] = [];
      for (let length = word.length; length > 0; length--) {
        const patterns = byBody.get(word.slice(0, length));
        if (!patterns) continue;
        const tail = word.slice(length);
        for (const { id, mode } of patterns) {
          if (mode === "exact" ? tail === "" : mode === "prefix" || endings(tail)) found.push(id);
        }
      }
      return found;
    },
  };
}

/** Pattern ids per word, remembered: speech repeats itself. */
export function rememberPatterns(lexicon: Lexicon, capacity = 200_000): (token: Token) => readonly number[] {
  const seen = new Map<string, readonly number[]>();
  return ({ text }) => {
    let patterns = seen.get(text);
    if (patterns) return patterns;
    patterns = lexicon.patternsOf(text);
    if (patterns.length === 0) {
      const normal = normalizeWord(text);
      if (normal !== text) patterns = lexicon.patternsOf(normal);
    }
    if (seen.size >= capacity) seen.clear();
    seen.set(text, patterns);
    return patterns;
  };
}
