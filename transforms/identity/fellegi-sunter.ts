import { candidatePairs, type Block, type Pairs } from "./block.ts";

/** One thing two records can agree on. */
export interface Comparison<R> {
  readonly name: string;
  /** How well two records agree: 0 is best, `prior.length − 1` not at all, −1 when one of them does not say. */
  readonly level: (a: R, b: R) => number;
  /** What they agree on at level 0: a rare surname says more than a common one. */
  readonly term?: (record: R) => string | null;
  /** Shares of the levels among true pairs as believed before any data, worth `priorPairs` pairs. */
  readonly prior: readonly number[];
}

export interface Model {
  /** Probability that two records drawn at random are one person's. */
  readonly prior: number;
  /** Per comparison, the share of each level among true pairs (m) and among strangers (u). */
  readonly m: readonly (readonly number[])[];
  readonly u: readonly (readonly number[])[];
}

export interface LikelyPair {
  readonly a: number;
  readonly b: number;
  /** That the two are one person. */
  readonly probability: number;
  /** log₂ of the Bayes factor of each comparison: why. */
  readonly weights: readonly number[];
}

export interface LinkageSettings<R> {
  /** Keys of more records than this are too common to compare. */
  blockLimit: number;
  /** Less likely pairs are not returned. */
  threshold: number;
  /** Whether a record looks for its person; two that do not are not compared. Default: all do. */
  asks?: (record: R) => boolean;
}

const priorPairs = 20;
const sampledPairs = 400_000;
const rounds = 100;
const settled = 1e-6;

/**
 * Pairs of records that are likely one person's, by their pattern of agreement [Fellegi & Sunter 1969], without
 * labels: u from random pairs, m by expectation maximisation within each block over what the block does not fix
 * [Winkler 1988], the frequency of the very term in place of the average u [Winkler 1989].
 */
export function likelyPairs<R>(records: readonly R[], comparisons: readonly Comparison<R>[], blocks: readonly Block<R>[], settings: LinkageSettings<R>): { model: Model; pairs: LikelyPair[] } {
  const found = candidatePairs(records, blocks, settings.blockLimit, settings.asks).map((pairs) => ({ ...pairs, levels: levelsOf(records, pairs, comparisons) }));
  const u = strangers(records, comparisons);
  const m = learn(found, comparisons, blocks, u);
  const frequency = comparisons.map(({ term }) => (term ? frequencies(records, term) : null));
  const weigh = (a: number, levels: Uint8Array, at: number): number[] =>
    comparisons.map(({ term }, c) => {
      const level = levels[at * comparisons.length + c]!;
      if (level === missing) return 0;
      const own = level === 0 && term ? frequency[c]!.get(term(records[a]!) ?? "") : undefined;
      return Math.log2(m[c]![level]! / (own ?? u[c]![level]!));
    });
  const weighed: Omit<LikelyPair, "probability">[] = [];
  for (const { a, b, known, levels } of found) a.forEach((left, i) => known[i] || weighed.push({ a: left, b: b[i]!, weights: weigh(left, levels, i) }));
  const prior = shareOfTrue(weighed.map(({ weights }) => sum(weights)), records.length);
  const pairs = weighed
    .map((pair) => ({ ...pair, probability: posterior(prior, sum(pair.weights)) }))
    .filter(({ probability }) => probability >= settings.threshold)
    .sort((x, y) => y.probability - x.probability || x.a - y.a || x.b - y.b);
  return { model: { prior, m, u }, pairs };
}

const missing = 255;

function levelsOf<R>(records: readonly R[], { a, b }: Pairs, comparisons: readonly Comparison<R>[]): Uint8Array {
  const levels = new Uint8Array(a.length * comparisons.length);
  for (let i = 0; i < a.length; i++) {
    const [left, right] = [records[a[i]!]!, records[b[i]!]!];
    comparisons.forEach(({ level }, c) => {
      const found = level(left, right);
      levels[i * comparisons.length + c] = found < 0 ? missing : found;
    });
  }
  return levels;
}

