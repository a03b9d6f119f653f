import { expect, it } from "vitest";
import { storyOf } from "../../dashboards/components/headline.ts";
import { unreadTexts } from "../../dashboards/components/reading/unread.ts";
import { ru } from "../../dashboards/strings/ru.ts";
import { viewWith } from "./tables.ts";

const texts = (counts: Record<string, number>, site = {}) => {
  const quality = Object.entries(counts).map(([language, text_count]) => ({ language, model_version: "base", text_count, comment_count: text_count, unknown_reason_share: 1, unsure_share: 0, macro_f1: null, held_out_count: null, newer_macro_f1: null, newer_count: null }));
  const sentiment = [{ on: "2026-11-02", p0: 200, p1: 20_000, p2: 6 }];
  return viewWith(["net_sentiment", "csat"], { text_quality: quality, "parts.net_sentiment": sentiment, "parts.csat": [{ on: "2026-11-02", p0: 30, p1: 40, p2: 0 }] }, { site });
};

it("says first that most texts are in languages that are not read, and makes no news of the others", () => {
  // 1,259 of 1,297
  const view = texts({ pt: 1241, en: 33, es: 18, und: 5 });
  const { headline, lede } = storyOf(view, ["net_sentiment"]);
  expect(headline).toBe("97% of the texts are not read: they are in Portuguese and Spanish");
  expect(lede[0]).toContain("is of the other 38 texts");
  expect(storyOf(view, ["net_sentiment", "csat"]).headline).toMatch(/^Satisfied customers: 75%/);
  const russian = storyOf({ ...view, strings: ru as never }, ["net_sentiment"]);
  expect(russian.headline).toContain("Не читаются 97% текстов, их языки: ");
});

it("speaks of what is read where that is half of the texts or more; a language that nobody can tell is no other one", () => {
  expect(unreadTexts(texts({ en: 20, pt: 20 }))).toBeNull();
  expect(unreadTexts(texts({ en: 10, und: 30 }))).toBeNull();
  expect(unreadTexts(texts({ en: 20, pt: 21 }))).toEqual({ unread: 21, whole: 41, languages: ["pt"] });
  expect(storyOf(texts({ en: 20, pt: 20 }), ["net_sentiment"]).headline).toMatch(/^Net sentiment: /);
  // which language four texts are in is not told
  expect(unreadTexts(texts({ pt: 21, es: 4 }))?.languages).toEqual(["pt"]);
});
