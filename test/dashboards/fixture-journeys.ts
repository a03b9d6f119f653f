import { dayOf } from "../../dashboards/components/reading/day.ts";
import { columns, type Row } from "./columns.ts";

const november = dayOf("2026-11-01");
const october = dayOf("2026-10-01");

/** Journeys as ways of touches, how they end, and how many go so. */
const ways: [touches: string, outcome: string, count: number][] = [
  ["site", "none", 900],
  ["site order", "bought", 420],
  ["site order rating", "bought", 60],
  ["site chat order", "bought", 80],
  ["site phone order", "bought", 24],
  ["site lost_order", "lost_order", 70],
  ["site chat lost_order", "lost_order", 30],
  ["site phone lost_order", "lost_order", 46],
  ["chat site order", "bought", 38],
  ["phone site lost_order", "lost_order", 31],
  ["phone site order", "bought", 22],
  ["message site order rating", "bought", 18],
  ["order chat chat phone", "bought", 12],
];

const flow = [october, november].flatMap((month) =>
  ways.flatMap(([way, outcome, count]) => {
    const touches = way.split(" ");
    return touches.map((from_touch, index): Row => ({ month, first_touch: touches[0]!, outcome, step: index + 1, from_touch, to_touch: touches[index + 1] ?? "end", journey_count: count, person_count: count }));
  }),
);

const hop = [["site", "order", 360, 50, 10, 0], ["site", "phone", 61, 20, 9, 0], ["phone", "site", 22, 18, 13, 0], ["site", "chat", 70, 24, 16, 0], ["chat", "lost_order", 0, 0, 0, 30]].flatMap(([from_touch, to_touch, ...counts]) =>
  ["minutes", "hours", "days", "any"].flatMap((wait, index): Row[] => (counts[index] ? [{ month: november, from_touch: from_touch!, to_touch: to_touch!, wait, hop_count: counts[index]!, person_count: counts[index]! }] : [])),
);

const lost = Object.entries({
  contact_channel: { phone: 77, chat: 30, no_contact: 70 },
  contact_reason: { delivery_late: 58, payment: 21, other: 28, no_contact: 70 },
  contact_promise: { four_seven_days: 44, two_three_days: 30, none: 33, no_contact: 70 },
  contact_mood: { negative: 51, neutral: 40, unknown: 16, no_contact: 70 },
  fate: { abandoned: 120, cancelled: 57 },
  afterwards: { bought_soon: 41, not_bought: 136 },
}).flatMap(([dimension, values]) => Object.entries(values).map(([value, order_count]): Row => ({ month: november, dimension, value, order_count, amount: order_count * 5200, person_count: order_count })));

const lift = Object.entries({
  contact_promise: [["one_day", 160, 22, 20], ["two_three_days", 210, 40, 27], ["four_seven_days", 180, 63, 24], ["none", 400, 52, 51]],
  contact_reason: [["delivery_late", 260, 92, 33], ["payment", 240, 30, 31], ["product_question", 450, 55, 58]],
  contact_channel: [["phone", 420, 110, 54], ["chat", 530, 67, 68]],
} as Record<string, [string, number, number, number][]>).flatMap(([dimension, values]) => values.map(([value, order_count, lost_count, expected_count]): Row => ({ stage: "before_order", dimension, value, is_cancelling: false, order_count, person_count: order_count, unmatched_count: 0, lost_count, lost_amount: lost_count * 5200, lost_variance: lost_count * 1.1, expected_count, expected_variance: expected_count / 9, expected_amount: expected_count * 5200 })));

