import { isStopWord } from "../../lexicon/stop-words.ts";
import type { Token } from "../../tokens.ts";
import { ofWord } from "../../word.ts";
import { ibanLength, isIban } from "./check-digits.ts";
import { digitsOf, isFigure, saysNumber, saysRepeat } from "./dictated-digits.ts";
import type { Finding } from "../finding.ts";
import { isBetween } from "./number-chain.ts";
import { toldBefore } from "./number-cue.ts";

/** How Latin letters are called in Russian. */
const letterNames = new Map(
  ("а a, эй a, бэ b, бе b, би b, цэ c, це c, си c, дэ d, де d, ди d, и e, е e, э e, эф f, гэ g, ге g, джи g, аш h, ха h, эйч h, ай i, йот j, джей j, ка k, кей k, эль l, эл l, эм m, эн n, о o, пэ p, пе p, пи p, ку q, кью q, эр r, ар r, эс s, тэ t, те t, ти t, у u, ю u, вэ v, ве v, ви v, дабл-ю w, икс x, игрек y, зет z, зэт z, " +
    "alpha a, alfa a, bravo b, charlie c, delta d, echo e, foxtrot f, golf g, hotel h, india i, juliet j, kilo k, lima l, mike m, november n, oscar o, papa p, quebec q, romeo r, sierra s, tango t, uniform u, victor v, whiskey w, x-ray x, yankee y, zulu z")
    .split(", ").map((pair) => pair.split(" ") as [string, string]),
);
/** Countries of accounts said as one word: «де восемь девять». */
const countryNames = new Map("де de, дэ de, гб gb, кз kz, тр tr, нл nl, ес es, ит it, пл pl, лт lt, лв lv, фр fr, ге ge, би by".split(", ").map((pair) => pair.split(" ") as [string, string]));
const longestAccount = 34;
const country = /^[a-z]{2}(?:[\d./_-]|$)/;

/** International bank accounts, whatever stands between their letters and figures: marks, line breaks, hesitations, words that spell them. */
export function findToldIbans(text: string, tokens: readonly Token[]): Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!mayBegin(tokens, at)) continue;
    const to = shape.test(tokens[at]!.text) && isPaidTo(tokens, at) ? at : endOfIban(text, tokens, at);
    if (to === null) continue;
    findings.push({ kind: "iban", start: tokens[at]!.start, end: tokens[to]!.end });
    at = to;
  }
  return findings;
}

/** Where money is to go nothing else looks so, even with a slip in it. */
const shape = /^(?=(?:\D*\d){7})[a-z]{2}\d{2}[a-z\d]{11,30}$/;

const pays = /^(?:refund|transfer|wire|bank|pay|send|возврат|вернит|верну|перевод|перев[еоё]д|перечисл|банк)/u;
const payReach = 8;

/** Whether an account, a refund or a transfer is spoken of before. */
function isPaidTo(tokens: readonly Token[], at: number): boolean {
  const told = toldBefore(tokens, at);
  return told === "iban" || told === "account" || (told !== "other" && tokens.slice(Math.max(0, at - payReach), at).some(({ kind, text }) => kind === "word" && pays.test(text)));
}

/** Whether two letters of a country that has such accounts stand here, and two figures or number words behind. */
function mayBegin(tokens: readonly Token[], at: number): boolean {
  const { kind, text, word } = tokens[at]!;
  const beginning = kind === "word" ? beginningOf(word) : "none";
  if (beginning !== "letter") return beginning === "country";
  if (isSaidCountry(tokens, at)) return true;
  const next = tokens[at + 1]?.kind === "pause" ? tokens[at + 2] : tokens[at + 1];
  const [first, second] = [letterOf(text), next?.kind === "word" ? letterOf(next.text) : undefined];
  return first !== undefined && second !== undefined && ibanLength(first + second) !== undefined;
}

/** Whether the letters of a country are said as one word with its figures right behind. */
function isSaidCountry(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return countryNames.has(tokens[at]!.text) && next !== undefined && (saysDigits(next) || isFigure(next));
}

/** What a word is of the country that an account begins with. */
const beginningOf = ofWord((word): "country" | "letter" | "none" => {
  if (country.test(word)) return ibanLength(word.slice(0, 2)) === undefined ? "none" : "country";
  return letterOf(word) === undefined && !countryNames.has(word) ? "none" : "letter";
});

function letterOf(word: string): string | undefined {
  return /^[a-z]$/.test(word) ? word : letterNames.get(word);
}

/** Whether a word says a number, or how often the next is said: "double oh". */
function saysDigits(token: Token | undefined): boolean {
  return token?.kind === "word" && (saysNumber(token.word) || saysRepeat(token.text));
}

