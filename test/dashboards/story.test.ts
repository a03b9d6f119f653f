import { expect, it } from "vitest";
import { scenesOf } from "../../dashboards/components/scene.ts";
import { gistOf, waitWords } from "../../dashboards/components/story.ts";
import type { StoryEventRow, StoryRow } from "../../dashboards/marts.ts";
import { ru } from "../../dashboards/strings/ru.ts";
import { viewWith } from "./tables.ts";

const event = (position: number, offset_seconds: number, kind: string, more: Partial<StoryEventRow> = {}): StoryEventRow => ({
  story_id: 1, position, offset_seconds, is_by_day: false, day: null, channel: kind === "abandoned" ? "site" : "phone", kind, author: null, detail: null, band: null, score: null, scale_max: null, talk: kind === "abandoned" ? null : 1,
  amount: kind === "abandoned" ? 90_000 : null, sentiment_label: null, is_unsure: null, text: null, promise: null, promise_band: null, is_turn: false, event_count: 1, ...more,
});
const story: StoryRow = { story_id: 1, kind: "lost_order", month: 20_000, language: "en", region: "unknown", outcome: "lost_order", reason: null, promise: "two_three_days", amount: 90_000, event_count: 3, channel_count: 2, days: 0 };
const said = { author: "agent", text: "It takes three days", promise: "three days", promise_band: "two_three_days", is_turn: true };

/** A call at 15:20, then an order abandoned so much later. */
const gist = (call: Partial<StoryEventRow>, loss: number, lost: Partial<StoryEventRow>, strings = {}) =>
  gistOf({ ...viewWith([], {}), ...strings }, story, scenesOf([event(1, 0, "contacted", call), event(2, 60, "said", { ...call, ...said }), event(3, loss, "abandoned", { is_turn: true, ...lost })]));

it("tells the hours between a promise and the loss where both times are known", () => {
  expect(gist({}, 1860, {})).toContain("and 30 minutes later abandons");
});

it("tells days, and no hours, where the order has a day alone", () => {
  // 15:20 to the day's end is 31,140 s; a day later 117,540 s, which by hours alone would be 33 hours
  expect(gist({ day: 0 }, 31_140, { is_by_day: true, day: 0 })).toContain("hears “three days”, and the same day abandons");
  expect(gist({ day: 0 }, 117_540, { is_by_day: true, day: 1 })).toContain("and 1 day later abandons");
  expect(gist({ day: 0 }, 31_140, { is_by_day: true, day: 0 }, { strings: ru as never })).toContain("и в тот же день бросает");
});

it("ties the loss to no promise that is none of the order's", () => {
  const gistWith = (...turns: number[]) =>
    gistOf(viewWith([], {}), { ...story, days: 12 }, scenesOf([
      event(1, 0, "contacted"), event(2, 60, "said", { author: "agent", text: "We call back tomorrow", promise: "tomorrow", promise_band: "one_day" }),
      event(3, 86_400, "contacted", { talk: 2 }), event(4, 86_460, "said", { ...said, talk: 2, is_turn: false }),
      event(5, 172_800, "abandoned"), event(6, 1_036_800, "abandoned", { amount: 5000 }),
    ].map((row) => ({ ...row, is_turn: turns.includes(row.position) }))));
  expect(gistWith(5)).not.toMatch(/three days|tomorrow/);
  // the order of the story is the first that was lost, a day after the second call
  expect(gistWith(4, 5)).toContain("hears “three days”, and 24 hours later abandons");
});

/** A story of e-mails; the customer wrote at 0. */
const letters = (...events: [offset_seconds: number, kind: string, more?: Partial<StoryEventRow>][]) => scenesOf(events.map(([at, kind, more], i) => event(i + 1, at, kind, { channel: "email", ...more })));
const kindsOf = (scenes: ReturnType<typeof scenesOf>) => scenes.map(({ events }) => events.map(({ kind }) => kind));

it("tells an answer that took days in the letter's own scene, with the whole wait", () => {
  const scenes = letters([0, "contacted"], [0, "said", { author: "customer" }], [180_000, "answered"], [180_000, "said", { author: "agent" }], [200_000, "contacted", { talk: 2 }], [275_600, "hung_up", { talk: 2 }]);
  expect(kindsOf(scenes)).toEqual([["contacted", "said", "answered", "said"], ["contacted", "hung_up"]]);
  // 180,000 s are 50 hours, 75,600 s are 21
  expect(waitWords(viewWith([], {}), scenes[0]!, scenes[0]!.events[2]!)).toBe("answered after 2 days");
  expect(waitWords(viewWith([], {}), scenes[1]!, scenes[1]!.events[1]!)).toBe("gone without an answer after 21 hours");
});

it("counts the wait from the letter also where something else happened before the answer", () => {
  const scenes = letters([0, "contacted"], [3600, "viewed", { channel: "site", talk: null }], [7200, "contacted", { talk: 2 }], [180_000, "answered", { talk: 1 }]);
  expect(kindsOf(scenes)).toEqual([["contacted"], ["viewed"], ["contacted"], ["answered"]]);
  expect(waitWords(viewWith([], {}), scenes[3]!, scenes[3]!.events[0]!)).toBe("answered after 2 days");
});

it("begins a new scene where the customer writes again after a pause", () => {
  expect(kindsOf(letters([0, "contacted"], [86_400, "said", { author: "customer" }]))).toEqual([["contacted"], ["said"]]);
});

it("tells a mark with its scale", () => {
  const marked = (strings = {}) => gistOf({ ...viewWith([], {}), ...strings }, { ...story, kind: "detractor" }, scenesOf([event(1, 0, "rated", { channel: "site", talk: null, score: 2, scale_max: 7, band: "detractor", detail: "support" })]));
  expect(marked()).toContain("a 2 of 7; nobody calls back");
  expect(marked({ strings: ru as never })).toContain("Ставит 2 из 7");
});
