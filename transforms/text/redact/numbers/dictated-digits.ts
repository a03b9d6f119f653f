import { transliterate } from "../../../identity/transliterate.ts";
import type { Token } from "../../tokens.ts";
import { ofWord } from "../../word.ts";

const values = new Map<string, number>();
const say = (text: string): void => {
  for (const line of text.trim().split("\n")) {
    const [value, ...words] = line.trim().split(/\s+/);
    for (const word of words) values.set(word, Number(value));
  }
};
say(`
0 ноль нуль нолик ноля нуля zero oh nought naught
1 один одна одно адин one
2 два две двойка two
3 три тройка three
4 четыре четыри читыре four
5 пять пятерка five
6 шесть шесь six
7 семь сем семерка seven
8 восемь восем восьмерка eight eigth
9 девять дивять девятка nine
10 десять ten
11 одиннадцать одинадцать одиннацать одинацать eleven
12 двенадцать двенацать twelve twelf
13 тринадцать тринацать thirteen
14 четырнадцать четырнацать четырнадцат fourteen forteen
15 пятнадцать пятнацать fifteen
16 шестнадцать шеснадцать шестьнадцать шеснацать sixteen
17 семнадцать семнацать семьнадцать seventeen
18 восемнадцать восемнацать восемьнадцать eighteen
19 девятнадцать девятнацать девятьнадцать nineteen
20 двадцать двацать двадцат twenty
30 тридцать трицать thirty
40 сорок сорак forty fourty
50 пятьдесят пятдесят пядесят писят fifty
60 шестьдесят шестдесят шесдесят шисят шейсят sixty
70 семьдесят семдесят seventy
80 восемьдесят восемдесят eighty
90 девяносто девяноста ninety ninty
100 сто
200 двести двесте
300 триста
400 четыреста
500 пятьсот
600 шестьсот шестсот шессот
700 семьсот семсот
800 восемьсот восемсот
900 девятьсот девятсот
`);
/** «две шестёрки», "three zeros" */
const counted = new Map<string, number>(
  "нуля ноля нулей ноликов zeros zeroes,единицы единички единиц,двойки twos,тройки threes,четверки fours,пятерки fives,шестерки sixes,семерки sevens,восьмерки eights,девятки nines".split(",").flatMap((words, digit) => words.split(" ").map((word): [string, number] => [word, digit])),
);
const mostCounted = 4;
/** How many a group counts that ends so: «девятьсот пятьдесят три девятки» is 950 and 999; 0 where it counts nothing. */
function countOf(group: number): number {
  const last = group > 20 ? group % 10 : group;
  return last <= mostCounted ? last : 0;
}

const repeats = new Map([["double", 2], ["дважды", 2], ["triple", 3], ["трижды", 3]]);

const thousands = new Set(["тысяча", "тысячи", "тысяч", "thousand"]);

/** Any one number word, as the source of a regular expression. */
export const numberWord = `(?:${[...values.keys()].join("|")})`;

/** As they are often misspelt, and heard: patterns need not know them. */
say(`
0 o
`);

for (const [word, value] of [...values]) {
  const latin = transliterate(word);
  for (const spelling of [latin, latin.replace("ts", "c"), latin.replace("ya", "ia"), latin.replace("ya", "ja"), latin.replace("yr", "ir")]) if (!values.has(spelling)) values.set(spelling, value);
}

const digits = /^\d+$/;

/** Whether a folded word says a number, or several with hyphens: «двадцать-пять». */
export function isNumberWord(word: string): boolean {
  if (values.has(word)) return true;
  if (counted.has(word)) return true;
  return word.includes("-") && word.split("-").every((part) => values.has(part) || digits.test(part));
}

export const saysNumber = ofWord(isNumberWord);
const areDigits = ofWord((text) => digits.test(text));

export function saysRepeat(word: string): boolean {
  return repeats.has(word);
}

/** «четыре тысячи двести», "four thousand": between the words of one number. */
export function saysThousand(word: string): boolean {
  return thousands.has(word);
}

const sound = "(?:э+м*|м+|а+|хм+|um+|uh+|huh|er+m*|h?mm+|hm+)";
const hesitation = new RegExp(`^(?:э+м*|м{2,}|а{2,}|хм+|um+|uh+|er+m*|hm+|mm+|${sound}(?:-${sound})+)$`, "u");

/** «эээ», «э-э», «ммм», "um", "mm-hmm": what is said while the next digits are looked for. */
export function isHesitation(word: string): boolean {
  return hesitation.test(word);
}

/** A number in figures; 83 is a smile as well. */
export function isFigure({ kind, word }: Token): boolean {
  return (kind === "number" || kind === "smile") && areDigits(word);
}

/**
 * The digits that a run of tokens says. «девятьсот шестнадцать» is 916: a word joins the group before it
 * while the group has room for it; zeros at the end of a group are swallowed in speech, so «двадцать два» is 22.
 * Written down, «девятьсот 16» may be 916 too: that is how it is read when figures join words.
 */
export function digitsOf(run: readonly Token[], doFiguresJoin = false): string {
  let told = "";
  let group = 0;
  let room = 0;
  let times = 1;
  const close = (): void => {
    if (room > 0) told += String(group);
    room = 0;
  };
  const add = (text: string): void => {
    const value = values.get(text);
    if (doFiguresJoin && /^[1-9]\d?$/.test(text) && Number(text) < room) {
      group += Number(text);
      room = 1;
    } else if (digits.test(text)) {
      close();
      told += text;
    } else if (saysThousand(text) && room === 1) {
      group *= 1000;
      room = 1000;
    } else if (text === "hundred" && room === 1) {
      group *= 100;
      room = 100;
    } else if (counted.has(text) && room === 1 && countOf(group) > 1) {
      const times = countOf(group);
      told += (group > times ? String(group - times) : "") + String(counted.get(text)).repeat(times);
      room = 0;
    } else if (value === undefined) times = repeats.get(text) ?? times;
    else if (value === 0 || times > 1) {
      close();
      told += String(value).repeat(times);
      times = 1;
    } else {
      if (value < room) group += value;
      else {
        close();
        group = value;
      }
      room = value >= 100 ? 100 : value >= 20 ? 10 : 1;
    }
  };
  for (const token of run) {
    if (isFigure(token)) add(token.text);
    else if (token.kind === "word") token.text.split("-").forEach(add);
  }
  close();
  return told;
}
