import { copied } from "../memory.ts";
import { normalizeWord, type Token } from "../tokens.ts";
import { ofWord } from "../word.ts";
import { withApostrophe } from "./en/contractions.ts";
import { isEnglishEnding } from "./en/endings.ts";
import { unmask } from "./masked.ts";
import { fullForm, isRussianEnding } from "./ru/endings.ts";
import { indexSounds, type HeardBody } from "./ru/sound.ts";

/** What a phrase that begins at a token says, and how many tokens it takes. */
export interface Found<Head> {
  head: Head;
  length: number;
}

/**
 * A lexicon is written as lines `head: entry entry …`. An entry is one word or several joined by `_`;
 * a word is a stem that any inflection may follow (`отличн`, `recommend`), a free prefix (`разочаров*`)
 * or an exact form (`рад.`). `#` begins a comment.
 */
export interface Lexicon<Head> {
  /** The phrase that begins at a token: most words first, then the most specific pattern. */
  phraseAt(tokens: readonly Token[], at: number): Found<Head> | undefined;
  /** Every phrase that begins at a token. */
  phrasesAt(tokens: readonly Token[], at: number): readonly Found<Head>[];
}

interface Phrase<Head> extends Found<Head> {
  /** An exact form outranks a stem, a longer stem a shorter one. */
  weight: number;
  /** Of its words; of one word the lexicon keeps none. */
  patterns: readonly number[];
}

function rank<Head>(a: Phrase<Head>, b: Phrase<Head>): number {
  return b.length - a.length || b.weight - a.weight;
}

function outranks<Head>(phrase: Phrase<Head>, best: Phrase<Head> | undefined): boolean {
  return !best || phrase.length > best.length || (phrase.length === best.length && phrase.weight > best.weight);
}

const nothing: readonly never[] = [];

/** The same in no more room than it takes; words share what is empty, which then lies at hand. */
function trimmed<Item>(items: readonly Item[]): readonly Item[] {
  return items.length > 0 ? items.slice() : nothing;
}

const modes = { exact: 0, stem: 1, prefix: 2 } as const;

/** What a lexicon has of a word. */
interface Entry<Head> {
  /** In the order they are looked up: the longest body first. */
  patterns: readonly number[];
  /** The phrases of this word alone, and the one of them that outranks the others. */
  alone: readonly Phrase<Head>[];
  best: Phrase<Head> | undefined;
  /** Those of its patterns that begin longer phrases, and those that stand second in one. */
  beginning: readonly number[];
  second: readonly number[];
}

const noEntry: Entry<never> = { patterns: nothing, alone: nothing, best: undefined, beginning: nothing, second: nothing };

/** A phrase knows a word by a body of so many letters and an ending. */
const leastKnown = 5;
/** What no Russian word has. */
const slip = /[бвгджзклмпрстфхцчшщ]нн|[жш]ы|[чщ][яю]/;
/** «Плохова» for «плохого». */
const spoken = /([ое])в[ао]$/;

/**
 * Compiles lines; throws an Error naming a line without a head or an empty word. Tens of thousands of words stay in memory: nothing is kept of one that another has too.
 * With `classOf` a Russian word that is not known is looked up by its sound; what sounds like words of two classes stays unknown.
 */
