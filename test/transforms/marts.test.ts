import { expect, test } from "vitest";
import { survival } from "../../transforms/survival.ts";
import { built, type Row } from "./staged.ts";

let orders = 0;
const order = (customer_id: string, day: string, amount = 10, more: Row = {}): Row => ({ order_id: `o${(orders += 1)}`, customer_id, ordered_at: `${day} 12:00:00`, status: "paid", amount, ...more });
const chat = (conversation_id: string, at: string, more: Row = {}): Row => ({ conversation_id, channel: "chat", started_at: at, customer_id: conversation_id, reason: "delivery", ...more });
const say = (conversation_id: string, at: string, author_kind = "customer", text = "где заказ"): Row => ({ conversation_id, sent_at: at, author_kind, text });

/** Everybody is told of: these tests count a few people by hand. */
const all = { privacy: { suppress_below: 1 } };

test("a cohort is followed month by month, and the running month is not complete", async () => {
  const { warehouse } = await built({ rows: { order: [order("anna", "2026-08-05"), order("boris", "2026-08-20"), order("anna", "2026-10-01", 30)] }, company: all, asOf: "2026-10-15T00:00", tables: ["marts.cohort_month"] });
  expect(await warehouse.rows("select month_index, customer_count, active_count, revenue, is_complete from marts.cohort_month")).toEqual([
    { month_index: 0, customer_count: 2, active_count: 2, revenue: 20, is_complete: true },
    { month_index: 1, customer_count: 2, active_count: 0, revenue: 0, is_complete: true },
    { month_index: 2, customer_count: 2, active_count: 1, revenue: 30, is_complete: false },
  ]);
});

test("survival counts those still watched and drops only at losses", async () => {
  // window 30: anna and boris bought once on 1 and 2 September and are lost 31 days later; vera came 10 days before the end
  const { warehouse } = await built({
    rows: { order: [order("anna", "2026-09-01"), order("boris", "2026-09-02"), order("vera", "2026-10-05")] },
    company: { windows: { inactivity_days: 30 }, ...all }, asOf: "2026-10-15T00:00", tables: ["marts.survival"],
  });
  expect(await warehouse.rows("select day, at_risk, share from marts.survival where dimension = 'all'")).toEqual([
    { day: 14, at_risk: 3, share: 1 },
    { day: 35, at_risk: 2, share: 0 },
  ]);
});

test("a curve of survival is told at every week by which enough were lost, and at none that would tell of fewer", async () => {
  // window 30, everybody first came on 1 September: lost 31 days after the last purchase
  const bought = (who: string, count: number, ...days: string[]) => Array.from({ length: count }, (_, i) => days.map((day) => order(`${who}${i}`, day))).flat();
  const first = "2026-09-01";
  const curve = async (...orders: Row[][]) => {
    const { warehouse } = await built({ rows: { order: orders.flat() }, company: { windows: { inactivity_days: 30 }, privacy: { suppress_below: 5 } }, asOf: "2026-10-25T00:00", tables: ["marts.survival"] });
    return warehouse.rows("select day, at_risk, round(share, 4) as share from marts.survival where dimension = 'all'");
  };
  // of 30 the 18 who came once are lost on day 31, the 7 who came a week later too on day 38; 5 stay
  expect(await curve(bought("once", 18, first), bought("twice", 7, first, "2026-09-08"), bought("stay", 5, first, "2026-10-01"))).toEqual([
    { day: 35, at_risk: 30, share: 0.4 },
    { day: 42, at_risk: 12, share: 0.1667 },
  ]);
  // 3 lost by day 35 are too few; 7 by day 42 are not, but only 3 ceased to be observed before it; by day 49 it is 13 and 7: 17 of 30 stay
  expect(await curve(bought("once", 3, first), bought("twice", 4, first, "2026-09-08"), bought("thrice", 6, first, "2026-09-15"), bought("stay", 17, first, "2026-10-01"))).toEqual([
    { day: 49, at_risk: 23, share: 0.5667 },
  ]);
});

