import { describe, expect, it } from "vitest";
import { createAspectReader } from "../../transforms/text/aspect.ts";
import { findFacts } from "../../transforms/text/promise.ts";
import { createScorer } from "../../transforms/text/scorer.ts";
import { tokenize } from "../../transforms/text/tokens.ts";

const { score } = createScorer();
const words = (text: string): string[] => tokenize(text).map((token) => token.text);

describe("English typed without apostrophes", () => {
  it("is read as if it had them, in small letters and capitals", () => {
    expect(words("i DONT know, Youve lost it")).toEqual(["i", "don't", "know", ",", "you've", "lost", "it"]);
    expect(tokenize("Dont")[0]).toMatchObject({ start: 0, end: 4 });
  });
  it("keeps words that are others, too", () => expect(words("im ill, were its lets id well")).toEqual(["im", "ill", ",", "were", "its", "lets", "id", "well"]));
  it.each(["wouldnt recommend", "i wouldnt recommend them to anyone", "Couldnt be worse"])("blames: %s", (text) => expect(score(text).sentiment_label).toBe("negative"));
  it("recommends nobody who is not recommended", () => expect(score("i wouldnt recommend them to anyone").feedback_kind).toBe("complaint"));
  it.each([["wouldn't recommend them", "wouldnt recommend them"], ["It doesn't work", "It doesnt work"], ["Can't find better anywhere", "Cant find better anywhere"]])("“%s” says what “%s” says", (with_, without) => {
    const { redacted: one, ...said } = score(with_);
    const { redacted: other, ...plain } = score(without);
    expect(plain).toEqual(said);
    expect([one, other]).toEqual([with_, without]);
  });
  it.each(["youll get it by friday", "it'll be delivered by friday", "itll be delivered by friday", "ill call you tomorrow"])("promises: %s", (text) => expect(findFacts(text).filter((fact) => fact.is_promise)).toHaveLength(1));
  it("promises nothing where somebody is ill", () => expect(findFacts("the courier is ill tomorrow").map((fact) => fact.is_promise)).toEqual([false]));
});

describe("sides of a company that are told by what happened", () => {
  const read = createAspectReader([]);
  const signs = (text: string): Record<string, number> => Object.fromEntries(read(text).map(({ aspect, sentiment }) => [aspect, Math.sign(sentiment)]));
  it.each([
    ["the van showed up six hours late", { delivery: -1 }],
    ["сборщик собрал криво и бросил трубку", { staff: -1 }],
    ["the wardrobe is wonky and the paint is peeling", { quality: -1 }],
    ["they wouldn't give me my money back", { returns: -1 }],
    ["предоплату мне так и не вернули", { returns: -1 }],
  ])("%s", (text, expected) => expect(signs(text)).toMatchObject(expected));
  it.each(["Лучше не найдёте", "you wont find better quality anywhere"])("praises: %s", (text) => expect(score(text).sentiment_label).toBe("positive"));
});
