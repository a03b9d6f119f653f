/** Full-width letters, digits and marks of East Asian keyboards, and the digits of further scripts, zero first. */
const wide = /[\uff01-\uff5e]/g;
const zeros = "\u0660\u06f0\u07c0\u0966\u09e6\u0a66\u0ae6\u0b66\u0be6\u0c66\u0ce6\u0d66\u0e50\u0ed0\u0f20\u1040\u17e0\u1810";
const digits = new RegExp(`[${[...zeros].map((zero) => `${zero}-${String.fromCharCode(zero.charCodeAt(0) + 9)}`).join("")}]`, "g");
/** What stands between letters and takes no room. */
const hidden = /[\u200b-\u200d\u2060\ufeff]/g;
const isFurther = /[\u0660-\u1819\u200b-\u200d\u2060\ufeff\uff01-\uff5e]/;
const toPlain = 0xfee0;

/** The same text, unit for unit, with the letters, digits and marks that these stand for. */
export function plainWidth(text: string): string {
  if (!isFurther.test(text)) return text;
  return text
    .replace(hidden, " ")
    .replace(wide, (found) => String.fromCharCode(found.charCodeAt(0) - toPlain))
    .replace(digits, (found) => String([...zeros].map((zero) => found.charCodeAt(0) - zero.charCodeAt(0)).find((value) => value >= 0 && value <= 9)));
}
