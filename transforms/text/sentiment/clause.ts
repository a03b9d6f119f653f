import { type Course, mark } from "./course.ts";
import { insistenceOf, loneBracketAt, quoteFrom } from "./punctuation.ts";
import { calmInquiry, calmQuestion } from "./question.ts";
import { isCiting, isInsisting, overturn, sourSurprise } from "./turn.ts";

const beforeContrast = 0.5;
/** «На просьбу ответили «ждите»», «за «бесплатную» доставку»: what is cited without a capital is no name, and is not believed. */
const cited = -0.9;
/** «Пахнет рыбой. РЫБОЙ». */
const insisted = -0.9;
/** What «не думаю, …» denies goes on after its comma. */
export const continuesSaying = /^(?:что|чтобы|чтоб|будто|как|that)$/u;

/** What stands before a contrast weighs less, and turns where it was thought or promised. */
export function readContrast(course: Course, at: number): void {
  const { marks, expected } = course;
  for (let i = course.overruled; i < marks.length; i++) marks[i]!.strength *= beforeContrast;
  course.overruled = marks.length;
  course.isDenied = course.isLacking = false;
  course.scope = undefined;
  if (!expected) return;
  mark(course, at, overturn(marks, expected.from, expected.head));
  course.expected = undefined;
}

/** A comma, a bracket, a quote: a condition ends here and so does a denial, unless what is said of follows. */
export function readPause(course: Course, at: number): void {
  const { tokens, quote } = course;
  course.isSupposed = course.isLacking = false;
  course.scope = undefined;
  mark(course, at, loneBracketAt(tokens, at));
  if (course.isDenied && !continuesSaying.test(tokens[at + 1]?.text ?? "")) course.isDenied = false;
  if (quote && at >= quote.until) course.quote = undefined;
  else if (!quote) {
    course.quote = quoteFrom(tokens, at);
    if (isCiting(tokens, at)) mark(course, at, cited);
  }
}

/** «.», «!!!», «?!» */
export function readEnd(course: Course, at: number): void {
  const { tokens, marks } = course;
  const { text } = tokens[at]!;
  if (text.includes("!")) course.exclamations++;
  if (text.includes("?")) {
    course.isQuestion = true;
    mark(course, at, insistenceOf(text));
    calmQuestion(tokens, marks, course.sentenceFrom, at);
  }
  endSentence(course, at);
}

/** Settles the sentence before `end`; what holds to the end of a sentence holds no more. */
export function endSentence(course: Course, end: number): void {
  const { tokens, marks, sentenceFrom, lack } = course;
  if (marks.length === sentenceFrom && isInsisting(course, end)) mark(course, end - 1, insisted);
  if (course.isInquiry) calmInquiry(marks, sentenceFrom);
  if (lack) marks.push(lack);
  sourSurprise(tokens, marks, sentenceFrom);
  course.lack = course.expected = course.scope = undefined;
  course.isDenied = course.isInquiry = course.isSupposed = course.isLacking = false;
  course.sentenceFrom = marks.length;
}
