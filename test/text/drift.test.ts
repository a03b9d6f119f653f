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
const head: Head = { name: "sentiment", language: "ru", options: { ...sentimentOptions, folds: 2, base: () => () => "neutral" }, leastLabels: 100, leastPerClass: 8, needs: tones };

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
});
