import { compileLexicon } from "./lexicon/compile.ts";
import { englishLexicon } from "./lexicon/en/index.ts";
import { assurances, degrees, echoes, isContrast, lightWords, negations, sayings, sneers } from "./lexicon/modifiers.ts";
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
const assurance = compileLexicon(assurances, Number);
const sneer = compileLexicon(sneers, Number);

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
      if (at > 0 && isContrast(tokens, at)) {
        for (let i = overruled; i < marks.length; i++) marks[i]!.strength *= beforeContrast;
        overruled = marks.length;
      }
      if (sneer.phraseAt(tokens, at)) {
        for (let i = sentenceFrom; i < marks.length; i++) if (marks[i]!.strength > 0) marks[i]!.strength *= negatedPraise;
      }
      const phrase = lexicon.phraseAt(tokens, at);
      if (!phrase) continue;
      if (phrase.head && !isDegreeOfNext(tokens, at, phrase.head)) {
        const strength = bend(tokens, at, phrase.length, phrase.head);
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

/** «Супер медленно», «ужасно рад»: a degree before the opposite tone has none of its own. */
function isDegreeOfNext(tokens: readonly Token[], at: number, strength: number): boolean {
  if (!degrees.has(tokens[at]!.text) || tokens[at + 1]?.kind !== "word") return false;
  return (lexicon.phraseAt(tokens, at + 1)?.head ?? 0) * strength < 0;
}

/** Takes from thanks and smiles beside blame. */
function embitter(tokens: readonly Token[], marks: Mark[]): void {
  if (!marks.some(({ at, strength }) => strength <= -1 && tokens[at]!.kind === "word")) return;
  for (const mark of marks) {
    const { kind, text } = tokens[mark.at]!;
    if (mark.strength > 0 && (kind !== "word" || thanks.test(text))) mark.strength *= bitter;
  }
}

/** The strength of a phrase bent by the degrees and the negation just before it in its clause. */
function bend(tokens: readonly Token[], at: number, length: number, strength: number): number {
  let size = Math.abs(strength);
  const hasNo = tokens.slice(at, at + length).some(({ text }) => text === "не" || text === "нет");
  let isNegated = false;
  for (let back = at - 1, passed = 0; passed < negationReach && back >= 0; back--) {
    const { kind, text } = tokens[back]!;
    if (kind === "end" || (kind === "pause" && !isSaying(tokens, back))) break;
    if (kind !== "word" || lightWords.has(text) || (hasNo && echoes.has(text))) continue;
    if (isNegation(tokens, back)) {
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

function isNegation(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!;
  if (negations.has(text)) return !assurance.phraseAt(tokens, at) && !(text === "не" && isCancelled(tokens, at));
  return text === "anything" && tokens[at + 1]?.text === "but";
}

/** The second «не» of «не могу не». */
function isCancelled(tokens: readonly Token[], at: number): boolean {
  return [1, 2].some((back) => {
    const phrase = at >= back ? assurance.phraseAt(tokens, at - back) : undefined;
    return phrase?.length === back + 1;
  });
}

/** The comma of «сказать, что». */
function isSaying(tokens: readonly Token[], pause: number): boolean {
  return tokens[pause + 1]?.text === "что" && sayings.has(tokens[pause - 1]?.text ?? "");
}
