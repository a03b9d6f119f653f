import { findAll, type Finding } from "./finding.ts";
import { numberWord } from "./dictated-digits.ts";
import { codeBehind, findPostcodes } from "./postcode.ts";
import { findWesternAddresses } from "./address/western.ts";
import { isOfAddress } from "./address/russian-part.ts";
import { lean } from "../letters.ts";
import type { Token } from "../tokens.ts";
import { regionBefore, settlement } from "./settlement.ts";

/** What counts things and measures, so that the number before it is no house. */
const notCounted =
  "(?![\\s-]*(?:%|₽|руб|р\\.|тыс|мин|час|сек|дн[ея]|день|недел|месяц|год|лет|раз[аы]?(?!\\p{L})|шт|чел|км|кв\\.?\\s?м|метр|см(?!\\p{L})|кг|гб|мб|окно|окна|градус|звонк|min|hour|day|week|month|year|times|mile|km|%))";
const houseLetter = "(?:\\s?(?![кс]\\.?\\s?\\d)[а-яА-Яa-zA-Z](?![\\p{L}\\d]))?";
const digitHouse = `\\d{1,4}${houseLetter}(?:\\s?[/-]\\s?\\d{1,4}${houseLetter}){0,2}(?=$|[^\\p{L}\\d]|кв|корп|[кс]\\.?\\s?\\d|стр|оф)`;
const spokenHouse = `(?:(?<!\\p{L})${numberWord}(?!\\p{L})(?:\\s${numberWord}(?!\\p{L})){0,2})`;
const house = `(?:${digitHouse}|${spokenHouse})${notCounted}`;
const toHouse = "[\\s,]*(?:(?:в\\s+(?=д))?(?:д(?:ом[ае]?|\\.)?|стр(?:оение|\\.)|вл(?:адение|\\.))\\s*)?(?:№\\s*)?";
const flat = `(?:[\\s,]*(?:кв(?:артир[аеу]|\\.)?|оф(?:ис|\\.)?|корп(?:ус|\\.)?|к\\.?|с(?=\\d)|стр(?:оение|\\.)?|под(?:ъезд|\\.)?|парадн(?:ая|ой)|секци[яи]|эт(?:аж|\\.)?|домофон|д(?:ом|\\.)?)\\s*(?:№\\s*)?(?:\\d{1,4}\\s?[а-я]?(?![\\p{L}\\d])|${spokenHouse})|[\\s,]*лит(?:ер[аы]?|\\.)\\s?[а-я](?!\\p{L}))`;
/** A flat whose number alone stands behind the house: «ул. Лесная 24 стр. 3, 91». */
const bareFlat = `(?:,\\s\\d{1,4}(?![\\p{L}\\d]|[.,:/-]\\d)${notCounted}(?!\\s\\p{Ll}+(?:ов|ев|ей|ы|(?<!л)[иа]|я)(?!\\p{L})))?`;
const street =
  "(?:ул(?:ица|ице|ицу|ицы|\\.)?|пр(?:оспект[еау]?|осп\\.?|-т[еау]?|-кт|\\.)|переул(?:ок|ке|ка)|пер(?:\\.|(?=\\s))|шоссе|ш\\.|бульвар[еау]?|б-р|наб(?:ережн\\p{L}+|\\.)|площад[ьи]|пл\\.|проезд[еау]?|пр-д[еау]?|алле[яие]|тупик[еа]?|мкр\\.?|микрорайон[еау]?)";
const cities =
  "Москва|Санкт-Петербург|СПб|Питер|Новосибирск|Екатеринбург|Казань|Самара|Омск|Челябинск|Уфа|Пермь|Воронеж|Волгоград|Краснодар|Саратов|Тюмень|Тольятти|Ижевск|Барнаул|Иркутск|Хабаровск|Ярославль|Владивосток|Томск|Кемерово|Рязань|Тула|Киров|Пенза|Липецк|Калининград|Сочи|Тверь|Сургут|Ставрополь|Белгород|Курск|Минск|Алматы|Астана";
/** A town before a street belongs to the address, and so does what a British or American one ends with. */
const town =
  `(?:(?:\\d{6},?\\s+)?(?:(?:г(?:ород|ор\\.|\\.)\\s?\\p{L}[\\p{L}-]+(?:\\s\\p{L}[\\p{L}-]+)?|${cities}),?\\s+)|\\d{6},\\s+)?`;
