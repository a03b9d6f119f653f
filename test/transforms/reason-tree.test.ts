import { expect, test } from "vitest";
import { built, type Row } from "./staged.ts";

// delivery: late, parcel (broken, wrong); money: refund, payment; site
const company = {
  privacy: { suppress_below: 3 },
  windows: { lost_order_contact_days: 3 },
  reasons: [
    { key: "delivery", label: "Delivery", reasons: [{ key: "late" }, { key: "parcel", label: "Parcel", reasons: [{ key: "broken" }, { key: "wrong" }] }] },
    { key: "money", label: "Money", reasons: [{ key: "refund" }, { key: "payment" }] },
    { key: "site" },
  ],
};
const call = (conversation_id: string, reason: string | null, at = "2026-03-15 10:00:00", who = conversation_id): Row => ({ conversation_id, channel: "phone", started_at: at, answered_at: at, customer_id: who, reason });
const calls = (reason: string, count: number): Row[] => Array.from({ length: count }, (_, i) => call(`${reason}${i}`, reason));

test("a branch holds its contacts and those of everything within it, on every level", async () => {
  const rows = { conversation: [...calls("late", 4), ...calls("broken", 2), ...calls("parcel", 1), ...calls("delivery", 3), ...calls("payment", 1), ...calls("as the desk calls it", 2), call("nobody", null)] };
  const { warehouse } = await built({ rows, company, asOf: "2026-04-01T00:00", tables: ["marts.contact_reason"] });
  expect(await warehouse.rows("select reason, branch, own_count, contact_count from marts.contact_reason order by reason")).toEqual([
    { reason: "as the desk calls it", branch: "as the desk calls it", own_count: 2, contact_count: 2 },
    { reason: "broken", branch: "delivery", own_count: 2, contact_count: 2 },
    { reason: "delivery", branch: "delivery", own_count: 3, contact_count: 10 },
    { reason: "late", branch: "delivery", own_count: 4, contact_count: 4 },
    { reason: "money", branch: "money", own_count: 0, contact_count: 1 },
    { reason: "parcel", branch: "delivery", own_count: 1, contact_count: 3 },
    { reason: "payment", branch: "money", own_count: 1, contact_count: 1 },
    { reason: "unknown", branch: "unknown", own_count: 1, contact_count: 1 },
  ]);
  expect(await warehouse.rows("select branch, count(*) as n from core.contact group by branch order by branch")).toEqual([
    { branch: "as the desk calls it", n: 2 }, { branch: "delivery", n: 10 }, { branch: "money", n: 1 }, { branch: "unknown", n: 1 },
  ]);
});

test("a message that tells the branch speaks for the closer reason that another tells", async () => {
  // delivery 0.6 and late 0.4 make late 1.0, more than the 0.7 of refund
  const texts = [{ text: "по доставке", reason: "delivery", reason_confidence: 0.6 }, { text: "когда привезут", reason: "late", reason_confidence: 0.4 }, { text: "или верните деньги", reason: "refund", reason_confidence: 0.7 }];
  const say = (text: string, position: number, conversation_id: string): Row => ({ conversation_id, position, sent_at: "2026-03-15 10:00:00", author_kind: "customer", text });
  const chat = (conversation_id: string): Row => ({ conversation_id, channel: "chat", started_at: "2026-03-15 10:00:00", customer_id: conversation_id });
  const rows = { conversation: [chat("all"), chat("branch")], message: [...texts.map(({ text }, i) => say(text, i + 1, "all")), say("по доставке", 1, "branch")] };
  const { warehouse } = await built({ rows, texts, company, asOf: "2026-04-01T00:00", tables: ["core.contact"] });
  expect(await warehouse.rows("select conversation.conversation_number as number, conversation.reason, contact.reason as of_contact, contact.branch from core.conversation join core.contact using (conversation_id) order by number")).toEqual([
    { number: "all", reason: "late", of_contact: "late", branch: "delivery" },
    { number: "branch", reason: "delivery", of_contact: "delivery", branch: "delivery" },
  ]);
});

test("a contact of which only the branch is known belongs with one within that branch, not with another's", async () => {
  const rows = {
    conversation: [
      call("1", "late", "2026-03-02 10:00:00", "anna"), call("2", "delivery", "2026-03-04 10:00:00", "anna"),
      call("3", "delivery", "2026-03-02 10:00:00", "boris"), call("4", "broken", "2026-03-04 10:00:00", "boris"),
      call("5", "late", "2026-03-02 10:00:00", "vera"), call("6", "money", "2026-03-04 10:00:00", "vera"),
      call("7", "late", "2026-03-02 10:00:00", "gleb"), call("8", "delivery", "2026-03-09 10:00:00", "gleb"),
    ],
  };
  const { warehouse } = await built({ rows, company, asOf: "2026-04-01T00:00", tables: ["core.issue"] });
  expect(await warehouse.rows("select person_id as who, reason, branch, contact_count as n from core.issue order by who, first_contact_at")).toEqual([
    { who: "anna", reason: "late", branch: "delivery", n: 2 },
    { who: "boris", reason: "broken", branch: "delivery", n: 2 },
    { who: "gleb", reason: "late", branch: "delivery", n: 1 }, { who: "gleb", reason: "delivery", branch: "delivery", n: 1 },
    { who: "vera", reason: "late", branch: "delivery", n: 1 }, { who: "vera", reason: "money", branch: "money", n: 1 },
  ]);
});

