import { learn, reasonOptions, type Example } from "../../transforms/text/learn.ts";
import { mulberry32, shuffle } from "../../transforms/random.ts";
import { createScorer } from "../../transforms/text/scorer.ts";

/** Of the classes, so many are left out of training, of few a quarter; their texts tell what no class means. */
const mostStrangers = 15;
/** Two classes at least are to be left. */
const leastClasses = 4;
/** Probabilities that the table shows beside the one that serves. */
const shown = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

export const strangersHead = `| learned from | probability | known answered | of them right | strangers answered | answers right |\n|---|---|---|---|---|---|`;

/**
 * How often texts of known and of unknown reasons are answered, and rightly, at the probability that learning chose (in bold)
 * and at others. A seeded draw says which reasons are unknown. Nothing of fewer than four classes.
 */
export function strangerLines(what: string, train: readonly Example[], test: readonly Example[]): string[] {
  const labels = [...new Set(test.map(({ label }) => label))].sort();
  if (labels.length < leastClasses) return [];
  const order = Int32Array.from(labels.keys());
  shuffle(order, order.length, mulberry32(1));
  const strangers = new Set([...order.subarray(0, Math.min(mostStrangers, labels.length >> 2))].map((at) => labels[at]!));
  const { model } = learn(train.filter(({ label }) => !strangers.has(label)), reasonOptions);
  return [model.least!, ...shown].map((least, at) => {
    const { core } = createScorer({ reasons: { model: { ...model, least }, examples: [] } });
    const told = test.map(({ text, label }) => ({ label, isStrange: strangers.has(label), reason: core(text).reason }));
    const known = told.filter(({ isStrange }) => !isStrange);
    const answered = told.filter(({ reason }) => reason !== null);
    const right = answered.filter(({ label, reason }) => label === reason).length;
    const strange = answered.filter(({ isStrange }) => isStrange).length;
    const probability = at === 0 ? `**${least.toFixed(2)}**` : least.toFixed(2);
    const shares = [(answered.length - strange) / known.length, right / (answered.length - strange), strange / (told.length - known.length), right / answered.length];
    return `| ${what} | ${probability} | ${shares.map((share) => (100 * share).toFixed(1)).join(" | ")} |`;
  });
}
