import { expect, test } from "vitest";
import { silentLog } from "../../pipelines/log.ts";
import { writeMetricParts } from "../../pipelines/metric-parts.ts";
import fc from "../property.ts";
import { built, type Row, type Staged } from "./staged.ts";

const who = fc.constantFrom("anna", "boris", "vera", null);
const minute = fc.integer({ min: 0, max: 60 * 24 * 300 });
const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString().slice(0, 19).replace("T", " ");

/** Many equal instants on purpose: an order that only the clock decides is no order. */
const order = fc.record({ customer_id: who, when: fc.nat(20).map((n) => n * 20_000), amount: fc.integer({ min: 1, max: 50 }), status: fc.constantFrom("paid", "placed", "returned"), region: fc.constantFrom("North", "South", null) });
const line = fc.record({ author_kind: fc.constantFrom("customer", "agent", "bot", "system"), after: fc.constantFrom(0, 1, 1, 5000), text: fc.constantFrom("где заказ", "спасибо", "сейчас"), event: fc.constantFrom(null, null, null, "closed", "reopened", "handed_over"), author_id: fc.constantFrom("op1", "op2", null) });
const talk = fc.record({ customer_id: who, when: minute, reason: fc.constantFrom("delivery", "refund", null), channel: fc.constantFrom("chat", "phone", "email"), is_solved: fc.constantFrom(true, false, null), lines: fc.array(line, { maxLength: 6 }) });
const answer = fc.record({ customer_id: who, when: fc.nat(4).map((n) => n * 60 * 24 * 60), score: fc.integer({ min: 0, max: 10 }), touchpoint: fc.constantFrom("delivery", null), comment: fc.constantFrom("плохо", "хорошо", null) });

const world = fc.record({ orders: fc.array(order, { maxLength: 12 }), talks: fc.array(talk, { maxLength: 6 }), answers: fc.array(answer, { maxLength: 8 }) }).map(({ orders, talks, answers }): Record<string, Row[]> => ({
  order: orders.map(({ when, ...own }, i) => ({ source_key: `o${i}`, order_id: `o${i}`, ordered_at: at(when), ...own })),
  conversation: talks.map(({ when, lines: _, ...own }, i) => ({ source_key: `c${i}`, conversation_id: `c${i}`, started_at: at(when), ...own })),
  message: talks.flatMap(({ when, lines }, i) => {
    let minutes = when;
    return lines.map(({ after, ...own }, k): Row => ({ source_key: `c${i}-${k}`, conversation_id: `c${i}`, position: k + 1, sent_at: at((minutes += after)), ...own, text: own.event ? null : own.text }));
  }),
  survey_response: answers.map(({ when, ...own }, i) => ({ source_key: `a${i}`, response_id: `a${i}`, survey: "s", question: "nps", scale_min: 0, scale_max: 10, answered_at: at(when), ...own })),
}));

const texts = [{ text: "спасибо", is_thanks: true, sentiment_label: "neutral" }, { text: "плохо", sentiment_label: "negative", sentiment: -0.8 }, { text: "хорошо", sentiment_label: "positive", sentiment: 0.8 }];

async function everything(rows: Staged, asOf = "2026-11-01T00:00"): Promise<Record<string, unknown>> {
  const { warehouse } = await built({ rows, texts, company: { answer_within: { chat: "5m" }, windows: { inactivity_days: 60 } }, asOf });
  await writeMetricParts(warehouse, { log: silentLog });
  const tables = await warehouse.rows<{ name: string }>("select table_schema || '.' || table_name as name from information_schema.tables where table_schema in ('core', 'marts') and table_name not in ('person', 'record_person') order by 1");
  const contents: Record<string, unknown> = {};
  for (const { name } of tables) contents[name] = (await warehouse.rows(`select * from ${name} t`)).map((row) => JSON.stringify(row)).sort();
  warehouse.close();
  return contents;
}

test("the order in which records arrived changes no table", async () => {
  await fc.assert(
    fc.asyncProperty(world, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), async (rows, dice) => {
      const shuffled = Object.fromEntries(Object.entries(rows).map(([record, list]) => [record, list.map((row) => ({ row, rank: dice.next().value! })).sort((a, b) => a.rank - b.rank).map(({ row }) => row)]));
      expect(await everything(shuffled)).toEqual(await everything(rows));
    }),
    { numRuns: 6 },
  );
});

test("what happens after the as-of instant changes no table", async () => {
  const asOf = "2026-05-01 00:00:00";
  const time: Record<string, string> = { order: "ordered_at", conversation: "started_at", message: "sent_at", survey_response: "answered_at" };
  await fc.assert(
    fc.asyncProperty(world, async (rows) => {
      const past = Object.fromEntries(Object.entries(rows).map(([record, list]) => [record, list.filter((row) => String(row[time[record]!]) < asOf)]));
      expect(await everything(rows, asOf.replace(" ", "T"))).toEqual(await everything(past, asOf.replace(" ", "T")));
    }),
    { numRuns: 6 },
  );
});
