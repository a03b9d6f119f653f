import { findAll, type Finding } from "./finding.ts";

const house = "(?:\\d+\\s?[а-яa-z]?(?:\\s?[/-]\\s?\\d+[а-яa-z]?)?)(?![\\p{L}\\d])";
const street =
  "(?:ул(?:ица|ице|ицу|ицы|\\.)?|пр(?:оспект[еу]?|осп\\.?|-т[еу]?|-кт|\\.)|переул(?:ок|ке)|пер\\.|шоссе|ш\\.|бульвар[еу]?|б-р|наб(?:ережн\\p{L}+|\\.)|площад[ьи]|пл\\.|проезд[еу]?|аллея|тупик|мкр\\.?|микрорайон[еу]?)";
const flat =
  "(?:[\\s,]+(?:кв(?:артира|\\.)?|оф(?:ис|\\.)?|корп(?:ус|\\.)?|к\\.|стр(?:оение|\\.)?|под(?:ъезд|\\.)|эт(?:аж|\\.)|домофон|д(?:ом|\\.)?)\\s*(?:№\\s*)?\\d+\\s?[а-яa-z]?(?![\\p{L}\\d]))";
const name = "\\p{L}[\\p{L}\\d.-]*(?:\\s+\\p{L}[\\p{L}.-]*){0,2}";

const russian = [
  new RegExp(`(?<!\\p{L})${street}\\s*${name}[\\s,]+(?:д(?:ом|\\.)?\\s*)?${house}${flat}*`, "giu"),
  new RegExp(`(?<!\\p{L})\\p{Lu}[\\p{L}-]+\\s+${street}[\\s,]+(?:д(?:ом|\\.)?\\s*)?${house}${flat}*`, "gu"),
  new RegExp(`(?<!\\p{L})(?:д(?:ом|\\.))\\s*${house}${flat}+`, "giu"),
  new RegExp(`(?<!\\p{L})(?:кв(?:артира|\\.))\\s*№?\\s*\\d+(?![\\p{L}\\d])${flat}*`, "giu"),
];
const english = [
  /(?<![\p{L}\d])\d{1,5}[a-z]?\s+(?:[NSEW]\.?\s+)?(?:\p{Lu}[\p{L}'.-]+\s+){1,3}(?:st(?:reet)?|ave(?:nue)?|r(?:oa)?d|blvd|boulevard|lane|ln|drive|dr|court|ct|place|pl|square|sq|way|terrace|crescent|close|gardens)\b\.?(?:[\s,]+(?:apt|apartment|unit|suite|flat|ste|#)\.?\s*\d+\s?[a-z]?(?![\p{L}\d]))?/giu,
  /(?<![\p{L}\d])(?:apt|apartment|flat|unit|suite)\.?\s*#?\d+[a-z]?(?![\p{L}\d])/giu,
  /(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}(?![\p{L}\d])/gu,
];
const mayBeRussian = /(?<!\p{L})(?:ул|пр|пер|ш|шос|бул|б-р|наб|пл|аллея|тупик|мкр|мик|д|кв)/iu;

/** Postal addresses down to a house; a city or a street alone tells of nobody. */
export function findAddresses(text: string): Finding[] {
  const patterns = [...(mayBeRussian.test(text) ? russian : []), ...(/[A-Za-z]/.test(text) ? english : [])];
  return patterns.flatMap((pattern) => findAll(text, "address", pattern));
}
