import { isStopWord } from "../../lexicon/stop-words.ts";
import { startsWithDigit } from "./code.ts";
import type { AddressWord } from "./words.ts";

const list = (words: string, first: number, step: number): [string, number][] => words.split(" ").map((word, at) => [word, first + at * step]);
const units = new Map([...list("zero one two three four five six seven eight nine", 0, 1), ["oh", 0] as const]);
const teens = new Map(list("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10, 1));
const tens = new Map(list("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10));
const flats = new Set("flat apartment apt unit suite room studio penthouse".split(" "));
const mostOfNumber = 10;
/** A British post code with nothing between its letters and figures. */
const postcode = /^(?:[beglmnsw]|[a-z]{2})\d{1,2}[a-z]?\d[a-z]{2}$/;
const mostOfCode = 7;
const leastOfCode = 5;

/** Whether a text without figures may tell a house in words; one alone mostly tells none. */
export const mayBeFigured = /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)\b/i;

/** "l s one four a b", "ls ten four ab": a post code told letter by letter, and how many words it takes; null where none begins. */
function codeAt(words: readonly AddressWord[], at: number): { text: string; length: number } | null {
  if (!isLetters(words[at]!.plain)) return null;
  let text = "";
  for (let end = at; end < words.length && end - at < mostOfCode && (end === at || words[end]!.gap === "near"); end++) {
    const { plain } = words[end]!;
    const number = isLetters(plain) ? null : numberAt(words, end);
    if (!number && !isLetters(plain) && !/^\d{1,2}$/.test(plain)) return null;
    text += number?.value ?? plain;
    if (number) end += number.length - 1;
    const next = words[end + 1];
    if (text.length >= leastOfCode && postcode.test(text) && !(next?.gap === "near" && /^[b-z]$/.test(next.plain))) return { text, length: end - at + 1 };
  }
  return null;
}

/** One letter or two that are no word. */
function isLetters(word: string): boolean {
  return /^[a-z]$/.test(word) || (/^[a-z]{2}$/.test(word) && !isStopWord(word));
}

/** A number in words and how many words it takes: "twenty one", "forty-eight", "three hundred and five"; null where none begins. */
function numberAt(words: readonly AddressWord[], at: number): { value: number; length: number } | null {
  const { plain } = words[at]!;
  const [head, tail, ...more] = plain.split("-");
  if (more.length > 0) return null;
  if (tail !== undefined) return tens.has(head!) && units.has(tail) ? { value: tens.get(head!)! + units.get(tail)!, length: 1 } : null;
  const next = (ahead: number): string => (words[at + ahead]?.gap === "near" ? words[at + ahead]!.plain : "");
  if (tens.has(plain)) {
    const unit = units.get(next(1));
    return unit ? { value: tens.get(plain)! + unit, length: 2 } : { value: tens.get(plain)!, length: 1 };
  }
  const small = units.get(plain) ?? teens.get(plain);
  if (small === undefined) return null;
  if (small === 0 || next(1) !== "hundred") return { value: small, length: 1 };
  const from = next(2) === "and" ? 3 : 2;
  const rest = next(from) === "" ? null : numberAt(words, at + from);
  return rest && rest.value > 0 && rest.value < 100 ? { value: small * 100 + rest.value, length: from + rest.length } : { value: small * 100, length: 2 };
}

/** Whether a number in words, a letter of a post code or one of a house may begin here: most words do not. */
function mayBegin(words: readonly AddressWord[], at: number): boolean {
  const { plain } = words[at]!;
  if (isNumberWord(plain) || (plain.length > 2 && plain.includes("-"))) return true;
  const next = words[at + 1];
  if (next?.gap !== "near") return false;
  const isLetter = next.plain.length === 1;
  return startsWithDigit(words[at]!) ? isLetter : plain.length <= 2 && (isLetter || startsWithDigit(next) || isNumberWord(next.plain));
}

const isNumberWord = (word: string): boolean => units.has(word) || teens.has(word) || tens.has(word);

/** A number in words that a house may have: “Two Way Street” is what a sign says. */
function houseAt(words: readonly AddressWord[], at: number): { value: number; length: number } | null {
  const number = numberAt(words, at);
  return number && number.value > 0 && !/^(?:ways?|stars?)$/.test(words[at + number.length]?.plain ?? "") ? number : null;
}

/**
 * Words of an address with the numbers that are told in words as figures: "flat three ninety one queens avenue" is "flat 3 91 queens
 * avenue", "one six zero zero" is 1600. A letter told alone behind a number belongs to it, unless it is an article: "apartment
 * twenty one b", "apartment five a few days". Letters and figures of a post code told one by one are one word.
 */
export function figured(words: readonly AddressWord[]): readonly AddressWord[] {
  if (!words.some((_, at) => mayBegin(words, at))) return words;
  const told: AddressWord[] = [];
  for (let at = 0; at < words.length; at++) {
    const isOfFlat = told.length > 0 && flats.has(told.at(-1)!.plain);
    const isToBegin = mayBegin(words, at);
    const code = isToBegin ? codeAt(words, at) : null;
    const first = !isToBegin || code ? null : houseAt(words, at);
    if (code) {
      told.push({ ...words[at]!, text: code.text, plain: code.text, end: words[at + code.length - 1]!.end });
      at += code.length - 1;
      continue;
    }
    if (!first) {
      told.push(words[at]!);
      if (/^\d{1,4}$/.test(words[at]!.text)) at = withLetter(words, told, at, isOfFlat);
      continue;
    }
    let digits = String(first.value);
    let end = at + first.length;
    while (!isOfFlat && end - at < mostOfNumber && words[end]?.gap === "near") {
      const next = numberAt(words, end);
      if (!next) break;
      digits += String(next.value);
      end += next.length;
    }
    told.push({ text: digits, plain: digits, start: words[at]!.start, end: words[end - 1]!.end, gap: words[at]!.gap });
    at = withLetter(words, told, end - 1, isOfFlat);
  }
  return told;
}

/** Joins a letter told behind the number of a flat or a house to it; the place of the last word that was read. */
function withLetter(words: readonly AddressWord[], told: AddressWord[], at: number, isOfFlat: boolean): number {
  const letter = words[at + 1];
  if (letter?.gap !== "near" || !(isOfFlat ? /^[a-h]$/ : /^[b-h]$/).test(letter.plain)) return at;
  const isArticle = letter.plain === "a" && words[at + 2]?.gap === "near" && !numberAt(words, at + 2) && !/^\d/.test(words[at + 2]!.text);
  if (isArticle) return at;
  const number = told.pop()!;
  told.push({ ...number, text: number.text + letter.plain, plain: number.plain + letter.plain, end: letter.end });
  return at + 1;
}
