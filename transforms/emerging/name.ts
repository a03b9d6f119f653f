import { asTerms, commonest } from "./count.ts";
import { pairKey, rootKey, rootsOf, wordingOf, type Terms, type Wording } from "./terms.ts";

export interface Named {
  term: string;
  /** The texts that say it so or nearest so. */
  nearest: string[];
}

/** Of those who speak of a topic, the first so many name it. */
const mostRead = 2_000;
/** A second word is told with the first when this share of those who speak of the topic say both, and this much more than all do. */
const telling = { both: 0.15, more: 0.1 };
/** A third is when more than half say it, or a fourth of them where they word the topic in many ways. */
const third = { alike: 0.5, varied: 0.25, alikeFrom: 0.9, least: 3 };

/**
 * A topic's name: the two or three words that those who speak of it share most, beyond how often all say them, as most of them
 * word these together; of a topic with no second word that is shared, its word alone.
 *
 * `spoken` holds the texts of each who speaks of it, `key` what it was found by, `shareOf` how often all say a root.
 */
export function nameOf(key: string, spoken: readonly (readonly (string | Terms)[])[], shareOf: (root: string) => number): Named {
  const read = spoken.slice(0, mostRead).map((texts) => ({ texts, terms: new Map(texts.flatMap((text) => [...asTerms(text)])) }));
  const counts = new Map<string, number>();
  for (const { terms } of read) for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  const share = (term: string): number => (counts.get(term) ?? 0) / read.length;
  const more = (root: string): number => share(rootKey(root)) - shareOf(root);
  const roots = rootsOf(key);
  const pairs = [...counts].filter(([term, count]) => term.includes("+") && count > 1 && share(term) >= telling.both).map(([term]) => ({ term, roots: rootsOf(term) }));
  const best = pairs
    .filter((pair) => (roots.length === 1 ? pair.roots.includes(roots[0]!) : pair.roots.every((root) => roots.includes(root))))
    .map((pair) => ({ ...pair, worth: pair.roots.reduce((sum, root) => sum + more(root), share(pair.term)) }))
    .filter((pair) => roots.length > 1 || more(pair.roots.find((root) => root !== roots[0])!) >= telling.more)
    .sort((a, b) => b.worth - a.worth || (a.term < b.term ? -1 : 1))[0];
  const strings = read.flatMap(({ texts }) => texts.filter((text) => typeof text === "string"));
  const worded = (wanted: readonly string[]): (Wording & { text: string })[] =>
    strings.flatMap((text) => {
      const wording = wordingOf(text, wanted);
      return wording === undefined ? [] : [{ text, ...wording }];
    });
  const written = (term: string): string => commonest(read.flatMap(({ terms }) => terms.get(term) ?? [])) ?? term;
  if (!best) return { term: written(key), nearest: strings.filter((text) => asTerms(text).has(key)) };
  const least = share(best.term) >= third.alikeFrom ? third.alike : third.varied;
  const thirds = [...counts.keys()]
    .filter((term) => term.endsWith("*") && !best.roots.includes(rootsOf(term)[0]!) && more(rootsOf(term)[0]!) > least)
    .map((term) => rootsOf(term)[0]!)
    .filter((root) => best.roots.some((other) => counts.has(pairKey(root, other))))
    .sort((a, b) => more(b) - more(a) || (a < b ? -1 : 1));
  for (const root of thirds) {
    const found = worded([...best.roots, root]);
    if (found.length >= Math.max(third.least, third.varied * strings.length)) return { term: likeliest(found)!, nearest: found.map(({ text }) => text) };
  }
  const found = worded(best.roots);
  return { term: likeliest(found) ?? written(best.term), nearest: found.map(({ text }) => text) };
}

/** Of wordings, the commonest of those that stand so in a text. */
function likeliest(found: readonly Wording[]): string | undefined {
  const verbatim = found.filter(({ isVerbatim }) => isVerbatim);
  return commonest((verbatim.length > 0 ? verbatim : found).map(({ wording }) => wording));
}
