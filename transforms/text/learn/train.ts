import { dimensions } from "./hash.ts";
import { mulberry32, shuffle } from "../../random.ts";
import type { Rows } from "./rows.ts";

/** How a feature is weighed before the machine sees it. */
export type Weighting =
  /** By how much it tells the class from the rest [Wang and Manning 2012]; for few classes. */
  | "bayes"
  /** By how few texts have it, √idf; for many classes with few texts each. */
  | "rarity";

export interface TrainOptions {
  weighting: Weighting;
  /** Cost of an error; larger fits the labels closer. */
  cost: number;
  /** 0: every text counts the same; 1: every class counts the same. */
  balance: number;
  /** Length given to each block, in the order of `blocks`; 0 leaves it out. */
  scales: readonly number[];
  epochs: number;
  seed: number;
}

/** A linear machine that tells one class from the rest. */
export interface Machine {
  /** One per feature; overwritten by the next machine of the same trainer. */
  weights: Float32Array;
  bias: number;
}

/** Trains one class against the rest, for every class in turn, on the rows listed in `use`, and hands each machine over. */
export type Trainer = (use: Int32Array, take: (target: number, machine: Machine) => void) => void;

/** The score of a row, larger the likelier the machine's class. */
export function scoreOf({ indices, starts, runStarts, runEnds, runValues }: Rows, row: number, { weights, bias }: Machine): number {
  let score = bias;
  let i = starts[row]!;
  for (let run = runStarts[row]!; run < runStarts[row + 1]!; run++) {
    const value = runValues[run]!;
    for (const end = runEnds[run]!; i < end; i++) score += weights[indices[i]!]! * value;
  }
  return score;
}

/** A trainer with buffers of its own: of many classes and folds, one machine is held at a time. */
export function createTrainer(rows: Rows, labels: Int32Array, classCount: number, options: TrainOptions): Trainer {
  const solve = createSolver(rows, labels, options);
  return (use, take) => {
    const rarity = options.weighting === "rarity" ? rarityWeights(rows, use) : undefined;
    for (let target = 0; target < classCount; target++) take(target, solve(rarity ?? bayesWeights(rows, labels, target, use), target, use));
  };
}

function bayesWeights(rows: Rows, labels: Int32Array, target: number, use: Int32Array): Float32Array {
  const smoothing = 1;
  const inside = new Float32Array(dimensions).fill(smoothing);
  const outside = new Float32Array(dimensions).fill(smoothing);
  let insideRows = 2 * smoothing;
  let outsideRows = 2 * smoothing;
  for (const row of use) if (labels[row] === target) insideRows++;
  outsideRows += use.length - (insideRows - 2 * smoothing);
  visitDistinct(rows, use, (feature, row) => (labels[row] === target ? inside : outside)[feature]!++);
  const shift = Math.log(outsideRows / insideRows);
  return inside.map((count, i) => Math.log(count / outside[i]!) + shift);
}

function rarityWeights(rows: Rows, use: Int32Array): Float32Array {
  const counts = new Float32Array(dimensions);
  visitDistinct(rows, use, (feature) => counts[feature]!++);
  return counts.map((count) => Math.sqrt(Math.log((use.length + 1) / (count + 1)) + 1));
}

/** Tells each feature of each row once: several words of a text may have the same letters. */
function visitDistinct({ indices, starts }: Rows, use: Int32Array, visit: (feature: number, row: number) => void): void {
  const seenIn = new Int32Array(dimensions).fill(-1);
  for (const row of use) {
    for (let i = starts[row]!; i < starts[row + 1]!; i++) {
      const feature = indices[i]!;
      if (seenIn[feature] === row) continue;
      seenIn[feature] = row;
      visit(feature, row);
    }
  }
}

/**
 * L2-regularised L2-loss SVM by dual coordinate descent with shrinking [Hsieh et al. 2008, algorithm 3];
 * the bias is a feature of value 1. The weighting is folded into the weights that are returned.
 */
function createSolver({ indices, starts, runStarts, runEnds, runValues }: Rows, labels: Int32Array, options: TrainOptions): (weighting: Float32Array, target: number, use: Int32Array) => Machine {
  const weighed = new Float32Array(indices.length);
  const weights = new Float32Array(dimensions);
  const tolerance = 0.01;
  const { cost, balance, epochs, seed } = options;

  return (weighting, target, use) => {
    const count = use.length;
    const inside = use.reduce((sum, row) => sum + (labels[row] === target ? 1 : 0), 0);
    const costOf = (size: number): number => cost * (size ? (count / 2 / size) ** balance : 1);
    const diagonals = [0.5 / costOf(count - inside), 0.5 / costOf(inside)];
    const squares = new Float64Array(count);
    weights.fill(0);
    for (let at = 0; at < count; at++) {
      const row = use[at]!;
      let i = starts[row]!;
      for (let run = runStarts[row]!; run < runStarts[row + 1]!; run++) {
        const length = runValues[run]!;
        for (const end = runEnds[run]!; i < end; i++) {
          const value = length * weighting[indices[i]!]!;
          weighed[i] = value;
          weights[indices[i]!]! += value;
        }
      }
      const from = starts[row]!;
      let square = 1;
      for (let j = from; j < i; j++) square += weighed[j]! * weights[indices[j]!]!;
      for (let j = from; j < i; j++) weights[indices[j]!] = 0;
      squares[at] = square;
    }
    const alpha = new Float64Array(count);
    const order = Int32Array.from({ length: count }, (_, at) => at);
    const random = mulberry32(seed);
    let bias = 0;
    let active = count;
    let ceiling = Infinity;
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, active, random);
      let highest = -Infinity;
      let lowest = Infinity;
      for (let s = 0; s < active; s++) {
        const at = order[s]!;
        const row = use[at]!;
        const isInside = labels[row] === target;
        const sign = isInside ? 1 : -1;
        const diagonal = diagonals[isInside ? 1 : 0]!;
        const from = starts[row]!;
        const end = starts[row + 1]!;
        let product = bias;
        for (let i = from; i < end; i++) product += weights[indices[i]!]! * weighed[i]!;
        const gradient = sign * product - 1 + diagonal * alpha[at]!;
        if (alpha[at] === 0 && gradient > ceiling) {
          active--;
          order[s--] = order[active]!;
          order[active] = at;
          continue;
        }
        const projected = alpha[at] === 0 ? Math.min(gradient, 0) : gradient;
        highest = Math.max(highest, projected);
        lowest = Math.min(lowest, projected);
        if (Math.abs(projected) < 1e-12) continue;
        const next = Math.max(alpha[at]! - gradient / (squares[at]! + diagonal), 0);
        const step = (next - alpha[at]!) * sign;
        alpha[at] = next;
        bias += step;
        for (let i = from; i < end; i++) weights[indices[i]!]! += step * weighed[i]!;
      }
      if (highest - lowest <= tolerance) {
        if (active === count) break;
        active = count;
        ceiling = Infinity;
      } else ceiling = highest > 0 ? highest : Infinity;
    }
    for (let i = 0; i < dimensions; i++) weights[i]! *= weighting[i]!;
    return { weights, bias };
  };
}
