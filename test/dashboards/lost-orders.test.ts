import { expect, it } from "vitest";
import { moneyWithContact } from "../../dashboards/components/lost-orders.ts";
import { en } from "../../dashboards/strings/en.ts";
import { ru } from "../../dashboards/strings/ru.ts";

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
