import { contactDimensions } from "./contact-dimensions.ts";
import type { Metric } from "./metric.ts";

const rowDimensions = { ...contactDimensions, agent: "agent_id", hour: "hour", weekday: "weekday" };

const episodes = {
  mart: "core.episode",
  time: "started_on",
  settleDays: "answer_within",
  reads: ["conversation", "message"],
} as const;

const median = "Kaplan, Meier 1958";
const medianFormula = {
  en: "the time by which half of the episodes were answered; those never answered count as still waiting when they ended",
  ru: "время, за которое ответили на половину обращений; неотвеченные считаются ждавшими до своего конца",
};
const p90Formula = {
  en: "the time by which nine of ten episodes were answered; those never answered count as still waiting when they ended",
  ru: "время, за которое ответили на девять обращений из десяти; неотвеченные считаются ждавшими до своего конца",
};

const calendarReply = {
  ...episodes,
  kind: "duration",
  where: "is_timed and not is_thanks_only and waited_calendar_seconds is not null",
  parts: { seconds: "waited_calendar_seconds", ended: "is_answered" },
  dimensions: rowDimensions,
  unit: "seconds",
  good: "down",
  source: median,
} as const;

const businessReply = {
  ...calendarReply,
  where: "is_timed and not is_thanks_only and waited_business_seconds is not null",
  parts: { seconds: "waited_business_seconds", ended: "is_answered" },
} as const;