test("a curve of survival has the shares and limits that one of waits has", async () => {
  // window 30, all first came on 1 September: of 10 three are lost in the fifth week and two in the sixth; five stay to the eighth
  const bought = (who: string, count: number, ...days: string[]) => Array.from({ length: count }, (_, i) => days.map((day) => order(`${who}${i}`, day))).flat();
  const rows = { order: [bought("once", 3, "2026-09-01"), bought("twice", 2, "2026-09-01", "2026-09-08"), bought("stay", 5, "2026-09-01", "2026-10-01")].flat() };
  const { warehouse } = await built({ rows, company: { windows: { inactivity_days: 30 }, ...all }, asOf: "2026-10-25T00:00", tables: ["marts.survival"] });
  const told = await warehouse.rows<{ day: number; share: number; low: number; high: number }>("select day, share, low, high from marts.survival where dimension = 'all' and day between 35 and 42 order by day");
  const steps = survival([{ seconds: 35, p0: 3 }, { seconds: 42, p0: 2 }, { seconds: 56, p0: 0, p1: 5 }]);
  const plain = (list: { share: number; low: number; high: number }[]) => list.map(({ share, low, high }) => [share, low, high].map((value) => value.toFixed(9)));
  expect(told.map(({ day }) => day)).toEqual([35, 42]);
  expect(plain(told)).toEqual(plain(steps));
});

test("a day's move between stages is seen at the end of its month, with its direction", async () => {
  const rows = { order: [order("anna", "2026-08-05"), order("anna", "2026-09-10"), order("boris", "2026-08-06")], conversation: [chat("vera", "2026-09-01 10:00:00")] };
  const { warehouse } = await built({ rows, company: { windows: { inactivity_days: 30 }, ...all }, asOf: "2026-10-01T00:00", tables: ["marts.customer_flow"] });
  // anna is lost on 5 September (31 days) and won back on the 10th; boris is lost on the 6th
  expect(await warehouse.rows("select strftime(month, '%m') || ' ' || from_stage || ' → ' || to_stage || ' ' || direction as move, customer_count as n from marts.customer_flow")).toEqual([
    { move: "08 none → one_time up", n: 2 },
    { move: "09 none → potential up", n: 1 },
    { move: "09 one_time → lost down", n: 1 },
    { move: "09 one_time → regular up", n: 1 },
  ]);
});

test("waits are counted at the edge they stay below, by how they ended", async () => {
  const { warehouse } = await built({
    rows: {
      conversation: [chat("a", "2026-10-05 10:00:00"), chat("b", "2026-10-05 10:00:00", { ended_at: "2026-10-05 10:03:00", is_abandoned: true }), chat("c", "2026-10-05 23:00:00")],
      message: [say("a", "2026-10-05 10:00:00"), say("a", "2026-10-05 10:01:00", "agent", "сейчас"), say("b", "2026-10-05 10:00:00"), say("c", "2026-10-05 23:00:00")],
    },
    asOf: "2026-10-05T23:10", tables: ["marts.wait_curve"],
  });
  // one minute answered, three minutes given up, ten minutes running; no schedule, so day and night by the clock
  expect(await warehouse.rows("select part_of_day, seconds, answered_count, left_count, open_count from marts.wait_curve order by seconds")).toEqual([
    { part_of_day: "day", seconds: 60, answered_count: 1, left_count: 0, open_count: 0 },
    { part_of_day: "day", seconds: 180, answered_count: 0, left_count: 1, open_count: 0 },
    { part_of_day: "night", seconds: 600, answered_count: 0, left_count: 0, open_count: 1 },
  ]);
});

test("waits of which nobody knows whether a reply came are counted apart, so that a channel without known replies can be told", async () => {
  const { warehouse } = await built({ rows: { conversation: [chat("a", "2026-10-05 10:00:00", { channel: "phone", ended_at: "2026-10-05 11:00:00" })] }, asOf: "2026-10-06T00:00", tables: ["marts.wait_curve"] });
  // the last edge is 14 times 6 hours
  expect(await warehouse.rows("select channel, seconds, answered_count, left_count, open_count, unknown_count from marts.wait_curve")).toEqual([
    { channel: "phone", seconds: 302_400, answered_count: 0, left_count: 0, open_count: 0, unknown_count: 1 },
  ]);
});

