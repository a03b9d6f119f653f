import type { Token } from "../../tokens.ts";
import { isAside } from "./aside.ts";
import { isLuhn } from "./check-digits.ts";
import type { Finding } from "../finding.ts";
import { digitsOf, isFigure, saysNumber, saysRepeat, saysThousand } from "./dictated-digits.ts";
import { bidsToCall } from "./number-cue.ts";

/** Number words and digits that follow each other, first and last token. */
interface Chunk {
  from: number;
  to: number;
  /** How many of its tokens are words. */
  words: number;
  digits: string;
  /** The same digits when «девятьсот 16» is 916. */
  joined: string;
}

const wordSet = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const joins = wordSet("плюс plus и and тире дефис dash hundred");
const cue = /^(?:номер|телефон|тел$|моб|звон|перезвон|позвон|набер|набир|контакт|диктую|продикт|запиш|запис|цифр|код$|городской|домашн|сотов|phone|call|ring|number|reach|mobile|cell|dial|tel$|text$|contact|area$|nomer|telefon|zvon)/;
const orderCue = /^(?:заказ|накладн|трек|чек|артикул|договор|заявк|обращени|претензи|билет|рейс|купон|промокод|order|tracking|invoice|receipt|sku|ref(?:erence|s)?$|ticket|booking|flight|zakaz)/;
const ends = wordSet("не нет not never late missing lost wrong");
const cardCue = /^(?:карт|card)/;
const accountCue = /^(?:account|acct|routing|сч[её]т|лицев|реквизит)/;
const postCue = /^(?:zip|postcode|postal|индекс)/;
const endingCue = /^(?:ending|ends|last|заканчив|оканчив|последн)/;
/** A number of five digits right after one of these is a post code. */
const states = wordSet(
  "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey mexico york carolina dakota ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming",
);
const unit = /^(?:руб|р$|тыс|млн|миллион|коп|мин|час|секунд|дн|день|недел|месяц|год|лет|раз|шт|процент|звонк|звонок|человек|км|кг|грамм|гиг|гб|мб|мегаб|доллар|евро|rubl|dollar|pound|euro|buck|minute|hour|day|week|month|year|time|percent|thousand|million|review|people)/;
const passportCue = /^(?:паспорт|сери[яию]$|passport)/;
const passportParts = [4, 6];
const cueReach = 8;
const longestGap = 14;
const longestPhone = 11;
/** Who has told more in figures goes on in figures in the next sentence. */
const mostInArea = 7;
const longestCard = 19;
const leastCard = 15;
const leastAccount = 6;

/** Phones, cards and documents said in words, with digits between them or without, in one breath or part by part. */
export function findSpoken(tokens: readonly Token[]): Finding[] {
  const chunks = chunksOf(tokens);
  const mayJoin = chunks.some(({ digits, joined }) => digits !== joined);
  const findings: Finding[] = [];
  for (let at = 0; at < chunks.length; at++) {
    if (isPassport(tokens, chunks, at)) {
      for (const part of chunks.slice(at, at + passportParts.length)) findings.push(spanOf(tokens, part, "passport"));
      at += passportParts.length - 1;
      continue;
    }
    const kind = kindOf(tokens, chunks[at]!);
    if (kind) findings.push(spanOf(tokens, chunks[at]!, kind));
    else {
      const told = dictated(tokens, chunks, at, "digits") ?? (mayJoin ? dictated(tokens, chunks, at, "joined") : null);
      if (!told) continue;
      for (const chunk of chunks.slice(at, told.last + 1)) findings.push(spanOf(tokens, chunk, told.kind));
      at = told.last;
    }
  }
  return findings;
}

/** «серия сорок пять десять, номер …»: four digits and six, at least in part in words. */
function isPassport(tokens: readonly Token[], chunks: readonly Chunk[], first: number): boolean {
  const [series, number] = [chunks[first]!, chunks[first + 1]];
  if (!number || series.words + number.words === 0 || !hasBefore(tokens, series, passportCue)) return false;
  if (![series, number].every(({ digits }, part) => digits.length === passportParts[part])) return false;
  return isGap(tokens, series.to + 1, number.from) && tokens.slice(series.to + 1, number.from).every(({ kind }) => kind !== "end");
}

