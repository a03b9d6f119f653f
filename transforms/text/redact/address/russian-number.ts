import type { Token } from "../../tokens.ts";
import { digitsOf, isFigure, saysNumber } from "../numbers/dictated-digits.ts";
import { classOf, gluedClass, isDigit } from "./russian-words.ts";

const longestNumber = 4;
/** Words that so short a number takes at most: «тысяча двести тридцать четыре», with room for slips. */
const mostNumberWords = 6;

/** The number that begins here, in figures or in words: its last token; null where none does. */
export function numberAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (!token) return null;
  if (isFigure(token)) return token.text.length <= longestNumber ? withLetter(tokens, at) : null;
  if (token.kind === "number") return /^\d{1,4}(?:\/\d{1,4}){1,2}$/.test(token.text) ? withLetter(tokens, at) : null;
  if (token.kind !== "word") return null;
  if (isDigit(token.text.charCodeAt(0)) && /^\d{1,4}[а-яa-z]$/u.test(token.text)) return at;
  let to = at;
  if (!saysNumber(token.word)) return null;
  while (tokens[to + 1]?.kind === "word" && saysNumber(tokens[to + 1]!.word)) if (++to - at >= mostNumberWords) return null;
  const digits = digitsOf(tokens.slice(at, to + 1));
  if (digits.length > longestNumber) return null;
  if (tokens[to + 1]?.text === "дробь") return numberAt(tokens, to + 2) ?? to;
  return isSaidLetter(tokens, to + 1) ? to + 1 : to;
}

/** «дом четырнадцать а»: a letter told behind a number that is told in words, where nothing goes on that it might join. */
export function isSaidLetter(tokens: readonly Token[], at: number): boolean {
  const [letter, next] = [tokens[at], tokens[at + 1]];
  return letter?.kind === "word" && /^[абвг]$/u.test(letter.text) && letter.start === tokens[at - 1]!.end + 1 && (next === undefined || (next.kind === "word" && classOf(next.text) !== undefined));
}

/** Behind the figures of a house: «12к1с2», «58а-148». */
const gluedParts = /^(?:к\d{1,2}с\d{1,2}|[а-яa-z][/-]\d{1,4})$/u;

/** Whether a block or a flat is written with the number that ends here: nothing but a house is. */
export function isWithParts(tokens: readonly Token[], from: number, to: number): "block" | "flat" | null {
  const { text } = tokens[to]!;
  if (to === from || !isFigure(tokens[from]!)) return null;
  return gluedClass(text) === "block" || /^к\d/u.test(text) ? "block" : gluedParts.test(text) ? "flat" : null;
}

/** «12А», «12 а», «12к3», «12/2Б» */
function withLetter(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1];
  if (next?.kind !== "word") return at;
  const isGlued = next.start === tokens[at]!.end;
  if (isGlued && ((next.text.length <= 2 && !/^\d/.test(next.text)) || gluedClass(next.text) === "block" || gluedParts.test(next.text))) return at + 1;
  if (next.text === "дробь") return numberAt(tokens, at + 2) ?? at;
  const isLone = next.end - next.start === 1 && (next.isCapital ? /^[а-я]$/u : /^[абвгдеж]$/u).test(next.text) && next.start <= tokens[at]!.end + 1 && tokens[at + 2]?.kind !== "word";
  return isLone && tokens[at + 2]?.text !== "." ? at + 1 : at;
}
