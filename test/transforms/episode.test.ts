import { expect, test } from "vitest";
import { built, type Row } from "./staged.ts";

let chat = 0;
/** A chat line at a UTC time of 1 October 2026, or at a whole instant. */
function line(at: string, author_kind: string, text: string | null, more: Row = {}): Row {
  chat += 1;
  return { conversation_id: "c1", position: chat, sent_at: at.length > 8 ? at : `2026-10-01 ${at}`, author_kind, text, ...more };
}

const conversation = { conversation_id: "c1", channel: "chat", started_at: "2026-10-01 09:00:00", customer_id: "anna" };
const texts = [{ text: "спасибо!", is_thanks: true }, { text: "вы лучшие", feedback_kind: "praise", sentiment_label: "positive" }];

/** A chat of the same source that was answered, so that its replies are told. */
const another = [line("2026-09-01 09:00:00", "customer", "где заказ", { conversation_id: "c0" }), line("2026-09-01 09:01:00", "agent", "сейчас", { conversation_id: "c0" })];

async function episodes(message: Row[], more: { conversation?: Row; company?: Record<string, unknown>; asOf?: string } = {}) {
  const { warehouse } = await built({
    rows: { conversation: [{ ...conversation, ...more.conversation }, { conversation_id: "c0", channel: "chat" }], message },
    texts,
    tables: ["core.episode"],
    company: { answer_within: { chat: "5m" }, ...more.company },
    asOf: more.asOf ?? "2026-10-10T00:00",
  });
  return warehouse.rows<Record<string, unknown>>("select * from core.episode where conversation_id = 'desk:c1' order by episode_index");
}

test("the clock starts at the customer's first message, not when the record was made", async () => {
  const [episode] = await episodes([line("09:00:00", "bot", "Здравствуйте"), line("09:01:00", "customer", "где заказ"), line("09:04:30", "agent", "сейчас посмотрю")]);
  // 09:01:00 → 09:04:30
  expect(episode).toMatchObject({ first_reply_calendar_seconds: 210, is_answered: true, is_in_target: true });
});

test("a bot's reply does not stop the human clock and has a clock of its own", async () => {
  const [episode] = await episodes([
    line("09:00:00", "customer", "где заказ"),
    line("09:00:04", "bot", "ищу"),
    line("09:02:00", "system", null, { event: "handed_over" }),
    line("09:07:00", "agent", "здравствуйте"),
  ]);
  // human 7 min, bot 4 s, since the bot handed over 5 min
  expect(episode).toMatchObject({
    first_reply_calendar_seconds: 420, bot_reply_calendar_seconds: 4, since_handover_calendar_seconds: 300, is_in_target: false,
  });
});

test("a note between agents does not stop the clock", async () => {
  const [episode] = await episodes([
    line("09:00:00", "customer", "где заказ"),
    line("09:01:00", "agent", "кто возьмёт?", { is_public: false }),
    line("09:10:00", "agent", "здравствуйте"),
  ]);
  expect(episode!.first_reply_calendar_seconds).toBe(600);
});

test("a reopened conversation starts a new episode", async () => {
  const found = await episodes([
    line("09:00:00", "customer", "где заказ"),
    line("09:01:00", "agent", "завтра"),
    line("09:05:00", "system", null, { event: "closed" }),
    line("2026-10-03 10:00:00", "system", null, { event: "reopened" }),
    line("2026-10-03 10:00:00", "customer", "не привезли"),
    line("2026-10-03 10:02:00", "agent", "уточняю"),
    line("2026-10-03 10:30:00", "system", null, { event: "closed" }),
  ]);
  expect(found.map((one) => [one.started_at, one.first_reply_calendar_seconds])).toEqual([
    ["2026-10-01T09:00:00.000Z", 60],
    ["2026-10-03T10:00:00.000Z", 120],
  ]);
  // both are resolved by the last closing: 2 days 1.5 h, and 30 min
  expect(found.map((one) => one.resolution_calendar_seconds)).toEqual([178_200, 1800]);
});

