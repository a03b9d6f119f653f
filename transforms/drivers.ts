import { mulberry32 } from "./random.ts";

/** One respondent: the outcome and the marks of each driver, null where not given. */
export interface Respondent {
  outcome: number | null;
  marks: readonly (number | null)[];
}

export interface Driver {
  /** Share of the explained variance, 0 to 1. */
  importance: number;
  /** 95 % limits by bootstrap over respondents. */
  low: number;
  high: number;
}

export interface Drivers {
  drivers: Driver[];
  /** Share of the outcome's variance that the drivers explain together, 0 to 1. */
  explained: number;
  /** Respondents behind the rarest pair of marks. */
  n: number;
}

export interface Refusal {
  refused: string;
  n: number;
}

/** Respondents that every pair of marks must have in common. */
export const leastRespondents = 100;
const bootstraps = 200;

/**
 * How much each driver explains of the outcome: Johnson's relative weights [Johnson 2000, “A heuristic method for estimating
 * the relative weight of predictor variables”], over correlations of all pairs that respondents gave, with percentile
 * intervals from 200 seeded resamples. Refused below a stated number of respondents, and where marks do not vary.
 */
export function relativeWeights(respondents: readonly Respondent[], random: () => number = mulberry32(1)): Drivers | Refusal {
  const size = respondents[0]?.marks.length ?? 0;
  const columns = Array.from({ length: size + 1 }, (_, i) => Float64Array.from(respondents, ({ outcome, marks }) => (i < size ? marks[i] : outcome) ?? NaN));
  const n = pairsInCommon(columns);
  if (size < 2) return { refused: "fewer than two drivers", n };
  if (n < leastRespondents) return { refused: `fewer than ${leastRespondents} respondents`, n };
  const everyone = Int32Array.from(respondents, (_, row) => row);
  const whole = weights(columns, everyone);
  if (!whole) return { refused: "the marks do not vary, or cannot be told apart", n };
  const samples: number[][] = [];
  for (let i = 0; i < bootstraps; i++) {
    const drawn = weights(columns, everyone.map(() => Math.floor(random() * everyone.length)));
    if (drawn) samples.push(drawn.shares);
  }
  if (samples.length < bootstraps / 2) return { refused: "the marks cannot be told apart", n };
  const limit = (driver: number, share: number): number => {
    const sorted = samples.map((shares) => shares[driver]!).sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  };
  return { n, explained: whole.explained, drivers: whole.shares.map((importance, i) => ({ importance, low: limit(i, 0.025), high: limit(i, 0.975) })) };
}

/** Each driver's share of what all explain of the last column, over the given rows; null where that cannot be told. */
function weights(columns: readonly Float64Array[], rows: Int32Array): { shares: number[]; explained: number } | null {
  const size = columns.length - 1;
  const correlations = columns.map((_, i) => columns.map((_, j) => (i === j ? 1 : NaN)));
  for (let i = 0; i <= size; i++) for (let j = 0; j < i; j++) correlations[i]![j] = correlations[j]![i] = correlation(columns[i]!, columns[j]!, rows);
  if (correlations.flat().some((value) => !Number.isFinite(value))) return null;
  const { values, vectors } = eigen(correlations.slice(0, size).map((row) => row.slice(0, size)));
  if (values.some((value) => value < 1e-6)) return null;
  // The orthogonal variables closest to the drivers: loadings are the square root of their correlation matrix.
  const power = (exponent: number) => (i: number, j: number) => values.reduce((sum, value, k) => sum + vectors[i]![k]! * value ** exponent * vectors[j]![k]!, 0);
  const [root, inverse] = [power(0.5), power(-0.5)];
  const indices = values.map((_, i) => i);
  const beta = indices.map((k) => indices.reduce((sum, j) => sum + inverse(k, j) * correlations[j]![size]!, 0));
  const raw = indices.map((j) => indices.reduce((sum, k) => sum + root(j, k) ** 2 * beta[k]! ** 2, 0));
  const explained = raw.reduce((sum, weight) => sum + weight, 0);
  return explained > 0 ? { shares: raw.map((weight) => weight / explained), explained: Math.min(1, explained) } : null;
}

/** Pearson's correlation over the rows in which both columns have a number. */
function correlation(first: Float64Array, second: Float64Array, rows: Int32Array): number {
  let [n, a, b, aa, bb, ab] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < rows.length; i++) {
    const x = first[rows[i]!]!;
    const y = second[rows[i]!]!;
    if (x !== x || y !== y) continue;
    n++;
    a += x;
    b += y;
    aa += x * x;
    bb += y * y;
    ab += x * y;
  }
  return (n * ab - a * b) / Math.sqrt((n * aa - a * a) * (n * bb - b * b));
}

/** Rows that have both numbers of the rarest pair of columns. */
function pairsInCommon(columns: readonly Float64Array[]): number {
  let least = columns[0]?.length ?? 0;
  columns.forEach((first, i) => {
    for (const second of columns.slice(i + 1)) least = Math.min(least, first.reduce((count, x, row) => count + (Number.isNaN(x + second[row]!) ? 0 : 1), 0));
  });
  return least;
}

/** Eigenvalues and vectors (columns) of a symmetric matrix by Jacobi's rotations. */
function eigen(matrix: readonly (readonly number[])[]): { values: number[]; vectors: number[][] } {
  const size = matrix.length;
  const a = matrix.map((row) => [...row]);
  const vectors: number[][] = a.map((_, i) => a.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) off += a[p]![q]! ** 2;
    if (off < 1e-22) break;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        if (Math.abs(a[p]![q]!) < 1e-300) continue;
        const theta = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
        const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < size; k++) [a[k]![p], a[k]![q]] = [c * a[k]![p]! - s * a[k]![q]!, s * a[k]![p]! + c * a[k]![q]!];
        for (let k = 0; k < size; k++) [a[p]![k], a[q]![k]] = [c * a[p]![k]! - s * a[q]![k]!, s * a[p]![k]! + c * a[q]![k]!];
        for (let k = 0; k < size; k++) [vectors[k]![p], vectors[k]![q]] = [c * vectors[k]![p]! - s * vectors[k]![q]!, s * vectors[k]![p]! + c * vectors[k]![q]!];
      }
    }
  }
  return { values: a.map((row, i) => row[i]!), vectors };
}