/** Shares of the levels between records drawn at random: nearly all of them strangers. One pair per level is added, so none is impossible. */
function strangers<R>(records: readonly R[], comparisons: readonly Comparison<R>[]): number[][] {
  const counts = comparisons.map(({ prior }) => prior.map(() => 1));
  const all = (records.length * (records.length - 1)) / 2;
  const tell = (left: number, right: number) =>
    comparisons.forEach(({ level }, c) => {
      const found = level(records[left]!, records[right]!);
      if (found >= 0) counts[c]![found]!++;
    });
  if (all <= sampledPairs) {
    for (let left = 0; left < records.length; left++) for (let right = left + 1; right < records.length; right++) tell(left, right);
  } else {
    const next = sequence(records.length);
    for (let i = 0; i < sampledPairs; i++) {
      const [left, right] = [next(), next()];
      if (left !== right) tell(left, right);
    }
  }
  return counts.map(shares);
}

/** Numbers below `limit` in an order that is the same every time [Numerical Recipes' linear congruential generator]. */
function sequence(limit: number): () => number {
  let state = 20_261_116;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** m per comparison: the believed shares and what each block teaches, weighed by the true pairs expected in it. */
function learn<R>(found: readonly { levels: Uint8Array }[], comparisons: readonly Comparison<R>[], blocks: readonly Block<R>[], u: readonly (readonly number[])[]): number[][] {
  const counts = comparisons.map(({ prior }) => prior.map((share) => share * priorPairs));
  found.forEach(({ levels }, block) => {
    const free = comparisons.flatMap(({ name }, c) => (blocks[block]!.fixes.includes(name) ? [] : [c]));
    const taught = maximise(patterns(levels, comparisons.length, free), free.map((c) => comparisons[c]!.prior), free.map((c) => u[c]!));
    free.forEach((c, i) => taught[i]!.forEach((count, level) => (counts[c]![level]! += count)));
  });
  return counts.map(shares);
}

interface Pattern {
  levels: number[];
  pairs: number;
}

function patterns(levels: Uint8Array, width: number, free: readonly number[]): Pattern[] {
  const found = new Map<string, Pattern>();
  for (let at = 0; at < levels.length; at += width) {
    const own = free.map((c) => levels[at + c]!);
    const key = own.join();
    const pattern = found.get(key);
    if (pattern) pattern.pairs++;
    else found.set(key, { levels: own, pairs: 1 });
  }
  return [...found.values()];
}

/** Expectation maximisation with u given: expected counts of each level among the block's true pairs. */
function maximise(seen: readonly Pattern[], priors: readonly (readonly number[])[], u: readonly (readonly number[])[]): number[][] {
  let m = priors.map((prior) => [...prior]);
  let share = 0.1;
  let counts = priors.map((prior) => prior.map(() => 0));
  const all = seen.reduce((total, { pairs }) => total + pairs, 0);
  if (all === 0) return counts;
  for (let round = 0; round < rounds; round++) {
    counts = priors.map((prior) => prior.map(() => 0));
    let matches = 0;
    for (const { levels, pairs } of seen) {
      const weight = levels.reduce((total, level, c) => (level === missing ? total : total + Math.log2(m[c]![level]! / u[c]![level]!)), 0);
      const expected = pairs * posterior(share, weight);
      matches += expected;
      levels.forEach((level, c) => level !== missing && (counts[c]![level]! += expected));
    }
    const next = counts.map((count, c) => shares(count.map((value, level) => value + priors[c]![level]! * priorPairs)));
    const moved = Math.max(...next.flatMap((row, c) => row.map((value, level) => Math.abs(value - m[c]![level]!))));
    m = next;
    share = Math.min(0.999, Math.max(matches / all, 1e-9));
    if (moved < settled) break;
  }
  return counts;
}

/** Share of true pairs among all pairs, so that it equals the sum of what it implies; blocks find nearly all of them. */
function shareOfTrue(weights: readonly number[], records: number): number {
  const all = Math.max(1, (records * (records - 1)) / 2);
  let prior = 1 / Math.max(2, records);
  for (let round = 0; round < rounds; round++) {
    const next = Math.max(1e-12, weights.reduce((total, weight) => total + posterior(prior, weight), 0) / all);
    const moved = Math.abs(next - prior) / prior;
    prior = next;
    if (moved < 1e-4) break;
  }
  return prior;
}

function frequencies<R>(records: readonly R[], term: (record: R) => string | null): Map<string, number> {
  const counts = new Map<string, number>();
  let all = 0;
  for (const record of records) {
    const word = term(record);
    if (word === null) continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
    all++;
  }
  return new Map([...counts].map(([word, count]) => [word, count / all]));
}

function posterior(prior: number, weight: number): number {
  return 1 / (1 + ((1 - prior) / prior) * 2 ** -weight);
}

function shares(counts: readonly number[]): number[] {
  const total = sum(counts);
  return counts.map((count) => count / total);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
