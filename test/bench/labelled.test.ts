import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { labelledSets } from "./labelled.ts";

let folder = "";
let warnings: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "otklik-labelled-"));
  warnings = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (file: string, ...lines: readonly object[]): void => {
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
  writeFileSync(join(folder, file), file.endsWith(".gz") ? gzipSync(text) : text);
};
const sets = () => labelledSets(folder, (what) => warnings.push(what.replace(`${folder}/`, "")));

describe("sets of labelled texts", () => {
  it("are read packed or not, under either pair of names, and with tones short, long and in capitals", () => {
    put("ru.train.jsonl", { t: "Плохо", y: "neg" }, { t: "Где заказ", y: "neu" });
    put("ru.test.jsonl.gz", { text: "Хорошо", label: "Positive" });
    expect(sets()).toEqual([
      { name: "ru", isSentiment: true, train: [{ text: "Плохо", label: "negative" }, { text: "Где заказ", label: "neutral" }], test: [{ text: "Хорошо", label: "positive" }] },
    ]);
    expect(warnings).toEqual([]);
  });

  it("are reasons where most labels are no tones, and these stay as they are", () => {
    put("int.train.jsonl", { t: "a", y: "Card" }, { t: "b", y: "PIN" });
    put("int.test.jsonl", { t: "c", y: "Card" });
    expect(sets()).toMatchObject([{ isSentiment: false, test: [{ label: "Card" }] }]);
  });

  it("are asked without anything to learn from", () => {
    put("lone.test.jsonl", { t: "a", y: "pos" });
    expect(sets()).toMatchObject([{ name: "lone", train: null }]);
    expect(warnings).toEqual([]);
  });

  it("leave out lines of no tone, and say how many", () => {
    put("ru.test.jsonl", { t: "a", y: "pos" }, { t: "b", y: "neg" }, { t: "c", y: "skip" });
    expect(sets()).toMatchObject([{ isSentiment: true, test: [{ text: "a" }, { text: "b" }] }]);
    expect(warnings).toEqual(["ru: 1 lines labelled skip are no negative, neutral or positive and are left out"]);
  });

  it("that cannot be read are named with their line and left out", () => {
    put("num.test.jsonl", { t: "a", y: "pos" }, { t: "b", y: 1 });
    put("untested.train.jsonl", { t: "a", y: "pos" });
    expect(sets()).toEqual([]);
    expect(warnings).toEqual([
      'num.test.jsonl:2 is neither {"t": text, "y": label} nor {"text": text, "label": label}, both in quotes: its set is not measured',
      "untested.test.jsonl is missing: its set is not measured",
    ]);
  });

  it("do not learn from one label alone", () => {
    put("one.train.jsonl", { t: "a", y: "pos" });
    put("one.test.jsonl", { t: "b", y: "neg" });
    expect(sets()).toMatchObject([{ name: "one", train: null }]);
    expect(warnings).toEqual(["one: one label teaches nothing, so only what is untrained is measured"]);
  });
});
