import { mulberry32, shuffle } from "../../random.ts";

/** Few numbers of many rows, end to end: row r is values[r · width … (r + 1) · width). */
export interface DenseRows {
  values: Float64Array;
  width: number;
}

const epochs = 30;
const rate = 0.05;
const decay = 0.01;
/** A number that hardly varies tells nothing and is not to be blown up. */
const leastDeviation = 0.05;

/**
 * Trains a softmax over few numbers on the rows listed in `use` [multinomial logistic regression by AdaGrad, Duchi et al. 2011].
 * Returns the weights of a class and then its intercept, class after class, for the numbers as they come.
 */
export function trainSoftmax({ values, width }: DenseRows, labels: Int32Array, classCount: number, use: Int32Array, seed: number): Float64Array {
  const means = new Float64Array(width);
  const deviations = new Float64Array(width);
  for (const row of use) for (let j = 0; j < width; j++) means[j]! += values[row * width + j]! / use.length;
  for (const row of use) for (let j = 0; j < width; j++) deviations[j]! += (values[row * width + j]! - means[j]!) ** 2 / use.length;
  for (let j = 0; j < width; j++) deviations[j] = Math.max(Math.sqrt(deviations[j]!), leastDeviation);

  const size = width + 1;
  const weights = new Float64Array(classCount * size);
  const squares = new Float64Array(classCount * size).fill(1e-6);
  const order = Int32Array.from(use);
  const random = mulberry32(seed);
  const inputs = new Float64Array(size).fill(1);
  const chances = new Float64Array(classCount);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, order.length, random);
    const step = rate * (1 - epoch / epochs);
    for (const row of order) {
      for (let j = 0; j < width; j++) inputs[j] = (values[row * width + j]! - means[j]!) / deviations[j]!;
      softmax(weights, inputs, chances);
      for (let target = 0; target < classCount; target++) {
        const error = chances[target]! - (labels[row] === target ? 1 : 0);
        for (let j = 0; j < size; j++) {
          const at = target * size + j;
          const gradient = error * inputs[j]! + (j < width ? decay * weights[at]! : 0);
          squares[at]! += gradient * gradient;
          weights[at]! -= (step * gradient) / Math.sqrt(squares[at]!);
        }
      }
    }
  }
  for (let at = 0; at < weights.length; at += size) {
    for (let j = 0; j < width; j++) {
      weights[at + j]! /= deviations[j]!;
      weights[at + width]! -= weights[at + j]! * means[j]!;
    }
  }
  return weights;
}

/** Writes the probability of each class of `inputs`, whose last number is 1. */
export function softmax(weights: Float64Array, inputs: Float64Array, chances: Float64Array): void {
  let highest = -Infinity;
  for (let target = 0; target < chances.length; target++) {
    let score = 0;
    for (let j = 0; j < inputs.length; j++) score += weights[target * inputs.length + j]! * inputs[j]!;
    chances[target] = score;
    if (score > highest) highest = score;
  }
  let sum = 0;
  for (let target = 0; target < chances.length; target++) sum += chances[target] = Math.exp(chances[target]! - highest);
  for (let target = 0; target < chances.length; target++) chances[target]! /= sum;
}
