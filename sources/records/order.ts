import { choice, date, defineRecord, instant, number, text } from "../record.ts";

export const order = defineRecord("order", "one order of a customer", {
  order_id: text("the order's own number", { required: true }),
  ordered_at: instant("when it was placed", { required: true }),
  status: choice("how far it is", ["placed", "paid", "shipped", "delivered", "cancelled", "returned", "abandoned"]),
  amount: number("value in the company's currency"),
  currency: text("of the amount, where its system tells it: ISO 4217 code, sign or word; another than the company's is refused"),
  channel: text("where it was placed"),
  region: text("where it goes"),
  promised_on: date("promised delivery, for queries of your own (staging.order): no published figure reads it"),
  delivered_at: instant("when it was delivered"),
  cancelled_at: instant("when it was cancelled"),
});
