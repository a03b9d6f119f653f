import { compileLexicon } from "./lexicon/compile.ts";
import { englishLexicon } from "./lexicon/en/index.ts";
import { contrasts, degrees, negations } from "./lexicon/modifiers.ts";
import { russianLexicon } from "./lexicon/ru/index.ts";
import { signStrength } from "./lexicon/signs.ts";
import type { Token } from "./tokens.ts";

export type SentimentLabel = "negative" | "neutral" | "positive";

/** What rules read out of a text; the learned model builds on it. */
export interface Reading {
  /** −1…+1. */
  score: number;
  /** Sums of the strengths of what was praised and of what was blamed, both ≥ 0. */
  positive: number;
  negative: number;
  isQuestion: boolean;
  /** What was praised or blamed, in order: index of the token, and strength after negation, degree and contrast. */
  marks: readonly Mark[];
}

interface Mark {
  at: number;
  strength: number;
}

/** √(x² + 15) keeps a sum of strengths within ±1 [Hutto and Gilbert 2014]. */
const softness = 15;
const neutralBand = 0.22;
const beforeContrast = 0.5;
const afterContrast = 1.5;
const negatedPraise = -0.75;
const negatedBlame = -0.4;
const negationReach = 3;
const shout = 0.6;
const exclamation = 0.3;
/** «Это хороший банк?» asks more than it praises. */
const askedPraise = 0.2;
/** «Спасибо» and a smile beside blame are bitter more often than glad. */
const bitter = 0.3;
const thanks = /^(?:спасиб|спс|благодар|thank|thx|браво|молодц|поздравл)/u;
const leastStrength = 0.3;

const lexicon = compileLexicon([englishLexicon, russianLexicon].join("\n"), Number);

export function labelOf(score: number): SentimentLabel {
  return score >= neutralBand ? "positive" : score <= -neutralBand ? "negative" : "neutral";
}

/** Reads sentiment by lexicon and rules, in Russian, English or both at once; nothing is learned. */
export function readSentiment(tokens: readonly Token[]): Reading {
  const marks: Mark[] = [];
  let overruled = 0;
  let sentenceFrom = 0;
  let exclamations = 0;
  let isQuestion = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === "emoji" || token.kind === "smile") {
      const strength = signStrength(token.text);
      if (strength) marks.push({ at, strength });
    } else if (token.kind === "end") {
      if (token.text.includes("!")) exclamations++;
      if (token.text.includes("?")) {
        isQuestion = true;
        for (let i = sentenceFrom; i < marks.length; i++) if (marks[i]!.strength > 0) marks[i]!.strength *= askedPraise;
      }
      sentenceFrom = marks.length;
    } else if (token.kind === "word" || token.kind === "hashtag") {
      if (at > 0 && contrasts.has(token.text)) {
        for (let i = overruled; i < marks.length; i++) marks[i]!.strength *= beforeContrast;
        overruled = marks.length;
      }
      const phrase = lexicon.phraseAt(tokens, at);
      if (!phrase) continue;
      if (phrase.head) {
        const strength = bend(tokens, at, phrase.head);
        marks.push({ at, strength: overruled > 0 ? strength * afterContrast : strength });
      }
      at += phrase.length - 1;
    }
  }
  embitter(tokens, marks);
  let positive = 0;
  let negative = 0;
  for (const { strength } of marks) {
    if (strength > 0) positive += strength;
    else negative -= strength;
  }
  let total = positive - negative;
  if (total) total += Math.sign(total) * Math.min(exclamations, 3) * exclamation;
  return { score: total / Math.sqrt(total * total + softness), positive, negative, isQuestion, marks };
}

/** Takes from thanks and smiles beside blame. */
function embitter(tokens: readonly Token[], marks: Mark[]): void {
  if (!marks.some(({ at, strength }) => strength <= -1 && tokens[at]!.kind === "word")) return;
  for (const mark of marks) {
    const { kind, text } = tokens[mark.at]!;
    if (mark.strength > 0 && (kind !== "word" || thanks.test(text))) mark.strength *= bitter;
  }
}

/** A strength bent by the degrees and the negation just before it in its clause. */
function bend(tokens: readonly Token[], at: number, strength: number): number {
  let size = Math.abs(strength);
  let isNegated = false;
  for (let back = at - 1, passed = 0; passed < negationReach && back >= 0; back--) {
    const { kind, text } = tokens[back]!;
    if (kind === "end" || kind === "pause") break;
    if (kind !== "word") continue;
    if (negations.has(text)) {
      isNegated = true;
      break;
    }
    const degree = degrees.get(text);
    if (degree === undefined) passed++;
    else size = Math.max(size + degree, leastStrength);
  }
  if (tokens[at]!.isShouted) size += shout;
  if (isNegated) return size * (strength > 0 ? negatedPraise : -negatedBlame);
  return strength > 0 ? size : -size;
}
