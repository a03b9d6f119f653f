import type { Mark } from "./course.ts";
import { day, hour, spanAt, type Span } from "./duration.ts";
import type { Token } from "../tokens.ts";
import { ofWord } from "../word.ts";

type Deed = "answered" | "carried";

/** Minutes in which a thing done was done soon, and from which on it was late: what is carried, mended or paid takes longer than an answer. */
const soon: Readonly<Record<Deed, number>> = { answered: hour, carried: 2 * day };
const late: Readonly<Record<Deed, number>> = { answered: day, carried: 10 * day };
/** Minutes in which something takes no time, and from which on an answer takes too much. */
const brief = 15;
const praise = 2;
const blame = -2;
/** Words between a deed and its time. */
const reach = 5;
const reachAfter = 2;
const longest = 60;

const answered =
  /^(?:ответил|отписал|перезвонил|отреагировал|решил|помог|оформил|подключил|открыл|зарегистрировал|одобрил|разблокировал|восстановил|исправил|заселил|обслужил|справил|уладил|разобрал|разрулил|настроил|записал|приготовил|выдал|принял|рассчитал|проконсультировал)(?:а|о|и)?(?:сь|ся)?$|^(?:отвеча|перезванива|реагиру|answer|reply|respond|react|solve|sort|resolve|help|open|approve|register|unlock|restore|correct|fix|seat|serve|process|activate|connect)(?:ю?т|ет|s|ed|d)$|^(?:replied|replies|rang|called)$/u;
const carried =
  /^(?:доставил|привезл?|довезл?|приехал|дошл|дошел|пришл|пришел|починил|отремонтировал|заменил|поменял|вернул|возместил|выплатил|собрал|установил|отправил|изготовил|сшил|зачислил|перечислил)(?:а|о|и)?(?:сь|ся)?$|^(?:delivered|arrived|came|shipped|dispatched|repaired|mended|replaced|exchanged|refunded|reimbursed|returned|installed|assembled|credited)$/u;
/** What is to be done: "took six days to answer". */
const toAnswer = /^(?:answer|reply|respond|react|call|ring|email|write|solve|resolve|fix|acknowledge|get|ответить|ответ|отвечать|решить|перезвонить)$/u;
const deedOf = ofWord((text): Deed | null => (answered.test(text) ? "answered" : carried.test(text) ? "carried" : null));
const within: ReadonlySet<string> = new Set(["за", "in", "within", "under", "inside"]);
const after: ReadonlySet<string> = new Set(["через", "спустя", "after"]);
const takes = /^(?:took|takes|taken|заняло|занимает|занял|заняла)$/u;
/** Who took the time of what a customer does as well. */
const owners: ReadonlySet<string> = new Set(["я", "мы", "i", "we"]);
const owned = /^(?:ответил|отписал|перезвонил|отреагировал|вернул|заменил|отправил|перечислил|answer|repl|respond|react|returned|shipped|dispatched|called|rang)/u;
/** What was promised, asked, supposed or did not happen was not done. */
const unreal = /^(?:не|ни|нет|никто|никогда|если|бы|должн\p{L}*|должен|обеща\p{L}*|сказал\p{L}*|говор\p{L}*|обязан\p{L}*|когда|ли|чтобы?|not|never|nobody|if|unless|when|be|been|being|get|should|would|could|will|must|can|supposed|meant|promis\p{L}*|said|says|claim\p{L}*|told|to|used)$|n't$/u;
const clauseEnds = /^(?:но|а|зато|и|but|however|though|and)$/u;
/** “Over fifteen minutes”. */
const exceeding: ReadonlySet<string> = new Set(["over", "more", "longer", "another", "больше", "более", "дольше", "свыше"]);
const grudging: ReadonlySet<string> = new Set(["только", "лишь", "only"]);

/** Praises what was done in little time and blames what was answered late, where the time has no mark yet: «оформила за три минуты», "they replied after a week". */
export function markPace(tokens: readonly Token[], marks: Mark[]): void {
  if (tokens.length > longest) return;
  for (let at = 1; at < tokens.length; at++) {
    if (tokens[at]!.kind !== "word") continue;
    const span = spanAt(tokens, at);
    if (!span || marks.some((one) => one.at >= span.from - 1 && one.at < span.to)) continue;
    const strength = paceOf(tokens, span);
    if (strength) marks.push({ at, strength });
  }
}

function paceOf(tokens: readonly Token[], span: Span): number {
  const { before, from, to, minutes } = span;
  if (asks(tokens, from)) return 0;
  if (within.has(before)) {
    const deed = deedBefore(tokens, from - 1);
    return deed && minutes <= soon[deed] && !grudging.has(tokens[from - 2]?.text ?? "") ? praise : 0;
  }
  if (after.has(before)) {
    const deed = deedBefore(tokens, from - 1) ?? deedAfter(tokens, to);
    return deed && minutes >= late[deed] ? blame : 0;
  }
  return tookTime(tokens, span);
}

/** "Took three minutes to set up", "it takes them a week to reply". */
function tookTime(tokens: readonly Token[], { from, to, minutes, before }: Span): number {
  const verb = [from - 1, from - 2].find((at) => takes.test(tokens[at]?.text ?? ""));
  if (verb === undefined || isUnreal(tokens, verb)) return 0;
  if (minutes <= brief) return exceeding.has(before) ? 0 : praise;
  const isAnswer = tokens.slice(to, to + 1 + reachAfter).some(({ text }) => toAnswer.test(text)) && /^(?:to|for|before|чтобы)$/.test(tokens[to]?.text ?? "");
  return isAnswer && minutes >= late.answered ? blame : 0;
}

/** What was done before a token, in its clause; null where nothing was, or not in truth. */
function deedBefore(tokens: readonly Token[], before: number): Deed | null {
  for (let at = before - 1; at >= Math.max(0, before - 1 - reach) && isClause(tokens, at); at--) {
    const deed = deedOf(tokens[at]!.word);
    if (deed) return isUnreal(tokens, at) || isOwn(tokens, at) ? null : deed;
  }
  return null;
}

/** «Через неделю ответили», where nothing was done before. */
function deedAfter(tokens: readonly Token[], to: number): Deed | null {
  for (let at = to; at <= to + reachAfter && tokens[at] && isClause(tokens, at); at++) {
    if (unreal.test(tokens[at]!.text)) return null;
    const deed = deedOf(tokens[at]!.word);
    if (deed) return isOwn(tokens, at) ? null : deed;
  }
  return null;
}

function isClause(tokens: readonly Token[], at: number): boolean {
  const { kind, text } = tokens[at]!;
  return kind !== "end" && kind !== "pause" && !clauseEnds.test(text);
}

function isUnreal(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb - 1; at >= 0 && isClause(tokens, at); at--) if (unreal.test(tokens[at]!.text)) return true;
  return false;
}

function isOwn(tokens: readonly Token[], verb: number): boolean {
  return owned.test(tokens[verb]!.text) && [verb - 1, verb - 2].some((at) => owners.has(tokens[at]?.text ?? ""));
}

function asks(tokens: readonly Token[], from: number): boolean {
  const end = tokens.find(({ kind }, at) => at > from && kind === "end");
  return end?.text.includes("?") ?? false;
}
