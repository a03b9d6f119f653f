import { binomialTail } from "./binomial-tail.ts";
import { falseDiscoveries, qValues } from "./discovery.ts";
import { type Counted, type Counts, countPhrases, type DatedText, type Terms } from "./emerging/count.ts";
import { isStopWord } from "./text/lexicon/stop-words.ts";

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

/** The prior weighs as much as this many phrases, shared out as both periods together use them. */
const priorWeight = 500;
const mostTerms = 30;
/** Phrases in a smaller share of the texts are not tested: how often a phrase is said tells nothing of whether it grows. */
const leastShare = 0.0015;
/** A phrase is not told beside one that explains this share of its texts. */
const explainedBy = 0.7;
/** A longer phrase that as great a share of a phrase's texts has is told in its place: it says more of the topic. */
const fullerBy = 0.8;
const mostExamples = 3;
const exampleLength = { least: 12, most: 240 };

/**
 * Phrases that texts use more, or less, than in the period before and that no reason explains, by language, false discoveries held
 * to 5 % (./discovery.ts). What is found is told by an exact binomial test of how many of a phrase's texts are of the later period,
 * which serves few texts as well as many; how much it grew, by the log-odds ratio with an informative Dirichlet prior
 * [Monroe, Colaresi, Quinn 2008]. Phrases of the very same texts are tested once. The earlier texts are weighed to the later ones'
 * mix of reasons, so that what merely comes with a reason that grows is not new. Nothing is told of fewer than `least` texts.
 */
export function emergingTerms(texts: readonly DatedText[], least: number): EmergingTerm[] {
  const languages = [...new Set(texts.map(({ language }) => language))].sort();
  return languages.flatMap((language) => {
    const own = texts.filter((text) => text.language === language);
    return tell(language, own, countPhrases(own, Math.max(least, leastShare * own.length)), least);
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
