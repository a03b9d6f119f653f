import { dressed, type Dressings } from "./dress.ts";
import { asksForSomething } from "../sentiment/courtesy.ts";
import { tokenize } from "../tokens.ts";
import { learn, sentimentOptions, type Example, type Learned } from "../learn.ts";

/** As a company's own labels teach; what rules read counts for more, since those to be read are of other trades and hands. */
const options = { ...sentimentOptions, toneCountsAs: 400 };

const dressings: Dressings = {
  plain: ["{}!", "{}!!!", "Здравствуйте! {^}", "Добрый день, {}", "{}.", "{}, пожалуйста", "{}. С уважением", "{}. Жду ответа", "{}...", "{}!!", "Добрый вечер! {^}", "{} https://t.co/x", "@company {}"],
  polite: ["{}. Спасибо!", "{}. Спасибо", "{}, заранее спасибо", "{}. Благодарю"],
  kind: 2,
  isPolite: (text) => asksForSomething(tokenize(text)),
};

/** Messages with their tone out of lines “tone ⇥ message”; a line that begins with # is none. */
export function teachingMessages(lines: string): Example[] {
  return lines.split("\n").flatMap((line) => {
    const [label, text] = line.split("\t");
    return !label || !text || line.startsWith("#") ? [] : [{ text, label }];
  });
}

/** Learns the Russian base from such lines (./tones.ru.tsv). */
export function learnRussian(lines: string): Learned {
  const examples = teachingMessages(lines);
  return learn(examples, { ...options, later: dressed(examples, dressings) });
}
