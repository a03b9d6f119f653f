import { afterAll, beforeAll, expect, test } from "vitest";
import { silentLog } from "../../pipelines/log.ts";
import { identifiersIn } from "../../pipelines/publish/personal-data.ts";
import { resolve } from "../../pipelines/resolve.ts";
import { openMemoryWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";
import { stage } from "./staged.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openMemoryWarehouse();
  await stage(warehouse, "shop", "order", [
    { source_key: "1", order_id: "1", ordered_at: "2026-05-01 10:00:00", customer_id: "K-10001", name: "Анна Петрова", address: "Тула, Садовая ул., 5-12", birth_on: "1980-02-03" },
    { source_key: "2", order_id: "2", ordered_at: "2026-06-01 10:00:00", customer_id: "K-10002", address: "Тула", birth_on: "2026-05-20" },
  ]);
  await resolve({ phone_region: "RU", sources: {}, identity: { link_threshold: 0.99, review_above: 0.5 } }, warehouse, { log: silentLog });
});
afterAll(() => warehouse.close());

const leaks = (text: string) => identifiersIn(warehouse, new Map([["quotes.csv", new Set([text])]]));

test.each([
  ["an address in a quote", "привезите на Тула, Садовая ул., 5-12 пожалуйста", "postal address “ту…12”"],
  ["a date of birth", "1980-02-03", "date of birth"],
  ["a date of birth as people write it", "мне, родилась 03.02.1980, отказали", "date of birth"],
  ["a customer id", "k-10001", "customer_id “k-…01”"],
])("%s is not published", async (_what, text, kind) => {
  expect(await leaks(text)).toEqual([{ kind, place: "quotes.csv" }]);
});

test("what stands in two places is told of both", async () => {
  const both = await identifiersIn(warehouse, new Map([["quotes.csv", new Set(["k-10001"])], ["reasons.csv", new Set(["of k-10001"])]]));
  expect(both.map(({ place }) => place)).toEqual(["quotes.csv", "reasons.csv"]);
});

test("a city, and days since the first record, are nobody's", async () => {
  expect(await leaks("Тула")).toEqual([]);
  expect(await leaks("2026-05-20")).toEqual([]);
});
