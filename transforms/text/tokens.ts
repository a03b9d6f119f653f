/** What a token is; words carry the language, the rest carries tone. */
export type TokenKind = "word" | "number" | "emoji" | "smile" | "hashtag" | "mention" | "link" | "end" | "pause";

export interface Token {
  kind: TokenKind;
  /** Folded: lower case, ё → е, straight apostrophes, a hashtag without #. Other kinds as written. */
  text: string;
  start: number;
  end: number;
  /** Written in capitals and longer than one letter. */
  isShouted: boolean;
}

const link = /(?:https?:\/\/|www\.)[^\s<>"]+/y;
const email = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/uy;
const smile = /(?:[:;=8xхXХ][-'^o]?[)(\][DdPp|\\/*3]+(?![\p{L}\d])|[)(]{2,}|<\/?3+|\^_+\^|[oOоО][._][oOоО](?!\p{L})|[-=]_[-=])/uy;
const signs: readonly [TokenKind, RegExp][] = [
  ["mention", /@\w+/y],
  ["hashtag", /#[\p{L}\d_]+/uy],
  ["emoji", /\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0F\u200D\p{Extended_Pictographic}]*/uy],
  ["end", /[!?…]+|\.+|\n+/y],
  ["pause", /[,;:()"«»—–]|-(?=\s)/y],
];


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
const mayBeginSmile = new Set([..."xхXХoOоО8"].map((character) => character.charCodeAt(0)));
const joinsWords = new Set([..."'’`‑-"].map((character) => character.charCodeAt(0)));
const joinsNumbers = new Set([...".,:/"].map((character) => character.charCodeAt(0)));
const percent = "%".charCodeAt(0);
const at = "@".charCodeAt(0);

/** Letters, numbers, smiles and the marks that end or cut a clause, in order. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const hasEmail = text.includes("@");
  const hasLink = text.includes("://") || text.includes("www.");
  const { length } = text;
  let from = 0;

  function push(kind: TokenKind, end: number): void {
    const raw = text.slice(from, end);
    const shouted = kind === "word" && end - from > 1 && isUpper[text.charCodeAt(from)] === 1 && isUpper[text.charCodeAt(from + 1)] === 1;
    tokens.push({
      kind,
      text: kind === "word" ? fold(raw) : kind === "hashtag" ? fold(raw.slice(1)) : raw,
      start: from,
      end,
      isShouted: shouted && raw === raw.toUpperCase(),
    });
    from = end;
  }

  /** Pushes what the pattern finds here, if it finds anything. */
  function take(kind: TokenKind, pattern: RegExp): boolean {
    pattern.lastIndex = from;
    if (!pattern.test(text)) return false;
    push(kind, pattern.lastIndex);
    return true;
  }

  while (from < length) {
    const unit = text.charCodeAt(from);
    const unitKind = unitKinds[unit]!;
    if (unitKind === space) {
      from++;
      continue;
    }
    if (unitKind === letter || unitKind === digit) {
      if (mayBeginSmile.has(unit) && take("smile", smile)) continue;
      if (hasLink && take("link", link)) continue;
      if (hasEmail && take("link", email)) continue;
      if (unitKind === letter) push("word", wordEnd(text, from));
      else push("number", numberEnd(text, from));
      continue;
    }
    if (take("smile", smile)) continue;
    if (!signs.some(([kind, pattern]) => (kind !== "mention" || unit === at) && take(kind, pattern))) from++;
  }
  return tokens;
}

function wordEnd(text: string, from: number): number {
  let end = from + 1;
  for (;;) {
    const unit = text.charCodeAt(end);
    const kind = unitKinds[unit];
    if (kind === letter || kind === digit) end++;
    else if (joinsWords.has(unit) && isWordUnit(text.charCodeAt(end + 1))) end += 2;
    else return end;
  }
}

function numberEnd(text: string, from: number): number {
  let end = from + 1;
  for (;;) {
    const unit = text.charCodeAt(end);
    if (unitKinds[unit] === digit) end++;
    else if (joinsNumbers.has(unit) && unitKinds[text.charCodeAt(end + 1)] === digit) end += 2;
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
