import { expect, it } from "vitest";
import { moneyWithContact, settledSpan, tellsPromises } from "../../dashboards/components/lost-orders.ts";
import { hearsPromises } from "../../dashboards/components/reading/promises.ts";
import { en } from "../../dashboards/strings/en.ts";
import { ru } from "../../dashboards/strings/ru.ts";
import { viewWith } from "./tables.ts";

it("counts as lost after a contact what is known to have had one", () => {
  expect(moneyWithContact([{ value: "phone", amount: 40 }, { value: "other", amount: 20 }, { value: "no_contact", amount: 100 }])).toEqual({ amount: 60, whole: 160, isLeast: false });
});

it("counts no order that may have had none, and says that it can be more", () => {
  // October: two of five had a contact, too few to be told; November: forty of a hundred
  expect(moneyWithContact([{ value: "any", amount: 50 }, { value: "chat", amount: 40 }, { value: "no_contact", amount: 60 }])).toEqual({ amount: 40, whole: 150, isLeast: true });
  expect(moneyWithContact([{ value: "any", amount: 50 }])).toEqual({ amount: 0, whole: 50, isLeast: true });
});

it("says of contacts without a promised delivery that no delivery day was promised: money or an answer may have been", () => {
  expect([en.values.promise!.none, ru.values.promise!.none]).toEqual(["no delivery day promised", "день доставки не обещали"]);
  expect([en.journeys.lift.after.promise("none", ""), ru.journeys.lift.after.promise("none", "")]).toEqual(["after contacts in which no delivery day was promised", "после обращений, где день доставки не обещали,"]);
});

it("names the days of the money at the top of the page where it leaves out orders that can still be cancelled", () => {
  const until = (settledUntil: string | null) =>
    viewWith(["lost_order_amount"], { "parts.lost_order_amount": ["2026-10-01", "2026-11-02", "2026-11-12"].map((on) => ({ on, p0: 500, p2: 1 })) }, { period: "2026-11", lastDay: "2026-11-15", declared: { lost_order_amount: { settledUntil } } });
  expect(settledSpan(until("2026-11-09"))).toBe("1–8 November 2026");
  expect(settledSpan(until(null))).toBeNull();
  const words = (settled: string | null) => [en, ru].map(({ journeys }) => journeys.last.subtitle("1–15", false, null, settled));
  expect(words("1–8")[0]).toContain("; the money at the top of the page is of 1–8, whose orders are settled");
  expect(words("1–8")[1]).toContain("; сумма вверху страницы — за 1–8: судьба тех заказов уже известна");
  expect(words(null).join()).not.toMatch(/top of the page|вверху/);
});

it("speaks of promises only where some contact tells one, and of their lack where nothing is known yet", () => {
  const told = (lift: string[], lost: string[] = [], promise: string | null = null) =>
    viewWith([], { lost_order_lift: lift.map((value) => ({ dimension: "contact_promise", value })), lost_order: lost.map((value) => ({ dimension: "contact_promise", value })), story: [{ story_id: 1, promise }] });
  expect([told(["none", "other"]), told(["none", "one_day"]), told([])].map(tellsPromises)).toEqual([false, true, true]);
  expect([told(["none"], ["none", "no_contact"], "none"), told(["none"], ["over_week"]), told(["none"], [], "same_day")].map(hearsPromises)).toEqual([false, true, true]);
});
