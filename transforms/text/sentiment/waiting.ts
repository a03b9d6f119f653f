import { day, durationAt, type Duration } from "./duration.ts";
import type { Token } from "../tokens.ts";
import { ofWord } from "../word.ts";

/** Minutes from which on a wait is blamed, and up to which one is no trouble where it is called short. */
const long = 15;
const merelyShort = 60;
const blame = -2;
const labour = -1.5;
/** Tokens between the verb and how long. */
const reach = 7;
/** Tokens to either side up to which a clause is followed: nothing farther is asked for, and texts without marks are long. */
const farthest = 40;

const waits = /^(?:про|пере)?(?:ждал[аио]?|жду|ждем)$|^(?:ожидал[аио]?|ожидаю|ожидаем|дожидал(?:ся|ась|ись|ось)|дожидаюсь|дожидаемся|waited|waiting|awaiting|queued|queuing|queueing)$/;
/** To wait blames where somebody had to, or was made to. */
const infinitives: ReadonlySet<string> = new Set(["ждать", "ожидать", "прождать", "дожидаться", "стоять", "простоять", "сидеть", "висеть", "wait", "queue"]);
const forced = /^(?:приш(?:лось|елся)|приход(?:ится|илось)|застав\p{L}*|вынужд\p{L}*|вынуди\p{L}*|had|made|makes|make|making|have|having|forced|left)$/u;
/** Who stands, sits or hangs waits where such a place is named. */
const stays = /^(?:(?:про|от)?сто(?:ял[аио]?|ю|им)|(?:про|от)?сид(?:ел[аио]?|им)|сижу|(?:про)?вис(?:ел[аио]?|им)|вишу|(?:про)?торч(?:ал[аио]?|им|у)|леж(?:ит|ат|ал[аио]?)|застрял[аио]?|пров(?:ел[аио]?)|пробы(?:л[аио]?)|потратил[аио]?|убил[аио]?|stood|standing|sat|sitting|spent|hung|been|kept|stuck|was|were|lost|wasted)$/;
const places = /^(?:очеред\p{L}+|касс\p{L}{1,2}|линии|телефоне|трубке|проводе|удержании|коридоре|приемной|приемном|регистратур\p{L}|холле|вестибюле|стойк\p{L}|дверью|дверями|складе|складу|сортировк\p{L}|сортировочном|таможн\p{L}|терминале|ресепшен\p{L}*|ресепшн|отделении|ожидании|зале|hold|line|queue|phone|desk|counter|reception|lobby|waiting|hallway|corridor|checkout|till|gate|stop|drive-thru|warehouse|depot|customs|hub|sorting)$/u;
/** «Час в очереди», "40 minutes on hold": without a verb. */
const beforePlace: Readonly<Record<string, RegExp>> = { в: /^(?:очереди|ожидании)$/, на: /^(?:линии|удержании|трубке)$/, on: /^hold$/, in: /^(?:line|queue)$/ };
/** Who stood or hung through an hour waited; what stood through a year lasted. */
const lasted = /^(?:простоя|отстоя|провисе|проторча)/;
/** "An hour's wait", "a wait of two hours", «ожидание полтора часа». */
const nouns = /^(?:wait|waits|ожидание|queue)$/;
/** What takes its time: «устраняли двое суток». */
const labours = /^(?:устраня|чини|ремонтирова|вез|везл|рассматрива|согласовыва|переделыва|перевози)(?:ли|л|ла|ло)$/u;
const desks = /^(?:обслужива|оформля|готови|принима|нес|разгружа|регистрирова|пробива)(?:ли|ла|л)$/u;
const slowDesk = 30;
/** Others waited, or what is waited for is looked forward to. */
const others: ReadonlySet<string> = new Set(["меня", "нас", "этого", "этот", "эту", "это", "такого"]);
const denials = /^(?:не|ни|никогда|never|without|no|hardly|barely|без|буду|будем|готов\p{L}*|могу|можем|согласн\p{L}*|will|i'll|can|could|happy|please|would|might)$|n't$/u;
const clauseEnds = /^(?:но|а|зато|but|however|though)$/;

type Span = readonly [from: number, to: number];

/** What a word does in what is told of waiting. */
interface Role {
  waits: boolean;
  mayWait: boolean;
  stays: boolean;
  isWait: boolean;
  labours: boolean;
  serves: boolean;
  isPlace: boolean;
  denies: boolean;
  endsClause: boolean;
}

const noRole: Role = { waits: false, mayWait: false, stays: false, isWait: false, labours: false, serves: false, isPlace: false, denies: false, endsClause: false };
const roleOf = ofWord(roleIn);

function roleIn(text: string): Role {
  const role: Role = {
    waits: waits.test(text), mayWait: infinitives.has(text), stays: stays.test(text), isWait: nouns.test(text), labours: labours.test(text), serves: desks.test(text),
    isPlace: places.test(text), denies: denials.test(text), endsClause: clauseEnds.test(text),
  };
  return Object.values(role).some(Boolean) ? role : noRole;
}

/** How long somebody waited, told by a word of waiting at a token and a time in its clause; blame from a quarter of an hour on, nothing below; undefined where it tells no time. */
export function waiting(tokens: readonly Token[], at: number): { strength: number; length: number } | undefined {
  const { text, word } = tokens[at]!;
  const least = leastFor(tokens, at);
  if (least === undefined || isDenied(tokens, at)) return undefined;
  const role = roleOf(word);
  if (role.waits && isOther(tokens, at)) return { strength: 0, length: 1 };
  const found = nearestDuration(tokens, clauseAround(tokens, at), at);
  if (!found || (!role.waits && lasted.test(text) && found.minutes > day && !isPlaced(tokens, at))) return undefined;
  const isLong = found.minutes >= least && !(found.isMere && found.minutes < merelyShort);
  if (!isLong) return least === long ? { strength: 0, length: 1 } : undefined;
  return { strength: role.labours || role.serves ? labour : blame, length: 1 };
}

/** Whether a word may tell of waiting. */
export function tellsWaiting(text: string): boolean {
  const role = roleIn(text);
  return role.waits || role.mayWait || role.stays || role.isWait || role.labours || role.serves || text in beforePlace;
}

/** Minutes from which on what this word tells is too long; undefined where nobody waits. */
function leastFor(tokens: readonly Token[], at: number): number | undefined {
  const { text, word } = tokens[at]!;
  const role = roleOf(word);
  if (role.waits || (role.isWait && isNoun(tokens, at))) return long;
  if (role.mayWait) return tokens.slice(Math.max(0, at - 4), at).some((token) => forced.test(token.text)) || /^пришлось$/.test(tokens[at + 1]?.text ?? "") ? long : undefined;
  if (role.stays) return lasted.test(text) || isPlaced(tokens, at) ? long : undefined;
  if (text in beforePlace) return beforePlace[text]!.test(afterArticle(tokens, at)) ? long : undefined;
  if (role.labours) return day;
  return role.serves ? slowDesk : undefined;
}

function isPlaced(tokens: readonly Token[], at: number): boolean {
  const [from, to] = clauseAround(tokens, at);
  for (let place = Math.max(from, at - reach); place < Math.min(to, at + reach); place++) if (roleOf(tokens[place]!.word).isPlace) return true;
  return false;
}

function afterArticle(tokens: readonly Token[], at: number): string {
  const next = tokens[at + 1]?.text ?? "";
  return /^(?:the|a|your|вашей)$/.test(next) ? (tokens[at + 2]?.text ?? "") : next;
}

/** A wait, not to wait. */
function isNoun(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? "";
  return tokens[at]!.text === "ожидание" || (/^(?:a|the|hour|hours|minute|minutes|min|mins|day|days|week|weeks|month|months|long|hour's|hours'|minutes'|days'|weeks')$/.test(before) && tokens[at + 1]?.text !== "to");
}

function isDenied(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 3) && tokens[back]!.kind === "word"; back--) if (roleOf(tokens[back]!.word).denies) return true;
  return false;
}

/** «Курьер ждал меня двадцать минут», "the driver waited for us". */
function isOther(tokens: readonly Token[], at: number): boolean {
  const [, to] = clauseAround(tokens, at);
  const after = tokens.slice(at + 1, to).map(({ text }) => text).join(" ");
  return others.has(tokens[at + 1]?.text ?? "") || /^(?:\S+ ){0,4}(?:for|on) (?:me|us)(?: |$)|^for this /.test(after) || /^(?:меня|нас)$/.test(tokens[at - 1]?.text ?? "");
}

function clauseAround(tokens: readonly Token[], at: number): Span {
  let [from, to] = [at, at + 1];
  while (from > Math.max(at - farthest, 0) && !endsClause(tokens[from - 1]!)) from--;
  while (to < Math.min(at + farthest, tokens.length) && !endsClause(tokens[to]!)) to++;
  return [from, to];
}

function endsClause({ kind, word }: Token): boolean {
  return kind === "end" || kind === "pause" || roleOf(word).endsClause;
}

function nearestDuration(tokens: readonly Token[], [from, to]: Span, at: number): Duration | undefined {
  let best: Duration | undefined;
  let nearest = reach + 1;
  for (let unit = Math.max(from, at - reach - 1); unit < Math.min(to, at + reach + 2); unit++) {
    if (unit === at || tokens[unit]!.kind !== "word") continue;
    const distance = Math.abs(unit - at);
    if (distance >= nearest) continue;
    const found = durationAt(tokens, unit);
    if (!found || found.from < from || found.to > to) continue;
    [best, nearest] = [found, distance];
  }
  return best;
}
