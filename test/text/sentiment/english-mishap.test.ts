import { expect, it } from "vitest";
import { labelOf, readSentiment } from "../../../transforms/text/sentiment.ts";
import { tokenize } from "../../../transforms/text/tokens.ts";

const label = (text: string): string => labelOf(readSentiment(tokenize(text)).score);

it.each([
  "the engineer never rang", "they never sent the contract", "the insurer won't cover the roof", "the bank refused to change the name", "nobody at the counter looked up", "only found out when the fridge was off", "we found out from a neighbour", "he looked at it and left", "marked as delivered and nobody was here",
])("what was not done, or would not be, is blamed: %s", (text) => expect(label(text)).toBe("negative"));

it.each([
  "ordered a large and got a small", "we asked for a quiet room and got one over the bar", "the bill is for 900 units, the meter says 400", "they said Tuesday, then Thursday, now next week", "it wasn't the one I tried", "the machine gave me 40 but took 60",
  "I was told it would be Monday, it's Thursday", "table booked for seven, seated at eight", "ordered the blue one, got black instead", "the wheel is still buckled after you trued it",
])("what came of an order beside what was agreed is blamed: %s", (text) => expect(label(text)).toBe("negative"));

it.each([
  "my results went to another patient", "they posted the card to my old address", "the courier left it in the street", "he left my parcel with a stranger", "the view from our room was of a wall", "housekeeping walked in on us", "we missed our train",
])("what went to the wrong hands or place is blamed: %s", (text) => expect(label(text)).toBe("negative"));

it.each([
  "this is the third replacement router", "the premium is higher after nine years", "the showers have been out since March", "the tutor has changed four times", "the sofa is already sagging", "back from repair with the same fault", "they ask for my ID every single time",
  "I had to drive to the depot", "told me to come back tomorrow", "charged for roaming when I was at home", "they took the payment early", "cut off my line", "the driver took the long way", "they say the roof is wear and tear",
])("what happens anew, grows worse or costs more than was agreed is blamed: %s", (text) => expect(label(text)).toBe("negative"));

it.each([
  "the lid doesn't close", "it no longer connects to the car", "the cake was supposed to be vegan", "it should have arrived on Monday", "it used to take five minutes", "only three of the six arrived", "they ran out of soup by seven", "somebody had already used it", "our booking wasn't in the system",
])("what does not do what it is for, and falls short, is blamed: %s", (text) => expect(label(text)).toBe("negative"));

it.each([
  "he took my deposit and stopped picking up", "he turned the water off and went home", "they wanted 60 for a five minute job", "water comes through the ceiling", "sent the blue one instead of the black", "they gave our table away", "the hotel kept my deposit", "the date keeps slipping", "every call is a different person", "the form asks for the same thing twice", "the doctor was in a hurry", "they treated us like children", "twice what they quoted", "15 pounds for a sandwich",
])("what was taken, given to others or done in haste is blamed: %s", (text) => expect(label(text)).toBe("negative"));

it.each([
  "can I have the blue one instead of the black", "I sent the blue one instead of the black", "I used to live in Leeds", "I had lunch and went home", "the water comes from the roof tank", "I want 20 for a five year bond", "I was meant to take two a day, is that right?", "it should arrive on Monday", "I no longer need the second line", "only two of the six are for me", "we ran out of paper, please add two packs", "I had already used the code",
  "I gave my place to a friend", "I keep moving between two addresses", "each child has a different teacher", "the landlord kept the keys", "the same thing twice, please", "15 pounds for a month?", "my door doesn't close, can you send someone?", "put me on the list for Friday",
])("what is wished, or done and held by customers themselves, is not blamed: %s", (text) => expect(label(text)).not.toBe("negative"));

it.each([
  "has the engineer ever called?", "does the policy cover the roof?", "will they let me pay in cash?", "nobody asked me for a code yet", "please leave it with a neighbour", "I left it with a friend", "I left my bag in the hall of the hotel",
  "I ordered a large one", "I asked for a receipt and got it", "they said Tuesday", "can you deliver to my old address?", "I sent it to another branch", "I gave it to someone in your team", "the room with a view of the sea", "I'd like a seat by the window", "how do I get to the bar?",
  "the third router is in the hall?", "it is my second router", "the second engineer is called Ann", "since March I live in Leeds", "the account has been open since 2019", "I pay every month", "every week I take two tablets", "I have to drive to work at eight", "she told me to come back in a year", "I was charged on Monday", "can I pay early?", "I leave early on Fridays",
])("what is asked, supposed, ordinary, or one's own doing is not blamed: %s", (text) => expect(label(text)).not.toBe("negative"));
