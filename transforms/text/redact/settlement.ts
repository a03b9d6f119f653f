import { lean } from "../letters.ts";

const named = "\\s?\\p{Lu}\\p{Ll}+(?:[\\s-]\\p{Lu}\\p{Ll}+)?";
/** A place too small to tell a street by its kind, or a town, as the source of a regular expression: «пос. Заречный, 8 Марта 32». */
export const settlement = `(?:(?:[дсп]|[дД]ер|[пП]ос|[сС]т|[гГ])\\.|[пП]гт\\s)${named}`;
const region = "(?:\\p{Lu}[\\p{L}-]+(?:ая|ий)\\s(?:обл(?:асть|\\.)|край|р-н|район)|[рР]есп(?:ублика|\\.)\\s\\p{Lu}[\\p{L}-]+)";
const village = "(?:(?:[дсп]|[дД]ер|[пП]ос|[сС]т|[хХ])\\.|[пП]гт\\s|[дД]еревн[яие]|[сС]ел[оае]|[пП]ос[её]л(?:ок|ке|ка)|[сС]таниц[аеы]|[хХ]утор)";
const ahead = lean(new RegExp(`(?<!\\p{L})(?:(?:(?:\\d{6},?\\s+)?${region},?\\s+)?${village}${named}|(?:\\d{6},?\\s+)?${region}),\\s+$`, "u"));
const reach = 70;

/** How many letters before a street are its village and its region: «Тверская область, д. Ольховка, ». */
export function regionBefore(text: string, street: number): number {
  return ahead.exec(text.slice(Math.max(0, street - reach), street))?.[0].length ?? 0;
}
