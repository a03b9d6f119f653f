import { binomialTail } from "./binomial-tail.ts";
import { falseDiscoveries } from "./discovery.ts";
import { chances } from "./emerging/chance.ts";
import { asTerms, countTerms, sayersOf, type Counted, type DatedText, type Sayer } from "./emerging/count.ts";
import { nameOf } from "./emerging/name.ts";
import { weigher, type Odds } from "./emerging/odds.ts";
import { strataOf } from "./emerging/strata.ts";
import { rootKey, rootsOf } from "./emerging/terms.ts";

export interface EmergingTerm extends Odds {
  language: string;
  /** The two or three words that those who speak of the topic share most, as most of them word these; one word only when they share no second. */
  term: string;
  direction: "up" | "down";
  /** Authors that speak of it, in either period. */
  now_count: number;
  before_count: number;
  /** Of those in the later period, authors of unknown reason. */
  unknown_count: number;
  /** Least level of false finds at which it would be told. */
  q_value: number;
  /** Up to three texts that have it, of the period it is told of. */
  examples: string[];
}

const mostTerms = 30;
/** Terms of a smaller share of the authors are not tested: how often a term is said tells nothing of whether it grows. */
const leastShare = 0.0005;
const mostExamples = 3;
const exampleLength = { least: 12, most: 240 };

/**
 * Topics that more, or fewer, customers speak of than in the period before and that no reason explains. What is tested are words, any
 * two words of a sentence and phrases (./emerging/terms.ts), for people put one thing in many ways; all of them, of all languages and
 * either direction, are one family in which a single false find is held to 5 % (./emerging/chance.ts), and so the share of false finds
 * is. Chance deals the periods out anew among texts of one reason, so that what merely comes with a reason that grows is not new; a
 * reason that few wrote for before, or many times as many now, explains nothing. What is found of the same authors is one topic, named by the words
 * they share (./emerging/name.ts). How much it grew, is told by the log-odds ratio with an informative Dirichlet prior [Monroe, Colaresi, Quinn 2008].
 * Nothing is told of fewer than `least` authors.
 */
export function emergingTerms(texts: readonly DatedText[], least: number): EmergingTerm[] {
  const all = sayersOf(texts);
  const languages = [...new Set(all.map(({ language }) => language))].sort().filter((language) =>
    [true, false].every((isNow) => all.some((sayer) => sayer.language === language && sayer.isNow === isNow)));
  const strata = strataOf(all);
  const isNow = Uint8Array.from(all, (sayer) => (sayer.isNow ? 1 : 0));
  const groups = languages.flatMap((language) => {
    const size = all.filter((sayer) => sayer.language === language).length;
    return alike(countTerms(texts, all, language, Math.max(least, leastShare * size)));
  });
  const found = chances(groups.map(([{ sayers }]) => sayers), { isNow, strata })
    .map((chance, at) => ({ ...chance, one: groups[at]![0], keys: groups[at]!.map(({ key }) => key) }))
    .filter(({ adjusted, one }) => adjusted <= falseDiscoveries && Math.max(one.now, one.before) >= least)
    .sort((a, b) => a.p - b.p || (a.one.key < b.one.key ? -1 : 1));
  return languages.flatMap((language) => {
    const weigh = weigher(all, strata, language);
    const shareOf = sharesOf(groups, all, language);
    const own = withoutEchoes(found.filter(({ one }) => one.language === language), all, least, groups.length);
    return (["up", "down"] as const).flatMap((direction) => {
      const isUp = direction === "up";
      return own.filter((topic) => topic.isUp === isUp).slice(0, mostTerms).map(({ one, keys, adjusted }): EmergingTerm => {
        const those = [...one.sayers].map((number) => all[number]!);
        const heard = those.filter((sayer) => sayer.isNow === isUp).map((sayer) => sayer.texts.map((text) => texts[text]!.text));
        const having = heard.map((said) => said.filter((text) => keys.some((key) => asTerms(text).has(key))));
        const { term, nearest } = nameOf(one.key, having, shareOf);
        return {
          language, term, direction, now_count: one.now, before_count: one.before, unknown_count: those.filter((sayer) => sayer.isNow && sayer.reason === null).length,
          ...weigh(one), q_value: adjusted, examples: examplesOf(nearest, having.flat().filter((text) => typeof text === "string")),
        };
      });
    });
  });
}

/** Terms of the very same authors, together: the one of most words first. */
function alike(counted: readonly Counted[]): [Counted, ...Counted[]][] {
  const groups = new Map<string, Counted[]>();
  for (const one of counted) {
    const sayers = one.sayers.join();
    const group = groups.get(sayers);
    if (group) group.push(one);
    else groups.set(sayers, [one]);
  }
  return [...groups.values()].map((group) => group.sort(bySaying) as [Counted, ...Counted[]]);
}

function bySaying(a: Counted, b: Counted): number {
  return rootsOf(b.key).length - rootsOf(a.key).length || a.key.length - b.key.length || (a.key < b.key ? -1 : 1);
}

interface Found {
  one: Counted;
  p: number;
  share: number;
}

/**
 * Of finds, the least likely first, those that would be found still if whoever speaks of what is told before were silent: one topic is
 * told once. Nor is it told that less is said of everything else, unless that is as sure taken alone: among the `tested`.
 */
function withoutEchoes<T extends Found>(found: readonly T[], all: readonly Sayer[], least: number, tested: number): (T & { isUp: boolean })[] {
  const told: (T & { isUp: boolean })[] = [];
  const silent = new Set<number>();
  // of what most say p is no measure, for it takes those who say it to be few
  const bound = Math.max(falseDiscoveries / tested, ...found.filter(({ one }) => one.sayers.length < all.length / 2).map(({ p }) => p));
  for (const each of found) {
    const { one, share } = each;
    const others = one.sayers.filter((number) => !silent.has(number));
    const now = others.filter((number) => all[number]!.isNow).length;
    const isUp = one.now > share * one.sayers.length;
    const said = isUp ? now : others.length - now;
    if (said < least || binomialTail(said, others.length, isUp ? share : 1 - share) > bound * (1 + 1e-9)) continue;
    told.push({ ...each, isUp });
    for (const number of one.sayers) silent.add(number);
  }
  return told;
}

/** How great a share of a language's authors say a root; of rare ones nothing is known, they count as unsaid. */
function sharesOf(groups: readonly Counted[][], all: readonly Sayer[], language: string): (root: string) => number {
  const size = all.filter((sayer) => sayer.language === language).length;
  const shares = new Map(groups.flat().filter((one) => one.language === language).map(({ key, sayers }) => [key, sayers.length / size]));
  return (root) => shares.get(rootKey(root)) ?? 0;
}

/** The middling ones in length, of those that say it nearest if any do: neither a word nor a story. */
function examplesOf(nearest: readonly string[], others: readonly string[]): string[] {
  const fitting = (texts: readonly string[]): string[] => [...new Set(texts)].filter(({ length }) => length >= exampleLength.least && length <= exampleLength.most);
  const own = fitting(nearest);
  const from = own.length > 0 ? own : fitting(others);
  return from.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(Math.max(0, (from.length >> 1) - 1)).slice(0, mostExamples);
}