function chunksOf(tokens: readonly Token[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (!isNumeric(tokens[from]!) && !beginsRepeat(tokens, from)) continue;
    let to = from;
    while (to + 1 < tokens.length && continues(tokens[to + 1]!)) to++;
    while (to > from && !isNumeric(tokens[to]!) && tokens[to]!.text !== "hundred") to--;
    const run = tokens.slice(from, to + 1);
    const words = run.reduce((sum, { kind, text }) => sum + (kind === "word" ? text.split("-").length : 0), 0);
    const digits = digitsOf(run);
    const isMixed = words > 0 && run.some(isFigure);
    chunks.push({ from, to, words, digits, joined: isMixed ? digitsOf(run, true) : digits });
    from = to;
  }
  return chunks;
}

function isFiller(tokens: readonly Token[], at: number): boolean {
  return speakers.has(tokens[at]!.text) || isAside(tokens, at);
}

/** Whether only marks and what is said aside stand between two chunks. */
function isGap(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { kind } = tokens[at]!;
    if (kind !== "pause" && kind !== "end" && !(kind === "word" && isFiller(tokens, at))) return false;
  }
  return true;
}

function isNumeric(token: Token): boolean {
  return token.kind === "word" ? saysNumber(token.word) : isFigure(token);
}

function beginsRepeat(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at]!.kind === "word" && saysRepeat(tokens[at]!.text) && next !== undefined && isNumeric(next);
}

function continues(token: Token): boolean {
  return isNumeric(token) || token.kind === "pause" || (token.kind === "word" && (joins.has(token.text) || saysRepeat(token.text) || saysThousand(token.text)));
}

function kindOf(tokens: readonly Token[], chunk: Chunk): Finding["kind"] | undefined {
  const { words, digits, joined } = chunk;
  if (digits.length > 24) return undefined;
  const isWhole = (told: string): boolean => (told.length === 11 && /^[78]/.test(told)) || (words > 1 && told.length === 10 && told.startsWith("9"));
  if (words > 0 && (isWhole(digits) || isWhole(joined))) return "phone";
  if (words < 3) return undefined;
  if ((digits.length === 5 && isAfterState(tokens, chunk)) || (digits.length >= 5 && digits.length <= 6 && hasBefore(tokens, chunk, postCue))) return "address";
  const isOfAccount = hasBefore(tokens, chunk, accountCue) && !isCounted(tokens, chunk);
  if (isOfAccount && digits.length >= leastAccount && digits.length < leastCard) return "account";
  if (digits.length === 4 && hasBefore(tokens, chunk, endingCue)) return isOfAccount ? "account" : hasBefore(tokens, chunk, cardCue) ? "card" : undefined;
  if (digits.length >= 15) return isLuhn(digits) || hasBefore(tokens, chunk, cardCue) ? "card" : "account";
  if (digits.length >= 9) return words >= 4 || hasBefore(tokens, chunk, cue) || isNearlySpoken(tokens, chunk) ? "phone" : undefined;
  const isLocal = (digits.length === 6 || digits.length === 7) && (hasBefore(tokens, chunk, cue) || asksToCall(tokens, chunk)) && !isOfOrder(tokens, chunk);
  return isLocal && !isCounted(tokens, chunk) ? "phone" : undefined;
}

/** "five five five nine two four two, call me back", "… is my number" */
function asksToCall(tokens: readonly Token[], { to }: Chunk): boolean {
  const at = tokens[to + 1]?.kind === "pause" ? to + 2 : to + 1;
  const next = tokens[at];
  if (next?.text === "is" && tokens[at + 1]?.text === "my") return /^(?:number|phone|cell|mobile|line)$/.test(tokens[at + 2]?.text ?? "");
  return next?.kind === "word" && bidsToCall.test(next.text);
}

/** "212 four seven three 6608": of a whole phone only the part in the middle is said in words. */
function isNearlySpoken(tokens: readonly Token[], chunk: Chunk): boolean {
  return (chunk.digits.length === 10 || chunk.digits.length === 11) && !isOfOrder(tokens, chunk) && !isCounted(tokens, chunk);
}

