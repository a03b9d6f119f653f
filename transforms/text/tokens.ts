import { withApostrophe } from "./lexicon/en/contractions.ts";
import { copied, createDoor, createMemory, hashOf } from "./memory.ts";
import { forgetWords, wordOf, type Word } from "./word.ts";

/** What a token is; words carry the language, the rest carries tone. */
export type TokenKind = "word" | "number" | "emoji" | "smile" | "hashtag" | "mention" | "link" | "end" | "pause";

export interface Token {
  kind: TokenKind;
  /** Folded: lower case, ё → е, straight apostrophes, also where English was typed without them, a hashtag without #. Other kinds as written. */
  text: string;
  /** What is known of the text. */
  word: Word;
  start: number;
  end: number;
  /** Written in capitals and longer than one letter. */
  isShouted: boolean;
  /** A word whose first letter is a capital. */
  isCapital: boolean;
}

const link = /(?:https?:\/\/|www\.)[^\s<>"]+/y;
const email = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/uy;
const smile = /(?:[:;=8xхXХ][-'^o]?[)(\][DdPp|\\/*3]+(?![\p{L}\d])|[)(]{2,}|[:;][-']?[сc](?![\p{L}\d])|<\/?3+|\^_*\^|[TТ]_+[TТ](?!\p{L})|;[-_]+;|[oOоО][._][oOоО](?!\p{L})|[-=]_[-=])/uy;
/** A row of more signs is several tokens: what looks at each unit of a token must find it short. */
const longestRow = 1000;
const row = (sign: string): string => `${sign}{1,${longestRow}}`;
/** Signs by the units they begin with; any other may begin an emoji. */
const signs: readonly [units: string, kind: TokenKind, pattern: RegExp][] = [
  ["@", "mention", /@\w+/y],
  ["#", "hashtag", /#[\p{L}\d_]+/uy],
  ["!?….\n", "end", new RegExp(`${row("[!?…]")}|${row("\\.")}|${row("\\n")}`, "y")],
  [",;:()\"«»—–-", "pause", /[,;:()"«»—–]|-(?=\s)/y],
];
const emoji = /\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0F\u200D\p{Extended_Pictographic}]*/uy;
const leastEmoji = 0x80;

const letter = 1;
const digit = 2;
const space = 3;
/** What each UTF-16 unit is; letters beyond the first plane are rare enough to be passed over. */
const unitKinds = new Uint8Array(0x10000);
const isUpper = new Uint8Array(0x10000);
for (let unit = 0; unit < 0x10000; unit++) {
  const character = String.fromCharCode(unit);
  if (/[\p{L}\p{M}]/u.test(character)) {
    unitKinds[unit] = letter;
    isUpper[unit] = character !== character.toLowerCase() ? 1 : 0;
  } else if (/\d/.test(character)) unitKinds[unit] = digit;
  else if (/\s/.test(character) && character !== "\n") unitKinds[unit] = space;
}
const signAt = tableOf(signs.flatMap(([units], sign) => [...units].map((unit) => [unit, sign + 1] as const)));
/** What a smile begins with, and what a letter or digit that begins one is followed by. */
const beginsSmile = tableOf([...":;=8xхXХ()<^TТoOоО-"].map((unit) => [unit, 1]));
const followsInSmile = tableOf([..."-'^o)(][DdPp|\\/*3_."].map((unit) => [unit, 1]));
const joinsWords = tableOf([..."'’`‑-"].map((unit) => [unit, 1]));
const joinsNumbers = tableOf([...".,:/"].map((unit) => [unit, 1]));
const percent = "%".charCodeAt(0);
const star = "*".charCodeAt(0);

function tableOf(units: readonly (readonly [unit: string, value: number])[]): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [unit, value] of units) table[unit.charCodeAt(0)] = value;
  return table;
}

/** How a word is written. */
interface Spelling {
  raw: string;
  word: Word;
  isShouted: boolean;
  isCapital: boolean;
}

const spellings = createMemory<string, Spelling>(12_000);
const cameBefore = createDoor(1 << 15);
/** The spellings met last that came again, by a hash of their letters: most words are known without being cut out of their text. */
const met: (Spelling | undefined)[] = new Array<undefined>(1 << 12).fill(undefined);

function spellingAt(text: string, start: number, end: number): Spelling {
  const hash = hashOf(text, start, end);
  const place = hash & (met.length - 1);
  const last = met[place];
  if (last && stands(last.raw, text, start, end)) return last;
  const raw = text.slice(start, end);
  const known = spellings.get(raw);
  if (known) return (met[place] = known);
  if (!cameBefore(hash)) return spellingOf(raw);
  const spelling = spellingOf(copied(raw));
  spellings.set(spelling.raw, spelling);
  return (met[place] = spelling);
}

function stands(raw: string, text: string, start: number, end: number): boolean {
  if (raw.length !== end - start) return false;
  for (let at = 0; at < raw.length; at++) if (raw.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

function spellingOf(raw: string): Spelling {
  const isCapital = isUpper[raw.charCodeAt(0)] === 1;
  const beginsLoud = raw.length > 1 && isCapital && isUpper[raw.charCodeAt(1)] === 1;
  return { raw, word: wordOf(withApostrophe(fold(raw))), isShouted: beginsLoud && raw === raw.toUpperCase(), isCapital };
}

/** Forgets how words met so far are spelt, and the words: a thread that reads no more has no use for them. */
export function forgetSpellings(): void {
  spellings.forget();
  met.fill(undefined);
  forgetWords();
}

/** The token as if another word stood in its place. */
export function respelled(token: Token, text: string): Token {
  const word = wordOf(text);
  return { ...token, text: word.text, word };
}

/** Letters, numbers, smiles and the marks that end or cut a clause, in order. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  // patterns, for the optimiser moves a plain search into the loop and repeats it for every word
  const hasEmail = /@/.test(text);
  const hasLink = /:\/\/|www\./.test(text);
  const { length } = text;
  let from = 0;
  while (from < length) {
    const unit = text.charCodeAt(from);
    const unitKind = unitKinds[unit]!;
    if (unitKind === space) {
      from++;
      continue;
    }
    let found: Token | undefined;
    if (unitKind === letter || unitKind === digit) {
      if (beginsSmile[unit] && followsInSmile[text.charCodeAt(from + 1)]) found = find(text, from, "smile", smile);
      if (!found && hasLink) found = find(text, from, "link", link);
      if (!found && hasEmail) found = find(text, from, "link", email);
      found ??= unitKind === letter ? tokenOf(text, "word", from, wordEnd(text, from)) : tokenOf(text, "number", from, numberEnd(text, from));
    } else found = (beginsSmile[unit] ? find(text, from, "smile", smile) : undefined) ?? findSign(text, from, unit);
    if (found) tokens.push(found);
    from = found ? found.end : from + 1;
  }
  return tokens;
}

function findSign(text: string, from: number, unit: number): Token | undefined {
  const sign = signAt[unit]!;
  if (sign === 0) return unit < leastEmoji ? undefined : find(text, from, "emoji", emoji);
  const [, kind, pattern] = signs[sign - 1]!;
  return find(text, from, kind, pattern);
}

/** What the sticky pattern finds here. */
function find(text: string, from: number, kind: TokenKind, pattern: RegExp): Token | undefined {
  pattern.lastIndex = from;
  return pattern.test(text) ? tokenOf(text, kind, from, pattern.lastIndex) : undefined;
}

function tokenOf(text: string, kind: TokenKind, start: number, end: number): Token {
  if (kind === "word") {
    const { word, isShouted, isCapital } = spellingAt(text, start, end);
    return { kind, text: word.text, word, start, end, isShouted, isCapital };
  }
  const raw = text.slice(start, end);
  const word = wordOf(kind === "hashtag" ? fold(raw.slice(1)) : raw);
  return { kind, text: word.text, word, start, end, isShouted: false, isCapital: false };
}

function wordEnd(text: string, from: number): number {
  let end = from + 1;
  for (;;) {
    const unit = text.charCodeAt(end);
    const kind = unitKinds[unit];
    if (kind === letter || kind === digit) end++;
    else if (joinsWords[unit] && isWordUnit(text.charCodeAt(end + 1))) end += 2;
    else if (unit === star) {
      const past = starsEnd(text, end);
      if (past - end < 2 && !isWordUnit(text.charCodeAt(past))) return end;
      end = past;
    } else return end;
  }
}

/** Past the stars that hide letters of a word; one star at its end is a footnote or a mark of bold. */
function starsEnd(text: string, from: number): number {
  let end = from + 1;
  while (text.charCodeAt(end) === star) end++;
  return end;
}

function numberEnd(text: string, from: number): number {
  let end = from + 1;
  for (;;) {
    const unit = text.charCodeAt(end);
    if (unitKinds[unit] === digit) end++;
    else if (joinsNumbers[unit] && unitKinds[text.charCodeAt(end + 1)] === digit) end += 2;
    else return unit === percent ? end + 1 : end;
  }
}

function isWordUnit(unit: number): boolean {
  const kind = unitKinds[unit];
  return kind === letter || kind === digit;
}

export function fold(text: string): string {
  let folded = text.toLowerCase();
  if (folded.includes("ё")) folded = folded.replaceAll("ё", "е");
  if (/[’`‑]/.test(folded)) folded = folded.replace(/[’`]/g, "'").replaceAll("‑", "-");
  return folded;
}

const latinTwins: Readonly<Record<string, string>> = {
  a: "а", b: "в", c: "с", e: "е", h: "н", k: "к", m: "м", o: "о", p: "р", t: "т", x: "х", y: "у",
};

/** A folded word as its author meant it: «cпaсибо» with Latin letters inside, «оооочень», "soooo". */
export function normalizeWord(word: string): string {
  let plain = word;
  if (/[a-z]/.test(plain) && /[а-я]/.test(plain)) plain = plain.replace(/[a-z]/g, (found) => latinTwins[found] ?? found);
  return /(.)\1\1/u.test(plain) ? plain.replace(/(.)\1{2,}/gu, "$1") : plain;
}
