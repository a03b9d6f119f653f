import { describe, expect, it } from "vitest";
import { redact } from "../../../../transforms/text/redact.ts";

describe("a house told behind its street, or by a word of its own", () => {
  it.each([
    ["I live on Heron Street, number 31", "I live on [address]"],
    ["i live on heron street number thirty one", "i live on [address]"],
    ["we are at number 31 on Heron Street", "we are at [address]"],
    ["our home is house number 31, Heron Street", "our home is [address]"],
    ["they left it outside 31, Heron Street, Ripon", "they left it outside [address]"],
    ["31, Heron Street, Ripon HG4 1AA", "[address]"],
    ["my address is Heron Street 31, Ripon", "my address is [address]"],
    ["same address as before: 131 heron close", "same address as before: [address]"],
    ["my address as before 31 forest view gdns", "my address as before [address]"],
    ["31 heron drive is where i live", "[address] is where i live"],
    ["it is 31 Heron Street, 2nd floor", "it is [address]"],
  ])("is hidden: %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each(["Oxford Street, number 1 for shoes", "order number 31, Heron brand", "the drive took 2 hours, close to noon"])("is none in %s", (text) => expect(redact(text)).toBe(text));
});

describe("a house that has a name", () => {
  it.each([
    ["Send it to Heron Cottage, Mill Street, Ripon", "Send it to [address]"],
    ["Heron Lodge, Ponce de Leon Road, Burton upon Trent DE14 1AA", "[address]"],
    ["Apartment 9, Heron House, Ferry Street, Dublin 7", "[address]"],
    ["deliver to heron cottage, mill street, ripon hg4 1aa", "deliver to [address]"],
    ["Flat 3/2, 31 Heron Street, Glasgow", "[address]"],
  ])("is hidden whole: %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each(["Town Hall, where we met", "The House, my favourite show", "a Farm, Two Barns"])("is none in %s", (text) => expect(redact(text)).toBe(text));
});