const told: [story: number, minutes: number, channel: string, kind: string, more?: Partial<Record<string, string | number | boolean>>][] = [
  [1, 0, "site", "viewed", { event_count: 3 }],
  [1, 4, "site", "added", {}],
  [1, 9, "phone", "contacted", { detail: "delivery_late" }],
  [1, 12, "phone", "answered", { detail: "delivery_late" }],
  [1, 12, "phone", "said", { author: "customer", text: "Мне нужно к пятнице, подарок маме, успеете?", sentiment_label: "neutral" }],
  [1, 13, "phone", "said", { author: "agent", text: "К сожалению, доставка займёт три дня, [name].", promise: "три дня", promise_band: "two_three_days", is_turn: true }],
  [1, 14, "phone", "said", { author: "customer", text: "Тогда не успеем. Жаль.", sentiment_label: "negative" }],
  [1, 132, "site", "abandoned", { amount: 12_000, detail: "Косметика", is_turn: true }],
  [1, 1600, "email", "invited", { detail: "После обращения" }],
  [2, 0, "app", "ordered", { amount: 4200, detail: "Посуда" }],
  [2, 5800, "app", "delivered", {}],
  [2, 7300, "sms", "rated", { author: "customer", score: 3, band: "detractor", detail: "delivery", text: "Two days late, nobody called", sentiment_label: "negative" }],
  [2, 7460, "phone", "follow_up", {}],
  [3, 0, "site", "viewed", {}],
  [3, 900, "chat", "contacted", { detail: "product_question" }],
  [3, 900, "chat", "said", { author: "bot", text: "Hi! How can I help?" }],
  [3, 911, "chat", "hung_up", {}],
  [3, 3000, "site", "ordered", { amount: 990, detail: "Текстиль" }],
];

/** What the Journeys page reads, by the names of marts. */
export const journeyMarts = {
  journey_flow: columns(flow),
  journey_hop: columns(hop),
  lost_order: columns(lost),
  lost_order_lift: columns(lift),
  campaign_effect: columns([
    { campaign: "spring", channel: "email", first_on: dayOf("2026-04-14"), treated_count: 1200, treated_bought: 322, treated_revenue: 1.6e6, holdout_count: 300, holdout_bought: 48, holdout_revenue: 2.4e5, undecided_count: 0 },
    { campaign: "autumn", channel: "sms", first_on: dayOf("2026-10-06"), treated_count: 900, treated_bought: 180, treated_revenue: 9e5, holdout_count: 240, holdout_bought: 46, holdout_revenue: 2.3e5, undecided_count: 0 },
    { campaign: "november", channel: "email", first_on: dayOf("2026-11-10"), treated_count: null, treated_bought: null, treated_revenue: null, holdout_count: null, holdout_bought: null, holdout_revenue: null, undecided_count: 700 },
  ]),
  campaign_change: columns([
    { campaign: "july", channel: "email", first_on: dayOf("2026-07-07"), treated_count: 640, control_count: 900, effect_sum: 45, variance_sum: 110, unmatched_count: 12, undecided_count: 0 },
  ]),
  follow_up_effect: columns([
    { touchpoint: "delivery", treated_count: 120, control_count: 140, unmatched_count: 6, effect_sum: 50, variance_sum: 160, purchase_count: 210, purchase_amount: 1.1e6 },
    { touchpoint: "returns", treated_count: 40, control_count: 51, unmatched_count: 0, effect_sum: -2, variance_sum: 40, purchase_count: 60, purchase_amount: 3e5 },
  ]),
  story: columns([
    { story_id: 1, kind: "lost_order", month: november, language: "ru", region: "Юг", outcome: "lost_order", reason: "delivery_late", promise: "two_three_days", amount: 12_000, event_count: 9, channel_count: 3, days: 1 },
    { story_id: 2, kind: "detractor", month: october, language: "en", region: "unknown", outcome: "bought", reason: "delivery", promise: null, amount: 4200, event_count: 4, channel_count: 3, days: 5 },
    { story_id: 3, kind: "long_journey", month: october, language: "en", region: "Урал", outcome: "bought", reason: null, promise: null, amount: 990, event_count: 5, channel_count: 2, days: 2 },
  ]),
  story_event: columns(told.map(([story_id, minutes, channel, kind, more = {}], index): Row => ({
    story_id, position: index + 1, offset_seconds: minutes * 60, is_by_day: false, day: null, channel, kind, author: null, detail: null, band: null, score: null, scale_max: kind === "rated" ? 10 : null, talk: channel === "phone" || channel === "chat" ? 1 : null, amount: null, sentiment_label: null, is_unsure: null, text: null, promise: null, promise_band: null, is_turn: false, event_count: 1, ...more,
  }))),
};
