import { numberWord } from "../numbers/dictated-digits.ts";
import { findAll, type Finding } from "../finding.ts";
import { regionBefore, settlement } from "./settlement.ts";
import { lean } from "../../letters.ts";
import { isOfAddress, mayNameStreet } from "./russian-part.ts";
import type { Token } from "../../tokens.ts";

/** What counts things and measures, so that the number before it is no house. */
const notCounted =
  "(?![\\s-]*(?:%|₽|руб|р\\.|тыс|мин|час|сек|дн[ея]|день|недел|месяц|год|лет|раз[аы]?(?!\\p{L})|шт|чел|км|кв\\.?\\s?м|метр|см(?!\\p{L})|кг|гб|мб|окно|окна|градус|звонк|min|hour|day|week|month|year|times|mile|km|%))";
const houseLetter = "(?:\\s?(?![кс]\\.?\\s?\\d)[а-яА-Яa-zA-Z](?![\\p{L}\\d]))?";
const digitHouse = `\\d{1,4}${houseLetter}(?:\\s?[/-]\\s?\\d{1,4}${houseLetter}){0,2}(?=$|[^\\p{L}\\d]|кв|корп|[кс]\\.?\\s?\\d|стр|оф)(?!\\.\\d|-(?:[йяе]|го|ая|ой|ый|ом)(?!\\p{L}))`;
const spokenHouse = `(?:(?<!\\p{L})${numberWord}(?!\\p{L})(?:\\s${numberWord}(?!\\p{L})){0,2})`;
const house = `(?:${digitHouse}|${spokenHouse})${notCounted}`;
const toHouse = "[\\s,]*(?:(?:в\\s+(?=д))?(?:д(?:ом[ае]?|\\.)?|стр(?:оение|\\.)|вл(?:ад(?:ение|\\.)?|д?\\.))\\s*)?(?:№\\s*)?";
const flat = `(?:[\\s,]*(?:кв(?:артир[аеу]|\\.)?|оф(?:ис|\\.)?|корп(?:ус|\\.)?|к\\.?|с(?=\\d)|стр(?:оение|\\.)?|под(?:ъезд|\\.)?|парадн(?:ая|ой)|секци[яи]|эт(?:аж|\\.)?|домофон|д(?:ом|\\.)?)\\s*(?:№\\s*)?(?:\\d{1,4}\\s?[а-я]?(?![\\p{L}\\d])|${spokenHouse})|[\\s,]*лит(?:ер[аы]?|\\.)\\s?[а-я](?!\\p{L}))`;
/** A flat whose number alone stands behind the house: «ул. Лесная 24 стр. 3, 91». */
const bareFlat = `(?:,\\s\\d{1,4}(?![\\p{L}\\d]|[.,:/-]\\d)${notCounted}(?!\\s\\p{Ll}+(?:ов|ев|ей|ы|(?<!л)[иа]|я)(?!\\p{L})))?`;
const street =
  "(?:(?:ул(?:ица|ице|ицу|ицы)?|пр(?:оспект[еау]?|осп|-т[еау]?|-кт)|переул(?:ок|ке|ка)|шоссе|бульвар[еау]?|б-р|набережн(?:ая|ой|ую)|площад[ьи](?!\\s(?:комнат|квартир|кухн|участ|дом|помещен|зал|стен|пол[ау]?(?!\\p{L})|поверхн|потол|крыш|балкон|остекл|жил|общ))|проезд[еау]?|пр-д[еау]?|алле[яие]|тупик[еа]?|мкр|микрорайон[еау]?)(?!\\p{L})\\.?|(?:пр|наб|пл|ш)\\.|пер(?:\\.|(?=\\s)))";
const cities =
  "Москва|Санкт-Петербург|СПб|Питер|Новосибирск|Екатеринбург|Казань|Самара|Омск|Челябинск|Уфа|Пермь|Воронеж|Волгоград|Краснодар|Саратов|Тюмень|Тольятти|Ижевск|Барнаул|Иркутск|Хабаровск|Ярославль|Владивосток|Томск|Кемерово|Рязань|Тула|Киров|Пенза|Липецк|Калининград|Сочи|Тверь|Сургут|Ставрополь|Белгород|Курск|Минск|Алматы|Астана";
/** A town before a street belongs to the address. */
const town =
  `(?:(?:\\d{6},?\\s+)?(?:(?:г(?:ород|ор\\.|\\.)\\s?\\p{L}[\\p{L}-]+(?:\\s\\p{L}[\\p{L}-]+)?|${cities}),?\\s+)|\\d{6},\\s+)?`;