export const response: readonly Metric[] = [
  {
    ...calendarReply,
    name: "first_reply_calendar_seconds",
    aliases: ["frt", "first_response_time"],
    label: { en: "First reply, by the clock", ru: "Первый ответ, круглосуточно" },
    definition: {
      en: "From the customer's first message to the first public reply of a human agent; a call: from the queue to the answer. A reopened conversation starts anew; bots never stop this clock; a message that only says thanks waits for nothing. Contacts of a source that never tells of replies are not counted, nor are conversations whose messages all bear one time, which does not tell when somebody replied.",
      ru: "От первого сообщения клиента до первого публичного ответа человека; звонок: от входа в очередь до снятия трубки. Возобновлённый разговор считается заново; бот эти часы не останавливает; одно «спасибо» ответа не ждёт. Обращения из источника, который об ответах ничего не сообщает, не считаются; не считаются и разговоры, где у всех сообщений одно и то же время: когда ответили, по нему не узнать.",
    },
    formula: medianFormula,
  },
  {
    ...calendarReply,
    name: "first_reply_calendar_seconds_p90",
    label: { en: "First reply, by the clock: slowest tenth", ru: "Первый ответ, круглосуточно: самые медленные 10 %" },
    definition: {
      en: "Nine of ten customers had their first human reply within this time.",
      ru: "Девять клиентов из десяти получили первый ответ человека за это время.",
    },
    formula: p90Formula,
    quantile: 0.9,
    partsOf: "first_reply_calendar_seconds",
  },
  {
    ...businessReply,
    name: "first_reply_business_seconds",
    label: { en: "First reply, in open hours", ru: "Первый ответ, в рабочие часы" },
    definition: {
      en: "The same wait, counting only the time the company was open by its hours, breaks and holidays. Unknown without a schedule.",
      ru: "То же ожидание, но только в часы работы с учётом перерывов и праздников. Без расписания неизвестно.",
    },
    formula: medianFormula,
  },
  {
    ...businessReply,
    name: "first_reply_business_seconds_p90",
    label: { en: "First reply, in open hours: slowest tenth", ru: "Первый ответ, в рабочие часы: самые медленные 10 %" },
    definition: {
      en: "Nine of ten customers had their first human reply within this much open time.",
      ru: "Девять клиентов из десяти получили первый ответ человека за столько рабочего времени.",
    },
    formula: p90Formula,
    quantile: 0.9,
    partsOf: "first_reply_business_seconds",
  },
  {
    ...calendarReply,
    name: "bot_reply_calendar_seconds",
    label: { en: "First reply of the bot", ru: "Первый ответ бота" },
    definition: {
      en: "From the customer's first message to the bot's first message, where a bot answered.",
      ru: "От первого сообщения клиента до первого сообщения бота там, где бот ответил.",
    },
    formula: { en: "median over the episodes a bot answered", ru: "медиана по обращениям, где ответил бот" },
    where: "not is_thanks_only and bot_reply_calendar_seconds is not null",
    parts: { seconds: "bot_reply_calendar_seconds", ended: "true" },
  },
  {
    ...calendarReply,
    name: "since_handover_calendar_seconds",
    label: { en: "Human reply after the bot", ru: "Ответ человека после бота" },
    definition: {
      en: "From the bot's handing over to the first human reply, where a bot handed over.",
      ru: "От передачи ботом до первого ответа человека там, где бот передал разговор.",
    },
    formula: { en: "median over the episodes handed over and answered", ru: "медиана по переданным и отвеченным обращениям" },
    where: "not is_thanks_only and since_handover_calendar_seconds is not null",
    parts: { seconds: "since_handover_calendar_seconds", ended: "true" },
  },
  {
    ...episodes,
    name: "next_reply_calendar_seconds",
    kind: "duration",
    label: { en: "Next reply", ru: "Следующий ответ" },
    definition: {
      en: "After the first reply: from the first of the customer's unanswered messages to the next human public reply, in chats and letters.",
      ru: "После первого ответа: от первого из неотвеченных сообщений клиента до следующего публичного ответа человека, в чатах и письмах.",
    },
    formula: medianFormula,
    mart: "core.turn",
    time: "asked_on",
    parts: { seconds: "waited_calendar_seconds", ended: "is_answered" },
    where: "turn_index > 0 and waited_calendar_seconds is not null and not is_thanks_only",
    dimensions: { channel: "channel", reason: "reason", branch: "branch", region: "region", segment: "segment", agent: "agent_id" },
    unit: "seconds",
    good: "down",
    source: median,
  },
  {
    ...episodes,
    name: "answered_in_target_share",
    aliases: ["sla", "service_level"],
    kind: "share",
    label: { en: "Answered in time", ru: "Ответили вовремя" },
    definition: {
      en: "Share of contacts that a human answered within the channel's deadline, which runs by the clock. Those never answered count as missed; those whose deadline still runs, and those of a source that does not tell when it replies, count nowhere.",
      ru: "Доля обращений, на которые человек ответил в срок канала; срок идёт круглосуточно. Неотвеченные считаются просроченными; те, чей срок ещё идёт, и те, по которым источник не сообщает, когда ответили, не считаются.",
    },
    formula: { en: "answered within the deadline ÷ all with a deadline that is over or met", ru: "отвеченные в срок ÷ все, чей срок истёк или выдержан" },
    parts: { p0: "count_where(is_in_target)", p1: "count(*)" },
    where: "is_timed and is_in_target is not null and not is_thanks_only",
    dimensions: rowDimensions,
    unit: "share",
    good: "up",
    benchmark: { value: 0.71, source: { en: "customers who expect a chat answer within 5 minutes", ru: "клиенты, ждущие ответа в чате за 5 минут" } },
  },
  {
    ...episodes,
    name: "abandoned_share",
    aliases: ["abandonment_rate"],
    kind: "share",
    label: { en: "Left without an answer", ru: "Ушли без ответа" },
    definition: {
      en: "Share of contacts that ended with no human reply: the caller hung up, the chat was closed. Where a source tells of no reply, its own word on who left counts; without one the contact is not counted.",
      ru: "Доля обращений, закончившихся без ответа человека: трубку положили, чат закрыли. Где источник об ответах молчит, решает его собственная отметка о том, кто ушёл; без неё обращение не считается.",
    },
    formula: { en: "ended unanswered ÷ answered or known to have ended unanswered", ru: "закончились без ответа ÷ отвеченные или заведомо оставшиеся без ответа" },
    parts: { p0: "count_where(is_abandoned)", p1: "count(*)" },
    where: "(is_answered or is_abandoned) and not is_thanks_only",
    dimensions: rowDimensions,
    unit: "share",
    decimals: 1,
    good: "down",
    benchmark: { value: 0.48, source: { en: "customers left waiting in a chat who leave", ru: "клиенты, которые уходят из чата, не дождавшись" } },
  },
];
