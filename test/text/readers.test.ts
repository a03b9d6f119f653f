import { afterEach, describe, expect, it } from "vitest";
import { learn, reasonOptions } from "../../transforms/text/learn.ts";
import type { PendingText } from "../../pipelines/text/pending.ts";
import { createBatchReader, type ReaderSettings } from "../../pipelines/text/read-batch.ts";
import { openReaders, type Readers } from "../../pipelines/text/readers.ts";

const pending = (text: string): PendingText => ({ text_hash: text, context_hash: "", text, names: ["Анна"], is_customer: true, is_comment: text.length % 2 === 0, is_elsewhere: false, is_dictated: false });
const texts = ["Курьер опоздал, но девушка была очень мила", "Анна, где мой заказ №12345678?", "The site is broken, call +7 912 345-67-89", "zakaz ne prishel", "Вернут через три дня", "👍"].map(pending);
const examples = Array.from({ length: 40 }, (_, i) => ({ text: `${["заказ пропал", "верните деньги"][i % 2]} ${i}`, label: ["delivery", "refund"][i % 2]! }));
const settings: ReaderSettings = {
  versions: { talk: "v", comments: {} },
  comments: { isRemark: true },
  talk: {},
  subjects: { reasons: { model: learn(examples, reasonOptions).model, examples: [] }, kinds: { model: null, examples: [{ text: "👍", label: "praise" }] } },
  aspects: [{ key: "parking", words: ["парковка"] }],
};

let readers: Readers;
afterEach(() => readers.close());

describe("threads that read texts", () => {
  it("read as one thread reads, in the order they are asked in", async () => {
    const alone = createBatchReader(settings);
    readers = await openReaders(settings, 2);
    const batches = texts.map((text) => [text]);
    expect(await Promise.all(batches.map((batch) => readers.read(batch)))).toEqual(batches.map(alone));
  });

  it.each([0, 1])("tell which text could not be read, and why, with %i threads", async (threads) => {
    readers = await openReaders(settings, threads);
    const broken = { ...pending("x"), text_hash: "abc", names: 7 as unknown as string[] };
    const error: unknown = await readers.read([broken]).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ message: "the text of hash abc cannot be read", cause: { name: "TypeError" } });
    expect((await readers.read(texts.slice(0, 1))).text_score[0]).toBe(texts[0]!.text);
  });

  it("tell why a thread does not begin", async () => {
    readers = await openReaders({ ...settings, aspects: null as unknown as [] }, 1);
    const error: unknown = await readers.read(texts).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ message: "a thread that reads texts broke down", cause: { name: "TypeError" } });
    await expect(readers.read(texts)).rejects.toThrow("broke down");
  });
});
