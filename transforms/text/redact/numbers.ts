import { isIban, isInn, isLuhn, isSnils } from "./check-digits.ts";
import { findAll, type Finding, type PersonalKind } from "./finding.ts";

/** Digits in a row, with spaces, dashes and brackets or one full stop between two of them. */
const digitRun = /(?<![\d\p{L}])[+(]?\s?\(?\d(?:(?:\.|[\s()\u2010-\u2015/-]{0,3})\d){5,24}(?![\d])/gu;
const iban = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:[\s-]?[A-Z\d]{4}){2,7}(?:[\s-]?[A-Z\d]{1,4})?(?![\p{L}\d])/giu;
const birthDate =
  /(?:дат[аыуе]\s+рождени\p{L}*|рожд[её]н\p{L}*|родил(?:ся|ась)|д\.?р\.?|born(?:\s+on)?|birth(?:day|\s*date)?|dob)[\s:—-]{1,3}(\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2})/giu;
const securityCode = /(?:cvv2?|cvc2?|код\s+с\s+обратной\s+стороны|пин-?код|pin(?:\s+code)?)[\s:—-]{1,3}(\d{3,4})(?!\d)/giu;

interface Run {
  digits: string;
  written: string;
  /** Lower-case text just before the run. */
  before: string;
}

const says = (before: string, words: RegExp): boolean => words.test(before);
const cardWords = /(?:карт\p{L}*|card)\D{0,25}$/u;
const phoneWords = /(?:тел\p{L}*|моб\p{L}*|номер\p{L}*|звон\p{L}*|набер\p{L}*|перезвон\p{L}*|phone|call|mobile|cell|tel|number|whatsapp|вотсап\p{L}*|ватсап\p{L}*|viber|вайбер\p{L}*)\D{0,25}$/u;
const orderWords = /(?:заказ\p{L}*|накладн\p{L}*|трек\p{L}*|отправлени\p{L}*|чек\p{L}*|артикул\p{L}*|order|tracking|invoice|receipt|sku|ref(?:erence)?|ticket|обращени\p{L}*|заявк\p{L}*)\D{0,15}$/u;
const passportWords = /(?:паспорт\p{L}*|серия|сери[ию]|passport)\D{0,25}$/u;
const innWords = /(?:инн|tin|taxpayer)\D{0,12}$/u;
const snilsWords = /снилс\D{0,12}$/u;
const accountWords = /(?:сч[её]т\p{L}*|р\/с|account)\D{0,20}$/u;

/** What a run of digits is, the surest kind first. */
const kinds: readonly [PersonalKind, (run: Run) => boolean][] = [
  ["snils", ({ digits, before, written }) => digits.length === 11 && (says(before, snilsWords) || (isSnils(digits) && (/^\d{3}-\d{3}-\d{3}[\s-]\d{2}$/.test(written) || !/^[78]/.test(digits))))],
  ["inn", ({ digits, before }) => (digits.length === 10 || digits.length === 12) && (says(before, innWords) || (digits.length === 12 && isInn(digits) && !says(before, orderWords)))],
  ["passport", ({ digits, before, written }) => (digits.length === 9 || digits.length === 10) && (says(before, passportWords) || /^\d{2}\s\d{2}\s\d{6}$|^\d{4}\s\d{6}$/.test(written))],
  ["card", ({ digits, before }) => digits.length >= 13 && digits.length <= 19 && (isLuhn(digits) || says(before, cardWords)) && !(digits.length < 15 && says(before, orderWords))],
  ["account", ({ digits, before }) => digits.length === 20 || (digits.length > 10 && says(before, accountWords))],
  ["phone", isPhone],
];

function isPhone({ digits, written, before }: Run): boolean {
  if (written.startsWith("+")) return digits.length >= 8 && digits.length <= 15;
  if (says(before, orderWords) && !says(before, phoneWords)) return false;
  if (digits.length === 11) return /^[78]/.test(digits) || /^1/.test(digits);
  if (digits.length === 10) return /^9/.test(digits) || says(before, phoneWords) || /^\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}$/.test(written) || /^\(\d{3,4}\)/.test(written) || /^0\d{2,4}\s\d/.test(written);
  if (says(before, phoneWords)) return digits.length >= 6 && digits.length <= 15;
  return (digits.length === 7 && /^\d{3}-\d{2}-\d{2}$/.test(written)) || (digits.length === 12 && /^(?:380|375)/.test(digits));
}

/** Phones, cards, accounts and the numbers of documents, told apart by length, form, check digits and the words before. */
export function findNumbers(text: string): Finding[] {
  const findings: Finding[] = [...findIbans(text), ...findAll(text, "birth_date", birthDate), ...findAll(text, "card", securityCode)];
  for (const { 0: found, index } of text.matchAll(digitRun)) {
    const written = found.trim();
    const start = index + found.indexOf(written);
    findings.push(...nameRun(text, start, written));
  }
  return findings;
}

/** Words of four letters may follow an IBAN: it ends where its check digits agree. */
function findIbans(text: string): Finding[] {
  const findings: Finding[] = [];
  for (const { 0: found, index } of text.matchAll(iban)) {
    for (let length = found.length; length >= 15; length--) {
      if (!isIban(found.slice(0, length)) || /[\p{L}\d]/u.test(found[length] ?? "")) continue;
      findings.push({ kind: "iban", start: index, end: index + length });
      break;
    }
  }
  return findings;
}

/** A run is one number, or several that stand side by side: a long run that is nothing is tried without its ends. */
function nameRun(text: string, start: number, written: string): Finding[] {
  const before = text.slice(Math.max(0, start - 40), start).toLowerCase();
  const kind = kindOf({ digits: written.replace(/\D/g, ""), written, before });
  if (kind) return [{ kind, start, end: start + written.length }];
  const gaps = [...written.matchAll(/\s+/g)].map(({ index, 0: gap }) => [index, index + gap.length] as const);
  for (let size = gaps.length; size > 0; size--) {
    const [headEnd] = gaps[size - 1]!;
    const head = written.slice(0, headEnd);
    const headKind = head.replace(/\D/g, "").length >= 6 ? kindOf({ digits: head.replace(/\D/g, ""), written: head, before }) : undefined;
    if (headKind) return [{ kind: headKind, start, end: start + headEnd }, ...rest(text, start, written, gaps[size - 1]![1])];
  }
  for (const [, tailStart] of gaps) {
    const found = rest(text, start, written, tailStart);
    if (found.length) return found;
  }
  return [];
}

function rest(text: string, start: number, written: string, from: number): Finding[] {
  const tail = written.slice(from);
  return tail.replace(/\D/g, "").length >= 6 ? nameRun(text, start + from, tail) : [];
}

function kindOf(run: Run): PersonalKind | undefined {
  return kinds.find(([, is]) => is(run))?.[0];
}
