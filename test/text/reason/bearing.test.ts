import { describe, expect, it } from "vitest";
import { nearestReason } from "../../../transforms/text/reason.ts";
import { chanceOf, numbersOf, type Bearing } from "../../../transforms/text/reason/bearing.ts";
import { likenessTo } from "../../../transforms/text/reason/likeness.ts";
import { besideSubject } from "../../../transforms/text/reason/terms.ts";
import { createScorer } from "../../../transforms/text/scorer.ts";
import { tokenize } from "../../../transforms/text/tokens.ts";
import { invented } from "./invented.ts";

const examples = [{ label: "music", text: "violin garden" }, { label: "music", text: "umbrella sunday" }, { label: "kitchen", text: "kettle pillow" }];

function bearingOn(text: string, label: string): Bearing | null {
  const { labels, near, bearing } = likenessTo(examples, {}, { isWhole: false, beside: besideSubject });
  const tokens = tokenize(text);
  return bearing(near(tokens, undefined, { from: 0, to: tokens.length }), labels.indexOf(label));
}

describe("what a text has in common with the nearest example of a reason", () => {
  it("is told by weights, of which a word of one of two reasons has (ln 3)² = 1.207, and by stems", () => {
    // violin is shared, umbrella stands in the reason's other example, harbour nowhere: 1.207 ÷ √((2 · 1.207 + 0.5) · 2 · 1.207) = 0.455, to either example
    expect(bearingOn("violin umbrella harbour", "music")).toEqual({
      similarity: expect.closeTo(0.455, 3), lead: expect.closeTo(0.455, 3), ofText: expect.closeTo(1 / 3), elsewhere: expect.closeTo(1 / 3), ofExample: 0.5, rarity: 1,
      telling: 1, common: 0, notions: 0, tellingBeside: 2, commonBeside: 0, missing: 1,
    });
  });
  it("tells words that are said of anything, a week, from others", () => {
    expect(bearingOn("violin in a week", "music")).toMatchObject({ telling: 1, common: 0, tellingBeside: 0, commonBeside: 1 });
  });
  it("lies behind where another reason is nearer", () => {
    // words weigh the same: 1 ÷ √(3 · 2) against 2 ÷ √(3 · 2)
    const { lead } = bearingOn("violin kettle pillow", "music")!;
    expect(lead).toBeCloseTo(1 / Math.sqrt(6) - 2 / Math.sqrt(6), 6);
  });
});

const some: Bearing = { similarity: 0.5, lead: 0.2, ofText: 0.5, elsewhere: 0, ofExample: 0.5, rarity: 1, telling: 1, common: 0, notions: 1, tellingBeside: 1, commonBeside: 0, missing: 1 };

describe("the chance that a text tells the reason", () => {
  it("weighs similarity, lead, what lies behind, parts of the text and of the example, rarity, words and notions", () => {
    expect(numbersOf({ ...some, lead: -0.1, notions: 5 })).toEqual([1, 0.5, -0.1, -0.1, 0.5, 0, 0.5, 1, 1, 0, 3, Math.log(2), 0, Math.log(2)]);
    // −2.33 + 0.775 + 0.422 − 0.73 − 0.42 + 2.65 + 1.54 + 0.47 − 1.17 · 0.693 − 1.20 · 0.693 = 0.734
    expect(chanceOf(some)).toBeCloseTo(1 / (1 + Math.exp(-0.734)), 3);
  });
  it("is none of one word that is said of anything beside three others", () => {
    const common = { ...some, telling: 0, common: 1, tellingBeside: 2 };
    expect(chanceOf(common)).toBeGreaterThan(0);
    expect(chanceOf({ ...common, commonBeside: 1 })).toBe(0);
    expect(chanceOf({ ...common, common: 2, commonBeside: 1 })).toBeGreaterThan(0);
    expect(chanceOf({ ...common, telling: 1, commonBeside: 1 })).toBeGreaterThan(0);
  });
});

describe("by examples alone", () => {
  const { core } = createScorer({ reasons: { model: null, examples: invented("telecom").examples } });
  const clinic = createScorer({ reasons: { model: null, examples: invented("clinic").examples } });
  it.each([
    ["Третий день не работает интернет, помогите", "no_internet"], ["Подскажите, как поменять тариф на другой", "tariff"], ["где мой мастер", "technician"],
  ])("what speaks of an example's subject has its reason: %s", (text, reason) => expect(core(text).reason).toBe(reason));
  it.each(["I'd like to renew my prescription", "My prescription ran out, please renew it"])("so it has in English: %s", (text) => expect(clinic.core(text).reason).toBe("prescription"));
  it.each([
    "Заказали горячее и вино, другой стол ждал больше часа", "Вид из окна чудесный, официант принёс меню сразу", "И какой восхитительный был торт!",
  ])("what speaks of something else has none: %s", (text) => expect(core(text).reason).toBeNull());
  it.each(["The battery of this camera holds a day", "We came by train and spent the time in the lounge with a good book", "How does it look on the shelf?"])("nor has it in English: %s", (text) => expect(clinic.core(text).reason).toBeNull());
});

it("what asks without a mark may have a reason of blame, as speech has no marks", () => {
  const told = [{ text: "посылка не пришла, ужасно", label: "late" }, { text: "поменять почту", label: "account" }];
  const guess = nearestReason(told, { tones: { late: -1 } });
  expect(guess(tokenize("скажите пожалуйста, где посылка")).reason).toBe("late");
  expect(guess(tokenize("курьер принёс посылку")).reason).toBeNull();
});