test("load stands beside how much of the hour the company is open", async () => {
  const at = ["2026-10-05 09:10:00", "2026-10-05 09:50:00", "2026-10-12 09:10:00"];
  const { warehouse } = await built({
    // answered nine minutes or more after being asked
    rows: { conversation: at.map((time, i) => chat(`c${i}`, time)), message: at.flatMap((time, i) => [say(`c${i}`, time), say(`c${i}`, time.replace(/.0:00$/, "59:00"), "agent")]) },
    company: { business_hours: { mon: ["09:30-18:00"] }, answer_within: { chat: "5m" }, privacy: { suppress_below: 0 } }, asOf: "2026-10-20T00:00", tables: ["marts.load_hour"],
  });
  // Mondays of October so far: the 5th, 12th and 19th, counted from the first day of the calendar, the 5th
  expect(await warehouse.rows("select weekday, hour, episode_count, in_target_count, due_count, day_count, open_share from marts.load_hour")).toEqual([
    { weekday: 1, hour: 9, episode_count: 3, in_target_count: 0, due_count: 3, day_count: 3, open_share: 0.5 },
  ]);
});

test("an hour tells of nobody alone: channels of few people are told together, hours of few not at all, and answers that few waited for are unknown", async () => {
  // Monday the 5th at nine: five in the chat, three on the phone, two by e-mail, who are five together; at ten four in the chat; at eleven one person five times
  const came = (channel: string, hour: string, count: number, of = count): Row[] =>
    Array.from({ length: count }, (_, i) => ({ conversation_id: `${channel}-${hour}-${i}`, customer_id: `${channel}-${hour}-${i % of}`, channel, reason: `r${i}`, started_at: `2026-10-05 ${hour}:0${i}:00` }));
  const conversation = [...came("chat", "09", 5), ...came("phone", "09", 3), ...came("email", "09", 2), ...came("chat", "10", 4), ...came("chat", "11", 5, 1)];
  const message = conversation.flatMap(({ conversation_id, started_at, channel }) => (channel === "chat" ? [say(String(conversation_id), String(started_at)), say(String(conversation_id), String(started_at).replace(/00$/, "30"), "agent")] : []));
  const { warehouse } = await built({ rows: { conversation, message }, company: { answer_within: { chat: "5m" }, privacy: { suppress_below: 5 } }, asOf: "2026-10-20T00:00", tables: ["marts.load_hour"] });
  expect(await warehouse.rows("select hour, channel, episode_count, in_target_count, due_count from marts.load_hour order by hour, channel")).toEqual([
    { hour: 9, channel: "chat", episode_count: 5, in_target_count: 5, due_count: 5 }, { hour: 9, channel: "other", episode_count: 5, in_target_count: 0, due_count: 0 },
  ]);
});

test("the Sunday on which the clocks change is a day of load like any other", async () => {
  // London's clocks go back on 25 October 2026: noon is 11:00 UTC before it, 12:00 UTC on it
  const noons = ["2026-10-04 11:00:00", "2026-10-11 11:00:00", "2026-10-18 11:00:00", "2026-10-25 12:00:00"];
  const { warehouse } = await built({
    rows: { conversation: noons.map((time, i) => chat(`c${i}`, time)), message: noons.map((time, i) => say(`c${i}`, time)) },
    company: { time_zone: "Europe/London", business_hours: { sun: ["09:00-12:30"] }, privacy: { suppress_below: 0 } }, asOf: "2026-10-31T00:00", tables: ["marts.load_hour"],
  });
  expect(await warehouse.rows("select weekday, hour, episode_count, day_count, open_share from marts.load_hour")).toEqual([{ weekday: 7, hour: 12, episode_count: 4, day_count: 4, open_share: 0.5 }]);
});

