import { normalizeWord, type Token } from "../tokens.ts";
import { isEnglishEnding } from "./en/endings.ts";
import { unmask } from "./masked.ts";
import { isRussianEnding } from "./ru/endings.ts";

/**
 * A lexicon is written as lines `head: entry entry …`. An entry is one word or several joined by `_`;
 * a word is a stem that any inflection may follow (`отличн`, `recommend`), a free prefix (`разочаров*`)
 * or an exact form (`рад.`). `#` begins a comment.
 */
export interface Lexicon<Head> {
  /** The phrase that begins at a token: most words first, then the most specific pattern. */
  phraseAt(tokens: readonly Token[], at: number): { head: Head; length: number } | undefined;
  /** Every phrase that begins at a token. */
  phrasesAt(tokens: readonly Token[], at: number): readonly { head: Head; length: number }[];
}

interface Phrase<Head> {
  patterns: readonly number[];
  head: Head;
  length: number;
  /** An exact form outranks a stem, a longer stem a shorter one. */
  weight: number;
}

interface Pattern {
  id: number;
  mode: "exact" | "stem" | "prefix";
}

/** What begins with a pattern. Hundreds of phrases begin with «не»: those that fit are found by their second word. */
interface Beginning<Head> {
  words: readonly Phrase<Head>[];
  byNext: ReadonlyMap<number, readonly Phrase<Head>[]> | undefined;
}

function beginningOf<Head>(phrases: readonly Phrase<Head>[]): Beginning<Head> {
  const byNext = new Map<number, Phrase<Head>[]>();
  for (const phrase of phrases) {
    if (phrase.length === 1) continue;
    const known = byNext.get(phrase.patterns[1]!);
    if (known) known.push(phrase);
    else byNext.set(phrase.patterns[1]!, [phrase]);
  }
  return { words: phrases.filter(({ length }) => length === 1), byNext: byNext.size ? byNext : undefined };
}

function rank<Head>(a: Phrase<Head>, b: Phrase<Head>): number {
  return b.length - a.length || b.weight - a.weight;
}

function outranks<Head>(phrase: Phrase<Head>, best: Phrase<Head> | undefined): boolean {
  return !best || phrase.length > best.length || (phrase.length === best.length && phrase.weight > best.weight);
}

const memoryCapacity = 20_000;
const nothing: readonly never[] = [];

/** Of words met, what begins with them in each lexicon, by its number: one memory, for each lexicon is asked of the same words. */
const met = new Map<string, (readonly number[] | undefined)[]>();
let lexicons = 0;

/** Compiles lines; throws an Error naming a line without a head or an empty word. */
export function compileLexicon<Head>(lines: string, headOf: (text: string) => Head): Lexicon<Head> {
  const byBody = new Map<string, Pattern[]>();
  const weights: number[] = [];
  const phrases: Phrase<Head>[][] = [];
  let longest = 0;

  for (const line of lines.split("\n")) {
    const text = line.replace(/#.*/, "").trim();
    if (!text) continue;
    const colon = text.indexOf(":");
    if (colon < 1) throw new Error(`a lexicon line needs "head: words", found “${text.slice(0, 60)}”`);
    const head = headOf(text.slice(0, colon));
    for (const entry of text.slice(colon + 1).trim().split(/\s+/)) {
      const patterns = entry.split("_").map(patternFor);
      const weight = patterns.reduce((sum, id) => sum + weights[id]!, 0);
      phrases[patterns[0]!]!.push({ patterns, head, length: patterns.length, weight });
    }
  }
  const beginnings = phrases.map((list) => beginningOf(list.sort(rank)));

  function patternFor(word: string): number {
    const mode = word.endsWith("*") ? "prefix" : word.endsWith(".") ? "exact" : "stem";
    const body = (mode === "stem" ? word : word.slice(0, -1)).replaceAll("ё", "е");
    if (!body) throw new Error(`a lexicon entry has an empty word: “${word}”`);
    const known = byBody.get(body)?.find((pattern) => pattern.mode === mode);
    if (known) return known.id;
    const id = phrases.length;
    longest = Math.max(longest, body.length);
    phrases.push([]);
    weights.push(body.length + (mode === "exact" ? 100 : 0));
    byBody.set(body, [...(byBody.get(body) ?? []), { id, mode }]);
    return id;
  }

  const own = lexicons++;

  function patternsOf(word: string): readonly number[] {
    let known = met.get(word);
    if (!known) {
      if (met.size >= memoryCapacity) met.clear();
      known = new Array<undefined>(lexicons).fill(undefined);
      met.set(word, known);
    }
    return (known[own] ??= lookUp(word));
  }

  function lookUp(word: string): readonly number[] {
    const patterns = lookUpAsWritten(word);
    const normal = patterns.length ? word : unmask(normalizeWord(word));
    return normal === word ? patterns : lookUpAsWritten(normal);
  }

  function lookUpAsWritten(word: string): readonly number[] {
    const found: number[] = [];
    for (let length = Math.min(word.length, longest); length > 0; length--) {
      const patterns = byBody.get(word.slice(0, length));
      if (!patterns) continue;
      const tail = word.slice(length);
      for (const { id, mode } of patterns) {
        if (mode === "exact" ? tail === "" : mode === "prefix" || isRussianEnding(tail) || isEnglishEnding(tail)) found.push(id);
      }
    }
    return found.length ? found : nothing;
  }

  /** Whether the words after the second are those of the phrase. */
  function continues(phrase: Phrase<Head>, tokens: readonly Token[], at: number): boolean {
    for (let i = 2; i < phrase.length; i++) {
      const token = tokens[at + i];
      if (token?.kind !== "word" || !patternsOf(token.text).includes(phrase.patterns[i]!)) return false;
    }
    return true;
  }

  return {
    phraseAt(tokens, at) {
      let best: Phrase<Head> | undefined;
      const next = tokens[at + 1];
      for (const pattern of patternsOf(tokens[at]!.text)) {
        const { words, byNext } = beginnings[pattern]!;
        if (words.length && outranks(words[0]!, best)) best = words[0];
        if (!byNext || next?.kind !== "word") continue;
        for (const second of patternsOf(next.text)) {
          for (const phrase of byNext.get(second) ?? nothing) if (outranks(phrase, best) && continues(phrase, tokens, at)) best = phrase;
        }
      }
      return best;
    },
    phrasesAt(tokens, at) {
      const patterns = patternsOf(tokens[at]!.text);
      if (patterns === nothing) return nothing;
      const found: Phrase<Head>[] = [];
      const next = tokens[at + 1];
      for (const pattern of patterns) {
        const { words, byNext } = beginnings[pattern]!;
        if (byNext && next?.kind === "word") {
          const longer: Phrase<Head>[] = [];
          for (const second of patternsOf(next.text)) {
            for (const phrase of byNext.get(second) ?? nothing) if (continues(phrase, tokens, at)) longer.push(phrase);
          }
          found.push(...(longer.length > 1 ? longer.sort(rank) : longer));
        }
        found.push(...words);
      }
      return found;
    },
  };
}