const place = "(?:,?\\s+(?:\\p{Lu}[\\p{L}.]+\\s?){1,3},?\\s+(?:[A-Z]{2}\\s+\\d{5}(?:-\\d{4})?|[A-Z]{1,2}\\d[A-Z\\d]?\\s\\d[A-Z]{2})(?![\\p{L}\\d]))?";
/** A town told behind the house: “742 Evergreen Terrace, Springfield”, «Ленина 5, Казань». */
const districts = "(?:Dublin|Prague|Praha|Vienna|Wien|Budapest)\\s\\d{1,2}(?![\\p{L}\\d]|[.,]\\d)";
/** And its county, state or country. */
const region = "(?:,\\s(?:[A-Z]{2}(?![\\p{L}\\d])|(?:Co\\.?|County)\\s\\p{Lu}\\p{Ll}+|\\p{Lu}\\p{Ll}+shire|Kent|Surrey|Essex|(?:East\\s|West\\s)?Sussex|Devon|Cornwall|Norfolk|Suffolk|Dorset|Somerset|Cumbria|(?:UK|USA|England|Scotland|Wales|(?:Northern\\s)?Ireland|Canada|Australia|Germany|France|Spain|Italy|California|Texas|Florida|Ohio|Illinois|Massachusetts|Pennsylvania|Georgia|Michigan|Washington)(?!\\p{L}))){0,2}";
const townBehind = `(?:,\\s+(?:in\\s)?(?:${districts}|Co(?:\\.|unty)?\\s\\p{Lu}\\p{Ll}+(?!\\p{L})|(?!(?:I|I['’]m|And|But|Please|Thanks?|The|My|We|It|You|Can|Could|Hello|Hi|Mr|Mrs|Ms|Dr)(?!\\p{L}))\\p{Lu}\\p{Ll}+(?:[\\s-]\\p{Lu}\\p{Ll}+)?(?!\\p{L}))${region})?`;
const cityBehind = `(?:,\\s+(?:г(?:ород|\\.)?\\s?)?(?:${cities})(?!\\p{L}))?(?:,\\s+(?:индекс\\s)?\\d{6}(?![\\p{L}\\d]))?`;
const ordinal = "(?:\\d{1,3}(?:-?(?:я|й|го|ой|ая))?\\s+)?";
const monthNames = "января|февраля|марта|мая|июня|июля|октября|ноября|декабря";
const months = `(?:\\d{1,2}\\s(?:${monthNames.replace(/[а-я]+/g, (name) => `[${name[0]}${name[0]!.toUpperCase()}]${name.slice(1)}`)}))`;
const word = "(?!(?:минус|плюс|дом|кв|и|в|на|с|у|от|до|по|за|нет|под)(?!\\p{L}))(?:(?:\\p{L}{1,5}\\.)?\\p{L}[\\p{L}-]*|\\p{L}{1,5}\\.)";
const name = `(?:${months}|\\d{1,3}-?[йя](?=[,\\s]+д)|\\d{2}\\sлет\\s\\p{L}+|\\d{4}\\sгода|${ordinal}${word}(?:\\s+(?:и\\s+)?(?!д(?:ом)?(?!\\p{L}))${word}){0,3}?)`;
/** Streets that stand in most Russian towns, named without «улица»: «Ленина 5». */
const commonStreets =
  "(?:Ленина|Гагарина|Пушкина|Кирова|Мира|Победы|Чехова|Горького|Калинина|Фрунзе|Свердлова|Куйбышева|Маяковского|Дзержинского|Чапаева|Чкалова|Жукова|Суворова|Кутузова|Некрасова|Тургенева|Толстого|Островского|Баумана|Вавилова|Строителей|Космонавтов|Энгельса|Карла Маркса|Розы Люксембург|Революции|Труда|Матросова|Ломоносова|Лермонтова|Гоголя|Есенина|Королёва|Королева|Менделеева|Попова|Крупской|Урицкого|Тельмана|Щорса|Котовского|Ватутина|Нахимова|Ушакова|Репина|(?:Совет|Октябрь|Комсомоль|Пионер|Первомай|Москов|Ленинград|Пролетар|Красноармей|Интернациональ|Коммунистиче|Твер|Нев|Литей|Профсоюз|Сад|Лес|Молодёж|Молодеж|Школь|Набереж|Централь|Зелён|Зелен|Полев|Лугов|Север|Юж|Завод|Вокзаль|Рабоч|Партизан|Парков|Новослобод|Озёр|Озер|Солнеч|Весен|Весення|Речн|Заречн|Железнодорож|Пролетарск|Красн|Студенче|Спортив)(?:ск)?(?:н|ов)?(?:ая|ой|ую|ый|ом|ий|ского|ском))";
