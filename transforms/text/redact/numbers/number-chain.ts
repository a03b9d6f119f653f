import { respelled, type Token } from "../../tokens.ts";
import { isAside } from "./aside.ts";
import { digitsOf, isFigure, saysNumber, saysRepeat, saysThousand } from "./dictated-digits.ts";

/** Figures or number words with nothing but spaces between: first and last token. */
export interface Part {
  from: number;
  to: number;
  digits: string;
  words: number;
}

/** Parts told one after another: marks, line breaks, hesitations and who speaks may stand between, and nothing else. */
export type Chain = readonly Part[];

const wordSet = (text: string): ReadonlySet<string> => new Set(text.split(" "));
/** Further words that stand between the parts of a document's number. */
const ofDocument = wordSet("серия серии сер ном hundred");
/** «12 дней», «450 рублей»: what a number counts ends it. */
const unit = /^(?:руб|р$|₽|тыс|млн|миллион|коп|мин|час|секунды$|секунд$|дн[еяь]|день|недел|месяц|год|лет|раз|шт|процент|звонк|звонок|человек|км|кг|грамм|гиг|гб|мб|мегаб|доллар|евро|января|феврал|марта|апрел|мая|июн|июл|август|сентябр|октябр|ноябр|декабр|rubl|dollar|pound|euro|buck|minute|mins?$|hour|day|week|month|year|times?$|percent|thousand|million|review|people|items?$|points?$|january|february|march|april|may$|june|july|august|september|october|november|december)/u;
const longestGap = 9;
/** «четыреста», "triple seven" */
const mostOfWord = 3;

/** How many digits a text tells at most, in figures and in words. */
export function digitsTold(tokens: readonly Token[]): number {
  let digits = 0;
  for (const { kind, text, word } of tokens) {
    if (kind === "word") digits += saysNumber(word) ? mostOfWord : 0;
    else if (kind === "number" || kind === "smile" || kind === "hashtag") digits += text.length;
  }
  return digits;
}

/** Every run of parts that are told as one, of at least so many digits. */
export function chainsOf(tokens: readonly Token[], leastDigits: number): Chain[] {
  const chains: Part[][] = [];
  let chain: Part[] = [];
  let digits = 0;
  const close = (): void => {
    if (digits >= leastDigits) chains.push(chain);
    chain = [];
    digits = 0;
  };
  for (let from = 0; from < tokens.length; from++) {
    if (!isNumeric(tokens, from)) continue;
    let to = from;
    while (to + 1 < tokens.length && tokens[to + 1]!.start <= tokens[to]!.end + 1 && isNumeric(tokens, to + 1)) to++;
    const part = partOf(tokens, from, to);
    const last = chain.at(-1);
    if (last && !isGap(tokens, last.to + 1, from)) close();
    if (part && !isCounted(tokens, to)) {
      chain.push(part);
      digits += part.digits.length;
    } else close();
    from = to;
  }
  close();
  return chains;
}

function isNumeric(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if ((token.text === "one" || token.text === "o") && !isBesideNumber(tokens, at)) return false;
  if (token.kind === "word" && saysThousand(token.text)) return saysWord(tokens[at - 1]) && saysWord(tokens[at + 1]);
  if (token.kind === "word") return saysNumber(token.word) || (saysRepeat(token.text) && tokens[at + 1] !== undefined && isNumeric(tokens, at + 1));
  return token.kind === "number" ? token.text !== "" : isFigure(token);
}

function saysWord(token: Token | undefined): boolean {
  return token?.kind === "word" && saysNumber(token.word);
}

/** "The new one is …" tells no number. */
function isBesideNumber(tokens: readonly Token[], at: number): boolean {
  const tells = (token: Token | undefined): boolean => token !== undefined && (token.kind === "word" ? saysNumber(token.word) : isFigure(token) || token.kind === "pause");
  const next = tokens[at + 1];
  if (next?.kind === "word" && /^(?:moment|second|sec|minute|more|of)$/.test(next.text)) return false;
  return tells(tokens[at - 1]) || tells(next);
}

/** A time, a date, a sum and a share are no part of a number; groups of a card with strokes or stops between are. */
function partOf(tokens: readonly Token[], from: number, to: number): Part | null {
  let words = 0;
  const plain: Token[] = [];
  for (let at = from; at <= to; at++) {
    const token = tokens[at]!;
    if (token.kind === "word") words++;
    if (token.kind === "word" || /^\d+$/.test(token.text)) plain.push(token);
    else if (/^\d{3,6}(?:[./]\d{2,6})+$/.test(token.text) && token.text.length > 8) plain.push(respelled(token, token.text.replace(/\D/g, "")));
    else return null;
  }
  return { from, to, digits: digitsOf(plain), words };
}

function isGap(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > longestGap) return false;
  for (let at = from; at < to; at++) if (!isBetween(tokens, at)) return false;
  return true;
}

/** Whether a token may stand between the parts of a number: a mark, a hesitation, who speaks next. */
export function isBetween(tokens: readonly Token[], at: number): boolean {
  const { kind, text } = tokens[at]!;
  if (kind !== "word") return kind === "pause" || kind === "end";
  return isAside(tokens, at) || ofDocument.has(text) || (tokens[at + 1]?.text === ":" && (at === 0 || tokens[at - 1]!.kind === "end"));
}

function isCounted(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to + 1];
  return next?.kind === "word" && unit.test(next.text);
}

/** Whether nothing but marks stands between two parts: they are hidden as one. */
export function isBeside(tokens: readonly Token[], first: Part, second: Part): boolean {
  for (let at = first.to + 1; at < second.from; at++) if (tokens[at]!.kind !== "pause") return false;
  return true;
}

/** Whether a sentence, a line or somebody's words end between two parts. */
export function isParting(tokens: readonly Token[], first: Part, second: Part): boolean {
  for (let at = first.to + 1; at < second.from; at++) if (tokens[at]!.kind === "end" || tokens[at]!.text === ":") return true;
  return false;
}

/** The digits of parts, also as they read where words in different parts are one number, «сто, двадцать», and where somebody else repeats what he heard. */
export function readingsOf(tokens: readonly Token[], parts: readonly Part[]): string[] {
  const apart = parts.map(({ digits }) => digits).join("");
  if (parts.length === 1) return [apart];
  const whole = parts.some(({ words }) => words > 0) ? digitsOf(parts.flatMap(({ from, to }) => tokens.slice(from, to + 1))) : apart;
  const once = parts.filter((part, at) => at === 0 || part.digits !== parts[at - 1]!.digits || !isParting(tokens, parts[at - 1]!, part)).map(({ digits }) => digits).join("");
  return [...new Set([apart, whole, once])];
}
