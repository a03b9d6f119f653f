import { expect, test } from "vitest";
import { changeOf, effectOf, liftOf, spokenOf } from "../../transforms/effect.ts";
import { built, type Row } from "./staged.ts";

const order = (order_id: string, customer_id: string, ordered_at: string, status: string, more: Row = {}): Row => ({ order_id, customer_id, ordered_at, status, amount: 100, channel: "site", region: "S", ...more });
const call = (conversation_id: string, customer_id: string, started_at: string, reason: string): Row => ({ conversation_id, customer_id, channel: "phone", started_at, answered_at: started_at, ended_at: started_at, reason });
const of = (suppress_below: number) => ({ privacy: { suppress_below } });
const names = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);

test("Newcombe's own example: 56 of 70 against 48 of 80", () => {
  // method 10 of [Newcombe 1998], table II: 0.2000 (0.0524 to 0.3339)
  const { value, low, high } = effectOf({ treated: 70, treatedYes: 56, control: 80, controlYes: 48 });
  expect(value).toBeCloseTo(0.2, 10);
  expect(low).toBeCloseTo(0.0524, 4);
  expect(high).toBeCloseTo(0.3339, 4);
});

test("without a holdout there is no effect to tell", () => {
  expect(effectOf({ treated: 100, treatedYes: 30, control: 0, controlYes: 0 })).toEqual({ value: null, low: null, high: null, p: null, isEffect: false });
});

test("the lift is lost over expected, with the orders and the money beyond expectation", () => {
  // deviation of the logarithm: √(24/40² + 4/20²) = 0.1581; 2 · e^(∓1.96 · 0.1581) = 1.467 to 2.727
  // beyond expectation 40 − 20 = 20 orders, 0.467 · 20 = 9.3 to 1.727 · 20 = 34.5; 6000 − 3000 in money, 100 for an order
  const lift = liftOf({ lost: 40, lostVariance: 24, expected: 20, expectedVariance: 4, lostAmount: 4000, expectedAmount: 2000 });
  expect([lift.value, lift.low!.toFixed(3), lift.high!.toFixed(3)]).toEqual([2, "1.467", "2.727"]);
  expect([lift.excess, lift.excessLow!.toFixed(1), lift.excessHigh!.toFixed(1)]).toEqual([20, "9.3", "34.5"]);
  expect([lift.money, lift.moneyLow!.toFixed(0), lift.moneyHigh!.toFixed(0)]).toEqual([2000, "934", "3453"]);
});

test("where none was lost the lift is nought with an upper end, and without expectation there is none", () => {
  const none = liftOf({ lost: 0, lostVariance: 0, expected: 2, expectedVariance: 1 });
  // (0 + ½)/(2 + ½) = 0.2; deviation √(0.5/0.5² + 1/2.5²) = 1.4697; 0.2 · e^(1.96 · 1.4697) = 3.565
  expect([none.value, none.low, none.high!.toFixed(3), none.money]).toEqual([0, 0, "3.565", null]);
  expect(liftOf({ lost: 2, lostVariance: 1, expected: 0, expectedVariance: 0 }).value).toBeNull();
});

test("a matched change is the mean of the differences, with an interval from the spread within like people", () => {
  // 10 people, 4 purchases more in all, variance 4: 0.4 ± 1.96 · 0.2
  const { value, low, high, isEffect } = changeOf({ treated: 10, effectSum: 4, varianceSum: 4 });
  expect([value, low!.toFixed(3), high!.toFixed(3), isEffect]).toEqual([0.4, "0.008", "0.792", false]);
  expect(changeOf({ treated: 0, effectSum: 0, varianceSum: 0 }).value).toBeNull();
});

test("of effects shown together a middling one is spoken of alone, not among many without", () => {
  const of = (p: number | null) => ({ value: 1, low: 0, high: 2, p, isEffect: true });
  // alone 0.008 ≤ 0.01; of four 0.008 > 2/4 · 0.01, and 0.0001 ≤ 1/4 · 0.01; the unknown one is not counted
  expect(spokenOf([of(0.008)]).map(({ isEffect }) => isEffect)).toEqual([true]);
  expect(spokenOf([of(0.5), of(0.0001), of(null), of(0.008), of(0.7)]).map(({ isEffect }) => isEffect)).toEqual([false, true, false, false, false]);
});