const cityBehind = `(?:,\\s+(?:г(?:ород|\\.)?\\s?)?(?:${cities})(?!\\p{L}))?(?:,\\s+(?:индекс\\s)?\\d{6}(?![\\p{L}\\d]))?`;
const ordinal = "(?:\\d{1,3}(?:-?(?:я|й|го|ой|ая))?\\s+)?";
const monthNames = "января|февраля|марта|мая|июня|июля|октября|ноября|декабря";
const months = `(?:\\d{1,2}\\s(?:${monthNames.replace(/[а-я]+/g, (name) => `[${name[0]}${name[0]!.toUpperCase()}]${name.slice(1)}`)}))`;
const word = "(?!(?:минус|плюс|масса|вес|цена|сумма|осталось|стоит|стоимость|дом|кв|и|в|на|с|у|от|до|по|за|нет|под)(?!\\p{L}))(?:(?:\\p{L}{1,5}\\.)?\\p{L}[\\p{L}-]*|\\p{L}{1,5}\\.)";
const name = `(?:${months}|\\d{1,3}-?[йя](?=[,\\s]+д)|\\d{2}\\sлет\\s\\p{L}+|\\d{2,3}-лети[яею]\\s\\p{L}+|\\d{4}\\sгода|${ordinal}${word}(?:\\s+(?:и\\s+)?(?!д(?:ом)?(?!\\p{L}))${word}){0,3}?)`;
/** Streets that stand in most Russian towns, named without «улица»: «Ленина 5». */
const commonStreets =
  "(?:Ленина|Свободы|Восстания|Дружбы|Юности|Декабристов|Энтузиастов|Металлургов|Шахт[её]ров|Химиков|Нефтяников|Коммунаров|Машиностроителей|Железнодорожников|Герцена|Белинского|Добролюбова|Чернышевского|Циолковского|Мичурина|Тимирязева|Грибоедова|Достоевского|Гагарина|Пушкина|Кирова|Мира|Победы|Чехова|Горького|Калинина|Фрунзе|Свердлова|Куйбышева|Маяковского|Дзержинского|Чапаева|Чкалова|Жукова|Суворова|Кутузова|Некрасова|Тургенева|Толстого|Островского|Баумана|Вавилова|Строителей|Космонавтов|Энгельса|Карла Маркса|Розы Люксембург|Революции|Труда|Матросова|Ломоносова|Лермонтова|Гоголя|Есенина|Королёва|Королева|Менделеева|Попова|Крупской|Урицкого|Тельмана|Щорса|Котовского|Ватутина|Нахимова|Ушакова|Репина|(?:Совет|Октябрь|Комсомоль|Пионер|Первомай|Москов|Ленинград|Пролетар|Красноармей|Интернациональ|Коммунистиче|Твер|Нев|Литей|Профсоюз|Сад|Лес|Молодёж|Молодеж|Школь|Набереж|Централь|Зелён|Зелен|Полев|Лугов|Север|Юж|Завод|Вокзаль|Рабоч|Партизан|Парков|Новослобод|Озёр|Озер|Солнеч|Весен|Весення|Речн|Заречн|Железнодорож|Пролетарск|Красн|Студенче|Спортив)(?:ск)?(?:н|ов)?(?:ая|ой|ую|ый|ом|ий|ского|ском))";
const honour = "(?:(?:Больш|Мал|Верхн|Нижн|Нов|Стар|Средн)(?:ая|ой|ую|яя|ей|юю|ий|ый)|Академика|Маршала|Генерала|Адмирала|Профессора|Капитана|Лейтенанта|Героев)";
const livesAt =
  "(?:[аА]дрес\\p{L}*|[жЖ]ив[уёе]\\p{L}*|прожива\\p{L}*|прописк\\p{L}*|прописан\\p{L}*|[дД]остав\\p{L}*|[пП]ривез\\p{L}*|[вВ]ез[иу]\\p{L}*|[кК]урьер\\p{L}*|переехал\\p{L}*|пере[её]зжа\\p{L}*|зарегистрирован\\p{L}*|[оО]тправ\\p{L}*(?!\\p{L}|\\sс\\s)|[зЗ]абер\\p{L}*)";

/** An address up to its house, and what may follow it, which many patterns share: compiled once, not with each of them. */
interface Headed {
  head: RegExp;
  /** Sticky; may find nothing, yet finds it. */
  tail: RegExp;
}

