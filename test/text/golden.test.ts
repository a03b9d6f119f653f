import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createAspectReader } from "../../transforms/text/aspect.ts";
import { findFacts } from "../../transforms/text/promise.ts";
import { createScorer } from "../../transforms/text/scorer.ts";

type Part = "tuned" | "held" | "apart";

/** Lines of both languages of one part of a golden file, by their cells; what stands before all titles is tuned. */
function golden(name: string, part: Part): string[][] {
  return ["ru", "en"].flatMap((language) => {
    const parts = readFileSync(new URL(`golden/${name}.${language}.tsv`, import.meta.url), "utf8").split(/\n# (held|apart)\n/);
    const lines = part === "tuned" ? parts[0]! : parts[parts.indexOf(part) + 1]!;
    return lines.split("\n").filter((line) => line && !line.startsWith("#")).map((line) => line.split("\t"));
  });
}

const share = (right: number, of: number): number => right / of;

describe("kinds of feedback", () => {
  const [talk, remarks] = [createScorer(), createScorer({ isRemark: true })];
  it.each([["held", 0.8], ["apart", 0.8]] as const)("are told of what is said in chats, calls and beside marks: %s", (half, floor) => {
    const lines = golden("kinds", half);
    const wrong = lines.filter(([kind, where, text]) => ((where === "remark" ? remarks : talk).score(text!).feedback_kind ?? "none") !== kind);
    expect(share(lines.length - wrong.length, lines.length), wrong.map((cells) => cells.join(" ")).join("\n")).toBeGreaterThan(floor);
  });
});

describe("reasons of repeats", () => {
  const scorer = createScorer();
  it.each([["held", 0.8], ["apart", 0.8]] as const)("are told by what customers say when they come again: %s", (half, floor) => {
    const lines = golden("repeats", half);
    const wrong = lines.filter(([reasons, text]) => !reasons!.split("|").includes(scorer.score(text!).repeat_reason ?? "none"));
    expect(share(lines.length - wrong.length, lines.length), wrong.map((cells) => cells.join(" ")).join("\n")).toBeGreaterThan(floor);
  });

  it.each(["held", "apart"] as const)("are hardly told where nothing is said of them: %s", (half) => {
    const none = golden("repeats", half).filter(([reason]) => reason === "none");
    const told = none.filter(([, text]) => scorer.score(text!).repeat_reason !== null);
    expect(told.length / none.length, told.map((cells) => cells.join(" ")).join("\n")).toBeLessThan(0.1);
  });
});

describe("opinions of aspects", () => {
  const read = createAspectReader();
  it.each([["tuned", 0.9], ["held", 0.88]] as const)("are found with their tone, two in one sentence as one: %s", (half, floor) => {
    let [meant, found, told, right] = [0, 0, 0, 0];
    for (const [opinions, text] of golden("aspects", half)) {
      const said = new Map(read(text!).filter(({ sentiment_label }) => sentiment_label !== "neutral").map(({ aspect, sentiment_label }) => [aspect, sentiment_label]));
      const own = opinions === "-" ? [] : opinions!.split(" ").map((one) => [one.slice(0, -1), one.endsWith("+") ? "positive" : "negative"] as const);
      meant += own.length;
      told += said.size;
      found += own.filter(([aspect]) => said.has(aspect)).length;
      right += own.filter(([aspect, tone]) => said.get(aspect) === tone).length;
    }
    expect(share(found, meant)).toBeGreaterThan(floor);
    expect(share(right, found)).toBeGreaterThan(0.93);
    expect(share(found, told)).toBeGreaterThan(0.92);
  });

  it.each([
    ["The courier was late but the girl on the phone was lovely", "The girl on the phone was lovely but the courier was late", { delivery: "negative", staff: "positive" }],
    ["Курьер опоздал, но девушка на линии была очень мила", "Девушка на линии была очень мила, но курьер опоздал", { delivery: "negative", staff: "positive" }],
    ["The app is slow, though the prices are great", "The prices are great, though the app is slow", { site: "negative", price: "positive" }],
    ["Приложение тормозит, зато цены отличные", "Цены отличные, зато приложение тормозит", { site: "negative", price: "positive" }],
    ["The dress is gorgeous, the refund took a month", "The refund took a month, the dress is gorgeous", { quality: "positive", returns: "negative" }],
    ["Платье шикарное, а деньги за возврат ждала месяц", "Деньги за возврат ждала месяц, а платье шикарное", { quality: "positive", returns: "negative" }],
  ])("are the same in either order: %s", (one, other, opinions) => {
    for (const text of [one, other]) expect(Object.fromEntries(read(text).map(({ aspect, sentiment_label }) => [aspect, sentiment_label]))).toEqual(opinions);
  });
});

describe("stated facts and promises", () => {
  const seconds: Readonly<Record<string, number>> = { m: 60, h: 3600, d: 86_400, w: 7 * 86_400, M: 30 * 86_400, y: 365 * 86_400 };
  const valueOf = (kind: string, said: string): string => {
    const counted = kind === "duration" ? /^([\d.]+)(\w)$/.exec(said) : null;
    return counted ? String(Number(counted[1]) * seconds[counted[2]!]!) : said;
  };
  const isTime = ({ kind }: { kind: string }): boolean => kind === "date" || kind === "duration";

  it.each([["tuned", 0.95, 0.92], ["held", 0.9, 0.88]] as const)("are found, and told from what was heard, asked and wished: %s", (half, precision, recall) => {
    const count = { meant: 0, told: 0, right: 0 };
    const promised = { meant: 0, told: 0, right: 0 };
    for (const [stated, text] of golden("facts", half)) {
      const meant = stated === "-" ? [] : stated!.split(/ (?=\w+:)/).map((one) => {
        const [, kind, said, mark] = /^(\w+):(.+?)(!?)$/.exec(one)!;
        return { kind: kind!, value: valueOf(kind!, said!), isPromise: mark === "!" };
      });
      const told = findFacts(text!).map(({ kind, value, detail, is_promise }) => ({ kind, value: kind === "amount" || kind === "duration" ? String(value) : detail!, isPromise: is_promise }));
      const isIn = (all: typeof meant, { kind, value }: (typeof meant)[number]) => all.some((one) => one.kind === kind && one.value === value);
      count.meant += meant.length;
      count.told += told.length;
      count.right += meant.filter((one) => isIn(told, one)).length;
      const [promises, claims] = [meant.filter((one) => one.isPromise && isTime(one)), told.filter((one) => one.isPromise && isTime(one))];
      promised.meant += promises.length;
      promised.told += claims.length;
      promised.right += promises.filter((one) => isIn(claims, one)).length;
    }
    expect(share(count.right, count.meant)).toBeGreaterThan(0.95);
    expect(share(count.right, count.told)).toBeGreaterThan(0.95);
    expect(share(promised.right, promised.told)).toBeGreaterThan(precision);
    expect(share(promised.right, promised.meant)).toBeGreaterThan(recall);
  });
});
