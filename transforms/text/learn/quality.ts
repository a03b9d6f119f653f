/** How well guesses agree with labels; classes without any label are left out. */
export interface Quality {
  macroF1: number;
  accuracy: number;
  /** Agreement of labels and guesses beyond chance, Cohen's kappa, in standard errors of no agreement [Fleiss, Cohen, Everitt 1969]. */
  agreement: number;
  count: number;
}

/** Macro-averaged F1 and accuracy, both 0…1, over the classes that occur in `labels`, and how far guesses agree with them beyond chance. */
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
  return { macroF1: classes ? sum / classes : 0, accuracy: labels.length ? hits / labels.length : 0, agreement: agreementOf(hits, labelled, guessed, labels.length), count: labels.length };
}

/** Kappa over its standard error where labels and guesses have nothing to do with each other; what is not guessed agrees with no label. */
function agreementOf(hits: number, labelled: Float64Array, guessed: Float64Array, count: number): number {
  let [expected, spread] = [0, 0];
  labelled.forEach((own, i) => {
    const [label, guess] = [own / count, guessed[i]! / count];
    expected += label * guess;
    spread += label * guess * (label + guess);
  });
  const variance = (expected + expected ** 2 - spread) / count;
  return variance > 0 ? (hits / count - expected) / Math.sqrt(variance) : 0;
}