export function compileLexicon<Head>(lines: string, headOf: (text: string) => Head, classOf?: (head: Head) => string): Lexicon<Head> {
  /** The patterns of a body; nearly always one, then as it is. */
  const byBody = new Map<string, number | number[]>();
  const modeOf: number[] = [];
  const weights: number[] = [];
  /** Phrases of one word by their pattern; equal ones are one. */
  const words: (readonly Phrase<Head>[])[] = [];
  const alike = new Map<string, readonly Phrase<Head>[]>();
  const longer: Phrase<Head>[] = [];
  let longest = 0;

  for (const line of lines.split("\n")) {
    const text = line.replace(/#.*/, "").trim();
    if (!text) continue;
    const colon = text.indexOf(":");
    if (colon < 1) throw new Error(`a lexicon line needs "head: words", found “${text.slice(0, 60)}”`);
    const name = text.slice(0, colon);
    const head = headOf(name);
    for (const entry of text.slice(colon + 1).trim().split(/\s+/)) {
      const patterns = entry.split("_").map(patternFor);
      const weight = patterns.reduce((sum, id) => sum + weights[id]!, 0);
      if (patterns.length > 1) longer.push({ head, length: patterns.length, weight, patterns });
      else addWord(patterns[0]!, name, head, weight);
    }
  }
  alike.clear();
  const sounds = classOf && indexSounds(heardBodies(classOf));
  const patternCount = words.length;
  /** Hundreds of phrases begin with «не»: those that fit are found by their first two patterns. */
  const beginsPhrase = new Uint8Array(patternCount);
  const isSecond = new Uint8Array(patternCount);
  const byBeginning = new Map<number, Phrase<Head>[]>();
  /** Most pairs of patterns begin no phrase: those that surely do not are told before they are looked up. */
  const mayBegin = new Uint8Array(2 ** Math.ceil(Math.log2(1 + longer.length) + 3));
  const placeOf = (first: number, second: number): number => (first * 61 + second) & (mayBegin.length - 1);
  for (const phrase of longer.sort(rank)) {
    const [first, second] = phrase.patterns as [number, number];
    beginsPhrase[first] = isSecond[second] = 1;
    mayBegin[placeOf(first, second)] = 1;
    const beginning = first * patternCount + second;
    const known = byBeginning.get(beginning);
    byBeginning.set(beginning, known ? [...known, phrase] : [phrase]);
  }

  function addWord(pattern: number, name: string, head: Head, weight: number): void {
    const key = `${name}:${weight}`;
    let own = alike.get(key);
    if (!own) alike.set(key, (own = [{ head, length: 1, weight, patterns: nothing }]));
    words[pattern] = words[pattern]!.length ? [...words[pattern]!, own[0]!] : own;
  }

  function patternFor(word: string): number {
    const mode = modes[word.endsWith("*") ? "prefix" : word.endsWith(".") ? "exact" : "stem"];
    // a part of the lexicon's text would keep all of it
    const body = copied(withApostrophe((mode === modes.stem ? word : word.slice(0, -1)).replaceAll("ё", "е")));
    if (!body) throw new Error(`a lexicon entry has an empty word: “${word}”`);
    const known = byBody.get(body);
    const same = typeof known === "object" ? known.find((id) => modeOf[id] === mode) : known !== undefined && modeOf[known] === mode ? known : undefined;
    if (same !== undefined) return same;
    const id = words.length;
    longest = Math.max(longest, body.length);
    words.push(nothing);
    modeOf.push(mode);
    weights.push(body.length + (mode === modes.exact ? 100 : 0));
    byBody.set(body, known === undefined ? id : typeof known === "object" ? [...known, id] : [known, id]);
    return id;
  }

  const entryOf = ofWord((word): Entry<Head> => {
    const patterns = lookUp(word);
    if (patterns.length === 0) return noEntry;
    const alone = trimmed(patterns.flatMap((pattern) => words[pattern]!));
    let best: Phrase<Head> | undefined;
    for (const pattern of patterns) {
      const [first] = words[pattern]!;
      if (first && outranks(first, best)) best = first;
    }
    return { patterns, alone, best, beginning: trimmed(patterns.filter((pattern) => beginsPhrase[pattern])), second: trimmed(patterns.filter((pattern) => isSecond[pattern])) };
  });

  function lookUp(word: string): readonly number[] {
    const written = lookUpAsWritten(word);
    const normal = written.length ? word : unmask(normalizeWord(word));
    const asWritten = normal === word ? written : lookUpAsWritten(normal);
    const full = asWritten.some((pattern) => words[pattern]!.length > 0) ? undefined : fullForm(normal);
    const asFull = full === undefined ? nothing : lookUpAsWritten(full);
    const patterns = asFull.some((pattern) => knows(pattern, full!)) ? [...asWritten, ...asFull] : asWritten;
    if (!sounds) return patterns;
    const genitive = normal.replace(spoken, "$1го");
    const asSpoken = genitive === normal || patterns.some((pattern) => modeOf[pattern] === modes.exact) ? nothing : lookUpAsWritten(genitive);
    if (asSpoken.some((pattern) => knows(pattern, genitive))) return [...patterns, ...asSpoken];
    const heard = patterns.some((pattern) => knows(pattern, normal)) ? undefined : sounds.heard(normal);
    return heard === undefined ? patterns : [...patterns, ...lookUpAsWritten(heard)];
  }

  /** Whether a pattern takes a word for a form of its own, and not only for one that begins as it does. */
  function knows(pattern: number, word: string): boolean {
    if (words[pattern]!.length > 0 || modeOf[pattern] === modes.exact) return true;
    const length = weights[pattern]!;
    return length >= leastKnown && !slip.test(word) && isRussianEnding(word.slice(length));
  }

  function* heardBodies(classOf: (head: Head) => string): Iterable<HeardBody> {
    for (const [body, ids] of byBody) {
      for (const id of typeof ids === "number" ? [ids] : ids) {
        for (const { head } of words[id]!) yield { body, said: classOf(head), isWhole: modeOf[id] === modes.exact };
      }
    }
  }

  function lookUpAsWritten(word: string): readonly number[] {
    const found: number[] = [];
    for (let length = Math.min(word.length, longest); length > 0; length--) {
      const patterns = byBody.get(word.slice(0, length));
      if (patterns === undefined) continue;
      const tail = word.slice(length);
      if (typeof patterns === "number") {
        if (fits(patterns, tail)) found.push(patterns);
      } else for (const id of patterns) if (fits(id, tail)) found.push(id);
    }
    return trimmed(found);
  }

  function fits(pattern: number, tail: string): boolean {
    const mode = modeOf[pattern];
    return mode === modes.exact ? tail === "" : mode === modes.prefix || isRussianEnding(tail) || isEnglishEnding(tail);
  }

  /** Whether the words after the second are those of the phrase. */
  function continues(phrase: Phrase<Head>, tokens: readonly Token[], at: number): boolean {
    for (let i = 2; i < phrase.length; i++) {
      const token = tokens[at + i];
      if (token?.kind !== "word" || !entryOf(token.word).patterns.includes(phrase.patterns[i]!)) return false;
    }
    return true;
  }

  /** The longer phrases that two patterns begin. */
  function phrasesOf(first: number, second: number): readonly Phrase<Head>[] {
    return (mayBegin[placeOf(first, second)] && byBeginning.get(first * patternCount + second)) || nothing;
  }

  return {
    phraseAt(tokens, at) {
      let { best, beginning } = entryOf(tokens[at]!.word);
      const next = tokens[at + 1];
      if (beginning.length === 0 || next?.kind !== "word") return best;
      const { second: seconds } = entryOf(next.word);
      if (seconds.length === 0) return best;
      for (const first of beginning) {
        for (const second of seconds) {
          for (const phrase of phrasesOf(first, second)) if (outranks(phrase, best) && continues(phrase, tokens, at)) best = phrase;
        }
      }
      return best;
    },
    phrasesAt(tokens, at) {
      const { patterns, alone, beginning } = entryOf(tokens[at]!.word);
      const next = tokens[at + 1];
      if (beginning.length === 0 || next?.kind !== "word") return alone;
      const { second: seconds } = entryOf(next.word);
      if (seconds.length === 0) return alone;
      const found: Phrase<Head>[] = [];
      for (const first of patterns) {
        const longer: Phrase<Head>[] = [];
        for (const second of beginsPhrase[first] ? seconds : nothing) {
          for (const phrase of phrasesOf(first, second)) if (continues(phrase, tokens, at)) longer.push(phrase);
        }
        found.push(...(longer.length > 1 ? longer.sort(rank) : longer), ...words[first]!);
      }
      return found;
    },
  };
}
