import { isoDate, isoLocal, localDay, monthOf } from "./clock.ts";
import { write } from "./identity.ts";
import { amountOf, isPurchase, type Order } from "./orders.ts";
import type { Pen } from "./pen.ts";
import type { Person } from "./people.ts";
import { csvField } from "./truth.ts";

/** Writes one order: its row in the month's orders, its lines in the days' sales, cancellations and returns as negative lines. */
export function writeOrder(order: Order, person: Person, { world, writers, truth, random }: Pen): void {
  const online = order.channel === "site" || order.channel === "app";
  const store = order.channel === "store";
  const anonymous = order.status === "abandoned" && random.chance(0.35);
  const written = write(
    person,
    {
      account: order.account,
      customerId: store ? random.chance(0.7) : !anonymous,
      email: !store && !anonymous,
      phone: store ? random.chance(0.2) : !anonymous && random.chance(0.88),
      card: store || (!anonymous && random.chance(0.6)),
      cookie: online ? order.cookie : undefined,
      name: store ? random.chance(0.1) : !anonymous && random.chance(0.95),
      shopPhone: store && random.chance(0.25),
      shopEmail: store && random.chance(0.15),
      reachable: true,
    },
    random,
  );
  const price = (value: number) => value.toFixed(2);
  const row = [
    order.id, isoLocal(order.at), order.status, price(amountOf(order)), "RUB", written.customerId, written.email, written.phone, written.card, written.cookie, written.name, person.region, order.channel,
    order.promisedDay === null ? "" : isoDate(order.promisedDay), order.deliveredAt === null ? "" : isoLocal(order.deliveredAt), order.cancelledAt === null ? "" : isoLocal(order.cancelledAt),
  ];
  writers.add(`inbox/sales/orders-${monthOf(order.at)}.csv`, order.at, row.map(csvField).join(","));
  truth.row("orders.csv", [order.id, person.id, isoDate(localDay(order.at)), isPurchase(order)]);
  truth.row("records.csv", ["order", order.id, person.id]);
  if (order.status === "abandoned") return;

  const line = (number: number, operation: "sale" | "return" | "cancel", at: number, quantity: number, item: Order["lines"][number]) => {
    const cells = [
      order.id, String(number), operation, isoLocal(at), item.product.sku, person.language === "en" && random.chance(0.3) ? item.product.title.en : item.product.title.ru, item.product.category,
      String(quantity), price(item.unitPrice), price(quantity * item.unitPrice), written.customerId, written.email, written.card, person.region, order.channel,
    ];
    writers.add(`inbox/sales/${isoDate(localDay(at))}.csv`, at, cells.map(csvField).join(","));
  };
  let number = 0;
  for (const item of order.lines) line(++number, "sale", order.at, item.quantity, item);
  if (order.cancelledAt !== null && order.cancelledAt < world.end) for (const item of order.lines) line(++number, "cancel", order.cancelledAt, -item.quantity, item);
  if (order.returnedAt !== null && order.returnedAt < world.end) for (const item of order.lines) if (item.returned) line(++number, "return", order.returnedAt, -item.returned, item);
}
