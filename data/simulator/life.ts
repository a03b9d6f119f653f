import { campaignDay, campaigns, reach, type Reached } from "./campaigns.ts";
import { day, hour } from "./clock.ts";
import { hesitate, type Hesitation } from "./hesitation.ts";
import { risenCategories, type World } from "./incidents.ts";
import { cancels, channelFor, isOnline, isPurchase, makeOrder, type Attempt, type Order } from "./orders.ts";
import { accountAt, type Person } from "./people.ts";
import type { Question } from "./question.ts";
import type { Random } from "./random.ts";
import { nearby, rhythms, season } from "./rhythm.ts";
import { categories } from "./shelf.ts";

export type LeavingReason = "price" | "delivery" | "quality" | "service" | "competitor" | "moved" | "no_need";

export interface Life {
  /** First seen in any system. */
  joinedAt: number;
  orders: Order[];
  leavings: { at: number; reason: LeavingReason; wonBackAt: number | null }[];
  reached: Reached[];
}

const quietReasons = [["competitor", 34], ["no_need", 30], ["moved", 10], ["quality", 14], ["service", 12]] as const;
const largestOrderCount = 400;

/** Shares behind a life; the tests hold what follows from them. */
const habit = {
  alreadyCustomer: 0.18,
  prospect: 0.22,
  meanGapDays: 49,
  gapSigma: 0.27,
  longestMeanGapDays: 58,
  gapShape: 16,
  leavesAfterFirst: 0.34,
  leaves: 0.014,
  leavesWhenLate: 0.07,
  wonBack: 0.11,
};

/** A person from first sight to last: buys with gaps of their own, leaves for a reason, sometimes returns. */
export function live(person: Person, world: World, random: Random): Life {
  const { start, end } = world;
  const meanGap = Math.min(habit.longestMeanGapDays, random.logNormal(habit.meanGapDays, habit.gapSigma)) * day;
  const favourites = [random.pick(categories), random.pick(categories), random.pick(categories)];
  const old = random.chance(habit.alreadyCustomer);
  const joinedAt = old ? start + random.next() * meanGap : joining(start, end, random);
  const life: Life = { joinedAt: Math.floor(joinedAt), orders: [], leavings: [], reached: [] };
  if (!old && random.chance(habit.prospect)) {
    tries(person, world, life, favourites, random);
    return life;
  }

  let at = nearby(life.joinedAt, rhythms.buying, random);
  let purchases = old ? 3 : 0;
  let lastPurchase: number | null = null;
  let heard: Question | null = null;
  while (at < end && life.orders.length < largestOrderCount) {
    const lured: number | null = lastPurchase === null ? null : lure(life, world, lastPurchase, at, random);
    if (lured !== null) {
      at = lured;
      const leaving = life.leavings.at(-1);
      if (leaving && leaving.wonBackAt !== null && leaving.wonBackAt > at) leaving.wonBackAt = at;
    }
    if (at >= end) break;
    const channel = channelFor(person, random);
    const attempt = { at, nth: life.orders.length, favourites, account: accountAt(person, at, world), channel };
    const doubt: Hesitation | null = lured === null && isOnline(channel) ? hesitate(person, world, { at, isFirst: lastPurchase === null, heard, since: life.orders.at(-1)?.at ?? start }, random) : null;
    const order: Order = lured !== null ? makeOrder(person, world, { ...attempt, abandoned: false, brought: true }, random) : decide(person, world, attempt, doubt, random);
    heard = doubt?.told ?? heard;
    life.orders.push(order);
    if (order.status === "abandoned") {
      const retries = random.chance(0.55);
      at = retries ? at + 600 + Math.floor(random.exponential(5 * hour)) : nearby(at + Math.floor(meanGap * 0.35), rhythms.buying, random);
      continue;
    }
    if (isPurchase(order)) {
      purchases++;
      lastPurchase = order.at;
    }
    const calm = random.gamma(habit.gapShape, meanGap);
    const gap = Math.floor(calm / Math.max(1, season(at + calm * 0.8) ** 1.2));
    const reason = leavingReason(order, purchases, world, random);
    if (reason !== null) {
      const wonBackAt = random.chance(habit.wonBack) ? nearby(order.at + (95 + random.int(150)) * day, rhythms.buying, random) : null;
      life.leavings.push({ at: order.at + Math.floor((0.15 + 0.5 * random.next()) * gap), reason, wonBackAt });
      if (wonBackAt === null) {
        at = lastLure(life, world, lastPurchase, random);
        continue;
      }
      at = wonBackAt;
    } else {
      at = Math.max(at + hour, nearby(at + gap, rhythms.buying, random));
    }
  }
  life.leavings = life.leavings.filter((each) => each.at < end);
  for (const each of life.leavings) if (each.wonBackAt !== null && each.wonBackAt >= end) each.wonBackAt = null;
  return life;
}