test("a message after the closing reopens, even if the system does not say so", async () => {
  const found = await episodes([
    line("09:00:00", "customer", "где заказ"),
    line("09:01:00", "agent", "завтра"),
    line("09:05:00", "system", null, { event: "closed" }),
    line("2026-10-02 09:00:00", "customer", "так и нет"),
  ]);
  expect(found.map((one) => one.is_answered)).toEqual([true, false]);
});

test("a thank-you after the closing is an episode that asks nothing and leaves the resolution alone", async () => {
  const found = await episodes([
    line("09:00:00", "customer", "где заказ"),
    line("09:01:00", "agent", "завтра"),
    line("09:05:00", "system", null, { event: "closed" }),
    line("09:06:00", "customer", "спасибо!"),
    line("09:20:00", "system", null, { event: "closed" }),
  ]);
  expect(found.map((one) => one.is_thanks_only)).toEqual([false, true]);
  expect(found[0]!.resolution_calendar_seconds).toBe(300);
});

test("praise after the closing asks nothing either, while praise that opens a conversation is an episode like any other", async () => {
  const found = await episodes([
    line("09:00:00", "customer", "вы лучшие"),
    line("09:01:00", "agent", "рады помочь"),
    line("09:05:00", "system", null, { event: "closed" }),
    line("09:06:00", "customer", "вы лучшие"),
  ]);
  expect(found.map((one) => one.is_thanks_only)).toEqual([false, true]);
});

test("an unanswered episode is missed when its deadline has passed and undecided before", async () => {
  const asked = [line("09:00:00", "customer", "где заказ"), ...another];
  expect((await episodes(asked, { asOf: "2026-10-01T09:04" }))[0]).toMatchObject({ is_in_target: null, is_censored: true, is_abandoned: false, waited_calendar_seconds: 240 });
  expect((await episodes(asked, { asOf: "2026-10-01T09:06" }))[0]).toMatchObject({ is_in_target: false, waited_calendar_seconds: 360 });
});

test("a reply exactly at the deadline is in time", async () => {
  const [episode] = await episodes([line("09:00:00", "customer", "где заказ"), line("09:05:00", "agent", "здравствуйте")]);
  expect(episode!.is_in_target).toBe(true);
});

test("a channel without a deadline has no in-time answer", async () => {
  const [episode] = await episodes([line("09:00:00", "customer", "где заказ"), line("09:05:00", "agent", "здравствуйте")], { company: { answer_within: {} } });
  expect(episode!.is_in_target).toBeNull();
});

test("a visitor who left without an answer waited until leaving", async () => {
  const [episode] = await episodes([line("09:00:00", "customer", "где заказ"), line("09:00:10", "bot", "минуту")], {
    conversation: { ended_at: "2026-10-01 09:08:00", is_abandoned: true },
  });
  expect(episode).toMatchObject({ is_abandoned: true, is_censored: true, waited_calendar_seconds: 480, first_reply_calendar_seconds: null, is_in_target: false });
});

test("what happens after the as-of instant is not known yet", async () => {
  const [episode] = await episodes([line("09:00:00", "customer", "где заказ"), line("12:00:00", "agent", "здравствуйте"), ...another], { asOf: "2026-10-01T10:00" });
  expect(episode).toMatchObject({ is_answered: false, waited_calendar_seconds: 3600 });
});

test("a call waits from the queue to the answer, whatever its transcript says", async () => {
  const [episode] = await episodes([line("09:00:40", "agent", "Ромашка, здравствуйте"), line("09:00:45", "customer", "где заказ")], {
    conversation: { channel: "phone", answered_at: "2026-10-01 09:00:38", ended_at: "2026-10-01 09:03:00", agent_id: "t1", team: "Phone" },
    company: { answer_within: { phone: "60s" } },
  });
  expect(episode).toMatchObject({ first_reply_calendar_seconds: 38, is_in_target: true, agent_id: "t1", team: "Phone", resolution_calendar_seconds: 180 });
});

test("a caller who hangs up is unanswered and waited until then", async () => {
  const [episode] = await episodes([], { conversation: { channel: "phone", ended_at: "2026-10-01 09:02:00", is_abandoned: true }, company: { answer_within: { phone: "60s" } } });
  expect(episode).toMatchObject({ is_abandoned: true, waited_calendar_seconds: 120, is_in_target: false });
});

