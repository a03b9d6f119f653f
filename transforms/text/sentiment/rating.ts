import type { Token } from "../tokens.ts";

const scales: ReadonlySet<string> = new Set(["5", "10", "100"]);
const good = 2.5;
const bad = -2.5;
const least = 0.8;
const most = 0.4;

const stars = /^звезд[аыу]?$/u;
/** A hotel's stars tell what it is. */
const hotel = /^(?:отел|гостиниц|курорт|класс)/u;
const starred: Readonly<Record<string, number>> = { 0: bad, 1: bad, 2: bad, 5: good };

/** May not be taken for a day of a month. */
const slashed = /^(?:5\/5|9\/10|10\/10|100\/10|(0)\/(?:5|10))$/;

/** What «10 из 10» and «1 из 5» say where nothing is counted by them, as in «1 из 5 банкоматов»; 0 for any other number. */
export function ratingStrength(tokens: readonly Token[], at: number): number {
  const fraction = slashed.exec(tokens[at]!.text);
  if (fraction) return fraction[1] ? bad : good;
  const scale = tokens[at + 2];
  if (stars.test(tokens[at + 1]?.text ?? "") && scale?.kind !== "word" && !hotel.test(tokens[at - 1]?.text ?? "")) return starred[tokens[at]!.text] ?? 0;
  if (tokens[at + 1]?.text !== "из" || scale?.kind !== "number" || !scales.has(scale.text) || tokens[at + 3]?.kind === "word") return 0;
  const share = Number(tokens[at]!.text.replace(",", ".")) / Number(scale.text);
  return share >= least ? good : share <= most ? bad : 0;
}