const honour = "(?:(?:Больш|Мал|Верхн|Нижн|Нов|Стар|Средн)(?:ая|ой|ую|яя|ей|юю|ий|ый)|Академика|Маршала|Генерала|Адмирала|Профессора|Капитана|Лейтенанта|Героев)";
const livesAt =
  "(?:[аА]дрес\\p{L}*|[жЖ]ив[уёе]\\p{L}*|прожива\\p{L}*|прописк\\p{L}*|прописан\\p{L}*|[дД]остав\\p{L}*|[пП]ривез\\p{L}*|[вВ]ез[иу]\\p{L}*|[кК]урьер\\p{L}*|переехал\\p{L}*|пере[её]зжа\\p{L}*|зарегистрирован\\p{L}*|[оО]тправ\\p{L}*|[зЗ]абер\\p{L}*)";

/** An address up to its house, and what may follow it, which many patterns share: compiled once, not with each of them. */
interface Headed {
  head: RegExp;
  /** Sticky; may find nothing, yet finds it. */
  tail: RegExp;
}

const russian = [
  ...heads(`${flat}*${bareFlat}${cityBehind}`, "iu", [
    `(?<!\\p{L})${town}(?:\\d{1,2}-?[йяе]\\s)?${street}\\s*${name}${toHouse}${house}`,
    `(?<!\\p{L})${town}${ordinal}[\\p{L}-]+(?:ая|ой|ую|ое|ий|ый|ом|ого|ский|ском)\\s+${street}${toHouse}${house}`,
    `(?<!\\p{L})\\p{L}[\\p{L}-]+\\s+(?:ул|пер|пр-т|пр)\\.,?${toHouse}${house}`,
    `(?<!\\p{L})(?:дом[ае]?|д\\.)\\s*${house}${flat}`,
    `(?<!\\p{L})(?:кв(?:артир[аеу]|\\.))\\s*№?\\s*\\d+(?![\\p{L}\\d])(?!\\s?м)`,
  ]),
  ...heads(`${flat}*${cityBehind}`, "iu", [
    `(?<!\\p{L})(?:дом[ае]?|д\\.)\\s*\\d{1,4}\\s?[а-я]?\\s+(?:по|на)\\s+${street}\\s+[\\p{L}-]+`,
    `(?<!\\p{L})\\d{1,2}(?:-?й)?\\s(?:мкр|микрорайон)\\p{L}{0,2}\\.?[\\s,]+(?:д(?:ом|\\.)?\\s*)?${digitHouse}${notCounted}`,
    `(?<!\\p{L})(?:ЖК|квартал|кв-л)\\s[\\p{L}\\d«»"-]{1,20}(?:\\s[\\p{L}«»"-]{2,20})?[\\s,]+(?:(?:корп(?:ус|\\.)?|к\\.?|дом|д\\.?|стр\\.?|секция)\\s*\\d{1,3}[а-я]?[\\s,]+)+кв(?:артир[аеу]|\\.)?\\s*\\d{1,4}(?![\\p{L}\\d])`,
    `(?<!\\p{L})(?:СНТ|ДНТ|снт|днт|деревн[яие]|дер\\.|пос(?:ёлок|елок|\\.)|село|станиц[аеы]|хутор|КП)\\s+[\\p{L}«»" -]{2,30}?[\\s,]+(?:участок|уч\\.?|дом|д\\.)\\s*№?\\s*\\d+[а-я]?(?![\\p{L}\\d])`,
  ]),
];
const unnamed = [
  ...heads(`${flat}*${bareFlat}${cityBehind}`, "u", [
    `(?<!\\p{L})${town}(?:${honour}\\s)?${ordinal}(?:\\p{Lu}\\p{L}+-)?${commonStreets}(?:\\s(?:улица|ул\\.?|пр\\.?|проспект))?${toHouse}${digitHouse}${notCounted}`,
  ]),
  ...heads(`${flat}*`, "u", [
    `(?<!\\p{L})\\d{1,2}-я\\s\\p{Lu}\\p{L}+ая[\\s,]+${toHouse}${digitHouse}${notCounted}`,
    `(?<!\\p{L})(?:[дД]\\.|[дД]ер\\.|[дД]еревн[яеи]|[сС]ел[оае]|[пП]ос\\.|[пП]ос[её]л(?:ок|ке|ка))\\s?\\p{Lu}\\p{Ll}+(?:[\\s-]\\p{Lu}\\p{Ll}+)?,?\\s+(?:д(?:ом|\\.)?\\s?)?${digitHouse}${notCounted}(?!\\s(?:${monthNames}))`,
    `(?<!\\p{L})(?:\\p{Lu}[\\p{L}-]+,\\s+)?\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+)?[\\s,]+(?:д(?:ом|\\.)?\\s*)?${digitHouse}[\\s,]+(?:кв(?:артир[аеу]|\\.)?|корп(?:ус|\\.)?|оф(?:ис|\\.)?)\\s*№?\\s*\\d{1,4}(?![\\p{L}\\d])(?!\\s?м)`,
    `${livesAt}[:\\s,—-]{1,3}(?:(?:на|в|у|к|по|с|мой|мне|новый|доставки|теперь|адресу)[\\s:]+){0,3}((?:\\p{Lu}[\\p{L}-]+,\\s+)?\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+)?[\\s,]+(?:д(?:ом|\\.)?\\s*)?${digitHouse}${notCounted})`,
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
  `(?<!\\p{L})(?:${cities}),?\\s+(?!(?:${cities})(?!\\p{L}))\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+)?,?\\s\\d{1,4}[а-я]?\\s?[-/]\\s?\\d{1,4}(?![\\p{L}\\d]|[.,:]\\d)`,
]);
/** «пос. Заречный, 8 Марта 32» */
const settled = heads(`${flat}*${cityBehind}`, "u", [
    `(?<!\\p{L})${settlement},?\\s+(?:${months}(?!\\s(?:19|20)\\d{2})|\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+){0,2})${toHouse}${digitHouse}${notCounted}`,
]);
const box = heads(cityBehind, "iu", [
    `(?<!\\p{L})${town}(?:а\\/я|аб(?:онентский|\\.)\\sящик)\\s*№?\\s*\\d{1,6}(?![\\p{L}\\d])`,
]);
/** «адрес: Садовая двадцать два квартира семь»: a street that only its house and flat tell. */
const spoken = heads(`${flat}*`, "iu", [
  `(?<!\\p{L})(?:адрес\\p{L}*|везите|привезите|доставьте|живу|проживаю)(?:\\s(?:доставки|мой|такой|это|по\\sадресу|на|в|у))*[\\s:,—-]{1,3}((?:(?!пункт|магазин|склад)\\p{L}[\\p{L}-]{2,}\\s){1,2}(?:дом\\s)?${spokenHouse}(?=[\\s,]+(?:дом|кв|корп|под|эт)))`,
]);
const latin = lean(new RegExp(
  "(?<!\\p{L})(?:ul(?:i(?:c|ts|tc)[aeuy]|\\.)?|pr(?:ospekt[eua]?|-t|\\.)|per(?:eul(?:ok|ke|ka)|\\.)|sh(?:osse|\\.)|bulvar|b-r|nab\\.)\\s+(?:\\d{1,3}-?ya\\s)?\\p{L}[\\p{L}-]*(?:\\s\\p{L}[\\p{L}-]+)?[\\s,]+(?:d(?:om|\\.)?\\s*)?\\d{1,4}[a-z]?(?:\\/\\d{1,4})?(?![\\p{L}\\d])(?:[\\s,]+(?:kv(?:artira|\\.)?|korp(?:us|\\.)?|d(?:om|\\.)?|apt\\.?|flat|office|of\\.)\\s*\\d{1,4}(?![\\p{L}\\d]))*(?:,\\s\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+)?)?(?:,?\\s\\d{6}(?![\\p{L}\\d])|,\\s\\d{2}-\\d{3}\\s\\p{L}+)?",
  "giu",
));

const unitOf = "(?:apt|apartment|unit|suite|flat|ste|#)\\.?\\s*#?\\d{1,5}\\s?[a-zA-Z]?(?![\\p{L}\\d%])";
const surely = "(?:street|road|avenue|ave|rd|lane|ln|boulevard|blvd|terrace|crescent|gardens|grove|mews|close|court|drive|way|place|square|hill|row|walk|rise|view|st|dr|ct|pl|sq|cres|hwy|highway|parkway|pkwy|approach|house|cottage|lodge|farm|parade|quay|wharf|circus|vale|heights|circle|trail|alley|plaza|loop|crossing|turnpike|esplanade|promenade|strand)";
const whereWord = "(?!(?:min|mins|minute|minutes|hour|hours|day|days|week|weeks|month|months|way|main|star|stars|times|people|things|more|of|the|a|an|and|in|on|at|to|from|for|year|years)(?!\\p{L}))[\\p{L}'’.-]+";
const englishNumber = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
  .split("|").flatMap((word) => [word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()]).join("|");
/** What a street is called when its house is said in words: «Two Oak Farm» may be a firm. */
const spokenStreet = "(?:street|road|avenue|ave|rd|lane|boulevard|blvd|terrace|crescent|close|court|drive|place|square|highway|parkway|circle)";
/** Numbers of houses are told in parts: "one two nine one nine", "sixty-three dash forty-five", "thirteen three hundred". */
const spokenParts = `(?:(?:${englishNumber}|one|One|ONE|oh|Oh|OH|zero|Zero|hundred|HUNDRED|thousand|dash|and|AND)[\\s,-]+){0,8}`;
const counted = "\\p{Ll}{2,}s(?!\\p{L})|people|USD|dollar|%|am(?!\\p{L})|pm(?!\\p{L})";
/** A house whose number is said in words; in small letters at least two of them, or one where somebody lives: “forty four willow avenue”. */
const englishSpoken = [
  lean(new RegExp(`(?<!\\p{L})${spokenParts}(?:${englishNumber}|one|ONE|hundred|HUNDRED)(?:[\\s-](?:${englishNumber}))?,?\\s+(?!Way\\s)(?:\\p{Lu}[\\p{L}'’.-]+\\s+){1,2}(?:${capital(spokenStreet)})(?!\\p{L})(?:[\\s,]+${unitOf})?${place}${townBehind}`, "gu")),
  lean(new RegExp(`(?<!\\p{L})(?:(?:${englishNumber}|one|hundred)[\\s-](?:and\\s)?|(?<=(?:live\\sat|address\\sis|address|(?:deliver|delivered|send|ship|come)\\s(?:it\\s)?to|(?:flat|apartment)\\s\\p{L}{3,9},)\\s)){1,4}(?:${englishNumber}|one|hundred)\\s${whereWord}(?:\\s${whereWord})?\\s(?:street|road|avenue|ave|lane|boulevard|terrace|crescent|gardens|grove|mews)(?!\\p{L})(?:[\\s,]+${unitOf})?`, "giu")),
];
const english = [
  lean(new RegExp(`(?<![\\p{L}\\d£$€.,])\\d{1,5}[a-zA-Z]?(?:\\s?[-–/]\\s?\\d{1,4}[a-zA-Z]?)?,?\\s+(?:(?:[NSEW]\\.?|[NS][EW]|North|South|East|West)\\s+)?(?:\\d{1,3}(?:st|nd|rd|th)|\\p{Lu}[\\p{L}'’.-]+)(?:\\s+\\p{Lu}[\\p{L}'’.-]+){0,2}?\\s+(?:${capital(surely)})(?!\\p{L})\\.?(?:\\s[NSEW]{1,2}(?![\\p{L}\\d]))?(?:,\\s(?:\\p{Lu}[\\p{L}'’]+\\s){1,2}(?:${capital(surely)})(?!\\p{L}))?(?:[\\s,]+${unitOf})?${place}${townBehind}`, "gu")),
  lean(new RegExp(`(?:live\\sat|address(?:\\sis|:)?|(?:deliver|delivered|send|sent|ship|come|bring|moved)\\s(?:it\\s|them\\s)?to)\\s+(\\d{1,5}[a-z]?\\s+[\\p{L}'’]+(?:\\s[\\p{L}'’]+)?\\s${surely}(?!\\p{L})(?:[\\s,]+${unitOf})?)`, "giu")),
  lean(new RegExp(`(?<![\\p{L}\\d£$€.,])\\d{1,5}[a-z]?(?:\\s?[-–/]\\s?\\d{1,4}[a-z]?)?\\s+${whereWord}(?:\\s+${whereWord})?\\s+(?:street|road|avenue|lane|boulevard|terrace|crescent|gardens|grove|mews)(?!\\p{L})(?:[\\s,]+${unitOf})?`, "giu")),
  lean(new RegExp(`(?<![\\p{L}\\d£$€.,])\\d{1,5}[a-z]?\\s+${whereWord}(?:\\s+${whereWord})?\\s+${surely}(?!\\p{L})\\.?(?:[\\s,]+${unitOf}|[\\s,]+(?:\\p{L}[\\p{L}.'’-]+,?\\s+){0,2}?[a-z]{1,2}\\d[a-z\\d]?\\s?\\d[a-z]{2}(?![\\p{L}\\d]))`, "giu")),
  lean(new RegExp(`(?<![\\p{L}\\d£$€.,])\\d{1,5}[a-z]?\\s+(?:(?:north|south|east|west|[nsew]\\.?)\\s+)?\\d{1,3}(?:st|nd|rd|th)\\s+(?:street|st|avenue|ave|road|rd|place|pl|drive|dr|terrace|boulevard|blvd|lane|ln)(?!\\p{L})\\.?(?:[\\s,]+${unitOf})?`, "giu")),
  lean(new RegExp(`(?<![\\p{L}\\d£$€.,])\\d{1,5}[a-z]?\\s+(?=\\p{L}{3})${whereWord}(?:\\s+${whereWord})?\\s+(?:(?:ave|blvd|rd|ln|cres|hwy|pkwy)(?!\\p{L})\\.?|(?:st|dr|ct|pl|sq)(?:\\.?(?=\\s*(?:$|[,;!?\\n])|\\s(?:in\\s)?(?:london|leeds|manchester|birmingham|bristol|liverpool|glasgow|edinburgh|dublin|belfast|cardiff|oxford|cambridge|york|boston|chicago|brooklyn|new\\syork|sydney|melbourne|toronto)(?!\\p{L}))|\\.(?=\\s+(?:apt|flat|unit|#)))),?(?:[\\s,]+${unitOf})?`, "giu")),
  lean(/(?<!\p{L})House\s\d{1,4},?\s\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?/gu),
  lean(new RegExp(`(?<![\\p{L}\\d])\\d{1,3}(?:st|nd|rd|th)\\s(?:Avenue|Ave|Street|St)\\.?,?\\s\\d{1,4}(?![\\p{L}\\d]|[.,:]\\d|(?:st|nd|rd|th)(?!\\p{L})|\\s(?:${counted}))(?:[\\s,]+${unitOf})?`, "gu")),
];
/** Such a word is in each of these addresses. */
const mayBeStreet = lean(new RegExp(`(?<!\\p{L})${surely}(?!\\p{L})`, "iu"));
const boxes = [
  lean(/(?<![\p{L}\d£$€.,])\d{1,5}[a-z]?\s+(?:The\s(?:Crescent|Avenue|Green|Grove|Street|Drive|Close|Mews|Square|Terrace|Row|Hill)|Via\s\p{Lu}\p{L}+)/gu),
  lean(/(?<![\p{L}\d£$€.,])\d{1,4}(?:\s?(?:bis|ter))?,?\s(?:[Rr]ue|[Aa]venue|[Aa]v\.|[Bb]oulevard|[Bb]d\.?|[Pp]lace|[Ii]mpasse|[Aa]llée|[Cc]hemin|[Qq]uai|[Cc]ours|[Rr]oute)\s(?:(?:de|du|des|la|le|les)\s|[ld]['’])*\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?/gu),
  lean(new RegExp(`(?<![\\p{L}\\d])(?:apt|apartment|flat|unit|suite)\\.?\\s*#?\\d+[a-z]?(?![\\p{L}\\d%]|\\s(?:minutes?|hours?|days?|weeks?|months?|years?|times?)(?!\\p{L}))`, "giu")),
  lean(new RegExp(`(?<!\\p{L})(?:[Pp]\\.?\\s?[Oo]\\.?\\s?|[Pp]ost\\s[Oo]ffice\\s)(?:[Bb]ox|BOX)\\s\\d+${place}`, "gu")),
];
const highway = lean(new RegExp(`(?<![\\p{L}\\d])\\d{1,5}\\s(?:(?:US|State|County|Old)\\s)?(?:Highway|Hwy|Route|Rte|(?:County|State)\\sR(?:oa)?d)\\.?\\s\\d{1,4}(?![\\p{L}\\d])${place}`, "gu"));
const maySettle = /(?:[дспгДГ]|[еЕ]р|[оО]с|[сС]т)\.\s?[А-Я]|пгт/;
const spokenCues = ["дрес", "езите", "оставьте", "живу"];
const saysNumbers = new RegExp(numberWord);
const mayBeLatin = lean(/(?<!\p{L})(?:ul|pr|per|sh|bul|b-r|nab)/iu);
const mayBeFlat = /\d[^\n]{0,6}кв/i;
const mayBeDay = /\d\s[А-Я]|[А-Я]\p{L}+\s\d+[а-я]?\s?[-/]\s?\d/u;
const hasCapital = /\p{Lu}/u;

function heads(tail: string, flags: string, patterns: readonly string[]): Headed[] {
  const rest = lean(new RegExp(tail, `${flags}y`));
  return patterns.map((pattern) => ({ head: lean(new RegExp(pattern, `${flags}g`)), tail: rest }));
}

/** Either case at the beginning of each word of an alternation: «Road» and «ROAD» with «road». */
function capital(alternation: string): string {
  return alternation.slice(3, -1).split("|").flatMap((type) => [type[0]!.toUpperCase() + type.slice(1), type.toUpperCase()]).join("|");
}

/** Postal addresses down to a house; a city or a street alone tells of nobody. */
export function findAddresses(text: string, tokens: readonly Token[]): Finding[] {
  const findings: Finding[] = [];
  const hasDigit = /\d/.test(text);
  if (/[а-я]/i.test(text)) {
    if (tokens.some(isOfAddress)) findings.push(...russian.flatMap((pattern) => findHeaded(text, pattern)));
    if (hasDigit && maySettle.test(text)) findings.push(...settled.flatMap((pattern) => findHeaded(text, pattern)));
    if (/а\/я|ящик/i.test(text)) findings.push(...box.flatMap((pattern) => findHeaded(text, pattern)));
    if (spokenCues.some((cue) => text.includes(cue)) && saysNumbers.test(text)) findings.push(...spoken.flatMap((pattern) => findHeaded(text, pattern)));
    if (/кварт|дом/i.test(text) && saysNumbers.test(text)) findings.push(...spokenFlats.flatMap((pattern) => findHeaded(text, pattern)));
    if (hasDigit && mayBeFlat.test(text)) findings.push(...flats.flatMap((pattern) => findHeaded(text, pattern)));
    if (hasDigit && mayBeDay.test(text)) findings.push(...days.flatMap((pattern) => findHeaded(text, pattern)));
    if (hasDigit && hasCapital.test(text)) findings.push(...unnamed.flatMap((pattern) => findHeaded(text, pattern)));
  }
  if (/[a-z]/i.test(text)) {
    if (hasDigit) findings.push(...findWesternAddresses(text));
    const isStreet = mayBeStreet.test(text);
    const streets = [...(isStreet && hasDigit ? english : []), ...(isStreet && saysNumbers.test(text.toLowerCase()) ? englishSpoken : []), ...(hasDigit ? boxes : [])];
    findings.push(...streets.flatMap((pattern) => findAll(text, "address", pattern)).map((found) => ({ ...found, end: found.end + codeBehind(text, found.end) })));
    if (/High|Hwy|R(?:oute|te|oa?d|d)/.test(text)) findings.push(...findAll(text, "address", highway));
    if (mayBeLatin.test(text)) findings.push(...findAll(text, "address", latin));
  }
  return [...findings, ...findPostcodes(text)];
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
