import { day, hour, minute } from "./clock.ts";
import type { World } from "./incidents.ts";
import { bound } from "./orders.ts";
import type { Person } from "./people.ts";
import type { Question } from "./question.ts";
import type { Random } from "./random.ts";
import { answerTo, isPhoneHour } from "./waiting.ts";

/** What is planted: the chance of abandoning a basket that words add to it, for as long as they are remembered. */
export const losses = {
  rememberedDays: 3,
  promise: [
    { band: "two_three_days", from: 2, to: 3, added: 0 },
    { band: "four_seven_days", from: 4, to: 7, added: 0.15 },
    { band: "over_week", from: 8, to: 10, added: 0.32 },
  ],
  reason: { product_question: 0, price: 0.12 },
} as const;

/** Those who buy for the first time and those far away ask more and abandon more, asked or not. */
const habit = { abandons: 0.08, firstAbandons: 1.3, farAbandons: 1.2, asks: 0.05, firstAsks: 1.6, farAsks: 1.4, asksPrice: 0.25, hearsDays: 0.8, phones: 0.22, busy: 0.15 };
const far = new Set(["Урал", "Сибирь", "Поволжье"]);

export interface Hesitation {
  /** Asked before this very order. */
  question: Question | null;
  /** Asked before it, or not long ago before another. */
  told: Question | null;
  /** Chance of abandoning it, as it stands and had nobody said anything. */
  loses: number;
  losesUntold: number;
}

/** Whether a person asks before an online order, and how likely they are to leave it. `heard` is what they last asked, `since` their order before. */
export function hesitate(person: Person, world: World, { at, isFirst, heard, since }: { at: number; isFirst: boolean; heard: Question | null; since: number }, random: Random): Hesitation {
  const isFar = far.has(person.region);
  const usual = habit.abandons * (isFirst ? habit.firstAbandons : 1) * (isFar ? habit.farAbandons : 1);
  const losesUntold = world.on("payment_outage", at) ? world.effect("payment_outage", "abandoned_share") : usual;
  const remembered = heard !== null && at - heard.at < losses.rememberedDays * day - hour ? heard : null;
  const asks = habit.asks * (isFirst ? habit.firstAsks : 1) * (isFar ? habit.farAsks : 1);
  const question = remembered === null && random.chance(asks) ? ask(person, world, at, since, random) : null;
  const told = remembered ?? question;
  return { question, told, losesUntold, loses: Math.min(0.95, losesUntold + (told ? addedBy(told) : 0)) };
}

function ask(person: Person, world: World, at: number, since: number, random: Random): Question | null {
  const asked = at - 25 * minute - Math.floor(random.next() * 90 * minute);
  if (asked <= since) return null;
  const channel = random.chance(habit.phones) && isPhoneHour(asked) ? "phone" : "chat";
  const answer = answerTo(channel, asked, false, world, random);
  const reason = random.chance(habit.asksPrice) ? "price" : "product_question";
  const hears = reason === "product_question" && random.chance(habit.hearsDays) && answer.answeredAt !== null && answer.closedAt !== null && answer.closedAt < at - minute;
  return { at: asked, channel, reason, answer, days: hears ? daysTold(person, random) : null };
}

function daysTold(person: Person, random: Random): number {
  return Math.min(10, bound[person.region]! + random.int(4) + (random.chance(habit.busy) ? 3 : 0));
}

/** What a question and its answer add to the chance that the basket is abandoned. */
export function addedBy({ reason, days }: Question): number {
  const promise = days === null ? undefined : bandOf(days);
  return losses.reason[reason] + (promise?.added ?? 0);
}

export const bandOf = (days: number) => losses.promise.find(({ from, to }) => days >= from && days <= to);
