import type { Token } from "../../tokens.ts";
import { ofWord } from "../../word.ts";
import { isHesitation } from "../numbers/dictated-digits.ts";
import { classOf, mayStandBetween } from "./russian-words.ts";

/** Words of a name. */
export const longestName = 3;

/** Past a dot that shortens a word and signs that lead to its number. */
export function past(tokens: readonly Token[], at: number): number {
  let next = at + 1;
  for (; next <= at + 3; next++) {
    const token = tokens[next];
    if (token?.text === "." || token?.text === ":" || token?.text === "-" || token?.text === "–" || token?.text === "«" || token?.text === "номер") continue;
    break;
  }
  return next;
}

/** Past «городского типа». */
export function pastTownType(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === "городского" && tokens[at + 1]?.text === "типа" ? at + 2 : at;
}

const longestDelay = 5;

/** Past what somebody says before the number comes: «квартира, сейчас скажу, сорок». */
export function pastDelay(tokens: readonly Token[], at: number): number {
  let next = past(tokens, at);
  for (const last = at + longestDelay; next <= last; next++) {
    const token = tokens[next];
    if (!(token?.kind === "pause" || (token?.kind === "end" && /^[.…]+$/.test(token.text)) || (token?.kind === "word" && mayStandBetween(token.text)))) break;
  }
  return next;
}

const mostHesitation = 4;
const thinks = ofWord((word) => isHesitation(word) || /^(?:сейчас|секунд\p{L}*|так)$/u.test(word));

/** Past «э-э, », «… сейчас …», where somebody thinks; the token itself where nobody does. */
export function pastHesitation(tokens: readonly Token[], at: number): number {
  const first = tokens[at];
  if (first === undefined || first.kind === "number" || (first.kind === "word" && !thinks(first.word))) return at;
  let next = at;
  let isThought = false;
  for (; next < at + mostHesitation; next++) {
    const token = tokens[next];
    const isThinking = (token?.kind === "word" && thinks(token.word)) || (token?.kind === "end" && /^(?:…|\.{2,})$/.test(token.text));
    isThought ||= isThinking;
    if (!isThinking && token?.text !== ",") break;
  }
  return isThought ? next : at;
}

/** Past the dot that shortens a word. */
export function withDot(tokens: readonly Token[], at: number): number {
  return tokens[at + 1]?.text === "." && tokens[at + 1]!.start === tokens[at]!.end ? at + 1 : at;
}

/** The last word of a name: «Ростов-на-Дону», «Старый Оскол», «им. Жукова». */
export function nameEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at - 1]?.text === "«") for (let to = at; to <= at + longestName; to++) if (tokens[to + 1]?.text === "»") return to + 1;
  let to = at;
  while (to < at + longestName - 1 && tokens[to + 1]?.kind === "word" && tokens[to + 1]!.isCapital && tokens[to + 1]!.start === tokens[to]!.end + 1 && classOf(tokens[to + 1]!.text) === undefined && tokens[at]!.isCapital) to++;
  return pastBrackets(tokens, to);
}

/** Past what a town is told apart by: «Лесной (Сверд.)». */
function pastBrackets(tokens: readonly Token[], at: number): number {
  if (tokens[at + 1]?.text !== "(") return at;
  for (let to = at + 2; to <= at + 4; to++) if (tokens[to]?.text === ")") return to;
  return at;
}
