import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { baseTones } from "../../../transforms/text/base/base.ts";
import { teachingSentences } from "../../../transforms/text/base/english.ts";
import { confidenceOfRules, fitTrust, trusted } from "../../../transforms/text/sentiment/confidence.ts";
import { learn, sentimentOptions, type Example } from "../../../transforms/text/learn.ts";
import { measureReliability } from "../../bench/reliability.ts";
import { createScorer, type ScorerOptions } from "../../../transforms/text/scorer.ts";
import type { Reading } from "../../../transforms/text/sentiment.ts";
import { tokenize } from "../../../transforms/text/tokens.ts";

const reading = (positive: number, negative: number, isQuestion = false): Reading => {
  const total = positive - negative;
  return { score: total / Math.sqrt(total * total + 15), positive, negative, isQuestion, marks: [] };
};
const words = tokenize("один два три");

describe("how sure the rules are", () => {
  it("is a logistic curve of what they read, worked by hand", () => {
    // score 7 ÷ √(49 + 15) = 0.875; 2.9 · 0.875 − 0.59 = 1.9475; 1 ÷ (1 + e^−1.9475)
    expect(confidenceOfRules(words, reading(7, 0))).toBeCloseTo(0.8752, 4);
    // nothing was read in three words: 1.14 − 0.4 · ln 4 = 0.5855
    expect(confidenceOfRules(words, reading(0, 0))).toBeCloseTo(0.6423, 4);
  });

  it("grows with the strength of an opinion and falls with what speaks against it and when it asks", () => {
    const sure = [reading(3, 0), reading(6, 0), reading(12, 0)].map((one) => confidenceOfRules(words, one));
    expect(sure).toEqual([...sure].sort((a, b) => a - b));
    expect(confidenceOfRules(words, reading(5, 2))).toBeLessThan(confidenceOfRules(words, reading(3, 0)));
    expect(confidenceOfRules(words, reading(0, 3))).toBe(confidenceOfRules(words, reading(3, 0)));
    expect(confidenceOfRules(words, reading(3, 0, true))).toBeLessThan(confidenceOfRules(words, reading(3, 0)));
  });

  it("of no opinion falls with what was weighed up and with length, and grows when it asks", () => {
    expect(confidenceOfRules(words, reading(3, 3))).toBeLessThan(confidenceOfRules(words, reading(0, 0)));
    expect(confidenceOfRules(tokenize("один два три четыре пять шесть семь"), reading(0, 0))).toBeLessThan(confidenceOfRules(words, reading(0, 0)));
    expect(confidenceOfRules(words, reading(0, 0, true))).toBeGreaterThan(confidenceOfRules(words, reading(0, 0)));
  });
});

