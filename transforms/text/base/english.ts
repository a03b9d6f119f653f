import { dressed, type Dressings } from "./dress.ts";
import { learn, sentimentOptions, type Example, type LaterText, type Learned } from "../learn.ts";
import { teachingMessages } from "./messages.ts";

/** Reviews kept back for measuring: none of their sentences teaches. */
const heldBack = new Set(
  "6 8 10 18 25 26 34 43 46 47 58 61 64 74 76 77 78 79 91 93 94 98 105 110 112 114 125 150 154 158 163 170 171 181 186 188 198 202 209 217 221 224 227 232 235 237 239 240 243 244 245 255 256 272 284 287 296 299 305 307".split(" "),
);
/** Mean human valence, −4…+4, up to which a sentence is neutral. */
const neutralUpTo = 0.5;
/** As how many sentences of reviews a message counts: what companies get is nearer to it. */
const messageCountsAs = 2;
/**
 * Stems, notions and tone; letters and pairs of words of another trade teach little. Chosen on the training halves of two English sets, how much
 * messages and rules count also on messages that taught nothing. No class is favoured: what reviews gain by it other trades may lose.
 */
const options = { ...sentimentOptions, scales: [0, 0.7, 0, 0, 0.3, 2], cost: 0.12, balance: 0.5, folds: 5, toneCountsAs: 2500, evenClasses: false };

const dressings: Dressings = {
  plain: ["{}!", "{}!!!", "Hello! {^}", "Hi there, {}", "{}.", "{}, please", "{}. Kind regards", "{}...", "{}!!", "Good morning. {^}", "@company {}"],
  polite: ["{}. Thanks!", "{}. Thank you", "{}, thank you in advance", "{}. Waiting for your answer"],
};

/** Sentences with their tone out of lines “review_sentence ⇥ mean valence ⇥ sentence”, without the reviews kept back. */
export function teachingSentences(lines: string): Example[] {
  return lines.split("\n").flatMap((line) => {
    const [id, valence, text] = line.split("\t");
    if (!id || !text || heldBack.has(id.split("_")[0]!)) return [];
    return [{ text: text.trim(), label: labelOf(Number(valence)) }];
  });
}

/** What teaches the English base, once each: sentences of reviews out of such lines, then messages (./tones.en.tsv). */
export function englishExamples(sentences: string, messages: string): Example[] {
  return [...teachingSentences(sentences), ...teachingMessages(messages)];
}

/** Learns the English base from such lines. */
export function learnEnglish(sentences: string, messages: string): Learned {
  const examples = englishExamples(sentences, messages);
  const again = teachingMessages(messages).flatMap((message) => Array<LaterText>(messageCountsAs - 1).fill({ ...message, opening: message.text }));
  return learn(examples, { ...options, later: [...dressed(examples, dressings), ...again] });
}

function labelOf(valence: number): string {
  return valence > neutralUpTo ? "positive" : valence < -neutralUpTo ? "negative" : "neutral";
}
