import { dayOf } from "../../dashboards/components/reading/day.ts";
import type { Columns } from "../../pipelines/publish/arrow.ts";
import { columns, type Row } from "./columns.ts";
import { journeyMarts } from "./fixture-journeys.ts";

const november = dayOf("2026-11-01");
const october = dayOf("2026-10-01");
const months = Array.from({ length: 12 }, (_, index) => dayOf(index < 1 ? "2025-12-01" : `2026-${String(index).padStart(2, "0")}-01`));

const waits = ["chat", "phone"].flatMap((channel) =>
  (["open", "closed"] as const).flatMap((part_of_day) =>
    [october, november].flatMap((month) =>
      [15, 30, 60, 120, 180, 240, 300, 420, 600, 900, 1200, 1800].map((seconds, index): Row => ({
        month, channel, part_of_day, seconds, answered_count: part_of_day === "open" ? Math.max(2, 60 - index * 5) : 6 + index, left_count: part_of_day === "open" ? 2 : 9, open_count: 0, untimed_count: part_of_day === "open" && index === 0 ? 3 : 0,
      })),
    ),
  ),
);

/** Letters of which it is known whether they were answered, and not when. */
const letters: Row = { month: november, channel: "email", part_of_day: "day", seconds: 302_400, answered_count: 0, left_count: 0, open_count: 0, untimed_count: 44 };

const load = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
  Array.from({ length: 24 }, (_, hour): Row => {
    const isOpen = hour >= 9 && hour < (weekday < 6 ? 21 : 18);
    const episode_count = Math.round((isOpen ? 14 + 6 * Math.sin(hour / 3) : 2) * (weekday < 6 ? 1 : 0.6)) * 2;
    return { month: november, weekday, hour, channel: "chat", episode_count, in_target_count: Math.round(episode_count * (isOpen ? 0.86 : 0.3)), due_count: episode_count, day_count: 2, open_share: isOpen ? 1 : 0 };
  }),
);

const cohort = months.flatMap((cohort_month, at) =>
  Array.from({ length: months.length - at }, (_, month_index): Row => ({ cohort_month, month_index, month: months[at + month_index]!, customer_count: 400 - at * 8, active_count: month_index === 0 ? 400 - at * 8 : Math.round((400 - at * 8) * (0.24 - month_index * 0.012)), revenue: 0, is_complete: at + month_index < months.length - 1 })),
);

const survival = ["all", "A", "B", "C"].flatMap((value) =>
  Array.from({ length: 70 }, (_, week): Row => {
    const share = Math.exp(-(week * 7) / ({ all: 420, A: 900, B: 460, C: 230 }[value] ?? 1));
    return { dimension: value === "all" ? "all" : "segment", value, day: week * 7, at_risk: 1200 - week * 12, share, low: Math.max(0, share - 0.03), high: Math.min(1, share + 0.03), customer_count: 1200 };
  }),
);

const quotes: Row[] = [
  ["2026-11-12", "delivery", "Юг", "delivery_late", "negative", "complaint", "detractor", 2, "ru", "Обещали завтра, привезли через пять дней, и курьер ещё нахамил"],
  ["2026-11-10", "delivery", "Юг", "delivery_late", "negative", "complaint", "detractor", 1, "ru", "Третий раз переносят доставку, никто не звонит"],
  ["2026-11-09", "returns", "Урал", "refund", "negative", "complaint", "detractor", 4, "en", "Still waiting for my refund, two weeks now"],
  ["2026-11-08", "site", "Центр", "unknown", "positive", "praise", "promoter", 10, "ru", "Нашла всё за минуту, спасибо!"],
  ["2026-11-05", "product", "Сибирь", "product_question", "positive", "praise", "promoter", 9, "en", "Exactly as described, will order again"],
].map(([on, touchpoint, region, reason, sentiment_label, feedback_kind, band, score, language, text], quote_id): Row => ({
  quote_id, on_date: dayOf(String(on)), kind: "comment", channel: "email", touchpoint: touchpoint!, region: region!, reason: reason!, sentiment_label: sentiment_label!, feedback_kind: feedback_kind!, band: band!, score: score!, language: language!, text: text!,
  sentiment_confidence: 0.86, scale_max: score === null ? null : 10, place: 1,
}));