test("a campaign's arms are counted by what they bought within fourteen days of being drawn", async () => {
  const drawn = (customer_id: string, arm: string, sent_at = "2026-03-01 10:00:00"): Row => ({ outreach_id: `${customer_id}${sent_at}`, customer_id, campaign: "spring", kind: "campaign", channel: "email", arm, sent_at });
  const { warehouse } = await built({
    rows: {
      outreach: [drawn("a", "treated"), drawn("b", "treated"), drawn("c", "holdout"), drawn("d", "holdout"), drawn("e", "treated", "2026-05-25 10:00:00"), drawn("f", "treated"), drawn("f", "holdout", "2026-03-02 10:00:00")],
      order: [order("1", "a", "2026-03-15 09:00:00", "paid"), order("2", "b", "2026-03-15 11:00:00", "paid"), order("3", "c", "2026-02-28 10:00:00", "paid"), order("4", "e", "2026-05-26 10:00:00", "paid")],
    },
    company: of(0),
    asOf: "2026-06-01T00:00",
    tables: ["marts.campaign_effect"],
  });
  expect(await warehouse.rows("select * exclude (first_on) from marts.campaign_effect")).toEqual([
    { campaign: "spring", channel: "email", treated_count: 2, treated_bought: 1, treated_revenue: 100, holdout_count: 2, holdout_bought: 0, holdout_revenue: 0, undecided_count: 1 },
  ]);
});

test("a campaign with an arm of too few tells nothing, and one that too few bought in tells no revenue", async () => {
  const drawn = (campaign: string, arm: string, people: readonly string[]): Row[] => people.map((customer_id) => ({ outreach_id: `${campaign}${customer_id}`, customer_id, campaign, kind: "campaign", channel: "email", arm, sent_at: "2026-03-01 10:00:00" }));
  const { warehouse } = await built({
    rows: {
      outreach: [...drawn("small", "treated", names("a", 3)), ...drawn("small", "holdout", names("b", 2)), ...drawn("large", "treated", names("c", 4)), ...drawn("large", "holdout", names("d", 3))],
      order: ["c1", "c2", "c3", "d1"].map((id) => order(id, id, "2026-03-05 10:00:00", "paid")),
    },
    company: of(3),
    asOf: "2026-06-01T00:00",
    tables: ["marts.campaign_effect"],
  });
  expect(await warehouse.rows("select * exclude (first_on, channel) from marts.campaign_effect order by campaign")).toEqual([
    { campaign: "large", treated_count: 4, treated_bought: 3, treated_revenue: 300, holdout_count: 3, holdout_bought: 1, holdout_revenue: null, undecided_count: 0 },
    { campaign: "small", treated_count: null, treated_bought: null, treated_revenue: null, holdout_count: null, holdout_bought: null, holdout_revenue: null, undecided_count: 0 },
  ]);
});

const written = (customer_id: string, sent_at = "2026-03-02 10:00:00", campaign = "spring"): Row => ({ outreach_id: `${campaign}${customer_id}`, customer_id, campaign, kind: "campaign", channel: "email", sent_at });
const changes = async (suppress_below: number, rows: { outreach: Row[]; order: Row[] }) =>
  (await built({ rows, company: of(suppress_below), asOf: "2026-06-01T00:00", tables: ["marts.campaign_change", "marts.campaign_effect"] })).warehouse;

