import {
  afterDuration, asPromised, asked, asksForWhile, atMost, bareRest, bareTime, comes, conditionBefore, conditionBehind, conditional, denied, disclaimed,
  elliptical, floor, floorBefore, forward, future, gives, goods, hoursTo, keeps, manage, matters, moved, nextFew, nominal, ordered, ours, ownTime, pastFact,
  pastVerb, payment, perfective, priced, readersPart, refunds, reported, russianVerb, someHour, surelyAhead, takes, takesMoney, thenDone, underWay, warnsAhead, wished, type Matter,
} from "../lexicon/commitments.ts";
import { matchesOf } from "../matches.ts";

/** A figure or a day in a text: where it stands, and what it is. */
export interface Stated {
  kind: "duration" | "date" | "amount" | "order";
  start: number;
  end: number;
  /** Seconds of a duration. */
  value: number | null;
}

/** The longest hold on the line that nobody remembers as a promise. */
const holdSeconds = 600;

/**
 * Whether a sentence commits whoever says it to what it states at a place: somebody will do it, or it is on its way, then.
 * Not what others promised before, what is asked, wished, denied or conditional, what the reader is to do, or how long a thing has lasted.
 */
export function isCommitment(sentence: string, fact: Stated): boolean {
  // most sums are no gift, and to see that costs least
  if (fact.kind === "order" || (fact.kind === "amount" && !gives.test(sentence)) || /\?[\s)!]*$/u.test(sentence) || asked.test(sentence)) return false;
  const [before, after] = [sentence.slice(0, fact.start), sentence.slice(fact.end)];
  const quote = sentence.slice(fact.start, fact.end);
  if (pastFact.test(before) || /(?<!\p{L})(?:не|not)(?:\s+(?:в|до|к|on|by))?\s*$/iu.test(before) || (fact.kind === "duration" && afterDuration.test(after)) || (/^(?:с|со|since|from)\s/iu.test(quote) && !(fact.kind === "date" && (hoursTo.test(quote) || perfective.test(sentence))))) return false;
  const clause = clauseAround(sentence, fact);
  const [ahead, own] = [before.slice(clause.start), sentence.slice(clause.start, clause.end)];
  if (isReported(sentence.slice(0, clause.start), own) || isDisclaimed(sentence.slice(0, clause.start), own) || conditional.test(own)) return false;
  if (floor.test(own) || floorBefore.test(before)) return false;
  if (hangsOnCondition(sentence, clause, fact.end)) return false;
  if (denied.test(own) || wished.test(own) || ordered.test(beforeReader(own, ahead.length)) || keeps.test(own)) return false;
  if (fact.kind === "duration") {
    if (fact.value !== null && fact.value <= holdSeconds && !forward.test(quote)) return false;
    if (/^за\s/iu.test(quote) && warnsAhead.test(own) && (warnsAhead.test(ahead) || !future.test(ahead))) return false;
    if (asksForWhile.test(ahead) || manage.test(ahead)) return true;
    if (!/\p{L}/u.test(ahead) && thenDone.test(after) && (atMost.test(after) || future.test(after) || russianVerb.test(after))) return true;
    if (bareTime.test(ahead) && bareRest.test(sentence.slice(fact.end, clause.end)) && isUnderWay(sentence.slice(0, clause.start))) return true;
    if (takes.test(ahead) && (ours.test(ahead) || (isShort(ahead) && !ownTime.test(ahead)) || /^\P{L}*\p{L}+\s*$/u.test(ahead))) return true;
    if (/^for\s/iu.test(quote) || !(forward.test(quote) || nextFew.test(before) || nominal.test(ahead))) return false;
  }
  if (fact.kind === "amount" && (!gives.test(own) || takesMoney.test(own) || priced.test(before))) return false;
  if (fact.kind !== "amount" && (nominal.test(ahead) || elliptical.test(ahead) || (/^(?:на|to|for|on)\s/iu.test(quote) && moved.test(ahead)))) return true;
  if (pastVerb.test(ahead)) return false;
  if (fact.kind === "date" && someHour.test(quote)) return surelyAhead.test(own) || (/[а-я]/iu.test(own) && (future.test(own) || perfective.test(own)));
  return future.test(own) || (/^(?:сегодня|today)$/iu.test(quote) ? perfective : russianVerb).test(own) || (isShort(own) && borrowsVerb(sentence, clause, quote));
}

