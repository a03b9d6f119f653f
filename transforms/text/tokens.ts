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

const smile = /[:;=8xхXХ][-'^o]?[)(\][DdPp|\\/*3]+(?![\p{L}\d])|[)(]{2,}|<\/?3+|\^_+\^|[oOоО][._][oOоО](?!\p{L})|[-=]_[-=]/u;
const token = new RegExp(
  [
    "(?<link>(?:https?:\\/\\/|www\\.)[^\\s<>\"]+|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)",
    "(?<mention>@[\\w]+)",
    "(?<hashtag>#[\\p{L}\\d_]+)",
    `(?<smile>${smile.source})`,
    "(?<emoji>\\p{Extended_Pictographic}[\\p{Emoji_Modifier}\\uFE0F\\u200D\\p{Extended_Pictographic}]*)",
    "(?<number>\\d+(?:[.,:/]\\d+)*%?)",
    "(?<word>\\p{L}[\\p{L}\\p{M}\\d]*(?:['’`‑-][\\p{L}\\d]+)*)",
    "(?<end>[!?…]+|\\.+|\\n+)",
    "(?<pause>[,;:()\"«»—–]|-(?=\\s))",
  ].join("|"),
  "gu",
);

/** Letters, numbers, smiles and the marks that end or cut a clause, in order. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const raw = match[0];
    const kind = kindOf(match.groups!);
    tokens.push({
      kind,
      text: kind === "word" ? fold(raw) : kind === "hashtag" ? fold(raw.slice(1)) : raw,
      start: match.index,
      end: match.index + raw.length,
      isShouted: kind === "word" && raw.length > 1 && raw === raw.toUpperCase() && raw !== raw.toLowerCase(),
    });
  }
  return tokens;
}

function kindOf(groups: Record<string, string | undefined>): TokenKind {
  for (const kind in groups) if (groups[kind] !== undefined) return kind as TokenKind;
  return "word";
}

export function fold(text: string): string {
  return text.toLowerCase().replaceAll("ё", "е").replace(/[’`]/g, "'").replaceAll("‑", "-");
}

const latinTwins: Record<string, string> = {
  a: "а", b: "в", c: "с", e: "е", h: "н", k: "к", m: "м", o: "о", p: "р", t: "т", x: "х", y: "у",
};

/** A folded word as its author meant it: «cпaсибо» with Latin letters inside, «оооочень», "soooo". */
export function normalizeWord(word: string): string {
  let plain = word;
  if (/[a-z]/.test(plain) && /[а-я]/.test(plain)) plain = plain.replace(/[a-z]/g, (letter) => latinTwins[letter] ?? letter);
  return /(.)\1\1/u.test(plain) ? plain.replace(/(.)\1{2,}/gu, "$1") : plain;
}

/** The spans of sentences: ends of sentence, line breaks; an ellipsis or a smile after the end belongs to it. */
export function sentenceSpans(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  const sentence = /[^.!?…\n]+(?:[.!?…]+(?=\s|$|\p{Lu})|[.!?…](?!\s|$|\p{Lu})[^.!?…\n]+)*[.!?…]*[)(\p{Extended_Pictographic}\uFE0F]*/gu;
  for (const match of text.matchAll(sentence)) {
    const lead = match[0].length - match[0].trimStart().length;
    const body = match[0].trim();
    if (/[\p{L}\d\p{Extended_Pictographic}]/u.test(body)) spans.push({ start: match.index + lead, end: match.index + lead + body.length });
  }
  return spans;
}
