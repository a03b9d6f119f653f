import { describe, expect, it } from "vitest";
import { learn, reasonOptions, type Example } from "../../../transforms/text/learn.ts";
import { familiarity } from "../../../transforms/text/learn/familiar.ts";
import { fromBytes, toBytes } from "../../../transforms/text/learn/model-bytes.ts";
import { createScorer } from "../../../transforms/text/scorer.ts";

describe("familiarity", () => {
  const of = (features: readonly number[]): number => familiarity(Int32Array.from([9, ...features]), 1, features.length + 1, (feature) => feature < 4, (feature) => feature === 1);

  it("averages the part that some text has and the part that speaks for the class, with one more of both", () => {
    // 1 speaks, 2 and 3 are known, 4 and 5 are not: (4/6 + 2/6) / 2
    expect(of([1, 2, 3, 4, 5])).toBe(0.5);
    expect(of([1])).toBe(1);
    // (2/3 + 1/3) / 2
    expect(of([2, 5])).toBe(0.5);
  });
  it("takes nothing for the class that no text has", () => expect(familiarity(Int32Array.of(1), 0, 1, () => false, () => true)).toBe(0.5));
});

/** What a bank's customers might open a chat with: every way to say a thing with every beginning and end. */
function bankOpenings(): Example[] {
  const begin = ["", "hello,", "good morning,", "hi there,", "please help me,", "i am worried,"];
  const end = ["", "what should I do?", "since yesterday", "can you check it", "it is urgent", "thank you"];
  const said: Record<string, string[]> = {
    lost_phone: ["my phone was stolen", "I lost my phone", "someone took my mobile", "my mobile phone is gone", "I left my phone on the train"],
    transfer: ["my transfer has not arrived", "the money I sent to a friend is missing", "the transfer to my brother is late", "my friend has not got the money", "where is the transfer I made"],
    card: ["how do I link my new card", "I want to add my card to the app", "the app does not take my card", "can I connect another card", "my card is not shown in the app"],
  };
  return Object.entries(said).flatMap(([label, ways]) => ways.flatMap((way, at) => begin.flatMap((first, i) => (end.flatMap((last, j) => ((i + j + at) % 3 === 0 ? [{ label, text: `${first} ${way} ${last}`.trim() }] : []))))));
}

describe("a learned reason of a text that speaks of something else", () => {
  const { model } = learn(bankOpenings(), reasonOptions);
  const guarded = createScorer({ reasons: { model, examples: [] } });
  const open = createScorer({ reasons: { model: { ...model, familiar: null }, examples: [] } });

  it.each([
    ["The courier was late but the girl on the phone was lovely", "lost_phone"],
    ["Can I add another towel to my room before dinner", "card"],
    ["I would recommend this hotel to every friend of mine", "transfer"],
  ])("is unknown, one shared word or not: %s", (text, guess) => {
    expect(open.core(text).reason).toBe(guess);
    expect(guarded.core(text).reason).toBeNull();
  });

  it("is told of what the labels speak of, in other words and in few", () => {
    expect(guarded.core("hi, my phone is gone since the train, please check").reason).toBe("lost_phone");
    expect(guarded.core("phone stolen").reason).toBe("lost_phone");
    expect(guarded.core("phone").reason).toBe("lost_phone");
    expect(guarded.core("transfer is missing").reason).toBe("transfer");
  });

  it("is told more strictly of a channel that taught nothing", () => {
    const familiar = { ...model.familiar!, least: 0.4, leastElsewhere: 0.7 };
    const { core } = createScorer({ reasons: { model: { ...model, familiar }, examples: [] } });
    expect(core("phone stolen").reason).toBe("lost_phone");
    expect(core("phone stolen", true).reason).toBeNull();
    expect(core("my phone was stolen", true).reason).toBe("lost_phone");
  });

  it("is no branch either", () => {
    const tree = { lost_phone: "access", card: "access" };
    const text = "add the phone number of the night courier";
    expect(createScorer({ reasons: { model: { ...model, familiar: null }, examples: [], tree } }).core(text).reason).not.toBeNull();
    expect(createScorer({ reasons: { model, examples: [], tree } }).core(text).reason).toBeNull();
  });

  it("comes back from the model's bytes as it was", () => expect(fromBytes(toBytes(model)).familiar).toEqual(model.familiar));
});
