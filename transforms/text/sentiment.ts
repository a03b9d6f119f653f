import { endSentence, readEnd, readPause } from "./sentiment/clause.ts";
import { type Course, courseOf, mark, type Mark } from "./sentiment/course.ts";
import { discountErrand } from "./sentiment/errand.ts";
import { markEvents } from "./sentiment/event.ts";
import { markFortunes } from "./sentiment/fortune.ts";
import { discountCourtesy } from "./sentiment/courtesy.ts";
import { discountSmiles } from "./sentiment/headline.ts";
import { embitter, isSneering, stressPraise } from "./sentiment/irony.ts";
import { signStrength } from "./lexicon/signs.ts";
import { markPace } from "./sentiment/pace.ts";
import { ratingStrength } from "./sentiment/rating.ts";
import { discountTold } from "./sentiment/teller.ts";
import { timeStrength } from "./sentiment/time-spent.ts";
import type { Token } from "./tokens.ts";
import { readWord } from "./sentiment/word.ts";

export type SentimentLabel = "negative" | "neutral" | "positive";

/** What rules read out of a text; the learned model builds on it. */
export interface Reading {
  /** −1…+1. */
  score: number;
  /** Sums of the strengths of what was praised and of what was blamed, both ≥ 0. */
  positive: number;
  negative: number;
  isQuestion: boolean;
  /** In the order of reading. */
  marks: readonly Mark[];
}

/** √(x² + 15) keeps a sum of strengths within ±1 [Hutto and Gilbert 2014]. */
const softness = 15;
const neutralBand = 0.22;
const exclamation = 0.3;
const countedExclamations = 3;

export function labelOf(score: number): SentimentLabel {
  return score >= neutralBand ? "positive" : score <= -neutralBand ? "negative" : "neutral";
}

/** Reads sentiment by lexicon and rules, in Russian, English or both at once; nothing is learned. */
export function readSentiment(tokens: readonly Token[]): Reading {
  const course = courseOf(tokens);
  for (let at = 0; at < tokens.length; ) at += readToken(course, at);
  endSentence(course, tokens.length);
  settle(course);
  return sumUp(course);
}

/** How many tokens were read. */
function readToken(course: Course, at: number): number {
  const { kind, text } = course.tokens[at]!;
  if (kind === "word" || kind === "hashtag") return readWord(course, at);
  if (kind === "pause") readPause(course, at);
  else if (kind === "end") readEnd(course, at);
  else if (kind === "number") mark(course, at, timeStrength(course.tokens, at) || ratingStrength(course.tokens, at));
  else if (kind === "emoji" || kind === "smile") mark(course, at, signStrength(text));
  return 1;
}

/** What only the whole text tells: who tells it, mockery, thanks that close a request. */
function settle(course: Course): void {
  const { tokens, marks } = course;
  markEvents(tokens, marks);
  markPace(tokens, marks);
  discountErrand(tokens, marks);
  discountTold(course);
  if (!course.isAddressed && !course.isQuestion) markFortunes(tokens, marks);
  discountSmiles(tokens, marks);
  if (!course.isMocking) stressPraise(tokens, marks);
  embitter(tokens, marks, course.isMocking || (course.overruled === 0 && isSneering(tokens, marks)));
  discountCourtesy(tokens, marks, course.isQuestion);
}

function sumUp({ marks, exclamations, isQuestion }: Course): Reading {
  let positive = 0;
  let negative = 0;
  for (const { strength } of marks) {
    if (strength > 0) positive += strength;
    else negative -= strength;
  }
  let total = positive - negative;
  if (total) total += Math.sign(total) * Math.min(exclamations, countedExclamations) * exclamation;
  return { score: total / Math.sqrt(total * total + softness), positive, negative, isQuestion, marks };
}