/** The last of the chunks that together make one phone or card told part by part; null when they make none. */
function dictated(tokens: readonly Token[], chunks: readonly Chunk[], first: number, reading: "digits" | "joined"): { last: number; kind: "phone" | "card" } | null {
  let digits = "";
  let words = 0;
  const isCard = hasBefore(tokens, chunks[first]!, cardCue) || areFours(tokens, chunks[first]!);
  let hasCue = hasBefore(tokens, chunks[first]!, cue);
  if (isOfOrder(tokens, chunks[first]!) || isPronoun(tokens, chunks[first]!)) return null;
  for (let at = first; at < chunks.length; at++) {
    const chunk = chunks[at]!;
    if (isCounted(tokens, chunk)) return null;
    if (at > first) {
      const gap = tokens.slice(chunks[at - 1]!.to + 1, chunk.from);
      if (gap.length > longestGap || !isGap(tokens, chunks[at - 1]!.to + 1, chunk.from)) return null;
      if (words === 0 && chunk.words > 0 && digits.length > mostInArea && gap.some(({ kind }) => kind === "end")) return null;
      if (isEchoed(gap) && chunk[reading].length > 1 && digits.endsWith(chunk[reading])) continue;
      hasCue ||= gap.some(({ kind, text }) => kind === "word" && cue.test(text));
    }
    digits += chunk[reading];
    words += chunk.words;
    if (digits.length > (isCard ? longestCard : longestPhone)) return null;
    if (at > first && isCard && digits.length >= leastCard && isLuhn(digits)) return { last: at, kind: "card" };
    const begins = digits.length === 11 ? /^[78]|^0[1-9]/.test(digits) : /^9/.test(digits);
    const isWhole = digits.length === 11 || (digits.length === 10 && !/^[78]9/.test(digits));
    const isMobile = chunks[first]!.digits.length > 3 && /^[78]9/.test(digits);
    if (at > first && isWhole && (hasCue || areAmerican(tokens, chunks[first]!, chunk) || ((words > 0 || isMobile) && begins))) return { last: at, kind: "phone" };
  }
  return null;
}

/** Whether the agent has the word, who says back what was told: «— Восемь девятьсот два. — Девятьсот два. — Сорок …». */
function isEchoed(gap: readonly Token[]): boolean {
  const speaker = gap.filter(({ kind, text }) => kind === "word" && speakers.has(text)).at(-1)?.text;
  return speaker !== undefined && agents.has(speaker);
}

const agents = wordSet("оператор агент agent operator");
const speakers = wordSet("оператор агент agent operator клиент абонент customer client caller");

/** "the new one is …" */
function isPronoun(tokens: readonly Token[], { from, to }: Chunk): boolean {
  return from === to && tokens[from]!.text === "one" && tokens[to + 1]?.kind === "word";
}

/** «917, and then 353 6839» */
function areAmerican(tokens: readonly Token[], first: Chunk, last: Chunk): boolean {
  return tokens.slice(first.from, last.to + 1).filter(isFigure).map(({ text }) => text.length).join("") === "334" && /^[2-9]/.test(first.digits);
}

/** Whether a chunk is nothing but groups of four figures, as cards have them. */
function areFours(tokens: readonly Token[], { from, to }: Chunk): boolean {
  for (let at = from; at <= to; at++) if (tokens[at]!.kind !== "pause" && !(isFigure(tokens[at]!) && tokens[at]!.text.length === 4)) return false;
  return true;
}

function hasBefore(tokens: readonly Token[], { from }: Chunk, words: RegExp): boolean {
  for (let at = Math.max(0, from - cueReach); at < from; at++) if (tokens[at]!.kind === "word" && words.test(tokens[at]!.text)) return true;
  return false;
}

/** What is said of an order goes on until its number, unless it was all said: «заказ не пришёл, …». */
function isOfOrder(tokens: readonly Token[], { from }: Chunk): boolean {
  let isOver = false;
  for (let at = from - 1; at >= Math.max(0, from - cueReach); at--) {
    const { kind, text } = tokens[at]!;
    if (kind === "word" && orderCue.test(text)) return !isOver || isNumberWord(tokens[at - 1]) || isNumberWord(tokens[at + 1]);
    isOver ||= kind === "word" ? ends.has(text) : text === "," || text === ";" || text === ".";
  }
  return false;
}

function isNumberWord(token: Token | undefined): boolean {
  return token?.kind === "word" && /^(?:номер|number|no$|id$)/.test(token.text);
}

function isAfterState(tokens: readonly Token[], { from }: Chunk): boolean {
  const before = tokens[from - 1]?.kind === "pause" || tokens[from - 1]?.kind === "end" ? tokens[from - 2] : tokens[from - 1];
  return before?.kind === "word" && states.has(before.text);
}

/** «сто двадцать рублей», «десять раз» */
function isCounted(tokens: readonly Token[], { to }: Chunk): boolean {
  const next = tokens[to + 1];
  return next?.kind === "word" && unit.test(next.text);
}

function spanOf(tokens: readonly Token[], { from, to }: Chunk, kind: Finding["kind"]): Finding {
  const plus = tokens[from - 1];
  const first = plus?.kind === "word" && (plus.text === "плюс" || plus.text === "plus") ? plus : tokens[from]!;
  return { kind, start: first.start, end: tokens[to]!.end };
}
