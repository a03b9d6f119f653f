import { describe, expect, it } from "vitest";
import { redact } from "../../../../transforms/text/redact.ts";

describe("what opens a door", () => {
  it.each([
    ["домофон 8к2210", "домофон [address]"],
    ["код домофона 45в1290", "код домофона [address]"],
    ["door code is 4471#", "door code is [address]"],
    ["ул. Мира 5, домофон 37к1234", "[address]"],
    ["на двери код 38к2741", "на двери код [address]"],
    ["код подъезда 4590", "код подъезда [address]"],
    ["the gate code is #1357", "the gate code is [address]"],
    ["buzzer code: B204", "buzzer code: [address]"],
  ])("is hidden in %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each(["домофон 2 недели молчит", "домофон 24 часа пищит", "код товара 45к1290", "код скидки 1590", "promo code is 4471", "door code is broken", "the intercom was silent for 20 days"])("is not taken from %s", (text) =>
    expect(redact(text)).toBe(text),
  );
});
