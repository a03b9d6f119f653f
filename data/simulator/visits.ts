import { isoDate, isoUtc, localDay } from "./clock.ts";
import type { Conversation } from "./conversation.ts";
import { opaqueNumber } from "./identifier.ts";
import { write } from "./identity.ts";
import type { Life } from "./life.ts";
import type { Order } from "./orders.ts";
import type { Pen } from "./pen.ts";
import { accountAt, type Person } from "./people.ts";
import type { Random } from "./random.ts";

/** Writes the web sessions around online orders and some before a contact. */
export function writeVisits(person: Person, life: Life, conversations: Conversation[], { world, writers, random }: Pen): void {
  let sessions = 0;
  let events = 0;
  const session = (cookie: number, knownShare: number, account: number) => {
    const id = `S-${opaqueNumber(world.seed, "session", person.number, sessions++)}`;
    const written = write(person, { account, customerId: random.chance(knownShare), cookie, reachable: true }, random);
    return (at: number, event: "viewed" | "added" | "checkout_begun" | "left", page: string, sku: string | null) => {
      if (at < world.start || at >= world.end) return;
      const milliseconds = String(random.int(1000)).padStart(3, "0");
      const record = { event_id: `W-${opaqueNumber(world.seed, "event", person.number, events++)}`, at: isoUtc(at).replace("Z", `.${milliseconds}Z`), event, session: id, cookie: written.cookie, client: written.customerId || null, page, sku };
      writers.add(`inbox/web/${isoDate(localDay(at))}.jsonl`, at, JSON.stringify(record));
    };
  };
  for (const order of life.orders) {
    const abandoned = order.status === "abandoned";
    if (order.channel === "store" || order.channel === "phone" || !random.chance(abandoned ? 1 : 0.42)) continue;
    shop(order, session(order.cookie, 0.7, order.account), random);
  }
  for (const conversation of conversations) {
    if (!random.chance(0.12)) continue;
    const at = conversation.episodes[0]!.at - 30 - random.int(400);
    const note = session(random.int(person.cookies.length), 0.6, accountAt(person, at, world));
    note(at, "viewed", "/help", null);
    note(at + 20 + random.int(10), "left", "/help", null);
  }
}

function shop(order: Order, note: (at: number, event: "viewed" | "added" | "checkout_begun" | "left", page: string, sku: string | null) => void, random: Random): void {
  let clock = order.at - 90 - random.int(900);
  const step = () => (clock = Math.min(order.at - 5, clock + 15 + random.int(120)));
  for (const line of order.lines.slice(0, 2)) {
    note(clock, "viewed", `/p/${line.product.sku}`, line.product.sku);
    note(step(), "added", `/p/${line.product.sku}`, line.product.sku);
    step();
  }
  note(order.at - 3, "checkout_begun", "/checkout", null);
  if (order.status === "abandoned") note(order.at + 40 + random.int(300), "left", "/checkout", null);
}
