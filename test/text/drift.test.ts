import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { silentLog } from "../../pipelines/log.ts";
import { prepareTextTables } from "../../pipelines/text/tables.ts";
import { modelOf, type Head, type Served } from "../../pipelines/text/train.ts";
import { openMemoryWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";
import type { LabelledText } from "../../pipelines/text/labels.ts";
import { sentimentOptions } from "../../transforms/text/learn.ts";

const tones = ["negative", "neutral", "positive"];
const words = ["грымза", "столб", "зумба"];
const head: Head = { name: "sentiment", language: "ru", phrases: [], options: { ...sentimentOptions, folds: 2, base: () => () => "neutral" }, leastLabels: 100, leastPerClass: 8, needs: tones };

/** Labels of one day; the word says the tone, moved on by `turn` classes. */
function labels(count: number, day: string, turn = 0): LabelledText[] {
  return Array.from({ length: count }, (_, i) => {
    const text = `сегодня ${words[i % 3]} и квитанция ${day} номер ${i}`;
    return { text, label: tones[(i + turn) % 3]!, hash: createHash("md5").update(text).digest("hex"), labelled_at: `${day}T00:00:00.000Z` };
  });
}

/** Labels of a class of its own, and of a word of its own. */
function mixedLabels(count: number): LabelledText[] {
  return labels(count, "2026-02-01").map((label) => ({ ...label, label: "mixed", text: label.text.replace(/грымза|столб|зумба/, "вертлюг") }));
}

describe("a model that serves", () => {
  let warehouse: Warehouse;
  const warned: string[] = [];
  const serve = (own: LabelledText[]): Promise<Served> => modelOf(head, own, warehouse, { ...silentLog, warn: (text) => warned.push(text) });
  const old = labels(600, "2026-01-01");
  beforeEach(async () => {
    warned.length = 0;
    warehouse = await openMemoryWarehouse();
    await prepareTextTables(warehouse);
  });
  afterEach(() => warehouse.close());

  it("is the same model of the same labels, in whatever order", async () => {
    const { version } = await serve([...old]);
    await warehouse.run("delete from ops.text_model");
    expect((await serve([...old].reverse())).version).toBe(version);
  });

  it("stays while newer labels agree with it, and its quality on them is kept", async () => {
    const { version } = await serve([...old]);
    expect((await serve([...old, ...labels(102, "2026-02-01")])).version).toBe(version);
    expect(await warehouse.rows("select recent_count, recent_macro_f1 from ops.text_model")).toEqual([{ recent_count: 102, recent_macro_f1: 1 }]);
    expect(warned).toEqual([]);
  });

  it("learns anew, and says so, when it falls behind on newer labels", async () => {
    const { version } = await serve([...old]);
    expect((await serve([...old, ...labels(102, "2026-02-01", 1)])).version).not.toBe(version);
    expect(warned).toEqual([expect.stringContaining("on 102 newer labels; it learns anew")]);
  });

  it("learns anew as soon as labels name a class that it does not know", async () => {
    const { version } = await serve([...old]);
    const { version: later, model } = await serve([...old, ...mixedLabels(60)]);
    expect(later).not.toBe(version);
    expect(model!.classes).toContain("mixed");
  });

  it("learns anew whenever the company says something else of its classes", async () => {
    const phrases = [{ text: "вертлюг", label: "mixed" }];
    const { version } = await serve([...old]);
    const saying = { ...head, phrases, options: { ...head.options, always: phrases } };
    const { version: later, model } = await modelOf(saying, [...old], warehouse, silentLog);
    expect(later).not.toBe(version);
    expect(model!.classes).toContain("mixed");
    expect((await modelOf(saying, [...old], warehouse, silentLog)).version).toBe(later);
  });

  it("learns of a new class also while the base serves", async () => {
    // the base is right in everything but what it does not know: the class of the words nobody taught it
    const knowing: Head = { ...head, options: { ...head.options, base: () => (text) => tones[words.findIndex((word) => text.includes(word))] ?? "neutral" } };
    const { version, model } = await modelOf(knowing, [...old], warehouse, silentLog);
    expect(model).toBeNull();
    expect((await modelOf(knowing, [...old, ...labels(102, "2026-02-01")], warehouse, silentLog)).version).toBe(version);
    const { model: later } = await modelOf(knowing, [...old, ...mixedLabels(60)], warehouse, silentLog);
    expect(later!.classes).toContain("mixed");
  });

  describe("whose labels were removed since", () => {
    const phrases = [{ text: "вертлюг", label: "mixed" }];
    const saying = { ...head, phrases, options: { ...head.options, always: phrases } };
    // a hundred and twenty words, each of a tone of its own: 600 labels have each five times, the last 120 each once
    const syllables = ["бла", "жик", "тун", "рэм", "вос", "дыг", "шоф", "пук", "лям", "сер", "мюх"];
    const wide = old.map((label, i) => ({ ...label, text: `${syllables[(i % 120) % 11]}${syllables[Math.floor((i % 120) / 11)]} ${label.hash}` }));

    it("stays what it was when company.yaml says something else and what is left teaches nothing better", async () => {
      const notes: string[] = [];
      const log = { ...silentLog, note: (text: string) => notes.push(text) };
      const { version, model } = await serve([...wide]);
      expect(model).not.toBeNull();
      const left = wide.slice(480);
      expect((await modelOf(saying, [...left], warehouse, log)).version).toBe(version);
      expect(notes).toEqual(["sentiment (ru): 120 labels, of 600 that it learned from before, teach nothing better; what serves stays"]);
      // the same labels are not tried twice; as many as before teach at once
      expect((await modelOf(saying, [...left], warehouse, log)).version).toBe(version);
      expect(notes).toHaveLength(1);
      expect((await modelOf(saying, [...wide], warehouse, log)).version).not.toBe(version);
    });

    it("gives way to what reads no worse, and where it knows the classes of what is left no more", async () => {
      const { version } = await serve([...old]);
      expect((await modelOf(saying, old.slice(0, 300), warehouse, silentLog)).version).not.toBe(version);
      const renamed = old.slice(0, 200).map((label) => (label.label === "neutral" ? label : { ...label, label: `very ${label.label}` }));
      const { model } = await modelOf({ ...head, needs: [] }, renamed, warehouse, silentLog);
      expect(model!.classes).toEqual(["neutral", "very negative", "very positive"]);
    });
  });

  it("says how many labels are of classes with enough of them where these are too few", async () => {
    const noted: string[] = [];
    // 96 of three tones, and 14 of two classes with seven each
    const rare = mixedLabels(14).map((label, i) => ({ ...label, label: i % 2 ? "mixed" : "other" }));
    await modelOf(head, [...old.slice(0, 96), ...rare], warehouse, { ...silentLog, note: (text) => noted.push(text) });
    expect(noted).toEqual(["sentiment (ru): 110 labels teach nothing, for only 96 of them are of classes that have 8 or more, and it takes 100"]);
  });

  it("does not serve where labels have nothing to do with the words, however the base does", async () => {
    // each word stands under each tone alike
    const blind = labels(600, "2026-01-01").map((label, i) => ({ ...label, label: tones[Math.floor(i / 3) % 3]! }));
    expect((await serve(blind)).model).toBeNull();
  });

  it("learns nothing, and says why, of scores that are never middling", async () => {
    const noted: string[] = [];
    const torn = old.filter(({ label }) => label !== "neutral");
    expect(await modelOf(head, torn, warehouse, { ...silentLog, note: (text) => noted.push(text) })).toMatchObject({ version: "base", model: null });
    expect(noted).toEqual(["sentiment (ru): 400 labels teach nothing, for too few of them are neutral"]);
  });
});
