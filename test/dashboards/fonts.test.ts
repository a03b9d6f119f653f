import { describe, expect, it } from "vitest";
import { fonts } from "../../pipelines/publish/fonts.ts";
import { emojiOfTone } from "../../transforms/text/lexicon/signs.ts";

describe("type of the pages", () => {
  it("has every emoji that says something of tone, whatever the reader's system lacks", async () => {
    const emoji = (await fonts()).find(({ family }) => family === "Noto Emoji")!;
    const ranges = emoji.range.split(",").map((range) => range.slice(2).split("-").map((end) => Number.parseInt(end, 16)));
    const isThere = (sign: string) => ranges.some(([from, to = from]) => sign.codePointAt(0)! >= from! && sign.codePointAt(0)! <= to!);
    expect(emojiOfTone.length).toBeGreaterThan(100);
    expect([...emojiOfTone, "🌸", "📦", "🚚"].filter((sign) => !isThere(sign))).toEqual([]);
  });
});
