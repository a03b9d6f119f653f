import { isNumberWord, numberWord } from "./dictated-digits.ts";
import { findAll, type Finding } from "../finding.ts";
import { lean } from "../../letters.ts";
import { isOfOrder } from "./order-number.ts";

/** Between a document's name and its number: «№», "number is", «Казахстана», "Nr.". */
const toCode = "[^\\d\\n.!?]{0,12}?(?:\\s?(?:no|nr|number|is|are|№|номер)(?!\\p{L})\\.?:?\\s?){0,3}[\\s:#№—-]{0,3}";
/** Letters and digits of one code, at least four digits; parts may be joined by hyphens. */
const code = "(?<![\\p{L}\\d])(?=(?:[A-ZА-Я -]{0,7}\\d){4})(?:[A-ZА-Я]{1,3}(?![A-ZА-Я])|[A-ZА-Я\\d]{0,5}\\d[A-ZА-Я\\d]{0,5})(?:[ -]?[A-ZА-Я]{0,2}\\d[A-ZА-Я\\d]{0,9}){0,3}(?![\\p{L}\\d])";
const leastDigits = 4;
const germanLength = 9;
const passport = lean(new RegExp(`(?<!\\p{L})(?:паспорт(?:[ауе]|ом)?|загран\\p{L}*|passport|passprot|passort|ppt|travel\\sdocument|(?:personal)?ausweis|national\\sid|green\\scard|medicare(?:\\s(?:card|id))?|passeport|passaporto|paszport|pasport(?:[aeu]|om)?|residence\\spermit|вид\\p{L}{0,2}\\sна\\sжительство|внж|reisepass|pasaporte|identity\\scard|id\\scard|id(?=\\snumber)|удостоверени\\p{L}+\\sличности|military\\sid|военн\\p{L}+\\sбилет\\p{L}*)(?!\\s(?:товара|издели|устройства|качеств|безопасн|прибор))${toCode}(${code})`, "giu"));
/** Serial numbers of Germany's passports and cards: nine of these letters and of digits, no vowel among them. */
const germanPassport = lean(new RegExp(`(?<!\\p{L})(?:pass?port|reisepass|(?:personal)?ausweis|id(?:entity)?\\scard)${toCode}((?=[A-Z]*\\d)[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ\\d]{8})(?![\\p{L}\\d])`, "giu"));
const mayBeGerman = /pass?port|reisepass|ausweis|\bid(?:entity)?\scard/i;
const licence = lean(new RegExp(`(?<!\\p{L})(?:driv(?:er|ing)['’]?s?['’]?\\slicen[cs]e|licen[cs]e(?=\\s(?:no|number))|dl(?=[\\s:#]{1,3}[A-Z]?\\d)|водительск\\p{L}+(?:\\s(?:удостоверени|прав)\\p{L}*)?|(?<![\\p{L}])ву(?=\\s\\d)|права(?=\\s(?:серия|№|номер|\\d)))(?!\\sперчат)${toCode}(\\d{2}\\s?(?:\\d{2}|[А-Я]{2})\\s?\\d{6}|${code})`, "giu"));
/** The form of the Driver and Vehicle Licensing Agency: five letters of the surname, birth, initials. */
const britishLicence = lean(/(?<![\p{L}\d])[A-Z][A-Z9]{4}\s?\d{6}\s?[A-Z9]{2}\s?[A-Z\d]{3}(?![\p{L}\d])/gu);
const licenceParts = lean(/(?<!\p{L})(?:водительск\p{L}+|права)\D{0,25}(\d{2}\s?\d{2}[\s,;]{0,2}(?:№|номер)?\s?\d{6})(?!\d)/giu);
const birthCertificate = lean(/свидетельств\p{L}+\sо\s(?:рождении|браке)[^\d\n]{0,12}?((?:[IVXLC1]{1,5})-?\s?[А-Я]{2}[\s,№]{0,4}\d{6})(?!\d)/giu);
const socialSecurity =
  /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])|(?:ssn|social(?:\ssecurity)?)\P{L}{0,4}(?:(?:no|number|is|are)\P{L}{1,4}){0,2}(\d{3}[\s.-]?\d{2}[\s.-]?\d{4}|\d{4})(?!\d)/giu;
