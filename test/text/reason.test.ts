import { describe, expect, it } from "vitest";
import { learn, reasonOptions } from "../../transforms/text/learn.ts";
import { branchesAbove, likeliestBranch, probableBranch, sharedBranch } from "../../transforms/text/reason/reason-tree.ts";
import { reasonTones } from "../../transforms/text/reason/reason-tone.ts";
import { nearestReason } from "../../transforms/text/reason.ts";
import { createScorer } from "../../transforms/text/scorer.ts";
import { tokenize } from "../../transforms/text/tokens.ts";

// delivery: late, moved, parcel (broken, wrong); money: refund, payment; site
const tree = { late: "delivery", moved: "delivery", parcel: "delivery", broken: "parcel", wrong: "parcel", refund: "money", payment: "money" };
const leaves = ["late", "moved", "broken", "wrong", "refund", "payment", "site"];

it("tells the branches above a reason, the nearest first", () => {
  expect(branchesAbove(tree, "broken")).toEqual(["parcel", "delivery"]);
  expect(branchesAbove(tree, "site")).toEqual([]);
});

it("tells the deepest branch that reasons share, which may be one of them", () => {
  expect(sharedBranch(tree, ["broken", "wrong"])).toBe("parcel");
  expect(sharedBranch(tree, ["broken", "late", "delivery"])).toBe("delivery");
  expect(sharedBranch(tree, ["broken", "refund"])).toBeNull();
  expect(sharedBranch(tree, ["site"])).toBe("site");
});

describe("a text that shares none but linking words with an example", () => {
  const guess = nearestReason([
    { text: "Не хватает пачки", label: "missing" },
    { text: "question about my order", label: "order" },
  ]);
  it.each(["Кофемолка не включается", "Ничего не могу сказать", "I told everyone about you"])("has no reason: %s", (text) =>
    expect(guess(tokenize(text)).reason).toBeNull());
  it("has one with a word of the subject beside them", () => expect(guess(tokenize("Пачки не было")).reason).toBe("missing"));
});

describe("a branch that is probable", () => {
  const find = probableBranch(tree, leaves, 0.3);
  const of = (chances: Partial<Record<(typeof leaves)[number], number>>) => find(leaves.map((leaf) => chances[leaf] ?? 0));

  it("adds up its leaves", () => {
    expect(of({ late: 0.2, moved: 0.15, refund: 0.1 })).toEqual({ branch: "delivery", confidence: expect.closeTo(0.35) });
  });

  it("is followed down as far as a branch below it is probable too", () => {
    expect(of({ late: 0.1, broken: 0.2, wrong: 0.15 })).toEqual({ branch: "parcel", confidence: expect.closeTo(0.35) });
    expect(of({ late: 0.1, moved: 0.1, broken: 0.1, wrong: 0.1 })).toEqual({ branch: "delivery", confidence: expect.closeTo(0.4) });
  });

  it("is clearly more probable than all others together, which is twice as much", () => {
    expect(of({ broken: 0.1, wrong: 0.1, refund: 0.22, payment: 0.22 })).toEqual({ branch: "money", confidence: expect.closeTo(0.44) });
    expect(of({ broken: 0.12, wrong: 0.12, refund: 0.22, payment: 0.22 })).toBeNull();
    // what tells nothing speaks for all a little
    expect(of({ late: 0.1, moved: 0.1, broken: 0.1, wrong: 0.1, refund: 0.1, payment: 0.1, site: 0.1 })).toBeNull();
  });

  it("is none below the threshold, and none of one leaf alone", () => {
    expect(of({ late: 0.14, moved: 0.15 })).toBeNull();
    expect(of({ site: 0.29 })).toBeNull();
  });

  it("shares out probabilities that add to more than one", () => {
    // 1.2 of 1.6
    expect(of({ late: 0.6, moved: 0.6, site: 0.4 })).toEqual({ branch: "delivery", confidence: expect.closeTo(0.75) });
  });

  it("counts what is a class of its own within it", () => {
    expect(probableBranch(tree, ["delivery", "late", "site"], 0.3)([0.2, 0.2, 0.1])).toEqual({ branch: "delivery", confidence: expect.closeTo(0.4) });
  });
});

describe("a branch that a text is like", () => {
  const find = likeliestBranch(tree, leaves, 0.3);

  it("has several reasons near alike, which together are near enough", () => {
    // √(0.24² + 0.2²) = 0.312
    expect(find([0.24, 0.2, 0, 0, 0.1, 0, 0])).toEqual({ branch: "delivery", confidence: expect.closeTo(0.312, 3) });
    expect(find([0.2, 0.2, 0, 0, 0.1, 0, 0])).toBeNull();
  });

  it("is none of one reason, and none where others are as near", () => {
    expect(find([0.29, 0, 0, 0, 0, 0, 0])).toBeNull();
    // 0.24² + 0.2² = 0.098, which is not twice 0.23² = 0.053
    expect(find([0.24, 0.2, 0, 0, 0.23, 0, 0])).toBeNull();
  });
});

