import { termsOf, type Terms } from "./terms.ts";

export interface DatedText {
  /** Redacted; of a text that was removed, its terms. */
  text: string | Terms;
  language: string;
  /** The class that explains it: its contact reason; null when it is unknown. */
  reason: string | null;
  /** In the later of the two periods. */
  isNow: boolean;
  /** Whose it is and of which week, for periods of unlike lengths: a term counts once for each, however often it is said; a text without one counts for itself. */
  author?: string | null;
}

/** Whose texts count as one: a customer of a week; of a text without an author, that text. */
export interface Sayer {
  language: string;
  isNow: boolean;
  /** What most of the texts are about whose reason is known; null when none is. */
  reason: string | null;
  /** Numbers of the texts. */
  texts: number[];
}

export interface Counted {
  key: string;
  language: string;
  /** Numbers of those who say it, ascending. */
  sayers: Int32Array;
  now: number;
  before: number;
}

/** Places in which terms are counted roughly before those that are frequent enough are counted one by one. */
const sketchSize = 1 << 22;

/** Who says something, in the order of the texts. */
export function sayersOf(texts: readonly DatedText[]): Sayer[] {
  const found = new Map<string, Sayer & { reasons: (string | null)[] }>();
  texts.forEach(({ language, isNow, reason, author }, number) => {
    const key = author === undefined || author === null ? `${number}` : JSON.stringify([language, isNow, author]);
    const known = found.get(key);
    if (!known) return void found.set(key, { language, isNow, reason, texts: [number], reasons: [reason] });
    known.texts.push(number);
    known.reasons.push(reason);
  });
  return [...found.values()].map(({ reasons, ...sayer }) => ({ ...sayer, reason: commonest(reasons.filter((reason) => reason !== null)) ?? null }));
}

/** The one that stands most often, of those that do as often the first in the alphabet. */
export function commonest(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}

export function asTerms(text: string | Terms): Terms {
  return typeof text === "string" ? termsOf(text) : text;
}

/** The terms that at least so many say of one language. Rare ones are never held, so that memory does not grow with the texts. */
export function countTerms(texts: readonly DatedText[], sayers: readonly Sayer[], language: string, least: number): Counted[] {
  const sketch = new Uint32Array(sketchSize);
  const own = sayers.flatMap((sayer, number) => (sayer.language === language ? [{ sayer, number }] : []));
  const keysOf = (sayer: Sayer): Iterable<string> =>
    sayer.texts.length === 1 ? asTerms(texts[sayer.texts[0]!]!.text).keys() : new Set(sayer.texts.flatMap((text) => [...asTerms(texts[text]!.text).keys()]));
  for (const { sayer } of own) for (const key of keysOf(sayer)) sketch[placeOf(key)]!++;
  const found = new Map<string, number[]>();
  for (const { sayer, number } of own) {
    for (const key of keysOf(sayer)) {
      if (sketch[placeOf(key)]! < least) continue;
      const known = found.get(key);
      if (known) known.push(number);
      else found.set(key, [number]);
    }
  }
  return [...found].filter(([, { length }]) => length >= least).map(([key, numbers]) => {
    const now = numbers.filter((number) => sayers[number]!.isNow).length;
    return { key, language, sayers: Int32Array.from(numbers), now, before: numbers.length - now };
  });
}

function placeOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & (sketchSize - 1);
}
