import { expect, test } from "vitest";
import { computeMetric, whyNone } from "../../pipelines/metric.ts";
import { built, type Row } from "./staged.ts";

const order = (order_id: string, customer_id: string, ordered_at: string, status: string, more: Row = {}): Row => ({ order_id, customer_id, ordered_at, status, amount: 100, channel: "site", region: "S", ...more });
const call = (customer_id: string, started_at: string): Row => ({ conversation_id: customer_id, customer_id, channel: "phone", started_at, answered_at: started_at, ended_at: started_at, reason: "price" });

test("orders lost, the money in them, and what came before and after are counted by the month of ordering", async () => {
  const { warehouse, company } = await built({
    rows: {
      order: [
        order("1", "a", "2026-03-10 12:00:00", "abandoned", { amount: 300 }),
        order("2", "a", "2026-03-11 12:00:00", "delivered"),
        order("3", "b", "2026-03-10 12:00:00", "cancelled", { cancelled_at: "2026-04-01 12:00:00" }),
        order("4", "c", "2026-03-31 12:00:00", "paid"),
        order("5", "c", "2026-04-20 12:00:00", "paid"),
        // nobody knows whose
        order("6", "", "2026-03-12 12:00:00", "abandoned", { customer_id: null, amount: 900 }),
      ],
      conversation: [call("a", "2026-03-09 12:00:00"), call("c", "2026-03-31 10:00:00")],
    },
    asOf: "2026-06-01T00:00",
    company: { privacy: { suppress_below: 0 } },
    tables: ["core.order_fate"],
  });
  const march = async (name: string) => (await computeMetric(warehouse, company, name, { grain: "month" })).find(({ period }) => period === "2026-03");
  expect(await march("lost_order_share")).toMatchObject({ value: 2 / 4, n: 4 });
  expect(await march("lost_order_amount")).toMatchObject({ value: 400, n: 2 });
  expect(await march("lost_after_contact_share")).toMatchObject({ value: 1 / 2, n: 2 });
  expect(await march("recovered_order_share")).toMatchObject({ value: 1 / 2, n: 2 });
});

test("of orders whose source tells no statuses nobody knows how many were lost, while an order without one beside others that have one was kept", async () => {
  const receipt = (order_id: string, customer_id: string): Row => ({ order_id, customer_id, sold_at: "2026-03-10 12:00:00", amount: 100 });
  const fates = async (rows: Record<string, Row[]>) => {
    const { warehouse, company } = await built({ rows, asOf: "2026-06-01T00:00", company: { privacy: { suppress_below: 0 } }, tables: ["core.order_fate", "core.journey"] });
    return {
      fates: await warehouse.rows("select fate, is_lost from core.order_fate order by order_id"),
      outcomes: await warehouse.rows("select outcome from core.journey order by person_id"),
      lost: await computeMetric(warehouse, company, "lost_order_share", { grain: "month" }),
    };
  };
  expect(await fates({ order_line: [receipt("1", "a"), receipt("2", "b")] })).toEqual({
    fates: [{ fate: "unknown", is_lost: null }, { fate: "unknown", is_lost: null }], outcomes: [{ outcome: "bought" }, { outcome: "bought" }], lost: [],
  });
  const mixed = await fates({ order: [order("1", "a", "2026-03-10 12:00:00", "cancelled")], order_line: [receipt("2", "b")] });
  expect(mixed.fates).toEqual([{ fate: "cancelled", is_lost: true }, { fate: "kept", is_lost: false }]);
  expect(mixed.lost).toMatchObject([{ value: 0.5, n: 2 }]);
});

