import type { Token } from "../tokens.ts";
import { isLuhn } from "./check-digits.ts";
import type { Finding } from "./finding.ts";

const values = new Map<string, number>();
const say = (text: string): void => {
  for (const line of text.trim().split("\n")) {
    const [value, ...words] = line.trim().split(/\s+/);
    for (const word of words) values.set(word, Number(value));
  }
};
say(`
0 ноль нуль нолик zero oh
1 один одна раз one
2 два две two
3 три three
4 четыре four
5 пять five
6 шесть six
7 семь seven
8 восемь eight
9 девять nine
10 десять ten
11 одиннадцать eleven
12 двенадцать twelve
13 тринадцать thirteen
14 четырнадцать fourteen
15 пятнадцать fifteen
16 шестнадцать sixteen
17 семнадцать seventeen
18 восемнадцать eighteen
19 девятнадцать nineteen
20 двадцать twenty
30 тридцать thirty
40 сорок forty
50 пятьдесят fifty
60 шестьдесят sixty
70 семьдесят seventy
80 восемьдесят eighty
90 девяносто ninety
100 сто
200 двести
300 триста
400 четыреста
500 пятьсот
600 шестьсот
700 семьсот
800 восемьсот
900 девятьсот
`);
const repeats = new Map([["double", 2], ["дважды", 2], ["triple", 3], ["трижды", 3]]);
const joins = new Set(["плюс", "plus", "и", "and", "тире", "dash"]);
const leastWords = 4;
/** Zeros at the end of a group are swallowed in speech: «двадцать два» is 22 or 20 and 2. */
const leastDigits = 9;

/** Phones and cards said in words, with digits between them or without. */
export function findSpoken(tokens: readonly Token[]): Finding[] {
  const findings: Finding[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (!isNumeric(tokens[from]!)) continue;
    let to = from;
    while (to + 1 < tokens.length && continues(tokens, to + 1)) to++;
    while (to > from && !isNumeric(tokens[to]!)) to--;
    const run = tokens.slice(from, to + 1);
    const words = run.filter(({ kind, text }) => kind === "word" && values.has(text)).length;
    const digits = digitsOf(run);
    if (words >= leastWords && digits.length >= leastDigits && digits.length <= 19) {
      const kind = digits.length >= 15 && isLuhn(digits) ? "card" : digits.length <= 15 ? "phone" : undefined;
      if (kind) findings.push({ kind, start: tokens[from]!.start, end: tokens[to]!.end });
    }
    from = to;
  }
  return findings;
}

function isNumeric({ kind, text }: Token): boolean {
  return kind === "number" ? /^\d+$/.test(text) : kind === "word" && values.has(text);
}

function continues(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  return isNumeric(token) || token.kind === "pause" || (token.kind === "word" && (joins.has(token.text) || repeats.has(token.text)));
}

/** «девятьсот шестнадцать» is 916: a word joins the group before it while the group has room for it. */
function digitsOf(run: readonly Token[]): string {
  let digits = "";
  let group = 0;
  let room = 0;
  let times = 1;
  const close = (): void => {
    if (room > 0) digits += String(group);
    room = 0;
  };
  for (const { kind, text } of run) {
    const value = values.get(text);
    if (kind === "number") {
      close();
      digits += text;
    } else if (value === undefined) times = repeats.get(text) ?? times;
    else if (value === 0 || times > 1) {
      close();
      digits += String(value).repeat(times);
      times = 1;
    } else {
      if (value < room) group += value;
      else {
        close();
        group = value;
      }
      room = value >= 100 ? 100 : value >= 20 ? 10 : 1;
    }
  }
  close();
  return digits;
}
