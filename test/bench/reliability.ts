/** What was said with much the same probability, and how often it was right. */
export interface ReliabilityBin {
  /** Its tenth: 0.6 for 0.6 up to 0.7. */
  from: number;
  count: number;
  /** Mean probability said. */
  said: number;
  /** Share that was right. */
  right: number;
}

export interface Reliability {
  /** Expected calibration error, 0…1: the mean distance of said from right, tenth by tenth [Naeini, Cooper and Hauskrecht 2015]. */
  error: number;
  /** Tenths that hold anything, ascending. */
  bins: ReliabilityBin[];
}

const binCount = 10;

/** How well probabilities tell how often readings are right. */
export function measureReliability(confidences: readonly number[], isRight: readonly boolean[]): Reliability {
  const sums = Array.from({ length: binCount }, () => ({ count: 0, said: 0, right: 0 }));
  confidences.forEach((confidence, i) => {
    const bin = sums[Math.min(binCount - 1, Math.floor(confidence * binCount))]!;
    bin.count++;
    bin.said += confidence;
    if (isRight[i]) bin.right++;
  });
  const error = sums.reduce((sum, { said, right }) => sum + Math.abs(said - right), 0) / confidences.length;
  const bins = sums.flatMap(({ count, said, right }, i) => (count === 0 ? [] : [{ from: i / binCount, count, said: said / count, right: right / count }]));
  return { error, bins };
}
