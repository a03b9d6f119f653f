import { isStopWord } from "../../lexicon/stop-words.ts";
import type { Token } from "../../tokens.ts";
import { isEverydaySurname } from "./everyday-name.ts";
import { isListedName } from "./listed-name.ts";
import { formCases } from "./name-case.ts";
import { isListedSurname } from "./surname.ts";
import { isShortSurname, isSurnameForm } from "./surname-form.ts";

/** Two letters with dots that shorten something else: «т. е.», «и. о.», “U.S.”. */
const noInitials = new Set("те тк тд тп тч тр тж тн то ио го мо во ао нэ рф пп жд зп уе дб мб рп сп ип чп пс кв см us uk eu am pm po dc ny la id tv ps nb ie eg cv ad bc vs".split(" "));
const noCapitals = new Set("мо во us uk eu am pm po dc ny la id tv ps nb".split(" "));
/** What is called after somebody, whose initials stand behind it. */
const honours = /^(?:им|имени|ул|улиц[аеуы]|проспект[ае]?|пр|площад[ьи]|школ[аеы]|театр[ае]?|музе[йея]|парк[ае]?|university|school|street)$/u;

/** Whether two letters with dots shorten something else. */
export const isShortened = (letters: string): boolean => noInitials.has(letters);

/** Whether two initials stand right before a word, so that it is a surname: «Н.П. Котов», «к. м. сухоруков», “C.M. King”. */
export function hasBothInitials(tokens: readonly Token[], at: number): boolean {
  const [first, dot, second, stop, word] = [tokens[at - 4], tokens[at - 3], tokens[at - 2], tokens[at - 1], tokens[at]!];
  if (stop?.text !== "." || dot?.text !== "." || !isLetter(first) || !isLetter(second) || word.end - word.start < 2 || isStopWord(word.text)) return false;
  if (first!.isCapital !== word.isCapital || second!.isCapital !== word.isCapital || second!.start > dot.end + 1 || word.start > stop.end + 1) return false;
  if ((word.isCapital ? noCapitals : noInitials).has(first!.text + second!.text) || /^[a-z]/.test(first!.text) !== /^[a-z]/.test(word.text)) return false;
  const before = tokens[at - 5];
  if (before?.text === "." && isLetter(tokens[at - 6])) return false;
  if (!word.isCapital && before?.kind === "word" && before.end + 1 === first!.start && (isSurnameForm(before.text) || isListedSurname(before.text) || formCases(before.text) > 0)) return false;
  return !honours.test(before?.text === "." ? (tokens[at - 6]?.text ?? "") : (before?.text ?? ""));
}

/** Whether two initials in small letters stand right behind a word with the form of a surname: «данилов а.м.». */
export function hasSmallInitialsBehind(tokens: readonly Token[], at: number): boolean {
  const [first, dot, second, stop] = [tokens[at + 1], tokens[at + 2], tokens[at + 3], tokens[at + 4]];
  if (stop?.text !== "." || dot?.text !== "." || !isLetter(first) || !isLetter(second) || first!.start !== tokens[at]!.end + 1) return false;
  const { text: word } = tokens[at]!;
  return !noInitials.has(first!.text + second!.text) && !honours.test(word) && (isSurnameForm(word) || isEverydaySurname(word) || isShortSurname(word) || formCases(word) > 0);
}

/** Whether a given name and the letter of a second one stand right before a surname: “Gerald M. Rosenthal”. */
export function hasMiddleInitial(tokens: readonly Token[], at: number): boolean {
  const [given, letter, stop] = [tokens[at - 3], tokens[at - 2], tokens[at - 1]];
  return stop?.text === "." && isLetter(letter) && letter!.isCapital && tokens[at]!.isCapital && given?.kind === "word" && given.isCapital && given.end + 1 === letter!.start && tokens[at]!.start === stop.end + 1 && isListedName(given.text);
}

function isLetter(token: Token | undefined): boolean {
  return token?.kind === "word" && token.end - token.start === 1 && /^\p{L}$/u.test(token.text);
}

const titles = new Set(["mr", "mrs", "ms", "mister"]);
const noName = new Set("word office teams excel paint project access outlook edge muscle proper bean president right nobody delay each per or and server sql".split(" "));

/** The maker of programs is shortened like a lady. */
const firms = new Set("the use used using my a an install run from".split(" "));
const ofMachine = /^(?:media|web|win|net|visual|dos|paint|power|one|share|auth)/;

/** Whether somebody is told by a title and a surname in small letters: “ask mrs banks”; of milliseconds nobody is. */
export function isTitled(tokens: readonly Token[], at: number): boolean {
  const hasDot = tokens[at - 1]?.text === ".";
  const title = tokens[hasDot ? at - 2 : at - 1];
  if (title?.kind !== "word" || !titles.has(title.text) || title.isCapital || tokens[at]!.isCapital) return false;
  const { text: word, start } = tokens[at]!;
  const before = tokens[hasDot ? at - 3 : at - 2];
  if (title.text === "ms" && (ofMachine.test(word) || firms.has(before?.text ?? ""))) return false;
  return start <= title.end + 2 && word.length > 1 && !isStopWord(word) && !noName.has(word) && before?.kind !== "number";
}
