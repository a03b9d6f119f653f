import { binomialTail } from "./binomial-tail.ts";
import { falseDiscoveries, qValues } from "./discovery.ts";
import { isStopWord } from "./text/lexicon/stop-words.ts";
import { phrasesOf } from "./text/phrase.ts";
import { tokenize } from "./text/tokens.ts";

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

export interface EmergingTerm {
  language: string;
  /** A phrase of two or three words and those that link them, as most customers write it. */
  term: string;
  direction: "up" | "down";
  /** Texts of different authors that have it, in either period. */
  now_count: number;
  before_count: number;
  /** Of those in the later period, texts of unknown reason. */
  unknown_count: number;
  /** Of the later period, against what the earlier one would hold with the reasons of the later. */
  log_odds: number;
  /** Log-odds over its standard deviation. */
  z: number;
  /** Smallest share of false discoveries at which it would be told. */
  q_value: number;
  /** Up to three texts that have it, of the period it is told of. */
  examples: string[];
}

interface Counted {
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

/** The prior weighs as much as this many phrases, shared out as both periods together use them. */
const priorWeight = 500;
const mostTerms = 30;
/** Phrases in a smaller share of the texts are not tested: how often a phrase is said tells nothing of whether it grows. */
const leastShare = 0.0015;
/** A phrase is not told beside one that explains this share of its texts. */
const explainedBy = 0.7;
/** A longer phrase that as great a share of a phrase's texts has is told in its place: it says more of the topic. */
const fullerBy = 0.8;
/** A reason that grows or shrinks by more than this explains no more than this. */
const mostGrowth = 5;
const mostExamples = 3;
const exampleLength = { least: 12, most: 240 };
/** Places in which phrases are counted roughly before those that are frequent enough are counted one by one. */
const sketchSize = 1 << 20;

/**
 * Phrases that texts use more, or less, than in the period before and that no reason explains, by language, false discoveries held
 * to 5 % (./discovery.ts). What is found is told by an exact binomial test of how many of a phrase's texts are of the later period,
 * which serves few texts as well as many; how much it grew, by the log-odds ratio with an informative Dirichlet prior
 * [Monroe, Colaresi, Quinn 2008]. Phrases of the very same texts are tested once. The earlier texts are weighed to the later ones' mix of reasons, so that what merely
 * comes with a reason that grows is not new. Nothing is told of fewer than `least` texts.
 */
export function emergingTerms(texts: readonly DatedText[], least: number): EmergingTerm[] {
  const languages = [...new Set(texts.map(({ language }) => language))].sort();
  return languages.flatMap((language) => {
    const own = texts.filter((text) => text.language === language);
    return tell(language, own, count(own, Math.max(least, leastShare * own.length)), least);
  });
}

interface Tested {
  one: Counted;
  log_odds: number;
  z: number;
  p: number;
}

function tell(language: string, texts: readonly DatedText[], { counted, now, before, weight }: Counts, least: number): EmergingTerm[] {
  if (now === 0 || before === 0) return [];
  const tested = alike(counted).map(([one, ...rest]): Tested => {
    const prior = (priorWeight * (one.now + one.before)) / (now + before);
    const odds = (count: number, all: number): number => Math.log((count + prior) / (all + priorWeight - count - prior));
    const log_odds = odds(one.now, now) - odds(one.weight, weight);
    const dispersion = one.weight > 0 ? one.squares / one.weight : 1;
    const z = log_odds / Math.sqrt(1 / (one.now + prior) + dispersion / (one.weight + prior));
    return { one: [one, ...rest].sort(bySaying)[0]!, log_odds, z, p: chanceOf(one, now / weight) };
  });
  const qs = qValues(tested.map(({ p }) => p));
  const found = tested
    .map((test, at) => ({ ...test, q: qs[at]! }))
    .filter(({ q, one }) => q < falseDiscoveries && Math.max(one.now, one.before) >= least)
    .sort((a, b) => a.p - b.p || Math.abs(b.z) - Math.abs(a.z) || bySaying(a.one, b.one));
  return (["up", "down"] as const).flatMap((direction) => {
    const isUp = direction === "up";
    const own = found.filter(({ log_odds }) => log_odds > 0 === isUp);
    const placesOf = ({ nowTexts, beforeTexts }: Counted): number[] => (isUp ? nowTexts : beforeTexts);
    return withoutEchoes(own, placesOf).slice(0, mostTerms).map((told) => fullest(told, own)).map(({ one, log_odds, z, q: q_value }) => ({
      language, term: spelling(one), direction, now_count: one.now, before_count: one.before, unknown_count: one.unknown, log_odds, z, q_value,
      examples: examplesOf(placesOf(one).map((place) => texts[place]!.text)),
    }));
  });
}

/** Phrases of the very same texts, together. */
function alike(counted: readonly Counted[]): [Counted, ...Counted[]][] {
  const groups = new Map<string, [Counted, ...Counted[]]>();
  for (const one of counted) {
    const texts = `${one.nowTexts.join()};${one.beforeTexts.join()}`;
    const group = groups.get(texts);
    if (group) group.push(one);
    else groups.set(texts, [one]);
  }
  return [...groups.values()];
}

/**
 * Two-sided p-value of how many of a phrase's texts are of the later period, when each is as likely to be as any text of its
 * reason: at most as far from what is expected as it is, by chance. `growth` is of all phrases, later over weighed earlier ones.
 */
function chanceOf({ now, before, expected }: Counted, growth: number): number {
  const odds = (growth * expected) / (now + before);
  const share = odds / (1 + odds);
  return Math.min(1, 2 * Math.min(binomialTail(now, now + before, share), binomialTail(before, now + before, 1 - share)));
}

/** The longest phrase that holds a found one and stands in nearly all of its texts. */
function fullest<T extends { one: Counted }>(told: T, found: readonly T[]): T {
  const all = told.one.now + told.one.before;
  const fuller = found.filter(({ one }) => one.now + one.before >= fullerBy * all && ` ${one.key} `.includes(` ${told.one.key} `));
  return fuller.sort((a, b) => bySaying(a.one, b.one))[0] ?? told;
}

/** Phrases whose texts are not, for the most part, those of phrases that are told before them: one topic is told once. */
function withoutEchoes<T extends { one: Counted }>(found: readonly T[], placesOf: (one: Counted) => number[]): T[] {
  const explained = new Set<number>();
  return found.filter(({ one }) => {
    const places = placesOf(one);
    const isEcho = places.filter((place) => explained.has(place)).length >= explainedBy * places.length;
    if (!isEcho) for (const place of places) explained.add(place);
    return !isEcho;
  });
}

/** The middling ones in length: neither a word nor a story. */
function examplesOf(texts: readonly (string | Terms)[]): string[] {
  const distinct = [...new Set(texts.filter((text) => typeof text === "string"))];
  const fitting = distinct.filter(({ length }) => length >= exampleLength.least && length <= exampleLength.most);
  return fitting.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(Math.max(0, (fitting.length >> 1) - 1)).slice(0, mostExamples);
}

interface Counts {
  /** Phrases of `least` texts or more, of both periods. */
  counted: Counted[];
  /** Phrases of all texts, counted as often as texts have them: now, before, and before by weight. */
  now: number;
  before: number;
  weight: number;
}

/** Counts the texts that have each phrase. Rare phrases are never held, so that memory does not grow with the texts. */
function count(texts: readonly DatedText[], least: number): Counts {
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

/** Of phrases that are said in the same texts, the one with the most words that say something names the topic. */
function bySaying(a: Counted, b: Counted): number {
  return tellingWords(b) - tellingWords(a) || a.key.length - b.key.length || (a.key < b.key ? -1 : 1);
}

function tellingWords(one: Counted): number {
  return spelling(one).split(" ").filter((word) => !isStopWord(word)).length;
}

function spelling({ written }: Counted): string {
  return [...written].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]![0];
}
