import { describe, expect, it } from "vitest";
import { redact } from "../../../../transforms/text/redact.ts";

describe("a saying with a name in it", () => {
  it.each([
    "Every Tom, Dick and Harry gets a better rate",
    "Bob's your uncle, it simply worked",
    "You rob Peter to pay Paul again",
    "Doubting Thomas that I am, I called twice",
    "The worst Bloody Mary I ever had",
    "Keeping up with the Joneses costs money",
    "Обещал бы дядя Вася, а не магазин",
    "Любопытной Варваре на базаре нос оторвали",
  ])("means nobody: %s", (text) => {
    expect(redact(text)).toBe(text);
  });

  it.each([
    ["I spoke to Tom and Harry", "I spoke to [name] and [name]"],
    ["Uncle Bob's parcel is late, says my uncle Bob", "Uncle [name] parcel is late, says my uncle [name]"],
    ["My sister Mary had a drink", "My sister [name] had a drink"],
    ["Дядя Витя обещал помочь", "Дядя [name] обещал помочь"],
  ])("does not hide who is spoken of in %s", (text, clean) => {
    expect(redact(text)).toBe(clean);
  });
});
