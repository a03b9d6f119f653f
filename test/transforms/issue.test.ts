import { expect, test } from "vitest";
import { computeMetric } from "../../pipelines/metric.ts";
import { built, type Row } from "./staged.ts";

interface Contact {
  at: string;
  who?: string | null;
  reason?: string;
  channel?: string;
  says?: string;
  more?: Row;
  messages?: Row[];
}

const texts = [
  { text: "спасибо", is_thanks: true }, { text: "добрый день" },
  { text: "вы меня не поняли", repeat_reason: "misunderstanding" }, { text: "опять не работает", repeat_reason: "not_fixed" },
];

/** Conversations answered within a minute, each with one customer message unless it brings its own. */
async function contacts(list: Contact[], asOf = "2026-12-01T00:00", more: { survey_response?: Row[] } = {}) {
  const conversation: Row[] = [];
  const message: Row[] = [];
  for (const [i, { at, who = "anna", reason = "delivery", channel = "chat", says = "где заказ", more: own, messages }] of list.entries()) {
    const conversation_id = `c${i + 1}`;
    conversation.push({ conversation_id, channel, started_at: at, customer_id: who, reason, ...own });
    const lines = messages ?? [{ sent_at: at, author_kind: "customer", text: says }, { sent_at: at, author_kind: "agent", text: "сейчас" }];
    message.push(...lines.map((line, position) => ({ conversation_id, position: position + 1, ...line })));
  }
  const { warehouse, company } = await built({ rows: { conversation, message, ...more }, texts, asOf, tables: ["core.issue", "marts.fcr_agreement"] });
  const issues = await warehouse.rows<Record<string, unknown>>("select * from core.issue order by first_contact_at, issue_id");
  const rate = async (name = "first_contact_resolution") => (await computeMetric(warehouse, { ...company, privacy: { suppress_below: 0, grey_below: 0 } }, name, { grain: "all" }))[0];
  return { warehouse, company, issues, rate };
}

const resolved = ({ issues }: { issues: Record<string, unknown>[] }) => issues.map((issue) => [issue.contact_count, issue.is_first_contact_resolved]);

test("a contact within the window repeats the issue, in whatever channel", async () => {
  // 5 October and 11 October 09:00: six days, less than seven
  expect(resolved(await contacts([{ at: "2026-10-05 09:00:00" }, { at: "2026-10-11 09:00:00", channel: "email" }]))).toEqual([[2, false]]);
});

test("a contact exactly a window later is a new issue, one second sooner it is not", async () => {
  expect(resolved(await contacts([{ at: "2026-10-05 09:00:00" }, { at: "2026-10-12 09:00:00" }]))).toEqual([[1, true], [1, true]]);
  expect(resolved(await contacts([{ at: "2026-10-05 09:00:00" }, { at: "2026-10-12 08:59:59" }]))).toEqual([[2, false]]);
});

test("contacts chain: each less than a window after the one before belongs to the same issue", async () => {
  expect(resolved(await contacts([{ at: "2026-10-01 09:00:00" }, { at: "2026-10-06 09:00:00" }, { at: "2026-10-11 09:00:00" }]))).toEqual([[3, false]]);
});

test("another reason is another issue, another customer too", async () => {
  const found = await contacts([{ at: "2026-10-05 09:00:00" }, { at: "2026-10-06 09:00:00", reason: "payment" }, { at: "2026-10-06 10:00:00", who: "boris" }]);
  expect(resolved(found)).toEqual([[1, true], [1, true], [1, true]]);
});

test("an issue younger than the window is in neither", async () => {
  // as of 10 October 09:00 the issue of 3 October 09:00 is exactly a window old, that of 5 October is younger
  const found = await contacts([{ at: "2026-10-03 09:00:00" }, { at: "2026-10-05 09:00:00", who: "boris" }], "2026-10-10T09:00");
  expect(resolved(found)).toEqual([[1, true], [1, null]]);
  expect(await found.rate()).toMatchObject({ value: 1, n: 1 });
});

test("a repeat of a young issue does not settle it early", async () => {
  const found = await contacts([{ at: "2026-10-05 09:00:00" }, { at: "2026-10-06 09:00:00" }], "2026-10-10T00:00");
  expect(resolved(found)).toEqual([[2, null]]);
});

test("thanks after the closing is no repeat, a question after it is", async () => {
  const line = (sent_at: string, author_kind: string, text: string | null, event: string | null = null) => ({ sent_at, author_kind, text, event });
  const closed = [line("2026-10-05 09:00:00", "customer", "где заказ"), line("2026-10-05 09:01:00", "agent", "завтра"), line("2026-10-05 09:02:00", "system", null, "closed")];
  const thanked = await contacts([{ at: "2026-10-05 09:00:00", messages: [...closed, line("2026-10-05 09:03:00", "customer", "спасибо")] }]);
  expect(resolved(thanked)).toEqual([[1, true]]);
  const asked = await contacts([{ at: "2026-10-05 09:00:00", messages: [...closed, line("2026-10-07 09:03:00", "customer", "не привезли")] }]);
  expect(resolved(asked)).toEqual([[2, false]]);
});