test("the reply is credited to who sent it, in the role held then, not to who holds the conversation now", async () => {
  const [episode] = await episodes(
    [line("09:00:00", "customer", "где заказ"), line("09:01:00", "agent", "здравствуйте", { author_id: "op1", author_role: "trainee" }), line("09:09:00", "agent", "я продолжу", { author_id: "op2", author_role: "lead" })],
    { conversation: { agent_id: "op2", team: "Second line" } },
  );
  expect(episode).toMatchObject({ agent_id: "op1", agent_role: "trainee", agent_count: 2, was_transferred: true });
});

test("a conversation in which no event was noted was not transferred", async () => {
  const [episode] = await episodes([line("09:00:00", "customer", "где заказ"), line("09:01:00", "agent", "здравствуйте", { author_id: "op1" })]);
  expect(episode!.was_transferred).toBe(false);
});

test("a reply that names nobody is credited to nobody, not to the next who has a name", async () => {
  const [episode] = await episodes([line("09:00:00", "customer", "где заказ"), line("09:01:00", "agent", "здравствуйте"), line("09:09:00", "agent", "я продолжу", { author_id: "op2" })]);
  expect(episode!.agent_id).toBeNull();
});

test("open hours alone count on the business clock", async () => {
  const [episode] = await episodes([line("17:50:00", "customer", "где заказ"), line("2026-10-02 09:20:00", "agent", "здравствуйте")], {
    company: { business_hours: { "mon-fri": ["09:00-13:00", "14:00-18:00"] } },
  });
  // Thursday 17:50–18:00 and Friday 09:00–09:20
  expect(episode).toMatchObject({ first_reply_business_seconds: 1800, first_reply_calendar_seconds: 55_800, is_in_open_hours: true });
});

test("a company without hours, or closed every day, has no business clock", async () => {
  const lines = [line("09:00:00", "customer", "где заказ"), line("09:05:00", "agent", "здравствуйте")];
  expect((await episodes(lines))[0]!.first_reply_business_seconds).toBeNull();
  expect((await episodes(lines, { company: { business_hours: { "mon-sun": "closed" } } }))[0]!.first_reply_business_seconds).toBeNull();
});

test("a reply in the night took no business time: zero, not unknown", async () => {
  const [episode] = await episodes([line("20:00:00", "customer", "где заказ"), line("21:00:00", "agent", "здравствуйте")], { company: { business_hours: { "mon-fri": ["09:00-18:00"] } } });
  expect(episode!.first_reply_business_seconds).toBe(0);
});

test("messages of which no conversation record came are a conversation all the same", async () => {
  const { warehouse } = await built({
    rows: { message: [line("09:00:00", "customer", "где заказ", { customer_id: "anna" }), line("09:01:00", "agent", "здравствуйте")] },
    asOf: "2026-10-10T00:00",
    tables: ["core.episode"],
  });
  expect(await warehouse.rows("select person_id, channel, first_reply_calendar_seconds from core.episode")).toEqual([{ person_id: "anna", channel: "unknown", first_reply_calendar_seconds: 60 }]);
});

/** Episodes of several conversations of one source, by conversation. */
async function toldBy(conversations: Row[], message: Row[] = []) {
  const { warehouse } = await built({
    rows: { conversation: conversations.map((one, i) => ({ ...conversation, conversation_id: `c${i + 1}`, ...one })), message },
    tables: ["core.episode", "core.contact"],
    company: { answer_within: { chat: "5m", phone: "60s" } },
    asOf: "2026-10-10T00:00",
  });
  return warehouse.rows<Record<string, unknown>>("select * from core.episode join core.contact using (conversation_id) order by conversation_id");
}

const unknown = { is_answered: null, is_abandoned: null, is_censored: null, is_in_target: null, waited_calendar_seconds: null, first_reply_calendar_seconds: null };

