import { describe, expect, it } from "vitest";
import { figured } from "../../../../transforms/text/redact/address/figured.ts";
import { addressWords } from "../../../../transforms/text/redact/address/words.ts";
import { redact } from "../../../../transforms/text/redact.ts";

describe("numbers told in words are read as figures", () => {
  it.each([
    ["flat three ninety one heron walk", "flat 3 91 heron walk"],
    ["suite twenty two twenty two heron walk", "suite 22 22 heron walk"],
    ["one six oh five heron walk", "1605 heron walk"],
    ["two hundred and four heron walk", "204 heron walk"],
    ["forty-eight heron walk", "48 heron walk"],
    ["flat nineteen b heron walk", "flat 19b heron walk"],
    ["flat five a few days", "flat 5 a few days"],
    ["12 c heron walk", "12c heron walk"],
    ["y o twenty six one q z", "yo261qz"],
    ["hx one two ab", "hx12ab"],
    ["we at ten four of us", "we at 104 of us"],
    ["Two Way Street", "Two Way Street"],
    ["no number at all", "no number at all"],
  ])("%s", (told, read) => expect(figured(addressWords(told)).map(({ text }) => text).join(" ")).toBe(read));
});

describe("an address whose house is told in words is hidden whole", () => {
  it.each([
    ["we live at six heron way now", "we live at [address] now"],
    ["it's flat nine thirty heron hill bristol", "it's [address]"],
    ["deliver to seventy heron street apartment four c", "deliver to [address]"],
    ["forty heron lane postcode b s three two q r thanks", "[address] thanks"],
    ["it went to flat two heron house ferry street", "it went to [address]"],
  ])("%s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each(["two lane highway", "i was sent three different sizes in one box", "five star service all the way", "four of us waited in the square"])("is none in %s", (text) => expect(redact(text)).toBe(text));
});
