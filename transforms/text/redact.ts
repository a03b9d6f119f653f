export interface RedactOptions {
  /** Names of the people a text may speak of, as their records write them. */
  names?: readonly string[];
}

const rules: [RegExp, string, ((found: string) => boolean)?][] = [
  [/https?:\/\/[^\s<>"]+|www\.[^\s<>"]+/giu, "[link]"],
  [/[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu, "[email]"],
  [/\b[A-Z]{2}\d{2}(?:\s?[A-Z\d]{4}){2,7}(?:\s?[A-Z\d]{1,3})?\b/gu, "[iban]", isIban],
  [/(?<![\d])\d(?:[ -]?\d){12,18}(?!\d)/gu, "[card]", (found) => isLuhn(digitsOf(found))],
  [/(?<!\d)\d{3}-\d{3}-\d{3}[ -]?\d{2}(?!\d)/gu, "[snils]"],
  [/(?:\+\s?\d|(?<![\d#№-])[78](?=[\s(-]?\(?\d{3}))(?:[\s().-]*\d){9,12}(?!\d)/gu, "[phone]"],
  [/(?<=инн\D{0,5})\d{10}(?:\d{2})?(?!\d)/giu, "[inn]"],
  [/(?<=паспорт\p{L}*\D{0,12})\d{2}\s?\d{2}\s?\D{0,3}\s?\d{6}(?!\d)/giu, "[passport]"],
];

/** A text without what tells who a person is; each finding becomes its kind in square brackets. */
export function redact(text: string, { names = [] }: RedactOptions = {}): string {
  let clean = text;
  for (const [pattern, mark, accepts] of rules) {
    clean = clean.replace(pattern, (found) => (!accepts || accepts(found) ? mark : found));
  }
  const parts = [...new Set(names.flatMap((name) => name.split(/[\s,.]+/)).filter((part) => part.length > 2))];
  if (parts.length === 0) return clean;
  const known = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/[аяьй]$/u, "\\p{L}{0,3}"));
  return clean.replace(new RegExp(`(?<!\\p{L})(?:${known.join("|")})(?:а|у|ом|е|ой|ым|'s)?(?!\\p{L})`, "giu"), "[name]");
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}

/** ISO/IEC 7812-1 check digit. */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    let digit = Number(digits[digits.length - 1 - i]);
    if (i % 2 === 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return digits.length > 0 && sum % 10 === 0;
}

/** ISO 13616: the rearranged number is 1 modulo 97. */
export function isIban(text: string): boolean {
  const iban = text.replace(/\s/g, "").toUpperCase();
  if (iban.length < 15 || iban.length > 34) return false;
  let rest = 0;
  for (const letter of iban.slice(4) + iban.slice(0, 4)) {
    for (const digit of String(Number.parseInt(letter, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}
