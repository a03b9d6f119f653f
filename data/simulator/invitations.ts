import { day, hour, localDay, minute, startOfDay } from "./clock.ts";
import { risenCategories, type World } from "./incidents.ts";
import type { Contact } from "./issues.ts";
import type { Life } from "./life.ts";
import type { Order } from "./orders.ts";
import type { Person } from "./people.ts";
import type { Random } from "./random.ts";

export type Touchpoint = "site" | "checkout" | "delivery" | "product" | "support" | "returns" | "relationship";

export interface Invitation {
  at: number;
  touchpoint: Touchpoint;
  order: Order | null;
  contact: Contact | null;
  /** How much better or worse this experience was. */
  shift: number;
}

/** Whom to ask, when and about what: after orders, contacts and returns, and now and then about the whole. */
export function invitationsOf(life: Life, contacts: Contact[], person: Person, world: World, random: Random): Invitation[] {
  const all: Invitation[] = [];
  const ask = (share: number, touchpoint: Touchpoint, at: number, shift: number, order: Order | null, contact: Contact | null = null) => {
    if (random.chance(share)) all.push({ at: Math.floor(at), touchpoint, order, contact, shift });
  };
  for (const order of life.orders) {
    const outage = world.on("payment_outage", order.at) ? world.effect("payment_outage", "score_shift") : 0;
    if (order.status === "abandoned") {
      ask(0.4, "checkout", order.at + 20 * minute + random.int(hour), outage || -0.7, order);
      continue;
    }
    const risen = order.at >= world.from("price_rise") && order.at < world.from("price_rise") + 100 * day && order.lines.some((line) => (risenCategories as readonly string[]).includes(line.product.category));
    const dear = risen ? world.effect("price_rise", "score_shift") : 0;
    if (order.channel !== "store") {
      ask(0.26, "site", order.at + 5 * minute + random.int(hour), dear, order);
      ask(0.2, "checkout", order.at + 2 * minute + random.int(10 * minute), outage, order);
      if (order.promisedDay !== null && order.status !== "cancelled") delivery(order, order.promisedDay, person, world, ask, random);
    }
    if (order.deliveredAt !== null) {
      const broken = contacts.some((contact) => contact.episode.order === order && ["quality", "damaged", "wrong_item"].includes(contact.episode.reason));
      ask(0.32, "product", order.deliveredAt + 12 * day + random.int(3 * day), (broken ? -1.6 : 0) + (order.returnedAt !== null ? -0.8 : 0) + dear * 0.6, order);
    }
    if (order.returnedAt !== null) ask(0.75, "returns", order.returnedAt + 4 * day + random.int(2 * day), 0, order);
  }
  for (const contact of contacts) {
    const { episode } = contact;
    if (episode.isThanks || episode.answeredAt === null || episode.closedAt === null) continue;
    const slow = episode.answeredAt - episode.at > 300 ? -0.6 : 0;
    ask(0.8, "support", episode.closedAt + 20 * minute + random.int(2 * hour), slow + (contact.isRepeat ? -1 : 0) + (episode.angry ? -0.45 : 0), episode.order, contact);
  }
  const bought = life.orders.filter((order) => order.status !== "abandoned").map((order) => order.at);
  if (bought.length) {
    for (let at = bought[0]! + (30 + random.int(120)) * day; at < bought.at(-1)! + 60 * day && at < world.end; at += (150 + random.int(60)) * day) {
      const dear = at >= world.from("price_rise") && at < world.from("price_rise") + 100 * day ? world.effect("price_rise", "score_shift") * 0.5 : 0;
      ask(0.5, "relationship", startOfDay(localDay(at)) + 11 * hour + random.int(4 * hour), dear, null);
    }
  }
  return all.sort((a, b) => a.at - b.at);
}

function delivery(order: Order, promisedDay: number, person: Person, world: World, ask: (share: number, touchpoint: Touchpoint, at: number, shift: number, order: Order) => void, random: Random): void {
  const failing = person.region === "Юг" && world.on("courier_failure", startOfDay(promisedDay));
  const failure = failing ? world.effect("courier_failure", "score_shift") : 0;
  const shift = order.late ? -1.35 + failure * 0.5 : failure * 0.35;
  if (order.late && order.dueAt - startOfDay(promisedDay) > 3 * day && random.chance(0.6)) ask(1, "delivery", startOfDay(promisedDay + 2) + 11 * hour + random.int(6 * hour), shift - 0.3, order);
  else if (order.deliveredAt !== null) ask(0.6, "delivery", order.deliveredAt + 2 * hour + random.int(20 * hour), shift, order);
}
