import { lean } from "../../letters.ts";
import { matchesOf } from "../../matches.ts";
import type { Finding } from "../finding.ts";

const label = "(?:город|нас(?:\\.|ел[её]нный)\\sпункт|регион|область|район|улица|ул|дом|корпус|строение|квартира|кв|офис|подъезд|этаж|индекс|city|town|county|state|country|street|address(?:\\sline)?(?:\\s\\d)?|house|flat|apartment|apt|unit|zip(?:\\scode)?|post\\s?code|building)";
const line = lean(new RegExp(`(?<=^|[\\n;|]|(?:адрес\\p{L}{0,2}|address):?[ \\t])[ \\t]*${label}\\.?[ \\t]*[:=—–-][ \\t]*([^\\n;|]{1,60}?)[ \\t]*(?=$|[\\n;|])`, "giu"));
const mayBeForm = /[:=—–-][^\n;|]{0,200}[\n;|]/;
const least = 2;
const between = /^[\s;|]*$/;

/** An address that a form tells line by line, with its labels as one: «Город: Пермь⏎Улица: Солнечная⏎Дом: 12». */
export function findLabelledAddresses(text: string): Finding[] {
  if (!mayBeForm.test(text)) return [];
  const lines = matchesOf(text, line);
  if (lines.length < least || !lines.some(({ 1: value }) => /\d/.test(value!))) return [];
  const blocks: Finding[] = [];
  for (const { 0: found, index } of lines) {
    const start = index + found.length - found.trimStart().length;
    const last = blocks.at(-1);
    const end = index + found.trimEnd().length;
    if (last && between.test(text.slice(last.end, start))) last.end = end;
    else blocks.push({ kind: "address", start, end });
  }
  return blocks;
}
