import { isStopWord } from "./text/lexicon/stop-words.ts";
import { stem } from "./text/stem.ts";
import { tokenize } from "./text/tokens.ts";

/** Stems of a text's single words and pairs → as it writes them. */
export type Terms = ReadonlyMap<string, string>;

export interface DatedText {
  /** Redacted; of a text that was removed, its terms. */
  text: string | Terms;
  language: string;
  /** In the later of the two periods. */
  isNow: boolean;
}

export interface EmergingTerm {
  language: string;
  /** Words as most customers write them. */
  term: string;
  direction: "up" | "down";
  now_count: number;
  before_count: number;
  log_odds: number;
  /** Log-odds over its standard deviation. */
  z: number;
  /** Smallest share of false discoveries at which it would be told. */
  q_value: number;
}

interface Counted {
  key: string;
  now: number;
  before: number;
  written: Map<string, number>;
}

/** The prior weighs as much as this many phrases, shared out as both periods together use them. */
const priorWeight = 500;
const falseDiscoveries = 0.05;
const mostTerms = 30;
/** Words in a smaller share of the texts are not tested: how often a word is said tells nothing of whether it grows. */
const leastShare = 0.0015;
/** A word is not told beside a phrase that explains this share of its use. */
const explainedBy = 0.7;

/**
 * Words and pairs of words that texts use more, or less, than in the period before, by language: log-odds ratio with an
 * informative Dirichlet prior over texts that have them [Monroe, Colaresi, Quinn 2008], false discoveries held to 5 %
 * [Benjamini, Hochberg 1995]. Nothing is told of fewer than `least` texts.
 */
export function emergingTerms(texts: readonly DatedText[], least: number): EmergingTerm[] {
  const languages = [...new Set(texts.map(({ language }) => language))].sort();
  return languages.flatMap((language) => {
    const own = texts.filter((text) => text.language === language);
    return tell(language, [...count(own).values()], Math.max(least, leastShare * own.length), least);
  });
}

function tell(language: string, counted: readonly Counted[], leastTested: number, least: number): EmergingTerm[] {
  const [now, before] = [counted.reduce((sum, one) => sum + one.now, 0), counted.reduce((sum, one) => sum + one.before, 0)];
  if (now === 0 || before === 0) return [];
  const tested = counted
    .filter((one) => one.now + one.before >= leastTested)
    .map((one) => {
      const prior = (priorWeight * (one.now + one.before)) / (now + before);
      const odds = (count: number, all: number): number => Math.log((count + prior) / (all + priorWeight - count - prior));
      const log_odds = odds(one.now, now) - odds(one.before, before);
      const z = log_odds / Math.sqrt(1 / (one.now + prior) + 1 / (one.before + prior));
      return { one, log_odds, z, p: 2 * normalTail(Math.abs(z)) };
    })
    .sort((a, b) => a.p - b.p || (a.one.key < b.one.key ? -1 : 1));
  let q = 1;
  const terms = tested
    .map((test, i) => ({ ...test, rank: i + 1 }))
    .reverse()
    .map(({ one, log_odds, z, p, rank }) => {
      q = Math.min(q, (p * tested.length) / rank);
      return { one, term: { language, term: spelling(one), direction: log_odds > 0 ? ("up" as const) : ("down" as const), now_count: one.now, before_count: one.before, log_odds, z, q_value: q } };
    })
    .reverse()
    .filter(({ term }) => term.q_value < falseDiscoveries && Math.max(term.now_count, term.before_count) >= least);
  const pairs = terms.filter(({ one }) => one.key.includes(" "));
  const told = terms.filter(({ one, term }) => one.key.includes(" ") || !pairs.some((pair) => pair.term.direction === term.direction && pair.one.key.split(" ").includes(one.key)
    && Math.max(pair.one.now, pair.one.before) >= explainedBy * Math.max(one.now, one.before)));
  return (["up", "down"] as const).flatMap((direction) => told.map(({ term }) => term).filter((term) => term.direction === direction).slice(0, mostTerms));
}

/** Texts that have each word or pair of neighbouring words, by stems, and how they are written. */
function count(texts: readonly DatedText[]): Map<string, Counted> {
  const counted = new Map<string, Counted>();
  for (const { text, isNow } of texts) {
    for (const [key, written] of typeof text === "string" ? termsOf(text) : text) {
      const one = counted.get(key) ?? { key, now: 0, before: 0, written: new Map<string, number>() };
      if (isNow) one.now++;
      else one.before++;
      one.written.set(written, (one.written.get(written) ?? 0) + 1);
      counted.set(key, one);
    }
  }
  return counted;
}

/** The terms of a redacted text; stop words and what was redacted break a pair. */
export function termsOf(text: string): Terms {
  const found = new Map<string, string>();
  let previous: { key: string; written: string } | null = null;
  for (const token of tokenize(text.replace(/\[\w+\]/g, " . "))) {
    if (token.kind !== "word" || isStopWord(token.text)) {
      previous = null;
      continue;
    }
    const word: { key: string; written: string } = { key: stem(token.text), written: token.text };
    if (word.written.length > 2) found.set(word.key, word.written);
    if (previous) found.set(`${previous.key} ${word.key}`, `${previous.written} ${word.written}`);
    previous = word;
  }
  return found;
}

function spelling({ written }: Counted): string {
  return [...written].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]![0];
}

/** Share of a normal distribution above z ≥ 0, to 1e-7 [Abramowitz, Stegun 26.2.17]. */
export function normalTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
