import { isoDate, localDay } from "./clock.ts";
import type { Life } from "./life.ts";
import { isPurchase } from "./orders.ts";
import type { Person } from "./people.ts";
import type { Truth } from "./truth.ts";

/** Days without a purchase after which a customer counts as lost: on the first day on which more have passed. */
export const inactivityDays = 90;

/** When the person really left and why, and what the definition makes of their purchases. */
export function writeChurn(person: Person, life: Life, end: number, truth: Truth): void {
  const asOf = localDay(end);
  const days = [...new Set(life.orders.filter(isPurchase).map((order) => localDay(order.at)))].sort((a, b) => a - b);
  const row = (event: "new" | "left" | "lost" | "won_back", on: number, reason: string | null) => truth.row("churn.csv", [person.id, event, isoDate(on), reason]);
  days.forEach((on, index) => {
    const before = days[index - 1];
    if (before === undefined) row("new", on, null);
    else if (on - before > inactivityDays) {
      row("lost", before + inactivityDays + 1, reasonNear(life, before));
      row("won_back", on, null);
    }
  });
  const last = days.at(-1);
  if (last !== undefined && last + inactivityDays + 1 < asOf) row("lost", last + inactivityDays + 1, reasonNear(life, last));
  for (const leaving of life.leavings) row("left", localDay(leaving.at), leaving.reason);
}

/** The reason for which they really left after that purchase; none when they only bought late. */
function reasonNear(life: Life, lastPurchaseDay: number): string | null {
  return life.leavings.find((each) => localDay(each.at) >= lastPurchaseDay && localDay(each.at) <= lastPurchaseDay + inactivityDays)?.reason ?? null;
}
