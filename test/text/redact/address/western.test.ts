import { describe, expect, it } from "vitest";
import { redact } from "../../../../transforms/text/redact.ts";

describe("a British or American address is hidden whole", () => {
  it.each([
    ["ship to 48 Amber Hollow Suite 12, North Fenwick, OH 43004 please", "ship to [address] please"],
    ["on lines of its own:\n7731 Tessa Knolls\nPort Odell, WV 25301", "on lines of its own:\n[address]"],
    ["on three lines:\nFlat 4\nRowan spinney\nLong Marden\nBA3 4QT", "on three lines:\n[address]"],
    ["my address is 12 Barley Croft", "my address is [address]"],
    ["I live at 9 The Maltings and nobody came", "I live at [address] and nobody came"],
    ["the parcel for 3 Hazel brae never came", "the parcel for [address] never came"],
    ["deliver to Studio 7, Quarry ridge.", "deliver to [address]."],
    ["Flat 3, 18 Orchard Paddock, Upper Melling YO41 1AB", "[address]"],
    ["no internet at 20415 Hester Glen since Monday", "no internet at [address] since Monday"],
    ["a state by name: 61 Ferris Street, West Odell, Rhode Island", "a state by name: [address]"],
    ["PSC 1234, Box 567, APO AE 09012", "[address]"],
    ["Unit 4410 Box 27\nDPO AP 96301 is mine", "[address] is mine"],
    ["USS Marlin\nFPO AP 96672", "[address]"],
    ["Suite 12 9 Amber Dell, Odell, SA 5023", "[address]"],
    ["our shop: 8 Hollow Rapid Apt. 3\nFenwick, NB E3B-5A3", "our shop: [address]"],
  ])("%s", (text, clean) => expect(redact(text)).toBe(clean));
});

describe("a German address is hidden whole", () => {
  it.each([
    ["Schicken Sie es an: Clara-Weber-Ring 14b\n04109 Leipzig", "Schicken Sie es an: [address]"],
    ["my address is Ottoring 8/3, 35614 Bad Nauheim", "my address is [address]"],
    ["Ilse Maria-Kern-Allee 5, 72622 Neuburg an der Donau", "[address]"],
    ["Im Eichholz 6b, Ost Melberg, SN 01662", "[address]"],
    ["ich wohne Am Kirchberg 6b, 01662 Meldorf", "ich wohne [address]"],
    ["my address is Ottoring 8 2 OG, Alt Melberg", "my address is [address]"],
    ["Stettiner Str. 59c ist meine Adresse", "[address] ist meine Adresse"],
  ])("%s", (text, clean) => expect(redact(text)).toBe(clean));
});

describe("a number before words in capitals is no address", () => {
  it.each([
    "We got 5 Star Service and 1000 Bonus Points",
    "A 3 Day Pass for 2 Park Guests",
    "Order 4512 Spring Sale, shipped to 20 Stores",
    "delivered to 5 Guys by 3 March",
    "iPhone 13 Pro Light, Xbox 360 Live Pass, Windows 11 Home Key",
    "The 2024 Spring Collection, size 40 Regular Fit",
    "String 5, Spring 2026 and Monitoring 24 failed",
    "Flight 1523 New York Station delayed",
  ])("%s", (text) => expect(redact(text)).toBe(text));
});

describe("an address in one size of letters is hidden whole", () => {
  it.each([
    ["my address is 48 amber hollow suite 12, north fenwick, oh 43004", "my address is [address]"],
    ["flat 26, 51 harrow copse, melling le8 1fy please", "[address] please"],
    ["i live at 12 barley croft, odell and nobody came", "i live at [address] and nobody came"],
    ["the parcel for 7731 tessa knolls never came", "the parcel for [address] never came"],
    ["DELIVER TO 48 AMBER HOLLOW, NORTH FENWICK, OHIO", "DELIVER TO [address]"],
    ["CLARA-WEBER-RING 14B, 04109 LEIPZIG", "[address]"],
  ])("%s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each(["come at 5 in the evening to see the view", "i moved to 2 different parks in 10 days", "sent 3 times, 20 minutes in the mall"])("is none in %s", (text) => expect(redact(text)).toBe(text));
});
