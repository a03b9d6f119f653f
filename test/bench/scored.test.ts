import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { scoredSets } from "./scored.ts";

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((at) => rmSync(at, { recursive: true })));

describe("reviews by score", () => {
  it("labels them as comments of a survey, asks the newest quarter, and leaves out another scale", async () => {
    const data = folder({
      "skytrax_reviews/lounge.csv.gz": [
        "content,date,overall_rating",
        '"Dirty, and the staff was rude",2014-01-01,1.0',
        "Plain but quiet seats,2014-02-01,3.0",
        "Wonderful food and a kind welcome,2014-03-01,4.0",
        "The showers were cold all week,2014-04-01,2.0",
        "On a scale of ten this was fine,2014-05-01,8.0",
      ].join("\n"),
      "sentirueval_reviews/SentiRuEval_rest_markup_train.xml.gz": `<reviews>${review("01.02.2013 10:00", [9, 10, 9], "Вкусно &amp; уютно, спасибо")}${review("02.02.2013", [9, 7, 5], "Еда хорошая, но ждали долго")}</reviews>`,
      "sentirueval_reviews/SentiRuEval_rest_markup_test.xml.gz": `<reviews>${review("03.02.2013 10:00", [1, 6, 0], "Больше мы сюда не придём")}${review("04.02.2013 10:00", [10, 10, 10], "Лучший вечер этой зимы")}</reviews>`,
    });
    const told: string[] = [];
    const [lounges, restaurants] = await scoredSets(data, (what) => told.push(what));
    expect(told).toEqual([]);
    expect(toned(lounges!.test)).toEqual([["The showers were cold all week", "negative"]]);
    expect(toned(lounges!.train)).toEqual([
      ["Wonderful food and a kind welcome", "positive"],
      ["Plain but quiet seats", "neutral"],
      ["Dirty, and the staff was rude", "negative"],
    ]);
    expect(toned(restaurants!.test)).toEqual([["Лучший вечер этой зимы", "positive"]]);
    expect(toned(restaurants!.train)).toEqual([
      ["Больше мы сюда не придём", "negative"],
      ["Еда хорошая, но ждали долго", "neutral"],
      ["Вкусно & уютно, спасибо", "positive"],
    ]);
  });

  it("names what is not there", async () => {
    const told: string[] = [];
    expect(await scoredSets(folder({}), (what) => told.push(what))).toEqual([]);
    expect(told.map((line) => line.split(": ").at(-1))).toEqual(["en_lounges_by_score is not measured", "ru_restaurants_by_score is not measured"]);
  });
});

function toned(examples: readonly { text: string; label: string }[]): string[][] {
  return examples.map(({ text, label }) => [text, label]);
}

function review(date: string, [food, interior, service]: readonly number[], text: string): string {
  return `<review><meta><date>${date}</date></meta><scores><food>${food}</food><interior>${interior}</interior><service>${service}</service></scores><text>${text}</text></review>`;
}

function folder(files: Readonly<Record<string, string>>): string {
  const at = mkdtempSync(join(tmpdir(), "otklik-scored-"));
  folders.push(at);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(at, file, ".."), { recursive: true });
    writeFileSync(join(at, file), gzipSync(text));
  }
  return at;
}
