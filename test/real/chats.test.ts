import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SourceResult } from "../../pipelines/ingest.ts";
import { counts, lineOf, realData, type Line } from "./line.ts";

const { dir, isMissing } = realData("abcd_sample");

interface Chat {
  convo_id: number;
  original: [string, string][];
  scenario: {
    personal: { customer_name: string; email?: string; phone: string };
    order: { order_id?: string; purchase_date?: string; state: string };
    product: { amounts: number[] };
    flow: string;
    subflow: string;
  };
}

const chats: Chat[] = isMissing ? [] : JSON.parse(readFileSync(join(dir, "abcd_sample.json"), "utf8"));
const lines = chats.flatMap(({ original }) => original);
const withOrder = chats.filter(({ scenario }) => scenario.order.order_id !== undefined);

describe.skipIf(isMissing)("a clothing shop's chats", () => {
  let line: Line;
  let results: SourceResult[];

  beforeAll(async () => {
    line = await lineOf("chats");
    results = await line.ingest();
    await line.transform();
  });
  afterAll(() => line?.close());

  it("reads chats, their lines, and the orders that stand in them", () => {
    const read = chats.length + lines.length + withOrder.length;
    expect(read).toBe(3 + 72 + 2);
    expect(results.map(counts)).toEqual([{ source: "chats", read, loaded: read, unchanged: 0, quarantined: 0 }]);
  });

  it("keeps the lines in their order, though the log has no clock", async () => {
    const rows = await line.warehouse.rows<{ kind: string; text: string }>(
      `select message.author_kind as kind, staged.text from core.message
       join staging.message staged on staged.source_key = message.source_key
       join core.conversation on conversation.conversation_id = message.conversation_id
       order by cast(conversation_number as int), message.position`,
    );
    const expected = [...chats].sort((a, b) => a.convo_id - b.convo_id).flatMap(({ original }) => original.map(([kind, text]) => ({ kind: kind === "action" ? "system" : kind, text })));
    expect(rows).toEqual(expected);
  });

  it("knows each customer in the chat and in the order", async () => {
    const [row] = await line.warehouse.rows(
      `select count(*) as persons, (select count(*) from core.conversation join core.purchase using (person_id)) as in_both from core.person`,
    );
    expect(row).toEqual({ persons: new Set(chats.map(({ scenario }) => scenario.personal.phone)).size, in_both: withOrder.length });
  });

  it("gives the revenue and count of the orders", async () => {
    expect(await line.values("revenue", { grain: "all" })).toEqual({ all: withOrder.reduce((sum, { scenario }) => sum + scenario.product.amounts[0]!, 0) });
    expect(await line.values("orders", { grain: "all" })).toEqual({ all: withOrder.length });
  });

  it("counts contacts by the reason that the log names", async () => {
    const rows = await line.metric("contacts", { by: ["reason"], grain: "all" });
    expect(Object.fromEntries(rows.map((row) => [row.reason, row.n]))).toEqual(Object.fromEntries(chats.map(({ scenario }) => [scenario.subflow, 1])));
  });

  it("counts the replies an agent owed: a run of customer lines is one question", async () => {
    const owed = chats.map(({ original }) => {
      const speakers = original.map(([kind]) => kind).filter((kind) => kind !== "action");
      return speakers.filter((kind, i) => kind === "customer" && speakers[i - 1] !== "customer").length;
    });
    const [row] = await line.warehouse.rows("select count(*) as n from core.turn");
    expect(row).toEqual({ n: owed.reduce((sum, one) => sum + one, 0) });
  });

  it("finds every question of known customers settled at the first contact", async () => {
    const [row] = await line.metric("first_contact_resolution", { grain: "month" });
    expect(row).toMatchObject({ period: "2021-04", value: 1, n: chats.length, status: "provisional" });
  });

  it("scores the customers' lines, and no one else's, for the figures", async () => {
    const said = lines.filter(([kind]) => kind === "customer").map(([, text]) => text);
    const [row] = await line.warehouse.rows("select count(*) as n, count(distinct text_hash) as texts from core.text");
    expect(row).toEqual({ n: said.length, texts: new Set(said).size });
  });
});