/** His Majesty's Revenue and Customs, NIM39110: two letters, six digits, a letter from A to D. */
const nationalInsurance =
  lean(/(?<!\p{L})(?:ni|nino|national\sinsurance)(?:\s(?:no\.?|number))?(?:\sis)?[\s:#]{1,3}([A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D])(?![\p{L}\d])|(?<![\p{L}\d])([A-Z]{2}\s\d{2}\s\d{2}\s\d{2}\s[A-D])(?![\p{L}\d])/giu);

/** What is said before the four figures of a series, and hidden with them. */
const series = "(?:сери[яи]|сер\\.|seri[yj]a|series)[\\s:№]{1,3}(?=\\d)";
/** Series and number of a Russian passport, told apart by words: «серия 45 09 номер 123456», «5308 №112233», «71 № 2345678». */
const passportParts = [
  lean(new RegExp(`(?:(?<!\\p{L})(?=${series})|(?:паспорт\\p{L}*|пасп\\.|загран\\p{L}*|серия|серии|сер\\.|pass?port\\p{L}{0,2}|seri[yj]a|series|вид\\p{L}{0,2}\\sна\\sжительство|внж)\\D{0,25}?)(?<!\\d)((?:${series})?\\d{2}[\\s-]?\\d{2}[\\s,;-]{0,3}(?:(?:(?:и|and)\\s)?(?:№|#|за\\sномером|номер\\p{L}*(?:\\sпаспорт\\p{L}*)?|ном\\.?|н\\.|no?\\.?|number|and|и(?=\\s))[\\s:№]{0,3})?(?:\\d{3}[\\s-]?\\d{3}|\\d{2}\\s\\d{2}\\s\\d{2}))(?!\\d)`, "giu")),
  lean(/(?:паспорт\p{L}*|загран\p{L}*|zagran\p{L}*|pass?port\p{L}{0,2}|вид\p{L}{0,2}\sна\sжительство|внж|residence\spermit)\D{0,25}?(?<!\d)(\d{2}[\s-]?(?:(?:№|#|no\.?|n\.?|номер|number)\s?)?\d{7})(?!\d)/giu),
  lean(/(?:паспорт\p{L}*|загран\p{L}*|pass?port\p{L}{0,2})\D{0,25}?(?<!\d)(\d(?:[\s,.-]{1,3}\d){8,9})(?![\d]|[\s,.-]{1,3}\d)/giu),
  lean(new RegExp(`(?:pass?port|паспорт|загран)(?!\\p{L}*(?:ов|s)(?!\\p{L}))(?:(?!order|ticket|track|phone|call|parcel|заказ|билет|тел|звон|трек|накладн)[^\\d.!?\\n]){10,70}?(?<![\\p{L}\\d])([A-ZА-Я]{0,2}\\d{8,9})(?![\\p{L}\\d])`, "giu")),
  lean(/(?:паспорт\p{L}*|pass?port\p{L}{0,2})\D{0,25}?(?<!\d)(\d{6}[\s,;-]{0,3}(?:и\s)?сери[яи]\p{L}*[\s:]{0,3}\d{2}\s?\d{2})(?!\d)/giu),
  lean(/(?:паспорт\p{L}*|pass?port\p{L}{0,2})[^\d.!?]{0,25}?(?<!\d)(\d{6})(?!\d)/giu),
  /(?<!\d|(?:заказ|накладн|трек|чек|order|tracking|invoice)[^\d\n,.!?;]{0,20})(\d{2}\s?\d{2}\s?\d{6})\s?[(—-]?\s?(?:(?:это|мой|мои|is|my)\s){0,2}(?:паспорт|passport)/giu,
  /(?<!\d)(\d{2}\s?\d{2}[\s,]{0,2}(?:№|N[°º]?\.?)\s?\d{6})(?!\d)/gu,
  /(?<!\d)(\d{2}\s?\d{2}\s[Сс]ерия[\s,]{1,3}(?:и\s)?\d{6})(?!\d)/gu,
];
/** "533401372, British passport", “pp no 533401372” */
const passportNamed = lean(/(?<![\p{L}\d])(\d{9})[\s(,—–-]{1,4}(?:(?:my|a|the|is)\s){0,2}(?:\p{Lu}[\p{L}.]+\s)?passport|(?<![\p{L}\d])pp\s(?:no\.?|number)\s?:?\s?(\d{9})(?!\d)/gu);
/** The personal number of a passport of Belarus. */
const personalNumber = lean(/(?<![\p{L}\d])\d{7}[A-ZА-Я]\d{3}[A-ZА-Я]{2}\d(?![\p{L}\d])/giu);
/** A code before what it is the number of: «АА1234567 паспорт», "AB1234567 is my passport". */
const passportBehind = lean(
  /(?<![\p{L}\d]|(?:заказ|накладн|трек|чек|артикул|order|tracking|invoice|sku)[^\d\n,.!?;]{0,20})([A-ZА-Я]{1,2}\s?\d{6,9})[\s(,—–-]{1,4}(?:(?:это|мой|моя|мои|номер|is|my|the)\s){0,3}(?:паспорт|загран|водительск|права(?!\p{L})|passport|driv(?:er|ing)['’]?s?['’]?\slicen[cs]e)/giu,
);
/** “A as in alpha one two three …”: a passport's letters told among its figures. */
const passportSpoken = lean(new RegExp(`pass?port\\P{L}(?:[\\p{L}'’]+\\P{L}{1,3}){0,4}?((?<![\\p{L}\\d])[a-z](?:\\s(?:as\\sin|for|like)\\s\\p{L}+)?(?:[\\s,-]{1,3}(?:${numberWord}|double|triple|[a-z]|\\d)(?![\\p{L}\\d])){6,10})`, "giu"));
const mayBePassport = /пасп|загран|сери[яи]|сер\.|passport|№|\d\sN/i;
const mayBeOther = lean(/пасп|загран|passport|passprot|passort|ppt\s|ausweis|travel\sdoc|passeport|passaporto|paszport|reisepass|pasaporte|licen[cs]e|водит|права|ву\s|удостовер|свидет|(?<!\p{L})id\s|identity|идентификац|military|военн|(?<!\p{L})(?:pp|dl)[\s:#]|green\scard|medicare/iu);
/** Of a passport in Latin letters and of a leave to stay. */
const furtherCues = ["asport", "seri", "zagran", "жительств", "внж", "ВНЖ", "Внж", "esidence"];
const mayBeInsured = lean(/\d{3}-\d{2}-\d{4}|ssn|social|(?<!\p{L})ni(?:no)?\s|insurance|[a-z]{2}\s\d{2}\s/iu);

const reach = 60;
/** All before what a document is called: an order spoken of before it has a number of its own. */
const toDocument = /^[^]*(?:пасп|загран|удостовер|pass?port|licen[cs]e|identity)/;

/** Numbers of passports, licences, certificates and insurance, by the words around them and their forms. */
export function findDocuments(text: string): Finding[] {
  const isFurther = furtherCues.some((cue) => text.includes(cue));
  const patterns = [
    ...(isFurther || mayBePassport.test(text) ? passportParts : []),
    ...(isFurther || mayBeOther.test(text) ? [passport, passportBehind, passportNamed, personalNumber, licence, britishLicence, licenceParts, birthCertificate] : []),
  ];
  const insurances = mayBeInsured.test(text) ? [socialSecurity, nationalInsurance] : [];
  const isLong = (found: string) => found.replace(/\D/g, "").length >= leastDigits;
  return [...insurances.flatMap((pattern) => findAll(text, "ssn", pattern, isLong)), ...patterns.flatMap((pattern) => findAll(text, "passport", pattern, isLong)).filter(({ start }) => !isOfOrder(text.slice(Math.max(0, start - reach), start).toLowerCase().replace(toDocument, "")))];
}

/** Serial numbers of Germany's documents, which may have a single digit. */
export function findGermanPassports(text: string): Finding[] {
  return mayBeGerman.test(text) ? findAll(text, "passport", germanPassport) : [];
}

/** Passports whose letters and figures are told one by one. */
export function findSpokenPassports(text: string): Finding[] {
  if (!/pass?port/i.test(text)) return [];
  return findAll(text, "passport", passportSpoken, (found) => {
    const said = found.toLowerCase().split(/[\s,-]+/);
    const digits = said.filter((word) => isNumberWord(word) || /^\d$/.test(word)).length;
    return digits >= leastDigits || (digits > 0 && said.length >= germanLength);
  });
}
