import { expect, it } from "vitest";
import { labelOf, readSentiment } from "../../../transforms/text/sentiment.ts";
import { tokenize } from "../../../transforms/text/tokens.ts";

const label = (text: string): string => labelOf(readSentiment(tokenize(text)).score);

it.each([
  "the engineer never rang", "they never sent the contract", "the insurer won't cover the roof", "the bank refused to change the name", "nobody at the counter looked up", "only found out when the fridge was off", "we found out from a neighbour", "he looked at it and left", "marked as delivered and nobody was here",
])("what was not done, or would not be, is blamed: %s", (text) => expect(label(text)).toBe("negative"));

it.each([
  "ordered a large and got a small", "we asked for a quiet room and got one over the bar", "the bill is for 900 units, the meter says 400", "they said Tuesday, then Thursday, now next week", "it wasn't the one I tried", "the machine gave me 40 but took 60",
])("what came of an order beside what was agreed is blamed: %s", (text) => expect(label(text)).toBe("negative"));

it.each([
  "my results went to another patient", "they posted the card to my old address", "the courier left it in the street", "he left my parcel with a stranger", "the view from our room was of a wall", "housekeeping walked in on us", "we missed our train",
])("what went to the wrong hands or place is blamed: %s", (text) => expect(label(text)).toBe("negative"));

it.each([
  "this is the third replacement router", "the premium is higher after nine years", "the showers have been out since March", "the tutor has changed four times", "the sofa is already sagging", "back from repair with the same fault", "they ask for my ID every single time",
  "I had to drive to the depot", "told me to come back tomorrow", "charged for roaming when I was at home", "they took the payment early", "cut off my line", "the driver took the long way", "they say the roof is wear and tear",
])("what happens anew, grows worse or costs more than was agreed is blamed: %s", (text) => expect(label(text)).toBe("negative"));

it.each([
  "has the engineer ever called?", "does the policy cover the roof?", "will they let me pay in cash?", "nobody asked me for a code yet", "please leave it with a neighbour", "I left it with a friend", "I left my bag in the hall of the hotel",
  "I ordered a large one", "I asked for a receipt and got it", "they said Tuesday", "can you deliver to my old address?", "I sent it to another branch", "I gave it to someone in your team", "the room with a view of the sea", "I'd like a seat by the window", "how do I get to the bar?",
  "the third router is in the hall?", "it is my second router", "the second engineer is called Ann", "since March I live in Leeds", "the account has been open since 2019", "I pay every month", "every week I take two tablets", "I have to drive to work at eight", "she told me to come back in a year", "I was charged on Monday", "can I pay early?", "I leave early on Fridays",
])("what is asked, supposed, ordinary, or one's own doing is not blamed: %s", (text) => expect(label(text)).not.toBe("negative"));