test("of a ticket log that never tells of replies nobody knows whether anybody replied, while contacts count and are resolved when they end", async () => {
  const [ended, open] = await toldBy([{ channel: "phone", ended_at: "2026-10-03 09:00:00", is_solved: true }, { channel: "phone" }]);
  // 1 to 3 October is 48 h; the open one is unresolved for the 8 days 15 h up to the as-of instant
  expect(ended).toMatchObject({ ...unknown, is_heard: true, resolution_calendar_seconds: 172_800, unresolved_calendar_seconds: null });
  expect(open).toMatchObject({ ...unknown, is_abandoned: false, is_heard: true, resolution_calendar_seconds: null, unresolved_calendar_seconds: 745_200 });
});

test("a log of tickets with what the system noted is resolved by its last closing, unless it was reopened since", async () => {
  const noted = (conversation_id: string, ...events: string[]) => events.map((event, i) => line(`2026-10-0${i + 2} 09:00:00`, "system", null, { conversation_id, event }));
  const found = await toldBy([{ channel: "email" }, { channel: "email" }], [...noted("c1", "closed", "reopened", "closed"), ...noted("c2", "closed", "reopened")]);
  // closed on 4 October, three days after 1 October
  expect(found.map((one) => [one.is_answered, one.resolution_calendar_seconds, one.is_heard])).toEqual([[null, 259_200, true], [null, null, true]]);
});

test("posts of which neither replies nor endings are ever told wait for nothing that is known", async () => {
  const [post] = await toldBy([{ channel: "social" }], [line("09:00:00", "customer", "где заказ")]);
  expect(post).toMatchObject({ ...unknown, is_abandoned: false, is_heard: true, unresolved_calendar_seconds: null });
});

test("the source's own word on leaving counts where it tells of no reply: the others were answered, nobody knows when", async () => {
  const [left, ended, open] = await toldBy([{ channel: "phone", ended_at: "2026-10-01 09:02:00", is_abandoned: true }, { channel: "phone", ended_at: "2026-10-01 09:05:00" }, { channel: "phone" }]);
  expect(left).toMatchObject({ is_answered: false, is_abandoned: true, is_in_target: false, waited_calendar_seconds: 120, is_heard: false });
  expect(ended).toMatchObject({ is_answered: true, is_abandoned: false, is_in_target: null, waited_calendar_seconds: null, resolution_calendar_seconds: 300, is_heard: true });
  expect(open).toMatchObject({ ...unknown, is_abandoned: false });
  const [stayed] = await toldBy([{ channel: "phone", ended_at: "2026-10-01 09:05:00", is_abandoned: false }]);
  expect(stayed).toMatchObject({ is_answered: true, is_abandoned: false, is_in_target: null, waited_calendar_seconds: null });
});

test("a source that tells of replies leaves unanswered who has none, channel by channel, whatever it says of messages that can be read", async () => {
  const asked = ["c1", "c2", "c3"].map((conversation_id) => line("09:00:00", "customer", "где заказ", { conversation_id }));
  const ended = { ended_at: "2026-10-01 10:00:00" };
  const [answered, left, solved, call] = await toldBy([{}, ended, { ...ended, is_solved: true, is_abandoned: false }, { channel: "phone", ...ended }], [...asked, line("09:01:00", "agent", "сейчас", { conversation_id: "c1" })]);
  expect(answered).toMatchObject({ is_answered: true, waited_calendar_seconds: 60 });
  expect([left, solved].map((one) => [one!.is_answered, one!.is_abandoned, one!.is_in_target, one!.waited_calendar_seconds])).toEqual([[false, true, false, 3600], [false, true, false, 3600]]);
  expect(call).toMatchObject(unknown);
});

test("of bare records beside answered ones, those without an answer are unanswered, unless the source says that the customer stayed or that it was solved", async () => {
  const ended = { channel: "phone", ended_at: "2026-10-01 09:05:00" };
  const found = await toldBy([{ ...ended, answered_at: "2026-10-01 09:00:20" }, ended, { ...ended, is_abandoned: false }, { ...ended, is_solved: true }]);
  expect(found.map((one) => [one.is_answered, one.is_in_target, one.waited_calendar_seconds])).toEqual([[true, true, 20], [false, false, 300], [true, null, null], [null, null, null]]);
});
