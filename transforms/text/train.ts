import { blocks, dimensions, type FeatureRow } from "./features.ts";

/** Feature rows of many texts, kept end to end. */
export interface Rows {
  indices: Int32Array;
  values: Float32Array;
  /** Row r is indices[starts[r] … starts[r + 1]). */
  starts: Int32Array;
  count: number;
}

export interface TrainOptions {
  /** Cost of an error; larger fits the labels closer. */
  cost: number;
  /** Share of each class's weight that comes from evening out class sizes: 0 none, 1 all. */
  balance: number;
  /** Additive smoothing of the counts behind the naive Bayes weights. */
  smoothing: number;
  /** Length given to each block, in the order of `blocks`. */
  scales: readonly number[];
  epochs: number;
  seed: number;
}

/** Collects rows; a row of features is copied, for its buffer is reused. */
export function rowCollector(scales: readonly number[]): { push(row: FeatureRow): void; rows(): Rows } {
  let indices = new Int32Array(1 << 20);
  let values = new Float32Array(1 << 20);
  const starts = [0];
  let size = 0;
  return {
    push({ indices: found, ends }) {
      const length = ends[blocks.length - 1]!;
      if (size + length > indices.length) {
        const larger = Math.max(indices.length * 2, size + length);
        const grown = new Int32Array(larger);
        grown.set(indices);
        indices = grown;
        const grownValues = new Float32Array(larger);
        grownValues.set(values);
        values = grownValues;
      }
      let from = 0;
      for (let block = 0; block < blocks.length; block++) {
        const end = ends[block]!;
        const value = end > from ? scales[block]! / Math.sqrt(end - from) : 0;
        if (value > 0) {
          for (let i = from; i < end; i++) {
            indices[size] = found[i]!;
            values[size++] = value;
          }
        }
        from = end;
      }
      starts.push(size);
    },
    rows: () => ({ indices: indices.subarray(0, size), values: values.subarray(0, size), starts: Int32Array.from(starts), count: starts.length - 1 }),
  };
}

/** Weights of one class against the rest; `bias` is added to every text. */
export interface ClassWeights {
  weights: Float32Array;
  bias: number;
}

/**
 * One L2-loss linear SVM per class on features weighted by their naive Bayes log-count ratio
 * [Wang and Manning 2012], solved in the dual by coordinate descent [Hsieh et al. 2008].
 */
export function trainOneVersusRest(rows: Rows, labels: Int32Array, classCount: number, options: TrainOptions): ClassWeights[] {
  return Array.from({ length: classCount }, (_, target) => trainClass(rows, labels, target, classCount, options));
}

function trainClass(rows: Rows, labels: Int32Array, target: number, classCount: number, options: TrainOptions): ClassWeights {
  const ratio = logCountRatio(rows, labels, target, options.smoothing);
  const positives = labels.reduce((sum, label) => sum + (label === target ? 1 : 0), 0);
  const even = rows.count / 2;
  const costOf = (size: number): number => options.cost * (size ? (even / size) ** options.balance : 1);
  const { weights, bias } = solveDual(rows, ratio, labels, target, costOf(positives), costOf(rows.count - positives), options);
  for (let i = 0; i < dimensions; i++) weights[i]! *= ratio[i]!;
  return { weights, bias };
}

function logCountRatio(rows: Rows, labels: Int32Array, target: number, smoothing: number): Float32Array {
  const inside = new Float32Array(dimensions).fill(smoothing);
  const outside = new Float32Array(dimensions).fill(smoothing);
  let insideRows = 2 * smoothing;
  let outsideRows = 2 * smoothing;
  for (let row = 0; row < rows.count; row++) {
    const counts = labels[row] === target ? inside : outside;
    if (counts === inside) insideRows++;
    else outsideRows++;
    for (let i = rows.starts[row]!; i < rows.starts[row + 1]!; i++) counts[rows.indices[i]!]!++;
  }
  const ratio = new Float32Array(dimensions);
  for (let i = 0; i < dimensions; i++) ratio[i] = Math.log(inside[i]! / insideRows) - Math.log(outside[i]! / outsideRows);
  return ratio;
}

/** Dual coordinate descent for L2-regularised L2-loss SVM; the bias is a feature of value 1. */
function solveDual(
  { indices, values, starts, count }: Rows,
  ratio: Float32Array,
  labels: Int32Array,
  target: number,
  costInside: number,
  costOutside: number,
  { epochs, seed }: TrainOptions,
): ClassWeights {
  const scaled = new Float32Array(indices.length);
  const squares = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    let square = 1;
    for (let i = starts[row]!; i < starts[row + 1]!; i++) {
      const value = values[i]! * ratio[indices[i]!]!;
      scaled[i] = value;
      square += value * value;
    }
    squares[row] = square;
  }
  const weights = new Float32Array(dimensions);
  let bias = 0;
  const alpha = new Float64Array(count);
  const order = Int32Array.from({ length: count }, (_, row) => row);
  const random = mulberry32(seed);
  const tolerance = 0.01;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let worst = 0;
    for (const row of order) {
      const sign = labels[row] === target ? 1 : -1;
      const diagonal = 0.5 / (sign === 1 ? costInside : costOutside);
      const from = starts[row]!;
      const end = starts[row + 1]!;
      let product = bias;
      for (let i = from; i < end; i++) product += weights[indices[i]!]! * scaled[i]!;
      const gradient = sign * product - 1 + diagonal * alpha[row]!;
      const projected = alpha[row] === 0 ? Math.min(gradient, 0) : gradient;
      if (projected === 0) continue;
      worst = Math.max(worst, Math.abs(projected));
      const next = Math.max(alpha[row]! - gradient / (squares[row]! + diagonal), 0);
      const step = (next - alpha[row]!) * sign;
      alpha[row] = next;
      bias += step;
      for (let i = from; i < end; i++) weights[indices[i]!]! += step * scaled[i]!;
    }
    if (worst < tolerance) break;
  }
  return { weights, bias };
}

/** A small seeded generator; the same seed gives the same order on every machine. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  }
}
