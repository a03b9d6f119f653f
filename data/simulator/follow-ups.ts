import { day, hour, monthOfYear } from "./clock.ts";
import type { World } from "./incidents.ts";
import type { Touchpoint } from "./invitations.ts";
import type { Life } from "./life.ts";
import { isPurchase, makeOrder, type Order } from "./orders.ts";
import { accountAt, type Person } from "./people.ts";
import type { Random } from "./random.ts";
import { nearby, rhythms } from "./rhythm.ts";
import { categories } from "./shelf.ts";
import type { Answered } from "./surveys.ts";

/** What is planted: purchases that a call back brings each called detractor, by what they were unhappy with, and when. */
export const followUps = {
  fromDays: 7,
  toDays: 67,
  purchases: { site: 0, checkout: 0, delivery: 0.4, product: 0, support: 0.4, returns: 0.4, relationship: 0 } satisfies Record<Touchpoint, number>,
} as const;

/** Who is called is not drawn by lot: the angriest and the best customers first, fewer in the rush before the New Year. */
const habit = { calls: 0.32, callsAngry: 0.16, callsPerPurchase: 0.12, rush: 0.6, quietDays: 90, lastDays: 6 };

export interface FollowUp {
  at: number;
  touchpoint: Touchpoint;
  /** The purchase it brought, which would not have been made without it. */
  brought: Order | null;
}

/** Calls back to one person's low scores, at most one a quarter. What they bring is added to the life's orders. */
export function followUp(person: Person, life: Life, answered: readonly Answered[], world: World, random: Random): FollowUp[] {
  const made: FollowUp[] = [];
  let considered = -Infinity;
  const own = life.orders.filter(isPurchase);
  for (const { touchpoint, score, at } of answered.filter((each) => each.score <= 6).sort((a, b) => a.at - b.at)) {
    if (at - considered < habit.quietDays * day) continue;
    considered = at;
    const purchases = own.filter((order) => order.at <= at && order.at > at - 60 * day).length;
    const chance = habit.calls + (score <= 3 ? habit.callsAngry : 0) + habit.callsPerPurchase * Math.min(3, purchases);
    if (!random.chance(chance * (monthOfYear(at) === 12 ? habit.rush : 1))) continue;
    const called = at + 20 * 60 + Math.min(habit.lastDays * day, Math.floor(random.exponential(random.chance(0.7) ? 3 * hour : 1.5 * day)));
    if (called >= world.end) continue;
    made.push({ at: called, touchpoint, brought: random.chance(followUps.purchases[touchpoint]) ? bring(person, life, at, world, random) : null });
  }
  return made;
}

function bring(person: Person, life: Life, answeredAt: number, world: World, random: Random): Order | null {
  const at = nearby(answeredAt + (followUps.fromDays + 1) * day + random.int((followUps.toDays - followUps.fromDays - 6) * day), rhythms.buying, random);
  if (at >= world.end) return null;
  const favourites = life.orders[0]?.lines.map(({ product }) => product.category) ?? [random.pick(categories)];
  const attempt = { at, nth: life.orders.length, favourites, account: accountAt(person, at, world), channel: random.chance(0.6) ? ("site" as const) : ("app" as const) };
  const order = makeOrder(person, world, { ...attempt, abandoned: false, brought: true }, random);
  life.orders.push(order);
  return order;
}