// of two of four reasons a word weighs (ln 3)² = 1.21, of one (ln 5)² = 2.59
const examples = [
  { label: "late", text: "kettle pillow lantern" }, { label: "moved", text: "kettle pillow ribbon" }, { label: "refund", text: "violin garden" }, { label: "site", text: "candle bottle" },
];
const said = (text: string, on = examples) => nearestReason(on, { tree, least: 0.3 })(tokenize(text));

it("answers the branch of which several examples are near, where none is near enough", () => {
  // 1.21 ÷ (√(1.21 + 9 · 0.5) · √(1.21 + 1.21 + 2.59)) = 0.226 to either, 0.319 together
  const text = "kettle umbrella mountain sunday trumpet meadow saddle hammer basket ladder";
  expect(nearestReason(examples, { least: 0.3 })(tokenize(text))).toEqual({ reason: null, confidence: expect.closeTo(0.226, 3) });
  expect(said(text)).toEqual({ reason: "delivery", confidence: expect.closeTo(0.319, 3) });
  expect(said("umbrella mountain")).toEqual({ reason: null, confidence: 0 });
});

it("answers the branch where two of its reasons are as near as each other, and the leaf where one is nearer", () => {
  expect(nearestReason(examples, { least: 0.3 })(tokenize("kettle pillow")).reason).toBe("late");
  expect(said("kettle pillow")).toEqual({ reason: "delivery", confidence: expect.closeTo(0.696, 2) });
  expect(said("kettle pillow ribbon")).toMatchObject({ reason: "moved" });
  expect(said("violin umbrella")).toMatchObject({ reason: "refund" });
});

it.each([
  ["No, that was all I needed help with, thank you.", null],
  ["Yes, I need access as soon as possible", null],
  ["Спасибо, вы мне очень помогли, вопросов нет", null],
  ["Подскажите, я хотела узнать про график работы", null],
  ["I need help, I'd like to return it", "returns"],
  ["Помогите, хочу вернуть чайник", "returns"],
])("does not take asking and thanking for a subject: %s", (text, reason) => {
  const about = [{ label: "returns", text: "I need to return an item, can you help?" }, { label: "returns", text: "хочу вернуть вещь, помогите, спасибо" }, { label: "late", text: "заказ опаздывает" }, { label: "late", text: "my order is late" }];
  expect(nearestReason(about)(tokenize(text)).reason).toBe(reason);
});

it("weighs words that no example knows little, and in full where a text is to be like an example as a whole", () => {
  const own = ["violin umbrella", "saddle hammer", "kettle pillow"].map((text, at) => ({ text, label: `r${at}` }));
  const asked = tokenize("violin umbrella lantern harbour ribbon marble");
  // each known word weighs ln(4)² = 1.92: √(3.84 / (3.84 + 4 · 0.5)), and √(2/6)
  expect(nearestReason(own, { least: 0.3 })(asked)).toEqual({ reason: "r0", confidence: expect.closeTo(0.811, 3) });
  expect(nearestReason(own, { least: 0.3, isWhole: true })(asked)).toEqual({ reason: "r0", confidence: expect.closeTo(0.577, 3) });
  expect(nearestReason(own, { isWhole: true, least: 0.6 })(asked).reason).toBeNull();
});

describe("a text that asks for somebody to talk to, and says nothing else", () => {
  const leaving = [
    { text: "ухожу к другому оператору", label: "leaving" },
    { text: "оператор нахамил", label: "rude" },
    { text: "I am leaving for another operator", label: "leaving" },
  ];
  const guess = nearestReason(leaving);
  const asking = nearestReason([...leaving, { text: "позовите оператора", label: "human" }, { text: "let me speak to an operator", label: "human" }]);
  it.each(["оператор", "Соедините с оператором, пожалуйста!", "operator", "I want to talk to a real operator"])("has the reason of such examples alone: %s", (text) => {
    expect(guess(tokenize(text)).reason).toBeNull();
    expect(asking(tokenize(text)).reason).toBe("human");
  });
  it("is none where it says more", () => {
    expect(guess(tokenize("оператор нахамил мне")).reason).toBe("rude");
    expect(guess(tokenize("ухожу к другому оператору")).reason).toBe("leaving");
  });
});

it("takes an example that stands on a branch for the branch", () => {
  expect(said("saddle hammer", [...examples, { label: "delivery", text: "saddle hammer" }])).toMatchObject({ reason: "delivery" });
});

