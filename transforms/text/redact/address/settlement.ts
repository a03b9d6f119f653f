import { lean } from "../../letters.ts";

const named = "\\s?\\p{Lu}\\p{Ll}+(?:[\\s-]\\p{Lu}\\p{Ll}+)?";
/** A place too small to tell a street by its kind, or a town, as the source of a regular expression: «пос. Заречный, 8 Марта 32». */
export const settlement = `(?:(?:[дсп]|[дД]ер|[пП]ос|[сС]т|[гГ])\\.|[пП]гт\\s)${named}`;
const region = "(?:\\p{Lu}[\\p{L}-]+(?:ая|ий)\\s(?:обл(?:асть|\\.)|край|р-н|район)|[оО]бл(?:асть|\\.)\\s\\p{Lu}[\\p{L}-]+ая|[рР]есп(?:ублика|\\.)\\s\\p{Lu}[\\p{L}-]+)";
const village = "(?:(?:[дсп]|[дД]ер|[пП]ос|[сС]т|[хХ])\\.|[пП]гт\\s|[дД]еревн[яие]|[сС]ел[оае]|[пП]ос[её]л(?:ок|ке|ка)|[сС]таниц[аеы]|[хХ]утор)";
const ahead = lean(new RegExp(`(?<!\\p{L})(?:(?:(?:\\d{6},?\\s+)?${region},?\\s+)?${village}${named}|(?:\\d{6},?\\s+)?${region}),\\s+$`, "u"));
/** A town of any size, where the address begins with it: «адрес: Ухта, », «живу в г. Ухта, ». */
const townAhead = lean(/(?<=(?:[аА]дрес\p{L}{0,2}(?:\s(?:доставки|теперь|мой|новый)){0,2}|(?<!\p{L})(?:на|в|двери|сюда))[\s:—-]{1,3})\p{Lu}\p{Ll}{2,}(?:[\s-]\p{Lu}\p{Ll}+)?,\s+$/u);
/** A town told by how its name ends, first of its line or sentence: «Вязники, », «Новокубанск, ». */
const namedTown = lean(/(?<=(?:^|[\n.!?:(])\s{0,2})\p{Lu}\p{Ll}+(?:[цс]к|град|город|бург|поль|[оеё]во|[иы]но|ники|ичи|[оеи]вка|цы)(?:[\s-]\p{Lu}\p{Ll}+)?,\s+$/u);
const endsWithComma = /,\s+$/;
const reach = 70;

/** How many letters before a street are its town, or its village and its region: «Тверская область, д. Ольховка, ». */
export function regionBefore(text: string, street: number): number {
  const head = text.slice(Math.max(0, street - reach), street);
  if (!endsWithComma.test(head)) return 0;
  return (ahead.exec(head) ?? townAhead.exec(head) ?? namedTown.exec(head))?.[0].length ?? 0;
}
