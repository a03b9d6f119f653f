import { denied } from "./bend.ts";
import { thanks } from "./irony.ts";
import type { Course, Mark } from "./course.ts";
import type { Token } from "../tokens.ts";

/** Words between what is gone or mended and the word that says so. */
const goneReach = 6;
/** «Боялась уколов, а …» ends well, «обещали за час, а …» ends badly. */
const relief = 1;
const letDown = -1;
/** "Never a problem": the denial has no tone of its own. */
const denier = /^(?:no|not|never|nothing|nobody|none)$/;
const denierReach = 6;
/** A bare "no" blames no more than this; "no excuse" does. */
const bareDenial = -1.5;
/** «Хамство» is a noun. */
const adverb = /(?<!ств)о$/u;
const calls = /^наз(?:ов|ва)/u;
const instrumental = /[а-я]{2}(?:ом|ем|ью)$/u;
/** What is cited or insisted on in Russian begins so. */
const citable = /^[а-я]/u;

/** «Без предупреждения отменили рейс»: how a thing was done is not what was done away with. */
const untold: ReadonlySet<string> = new Set(["без", "without"]);

/** Drops the mark of the word that denies what stands here. */
export function forgetDenier(tokens: readonly Token[], marks: Mark[], from: number, at: number): void {
  const last = marks.at(-1);
  if (last && marks.length > from && last.at >= at - denierReach && last.strength >= bareDenial && denier.test(tokens[last.at]!.text)) marks.pop();
}

export function scalePraise(marks: readonly Mark[], from: number, factor: number): void {
  for (let i = from; i < marks.length; i++) if (marks[i]!.strength > 0) marks[i]!.strength *= factor;
}

/** Turns the tone of what the clause named just before it fell, was gone or was mended; whether that was blamed, so that its going is none. Adverbs name nothing. */
export function turnBefore(tokens: readonly Token[], marks: readonly Mark[], at: number, head: "gone" | "rid"): boolean {
  const mark = marks.at(-1);
  if (!mark || untold.has(tokens[mark.at]!.text) || mark.at < at - goneReach || (head === "rid" && mark.strength > 0) || (tokens[at]!.text === "нет" && tokens[at + 1]?.kind === "word")) return false;
  for (let i = mark.at; i < at; i++) {
    const { kind, text } = tokens[i]!;
    if (kind !== "word" || (i === mark.at && (adverb.test(text) || thanks.test(text))) || text === "не") return false;
  }
  mark.strength = denied(mark.strength);
  return mark.strength > 0;
}

const awaited = /^(?:ожида|думал|предполаг|подозрев)/u;

/** Turns «не ожидал» where what was not awaited is blamed: «не ожидал такой очереди»; praise stays a glad surprise. */
export function sourSurprise(tokens: readonly Token[], marks: readonly Mark[], from: number): void {
  for (let i = from; i < marks.length; i++) {
    const mark = marks[i]!;
    if (mark.strength <= 0 || tokens[mark.at]!.text !== "не" || !awaited.test(tokens[mark.at + 1]?.text ?? "")) continue;
    let rest = 0;
    for (let k = from; k < marks.length; k++) if (k !== i) rest += marks[k]!.strength;
    if (rest < 0) mark.strength = -mark.strength;
  }
}

/** «В статусе «собирается»», «слово «лосось»»: what stands here is called so. */
const named = /^(?:слов|код|формат|пол[ея]|статус|тариф|вклад|карт|програм|услуг|акци|проект|фильм|сериал|мульт|песн|книг|игр|город|конкурс|рубрик|раздел|кнопк|пункт|групп|команд|клуб|кафе|магазин|цвет|оттен|размер|тип|режим|функци|опци|качеств|букв|тем[аыуе]|журнал|газет|радио|канал|сайт|кабинет)/u;

/** Whether a quote opens here that begins with no capital, and names nothing; with what a text begins, its writer quotes somebody for the sake of it. */
export function isCiting(tokens: readonly Token[], at: number): boolean {
  const { text, start, end } = tokens[at]!;
  const next = tokens[at + 1];
  if (at === 0 || next?.kind !== "word" || next.start !== end || next.isCapital || !citable.test(next.text)) return false;
  const before = tokens[at - 1];
  if (before?.kind === "word" && (named.test(before.text) || (before.text.length < 4 && named.test(tokens[at - 2]?.text ?? "")))) return false;
  return text === "«" || (text === '"' && tokens[at - 1]?.end !== start);
}

/** «Это что надо!» praises, «пишет, что надо обновить» does not: whether more than praise follows. */
export function isDuty(tokens: readonly Token[], at: number, length: number): boolean {
  const last = tokens[at + length - 1]!.text;
  return (last === "надо" || last === "нужно") && length > 1 && tokens[at + length - 2]!.text === "что" && tokens[at + length]?.kind === "word";
}

const former: ReadonlySet<string> = new Set(["раньше", "прежде"]);
/** «Сделали раньше срока». */
const dueDates = /^(?:срок|времен|обещан|назнач|заявлен|план|чем|на$|всех|други|остальн|конкурент|не$)/u;
const formerReach = 6;

/** Whether the clause says that so it was: «раньше работало отлично», «до этого все летало». */
export function isFormer(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(at - formerReach, 0); i--) {
    const { kind, text } = tokens[i]!;
    if (kind === "pause" || kind === "end") return false;
    if (former.has(text) || (text === "этого" && tokens[i - 1]?.text === "до")) return !dueDates.test(tokens[i + 1]?.text ?? "");
  }
  return false;
}

/** Whether a sentence of one word says again a word of an earlier one. What was said is added up as it is asked for: a text of many such sentences must not be gone through for each. */
export function isInsisting({ tokens, said }: Pick<Course, "tokens" | "said">, end: number): boolean {
  const word = tokens[end - 1];
  if (word?.kind !== "word" || !citable.test(word.text) || tokens[end - 2]?.kind !== "end") return false;
  for (; said.until < end - 2; said.until++) said.words.add(tokens[said.until]!.text);
  return said.words.has(word.text);
}

/** Turns what was thought before «а», and takes what was promised; the strength of the turn itself. */
export function overturn(marks: readonly Mark[], from: number, head: "thought" | "promise"): number {
  let blamed = head === "promise";
  let praised = false;
  for (let i = from; i < marks.length; i++) {
    const mark = marks[i]!;
    if (mark.strength > 0) praised = true;
    else blamed ||= mark.strength < 0;
    if (mark.strength > 0 || head === "thought") mark.strength = denied(mark.strength);
  }
  return head === "promise" ? letDown : blamed && !praised ? relief : 0;
}

/** «Нельзя назвать это сервисом»: what is denied to be called so is named by its instrumental, on either side. */
export function isUncalled(tokens: readonly Token[], at: number, length: number): boolean {
  if (!tokens.slice(at, at + length).some(({ text }) => calls.test(text))) return false;
  return tokens.slice(Math.max(at - 3, 0), at + length + 3).some(({ kind, text }) => kind === "word" && instrumental.test(text));
}
