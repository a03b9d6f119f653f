import { lean } from "../../letters.ts";
import { matchesOf } from "../../matches.ts";
import type { Finding } from "../finding.ts";

const label = "(?:город|нас(?:\\.|ел[её]нный)\\sпункт|регион|область|район|улица|ул|дом|корпус|строение|квартира|кв|офис|подъезд|этаж|индекс|city|town|county|state|country|street|address(?:\\sline)?(?:\\s\\d)?|house|flat|apartment|apt|unit|zip(?:\\scode)?|post\\s?code|building)";
const line = lean(new RegExp(`(?<=^|[\\n;|])[ \\t]*${label}\\.?[ \\t]*[:=—–-][ \\t]*([^\\n;|]{1,60}?)[ \\t]*(?=$|[\\n;|])`, "giu"));
const mayBeForm = /[:=—–-][^\n;|]{0,200}[\n;|]/;
const least = 2;

/** An address that a form tells line by line, each with its label: «Город: Пермь⏎Улица: Солнечная⏎Дом: 12». */
export function findLabelledAddresses(text: string): Finding[] {
  if (!mayBeForm.test(text)) return [];
  const lines = matchesOf(text, line);
  if (lines.length < least || !lines.some(({ 1: value }) => /\d/.test(value!))) return [];
  return lines.map(({ 0: found, 1: value, index }) => {
    const start = index + found.lastIndexOf(value!);
    return { kind: "address", start, end: start + value!.length };
  });
}