test("without a holdout, people written to are held against people who had bought as lately and as often and were not", async () => {
  // all but the regular bought once, on 10 February; after 2 March both written to buy, of the two others one: 2 − 2 · 0.5 = 1
  // spread: 0 of those written to, 0.5 of the others: 2 · 0 + 2 · 2 · 0.5 / 2 = 1; the regular is like nobody, and the newcomer came later
  const before = ["a", "b", "c", "d", "regular"].map((id) => order(`before-${id}`, id, "2026-02-10 10:00:00", "paid"));
  const warehouse = await changes(0, {
    outreach: [written("a"), written("b"), written("regular")],
    order: [...before, order("more", "regular", "2026-02-09 10:00:00", "paid"), ...["a", "b", "c"].map((id) => order(`after-${id}`, id, "2026-03-10 10:00:00", "paid")), order("late", "d", "2026-03-17 10:00:00", "paid"), order("new", "newcomer", "2026-03-10 10:00:00", "paid")],
  });
  expect(await warehouse.rows("select * exclude (first_on) from marts.campaign_change")).toEqual([
    { campaign: "spring", channel: "email", treated_count: 2, control_count: 2, effect_sum: 1, variance_sum: 1, unmatched_count: 1, undecided_count: 0 },
  ]);
  expect(await warehouse.rows("select * from marts.campaign_effect")).toEqual([]);
});

test("what they bought before the message is taken off, who got another campaign's is no like one, and who was written to lately is undecided", async () => {
  // all bought in the fortnight before: a buys again (1 − 1 = 0), of the two others one does (0, −1): 0 + 0.5
  const warehouse = await changes(0, {
    outreach: [written("a"), written("elsewhere", "2026-03-05 10:00:00", "other"), written("e", "2026-05-25 10:00:00")],
    order: [...["a", "b", "c", "elsewhere"].map((id) => order(`before-${id}`, id, "2026-02-25 10:00:00", "paid")), ...["a", "b"].map((id) => order(`after-${id}`, id, "2026-03-10 10:00:00", "paid"))],
  });
  expect(await warehouse.rows("select treated_count, control_count, effect_sum, undecided_count from marts.campaign_change where campaign = 'spring'")).toEqual([
    { treated_count: 1, control_count: 2, effect_sum: 0.5, undecided_count: 1 },
  ]);
});

test("a campaign with a holdout is told by it alone, and one with too few like people tells nothing", async () => {
  const before = [...names("a", 3), ...names("b", 2)].map((id) => order(`before-${id}`, id, "2026-02-10 10:00:00", "paid"));
  const drawn = [...names("c", 3).map((id) => ({ ...written(id, undefined, "drawn"), arm: "treated" })), ...names("d", 3).map((id) => ({ ...written(id, undefined, "drawn"), arm: "holdout" }))];
  const warehouse = await changes(3, { outreach: [...names("a", 3).map((id) => written(id)), ...drawn], order: before });
  expect(await warehouse.rows("select * exclude (first_on) from marts.campaign_change")).toEqual([
    { campaign: "spring", channel: "email", treated_count: null, control_count: null, effect_sum: null, variance_sum: null, unmatched_count: 0, undecided_count: 0 },
  ]);
});

const mark = (customer_id: string, touchpoint = "delivery", score = 2): Row => ({ response_id: customer_id, customer_id, survey: "s", touchpoint, question: "nps", score, scale_min: 0, scale_max: 10, answered_at: "2026-02-01 10:00:00" });
const calledBack = (customer_id: string): Row => ({ outreach_id: customer_id, customer_id, kind: "follow_up", sent_at: "2026-02-02 10:00:00" });

test("detractors who were called are held against like ones who were not", async () => {
  // before the answer nobody bought; afterwards the called one buys twice, of the two others one buys once: 2 − 0.5 = 1.5
  // spread of the others 0.5; the one called has no spread of its own and takes theirs: 1 · 0.5 + 1 · 1 · 0.5 / 2 = 0.75
  const { warehouse } = await built({
    rows: {
      survey_response: ["a", "b", "c"].map((id) => mark(id)),
      outreach: [calledBack("a")],
      order: [order("1", "a", "2026-02-20 10:00:00", "paid"), order("2", "a", "2026-03-01 10:00:00", "paid"), order("3", "b", "2026-03-01 10:00:00", "paid"), order("4", "c", "2026-05-01 10:00:00", "paid")],
    },
    company: of(0),
    asOf: "2026-06-01T00:00",
    tables: ["marts.follow_up_effect"],
  });
  expect(await warehouse.rows("select * from marts.follow_up_effect")).toEqual([
    { touchpoint: "delivery", treated_count: 1, control_count: 2, unmatched_count: 0, effect_sum: 1.5, variance_sum: 0.75, purchase_count: 3, purchase_amount: 300 },
  ]);
});

