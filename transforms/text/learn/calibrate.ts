/** Probability that a text is of a class, from the class's own score: 1 ÷ (1 + exp(slope · score + intercept)). */
export interface Calibration {
  slopes: Float64Array;
  intercepts: Float64Array;
}

/** Classes with fewer labels than this share one curve. */
const enoughLabels = 30;

/** Fits a sigmoid per class to scores of texts that the machine was not trained on. */
export function calibrate(scores: Float64Array, labels: Int32Array, classCount: number): Calibration {
  const all = Float64Array.from(scores);
  const pooled = fitSigmoid(all, Uint8Array.from(all, (_, i) => (labels[Math.floor(i / classCount)] === i % classCount ? 1 : 0)));
  const slopes = new Float64Array(classCount);
  const intercepts = new Float64Array(classCount);
  for (let target = 0; target < classCount; target++) {
    const own = Float64Array.from(labels, (_, row) => scores[row * classCount + target]!);
    const isOwn = Uint8Array.from(labels, (label) => (label === target ? 1 : 0));
    const count = isOwn.reduce((sum, is) => sum + is, 0);
    const [slope, intercept] = count >= enoughLabels ? fitSigmoid(own, isOwn) : pooled;
    slopes[target] = slope;
    intercepts[target] = intercept;
  }
  return { slopes, intercepts };
}

/** Platt's sigmoid by Newton's method with backtracking [Lin, Lin and Weng 2007]. */
export function fitSigmoid(scores: Float64Array, isTrue: Uint8Array): readonly [slope: number, intercept: number] {
  const trueCount = isTrue.reduce((sum, is) => sum + is, 0);
  const falseCount = isTrue.length - trueCount;
  const high = (trueCount + 1) / (trueCount + 2);
  const low = 1 / (falseCount + 2);
  const target = (i: number): number => (isTrue[i] ? high : low);
  const loss = (a: number, b: number): number => {
    let sum = 0;
    for (let i = 0; i < scores.length; i++) {
      const z = a * scores[i]! + b;
      sum += z >= 0 ? target(i) * z + Math.log1p(Math.exp(-z)) : (target(i) - 1) * z + Math.log1p(Math.exp(z));
    }
    return sum;
  };
  let a = 0;
  let b = Math.log((falseCount + 1) / (trueCount + 1));
  let value = loss(a, b);
  for (let iteration = 0; iteration < 100; iteration++) {
    let h11 = 1e-12;
    let h22 = 1e-12;
    let h21 = 0;
    let g1 = 0;
    let g2 = 0;
    for (let i = 0; i < scores.length; i++) {
      const z = a * scores[i]! + b;
      const p = z >= 0 ? Math.exp(-z) / (1 + Math.exp(-z)) : 1 / (1 + Math.exp(z));
      const d2 = p * (1 - p);
      const d1 = target(i) - p;
      h11 += scores[i]! ** 2 * d2;
      h22 += d2;
      h21 += scores[i]! * d2;
      g1 += scores[i]! * d1;
      g2 += d1;
    }
    if (Math.abs(g1) < 1e-5 && Math.abs(g2) < 1e-5) break;
    const determinant = h11 * h22 - h21 * h21;
    const da = -(h22 * g1 - h21 * g2) / determinant;
    const db = -(-h21 * g1 + h11 * g2) / determinant;
    const slope = g1 * da + g2 * db;
    let step = 1;
    for (; step >= 1e-10; step /= 2) {
      const next = loss(a + step * da, b + step * db);
      if (next >= value + 1e-4 * step * slope) continue;
      a += step * da;
      b += step * db;
      value = next;
      break;
    }
    if (step < 1e-10) break;
  }
  return [a, b];
}

/**
 * The power, 1/4…4, of probabilities that makes the labels likeliest [temperature scaling, Guo et al. 2017].
 * The likelihood has one peak, which is closed in on by thirds.
 */
export function fitSharpness(chances: Float64Array, labels: Int32Array, classCount: number): number {
  const logs = chances.map((chance) => Math.log(Math.max(chance, 1e-12)));
  const loss = (power: number): number => {
    let total = 0;
    for (let row = 0; row < labels.length; row++) {
      let sum = 0;
      for (let i = 0; i < classCount; i++) sum += Math.exp(power * logs[row * classCount + i]!);
      total += Math.log(sum) - power * logs[row * classCount + labels[row]!]!;
    }
    return total;
  };
  let low = Math.log(0.25);
  let high = Math.log(4);
  for (let round = 0; round < 30; round++) {
    const third = (high - low) / 3;
    if (loss(Math.exp(low + third)) > loss(Math.exp(high - third))) low += third;
    else high -= third;
  }
  return Math.exp((low + high) / 2);
}

/** The class of the highest of the `count` values that start at `from`, each times its own of `favours` where there are any. */
export function highest(values: Float64Array, from: number, count: number, favours: Float64Array | null): number {
  let best = 0;
  let most = -Infinity;
  for (let i = 0; i < count; i++) {
    const value = favours ? values[from + i]! * favours[i]! : values[from + i]!;
    if (value > most) {
      most = value;
      best = i;
    }
  }
  return best;
}
