import { describe, expect, it } from "vitest";
import { redact } from "../../../../transforms/text/redact.ts";

describe("a large town beside what tells an address belongs to it", () => {
  it.each([
    ["ship to 31 heron street leeds", "ship to [address]"],
    ["31 Heron Street in Sheffield please", "[address] please"],
    ["no parcel at 31 heron street dublin 7 yet", "no parcel at [address] yet"],
    ["Halifax HX1 2AB", "[address]"],
  ])("%s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each(["the shop in Leeds is closed", "from Dublin 4 times a week", "bath towels, 2 of 4"])("a town alone is none: %s", (text) => expect(redact(text)).toBe(text));
});

describe("a British postcode in small letters", () => {
  it.each([
    ["it should read yo26 1qz not yo1", "it should read [address] not yo1"],
    ["w1 4ab", "[address]"],
  ])("is hidden: %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each(["open till b4 4pm", "upgrade s9 8gb", "came in p2 2nd", "block e3 5km off"])("is none in %s", (text) => expect(redact(text)).toBe(text));
});