test("a called detractor is held neither against a milder one nor against one who bought more before", async () => {
  const { warehouse } = await built({
    rows: {
      survey_response: [mark("a"), mark("mild", "delivery", 5), mark("buyer")],
      outreach: [calledBack("a")],
      order: [order("1", "buyer", "2026-01-20 10:00:00", "paid")],
    },
    company: of(0),
    asOf: "2026-06-01T00:00",
    tables: ["marts.follow_up_effect"],
  });
  expect(await warehouse.rows("select treated_count, unmatched_count from marts.follow_up_effect")).toEqual([{ treated_count: 0, unmatched_count: 1 }]);
});

test("touchpoints of too few are told together, with the next smallest where these are too few still", async () => {
  const at = (touchpoint: string, called: number, others: number) => [...names(`${touchpoint}-called-`, called), ...names(`${touchpoint}-other-`, others)].map((id) => mark(id, touchpoint));
  const answers = [...at("delivery", 4, 4), ...at("support", 3, 3), ...at("site", 1, 1)];
  const { warehouse } = await built({
    rows: { survey_response: answers, outreach: answers.map(({ customer_id }) => String(customer_id)).filter((id) => id.includes("called")).map(calledBack) },
    company: of(3),
    asOf: "2026-06-01T00:00",
    tables: ["marts.follow_up_effect"],
  });
  expect(await warehouse.rows("select touchpoint, treated_count, control_count from marts.follow_up_effect order by touchpoint")).toEqual([
    { touchpoint: "delivery", treated_count: 4, control_count: 4 },
    { touchpoint: "other", treated_count: 4, control_count: 4 },
  ]);
});

async function lifts(suppress_below: number, rows: { order: Row[]; conversation: Row[] }) {
  const { warehouse } = await built({ rows, company: of(suppress_below), asOf: "2026-06-01T00:00", tables: ["marts.lost_order_lift"] });
  return warehouse;
}

test("orders with a contact are held against like orders without, once in each dimension", async () => {
  // four first orders of March without contact, one of them lost: 0.25; two with a contact, both lost: expected 0.5 orders and 50 in money
  // the usual share of those without is 1/4 too; steadied (1 + 2 · 0.25)/(4 + 2) = 0.25; (2 · √(0.25 · 0.75 / 4))² = 0.1875
  const plain = ["1", "2", "3", "4"].map((id) => order(id, `p${id}`, "2026-03-10 12:00:00", id === "1" ? "abandoned" : "paid"));
  const asked = ["5", "6"].map((id) => order(id, `p${id}`, "2026-03-15 12:00:00", "abandoned"));
  const alone = order("7", "p7", "2026-04-15 12:00:00", "abandoned");
  const warehouse = await lifts(0, { order: [...plain, ...asked, alone], conversation: ["5", "6"].map((id) => call(id, `p${id}`, "2026-03-15 10:00:00", "price")).concat(call("7", "p7", "2026-04-15 10:00:00", "price")) });
  const parts = { stage: "before_order", is_cancelling: false, order_count: 2, person_count: 2, unmatched_count: 1, lost_count: 2, lost_amount: 200, expected_count: 0.5, expected_amount: 50 };
  expect(await warehouse.rows("select * exclude (lost_variance, expected_variance) from marts.lost_order_lift order by dimension")).toEqual([
    { dimension: "contact_channel", value: "phone", ...parts }, { dimension: "contact_promise", value: "none", ...parts }, { dimension: "contact_reason", value: "price", ...parts },
  ]);
  const [row] = await warehouse.rows<{ variance: number }>("select expected_variance as variance from marts.lost_order_lift limit 1");
  expect(row!.variance).toBeCloseTo(0.1875, 10);
});

