import type { Mark } from "./course.ts";
import type { Token } from "../tokens.ts";
import { scalePraise } from "./turn.ts";

/** «Это хороший банк?» asks more than it praises. */
const askedPraise = 0.2;
/** «Как узнать задолженность» complains of nothing; what is stronger than this is blame all the same. */
const askedBlame = 0.35;
const plainBlame = -2.5;
const factual = /^(?:как(?:ой|ая|ое|ие|ую|ого|ом)|кто|где|куда|откуда|чем|можно|есть|у)$/u;
const openings: ReadonlySet<string> = new Set(["а", "и", "ну", "здравствуйте", "привет", "добрый", "день", "вечер"]);

/** «А раньше никак?» */
const longestPlea = 7;

const asking: ReadonlySet<string> = new Set(["какой", "какая", "какое", "какие", "какую", "какого", "каком", "где", "что", "кто", "у"]);
const better = /^(?:лучше|хуже|дешевле|дороже|проще|(?!бол|мен|ран|позд|даль)[а-я]{3,}нее|быстрее)$/u;
const compared = 7;

/** Whether a sentence begins here that asks which is better, with or without its mark: «какой оператор дешевле на юге»; an outcry asks nothing, nor does what is better than nothing. */
export function asksForBetter(tokens: readonly Token[], at: number): boolean {
  if ((at > 0 && tokens[at - 1]!.kind !== "end") || !asking.has(tokens[at]!.text)) return false;
  let isCompared = false;
  for (let i = at + 1; i < tokens.length && tokens[i]!.kind !== "end"; i++) {
    const { text } = tokens[i]!;
    if (text === "не" || text === "чем" || text === "а") return false;
    isCompared ||= i <= at + compared && better.test(text);
  }
  return isCompared && !tokens.slice(at).find(({ kind }) => kind === "end")?.text.includes("!");
}

/** Takes from praise and plain blame of a sentence that asks how something is done: «Как узнать задолженность». */
export function calmInquiry(marks: readonly Mark[], from: number): void {
  scalePraise(marks, from, askedPraise);
  calmBlame(marks, from, -1);
}

/**
 * Takes from praise in a question, and from plain blame in one for facts, «Кто переходил на Йоту, долго?»; what the question begins
 * with, «Где мои деньги», blames all the same.
 */
export function calmQuestion(tokens: readonly Token[], marks: readonly Mark[], from: number, end: number): void {
  scalePraise(marks, from, askedPraise);
  let first = end;
  while (first > 0 && tokens[first - 1]!.kind !== "end") first--;
  while (first < end && (tokens[first]!.kind !== "word" || openings.has(tokens[first]!.text))) first++;
  if (isPlea(tokens, first, end)) for (const mark of marks.slice(from)) if (mark.at === end - 1) mark.strength = 0;
  if (!factual.test(tokens[first]?.text ?? "")) return;
  calmBlame(marks, from, first);
}

/** Whether a question only asks if something else may be had: «а пораньше никак?» */
function isPlea(tokens: readonly Token[], first: number, end: number): boolean {
  return tokens[end - 1]?.text === "никак" && end - first <= longestPlea && !tokens.slice(first, end).some(({ text }) => text === "не" || text.startsWith("дозв"));
}

/** Of the marks from `from` on, those behind the token `first`. */
function calmBlame(marks: readonly Mark[], from: number, first: number): void {
  for (let i = from; i < marks.length; i++) if (marks[i]!.at > first && marks[i]!.strength < 0 && marks[i]!.strength > plainBlame) marks[i]!.strength *= askedBlame;
}
