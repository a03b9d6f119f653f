import type { Token } from "../tokens.ts";

const spans = /^(?:сек|секунд[аыу]?|мин|минут[аыу]?|час(?:а|ов|ика|иков)?|дн(?:я|ей|ень)|день|сут(?:ок|ки)|недел[яиюь]|месяц(?:а|ев)?|раз(?:а)?|гудков|звонк(?:а|ов)|minutes?|mins?|hours?|days?|weeks?|months?|times)$/u;
const short = /^(?:сек|мин|minutes?$|mins?$)/u;
const stretches: ReadonlySet<string> = new Set(["уже", "целых", "целые", "почти", "битых", "прошло", "already"]);
const ordinals: ReadonlySet<string> = new Set(["й", "ый", "ий", "ой", "ю", "ую", "ая", "е", "ое"]);
const quick = 1.5;
const slow = -1.2;

/** What a number says of time: «за 2 минуты» is quick, «уже 40 минут» and «4й раз» are too much; 0 for any other. */
export function timeStrength(tokens: readonly Token[], at: number): number {
  const before = tokens[at - 1]?.text ?? "";
  const next = tokens[at + 1]?.text ?? "";
  if (ordinals.has(next) && tokens[at]!.text !== "1" && spans.test(tokens[at + 2]?.text ?? "")) return /^(?:раз|день|час|месяц|сут|недел)/u.test(tokens[at + 2]!.text) ? slow : 0;
  if (!spans.test(next)) return 0;
  if ((before === "за" || before === "in") && short.test(next) && Number(tokens[at]!.text) <= (next.startsWith("сек") ? 60 : 15)) return quick;
  return stretches.has(before) ? slow : 0;
}