/** The last token of the account that begins here; null where its check digits do not agree and nothing says that it is one. */
function endOfIban(text: string, tokens: readonly Token[], from: number): number | null {
  let code = "";
  let said: Token[] = [];
  let length = 0;
  for (let at = from; at < tokens.length && code.length < longestAccount; at++) {
    const token = tokens[at]!;
    if (saysDigits(token)) {
      said.push(token);
      if (saysDigits(tokens[at + 1])) continue;
    } else if (isFigure(token)) code += token.text;
    else if (token.kind === "number") code += token.text.replace(/\D/g, "");
    else if (token.kind === "word") {
      const letter = code.length < 2 || code.length >= 4 ? letterOf(token.text) : undefined;
      const written = text.slice(token.start, token.end);
      const isCode = /\d/.test(written) || written.length <= 2 || (written.length <= 4 && /^[A-Z]+$/.test(written));
      if (at === from && isSaidCountry(tokens, at)) code += countryNames.get(token.text)!;
      else if (letter !== undefined) code += letter;
      else if (/^[a-z\d./_-]+$/.test(token.text) && isCode && !isBetween(tokens, at)) code += token.text.replace(/[./_-]/g, "");
      else if (isBetween(tokens, at)) continue;
      else return null;
    } else if (token.kind === "pause" || token.kind === "end") continue;
    else return null;
    if (said.length > 0) code += digitsOf(said);
    said = [];
    if (length === 0 && code.length >= 2) length = ibanLength(code.slice(0, 2)) ?? Number.POSITIVE_INFINITY;
    if (length > longestAccount && code.length >= 2) return null;
    if (code.length >= 4 && !/^[a-z]{2}\d{2}/.test(code)) return null;
    if (code.length < length || code.length < 4) continue;
    return code.length === length && (isIban(code) || isPaidTo(tokens, from)) && code.replace(/\D/g, "").length * 2 >= length ? at : null;
  }
  return null;
}

const passportCode = /^(?=(?:\D*\d){5})[a-zа-я]{0,3}\d[a-zа-я\d]{4,8}$/u;
const letters = /^[a-zа-я]{1,2}\d{0,3}$/u;
const mostDigits = 9;
const shapeOf = ofWord((word): "code" | "letters" | "none" => (passportCode.test(word) ? "code" : letters.test(word) ? "letters" : "none"));

/** Numbers of passports with letters among their figures, several sentences behind what tells of a passport: X4694266, «E92 753 120». */
export function findToldPassports(text: string, tokens: readonly Token[]): Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { kind, text: code, word, start } = tokens[at]!;
    const told = kind === "word" ? shapeOf(word) : "none";
    if (told === "none" || (told === "code" && model.test(code) && isBrand(tokens[at - 1]))) continue;
    const spelt = code.length > 1 || !/^[a-z]/.test(code) || isGluedFigure(tokens, at) ? -1 : speltEnd(tokens, at);
    let to = Math.max(at, spelt);
    if (told === "letters" && spelt < at) {
      if (!/\p{Lu}/u.test(text[start]!) && (code.length !== 2 || isStopWord(code))) continue;
      let digits = code.replace(/\D/g, "").length;
      while (tokens[to + 1] && isFigure(tokens[to + 1]!) && tokens[to + 1]!.start <= tokens[to]!.end + 1 && digits < mostDigits) digits += tokens[++to]!.text.length;
      if (digits < 6 || digits > mostDigits) continue;
    }
    if (toldBefore(tokens, at) === "passport") findings.push({ kind: "passport", start: isGluedFigure(tokens, at) ? tokens[at - 1]!.start : start, end: tokens[to]!.end });
    at = to;
  }
  return findings;
}

/** Figures on both sides of letters, behind a brand: «Samsung UE55AU7100». */
const model = /^[a-z]+\d+[a-z]+\d+$/;

function isBrand(token: Token | undefined): boolean {
  return token?.kind === "word" && token.isCapital && /^[a-z]{3,}$/.test(token.text) && !/^(?:pass?port|number)/.test(token.text);
}

/** The 14 of 14AB98640. */
function isGluedFigure(tokens: readonly Token[], at: number): boolean {
  const figure = tokens[at - 1];
  return figure !== undefined && isFigure(figure) && figure.end === tokens[at]!.start;
}

const spells = /^(?:for|as|in|like|как)$/;
const leastSpelt = 6;
const mostLetters = 3;

/** The last token of a number told letter by letter and figure by figure from here on: "P for Papa, A for Alpha, two nine one …"; -1 where none is. */
function speltEnd(tokens: readonly Token[], from: number): number {
  let letters = 0;
  let at = from;
  for (; letters < mostLetters && tokens[at]?.kind === "word" && tokens[at]!.text.length === 1 && !saysDigits(tokens[at]); letters++) {
    at++;
    const told = at;
    while (at - told < 2 && spells.test(tokens[at]?.text ?? "")) at++;
    if (at > told) at++;
    if (tokens[at]?.kind === "pause") at++;
  }
  if (letters === 0) return -1;
  const figures: Token[] = [];
  let end = -1;
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === "pause") continue;
    if (!saysDigits(token) && !isFigure(token)) break;
    figures.push(token);
    end = at;
  }
  if (end < 0) return -1;
  const { length } = digitsOf(figures);
  return length >= leastSpelt && length <= mostDigits ? end : -1;
}