test("value and evenness of buying are told at quarters' ends with a year behind them, and compared", async () => {
  const monthly = Array.from({ length: 20 }, (_, i) => order("anna", new Date(Date.UTC(2025, i, 10)).toISOString().slice(0, 10), 100));
  const { warehouse } = await built({ rows: { order: [...monthly, order("boris", "2026-05-01", 5), order("vera", "2026-08-20", 1)] }, company: all, asOf: "2026-09-01T00:00", tables: ["marts.abc_xyz"] });
  const cells = await warehouse.rows<{ on_date: string; cell: string; customer_count: number }>("select on_date, abc || xyz as cell, customer_count from marts.abc_xyz order by on_date, cell");
  // anna buys three times in each 91 days: no variation; boris and vera bought once. First year of orders ends 10 January 2026.
  expect(cells).toEqual([
    { on_date: "2026-03-31", cell: "AX", customer_count: 1 },
    { on_date: "2026-06-30", cell: "AX", customer_count: 1 },
    { on_date: "2026-06-30", cell: "Cone_time", customer_count: 1 },
    { on_date: "2026-08-31", cell: "AX", customer_count: 1 },
    { on_date: "2026-08-31", cell: "Cone_time", customer_count: 2 },
  ]);
  expect(await warehouse.rows("select abc || xyz as cell, came_count, left_count from marts.abc_xyz where on_date = '2026-08-31' order by cell")).toEqual([
    { cell: "AX", came_count: 0, left_count: 0 }, { cell: "Cone_time", came_count: 1, left_count: 0 },
  ]);
});

test("a problem counts a customer once per row, with what the customer is worth", async () => {
  const low = (customer_id: string, day: string): Row => ({ response_id: customer_id + day, customer_id, question: "nps", survey: "s", touchpoint: "delivery", channel: "email", score: 2, scale_min: 0, scale_max: 10, answered_at: `${day} 12:00:00`, region: "North" });
  const { warehouse } = await built({
    rows: { survey_response: [low("anna", "2026-09-01"), low("anna", "2026-09-20"), low("boris", "2026-09-02"), low("anna", "2026-01-02")], order: [order("anna", "2026-08-01", 70), order("anna", "2025-08-01", 1000)] },
    company: all, asOf: "2026-09-30T00:00", tables: ["marts.affected_customer"],
  });
  expect(await warehouse.rows("select problem, month, touchpoint, region, customer_count, revenue_12m from marts.affected_customer where problem = 'detractor'")).toEqual([
    { problem: "detractor", month: "2026-09-01", touchpoint: "delivery", region: "North", customer_count: 2, revenue_12m: 70 },
  ]);
});

test("who stopped buying and holds a subscription that runs is no reason to act", async () => {
  // all four are lost on 30 September, 30 + 1 days after 30 August; boris's subscription ended that month, vera's runs, gleb's ends later
  const { warehouse } = await built({
    rows: {
      order: ["anna", "boris", "vera", "gleb"].map((name) => order(name, "2026-08-30", 70)),
      subscription: [
        { subscription_id: "s1", customer_id: "boris", started_on: "2026-01-01", ended_on: "2026-09-14" },
        { subscription_id: "s2", customer_id: "vera", started_on: "2026-01-01" },
        { subscription_id: "s3", customer_id: "gleb", started_on: "2026-01-01", ended_on: "2026-12-31" },
        // nobody's
        { subscription_id: "s4", started_on: "2026-01-01" },
      ],
    },
    company: { windows: { inactivity_days: 30 }, ...all }, asOf: "2026-10-15T00:00", tables: ["marts.affected_customer", "core.customer_change"],
  });
  expect(await warehouse.rows("select month, customer_count, revenue_12m from marts.affected_customer where problem = 'lost'")).toEqual([{ month: "2026-09-01", customer_count: 2, revenue_12m: 140 }]);
  // they are lost as buyers all the same
  expect(await warehouse.rows("select count(*)::integer as n from core.customer_change where change = 'lost'")).toEqual([{ n: 4 }]);
});

test("a problem counts a customer in one row a month of what it is acted on by, so that its rows add up to people", async () => {
  const low = (customer_id: string, day: string, channel: string, touchpoint = "delivery"): Row => ({ response_id: customer_id + day + touchpoint, customer_id, question: "nps", survey: channel, touchpoint, channel, score: 2, scale_min: 0, scale_max: 10, answered_at: `${day} 12:00:00` });
  const { warehouse } = await built({
    // anna in a survey by e-mail and last in one by sms, both of which count; she is unhappy with the site too, and again in August
    rows: { survey_response: [low("anna", "2026-09-01", "email"), low("anna", "2026-09-20", "sms"), low("boris", "2026-09-02", "email"), low("anna", "2026-09-03", "email", "site"), low("anna", "2026-08-03", "email"), low("anna", "2026-05-31", "email")] },
    company: all, asOf: "2026-09-30T00:00", tables: ["marts.affected_customer"],
  });
  expect(await warehouse.rows("select month, touchpoint, channel, customer_count from marts.affected_customer order by all")).toEqual([
    { month: "2026-08-01", touchpoint: "delivery", channel: "email", customer_count: 1 },
    { month: "2026-09-01", touchpoint: "delivery", channel: "email", customer_count: 1 },
    { month: "2026-09-01", touchpoint: "delivery", channel: "sms", customer_count: 1 },
    { month: "2026-09-01", touchpoint: "site", channel: "email", customer_count: 1 },
  ]);
});

