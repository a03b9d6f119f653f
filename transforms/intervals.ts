import type { Kind, Metric } from "./metrics/metric.ts";

/** 95 % limits; null when they are unknown. */
export interface Limits {
  low: number | null;
  high: number | null;
}

/** A value with its 95 % limits. */
export interface Estimated {
  value: number;
  low: number;
  high: number;
}

/** Whose interval a metric has; null where it counts everything and has none. */
export function intervalSource({ kind, parts }: Pick<Metric, "kind" | "parts">): string | null {
  const isOfCustomers = parts.p4 !== undefined;
  const ofOneEach = parts.p5 !== undefined && !isOfCustomers ? "; Kish 1965" : "";
  const byKind: Record<Kind, string | null> = {
    share: isOfCustomers ? "Wilson 1927; Cochran 1977; Kish 1965" : `Wilson 1927${ofOneEach}`,
    nps: `Rocks 2016, “Interval estimation for the Net Promoter Score”${ofOneEach}`,
    mean: isOfCustomers ? "Student 1908; Cochran 1977" : `Student 1908${ofOneEach}`,
    sum: null,
    ratio: "Rothman, Boice 1979",
    duration: "Brookmeyer, Crowley 1982",
    stock: null,
    stock_rate: isOfCustomers ? "Wilson 1927; Cochran 1977; Kish 1965" : "Wilson 1927",
  };
  return byKind[kind];
}

/** The 97.5 % point of the normal distribution. */
export const z95 = 1.959963984540054;

/** Limits of a share by Wilson's score [Wilson 1927]. */
export function limitsOfShare(yes: number, n: number): { low: number; high: number } {
  const share = yes / n;
  const z2 = z95 * z95;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (z95 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return { low: yes === 0 ? 0 : Math.max(0, centre - half), high: yes === n ? 1 : Math.min(1, centre + half) };
}

/** Limits of a net promoter score in points, adjusted Wald [Rocks 2016]: ¾ more promoters and detractors, 3 more answers; of few and alike answers stretched to the score itself. */
export function limitsOfNps(promoters: number, detractors: number, n: number): { low: number; high: number } {
  const size = n + 3;
  const p = (promoters + 0.75) / size;
  const d = (detractors + 0.75) / size;
  const half = z95 * Math.sqrt((p + d - (p - d) ** 2) / size);
  const value = ((promoters - detractors) / n) * 100;
  return { low: Math.min(value, Math.max(-100, (p - d - half) * 100)), high: Math.max(value, Math.min(100, (p - d + half) * 100)) };
}

/**
 * Difference of two independent estimates. Its limits are put together from theirs (MOVER) [Zou, Donner 2008; for shares Newcombe 1998,
 * method 10], so that it suits shares, net scores and means alike.
 */
export function differenceOf(one: Estimated, other: Estimated): Estimated {
  const value = one.value - other.value;
  return {
    value,
    low: value - Math.hypot(one.value - one.low, other.high - other.value),
    high: value + Math.hypot(one.high - one.value, other.value - other.low),
  };
}

type Range = readonly [least: number, greatest: number];
const anything: Range = [-Infinity, Infinity];

/** Limits of a mean by Student's t, within the range of possible values; of values that are all alike by `limitsOfAlike`. One value alone has none. */
export function limitsOfMean(sum: number, sumOfSquares: number, n: number, range: Range = anything): Limits {
  if (n < 2) return { low: null, high: null };
  const mean = sum / n;
  return limitsAround(mean, Math.max(0, (sumOfSquares - n * mean * mean) / (n - 1)) / n, n, range);
}

function limitsAround(mean: number, variance: number, n: number, range: Range): Limits {
  const width = range[1] - range[0];
  if (variance <= (Number.isFinite(width) ? (leastSpread * width) ** 2 : 0)) return limitsOfAlike(mean, n, range);
  const half = t95(Math.floor(n) - 1) * Math.sqrt(variance);
  return { low: Math.max(range[0], mean - half), high: Math.min(range[1], mean + half) };
}

/** A standard error of less of the range is the rounding of published parts. */
const leastSpread = 3e-5;

/** None of n was another: so large a share as Wilson's score allows may be, and may lie at an end of the range. Where that has no ends, nothing is known. */
function limitsOfAlike(value: number, n: number, [least, greatest]: Range): Limits {
  const { high: others } = limitsOfShare(0, n);
  return Number.isFinite(greatest - least) ? { low: value - others * (value - least), high: value + others * (greatest - value) } : { low: null, high: null };
}

/** Values that go together, added up over their clusters: each cluster's sum squared, its sum times its n, its n squared. */
export interface Clusters {
  sum: number;
  n: number;
  squares: number;
  products: number;
  squaresOfN: number;
}

/**
 * Limits of a mean of values in clusters, which alone are independent: the linearised variance of a ratio of sums
 * [Cochran 1977, 6.4 and 9A.3], Student's t with as many clusters as clusters of one size would tell as much; of values that are all alike by `limitsOfAlike`. One cluster alone has none.
 */
export function limitsOfClusters({ sum, n, squares, products, squaresOfN }: Clusters, range: Range = anything): Limits {
  const clusters = (n * n) / squaresOfN;
  if (!(clusters >= 2)) return { low: null, high: null };
  const mean = sum / n;
  return limitsAround(mean, (Math.max(0, squares - 2 * mean * products + mean * mean * squaresOfN) / (n * n)) * (clusters / (clusters - 1)), clusters, range);
}

/** Parts of wholes, added up over customers who each have own ones: each's part squared, its part times its whole, its whole squared. */
export interface Portions {
  part: number;
  whole: number;
  squares: number;
  products: number;
  squaresOfWhole: number;
}

/**
 * Limits of a share of what customers have, who alone are independent: the linearised variance of a ratio of sums
 * [Cochran 1977, 6.4] says of how many equal customers, each in or out, the share would be as sure; Wilson's score for so many.
 * Never for more than `most`; where all customers are alike, for as many as their wholes alone tell [Kish 1965].
 */
export function limitsOfPortions({ part, whole, squares, products, squaresOfWhole }: Portions, most: number): Limits {
  const share = part / whole;
  const variance = (squares - 2 * share * products + share * share * squaresOfWhole) / (whole * whole);
  const customers = Math.min(most, variance > leastVariance ? (share * (1 - share)) / variance : (whole * whole) / squaresOfWhole);
  return customers > 0 && Number.isFinite(customers) ? limitsOfShare(share * customers, customers) : { low: null, high: null };
}

/** A variance below is the rounding of none. */
const leastVariance = 1e-12;

/** Limits of a Poisson count by Byar's approximation [Rothman, Boice 1979]. */
export function limitsOfCount(count: number): { low: number; high: number } {
  const byar = (c: number, sign: number): number => (c === 0 ? 0 : c * (1 - 1 / (9 * c) + (sign * z95) / (3 * Math.sqrt(c))) ** 3);
  return { low: byar(count, -1), high: byar(count + 1, 1) };
}

const t95OfFew = [12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281];

/** The 97.5 % point of Student's t; from ten degrees of freedom by the Cornish–Fisher expansion [Abramowitz, Stegun 26.7.5]. */
export function t95(freedom: number): number {
  const few = t95OfFew[freedom - 1];
  if (few !== undefined) return few;
  const z = z95;
  return z + (z ** 3 + z) / (4 * freedom) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2)
    + (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * freedom ** 3);
}
