import { expect, test } from "vitest";
import { computeMetric } from "../../pipelines/metric.ts";
import { built, type Row } from "./staged.ts";

const at = "2026-10-01 09:00:00";
const asOf = "2026-10-20T00:00";
const company = { answer_within: { chat: "5m", phone: "60s" }, privacy: { suppress_below: 0 } };

const chat = (conversation_id: string, more: Row = {}): Row => ({ conversation_id, channel: "chat", started_at: at, customer_id: conversation_id, reason: "delivery", ...more });
const call = (conversation_id: string, more: Row = {}): Row => chat(conversation_id, { channel: "phone", ended_at: "2026-10-01 09:05:00", ...more });

/** Lines of a conversation in order, each by whom and when; without a time all bear one. */
function talk(conversation_id: string, ...said: ("customer" | "agent" | "bot" | readonly [author: string, sent_at: string])[]): Row[] {
  return said.map((one, i) => {
    const [author_kind, sent_at] = typeof one === "string" ? [one, at] : one;
    return { conversation_id, position: i + 1, sent_at, author_kind, text: `${author_kind} ${i}` };
  });
}

async function told(conversation: Row[], message: Row[], tables = ["core.episode", "core.turn", "core.issue", "marts.wait_curve", "marts.load_hour"]) {
  const { warehouse, company: settings } = await built({ rows: { conversation, message }, company, asOf, tables });
  const metric = async (name: string) => (await computeMetric(warehouse, settings, name, { grain: "all" })).map(({ value, n }) => [value, n])[0] ?? null;
  return { episodes: await warehouse.rows<Record<string, unknown>>("select * from core.episode order by conversation_id, episode_index"), warehouse, metric };
}

const unknownTimes = { is_timed: false, first_reply_at: null, first_reply_calendar_seconds: null, bot_reply_calendar_seconds: null, waited_calendar_seconds: null };

test("a transcript whose turns all bear one time tells that somebody replied, and not when", async () => {
  const { episodes, warehouse, metric } = await told([chat("a", { ended_at: "2026-10-01 09:30:00" })], talk("a", "customer", "bot", "agent", "customer", "agent"));
  expect(episodes).toMatchObject([{ ...unknownTimes, is_answered: true, is_abandoned: false, is_in_target: null, resolution_calendar_seconds: 1800 }]);
  expect(await warehouse.rows("select turn_index, replied_at, wait_ended_at, waited_calendar_seconds, is_answered from core.turn order by turn_index")).toEqual(
    [0, 1].map((turn_index) => ({ turn_index, replied_at: null, wait_ended_at: null, waited_calendar_seconds: null, is_answered: true })),
  );
  for (const name of ["first_reply_calendar_seconds", "first_reply_calendar_seconds_p90", "bot_reply_calendar_seconds", "next_reply_calendar_seconds", "answered_in_target_share"]) expect([name, await metric(name)]).toEqual([name, null]);
  expect([await metric("abandoned_share"), await metric("first_contact_resolution")]).toEqual([[0, 1], [1, 1]]);
  expect(await warehouse.rows("select answered_count, left_count, unknown_count, untimed_count from marts.wait_curve")).toEqual([{ answered_count: 0, left_count: 0, unknown_count: 1, untimed_count: 1 }]);
});

test("whoever got no reply in a source that does not tell when it replies is in no figure of waiting either, yet left without an answer", async () => {
  const ended = { ended_at: "2026-10-01 09:30:00" };
  const { episodes, warehouse, metric } = await told([chat("a", ended), chat("b", ended), chat("c", ended)], [...talk("a", "customer", "agent"), ...talk("b", "customer", "agent"), ...talk("c", "customer")]);
  expect(episodes[2]).toMatchObject({ ...unknownTimes, is_answered: false, is_abandoned: true });
  // of three contacts one was left; were it counted alone, nobody would have been answered in time
  expect([await metric("abandoned_share"), await metric("answered_in_target_share")]).toEqual([[1 / 3, 3], null]);
  expect(await warehouse.rows("select episode_count, in_target_count, due_count from marts.load_hour")).toEqual([{ episode_count: 3, in_target_count: 0, due_count: 0 }]);
});