/** Lost orders by reason, where so many people lost one each after a contact of each reason. */
async function lostBy(reasons: Readonly<Record<string, number>>) {
  const conversation = Object.entries(reasons).flatMap(([reason, count]) => calls(reason, count));
  const order = conversation.map(({ conversation_id }): Row => ({ order_id: conversation_id, customer_id: conversation_id, ordered_at: "2026-03-15 12:00:00", status: "abandoned", amount: 10 }));
  const { warehouse } = await built({ rows: { order, conversation }, company, asOf: "2026-04-01T00:00", tables: ["marts.lost_order"] });
  return warehouse.rows("select value, person_count from marts.lost_order where dimension = 'contact_reason' order by value");
}

test("lost orders of a reason of too few are told under the branch above, and under none where that is too few too", async () => {
  // broken and wrong are three people of parcel; payment is one of money and site two: three together
  expect(await lostBy({ late: 4, broken: 2, wrong: 1, refund: 3, payment: 1, site: 2 })).toEqual([
    { value: "late", person_count: 4 }, { value: "other", person_count: 3 }, { value: "parcel", person_count: 3 }, { value: "refund", person_count: 3 },
  ]);
});

test("orders with too few contacts are told with those that have none, as neither, and never as orders with a contact", async () => {
  // five abandoned, two after a call; and nine abandoned, two after a call and seven after none: in both two are too few to stand alone
  const called = ["a", "b"].map((id) => call(id, "late"));
  for (const without of [3, 7]) {
    const order = [..."abcdefghi"].slice(0, 2 + without).map((id): Row => ({ order_id: id, customer_id: id, ordered_at: "2026-03-15 12:00:00", status: "abandoned", amount: 10 }));
    const { warehouse } = await built({ rows: { order, conversation: called }, company, asOf: "2026-04-01T00:00", tables: ["marts.lost_order"] });
    expect(await warehouse.rows("select dimension, value, amount from marts.lost_order where dimension like 'contact%' order by dimension")).toEqual(
      ["contact_channel", "contact_mood", "contact_promise", "contact_reason"].map((dimension) => ({ dimension, value: "any", amount: 10 * (2 + without) })),
    );
  }
  // three called, a fourth wrote: the fold of the one takes the three, and those without stay apart
  const conversation = [...["a", "b", "c"].map((id) => call(id, "late")), { ...call("d", "late"), channel: "email" }];
  const order = [..."abcdefghi"].map((id): Row => ({ order_id: id, customer_id: id, ordered_at: "2026-03-15 12:00:00", status: "abandoned", amount: 10 }));
  const { warehouse } = await built({ rows: { order, conversation }, company, asOf: "2026-04-01T00:00", tables: ["marts.lost_order"] });
  expect(await warehouse.rows("select value, order_count from marts.lost_order where dimension = 'contact_channel' order by value")).toEqual([{ value: "no_contact", order_count: 5 }, { value: "other", order_count: 4 }]);
});

test("lost orders of a reason of too few are told under the nearest branch that has enough, and no row tells of fewer", async () => {
  expect(await lostBy({ broken: 1, wrong: 2, parcel: 1, delivery: 3 })).toEqual([{ value: "delivery", person_count: 3 }, { value: "parcel", person_count: 4 }]);
  // broken and parcel are two: they go on to delivery, whose two alone would be too few as well
  expect(await lostBy({ broken: 1, parcel: 1, delivery: 2, late: 3 })).toEqual([{ value: "delivery", person_count: 4 }, { value: "late", person_count: 3 }]);
  // delivery has only what came up to it, two: told with the next smallest
  expect(await lostBy({ broken: 1, late: 1, refund: 3, payment: 4 })).toEqual([{ value: "other", person_count: 5 }, { value: "payment", person_count: 4 }]);
});

test("lifts of a reason of too few are told under the nearest branch that has enough", async () => {
  const reasons = { late: 4, broken: 2, wrong: 1 };
  const conversation = Object.entries(reasons).flatMap(([reason, count]) => calls(reason, count));
  const placed = (id: string, status: string): Row => ({ order_id: id, customer_id: id, ordered_at: "2026-03-15 12:00:00", status, amount: 10 });
  const order = [...conversation.map(({ conversation_id }) => placed(String(conversation_id), "abandoned")), ...["a", "b", "c"].map((id) => placed(id, "paid"))];
  const { warehouse } = await built({ rows: { order, conversation }, company, asOf: "2026-04-01T00:00", tables: ["marts.lost_order_lift"] });
  expect(await warehouse.rows("select value, person_count from marts.lost_order_lift where dimension = 'contact_reason' order by value")).toEqual([
    { value: "late", person_count: 4 }, { value: "parcel", person_count: 3 },
  ]);
});

test("a branch and a reason within it are no two questions", async () => {
  const texts = [{ text: "по доставке вопрос", reason: "delivery", reason_confidence: 0.6 }, { text: "когда же привезут", reason: "late", reason_confidence: 0.6 }, { text: "где мои деньги", reason: "refund", reason_confidence: 0.6 }];
  const said: Row[] = ["по доставке вопрос", "когда же привезут", "по доставке вопрос", "где мои деньги"].map((text, i) => ({ conversation_id: `${i + 1}`, position: 1, sent_at: `2026-03-0${(i % 2) + 2} 10:00:00`, author_kind: "customer", text }));
  const conversation = said.map(({ conversation_id, sent_at }, i): Row => ({ conversation_id, channel: "chat", started_at: sent_at, customer_id: i < 2 ? "anna" : "boris", reason: "delivery" }));
  const { warehouse } = await built({ rows: { conversation, message: said }, texts, company, asOf: "2026-04-01T00:00", tables: ["core.issue"] });
  expect(await warehouse.rows("select person_id as who, repeat_reason from core.issue order by who")).toEqual([{ who: "anna", repeat_reason: "unknown" }, { who: "boris", repeat_reason: "new_question" }]);
});
