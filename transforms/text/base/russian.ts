import { dressed, type Dressings } from "./dress.ts";
import { learn, sentimentOptions, type Learned } from "../learn.ts";
import { teachingMessages } from "./messages.ts";

/** As a company's own labels teach; what rules read counts for more, since those to be read are of other trades and hands. */
const options = { ...sentimentOptions, toneCountsAs: 400 };

const dressings: Dressings = {
  plain: ["{}!", "{}!!!", "Здравствуйте! {^}", "Добрый день, {}", "{}.", "{}, пожалуйста", "{}. С уважением", "{}. Жду ответа", "{}...", "{}!!", "Добрый вечер! {^}", "{} https://t.co/x", "@company {}"],
  polite: ["{}. Спасибо!", "{}. Спасибо", "{}, заранее спасибо", "{}. Благодарю"],
};

/** Learns the Russian base from such lines (./tones.ru.tsv). */
export function learnRussian(lines: string): Learned {
  const examples = teachingMessages(lines);
  return learn(examples, { ...options, later: dressed(examples, dressings) });
}