test("beside conversations that tell when they were answered, one that does not is left out, and one without a reply went unanswered", async () => {
  const { episodes, metric, warehouse } = await told(
    ["a", "b", "c", "d"].map((id) => chat(id)),
    [...talk("a", "customer", ["agent", "2026-10-01 09:02:30"]), ...talk("b", "customer", ["agent", "2026-10-01 09:07:20"]), ...talk("c", "customer", "agent"), ...talk("d", "customer", "customer")],
  );
  expect(episodes.map((one) => [one.is_timed, one.is_answered, one.waited_calendar_seconds])).toEqual([[true, true, 150], [true, true, 440], [false, true, null], [true, false, 1_609_200]]);
  // a in time, b and d not; c is not told
  expect(await metric("answered_in_target_share")).toEqual([1 / 3, 3]);
  expect(await warehouse.rows("select sum(answered_count) as answered, sum(open_count) as open, sum(untimed_count) as untimed from marts.wait_curve")).toEqual([{ answered: 2, open: 1, untimed: 1 }]);
});

test("where seconds are never told, question and answer within one minute are a quick answer, unless most conversations are so", async () => {
  const quick = talk("a", "customer", "agent");
  const slow = talk("b", "customer", ["agent", "2026-10-01 09:03:00"]);
  expect((await told([chat("a"), chat("b")], [...quick, ...slow])).episodes[0]).toMatchObject({ is_timed: true, waited_calendar_seconds: 0, is_in_target: true });
  expect((await told(["a", "b", "c"].map((id) => chat(id)), [...quick, ...slow, ...talk("c", "customer", "agent")])).episodes.map(({ is_timed }) => is_timed)).toEqual([false, true, false]);
});

test("an answer by a bot within the second is one that is told", async () => {
  const { episodes } = await told([chat("a"), chat("b")], [...talk("a", "customer", "bot", ["agent", "2026-10-01 09:01:10"]), ...talk("b", "customer", "bot")]);
  expect(episodes.map((one) => [one.is_timed, one.bot_reply_calendar_seconds])).toEqual([[true, 0], [true, 0]]);
});

test("a call that tells when it was taken needs no times in its transcript; one that does not needs them", async () => {
  const transcripts = [...talk("a", "agent", "customer"), ...talk("b", "agent", "customer")];
  const taken = await told([call("a", { answered_at: "2026-10-01 09:00:38" }), call("b", { answered_at: "2026-10-01 09:01:20" }), call("c", { is_abandoned: true })], transcripts);
  expect(taken.episodes.map((one) => [one.is_timed, one.waited_calendar_seconds, one.is_in_target])).toEqual([[true, 38, true], [true, 80, false], [true, 300, false]]);
  const bare = await told([call("a"), call("b"), call("c", { is_abandoned: true })], transcripts);
  expect(bare.episodes.map((one) => [one.is_timed, one.is_answered, one.first_reply_calendar_seconds])).toEqual([[false, true, null], [false, true, null], [false, false, null]]);
  expect([await bare.metric("answered_in_target_share"), await bare.metric("abandoned_share")]).toEqual([null, [1 / 3, 3]]);
});

test("what ended at the one time its messages bear was not resolved in no time", async () => {
  const { episodes, metric } = await told([chat("a")], [...talk("a", "customer", "agent"), { conversation_id: "a", position: 3, sent_at: at, author_kind: "system", event: "closed" }]);
  expect(episodes[0]).toMatchObject({ resolution_calendar_seconds: null, unresolved_calendar_seconds: null });
  expect(await metric("resolution_calendar_seconds")).toBeNull();
});
