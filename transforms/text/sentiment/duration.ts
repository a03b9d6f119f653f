import { numberSaid } from "../promise/spelled-number.ts";
import type { Token } from "../tokens.ts";
import { ofWord } from "../word.ts";

export const hour = 60;
export const day = 24 * hour;
/** Minutes of a unit, by how its forms begin. */
const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:сек|секунд\p{L}*|seconds?|secs?)$/u, 1 / 60],
  [/^(?:мин|минут|минуты|минуту|минуток|минутк\p{L}|minutes?|mins?)$/u, 1],
  [/^(?:ч|час|часа|часов|часик\p{L}*|hours?|hrs?|hr|h)$/u, hour],
  [/^(?:день|дня|дней|дн|сутки|суток|days?)$/u, day],
  [/^(?:недел[юия]|недель|неделек|weeks?|wks?)$/u, 7 * day],
  [/^(?:месяц|месяца|месяцев|months?)$/u, 30 * day],
  [/^(?:год|года|лет|years?)$/u, 365 * day],
];
/** Units in one word with their number, or so long that none is told. */
const whole: Readonly<Record<string, number>> = {
  полчаса: hour / 2, "полчаса-час": hour / 2, получаса: hour / 2, полдня: day / 2, полгода: 180 * day, полмесяца: 15 * day, вечность: day, часами: 3 * hour, неделями: 14 * day, месяцами: 60 * day, сутками: 2 * day, ages: day, forever: day, eternity: day,
};
/** Minutes that a unit lasts; 0 of what is none. */
const lengthOf = ofWord((text) => whole[text] ?? units.find(([forms]) => forms.test(text))?.[1] ?? 0);
/** One unit without its number: «час», «всю неделю», «целый день»; "hours". */
const alone = /^(?:час|часик|день|сутки|неделю|месяц|год|hours|days|weeks|months|years)$/;
const several = /^(?:несколько|пару|several|few|many|couple|каких-то|долгих|битых)$/;
const paired: Readonly<Record<string, number>> = { двое: 2, трое: 3, четверо: 4 };
/** «Второй день», "third week": of the first of them nobody complains. */
const ordinal = /^(?:(?:втор|трет|четверт|пят|шест|седьм|восьм|девят|десят|котор)(?:ый|ой|ая|ую|ое|ий|ья|ью|ье)|second|third|fourth|fifth|sixth)$/u;
/** Between a number and its unit, or before both. */
const light: ReadonlySet<string> = new Set(["of", "целых", "целые", "целый", "целую", "битых", "битый", "долгих", "долгие", "весь", "всю", "все", "long", "whole", "entire", "full", "good", "solid", "business", "рабочих", "рабочие", "a"]);
/** A number that these stand before says when, how often or how far, not how long. */
const notHowLong: ReadonlySet<string> = new Set(
  "через в во к до с со после от раз каждые каждый каждую течение пределах менее меньше за спустя within in at by until till from every after before per under next следующий".split(" "),
);
const notHowLongAfter: ReadonlySet<string> = new Set(["от", "назад", "ago", "away", "езды", "ходьбы", "walk", "drive", "утра", "вечера", "пик"]);
const lesser = /^(?:less|fewer|менее|меньше)$/;
const merelySaid: ReadonlySet<string> = new Set(["всего", "только", "лишь", "буквально", "only", "just", "merely", "mere"]);

interface Stretch {
  minutes: number;
  /** The first token of what says it, and the first beyond. */
  from: number;
  to: number;
}

export interface Span extends Stretch {
  /** The word that stands before it; "" where none does. */
  before: string;
}

export interface Duration extends Stretch {
  /** «Всего двадцать минут». */
  isMere: boolean;
}

/** A stretch of time that a unit at a token tells with its number in digits or words before it or behind; undefined where it is no unit. */
export function spanAt(tokens: readonly Token[], at: number): Span | undefined {
  const { text, word } = tokens[at]!;
  const unit = lengthOf(word);
  if (unit === 0) return undefined;
  const counted = text in whole ? { count: 1, from: at, to: at + 1 } : countBefore(tokens, at) ?? countAfter(tokens, at) ?? (alone.test(text) ? { count: text.endsWith("s") ? 2 : 1, from: at, to: at + 1 } : undefined);
  if (!counted) return undefined;
  let { from } = counted;
  while (light.has(wordAt(tokens, from - 1))) from--;
  return { minutes: counted.count * unit, from, to: counted.to, before: wordAt(tokens, from - 1) };
}

/** How long the unit at a token says that something lasts; undefined where it is no unit, or tells when and not how long. */
export function durationAt(tokens: readonly Token[], at: number): Duration | undefined {
  const span = spanAt(tokens, at);
  if (!span) return undefined;
  const { minutes, from, to, before } = span;
  const isLess = (before === "than" || before === "чем") && lesser.test(wordAt(tokens, from - 2));
  if (notHowLong.has(before) || isLess) return undefined;
  if (notHowLongAfter.has(wordAt(tokens, to))) return undefined;
  return { minutes, from, to, isMere: merelySaid.has(before) };
}

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.kind === "word" ? tokens[at].text : "";
}

/** «25», «полтора», «двадцать пять», "a couple of", «вторую». */
function countBefore(tokens: readonly Token[], at: number): { count: number; from: number; to: number } | undefined {
  let last = at - 1;
  while (light.has(wordAt(tokens, last)) && wordAt(tokens, last) !== "a") last--;
  const token = tokens[last];
  if (!token) return undefined;
  const to = at + 1;
  if (token.kind === "number") {
    const count = Number(token.text.replace(",", "."));
    return Number.isNaN(count) ? undefined : { count, from: last, to };
  }
  if (token.kind !== "word") return undefined;
  const { text } = token;
  if (several.test(text)) return { count: 2, from: wordAt(tokens, last - 1) === "a" ? last - 1 : last, to };
  if (ordinal.test(text)) return { count: 1, from: last, to };
  if (text in paired) return { count: paired[text]!, from: last, to };
  const two = numberSaid(`${wordAt(tokens, last - 1)} ${text}`);
  if (wordAt(tokens, last - 1) && !Number.isNaN(two) && two > 0) return { count: two, from: last - 1, to };
  const one = numberSaid(text);
  return Number.isNaN(one) ? undefined : { count: one, from: last, to };
}

/** «Минут двадцать», «часа два». */
function countAfter(tokens: readonly Token[], at: number): { count: number; from: number; to: number } | undefined {
  const token = tokens[at + 1];
  if (!token || (token.kind !== "word" && token.kind !== "number") || !/^(?:минут|часа|часов|дня|дней|недели|недель|месяца)$/.test(tokens[at]!.text)) return undefined;
  const count = token.kind === "number" ? Number(token.text) : numberSaid(token.text);
  return Number.isNaN(count) ? undefined : { count, from: at, to: at + 2 };
}
