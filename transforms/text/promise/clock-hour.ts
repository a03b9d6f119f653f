import { lean } from "../letters.ts";
import { numberPattern, numberSaid } from "./spelled-number.ts";

/** «В 14 часов», «к пяти часам», «с 9 до 12 часов», «не позднее 17 часов»: what stands before the number of an hour of the day. */
const beforeHour = lean(/(?<!\p{L})(?:в|во|к|ко|с|со|после|в\s+районе|ровно\s+в|не\s+(?:позднее|позже|раньше|ранее)|между\s+\S{1,12}\s+и)\s+$/iu);
/** The same before «с 9 до 12 часов» read as one span. */
const beforeSpan = lean(/(?<!\p{L})(?:с|со)\s+$/iu);
/** «До 18 часов» is as long as that beside one of these, and by that hour elsewhere. */
const lasting = lean(
  /(?<!\p{L})(?:займ[её]т|займут|заним\p{L}+|составл\p{L}+|состав(?:ит|ят)|потребу\p{L}+|уйд[её]т|уход(?:ит|ят)|дл[ия]тся|прод[лё]\p{L}+|растян\p{L}+|заря\p{L}+|хват(?:ит|ает)|держ\p{L}+|срок\p{L}*|ожидани\p{L}*|длительност\p{L}*|продолжительност\p{L}*|врем(?:я|ени)|период\p{L}*|интервал\p{L}*|работ\p{L}*\s+от\s+батаре\p{L}+|улож\p{L}+|сократ\p{L}+|увелич\p{L}+|бывает|иногда|порой|обычно|вплоть|(?:рассматрива|обрабатыва|проверя|оформля|доставля|изготавлива|дела|готов)(?:ется|ются|ится|ятся))(?!\p{L})/iu,
);
/** A name of what goes on, right before: «ремонт до 3 часов», «восстановление до 12 часов». */
const goingOn = lean(/(?<!\p{L})(?:\p{L}+(?:ани|ени|ици|аци)[ея]|ремонт|доставка|проверка|обработка|возврат|замена|задержка|дорога|поездка|установка|настройка|ответ)\s+(?:(?:примерно|около|где-то|обычно)\s+)?$/iu);
/** What lasts so many hours: «после 3 часов ожидания». */
const hoursOf = lean(/^\s+(?:ожидани|работ(?!а(?:ем|ет|ют))|разговор|переписк|попыт|простоя|звонк|общени|сидени|мучени|полёта|полета|пути|сна|стояни|без(?!\p{L})|на\s+(?:лини|телефон|связи|ожидани)|в\s+(?:очеред|пути|сутки|день|недел)|подряд|кряду|назад|спустя)/iu);
/** The rest of a clock time: «в 14 часов 30 минут». */
export const minutesOfHour = lean(new RegExp(`(?<!\\p{L})(?:в|к|до|с|после|позднее|позже)\\s+(?:${numberPattern})\\s+час(?:а|ов|ам|у)?\\s+$`, "iu"));
/** Who comes about an hour comes at it: «мастер приедет около 15 часов». */
const comesAt = lean(/(?<!\p{L})(?:при[ей]д|подъед|прибуд|заед|буд(?:ет|ем|ут)|(?:пере|по)звон|привез|достав|подвез|завез)\p{L}*(?:\s+\p{L}+){0,3}\s*$/iu);
/** How far back a word tells that what follows lasts. */
const lastReach = 14;
const hourNumber = lean(new RegExp(`^(?:${numberPattern})$`, "iu"));

/**
 * How many characters before an hour of the day belong to it: «в 14 часов», «до 18 часов», «с 9 до 12 часов»; null for a stretch of
 * time, as in «за 14 часов», «до 48 часов», «работы займут до 3 часов». `led` counts the unit, `ahead` stands before that.
 */
export function clockLead(ahead: string, led: { preposition: string | undefined; number: string | undefined; longer: string | undefined; said: string }, behind: string): number | null {
  if (led.number === undefined || hoursOf.test(behind)) return null;
  if (![led.number, led.longer ?? led.number].every((said) => hourNumber.test(said) && isHour(numberSaid(said)))) return null;
  if (led.longer !== undefined) return /\sдо\s/iu.test(led.said) ? (beforeSpan.exec(ahead)?.[0].length ?? null) : null;
  const lead = beforeHour.exec(ahead)?.[0];
  if (led.preposition === undefined) return lead === undefined || lasting.test(ahead.slice(0, -lead.length).slice(-lastReach)) ? null : lead.length;
  if (/^(?:около|примерно)\s/iu.test(led.preposition)) return comesAt.test(ahead) && !lasting.test(ahead) ? 0 : null;
  return /^до\s/iu.test(led.preposition) && !lasting.test(ahead) && !goingOn.test(ahead) ? 0 : null;
}

function isHour(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= 24;
}
