import { phrasesOf } from "../text/phrase.ts";
import { tokenize } from "../text/tokens.ts";

/** Stems of a text's phrases → as it writes them. */
export type Terms = ReadonlyMap<string, string>;

export interface DatedText {
  /** Redacted; of a text that was removed, its terms. */
  text: string | Terms;
  language: string;
  /** The class that explains it: its contact reason; null when it is unknown. */
  reason: string | null;
  /** In the later of the two periods. */
  isNow: boolean;
  /** Whose it is and of which week, for periods of unlike lengths: a phrase counts once for each, however often it is said; a text without one counts for itself. */
  author?: string | null;
}

/** A phrase, in the texts of one language. */
export interface Counted {
  key: string;
  now: number;
  before: number;
  unknown: number;
  /** Of the earlier texts: sums of their weights and of the squares of these. */
  weight: number;
  squares: number;
  /** Of the texts of both periods: sum of what their reasons weigh. */
  expected: number;
  /** Numbers of the texts that have it, by period. */
  nowTexts: number[];
  beforeTexts: number[];
  written: Map<string, number>;
  authors: Set<string>;
}

/** A reason that grows or shrinks by more than this explains no more than this. */
const mostGrowth = 5;
/** Places in which phrases are counted roughly before those that are frequent enough are counted one by one. */
const sketchSize = 1 << 20;

export interface Counts {
  /** Phrases of `least` texts or more, of both periods. */
  counted: Counted[];
  /** Phrases of all texts, counted as often as texts have them: now, before, and before by weight. */
  now: number;
  before: number;
  weight: number;
}

/** Counts the texts that have each phrase. Rare phrases are never held, so that memory does not grow with the texts. */
export function countPhrases(texts: readonly DatedText[], least: number): Counts {
  const weights = weightsOf(texts);
  const sketch = new Uint32Array(sketchSize);
  const counts: Counts = { counted: [], now: 0, before: 0, weight: 0 };
  for (const { text, reason, isNow } of texts) {
    const terms = asTerms(text);
    for (const key of terms.keys()) sketch[placeOf(key)]!++;
    if (isNow) counts.now += terms.size;
    else {
      counts.before += terms.size;
      counts.weight += terms.size * weights.get(reason)!;
    }
  }
  const found = new Map<string, Counted>();
  texts.forEach(({ text, reason, isNow, author }, place) => {
    for (const [key, written] of asTerms(text)) {
      if (sketch[placeOf(key)]! < least) continue;
      let one = found.get(key);
      if (!one) found.set(key, (one = { key, now: 0, before: 0, unknown: 0, weight: 0, squares: 0, expected: 0, nowTexts: [], beforeTexts: [], written: new Map(), authors: new Set() }));
      const whose = author === undefined || author === null ? null : `${isNow ? 1 : 0}${author}`;
      if (whose !== null) {
        if (one.authors.has(whose)) continue;
        one.authors.add(whose);
      }
      // what no text of before had for a reason is explained by it no more than what grew most
      one.expected += weights.get(reason) ?? mostGrowth;
      (isNow ? one.nowTexts : one.beforeTexts).push(place);
      if (isNow) {
        one.now++;
        if (reason === null) one.unknown++;
      } else {
        const weight = weights.get(reason)!;
        one.before++;
        one.weight += weight;
        one.squares += weight * weight;
      }
      one.written.set(written, (one.written.get(written) ?? 0) + 1);
    }
  });
  counts.counted = [...found.values()].filter((one) => one.now + one.before >= least);
  return counts;
}

/** What a text of the earlier period weighs by its reason, so that reasons weigh there as they do in the later one. */
function weightsOf(texts: readonly DatedText[]): Map<string | null, number> {
  const now = new Map<string | null, number>();
  const before = new Map<string | null, number>();
  for (const { reason, isNow } of texts) {
    const own = isNow ? now : before;
    own.set(reason, (own.get(reason) ?? 0) + 1);
  }
  const all = (counts: Map<string | null, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
  const growth = all(now) / Math.max(1, all(before));
  return new Map([...before].map(([reason, count]) => {
    const share = growth > 0 ? (now.get(reason) ?? 0) / count / growth : 1;
    return [reason, Math.min(mostGrowth, Math.max(1 / mostGrowth, share))];
  }));
}

function asTerms(text: string | Terms): Terms {
  return typeof text === "string" ? termsOf(text) : text;
}

/** The phrases of a redacted text; what was redacted breaks a phrase. */
export function termsOf(text: string): Terms {
  return new Map(phrasesOf(tokenize(text.replace(/\[\w+\]/g, " . "))).map(({ key, shown }) => [key, shown]));
}

function placeOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & (sketchSize - 1);
}
