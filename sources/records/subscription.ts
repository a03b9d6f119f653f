import { date, defineRecord, number, text } from "../record.ts";

export const subscription = defineRecord(
  "subscription",
  "one contract that runs until it ends",
  {
    subscription_id: text("the subscription's own number", { required: true }),
    plan: text("tariff or plan"),
    amount: number("price of one period"),
    started_on: date("first day", { required: true }),
    ended_on: date("last day; empty while it runs"),
    reason: text("why it ended, in any words: no contact reason"),
  },
  [
    {
      field: "ended_on",
      bad: ({ started_on, ended_on }) => ended_on !== null && String(ended_on) < String(started_on),
      badSql: "ended_on < started_on",
      reason: "it ends before it starts",
    },
  ],
);
