import { describe, expect, it } from "vitest";
import { fitSharpness } from "../../transforms/text/learn/calibrate.ts";
import { classifier, learn, reasonOptions, sentimentOptions, type Example } from "../../transforms/text/learn.ts";
import { fromBytes, toBytes } from "../../transforms/text/learn/model-bytes.ts";
import { measureQuality } from "../../transforms/text/learn/quality.ts";
import { mulberry32 } from "../../transforms/random.ts";
import { createScorer } from "../../transforms/text/scorer.ts";

/** Texts whose class hangs on words no lexicon knows: a company's own way of speaking. */
function ownSpeech(count: number): Example[] {
  const random = mulberry32(3);
  const words = { positive: ["зумба", "кварк", "лампир"], negative: ["шмуль", "брумза", "дрюк"], neutral: ["столб", "квадрат", "отрезок"] };
  return Array.from({ length: count }, (_, i) => {
    const label = (["positive", "negative", "neutral"] as const)[i % 3]!;
    const filler = Math.floor(random() * 1000);
    return { text: `сегодня ${words[label][Math.floor(random() * 3)]} номер ${filler}`, label };
  });
}

describe("measureQuality", () => {
  it("averages F1 over classes, worked by hand", () => {
    // class 0: 2 right of 3 labelled, 2 guessed → 4/5; class 1: 1 right, 1 labelled, 2 guessed → 2/3
    const quality = measureQuality([0, 0, 0, 1], [0, 0, 1, 1], 2);
    expect(quality.macroF1).toBeCloseTo((4 / 5 + 2 / 3) / 2, 12);
    expect(quality.accuracy).toBe(0.75);
  });
  it("says how far guesses agree with labels beyond chance, in standard errors of Cohen's kappa", () => {
    // 30 of either class, 40 agree: 2/3 against 1/2 by chance, whose standard error is √(1/4 + … − 1/4)/… = √((1/2 + 1/4 − 1/2) / 60)
    const labels = Array.from({ length: 60 }, (_, i) => i % 2);
    const guesses = labels.map((label, i) => (i < 40 ? label : 1 - label));
    expect(measureQuality(labels, guesses, 2).agreement).toBeCloseTo((2 / 3 - 1 / 2) / Math.sqrt(1 / 4 / 60), 9);
    expect(measureQuality(labels, labels.map((_, i) => Math.floor(i / 2) % 2), 2).agreement).toBeCloseTo(0, 9);
  });
  it("counts a refusal as wrong", () => expect(measureQuality([0, 1], [0, -1], 2).accuracy).toBe(0.5));
});

describe("fitSharpness", () => {
  const said = (first: number, right: number, count: number): number =>
    fitSharpness(Float64Array.from({ length: count * 2 }, (_, i) => (i % 2 ? 1 - first : first)), Int32Array.from({ length: count }, (_, row) => (row < right ? 0 : 1)), 2);

  it("sharpens chances that are too modest: 0.6 that is right in 80 of 100 becomes 0.8", () => {
    // (0.6 / 0.4) ^ power = 0.8 / 0.2
    expect(said(0.6, 80, 100)).toBeCloseTo(Math.log(4) / Math.log(1.5), 3);
  });
  it("blunts chances that are too sure: 0.9 that is right in 75 of 100 becomes 0.75", () => expect(said(0.9, 75, 100)).toBeCloseTo(0.5, 3));
});

describe("learn", () => {
  const examples = ownSpeech(300);

  it("learns a company's own words and measures itself on texts it did not see", () => {
    const { model, quality, baseQuality } = learn(examples, { ...sentimentOptions, base: () => () => "neutral" });
    expect(quality.macroF1).toBeGreaterThan(0.95);
    expect(baseQuality!.accuracy).toBeCloseTo(1 / 3, 2);
    expect(classifier(model)("ну и шмуль опять")).toBe("negative");
  });

  it("makes the same bytes of the same examples, and the model back from its bytes", () => {
    const bytes = toBytes(learn(examples, sentimentOptions).model);
    expect(Buffer.from(toBytes(learn(examples, sentimentOptions).model)).equals(Buffer.from(bytes))).toBe(true);
    const { text } = examples[5]!;
    expect(classifier(fromBytes(bytes))(text)).toBe(classifier(learn(examples, sentimentOptions).model)(text));
  });

  it("finds nothing where labels are chance", () => {
    const random = mulberry32(9);
    const chance = examples.map(({ text }) => ({ text: text.replace(/зумба|кварк|лампир|шмуль|брумза|дрюк|столб|квадрат|отрезок/, "вещь"), label: String(Math.floor(random() * 3)) }));
    expect(learn(chance, sentimentOptions).quality.macroF1).toBeLessThan(0.5);
  });

  it("refuses a single class", () => expect(() => learn([{ text: "a", label: "x" }], reasonOptions)).toThrow(RangeError));
});

describe("the scorer", () => {
  it("reads by a learned model in its language and by rules in others", () => {
    const { model } = learn(ownSpeech(300), sentimentOptions);
    const scorer = createScorer({ tones: { ru: { model } } });
    expect(scorer.core("сегодня брумза").sentiment_label).toBe("negative");
    expect(scorer.core("Terrible service").sentiment_label).toBe("negative");
    expect(createScorer().core("сегодня брумза").sentiment_label).toBe("neutral");
  });

  it("gives no sentiment to a language it does not read", () => {
    expect(createScorer().score("Não gostei do produto, não recomendo")).toMatchObject({ language: "pt", sentiment: null, sentiment_label: null });
  });

  it("reads Russian in Latin letters as Russian", () => {
    expect(createScorer().score("spasibo, vse otlichno")).toMatchObject({ language: "ru", sentiment_label: "positive" });
  });

  it.each([
    ["Спасибо большое за помощь!", { is_thanks: true, feedback_kind: "praise" }],
    ["thanks, got it", { is_thanks: true }],
    ["Спасибо, но заказ так и не пришёл", { is_thanks: false, feedback_kind: "complaint" }],
    ["Подскажите, как оплатить картой?", { feedback_kind: "question", is_thanks: false }],
    ["Было бы здорово добавить оплату частями", { feedback_kind: "idea" }],
    ["Порекомендовала вас подруге", { feedback_kind: "referral" }],
    ["Отличный магазин, очень довольна", { feedback_kind: "praise", is_thanks: false }],
    ["Опять не работает", { repeat_reason: "not_fixed" }],
    ["Вы меня не поняли, я спрашивал про другое", { repeat_reason: "misunderstanding" }],
    ["Any update on my refund?", { repeat_reason: "status" }],
  ])("says of «%s» what it wants", (text, expected) => expect(createScorer().score(text)).toMatchObject(expected));

  it("finds the reason by the nearest phrase, in another form and language, and owns up when none is near", () => {
    const scorer = createScorer({ reasons: { model: null, examples: [{ text: "где мой заказ", label: "delivery_late" }, { text: "I want my money back", label: "refund" }] } });
    expect(scorer.score("а где заказы мои").reason).toBe("delivery_late");
    expect(scorer.score("верните деньги").reason).toBe("refund");
    expect(scorer.score("какая сегодня погода в Сочи").reason).toBeNull();
  });
});
