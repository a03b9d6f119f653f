import { describe, expect, it } from "vitest";
import { createBatchReader } from "../../pipelines/text/read-batch.ts";
import { transcribe } from "../../transforms/text/transcript.ts";

describe("Russian typed in Latin letters", () => {
  it.each([
    ["Kurer privez 3 korobki", "Курьер привез 3 коробки"],
    ["4erez 4 dnya, zakaz AB-4646 na 46rub", "через 4 дня, заказ AB-4646 на 46руб"],
    ["cherez 2chasa pozvonite [phone]", "через 2часа позвоните [phone]"],
    ["krasivaya moyo rayon", "красивая мое район"],
    ["уже po-russki", "уже по-русски"],
  ])("«%s» is «%s» in Cyrillic", (written, text) => expect(transcribe(written).text).toBe(text));

  it("leads back to the words as they were written", () => {
    const written = "Privezem cherez 3 dnya!";
    const { text, written: placeOf } = transcribe(written);
    expect(text).toBe("Привезем через 3 дня!");
    // «через 3» begins at 9 of either; the written word has one letter more
    expect(placeOf(9, 20)).toEqual({ start: 9, end: 22 });
    expect(placeOf(15, 16)).toEqual({ start: 16, end: 17 });
  });
});

describe("a batch of texts", () => {
  const read = (text: string) =>
    createBatchReader({ versions: { talk: "v", comments: {} }, subjects: {}, comments: {}, talk: {}, aspects: [] })([{ text_hash: "h", context_hash: "", text, names: [], is_customer: true, is_comment: false, is_elsewhere: false, is_dictated: false }]);

  it("has the aspects and phrases of transliterated Russian", () => {
    const { text_aspect, text_phrase } = read("kurer opozdal, no devushka po telefonu milaya");
    expect(text_aspect.filter((cell) => typeof cell === "string" && cell !== "h")).toEqual(["delivery", "negative", "staff", "positive"]);
    expect(text_phrase).toContain("курьер опоздал");
  });

  it("has its promises, quoted as they were written", () => {
    expect(read("Shchas proverim. Dostavim cherez 3 dnya").text_promise).toEqual(["h", 0, "duration", "cherez 3 dnya", 3 * 86_400, null, true, "delivery", 26]);
  });
});
