import { compileLexicon, isEnglishEnding, rememberPatterns, russianEnding, type Lexicon } from "./lexicon/compile.ts";
import { englishLexicon } from "./lexicon/en/index.ts";
import { englishModifiers, russianModifiers, type Modifiers } from "./lexicon/modifiers.ts";
import { russianLexicon } from "./lexicon/ru/index.ts";
import { signStrength } from "./lexicon/signs.ts";
import type { Token } from "./tokens.ts";

export type SentimentLabel = "negative" | "neutral" | "positive";

/** What rules read out of a text; the strengths also feed the learned model. */
export interface Reading {
  /** −1…+1. */
  score: number;
  /** Sums of the strengths of what was praised and of what was blamed, both ≥ 0. */
  positive: number;
  negative: number;
  isQuestion: boolean;
}

export interface SentimentRules {
  read(tokens: readonly Token[]): Reading;
}

/** Strength that brings a text half of the way to ±1 [Hutto and Gilbert 2014 use √(x² + 15)]. */
const softness = 15;
const neutralBand = 0.22;
const beforeContrast = 0.5;
const afterContrast = 1.5;
const negatedPraise = -0.75;
const negatedBlame = -0.4;
const shout = 0.6;

export function labelOf(score: number): SentimentLabel {
  return score >= neutralBand ? "positive" : score <= -neutralBand ? "negative" : "neutral";
}

function sentimentRules(lexicon: Lexicon, modifiers: Modifiers): SentimentRules {
  const patternsOf = rememberPatterns(lexicon);

  /** The best phrase beginning at a token: most words, then the most specific. */
  function phraseAt(tokens: readonly Token[], at: number): { value: number; length: number } | undefined {
    let best: { value: number; length: number; weight: number } | undefined;
    for (const pattern of patternsOf(tokens[at]!)) {
      for (const phrase of lexicon.phrasesFrom(pattern)) {
        const { length } = phrase.patterns;
        if (best && (length < best.length || (length === best.length && phrase.weight <= best.weight))) continue;
        if (!phrase.patterns.every((id, i) => i === 0 || matches(tokens[at + i], id))) continue;
        best = { value: phrase.value, length, weight: phrase.weight };
      }
    }
    return best;
  }

  function matches(token: Token | undefined, pattern: number): boolean {
    return token?.kind === "word" && patternsOf(token).includes(pattern);
  }

  /** Strength of a word bent by the negations and degrees just before it in its clause. */
  function bend(tokens: readonly Token[], at: number, strength: number): number {
    let value = strength;
    let isNegated = false;
    for (let back = 1, reach = 0; reach < modifiers.negationReach && at - back >= 0; back++) {
      const { kind, text } = tokens[at - back]!;
      if (kind === "end" || kind === "pause") break;
      if (kind !== "word") continue;
      const degree = modifiers.degrees.get(text);
      if (degree !== undefined) {
        value += Math.sign(strength) * degree;
        continue;
      }
      if (modifiers.negations.has(text)) {
        isNegated = true;
        break;
      }
      reach++;
    }
    if (Math.sign(value) !== Math.sign(strength)) value = Math.sign(strength) * 0.3;
    if (tokens[at]!.isShouted) value += Math.sign(value) * shout;
    return isNegated ? value * (value > 0 ? negatedPraise : negatedBlame) : value;
  }

  return {
    read(tokens) {
      const strengths: number[] = [];
      let contrastAt = 0;
      let exclamations = 0;
      let isQuestion = false;
      for (let at = 0; at < tokens.length; at++) {
        const token = tokens[at]!;
        if (token.kind === "emoji" || token.kind === "smile") {
          const value = signStrength(token.text);
          if (value) strengths.push(value);
        } else if (token.kind === "end") {
          if (token.text.includes("!")) exclamations++;
          if (token.text.includes("?")) isQuestion = true;
        } else if (token.kind === "word" || token.kind === "hashtag") {
          if (modifiers.contrasts.has(token.text) && at > 0) {
            for (let i = contrastAt; i < strengths.length; i++) strengths[i]! *= beforeContrast;
            contrastAt = strengths.length;
          }
          const phrase = phraseAt(tokens, at);
          if (!phrase) continue;
          if (phrase.value) {
            const value = bend(tokens, at, phrase.value);
            strengths.push(contrastAt > 0 ? value * afterContrast : value);
          }
          at += phrase.length - 1;
        }
      }
      let positive = 0;
      let negative = 0;
      for (const value of strengths) {
        if (value > 0) positive += value;
        else negative -= value;
      }
      let total = positive - negative;
      if (total) total += Math.sign(total) * Math.min(exclamations, 3) * 0.3;
      return { score: total / Math.sqrt(total * total + softness), positive, negative, isQuestion };
    },
  };
}

export const russianSentiment = sentimentRules(compileLexicon({ lines: russianLexicon, endings: russianEnding }), russianModifiers);
export const englishSentiment = sentimentRules(compileLexicon({ lines: englishLexicon, endings: isEnglishEnding }), englishModifiers);