describe("a learned reason", () => {
  // words of both leaves of a branch, so that no leaf is sure of them
  const taught = Array.from({ length: 40 }, (_, i) => [
    { label: "late", text: `courier ${["late", "slow", "missing"][i % 3]} number ${i}` },
    { label: "moved", text: `courier ${["late", "slow", "missing"][(i + 1) % 3]} number ${i + 40}` },
    { label: "refund", text: `money ${["back", "returned"][i % 2]} refund ${i}` },
    { label: "site", text: `page ${["loads", "opens"][i % 2]} slowly browser ${i}` },
  ]).flat();
  // of so few words every other text would speak of something else
  const { model } = learn(taught, { ...reasonOptions, mayBeForeign: false });

  it("is the branch where its leaves are alike and together sure", () => {
    const said = "my courier is late and slow";
    const flat = createScorer({ reasons: { model, examples: [] } }).core(said);
    expect(flat.reason).toBeNull();
    const told = createScorer({ reasons: { model, examples: [], tree } }).core(said);
    expect(told).toMatchObject({ reason: "delivery" });
    expect(told.reason_confidence).toBeGreaterThan(flat.reason_confidence);
  });

  it("is unknown where no word was taught, however frequent a reason is", () => {
    const lopsided = [...taught.filter(({ label }) => label === "refund").slice(0, 8), ...taught.filter(({ label }) => label === "site"), ...taught.filter(({ label }) => label === "site").map(({ text, label }) => ({ text: `hello ${text}`, label }))];
    const scorer = createScorer({ reasons: { model: learn(lopsided, { ...reasonOptions, mayBeForeign: false }).model, examples: [] } });
    expect(scorer.core("page loads slowly").reason).toBe("site");
    expect(scorer.core("zyx qwv").reason).toBeNull();
  });

  it("is the leaf wherever the leaf is sure", () => {
    expect(createScorer({ reasons: { model, examples: [], tree } }).core("money back refund please").reason).toBe("refund");
  });

  it("is told by a phrase of a branch that the model was not taught, where the model is unsure and the text much like it", () => {
    const scorer = createScorer({ reasons: { model, examples: [{ label: "delivery", text: "courier umbrella" }] } });
    expect(scorer.core("my courier is late and slow").reason).toBeNull();
    const closer = createScorer({ reasons: { model, examples: [{ label: "delivery", text: "courier late slow" }] } });
    expect(closer.core("my courier is late and slow")).toMatchObject({ reason: "delivery", reason_confidence: 1 });
    expect(closer.core("money back refund please").reason).toBe("refund");
  });
});

describe("reasons of blame, and what is said in praise", () => {
  const told = [
    ...["долго ждали горячее", "ужасно медленно несут", "waited an hour for our food", "slow service"].map((text) => ({ text, label: "wait" })),
    ...["официантка нахамила", "the waitress was rude"].map((text) => ({ text, label: "rude" })),
    ...["отмечали юбилей", "we booked a party"].map((text) => ({ text, label: "party" })),
    ...["спасибо повару", "the chef is wonderful"].map((text) => ({ text, label: "kitchen" })),
  ];
  const { score } = createScorer({ reasons: { model: null, examples: told } });

  it("says of each reason whether its examples blame or praise, and of a branch whether those below it do", () => {
    expect(reasonTones(told, { wait: "service", rude: "service" })).toEqual({ wait: -1, rude: -1, kitchen: 1, service: -1 });
    // one of three blames: a third is not enough
    expect(reasonTones(["хочу вернуть чайник", "возврат чайника", "ужасный чайник"].map((text) => ({ text, label: "refund" })))).toEqual({});
  });

  it.each([
    "Не пришлось долго ждать, горячее принесли сразу, отлично", "Официантка очень вежливая, никто не хамил", "No wait at all, we loved our food", "The waitress was not rude, she was lovely",
  ])("happy as it is, it has none of them: %s", (text) => expect(score(text).reason).toBeNull());

  it.each([
    ["Горячее ждали целую вечность, ужас", "wait"], ["Официантка хамила и ругалась", "rude"], ["The waitress was so rude", "rude"],
    ["Чудесный зал, вкусная еда. Но официантка нам нахамила. Вид из окна прекрасный.", "rude"], ["Lovely room, great view. But we waited an hour for our food. The wine was good.", "wait"],
  ])("told in blame, in the sentence that is nearest, it has its reason: %s", (text, reason) => expect(score(text).reason).toBe(reason));

  it("a reason that neither blames nor praises is told in any tone", () => {
    expect(score("Отмечали юбилей, было чудесно").reason).toBe("party");
    expect(score("Отмечали юбилей, было ужасно").reason).toBe("party");
  });

  it("a reason of praise is not told in blame", () => expect(score("Повару двойка, просто кошмар").reason).toBeNull());

  it("what names the subject alone has no reason of blame, and what asks may have one", () => {
    expect(score("Официантка принесла счёт").reason).toBeNull();
    expect(score("А где наша официантка?").reason).toBe("rude");
  });

  it("a learned reason of blame is not told in praise", () => {
    const labels = Array.from({ length: 40 }, (_, i) => (i % 2 ? { text: `курьер опоздал, посылка ${i} поздно`, label: "late" } : { text: `деньги ${i} списали дважды`, label: "payment" }));
    const { model } = learn(labels, { ...reasonOptions, folds: 2, mayBeForeign: false });
    const learned = createScorer({ reasons: { model, examples: [], tones: reasonTones(labels) } });
    expect(learned.score("курьер опоздал, посылка поздно").reason).toBe("late");
    expect(learned.score("курьер с посылкой прекрасный, большое спасибо, очень доволен").reason).toBeNull();
    expect(createScorer({ reasons: { model, examples: [] } }).score("курьер с посылкой прекрасный, большое спасибо, очень доволен").reason).toBe("late");
  });
});