/** Leaves the basket or orders, by how likely words have made either; what is bought in the store is not lost. */
function decide(person: Person, world: World, attempt: Omit<Attempt, "abandoned">, doubt: Hesitation | null, random: Random): Order {
  const odds = attempt.channel === "store" ? null : { told: lossOf(doubt?.loses ?? 0), untold: lossOf(doubt?.losesUntold ?? 0) };
  const abandoned = doubt !== null && random.chance(doubt.loses);
  return makeOrder(person, world, { ...attempt, abandoned, odds, question: doubt?.question ?? null, toldDays: doubt?.told?.days ?? null }, random);
}

/** Chance of losing an order that is abandoned so often and cancelled as often as any. */
const lossOf = (abandoned: number): number => abandoned + (1 - abandoned) * cancels;

/** Joiners come evenly, with more before the New Year. */
function joining(start: number, end: number, random: Random): number {
  for (;;) {
    const at = start + random.next() * (end - start);
    if (random.next() * 1.4 < season(at)) return at;
  }
}

function leavingReason(order: Order, purchases: number, world: World, random: Random): LeavingReason | null {
  if (!isPurchase(order)) return null;
  const risen = world.on("price_rise", order.at) && order.lines.some((line) => (risenCategories as readonly string[]).includes(line.product.category));
  if (risen && random.chance(world.effect("price_rise", "extra_leaving_share_per_order"))) return "price";
  if (order.late && random.chance(habit.leavesWhenLate)) return "delivery";
  return random.chance(purchases === 1 ? habit.leavesAfterFirst : habit.leaves) ? random.weighted(quietReasons) : null;
}

/** Campaigns between two purchases: notes who was reached and returns the purchase one of them brought, if any. */
function lure(life: Life, world: World, lastPurchase: number, next: number, random: Random): number | null {
  for (const campaign of campaigns) {
    const on = campaignDay(campaign, world);
    const idle = (on - lastPurchase) / day;
    if (on < world.start || on >= next || idle < campaign.idleDays[0] || idle >= campaign.idleDays[1]) continue;
    if (life.reached.some((each) => each.campaign === campaign)) continue;
    const reached = reach(campaign, next, world, random);
    life.reached.push(reached);
    if (reached.buysAt !== null) return reached.buysAt;
  }
  return null;
}

/** One who left for good can still be reached, and won back, by a campaign. */
function lastLure(life: Life, world: World, lastPurchase: number | null, random: Random): number {
  if (lastPurchase === null) return world.end;
  const lured = lure(life, world, lastPurchase, world.end, random);
  const leaving = life.leavings.at(-1)!;
  if (lured !== null) leaving.wonBackAt = lured;
  return lured ?? world.end;
}

const baskets = [["site", 60], ["app", 40]] as const;

/** Those who never bought: up to three abandoned baskets. */
function tries(person: Person, world: World, life: Life, favourites: readonly string[], random: Random): void {
  let at = nearby(life.joinedAt, rhythms.buying, random);
  let heard: Question | null = null;
  for (let left = random.int(4); left > 0 && at < world.end; left--) {
    const { question, told } = hesitate(person, world, { at, isFirst: true, heard, since: life.orders.at(-1)?.at ?? world.start }, random);
    heard = told ?? heard;
    const attempt = { at, nth: life.orders.length, favourites, account: accountAt(person, at, world), channel: random.weighted(baskets), abandoned: true };
    life.orders.push(makeOrder(person, world, { ...attempt, question, odds: { told: 1, untold: 1 } }, random));
    at += Math.floor(random.exponential(20 * day)) + hour;
  }
}
