import { lean } from "../../letters.ts";
import { findAll, type Finding } from "../finding.ts";

const houseNumber = "(?:д(?:ом|\\.)?\\s*)?\\d{1,4}(?:\\s?[а-яa-z](?![\\p{L}\\d]))?(?:\\s?[/-]\\s?\\d{1,4})?";
/** What a house has inside, told before its number or behind it. */
const part = "(?:кв(?:артир[аеу]|\\.)?|корп(?:ус|\\.)?|оф(?:ис|\\.)?|под(?:ъезд|\\.)|эт(?:аж|\\.)|домофон)";
const area = "(?!\\s?м(?!\\p{L}))";
const inside = `[\\s,]+(?:${part}\\s*№?\\s*\\d{1,4}(?![\\p{L}\\d])${area}|\\d{1,2}(?:-?(?:й|ый|ой|я|ая))?\\s(?:под(?:ъезд|\\.)|этаж|квартира|кв\\.?(?!\\p{L})${area}))(?!\\p{L})`;
/** Words that begin a sentence, where the figure behind them counts: «Ждал 40, этаж 2 закрыт». */
const noStreet = "(?!(?:[Зз]аказ|[Дд]ом|[Рр]азмер|[Аа]ртикул|[Тт]овар|[Пп]осылк|[Пп]рош|[Жж]дал|[Мм]агазин|[Сс]ектор|[Рр]яд|[Мм]ест)\\p{L}*\\s)";
const named = `${noStreet}\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+)?`;
const small = "\\p{Ll}{2,}ск(?:ая|ой|ую|ий|ого|ом)";
const russian = lean(new RegExp(`(?<!\\p{L})(?:${named}|${small})[\\s,]+${houseNumber}(?:${inside})+`, "gu"));
const mayBeRussian = /под(?:ъезд|\.)|эт(?:аж|\.)|домофон|\d\s?кв|[,\s]кв/;

const unit = "(?:entrance|entryway|staircase|intercom|floor)\\s\\d{1,3}(?![\\p{L}\\d])";
const street = "\\p{Lu}[\\p{L}'’]+(?:\\s\\p{Lu}[\\p{L}'’]+)?";
const english = lean(new RegExp(
  `(?<![\\p{L}\\d£$€.,])(?:\\d{1,4}[a-z]?,?\\s(?!(?:Minutes?|Days?|Hours?|Weeks?)\\s)${street}|(?!(?:Waited|Order|Size|Room|Gate|Row|Level|Unit)\\s)${street},?\\s\\d{1,4}[a-z]?),?\\s${unit}(?:[\\s,]+(?:${unit}|(?:apt|apartment|flat)\\.?\\s?\\d{1,5}(?![\\p{L}\\d])))*`,
  "gu",
));
const mayBeEnglish = /entrance|entryway|staircase|intercom|floor/;

/** A house whose street is only named, told with its entrance, floor or flat: «Пушкинская 35, подъезд 2». */
export function findEntrances(text: string): Finding[] {
  return [
    ...(mayBeRussian.test(text) ? findAll(text, "address", russian) : []),
    ...(mayBeEnglish.test(text) ? findAll(text, "address", english) : []),
  ];
}
