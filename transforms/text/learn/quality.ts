/** How well guesses agree with labels; classes without any label are left out. */
export interface Quality {
  macroF1: number;
  accuracy: number;
  count: number;
}

/** Macro-averaged F1 and accuracy, both 0…1, over the classes that occur in `labels`. */
export function measureQuality(labels: ArrayLike<number>, guesses: ArrayLike<number>, classCount: number): Quality {
  const right = new Float64Array(classCount);
  const labelled = new Float64Array(classCount);
  const guessed = new Float64Array(classCount);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    const guess = guesses[i]!;
    labelled[label]!++;
    if (guess >= 0) guessed[guess]!++;
    if (guess === label) right[label]!++;
  }
  let sum = 0;
  let classes = 0;
  let hits = 0;
  for (let i = 0; i < classCount; i++) {
    hits += right[i]!;
    if (labelled[i] === 0) continue;
    classes++;
    sum += (2 * right[i]!) / (labelled[i]! + guessed[i]!);
  }
  return { macroF1: classes ? sum / classes : 0, accuracy: labels.length ? hits / labels.length : 0, count: labels.length };
}
