import { day, hour, localDay, minute, monthOfYear, startOfDay } from "./clock.ts";
import { opaqueNumber } from "./identifier.ts";
import { risenCategories, type World } from "./incidents.ts";
import type { Person } from "./people.ts";
import type { Question } from "./question.ts";
import type { Random } from "./random.ts";
import { products, type Product } from "./shelf.ts";

export interface OrderLine {
  product: Product;
  quantity: number;
  unitPrice: number;
  /** Pieces sent back, if any. */
  returned: number;
}

export interface Order {
  id: string;
  at: number;
  status: "placed" | "paid" | "shipped" | "delivered" | "cancelled" | "returned" | "abandoned";
  channel: "site" | "app" | "store" | "phone";
  lines: OrderLine[];
  promisedDay: number | null;
  deliveredAt: number | null;
  cancelledAt: number | null;
  returnedAt: number | null;
  /** Delivered, or still awaited, after the promised day. */
  late: boolean;
  /** When it came or would have come to the door, even beyond the simulated time. */
  dueAt: number;
  account: number;
  cookie: number;
  /** Asked before ordering. */
  question: Question | null;
  /** Chance of being abandoned or cancelled, as it stood and had nobody said anything; null where it could not be lost. */
  odds: { told: number; untold: number } | null;
}

/** Days that a delivery to a region takes at least. */
export const bound: Record<string, number> = { "Центр": 2, "Северо-Запад": 3, "Юг": 4, "Поволжье": 4, "Урал": 5, "Сибирь": 6 };

/** A purchase counts towards activity; what was never paid, was cancelled or went back whole does not. */
export const isPurchase = (order: Order): boolean => order.status === "paid" || order.status === "shipped" || order.status === "delivered";

export const amountOf = (order: Order): number => order.lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0);

/** Share of orders to be delivered that are cancelled. */
export const cancels = 0.034;

export interface Attempt {
  at: number;
  nth: number;
  favourites: readonly string[];
  account: number;
  channel: Order["channel"];
  abandoned: boolean;
  /** Brought by the shop: neither cancelled nor sent back, so that what brought it has exactly this effect. */
  brought?: boolean;
  question?: Question | null;
  /** Days of delivery that the buyer was told. */
  toldDays?: number | null;
  odds?: Order["odds"];
}

const storeGoer = [["site", 50], ["app", 30], ["store", 17], ["phone", 3]] as const;
const onlineOnly = [["site", 60], ["app", 36], ["phone", 4]] as const;

/** Where a person orders, those with a card sometimes in the store. */
export const channelFor = (person: Person, random: Random): Order["channel"] => random.weighted(person.card ? storeGoer : onlineOnly);
export const isOnline = (channel: Order["channel"]): boolean => channel === "site" || channel === "app";

export function makeOrder(person: Person, world: World, attempt: Attempt, random: Random): Order {
  const { at, channel } = attempt;
  const shipped = channel !== "store";
  const order: Order = {
    id: `R-${opaqueNumber(world.seed, "order", person.number, attempt.nth)}`,
    at,
    status: "abandoned",
    channel,
    lines: basket(attempt.favourites, at, world, random),
    promisedDay: null,
    deliveredAt: null,
    cancelledAt: null,
    returnedAt: null,
    late: false,
    dueAt: at,
    account: attempt.account,
    cookie: Math.min(person.cookies.length - 1, Math.floor(((at - world.start) / (world.end - world.start)) * person.cookies.length)),
    question: attempt.question ?? null,
    odds: attempt.odds ?? null,
  };
  if (attempt.abandoned) return order;
  if (shipped) schedule(order, person, attempt.toldDays ?? null, world, random);
  else order.deliveredAt = at;
  if (attempt.brought) arrive(order, world);
  else settle(order, world, shipped, random);
  return order;
}

function basket(favourites: readonly string[], at: number, world: World, random: Random): OrderLine[] {
  const count = random.weighted([[1, 44], [2, 28], [3, 16], [4, 8], [5, 4]] as const);
  const lines = new Map<string, OrderLine>();
  for (let i = 0; i < count; i++) {
    const category = random.pick(favourites);
    const product = random.pick(products[category]!);
    if (!lines.has(product.sku)) {
      lines.set(product.sku, { product, quantity: random.weighted([[1, 80], [2, 14], [3, 6]] as const), unitPrice: priceAt(product, at, world), returned: 0 });
    }
  }
  return [...lines.values()];
}

/** Prices creep by half a percent a month; the planted rise comes on top in its categories and stays. */
function priceAt(product: Product, at: number, world: World): number {
  const creep = 1.005 ** Math.floor((at - world.start) / (30 * day));
  const risen = at >= world.from("price_rise") && (risenCategories as readonly string[]).includes(product.category);
  return Math.round((product.price * creep * (risen ? world.effect("price_rise", "price_factor") : 1)) / 10) * 10 - 0.1;
}

function schedule(order: Order, person: Person, toldDays: number | null, world: World, random: Random): void {
  const promised = localDay(order.at) + (toldDays ?? bound[person.region]! + random.int(3));
  const failing = person.region === "Юг" && world.on("courier_failure", startOfDay(promised));
  const lateShare = failing ? world.effect("courier_failure", "late_share") : monthOfYear(order.at) === 12 ? 0.14 : 0.065;
  order.promisedDay = promised;
  order.late = random.chance(lateShare);
  const early = Math.min(random.int(3), promised - localDay(order.at) - 1);
  const shift = order.late ? 1 + random.int(4) + (failing ? world.effect("courier_failure", "extra_days") : 0) : -early;
  order.dueAt = startOfDay(promised + shift) + 9 * hour + random.int(12 * hour);
}

function settle(order: Order, world: World, shipped: boolean, random: Random): void {
  const { end } = world;
  if (shipped && order.at > end - 2 * hour && random.chance(0.4)) {
    order.status = "placed";
    return;
  }
  if (shipped && random.chance(cancels)) {
    const cancelledAt = order.at + 10 * minute + random.int(Math.max(hour, order.dueAt - order.at - 12 * hour));
    if (cancelledAt < Math.min(end, order.dueAt)) {
      order.status = "cancelled";
      order.cancelledAt = cancelledAt;
      return;
    }
  }
  arrive(order, world);
  if (order.deliveredAt === null) return;

  const roll = random.next();
  const returnedAt = order.deliveredAt + day + random.int(11 * day);
  if (roll > 0.055 || returnedAt >= end) return;
  order.returnedAt = returnedAt;
  if (roll < 0.014) {
    order.status = "returned";
    for (const line of order.lines) line.returned = line.quantity;
  } else {
    const line = random.pick(order.lines);
    line.returned = 1;
    if (order.lines.every((each) => each.returned === each.quantity)) order.status = "returned";
  }
}

/** On its way, or there when its day has come. */
function arrive(order: Order, { end }: World): void {
  if (order.deliveredAt === null && order.dueAt < end) order.deliveredAt = order.dueAt;
  order.status = order.deliveredAt !== null ? "delivered" : end - order.at > 1.5 * day ? "shipped" : "paid";
}
