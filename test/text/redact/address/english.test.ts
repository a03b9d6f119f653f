import { describe, expect, it } from "vitest";
import { redact } from "../../../../transforms/text/redact.ts";

describe("an address with its flat, floor or house name", () => {
  it.each([
    ["leave it at 9 heron court apt 4", "leave it at [address]"],
    ["she said sixty heron drive apartment two", "she said [address]"],
    ["it's flat eight, thirty-one Heron Road", "it's [address]"],
    ["from 2nd floor, 14 Heron Street", "from [address]"],
    ["bring it to The Old Mill, 14 Heron Lane", "bring it to [address]"],
    ["it goes here: flat 6, 14 heron way", "it goes here: [address]"],
    ["penthouse 2, 14 Heron Drive is mine", "[address] is mine"],
  ])("is hidden whole: %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each(["Flat 2 pack of shelves", "unit 3 of 8 was faulty", "the old mill, where we ate", "suite was lovely, room was cold"])("is none in %s", (text) => expect(redact(text)).toBe(text));
});

describe("an address of another country in Latin letters", () => {
  it.each([
    ["Lesnaya Street, 8, apt. 3, Omsk, 644001", "[address]"],
    ["send to Gagarina 8-31, Perm", "send to [address]"],
    ["I live at Ligovsky prospekt, 8", "I live at [address]"],
    ["g. Omsk, ul. Lesnaya, d. 8", "[address]"],
    ["Herengracht 8, 1015 BK Amsterdam", "[address]"],
    ["ul. Prosta 8/3, 00-850 Warszawa", "[address]"],
    ["Rue du Lac 8, 1000 Bruxelles", "[address]"],
    ["Flat 3B, Lotus Towers, Lake Road, Pune 411001", "[address]"],
    ["RR 3 Box 81, Salem, IN 47167", "[address]"],
    ["Nordau Blvd 8, apt 3", "[address]"],
  ])("is hidden whole: %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each(["Galaxy 12, 2023 Samsung", "Order 12, 500 50 Coupons", "Galaxy 12, 64-128 GB", "Oxford Street, 30 shops", "Set Minskaya 5-12 pieces"])("is none in %s", (text) => expect(redact(text)).toBe(text));
});

describe("an address in a text that is all in small letters, or in capitals", () => {
  it.each([
    ["ship to heron road 8, apt 3 please", "ship to [address] please"],
    ["my address is 8 4th ave, brooklyn, ny 11215", "my address is [address]"],
    ["deliver to 8 the close, york yo1 7hh", "deliver to [address]"],
    ["deliver to calle mayor 8, 28013 madrid", "deliver to [address]"],
    ["ADDRESS: VIA LARGA 8, 20122 MILANO", "ADDRESS: [address]"],
  ])("is hidden whole: %s", (text, clean) => expect(redact(text)).toBe(clean));

  it("is none where a number counts: via larga 8 bags came", () => expect(redact("via larga 8 bags came")).toBe("via larga 8 bags came"));
});

describe("a British postcode", () => {
  it("is hidden told letter by letter", () => expect(redact("postcode L S nine two J T thanks")).toBe("postcode [address] thanks"));
});