test("quotes are the redacted texts, recent and not neutral", async () => {
  const comment = (text: string, day: string): Row => ({ response_id: text, question: "nps", survey: "s", touchpoint: "delivery", score: 2, scale_min: 0, scale_max: 10, comment: text, answered_at: `${day} 12:00:00`, customer_id: text });
  const said = ["курьер опоздал на три часа, звоните 8 916 123-45-67", "обычная доставка, ничего особенного", "очень плохо упаковали, всё разбилось"];
  const { warehouse } = await built({
    rows: { survey_response: [comment(said[0]!, "2026-09-01"), comment(said[1]!, "2026-09-01"), comment(said[2]!, "2025-09-01")] },
    texts: said.map((text, i) => ({ text, redacted: text.replace(/8 916.*/, "[phone]"), language: "ru", sentiment: i === 1 ? 0 : -0.7, sentiment_label: i === 1 ? "neutral" : "negative", sentiment_confidence: 0.9 })),
    asOf: "2026-09-30T00:00", tables: ["marts.quote"],
  });
  expect(await warehouse.rows("select text, touchpoint, band, score, scale_max, sentiment_confidence from marts.quote")).toEqual([
    { text: "курьер опоздал на три часа, звоните [phone]", touchpoint: "delivery", band: "detractor", score: 2, scale_max: 10, sentiment_confidence: 0.9 },
  ]);
});

test("how well texts are read is told of survey comments by the model that reads these, of messages only how many there are", async () => {
  const comment = (text: string): Row => ({ response_id: text, question: "nps", survey: "s", score: 2, scale_min: 0, scale_max: 10, comment: text, answered_at: "2026-09-01 12:00:00", customer_id: text });
  const { warehouse } = await built({
    rows: {
      survey_response: ["плохо", "хорошо", "bad"].map(comment),
      conversation: [{ conversation_id: "c", channel: "chat", started_at: "2026-09-02 12:00:00", customer_id: "anna" }],
      message: [{ conversation_id: "c", sent_at: "2026-09-02 12:00:00", author_kind: "customer", text: "где заказ" }],
    },
    // one unsure reading of the two that were told, and the third from before such things were told
    texts: [
      { text: "плохо", language: "ru", reason: "delivery", sentiment_confidence: 0.6 }, { text: "хорошо", language: "ru", sentiment_confidence: 0.4 }, { text: "bad", language: "en" },
      { text: "где заказ", language: "ru", reason: "delivery" },
    ],
    models: [{ version: "v1", language: "ru", macro_f1: 0.7, base_macro_f1: 0.6, serves: true, recent_macro_f1: 0.65, recent_count: 120 }, { version: "v2", language: "en", macro_f1: 0.5, base_macro_f1: 0.6, serves: false }],
    asOf: "2026-09-30T00:00", tables: ["marts.text_quality"],
  });
  expect(await warehouse.rows("select language, model_version, text_count, comment_count, unknown_reason_share, unsure_share, macro_f1, held_out_count, newer_macro_f1, newer_count from marts.text_quality")).toEqual([
    { language: "ru", model_version: "v1", text_count: 3, comment_count: 2, unknown_reason_share: 1 / 3, unsure_share: 0.5, macro_f1: 0.7, held_out_count: 100, newer_macro_f1: 0.65, newer_count: 120 },
    { language: "en", model_version: "base", text_count: 1, comment_count: 1, unknown_reason_share: 1, unsure_share: null, macro_f1: 0.6, held_out_count: 100, newer_macro_f1: null, newer_count: null },
  ]);
});
