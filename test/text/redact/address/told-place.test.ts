import { describe, expect, it } from "vitest";
import { redact } from "../../../../transforms/text/redact.ts";

describe("an English address told without what surely ends it", () => {
  it.each([
    ["I'm at 115 Prince of Wales Lane, Co. Clare, V92 X2A4, just moved in", "I'm at [address], just moved in"],
    ["my eircode is D02 X285", "my eircode is [address]"],
    ["parcel to 102 ballymun road lisdoonvarna co. wexford please", "parcel to [address] please"],
    ["we moved to 66 dún laoghaire avenue dunmore east waterford need it", "we moved to [address] need it"],
  ])("is hidden in Ireland: %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each([
    ["you sent it to the wrong house im 145 harrogate drive leeds", "you sent it to the wrong house im [address]"],
    ["just moved from 5 prince of wales place telford cancel it", "just moved from [address] cancel it"],
    ["meet me outside unit 1/181 meadow st toowoomba qld 4350", "meet me outside [address]"],
    ["mo okafor 117 oak cl apt 33 call me", "mo okafor [address] call me"],
    ["90 birchwood court ring when you arrive", "[address] ring when you arrive"],
    ["outside rose cottage prince of wales lane leeds", "outside [address]"],
  ])("is hidden in small letters: %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each([
    ["deliver to 1985 washington ct scranton pa on time", "deliver to [address] on time"],
    ["send engineer to 4036 7th ave bend or tomorrow", "send engineer to [address] tomorrow"],
    ["can i change delivery to 6652 queen way boise id", "can i change delivery to [address]"],
    ["14 oak ridge drive tulsa ok is my place", "[address] is my place"],
  ])("is hidden with a state in small letters: %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each([
    ["Agent: I have Oakdene, Park Lane, Kidderminster here", "Agent: I have [address] here"],
    ["deliver to The Willows, Church Lane, Otley", "deliver to [address]"],
    ["The Old Vicarage, Church Hill, Bath", "[address]"],
    ["we're at Seventy-seven Harbour View, the gate's green", "we're at [address], the gate's green"],
    ["Uh, Flat ten, 55 Broadgate.", "Uh, [address]."],
    ["we moved to 80 kingsway chester ch5 5hx need it", "we moved to [address] need it"],
  ])("is hidden with a name in the place of a number or a kind: %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each([
    ["my billing address is Old Mill Road 110 not that one", "my billing address is [address] not that one"],
    ["We moved, it is Primrose Street 8 now", "We moved, it is [address] now"],
    ["the parcel was meant for station avenue 2 and went missing", "the parcel was meant for [address] and went missing"],
  ])("is hidden with its number behind: %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each([
    "the drive to leeds took 3 hours",
    "12 close friends came over",
    "your shop in Leeds, Park Lane, was shut",
    "Monday, High Street, Leeds",
    "my Apple A12 X2A4 chip",
    "we're 12 miles from Leeds",
    "I'm 20 way over budget",
    "I bought 12 rose court shoes",
    "Green Lane 3 stores closed",
    "3 lane highway near leeds",
    "Oakdene, Truro and Leeds were all closed",
    "send 3 colgate please",
  ])("is none in %s", (text) => expect(redact(text)).toBe(text));
});
