import { labelOf, type Reading } from "../sentiment.ts";
import type { Token } from "../tokens.ts";

/** How many numbers say what the rules read out of a text. */
export const toneWidth = 9;

/** Writes what the rules read, in numbers that few labels are enough to weigh. */
export function writeTone(tokens: readonly Token[], { score, positive, negative, isQuestion, marks }: Reading, tone: Float64Array): void {
  let words = 0;
  for (const { kind } of tokens) if (kind === "word") words++;
  const label = labelOf(score);
  tone[0] = score;
  tone[1] = Math.abs(score);
  tone[2] = Math.sqrt(positive);
  tone[3] = Math.sqrt(negative);
  tone[4] = marks.length ? marks[marks.length - 1]!.strength : 0;
  tone[5] = isQuestion ? 1 : 0;
  tone[6] = Math.log(1 + words);
  tone[7] = label === "positive" ? 1 : 0;
  tone[8] = label === "negative" ? 1 : 0;
}