describe("the scorer", () => {
  const sure = (text: string, options: ScorerOptions = {}): number => createScorer(options).core(text).sentiment_confidence!;

  it.each([
    ["Отличный магазин, очень вежливые сотрудники, спасибо!", "Магазин большой, персонал есть, но за крупой в дальний зал"],
    ["Ужасный сервис, хамят и обманывают", "Сервис неплохой, но долго и дорого"],
    ["Где мой заказ?", "Мастер приехал в обед, посмотрел, кое-что подкрутил, сказал ждать до вечера и уехал обратно"],
    ["Excellent shop, lovely staff, thank you!", "Good shop, lovely staff, bad delivery"],
  ])("is surer of “%s” than of “%s”", (clear, unclear) => expect(sure(clear)).toBeGreaterThan(sure(unclear) + 0.1));

  it("has no confidence where it has no label", () => expect(createScorer().core("お店はとても良かったです").sentiment_confidence).toBeNull());

  it("trusts a reader as far as it was right", () => {
    const tones = { ...baseTones(), ru: { model: null, trust: { slope: -0.5, intercept: 0.3 } } };
    expect(sure("Отличный магазин", { tones })).toBeLessThan(sure("Отличный магазин"));
    expect(sure("Great shop", { tones })).toBe(sure("Great shop"));
  });

  it("tells of a learned model the probability of the class it decided for", () => {
    const say = (label: string, ...texts: string[]): Example[] => texts.flatMap((text) => Array.from({ length: 12 }, (_, i) => ({ text: `${text} ${i}`, label })));
    const taught = [...say("positive", "зюзя класс", "зюзя"), ...say("negative", "кряка жуть", "кряка"), ...say("neutral", "тумба", "тумба тут")];
    const scorer = createScorer({ tones: { ru: { model: learn(taught, sentimentOptions).model } } });
    expect(scorer.core("зюзя класс")).toMatchObject({ language: "ru", sentiment_label: "positive" });
    expect(scorer.core("зюзя класс").sentiment_confidence!).toBeGreaterThan(scorer.core("зюзя кряка тумба").sentiment_confidence!);
  });

  it("takes each class for as frequent where a model was taught on texts of another kind", () => {
    const examples: Example[] = [...Array.from({ length: 60 }, (_, i) => ({ text: `great thing number ${i}`, label: "positive" })), ...Array.from({ length: 12 }, (_, i) => ({ text: `box with cable ${i}`, label: "neutral" }))];
    const { model } = learn(examples, sentimentOptions);
    const plain = sure("box with cable", { tones: { en: { model } } });
    // classes in order: neutral 12, positive 60; odds of neutral grow fivefold
    const odds = (5 * plain) / (1 - plain);
    expect(createScorer({ tones: { en: { model } } }).core("box with cable").sentiment_label).toBe("neutral");
    expect(sure("box with cable", { tones: { en: { model, teaching: [12, 60] } } })).toBeCloseTo(odds / (1 + odds), 6);
  });

  it("tells how sure a learned kind is, and nothing where rules told it", () => {
    const examples: Example[] = Array.from({ length: 30 }, (_, i) => [{ text: `пломба слетела ${i}`, label: "complaint" }, { text: `хочу пломбу синюю ${i}`, label: "idea" }]).flat();
    const model = learn(examples, { ...sentimentOptions, toneCountsAs: 0 }).model;
    expect(createScorer({ kinds: { model, examples: [] } }).score("пломба слетела").feedback_kind_confidence).toBeGreaterThan(0.5);
    expect(createScorer().score("Ужасный сервис")).toMatchObject({ feedback_kind: "complaint", feedback_kind_confidence: null, repeat_confidence: null });
  });
});

describe("trust", () => {
  // 100 readings each: said 0.9, right 60 times; said 0.6, right 40 times
  const said = Float64Array.from({ length: 200 }, (_, i) => (i < 100 ? 0.9 : 0.6));
  const isRight = Uint8Array.from({ length: 200 }, (_, i) => (i < 60 || (i >= 100 && i < 140) ? 1 : 0));

  it("makes a probability the frequency with which it was right", () => {
    const trust = fitTrust(said, isRight)!;
    expect(trusted(0.9, trust)).toBeCloseTo(0.6, 1.7);
    expect(trusted(0.6, trust)).toBeCloseTo(0.4, 1.7);
  });

  it("is not learned where the surer readings were the wrong ones", () => expect(fitTrust(said, isRight.map((right) => 1 - right))).toBeNull());
});

describe("measureReliability", () => {
  it("is the mean distance of what was said from what was, over tenths, worked by hand", () => {
    // of 0.9 said four times three are right, of 0.5 said once none: (4 · 0.15 + 1 · 0.5) ÷ 5
    const { error, bins } = measureReliability([0.9, 0.9, 0.9, 0.9, 0.5], [true, true, true, false, false]);
    expect(error).toBeCloseTo(0.22, 10);
    expect(bins).toEqual([{ from: 0.5, count: 1, said: 0.5, right: 0 }, { from: 0.9, count: 4, said: 0.9, right: 0.75 }]);
  });

  const groundTruth = "../shared/data/vader_groundtruth/amazonReviewSnippets_GroundTruth.txt.gz";
  const isHere = existsSync(groundTruth);
  if (!isHere) console.warn(`no ${groundTruth}: that the rules' weights fit their sentences was not proved`);
  it.skipIf(!isHere)("finds the rules right about as often as they say, each tone as frequent, on the sentences their weights come from", () => {
    const sentences = teachingSentences(gunzipSync(readFileSync(groundTruth)).toString("latin1"));
    const tones = ["negative", "neutral", "positive"].map((tone) => sentences.filter(({ label }) => label === tone).slice(0, 600));
    const scorer = createScorer({ tones: {} });
    const read = tones.flat().map(({ text, label }) => ({ score: scorer.core(text), label })).filter(({ score }) => score.sentiment_label !== null);
    const { error } = measureReliability(read.map(({ score }) => score.sentiment_confidence!), read.map(({ score, label }) => score.sentiment_label === label));
    expect(error).toBeLessThan(0.05);
  });
});