test("a contact whose reason cancels orders is told as such, and never by what was promised in it", async () => {
  const plain = names("p", 4).map((id) => order(id, id, "2026-03-10 12:00:00", "paid"));
  const asked = [order("5", "p5", "2026-03-15 12:00:00", "abandoned"), order("6", "p6", "2026-03-15 12:00:00", "abandoned")];
  const { warehouse } = await built({
    rows: { order: [...plain, ...asked], conversation: [call("5", "p5", "2026-03-15 10:00:00", "cancel"), call("6", "p6", "2026-03-15 10:00:00", "price")] },
    company: { ...of(0), reasons: [{ key: "cancel", cancels_orders: true }, { key: "price" }] },
    asOf: "2026-06-01T00:00",
    tables: ["marts.lost_order_lift"],
  });
  expect(await warehouse.rows("select dimension, value, is_cancelling, order_count from marts.lost_order_lift order by dimension, value")).toEqual([
    { dimension: "contact_channel", value: "cancelling", is_cancelling: true, order_count: 1 }, { dimension: "contact_channel", value: "phone", is_cancelling: false, order_count: 1 },
    { dimension: "contact_promise", value: "cancelling", is_cancelling: true, order_count: 1 }, { dimension: "contact_promise", value: "none", is_cancelling: false, order_count: 1 },
    { dimension: "contact_reason", value: "cancel", is_cancelling: true, order_count: 1 }, { dimension: "contact_reason", value: "price", is_cancelling: false, order_count: 1 },
  ]);
});

test("after ordering, an order is held against those still open and without a contact at that hour", async () => {
  // called 30 hours after ordering; of four others one was cancelled before (gone), one after, one had its own call after and was kept, one was kept
  const cancelled = (id: string, at: string) => order(id, id, "2026-03-10 12:00:00", "cancelled", { cancelled_at: at });
  const kept = (id: string) => order(id, id, "2026-03-10 12:00:00", "delivered", { delivered_at: "2026-03-14 12:00:00" });
  const warehouse = await lifts(0, {
    order: [cancelled("called", "2026-03-12 12:00:00"), cancelled("before", "2026-03-11 12:00:00"), cancelled("after", "2026-03-13 12:00:00"), kept("later"), kept("kept")],
    conversation: [call("1", "called", "2026-03-11 18:00:00", "delivery"), call("2", "later", "2026-03-12 18:00:00", "price")],
  });
  expect(await warehouse.rows("select value, order_count, lost_count, expected_count, unmatched_count from marts.lost_order_lift where dimension = 'contact_reason' order by value")).toEqual([
    { value: "delivery", order_count: 1, lost_count: 1, expected_count: 1 / 3, unmatched_count: 0 },
    { value: "price", order_count: 1, lost_count: 0, expected_count: 1 / 2, unmatched_count: 0 },
  ]);
});

test("reasons of too few people are told together, and a larger one never with them", async () => {
  // threshold 3: account and payment are three together
  const plain = names("p", 4).map((id) => order(id, id, "2026-03-10 12:00:00", "paid"));
  const all = [...names("price", 4), ...names("site", 3), ...names("account", 1), ...names("payment", 2)];
  const warehouse = await lifts(3, { order: [...plain, ...all.map((id) => order(id, id, "2026-03-15 12:00:00", "abandoned"))], conversation: all.map((id) => call(id, id, "2026-03-15 10:00:00", id.slice(0, -1))) });
  expect(await warehouse.rows("select value, person_count from marts.lost_order_lift where dimension = 'contact_reason' order by value")).toEqual([
    { value: "other", person_count: 3 }, { value: "price", person_count: 4 }, { value: "site", person_count: 3 },
  ]);
});