/** By what its street is called. */
const named = heads(`${flat}*${bareFlat}${cityBehind}`, "iu", [
  `(?<!\\p{L})${town}(?:\\d{1,2}-?[йяе]\\s)?${street}\\s*${name}${toHouse}${house}`,
  `(?<!\\p{L})${town}${ordinal}[\\p{L}-]+(?:ая|ой|ую|ое|ий|ый|ом|ого|ский|ском)\\s+${street}${toHouse}${house}`,
  `(?<!\\p{L})\\p{L}[\\p{L}-]+\\s+(?:ул|пер|пр-т|пр)\\.,?${toHouse}${house}`,
]);
/** By its house or its flat alone. */
const housed = heads(`${flat}*${bareFlat}${cityBehind}`, "iu", [
  `(?<!\\p{L})(?:дом[ае]?|д\\.)\\s*${house}${flat}`,
  `(?<!\\p{L})(?:кв(?:артир[аеу]|\\.))\\s*№?\\s*\\d+(?![\\p{L}\\d])(?!\\s?м|\\s(?:комнат|розет|окон|точ[её]к|ламп|штук|человек|светильник|двер|соток|\\p{Ll}+(?:ов|ев|ек)(?!\\p{L})))`,
]);
const housedOn = heads(`${flat}*${cityBehind}`, "iu", [
  `(?<!\\p{L})(?:дом[ае]?|д\\.)\\s*\\d{1,4}\\s?[а-я]?\\s+(?:по|на)\\s+${street}\\s+[\\p{L}-]+(?:\\s[\\p{L}-]+(?=,|\\s*$|\\s+кв))?`,
]);
/** By its district, its estate or its village. */
const districts = heads(`${flat}*${cityBehind}`, "iu", [
  `(?<!\\p{L})\\d{1,2}(?:-?й)?\\s(?:мкр|микрорайон|комплекс|квартал)\\p{L}{0,2}\\.?[\\s,]+(?:д(?:ом|\\.)?\\s*)?${digitHouse}${notCounted}`,
  `(?<!\\p{L})(?:ЖК|квартал|кв-л)\\s[\\p{L}\\d«»"-]{1,20}(?:\\s[\\p{L}«»"-]{2,20})?[\\s,]+(?:(?:корп(?:ус|\\.)?|к\\.?|дом|д\\.?|стр\\.?|секция)\\s*\\d{1,3}[а-я]?[\\s,]+)+кв(?:артир[аеу]|\\.)?\\s*\\d{1,4}(?![\\p{L}\\d])`,
  `(?<!\\p{L})(?:СНТ|ДНТ|снт|днт|деревн[яие]|дер\\.|пос(?:ёлок|елок|\\.)|село|станиц[аеы]|хутор|КП)\\s+[\\p{L}«»" -]{2,30}?[\\s,]+(?:участок|уч\\.?|дом|д\\.)\\s*№?\\s*\\d+[а-я]?(?![\\p{L}\\d])`,
]);
const unnamed = [
  ...heads(`${flat}*${bareFlat}${cityBehind}`, "u", [
    `(?<!\\p{L})${town}(?:${honour}\\s)?${ordinal}(?:\\p{Lu}\\p{L}+-)?${commonStreets}(?:\\s(?:улица|ул\\.?|пр\\.?|проспект))?${toHouse}${digitHouse}${notCounted}`,
  ]),
  ...heads(`${flat}*`, "u", [
    `(?<!\\p{L})\\d{1,2}-я\\s\\p{Lu}\\p{L}+ая[\\s,]+${toHouse}${digitHouse}${notCounted}`,
    `(?<!\\p{L})(?:[дД]\\.|[дД]ер\\.|[дД]еревн[яеи]|[сС]ел[оае]|[пП]ос\\.|[пП]ос[её]л(?:ок|ке|ка))\\s?\\p{Lu}\\p{Ll}+(?:[\\s-]\\p{Lu}\\p{Ll}+)?,?\\s+(?:д(?:ом|\\.)?\\s?)?${digitHouse}${notCounted}(?!\\s(?:${monthNames}))`,
    `(?<!\\p{L})(?:\\p{Lu}[\\p{L}-]+,\\s+)?\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+)?[\\s,]+(?:д(?:ом|\\.)?\\s*)?${digitHouse}[\\s,]+(?:кв(?:артир[аеу]|\\.)?|корп(?:ус|\\.)?|оф(?:ис|\\.)?)\\s*№?\\s*\\d{1,4}(?![\\p{L}\\d])(?!\\s?м)`,
    `${livesAt}[:\\s,—-]{1,3}(?:(?:на|в|у|к|по|с|мой|мне|новый|доставки|теперь|адресу)[\\s:]+){0,3}((?![A-Z]{2}\\s\\d)(?:\\p{Lu}[\\p{L}-]+,\\s+)?\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+)?[\\s,]+(?:д(?:ом|\\.)?\\s*)?${digitHouse}${notCounted})`,
  ]),
];
/** Nothing but an address goes on with a flat behind a number: «пушкина 34 кв 140», «8 Марта 93 кв 20». */
const flatBehind = `${digitHouse}[\\s,]+кв(?:артир[аеу]|\\.)?\\s*№?\\s*\\d{1,4}(?![\\p{L}\\d])(?!\\s?м)`;
const dated = `(?<!\\d)(?:${months}|\\d{2}\\sлет\\s\\p{L}+)`;
const flats = heads(`${flat}*${cityBehind}`, "iu", [
  `${dated}${toHouse}${flatBehind}`,
  `(?<!\\p{L})(?:(?:${honour}|Карла|Розы)\\s)?(?!(?:дом|корпус|подъезд|этаж)(?!\\p{L}))\\p{L}{3,}${toHouse}${flatBehind}`,
]);
/** «ленина пять квартира двенадцать», «на ленина дом пять» */
const spokenFlats = heads(`${flat}*`, "iu", [
  `(?<!\\p{L})${commonStreets}[\\s,]+(?:дом\\s)?${spokenHouse}[\\s,]+кв(?:артир[аеу])?\\s(?:\\d{1,4}(?!\\d)|${spokenHouse})`,
  `(?<!\\p{L})(?:на|по)\\s(${commonStreets}\\sдом\\s(?:\\d{1,4}(?!\\d)|${spokenHouse}))`,
]);
/** A street called after a day, where a town or somebody who lives there is told before; not the hours of a day. */
const ofDay = `\\d{1,2}\\s(?:${monthNames.replace(/[а-я]+/g, (word) => word[0]!.toUpperCase() + word.slice(1))})${toHouse}(?!(?:1?\\d|2[0-4])-(?:1?\\d|2[0-4])(?!\\d)|(?:19|20)\\d{2})${digitHouse}(?![:.]\\d)${notCounted}`;
const days = heads(`${flat}*${cityBehind}`, "u", [
  `(?<!\\p{L})(?:г(?:ород|ор\\.|\\.)\\s?\\p{L}[\\p{L}-]+|${cities}),?\\s+${ofDay}`,
  `${livesAt}[:\\s,—-]{1,3}(?:(?:на|в|у|по|мой|новый|доставки|адресу|дом)[\\s:]+){0,3}(${ofDay})`,
  `(?<!\\p{L})(?:${cities}),?\\s+(?!(?:${cities})(?!\\p{L}))\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+)?,?\\s\\d{1,4}[а-я]?\\s?[-/]\\s?\\d{1,4}(?:[-/]\\d{1,4})?(?![\\p{L}\\d]|[.,:]\\d)`,
]);
/** «пос. Заречный, 8 Марта 32» */
const settled = heads(`${flat}*${cityBehind}`, "u", [
    `(?<!\\p{L}|(?<!\\d)\\d{1,5}\\s)${settlement},?\\s+(?:${months}(?!\\s(?:19|20)\\d{2})|\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+){0,2})${toHouse}${digitHouse}${notCounted}`,
]);
const box = heads(cityBehind, "iu", [
    `(?<!\\p{L})${town}(?:а\\/я|аб(?:онентский|\\.)\\sящик)\\s*№?\\s*\\d{1,6}(?![\\p{L}\\d])`,
]);
/** «адрес: Садовая двадцать два квартира семь»: a street that only its house and flat tell. */
const spoken = heads(`${flat}*`, "iu", [
  `(?<!\\p{L})(?:адрес\\p{L}*|везите|привезите|доставьте|живу|проживаю)(?:\\s(?:доставки|мой|такой|это|по\\sадресу|на|в|у))*[\\s:,—-]{1,3}((?:(?!пункт|магазин|склад)\\p{L}[\\p{L}-]{2,}\\s){1,2}(?:дом\\s)?${spokenHouse}(?=[\\s,]+(?:дом|кв|корп|под|эт)))`,
]);
const latin = lean(new RegExp(
  "(?<!\\p{L})(?:ul(?:i(?:c|ts|tc)[aeuy]|\\.)?|pr(?:ospekt[eua]?|-t|\\.)|per(?:eul(?:ok|ke|ka)|\\.)|sh(?:osse|\\.)|bulvar|b-r|nab\\.)\\s+(?:\\d{1,3}-?ya\\s)?\\p{L}[\\p{L}-]*(?:\\s\\p{L}[\\p{L}-]+)?[\\s,]+(?:d(?:om|\\.)?\\s*)?\\d{1,4}[a-z]?(?:[/-]\\d{1,4})?(?![\\p{L}\\d])(?:[\\s,]+(?:kv(?:artira|\\.)?|korp(?:us|\\.)?|d(?:om|\\.)?|apt\\.?|flat|office|of\\.)\\s*\\d{1,4}(?![\\p{L}\\d]))*(?:,\\s\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+)?)?(?:,?\\s\\d{6}(?![\\p{L}\\d])|,\\s\\d{2}-\\d{3}\\s\\p{L}+)?",
  "giu",
));

