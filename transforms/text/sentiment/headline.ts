import type { Mark } from "./course.ts";
import type { Token } from "../tokens.ts";

const russian = /^[а-я]/u;
export const infinitive = /(?:ть|ться|ти|чь)$/u;
const tag = /^(?:rt|видео|фото|новости)$/u;
/** These are said by people, of what befalls them. */
const felt = /^(?:опять|снова|опя[тц]|блин|блять|бля|уже|вообще|вобще|ваще|просто|наконец|наконец-то|даже|так|какой|какая|какое|какие|вот|ну|же|ж|ли|тоже|сейчас|щас|сегодня|пожалуйста|спасибо|спс)$/u;

/** Whether a Russian text carries a link and begins with a capital, and has no word, mark or smile by which people tell what befalls them: papers and sellers write so. */
export function isLinked(tokens: readonly Token[]): boolean {
  if (!tokens.some(({ kind }) => kind === "link") || !tokens.find(({ kind, text }) => kind === "word" && russian.test(text) && !tag.test(text))?.isCapital) return false;
  let hasRussian = false;
  for (const { kind, text } of tokens) {
    if (kind === "emoji" || kind === "smile") return false;
    else if (kind === "end" && text.length > 1 && text !== "..." && text !== "…") return false;
    else if (kind === "word") {
      if (felt.test(text)) return false;
      hasRussian ||= russian.test(text);
    }
  }
  return hasRussian;
}

/** Whether the text begins «Как взять кредит с плохой историей» and asks nothing: the title of an advice. */
export function isAdvice(tokens: readonly Token[]): boolean {
  let at = 0;
  while (tokens[at] && (tokens[at]!.kind !== "word" || tag.test(tokens[at]!.text))) at++;
  if (tokens[at]?.text !== "как" || !tokens[at]!.isCapital) return false;
  if (tokens[at + 1]?.text === "не") at++;
  return infinitive.test(tokens[at + 1]?.text ?? "") && !tokens.some(({ kind, text }) => kind === "end" && /[?!]/.test(text));
}

/** A smile alone is manners more than joy: «Нужна… просто так)))». */
const mannered = 0.4;

/** Takes from the smiles of a Russian text in which nothing else is felt. */
export function discountSmiles(tokens: readonly Token[], marks: readonly Mark[]): void {
  for (const { at, strength } of marks) if (strength < 0 || (tokens[at]!.kind !== "smile" && tokens[at]!.kind !== "pause")) return;
  if (marks.length === 0 || !tokens.some(({ kind, text }) => kind === "word" && russian.test(text))) return;
  for (const mark of marks) mark.strength *= mannered;
}
