import { day, hour, minute, startOfDay } from "./clock.ts";
import { risenCategories, type World } from "./incidents.ts";
import type { Life } from "./life.ts";
import type { Order } from "./orders.ts";
import type { Person } from "./people.ts";
import type { Question } from "./question.ts";
import type { Random } from "./random.ts";
import type { Reason } from "./words/reasons.ts";

/** Something that makes a person get in touch. */
export interface Cause {
  at: number;
  reason: Reason;
  order: Order | null;
  /** Asked before ordering, with the answer it got. */
  question: Question | null;
}

/** How many of those with a cause really write or call. */
const speaksUp = 0.67;

/** What gave cause to get in touch: orders first of all. */
export function causesOf(person: Person, life: Life, world: World, random: Random): Cause[] {
  const causes: Cause[] = [];
  const maybe = (share: number, reason: Reason, order: Order | null, at: number) => {
    if (random.chance(share * speaksUp) && at > world.start && at < world.end) causes.push({ at: Math.floor(at), reason, order, question: null });
  };
  for (const order of life.orders) {
    const { question } = order;
    if (question) causes.push({ at: question.at, reason: question.reason, order: null, question });
    maybe(0.025, "product_question", null, order.at + 4 * day + random.exponential(20 * day));
    maybe(0.012, "account", null, order.at + random.exponential(5 * day));
    maybe(0.012, "site", null, order.at - random.exponential(10 * minute));
    if (order.status === "abandoned") {
      const outage = world.on("payment_outage", order.at);
      maybe(outage ? world.effect("payment_outage", "contact_share") / speaksUp : 0.05, "payment", order, order.at + 5 * minute + random.exponential(50 * minute));
      maybe(0.05, "site", null, order.at + random.exponential(2 * hour));
      continue;
    }
    maybe(0.012, "payment", order, order.at + random.exponential(4 * hour));
    if (person.card) maybe(0.018, "loyalty", order, order.at + random.exponential(6 * day));
    const risen = world.on("price_rise", order.at) && order.lines.some((line) => (risenCategories as readonly string[]).includes(line.product.category));
    maybe(risen ? world.effect("price_rise", "complaint_share_per_order") / speaksUp : 0.014, "price", null, order.at + Math.abs(random.normal()) * 2 * day);
    if (order.promisedDay !== null) shipped(order, order.promisedDay, maybe, random);
    if (order.deliveredAt !== null) {
      maybe(0.014, "damaged", order, order.deliveredAt + random.exponential(10 * hour));
      maybe(0.013, "wrong_item", order, order.deliveredAt + random.exponential(14 * hour));
      maybe(0.022, "quality", order, order.deliveredAt + 2 * day + random.exponential(10 * day));
    }
    if (order.returnedAt !== null) maybe(0.42, "refund", order, order.returnedAt + random.exponential(5 * day));
    if (order.cancelledAt !== null) {
      maybe(0.34, "delivery_change", order, Math.max(order.at + 2 * minute, order.cancelledAt - random.exponential(3 * hour)));
      maybe(0.2, "refund", order, order.cancelledAt + random.exponential(3 * day));
    }
  }
  return causes.sort((a, b) => a.at - b.at);
}

function shipped(order: Order, promisedDay: number, maybe: (share: number, reason: Reason, order: Order, at: number) => void, random: Random): void {
  const until = order.cancelledAt ?? order.dueAt;
  maybe(0.03, "delivery_change", order, Math.min(until - hour, order.at + random.exponential(12 * hour)));
  const asksAt = order.late ? startOfDay(promisedDay) + 17 * hour + random.exponential(16 * hour) : order.at + (order.dueAt - order.at) * (0.3 + 0.6 * random.next());
  if (order.cancelledAt === null || asksAt < order.cancelledAt) maybe(order.late ? 0.62 : 0.032, "delivery_late", order, asksAt);
}