test("a caller who hung up and calls again had to come twice; one who does not call again is no issue", async () => {
  const hungUp = { channel: "phone", reason: undefined, more: { is_abandoned: true, ended_at: "2026-10-05 09:02:00", reason: null }, messages: [] };
  const found = await contacts([{ at: "2026-10-05 09:00:00", ...hungUp }, { at: "2026-10-05 10:00:00" }, { at: "2026-10-05 09:00:00", who: "boris", ...hungUp }]);
  expect(found.issues).toMatchObject([{ person_id: "anna", reason: "delivery", contact_count: 2, is_first_contact_resolved: false }]);
  expect(await computeMetric(found.warehouse, found.company, "contacts", { grain: "all" })).toMatchObject([{ n: 1 }]);
});

test("nobody knows whether an unknown person came again", async () => {
  expect((await contacts([{ at: "2026-10-05 09:00:00", who: null }])).issues).toEqual([]);
});

test("the company forgives a transfer inside one contact, the first agent's measure does not", async () => {
  const messages = [
    { sent_at: "2026-10-05 09:00:00", author_kind: "customer", text: "где заказ" },
    { sent_at: "2026-10-05 09:01:00", author_kind: "agent", author_id: "op1", text: "перевожу" },
    { sent_at: "2026-10-05 09:05:00", author_kind: "agent", author_id: "op2", text: "завтра" },
  ];
  const found = await contacts([{ at: "2026-10-05 09:00:00", messages }]);
  expect([(await found.rate())!.value, (await found.rate("agent_first_contact_resolution"))!.value]).toEqual([1, 0]);
});

test("other windows are counted whole: three days split what seven join, thirty join what seven split", async () => {
  // 1, 6 and 20 October: gaps of 5 and 14 days
  const found = await contacts([{ at: "2026-10-01 09:00:00" }, { at: "2026-10-06 09:00:00" }, { at: "2026-10-20 09:00:00" }]);
  const counted = await found.warehouse.rows<{ window_days: number; issues: number; solved: number }>(
    "select window_days, count(*) as issues, count_if(is_first_contact_resolved) as solved from core.issue_window group by 1 order by 1",
  );
  expect(counted).toEqual([
    { window_days: 3, issues: 3, solved: 3 },
    { window_days: 7, issues: 2, solved: 1 },
    { window_days: 14, issues: 2, solved: 1 },
    { window_days: 30, issues: 1, solved: 0 },
  ]);
  expect((await found.rate("first_contact_resolution_30d"))!.value).toBe(0);
});

test("what the agent marked and what the customer said stand beside what the contacts show", async () => {
  const found = await contacts(
    [
      { at: "2026-10-05 09:00:00", more: { is_solved: true } },
      { at: "2026-10-06 09:00:00" },
      { at: "2026-10-05 09:00:00", who: "boris", more: { is_solved: true } },
      { at: "2026-10-05 10:00:00", who: "vera", more: { is_solved: false } },
    ],
    undefined,
    { survey_response: [{ response_id: "r1", question: "solved", score: 0, scale_min: 0, scale_max: 1, answered_at: "2026-10-07 09:00:00", conversation_id: "c1" }] },
  );
  // inferred: anna no, boris yes, vera yes; marked: yes, yes, no; the customer: anna says no
  expect((await found.rate())!.value).toBeCloseTo(2 / 3, 12);
  expect((await found.rate("flagged_contact_resolution"))!.value).toBeCloseTo(2 / 3, 12);
  expect(await found.rate("survey_contact_resolution")).toMatchObject({ value: 0, n: 1 });
  // of three issues: both yes 1 (boris), inferred only 1 (vera), marked only 1 (anna); expected by chance (2·2 + 1·1)/9 = 5/9;
  // kappa = (1/3 − 5/9) ÷ (1 − 5/9) = −1/2
  const [agreement] = await found.warehouse.rows<Record<string, number>>("select * from marts.fcr_agreement where pair = 'inferred_flagged'");
  expect(agreement).toMatchObject({ both_yes: 1, first_only: 1, second_only: 1, both_no: 0 });
  expect(agreement!.kappa).toBeCloseTo(-0.5, 12);
});

test("a repeat says why in its own first words, whatever came politely before them; words that do not tell leave it unknown", async () => {
  const line = (text: string) => ({ sent_at: "2026-10-06 09:00:00", author_kind: "customer", text });
  const found = await contacts([
    { at: "2026-10-05 09:00:00", says: "опять не работает" }, { at: "2026-10-06 09:00:00", messages: [line("добрый день"), line("вы меня не поняли"), line("опять не работает")] },
    { at: "2026-10-05 09:00:00", who: "boris" }, { at: "2026-10-06 09:00:00", who: "boris", says: "добрый день" },
    { at: "2026-10-05 09:00:00", who: "vera" }, { at: "2026-10-06 09:00:00", who: "vera", channel: "phone", messages: [], more: { answered_at: "2026-10-06 09:00:10", ended_at: "2026-10-06 09:03:00" } },
    { at: "2026-10-05 09:00:00", who: "gleb" },
  ]);
  const said = await found.warehouse.rows<{ person_id: string; repeat_reason: string | null }>("select person_id, repeat_reason from core.issue order by 1");
  expect(said.map(({ repeat_reason }) => repeat_reason)).toEqual(["misunderstanding", "unknown", null, "unknown"]);
  // the one repeat whose cause is known is a misunderstanding
  expect(await found.rate("misunderstanding_share")).toMatchObject({ value: 1, n: 1 });
});
