import { matchesOf } from "../matches.ts";
import { americanNumber, isAmerican } from "./numbers/american-number.ts";
import { ibanLength, isIban, isInn, isLuhn, isSnils } from "./numbers/check-digits.ts";
import { areMarks, isCount, isRoundSum } from "./numbers/count.ts";
import { findDocuments } from "./numbers/document.ts";
import { findAll, type Finding, type PersonalKind } from "./finding.ts";
import { isOfOrder } from "./numbers/order-number.ts";
import { lean } from "../letters.ts";

/** Digits in a row, with spaces, dashes and brackets or one full stop between two of them. */
const digitRun = /(?<!\d|[a-z]|[a-z]-|\d-|[$£€₽¥]|[$£€₽¥]\d{1,3}[,.])[+(]?\s?\(?\d(?:(?:[.·•_*]|[\s()\u2010-\u2015/-]{0,3}|\s?(?:\.{2,3}|…)\s?)\d){5,24}(?![\d])/giu;
/** Dates, and what maps and sensors say: their digits are nobody's number. */
const noNumber =
  /(?<!\d|\d[./-])(?:\d{1,2}([./-])\d{1,2}\1(?:19|20)\d{2}|(?:19|20)\d{2}([./-])\d{1,2}\2\d{1,2}|\d{2}([./])\d{2}\3\d{2})(?![\d-]|[./]\d)|(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])|(?<![\d.+]|\(\d{3}\)\s?)(?![78]\.)\d{1,3}\.\d{4,}(?![\d.])/g;
/** «8, 9, 1, 6 …» */
const digitList = /(?<!\d)\d(?:,\s?\d){9,10}(?!,?\s?\d)/gu;
/** «8, 916, 123, 45, 67», «8 916. 123. 45. 67», “4111, 1111, 1111, 1111” */
const apart = /\d{3}[,;.]\s?\d{2}/;
const phoneGroups = /(?<![\d,.])\+?[78][,;.]?\s?\(?\d{3}\)?[,;.]\s?\d{3}[,;.]\s?\d{2}[,;.]?\s?\d{2}(?![,.]?\d)/gu;
const cardGroups = /(?<![\d,.])\d{4}(?:[,;]\s?\d{4}){3}(?![,.]?\d)/gu;
/** Of any length: “773–805–1244”. */
const dash = /[\u2010-\u2015]/g;
/** A letter O between digits is a zero. */
const letterZero = /(?<=\d)[OОoо]+(?=\d)|(?<=\d{3}\s)[OО](?=\d{2,3}(?!\d))/g;
/** And an I or an l is a one. */
const letterOne = /(?<=\d)[Il|](?=\d)/g;
/** Country, check digits and account, in groups of any length; what it is may stand before it with no blank between. */
const iban = lean(/(?<=(?:^|[^\p{L}\d])(?:iban|ибан)?)[A-Z]{2}[\s.-]?\d{2}(?:[\s.-]{0,3}[A-Z\d]){11,29}/giu);
/** As it is printed: a bank of Kazakhstan has letters where others have digits. */
const inFours = /^(?:[A-Z\d]{4}[\s.-]?)+[A-Z\d]{0,4}$/;
const gluedLabel = /(?:iban|ибан)$/iu;
const mayBeIban = /[a-z]{2}[\s.-]?\d{2}[\s.-]{0,3}[a-z\d]/i;
interface Run {
  digits: string;
  written: string;
  /** Lower-case text just before the run. */
  before: string;
  /** Whether that tells the number of an order. */
  isOfOrder: boolean;
  /** Whether the text around may be Russian. */
  isRussian: boolean;
}

const cardWords = lean(/(?<!\p{L})(?:карт\p{L}*|card)\D{0,25}$/u);
const phoneWords = lean(/(?<!\p{L})(?:тел\p{L}*|моб\p{L}*|звон\p{L}*|набер\p{L}*|перезвон\p{L}*|phone|call|mobile|cell|tel|whatsapp|(?:text|reach|ring)\s(?:me|us|him|her)|(?:texts|messages|calls|sms|смс|сообщени\p{L})\s(?:on|at|to|from|на)(?!\p{L})|contact|контакт\p{L}*|вотсап\p{L}*|вацап\p{L}*|ватсап\p{L}*|viber|вайбер\p{L}*)\D{0,25}$/u);
/** With nothing between it and the number. */
const phoneAhead = lean(/(?<!\p{L})(?:тел\p{L}*|моб\p{L}*|номер\p{L}*|(?:по)?звон\p{L}*|phone|call|mobile|cell|tel|number|whatsapp)[\s.:№—-]{1,3}$/u);
/** What is told of in a text whose ten digits are nobody's phone, unless something says so. */
const goodsTold =
  lean(/(?<!\p{L})(?:items?|parts?|models?|products?|articles?|serial|codes?(?=\s\d)|barcode|isbn|accounts?|acct|contract|policy|case|claim|flight|meter|reading|(?<!caller\s)ids?|invoices?|orders?|deliver(?:y|ed)|shipments?|packages?|ref|reference|tickets?|tracking|parcels?|batch|lot|card|routing|version|build|error|inn|tin|snils|passport|bookings?)(?!\p{L})/u);
const numberWords = lean(/(?<!\p{L})(?:номер\p{L}*|number)\D{0,25}$/u);
const passportWords = lean(/(?<!\p{L})(?:пасс?п[оа]рт\p{L}*|паспотр\p{L}*|паспрот\p{L}*|travel\sdocument|пасп|загран\p{L}*|серия|сери[ию]|passport)\D{0,25}$/u);
/** «в паспорте ошибка: старый 4509 123456, новый 4510-654321»: the one and the other. */
const passportAgain = lean(/(?:паспорт|загран|passport)\P{Lu}*?(?:(?<!\p{L})(?:нов|стар|правильн|верн|прежн|нужн|теперь|сейчас|надо)\p{L}*|new|old|correct|right|former|previous)[\s:,—-]{1,3}$/u);
const innWords = lean(/(?<!\p{L})(?:инн|иин|inn|iin|tin|taxpayer)\D{0,25}$/u);
const snilsWords = lean(/(?<!\p{L})(?:снилс|snils|страхов\p{L}+ номер)\D{0,15}$/u);
const policyWords = lean(/(?<!\p{L})(?:полис\p{L}*|омс|енп)\D{0,25}$/u);
const accountWords = lean(/(?<!\p{L})(?:сч[её]т\p{L}*|р\/с|account)\D{0,20}$/u);

const plusSaid = /(?<![\p{L}\d])(?:плюс|plus)\s$/u;
const extension = /^[\s,(]{0,2}(?:доб(?:\.|авочный)?|внутр(?:\.|енний)?|ext(?:\.|ension)?|x)\s?\d{1,6}(?!\d)/iu;
const itIs = /(?:it['’]?s|number\sis|номер|это)\s$/u;
/** «тел. 2-34-56»: a town's phone of five digits. */
const townPhone = lean(/(?<!\p{L})(?:тел(?:\.|ефон\p{L}{0,2})?|звоните|домашний|городской)[\s:—-]{1,3}(\d-\d{2}-\d{2})(?![\d-])/giu);
/** "863-8951 is my number", "I'm on 863-8951": without the area. */
const localAmerican = lean(/(?<![\p{L}\d-])(\d{3}-\d{4})(?=\s(?:is|that['’]s)\smy\s(?:number|phone|cell|mobile|line))|(?<=(?<!\p{L})(?:I['’]?m|I\sam|reach\sme|me)\s(?:on|at)\s)\d{3}-\d{4}(?![\p{L}\d-])/giu);
/** Somebody's whole answer. */
const wholeAmerican = new RegExp(`^\\s*${americanNumber}[\\s.!]*$`);
/** The last line, under a name: "Kind regards,⏎Ann Lee⏎4155550132". */
const lineOfAmerican = new RegExp(`(?<=\\p{L}[ \\t]*\\n[ \\t]*)${americanNumber}(?=[\\s.]*$)`, "gu");
/** 4 1 5 8 6 7 0 7 6 5, 4 1 5 - 8 6 7 - 0 7 6 5 */
const oneByOne = /^\d(?:(?:[\s.-]|\s-\s)\d){9,11}$/;
const groupsOfFour = /^\d{4}([ -])\d{4}\1\d{4}\1\d{4}$/;

/** What a run of digits is, the surest kind first. */
const kinds: readonly [PersonalKind, (run: Run) => boolean][] = [
  ["phone", ({ digits, isOfOrder, written }) => digits.length >= 12 && digits.length <= 16 && /^00(?:\s?[1-9]\d{0,2}[\s-]|(?:44|49|33|34|39|48|7|1|375|380)\d|[1-9]\d{11})/.test(written) && !isOfOrder],
  ["snils", ({ digits, before, written }) => digits.length === 11 && (snilsWords.test(before) || (isSnils(digits) && (/^\d{3}-\d{3}-\d{3}[\s-]\d{2}$/.test(written) || !/^[78]/.test(digits))))],
  ["inn", ({ digits, isOfOrder, before }) => (digits.length === 10 || digits.length === 12) && (innWords.test(before) || (digits.length === 12 && isInn(digits) && !isOfOrder))],
  ["passport", ({ digits, isOfOrder, before, written, isRussian }) => (digits.length === 9 || digits.length === 10) && ((passportWords.test(before) && !isOfOrder) || (isRussian && /^\d{2}\s\d{2}\s\d{6}$|^\d{4}\s\d{6}$/.test(written) && !isOfOrder))],
  ["passport", ({ digits, before }) => (digits.length === 9 || digits.length === 10) && passportAgain.test(before)],
  ["passport", ({ digits, isOfOrder, before }) => (digits.length === 10 || digits.length === 16) && policyWords.test(before) && !isOfOrder],
  ["card", ({ digits, isOfOrder, before, written }) => digits.length >= 13 && digits.length <= 19 && (isLuhn(digits) || cardWords.test(before) || groupsOfFour.test(written)) && !(digits.length < 15 && isOfOrder)],
  ["account", ({ digits, before }) => digits.length === 20 || (digits.length > 10 && accountWords.test(before))],
  ["phone", isPhone],
];

const leastDialled = 10;
const mostDialled = 12;

function isPhone({ digits, written, before, isOfOrder, isRussian }: Run): boolean {
  if (written.startsWith("+")) return digits.length >= 8 && digits.length <= 15;
  if (/^8[\s-]?10[\s-]/.test(written) && digits.length >= 12 && digits.length <= 16) return true;
  const asked = phoneWords.test(before);
  if (isOfOrder && !(asked && digits.length >= leastDialled && digits.length <= mostDialled)) return false;
  const called = asked || numberWords.test(before);
  if (/^\(0\d{1,5}\)\s?\d/.test(written)) return digits.length >= 8 && digits.length <= 13;
  if (oneByOne.test(written) && (!areMarks(digits) || itIs.test(before) || (digits.includes("0") && isAmerican(digits)))) return digits.length < 12 || /^(?:44|[78]9)/.test(digits);
  if (/^\d{3}\s\d{7}$/.test(written) && itIs.test(before)) return true;
  if (digits.length >= 10 && digits.length <= 11 && areaCode.test(written)) return true;
  if (irish.test(written)) return true;
  if (digits.length === 11) return /^[178]/.test(digits) || /^0[1-9]/.test(digits);
  if (digits.length === 10) return (/^9/.test(digits) && (isRussian || !goodsTold.test(before))) || called || (isRussian ? /^\d{3}-\d{3}-\d{2}-\d{2}$/.test(written) : isAmerican(written) && !goodsTold.test(before)) || /^\(?\d{3}\)?[\s./-]{1,3}\d{3}[\s./-]{1,3}\d{4}$/.test(written) || /^0[1-9]\d{0,4}\s\d/.test(written);
  if (called) return !money.test(written) && digits.length >= 6 && digits.length <= 15;
  return (digits.length === 7 && /^\d{3}-\d{2}-\d{2}$/.test(written)) || (digits.length === 12 && /^(?:380|375|374|99[2456]|44[127])/.test(digits));
}

/** “083-2191656”, “01-6712345” */
const irish = /^0\d{1,2}-\d{7}$/;
const money = /^\d+\.\d{2}$/;

/** «(35222) 6-47-75», «(812) 428-71-32» */
const areaCode = /^\(\d{3,5}\)\s?\d/;

/** Phones, cards, accounts and the numbers of documents, told apart by length, form, check digits and the words before. */
export function findNumbers(text: string): Finding[] {
  const findings: Finding[] = [
    ...findIbans(text),
    ...findDocuments(text),
    ...(/\d-\d\d-\d\d/.test(text) ? findAll(text, "phone", townPhone) : []),
    ...(/\d{3}-\d{4}/.test(text) ? findAll(text, "phone", localAmerican) : []),
    ...findAll(text, "phone", digitList, (found) => !isCount(found)),
    ...(apart.test(text) ? [...findAll(text, "phone", phoneGroups), ...findAll(text, "card", cardGroups, (found) => isLuhn(found.replace(/\D/g, "")))] : []),
  ];
  if (text.includes("\n")) findings.push(...findAll(text, "phone", lineOfAmerican));
  if (wholeAmerican.test(text)) findings.push(...findAll(text, "phone", /\d+/g));
  const written = text.replace(dash, "-").replace(letterOne, "1").replace(letterZero, (found) => "0".repeat(found.length)).replace(noNumber, (found) => (isDottedSnils(found) ? found : "x".repeat(found.length)));
  const isRussian = /[а-я]/i.test(text) || !/[a-z]/i.test(text);
  for (const { 0: found, index } of matchesOf(written, digitRun)) {
    const run = found.trim();
    findings.push(...nameRun(written, index + found.indexOf(run), run, isRussian));
  }
  return findings;
}

/** «112.133.145.95» may be an address on the internet as well: the check digits tell. */
function isDottedSnils(found: string): boolean {
  return /^\d{3}\.\d{3}\.\d{3}\.\d{2}$/.test(found) && isSnils(found.replaceAll(".", ""));
}

/** Words may follow an IBAN: it ends where its country says, if its check digits agree. A sentence that begins so by chance has few digits. */
function findIbans(text: string): Finding[] {
  if (!mayBeIban.test(text)) return [];
  const findings: Finding[] = [];
  iban.lastIndex = 0;
  for (let match = iban.exec(text); match; match = iban.exec(text)) {
    const { 0: found, index } = match;
    const end = endOfIban(found);
    const written = found.slice(0, end);
    const before = text.slice(Math.max(0, index - 12), index);
    const isTold = /(?:iban|ибан)\P{L}{0,3}(?:is\s)?$/iu.test(before);
    const hasDigits = written.replace(/\D/g, "").length * 2 >= written.replace(/[\s.-]/g, "").length;
    const isOne = end > 0 && !/[\p{L}\d]/u.test(text[index + end] ?? "") && (hasDigits ? isTold || isIban(written) : (isTold || inFours.test(written)) && isIban(written));
    if (isOne) findings.push({ kind: "iban", start: index - (gluedLabel.exec(before)?.[0].length ?? 0), end: index + end });
    iban.lastIndex = index + (isOne ? end : 2);
  }
  return findings;
}

/** Where an account that begins here ends, by its country; 0 when it is too short. */
function endOfIban(found: string): number {
  let left = ibanLength(found.slice(0, 2)) ?? 0;
  if (left === 0) return 0;
  for (let at = 0; at < found.length; at++) if (/[a-z\d]/i.test(found[at]!) && --left === 0) return at + 1;
  return 0;
}

const reach = 60;
/** Where one number may end and another begin. */
const gap = /[\s/]+/g;

/** A run is one number, or several that stand side by side: a long run that is nothing is tried without its ends. */
function nameRun(text: string, start: number, written: string, isRussian: boolean): Finding[] {
  const before = text.slice(Math.max(0, start - reach), start).toLowerCase();
  const around = { before, isOfOrder: isOfOrder(before), isRussian };
  const kind = kindOf({ digits: written.replace(/\D/g, ""), written, ...around });
  const end = start + written.length;
  if (kind === "phone") return [{ kind, start: start - (plusSaid.exec(before)?.[0].length ?? 0), end: end + (extension.exec(text.slice(end, end + 24))?.[0].length ?? 0) }];
  if (kind) return [{ kind, start, end }];
  const gaps = matchesOf(written, gap).map(({ index, 0: found }) => [index, index + found.length] as const);
  for (let size = gaps.length; size > 0; size--) {
    const [headEnd] = gaps[size - 1]!;
    const head = written.slice(0, headEnd);
    const headKind = head.replace(/\D/g, "").length >= 6 ? kindOf({ digits: head.replace(/\D/g, ""), written: head, ...around }) : undefined;
    if (headKind) return [{ kind: headKind, start, end: start + headEnd }, ...rest(text, start, written, gaps[size - 1]![1], isRussian)];
  }
  return gaps[0] ? rest(text, start, written, gaps[0][1], isRussian) : [];
}

function rest(text: string, start: number, written: string, from: number, isRussian: boolean): Finding[] {
  const tail = written.slice(from);
  return tail.replace(/\D/g, "").length >= 6 ? nameRun(text, start + from, tail, isRussian) : [];
}

function kindOf(run: Run): PersonalKind | undefined {
  if (isCount(run.written) && !phoneWords.test(run.before)) return undefined;
  if (isRoundSum(run.written) && !phoneAhead.test(run.before)) return undefined;
  return kinds.find(([, is]) => is(run))?.[0];
}