/** What a promise is about: told by the clause with the time, else by the sentence; null where neither tells. */
export function matterOf(sentence: string, fact: Pick<Stated, "start" | "end">): Matter | null {
  const { start, end } = clauseAround(sentence, fact);
  for (const part of [sentence.slice(start, end), sentence]) {
    const found = matters.find(([, words]) => words.test(part));
    if (found?.[0] === "delivery" && comes.test(part) && payment.test(sentence) && !goods.test(part)) return refunds.test(sentence) ? "refund" : null;
    if (found) return found[0];
  }
  return null;
}

function isUnderWay(lead: string): boolean {
  const last = clauses(lead).at(-1) ?? "";
  return underWay.test(last) && !reported.test(last) && !wished.test(last) && !/(?<!\p{L})(?:не|not|ещё\s+не|never|n['’]t)\s/iu.test(last);
}

function beforeReader(own: string, from: number): string {
  const cut = own.slice(from).search(readersPart);
  return cut < 0 ? own : own.slice(0, from + cut);
}

interface Clause {
  start: number;
  end: number;
}

const clauseEnd = /(?<!\d)[,;](?!\d)|[,;](?=\s)|(?<=\s)(?:но|зато|однако|but|however|although|though)(?=\s)/giu;

function clauseAround(sentence: string, { start, end }: Pick<Stated, "start" | "end">): Clause {
  let from = 0;
  for (const { index, 0: mark } of matchesOf(sentence, clauseEnd)) {
    if (index >= end) return { start: from, end: index };
    if (index + mark.length <= start) from = index + mark.length;
  }
  return { start: from, end: sentence.length };
}

/** «Если хотите, доставим завтра», "we'll deliver tomorrow if you want": nothing is promised until the condition holds. */
function hangsOnCondition(sentence: string, clause: Clause, end: number): boolean {
  if (clauses(sentence.slice(0, clause.start)).some((part) => conditionBefore.test(part))) return true;
  if (conditionBehind.test(sentence.slice(end, clause.end))) return true;
  const behind = clauses(sentence.slice(clause.end));
  return behind.length === 1 && conditionBehind.exec(behind[0]!.trim())?.index === 0;
}

/** «Не обещаем, что приедем», "I can't say for sure, that": what the clause before takes back. */
function isDisclaimed(lead: string, own: string): boolean {
  return /^\s*(?:что|якобы|будто|чтобы|that)(?!\p{L})/iu.test(own) && disclaimed.test(clauses(lead).at(-1) ?? "");
}

function clauses(part: string): string[] {
  return part.split(clauseEnd).filter((clause) => /[\p{L}\d]/u.test(clause));
}

/** Somebody's words of before: in this clause, or in the one that leads to it. */
function isReported(lead: string, own: string): boolean {
  if (reported.test(own)) return !asPromised.test(own);
  const before = lead.replace(/(?<=\s)(?:но|зато|однако|but|however)\s*$/iu, "").split(/[,;]|(?<=\s)(?:но|зато|однако|but|however)(?=\s)/iu).filter((part) => part.trim() !== "").at(-1) ?? "";
  if (!reported.test(before) || asPromised.test(before) || /(?:но|зато|однако|but|however)\s*$/iu.test(lead)) return false;
  if (/^\s*(?:что|якобы|будто|мол|that)(?!\p{L})/iu.test(own)) return true;
  return new RegExp(`${reported.source}(?:\\s+(?:мне|нам|me|us))?\\s*[:«"]?\\s*$`, "iu").test(before);
}

/** «Доставим, скорее всего, завтра», «Завтра, думаю, привезём»: the verb stands in another clause. */
function borrowsVerb(sentence: string, clause: Clause, quote: string): boolean {
  const [before, after] = [sentence.slice(0, clause.start), sentence.slice(clause.end)];
  const near = (before.match(/[\p{L}\d]+/gu)?.length ?? 0) < 2 ? after : before;
  if (before.trim() === "" && /^(?:one|a|1|минут|секунд)/iu.test(quote)) return false;
  return future.test(near) && !reported.test(near) && !denied.test(near) && !conditional.test(near) && !wished.test(near) && !ordered.test(near);
}

function isShort(clause: string): boolean {
  return (clause.match(/[\p{L}\d]+/gu)?.length ?? 0) <= 4;
}
