import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { baseReader, baseTones } from "../../transforms/text/base/base.ts";
import { englishExamples, learnEnglish } from "../../transforms/text/base/english.ts";
import { teachingMessages } from "../../transforms/text/base/messages.ts";
import { learnRussian } from "../../transforms/text/base/russian.ts";
import { headBytes } from "../../transforms/text/base/head-bytes.ts";
import { bytesOf } from "../../transforms/text/base/heads.ts";
import { kindSentences, repeatSentences } from "./head-sentences.ts";
import { learnHead } from "../../transforms/text/base/teach-heads.ts";
import { createScorer } from "../../transforms/text/scorer.ts";
import { toBytes } from "../../transforms/text/learn/model-bytes.ts";
import { tokenize } from "../../transforms/text/tokens.ts";

const groundTruth = "../shared/data/vader_groundtruth/amazonReviewSnippets_GroundTruth.txt.gz";
const messagesOf = (language: string): string => readFileSync(new URL(`../../transforms/text/base/tones.${language}.tsv`, import.meta.url), "utf8");

describe("the English base model", () => {
  it("reads praise, blame and neither", () => {
    const read = baseReader("en");
    expect(["Excellent, I love it", "Terrible, it broke after a day", "The box contains a cable"].map(read)).toEqual(["positive", "negative", "neutral"]);
  });

  const isHere = existsSync(groundTruth);
  if (!isHere) console.warn(`no ${groundTruth}: that the shipped model is made of it was not proved`);
  it.skipIf(!isHere)("is to the byte what its sentences, its messages and the rules make: after a change of any run test/text/make-english-base.ts", () => {
    const lines = [gunzipSync(readFileSync(groundTruth)).toString("latin1"), messagesOf("en")] as const;
    expect(Buffer.from(toBytes(baseTones().en!.model!)).equals(Buffer.from(toBytes(learnEnglish(...lines).model)))).toBe(true);
    const tones = englishExamples(...lines).map(({ label }) => label);
    expect(baseTones().en!.model!.classes.map((tone) => tones.filter((label) => label === tone).length)).toEqual(baseTones().en!.teaching);
  });
});

describe("the Russian base model", () => {
  const lines = messagesOf("ru");

  it("reads praise, blame and neither", () => {
    const read = baseReader("ru");
    expect(["Спасибо, всё отлично", "Ужасный сервис", "До скольки вы работаете?"].map(read)).toEqual(["positive", "negative", "neutral"]);
  });

  it("is to the byte what its messages and the rules make: after a change of either run test/text/make-russian-base.ts", () => {
    expect(Buffer.from(toBytes(baseTones().ru!.model!)).equals(Buffer.from(toBytes(learnRussian(lines).model)))).toBe(true);
    const tones = teachingMessages(lines).map(({ label }) => label);
    expect(baseTones().ru!.model!.classes.map((tone) => tones.filter((label) => label === tone).length)).toEqual(baseTones().ru!.teaching);
  });
});

describe("a base model", () => {
  it.each(["ru", "en"])("of %s was taught by no message twice, and by none that measures it", (language) => {
    const texts = teachingMessages(messagesOf(language)).map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    const asked = readdirSync(new URL("golden", import.meta.url)).flatMap((file) => readFileSync(new URL(`golden/${file}`, import.meta.url), "utf8").split("\n").flatMap((line) => line.split("\t")));
    const taught = new Set(texts);
    expect(asked.filter((text) => taught.has(text))).toEqual([]);
  });

  it.each([
    ["ru", "Еда вкусная. "], ["en", "The food was lovely. "],
  ])("of %s reads texts as long as those that taught it; of longer ones rules say the tone", (language, sentence) => {
    const { longest } = baseTones()[language]!;
    const [short, long] = [1, 30].map((times) => sentence.repeat(times));
    expect([tokenize(short!).length <= longest!, tokenize(long!).length > longest!]).toEqual([true, true]);
    const [base, rules] = [createScorer(), createScorer({ tones: {} })];
    expect(base.core(long!).sentiment).toBe(rules.core(long!).sentiment);
    expect(base.core(short!).sentiment).not.toBe(rules.core(short!).sentiment);
    expect(baseReader(language)(long!)).toBe("positive");
  });
});

describe("the heads of kinds and repeats", () => {
  it.each([
    ["kinds", kindSentences], ["repeats", repeatSentences],
  ] as const)("of %s are to the byte what their sentences make: after a change of sentences, words or stems run test/text/make-heads.ts", (name, sentences) => {
    expect(gunzipSync(Buffer.from(headBytes[name], "base64")).equals(bytesOf(learnHead(sentences())))).toBe(true);
  });
});