test("orders of values that are too few even together are told in no dimension, and hide no value that has enough", async () => {
  // threshold 3: one of seven callers asks to cancel, one of eight who wrote to the chat asks about the site
  const plain = names("p", 4).map((id) => order(id, id, "2026-03-10 12:00:00", "paid"));
  const asks = [...names("call", 6), ...names("chat", 7)].map((id) => ({ id, reason: "price" })).concat({ id: "call-off", reason: "cancel" }, { id: "chat-site", reason: "site" });
  const { warehouse } = await built({
    rows: {
      order: [...plain, ...asks.map(({ id }) => order(id, id, "2026-03-15 12:00:00", "abandoned"))],
      conversation: asks.map(({ id, reason }) => ({ ...call(id, id, "2026-03-15 10:00:00", reason), channel: id.startsWith("chat") ? "chat" : "phone" })),
    },
    company: { ...of(3), reasons: [{ key: "cancel", cancels_orders: true }, { key: "price" }, { key: "site" }] },
    asOf: "2026-06-01T00:00",
    tables: ["marts.lost_order_lift"],
  });
  expect(await warehouse.rows("select dimension, value, order_count, person_count, lost_count, lost_amount from marts.lost_order_lift order by dimension, value")).toEqual([
    { dimension: "contact_channel", value: "chat", order_count: 7, person_count: 7, lost_count: 7, lost_amount: 700 }, { dimension: "contact_channel", value: "phone", order_count: 6, person_count: 6, lost_count: 6, lost_amount: 600 },
    { dimension: "contact_promise", value: "none", order_count: 13, person_count: 13, lost_count: 13, lost_amount: 1300 },
    { dimension: "contact_reason", value: "price", order_count: 13, person_count: 13, lost_count: 13, lost_amount: 1300 },
  ]);
});

test("what leaving orders out makes too few is told with the next smallest", async () => {
  // threshold 3: the two who asked about the site are too few together and go out, one of them by e-mail: of the three e-mails two are left
  const plain = names("p", 4).map((id) => order(id, id, "2026-03-10 12:00:00", "paid"));
  const asks = [...names("call", 4), ...names("email", 2)].map((id) => ({ id, reason: "price" })).concat({ id: "call-site", reason: "site" }, { id: "email-site", reason: "site" });
  const warehouse = await lifts(3, {
    order: [...plain, ...asks.map(({ id }) => order(id, id, "2026-03-15 12:00:00", "abandoned"))],
    conversation: asks.map(({ id, reason }) => ({ ...call(id, id, "2026-03-15 10:00:00", reason), channel: id.startsWith("email") ? "email" : "phone" })),
  });
  expect(await warehouse.rows("select value, person_count from marts.lost_order_lift where dimension = 'contact_channel'")).toEqual([{ value: "other", person_count: 6 }]);
});

test("an amount that only one reason hides could be worked out of the other dimensions: the next smallest hides with it", async () => {
  // price lost by 3 people, site by 4, payment by 5; threshold 4: price is too few, and 3 are too few to hide alone
  const plain = names("p", 4).map((id) => order(id, id, "2026-03-10 12:00:00", "paid"));
  const lost = [...names("price", 3), ...names("site", 4), ...names("payment", 5)];
  const kept = names("price-kept", 2);
  const all = [...lost, ...kept];
  const warehouse = await lifts(4, {
    order: [...plain, ...lost.map((id) => order(id, id, "2026-03-15 12:00:00", "abandoned")), ...kept.map((id) => order(id, id, "2026-03-15 12:00:00", "paid"))],
    conversation: all.map((id) => call(id, id, "2026-03-15 10:00:00", id.replace(/(-kept)?\d+$/, ""))),
  });
  expect(await warehouse.rows("select value, person_count, lost_count, lost_amount from marts.lost_order_lift where dimension = 'contact_reason' order by value")).toEqual([
    { value: "payment", person_count: 5, lost_count: 5, lost_amount: 500 },
    { value: "price", person_count: 5, lost_count: 3, lost_amount: null },
    { value: "site", person_count: 4, lost_count: 4, lost_amount: null },
  ]);
});