/** “g. Moskva, ul. Tverskaya 5” */
const latinTown = /(?:^|[\s:])((?:g\.\s?)?\p{Lu}\p{Ll}+,\s|g\.\s?\p{L}+,?\s)$/u;
const longestTown = 30;

const mayBeNamed = /ул|пр(?:осп|оезд|-|\.)|пер(?:еул|\.|\s)|шоссе|ш\.|бульвар|б-р|наб(?:ереж|\.)|пл(?:ощад|\.)|алле|тупик|мкр|микрор/iu;
const mayBeDistrict = /комплекс|мкр|микрор|жк\s|квартал|кв-л|снт|днт|дер(?:\.|евн)|пос(?:\.|[её]л)|село|станиц|хутор|кп\s/iu;
const maySettle = /(?:[дспгДГ]|[еЕ]р|[оО]с|[сС]т)\.\s?[А-Я]|пгт/;
const spokenCues = ["дрес", "езите", "оставьте", "живу"];
const saysNumbers = new RegExp(numberWord);
const mayBeLatin = lean(/(?<!\p{L})(?:ul|pr|per|sh|bul|b-r|nab)/iu);
const mayBeFlat = /\d[^\n]{0,6}кв/i;
const mayBeDay = /\d\s[А-Я]|[А-Я]\p{L}+\s\d+[а-я]?\s?[-/]\s?\d/u;