/** Tables of schema marts as pages read them, by name; few rows, written by hand or by a plain rule. */
export const marts: Record<string, Columns> = {
  ...journeyMarts,
  wait_curve: columns([...waits, letters]),
  question_scale: columns([{ question: "speed", scale_min: 1, scale_max: 5 }, { question: "csat", scale_min: 1, scale_max: 5 }]),
  load_hour: columns(load),
  cohort_month: columns(cohort),
  customer_flow: columns([["none", "potential", "up", 140], ["none", "one_time", "up", 90], ["potential", "one_time", "up", 61], ["one_time", "regular", "up", 120], ["lost", "regular", "up", 44], ["one_time", "lost", "down", 75], ["regular", "lost", "down", 130], ["other", "other", null, 7]].map(([from_stage, to_stage, direction, customer_count]): Row => ({ month: november, from_stage: from_stage!, to_stage: to_stage!, direction: direction ?? null, customer_count: customer_count!, revenue_12m: 0, is_complete: false }))),
  survival: columns(survival),
  quote: columns(quotes),
  affected_customer: columns([
    { problem: "detractor", month: november, touchpoint: "delivery", channel: "unknown", region: "Юг", reason: "unknown", customer_count: 1140, revenue_12m: 24_300_000 },
    { problem: "detractor", month: november, touchpoint: "returns", channel: "unknown", region: "Урал", reason: "unknown", customer_count: 60, revenue_12m: 1_200_000 },
    { problem: "left_waiting", month: november, touchpoint: "unknown", channel: "chat", region: "Центр", reason: "unknown", customer_count: 318, revenue_12m: 9_100_000 },
    { problem: "repeated", month: november, touchpoint: "unknown", channel: "chat", region: "Центр", reason: "refund", customer_count: 151, revenue_12m: 5_020_000 },
    { problem: "repeated", month: october, touchpoint: "unknown", channel: "chat", region: "Центр", reason: "refund", customer_count: 140, revenue_12m: 4_700_000 },
  ]),
  driver: columns([["delivery", 0.42, 61], ["product", 0.31, 78], ["support", 0.17, 70], ["site", 0.1, 82]].map(([driver, importance, performance]): Row => ({ outcome: "touchpoints", question: "nps", driver: driver!, importance: importance!, low: Number(importance) - 0.06, high: Number(importance) + 0.07, performance: performance!, mark_count: 900, respondent_count: 412, explained: 0.38, refused: null }))),
  emerging_term: columns([["курьер хамит", "ru", 31, 3, 6.1], ["перенесли доставку", "ru", 44, 9, 5.4], ["refund delayed", "en", 18, 2, 4.2]].map(([term, language, now_count, before_count, z]): Row => ({ language: language!, term: term!, direction: "up", now_count: now_count!, before_count: before_count!, unknown_count: term === "курьер хамит" ? 9 : 0, log_odds: 1.2, z: z!, q_value: 0.001, example: term === "refund delayed" ? null : "Курьер [name] хамит и требует спуститься\nОпять перенесли", period_from: dayOf("2026-11-09"), period_to: dayOf("2026-11-15") }))),
  text_quality: columns([
    { language: "ru", model_version: "base", text_count: 14_202, unknown_reason_share: 0.21, unsure_share: 0.18, macro_f1: 0.71, held_out_count: 640, newer_macro_f1: 0.68, newer_count: 140 },
    { language: "en", model_version: "base", text_count: 2_110, unknown_reason_share: 0.24, unsure_share: null, macro_f1: null, held_out_count: 0, newer_macro_f1: null, newer_count: null },
    { language: "uk", model_version: "base", text_count: 41, unknown_reason_share: 1, unsure_share: null, macro_f1: null, held_out_count: null, newer_macro_f1: null, newer_count: null },
    { language: "kk", model_version: "base", text_count: 12, unknown_reason_share: 1, unsure_share: null, macro_f1: null, held_out_count: null, newer_macro_f1: null, newer_count: null },
  ]),
  text_head: columns([
    { head: "reason", language: "any", model_version: "a1", serves: true, label_count: 2819, macro_f1: 0.81, base_macro_f1: 0.7, accuracy: 0.858, base_accuracy: 0.746, answered_share: 0.84, answered_accuracy: 0.94, base_answered_share: 0.9, base_answered_accuracy: 0.829 },
    { head: "kind", language: "any", model_version: "base", serves: false, label_count: 210, macro_f1: 0.6, base_macro_f1: 0.64, accuracy: 0.66, base_accuracy: 0.7, answered_share: null, answered_accuracy: null, base_answered_share: null, base_answered_accuracy: null },
  ]),
  text_certainty: columns([
    { head: "kind", asked_count: 3_310, told_count: 1_654, words_count: 1_654, judged_count: 200, unsure_count: 46 },
    { head: "repeat", asked_count: 300, told_count: 270, words_count: 162, judged_count: 0, unsure_count: 0 },
  ]),
  aspect_quote: columns([
    { aspect: "delivery", sentiment_label: "negative", sentiment_confidence: 0.87, language: "ru", place: 1, on_date: dayOf("2026-11-12"), kind: "comment", channel: "email", touchpoint: "delivery", region: "Юг", reason: "delivery_late", text: "Ждали пять дней, [name] не позвонил" },
    { aspect: "price", sentiment_label: "positive", sentiment_confidence: 0.9, language: "en", place: 1, on_date: dayOf("2026-11-11"), kind: "comment", channel: "email", touchpoint: "site", region: "Урал", reason: "unknown", text: "Good value" },
  ]),
  contact_reason: columns([october, november].flatMap((month, at): Row[] =>
    (["chat", "phone"] as const).flatMap((channel): Row[] => [
      ["delivery", "delivery", 22, 322], ["delivery_late", "delivery", 300 + at * 90, 300 + at * 90], ["money", "money", 0, 196], ["refund", "money", 152, 152], ["payment", "money", 44, 44],
      ["product_question", "product_question", 61, 61], ["account", "account", 1, 1], ["unknown", "unknown", 48, 48],
    ].map(([reason, branch, own_count, contact_count]) => ({ month, channel, reason: reason!, branch: branch!, own_count: own_count!, contact_count: contact_count! }))))),
  repeat_reason: columns(["not_fixed", "status", "misunderstanding", "new_question", "unknown"].flatMap((repeat_reason, index) => [october, november].map((month): Row => ({ month, repeat_reason, channel: "chat", reason: "refund", issue_count: 90 - index * 16 })))),
  fcr_agreement: columns([
    { pair: "inferred_flagged", both_yes: 700, first_only: 40, second_only: 190, both_no: 120, issue_count: 1050, agreement: 0.781, kappa: 0.38 },
    { pair: "inferred_survey", both_yes: 210, first_only: 50, second_only: 20, both_no: 60, issue_count: 340, agreement: 0.794, kappa: 0.49 },
    { pair: "flagged_survey", both_yes: 230, first_only: 70, second_only: 6, both_no: 34, issue_count: 340, agreement: 0.776, kappa: 0.36 },
  ]),
  abc_xyz: columns(["A", "B", "C"].flatMap((abc, row) => ["X", "Y", "Z", "one_time"].map((xyz, column): Row => ({ on_date: dayOf("2026-09-30"), quarter: dayOf("2026-07-01"), abc, xyz, customer_count: [[210, 380, 240, 60], [340, 700, 820, 640], [90, 410, 1400, 3900]][row]![column]!, revenue: [[9e6, 1.3e7, 8e6, 1.5e6], [2e6, 3.4e6, 3.6e6, 2.5e6], [1e5, 4e5, 1.2e6, 2.1e6]][row]![column]!, came_count: [[31, 44, null, 6], [0, 31, 62, 48], [null, 12, 90, 810]][row]![column]!, left_count: [[31, 12, null, 9], [0, 44, 71, 52], [null, 8, 102, 260]][row]![column]! })))),
  feedback_kind: columns(["complaint", "question", "praise", "idea", "referral"].flatMap((kind, index) => [october, november].map((month): Row => ({ month, kind, channel: "chat", touchpoint: "unknown", text_count: [520, 840, 210, 66, 18][index]! })))),
  pipeline_source: columns([
    { source: "surveys", label_en: "Surveys", label_ru: "Опросы", records: "survey_invitation, survey_response", last_run_at: "2026-11-16T00:05", ok: true, error: null, read: 18420, loaded: 17630, unchanged: 731, quarantined: 59, waiting: 41, newest_at: "2026-11-15T22:10", fresh_within_seconds: 93600, is_fresh: true, complete_until_at: "2026-11-16T00:00" },
    { source: "chats", label_en: "Chats", label_ru: "Чаты", records: "conversation, message", last_run_at: "2026-11-16T00:05", ok: true, error: null, read: 240112, loaded: 240020, unchanged: 80, quarantined: 12, waiting: 12, newest_at: "2026-11-15T23:51", fresh_within_seconds: 93600, is_fresh: true, complete_until_at: "2026-11-16T00:00" },
  ]),
  pipeline_run: columns(Array.from({ length: 14 }, (_, index): Row => ({ run_id: `r${index}`, command: "run", started_at: `2026-11-${String(index + 2).padStart(2, "0")}T03:00`, ended_at: `2026-11-${String(index + 2).padStart(2, "0")}T03:01`, seconds: 20 + (index % 5) * 9, ok: index !== 6, error: index === 6 ? "inbox/chats is not readable" : null, read: 4000, loaded: 3990, unchanged: 6, quarantined: 4 }))),
  quarantine_reason: columns([
    { source: "surveys", record: "survey_response", field: "score", reason: "11 is above the scale's end, 10", row_count: 41, newest_at: "2026-11-12T00:05", example_place: "inbox/surveys/answers-2026-11.csv:212" },
    { source: "chats", record: "message", field: "unknown", reason: "the line is cut off", row_count: 12, newest_at: "2026-11-03T00:05", example_place: "inbox/chats/2026-11-02.jsonl:88" },
  ]),
  drift: columns([{ source: "surveys", column_name: "Вес", kind: "appeared", seen_at: "2026-03-02T00:05", is_read: true }, { source: "chats", column_name: "browser", kind: "vanished", seen_at: "2026-04-02T00:05", is_read: false }, { source: "chats", column_name: "device", kind: "vanished", seen_at: "2026-04-02T00:05", is_read: false }]),
  lineage: columns([
    ["core.survey_answer", "staging.survey_response"], ["core.episode", "staging.message"], ["core.episode", "staging.conversation"], ["core.issue", "core.contact"], ["core.contact", "core.episode"], ["core.purchase", "staging.order"], ["core.customer", "core.purchase"], ["core.customer_change", "core.purchase"], ["marts.cohort_month", "core.purchase"], ["marts.wait_curve", "core.episode"], ["marts.repeat_reason", "core.issue"], ["marts.quote", "core.text"], ["core.text", "staging.message"], ["core.text", "staging.survey_response"], ["marts.survival", "core.customer_change"],
  ].map(([model, depends_on]): Row => ({ model: model!, depends_on: depends_on!, layer: model!.split(".")[0]!, depends_on_layer: depends_on!.split(".")[0]! }))),
  model: columns([{ model: "core.episode", layer: "core", file: "transforms/core/episode.sql", grain: "one row per episode of an inbound conversation", row_count: 48211, seconds: 1.2, check_count: 3 }]),
};