test("orders of which only those given up are told are no share of anything, while their money is", async () => {
  const figures = async (...orders: Row[]) => {
    const { warehouse, company } = await built({ rows: { order: orders }, asOf: "2026-06-01T00:00", company: { privacy: { suppress_below: 0 } }, tables: ["core.order_fate", "core.purchase_of_customer"] });
    const of = async (name: string) => (await computeMetric(warehouse, company, name, { grain: "all" })).map(({ value, n }) => [value, n])[0] ?? null;
    return [await of("abandoned_order_share"), await of("lost_order_share"), await of("lost_order_amount")];
  };
  const left = [order("1", "a", "2026-03-10 12:00:00", "abandoned"), order("2", "b", "2026-03-10 12:00:00", "abandoned")];
  expect(await figures(...left)).toEqual([null, null, [200, 2]]);
  // an order without a status beside others that have one was carried on, in whatever channel
  expect(await figures(...left, { ...order("3", "c", "2026-03-10 12:00:00", "", { channel: "phone" }), status: null })).toEqual([[2 / 3, 3], [2 / 3, 3], [200, 2]]);
  // carts and paid orders of one site may come from two sources
  const carts = left.map((one) => ({ ...one, source: "carts" }));
  expect(await figures(...carts, order("3", "c", "2026-03-10 12:00:00", "paid"))).toEqual([[2 / 3, 3], [2 / 3, 3], [200, 2]]);
  expect(await figures(...carts, order("3", "c", "2026-03-10 12:00:00", "paid", { channel: "store" }))).toEqual([null, null, [200, 2]]);
});

test("where nobody ever gave an order up, nobody knows whether it would be told", async () => {
  const { warehouse, company } = await built({ rows: { order: [order("1", "a", "2026-03-10 12:00:00", "paid")] }, asOf: "2026-06-01T00:00", company: { privacy: { suppress_below: 0 }, sources: { desk: { files: "orders.jsonl", format: "jsonl", record: "order" } } }, tables: ["core.purchase_of_customer"] });
  expect(await computeMetric(warehouse, company, "abandoned_order_share", { grain: "all" })).toEqual([]);
  expect(await whyNone(warehouse, "abandoned_order_share")).toMatch(/where it tells of one kind only, nobody knows the share/);
});

test("lines of a refused order make no purchase, while receipts and lines of orders that never came do", async () => {
  const line = (source: string, order_id: string): Row => ({ source, order_id, sold_at: "2026-03-10 12:00:00", amount: 100 });
  const mapped = (record: string) => ({ files: `${record}.jsonl`, format: "jsonl", record });
  const sources = { shop: mapped("order"), outlet: mapped("order"), goods: mapped("order_line"), till: mapped("order_line") };
  const purchases = async (rows: Record<string, Row[]>, refused: { source: string; order_id: string }[]) => {
    const { warehouse } = await built({ rows, refused, company: { sources }, asOf: "2026-06-01T00:00", tables: ["core.purchase"] });
    return (await warehouse.rows<{ order_id: string }>("select order_id from core.purchase order by order_id")).map(({ order_id }) => order_id);
  };
  const taken = [order("10", "a", "2026-03-10 12:00:00", "paid", { source: "shop" })];
  // goods tell the lines of the shop's orders: 10 was read, 11 and 12 were refused, 3 never came
  const goods = ["10", "11", "12", "3"].map((number) => line("goods", number));
  const refused = ["11", "12", "12"].map((order_id) => ({ source: "shop", order_id }));
  expect(await purchases({ order: taken, order_line: goods }, refused)).toEqual(["goods:3", "shop:10"]);
  // receipts have numbers of their own, no line of theirs belongs to an order of the shop
  expect(await purchases({ order: taken, order_line: ["11", "12"].map((number) => line("till", number)) }, refused)).toEqual(["shop:10", "till:11", "till:12"]);
  // one source may bring orders and lines, and all its orders be refused
  expect(await purchases({ order_line: [line("shop", "11"), line("shop", "13")] }, refused)).toEqual(["shop:13"]);
  // of a source of which no order was read nobody knows whose lines are its own: any of the number are, unless company.yaml does not name it
  const outlets = ["11", "12"].map((order_id) => ({ source: "outlet", order_id }));
  expect(await purchases({ order: taken, order_line: goods }, outlets)).toEqual(["goods:3", "shop:10"]);
  expect(await purchases({ order_line: goods }, outlets)).toEqual(["goods:10", "goods:3"]);
  expect(await purchases({ order_line: goods }, outlets.map((one) => ({ ...one, source: "closed" })))).toEqual(["goods:10", "goods:11", "goods:12", "goods:3"]);
  // a mended order that was read later stands, with its lines
  expect(await purchases({ order: [...taken, order("11", "b", "2026-03-11 12:00:00", "paid", { source: "shop" })], order_line: goods }, refused)).toEqual(["goods:3", "shop:10", "shop:11"]);
});
