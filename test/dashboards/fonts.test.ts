import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cutFont } from "../../pipelines/publish/cut-font.ts";
import { fonts } from "../../pipelines/publish/fonts.ts";
import { emojiOfTone } from "../../transforms/text/lexicon/signs.ts";

/** Signs that customers use most, and those that stand for punctuation. */
const commonest = [..."😂❤🤣😊🙏💕😭😘👍😅👏😁🔥💔💖💙😢🤔😆🙄💪😉☺👌🤗💜😔😎😇🌹🤦🎉💞✌✨🤷😱😌🌸🙌😋💗💚😏💛🙂💓🤩😄😀🖤❓❗‼⁉⚠⭐✔☎📞📱💰🎁⏰💳📦🚚"];

describe("type of the pages", () => {
  it("has every emoji that says something of tone, whatever the reader's system lacks", async () => {
    const emoji = (await fonts()).find(({ family }) => family === "Noto Emoji")!;
    const ranges = emoji.range.split(",").map((range) => range.slice(2).split("-").map((end) => Number.parseInt(end, 16)));
    const isThere = (sign: string) => ranges.some(([from, to = from]) => sign.codePointAt(0)! >= from! && sign.codePointAt(0)! <= to!);
    expect(emojiOfTone.length).toBeGreaterThan(100);
    expect([...emojiOfTone, ...commonest].filter((sign) => !isThere(sign))).toEqual([]);
  });

  it("is cut once, and anew where what was kept is not whole", async () => {
    const kept = mkdtempSync(join(tmpdir(), "otklik-fonts-"));
    const file = createRequire(import.meta.url).resolve("@fontsource-variable/golos-text/files/golos-text-latin-wght-normal.woff2");
    try {
      const cut = await cutFont(file, "abc", undefined, kept);
      const [name] = readdirSync(kept);
      const at = join(kept, name!);
      const { mtimeMs } = statSync(at);
      expect(Buffer.from(await cutFont(file, "abc", undefined, kept)).equals(cut)).toBe(true);
      expect([readdirSync(kept), statSync(at).mtimeMs]).toEqual([[name], mtimeMs]);
      writeFileSync(at, Buffer.from(cut).subarray(0, 40));
      expect(Buffer.from(await cutFont(file, "abc", undefined, kept)).equals(cut)).toBe(true);
      expect(readFileSync(at).equals(cut)).toBe(true);
      await cutFont(file, "abcd", undefined, kept);
      expect(readdirSync(kept).length).toBe(2);
    } finally {
      rmSync(kept, { recursive: true });
    }
  });
});
