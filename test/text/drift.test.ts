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
    const mixed = labels(60, "2026-02-01").map((label) => ({ ...label, label: "mixed", text: label.text.replace(/грымза|столб|зумба/, "вертлюг") }));
    const { version: later, model } = await serve([...old, ...mixed]);
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