function heads(tail: string, flags: string, patterns: readonly string[]): Headed[] {
  const rest = lean(new RegExp(tail, `${flags}y`));
  return patterns.map((pattern) => ({ head: lean(new RegExp(pattern, `${flags}g`)), tail: rest }));
}

/** Russian streets and settlements down to a house, by how they are commonly written and said; in Latin letters too. */
export function findRussianStreets(text: string, tokens: readonly Token[]): Finding[] {
  const findings: Finding[] = [];
  const seek = (patterns: readonly Headed[]): void => void findings.push(...patterns.flatMap((pattern) => findHeaded(text, pattern)));
  const hasDigit = /\d/.test(text);
  if (/[а-я]/i.test(text)) {
    if (tokens.some((_, at) => isOfAddress(tokens, at))) {
      const isNamed = mayBeNamed.test(text);
      if (isNamed) seek(named);
      seek(housed);
      if (isNamed) seek(housedOn);
      if (mayBeDistrict.test(text)) seek(districts);
    }
    if (hasDigit && maySettle.test(text)) seek(settled);
    if (/а\/я|ящик/i.test(text)) seek(box);
    if (spokenCues.some((cue) => text.includes(cue)) && saysNumbers.test(text)) seek(spoken);
    if (/кварт|дом/i.test(text) && saysNumbers.test(text)) seek(spokenFlats);
    if (hasDigit && mayBeFlat.test(text)) seek(flats);
    if (hasDigit && mayBeDay.test(text)) seek(days);
    if (hasDigit && tokens.some((_, at) => mayNameStreet(tokens, at))) seek(unnamed);
  }
  if (mayBeLatin.test(text)) findings.push(...findAll(text, "address", latin).map((found) => ({ ...found, start: found.start - (latinTown.exec(text.slice(Math.max(0, found.start - longestTown), found.start))?.[1]!.length ?? 0) })));
  return findings;
}

function findHeaded(text: string, { head, tail }: Headed): Finding[] {
  const findings: Finding[] = [];
  head.lastIndex = 0;
  for (let match = head.exec(text); match; match = head.exec(text)) {
    const start = match.index + (match[1] === undefined ? 0 : match[0].indexOf(match[1]));
    tail.lastIndex = head.lastIndex;
    tail.test(text);
    findings.push({ kind: "address", start: start - regionBefore(text, start), end: tail.lastIndex });
    head.lastIndex = tail.lastIndex;
  }
  return findings;
}
