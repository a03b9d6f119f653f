import { expect, it } from "vitest";
import { scenesOf } from "../../dashboards/components/scene.ts";
import { gistOf } from "../../dashboards/components/story.ts";
import type { StoryEventRow, StoryRow } from "../../dashboards/marts.ts";
import { ru } from "../../dashboards/strings/ru.ts";
import { viewWith } from "./tables.ts";

const event = (position: number, offset_seconds: number, kind: string, more: Partial<StoryEventRow> = {}): StoryEventRow => ({
  story_id: 1, position, offset_seconds, is_by_day: false, day: null, channel: kind === "abandoned" ? "site" : "phone", kind, author: null, detail: null, band: null, score: null,
  amount: kind === "abandoned" ? 90_000 : null, sentiment_label: null, is_unsure: null, text: null, promise: null, promise_band: null, event_count: 1, ...more,
});
const story: StoryRow = { story_id: 1, kind: "lost_order", month: 20_000, language: "en", region: "unknown", outcome: "lost_order", reason: null, promise: "two_three_days", amount: 90_000, event_count: 3, channel_count: 2, days: 0 };
const said = { author: "agent", text: "It takes three days", promise: "three days", promise_band: "two_three_days" };

/** A call at 15:20, then an order abandoned so much later. */
const gist = (call: Partial<StoryEventRow>, loss: number, lost: Partial<StoryEventRow>, strings = {}) =>
  gistOf({ ...viewWith([], {}), ...strings }, story, scenesOf([event(1, 0, "contacted", call), event(2, 60, "said", { ...call, ...said }), event(3, loss, "abandoned", lost)]));

it("tells the hours between a promise and the loss where both times are known", () => {
  expect(gist({}, 1860, {})).toContain("and 30 minutes later abandons");
});

it("tells days, and no hours, where the order has a day alone", () => {
  // 15:20 to the day's end is 31,140 s; a day later 117,540 s, which by hours alone would be 33 hours
  expect(gist({ day: 0 }, 31_140, { is_by_day: true, day: 0 })).toContain("hears “three days”, and the same day abandons");
  expect(gist({ day: 0 }, 117_540, { is_by_day: true, day: 1 })).toContain("and 1 day later abandons");
  expect(gist({ day: 0 }, 31_140, { is_by_day: true, day: 0 }, { strings: ru as never })).toContain("и в тот же день бросает");
});
