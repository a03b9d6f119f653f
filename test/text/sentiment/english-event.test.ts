import { expect, it } from "vitest";
import { labelOf, readSentiment } from "../../../transforms/text/sentiment.ts";
import { tokenize } from "../../../transforms/text/tokens.ts";

const label = (text: string): string => labelOf(readSentiment(tokenize(text)).score);

it.each([
  "I had to explain it to four different people", "called them six times about the meter", "made me fill in the form twice", "passed from one desk to another all morning", "they moved my appointment three times", "how many times must I send the same scan?",
  "my claim has been pending since March", "my parcel has been sitting in your warehouse for two weeks", "without hot water for nine days", "an hour and a half for two coffees", "only one till open on a Saturday",
])("what had to be done over and over, and what lasted, is blamed: %s", (text) => expect(label(text)).toBe("negative"));

it.each([
  "they doubled my rent without asking", "the premium has crept up again", "charged me full price for the kids", "charged 40 instead of 25", "I had to pay 40 instead of 25", "shelf price was 2 and at the till it was 3", "they only refunded half",
  "put me on a plan I never asked for", "the room is smaller than advertised", "blocked my card while I was abroad", "I was promised a call on Monday",
])("what was taken beyond what was due is blamed: %s", (text) => expect(label(text)).toBe("negative"));

it.each([
  "the colour faded after one wash", "the box had been opened", "sent it without the charger", "my suitcase came back with a wheel gone", "the parcel arrived smashed", "the cake came after the party", "it turned my shirt pink",
  "half the lights don't work", "so small you can't read it", "one sleeve is longer than the other", "the food was stone cold", "we were all sick the next day", "the car still makes the same noise", "she didn't even look up", "they wiped all my photos",
])("what came spoilt or in part is blamed: %s", (text) => expect(label(text)).toBe("negative"));

it.each([
  "my order arrived a day early", "knocked ten pounds off my bill", "they replaced it straight away", "the battery lasts all week", "hasn't faded after twenty washes", "he came out on a Sunday", "she explained every step", "the agent spent an hour finding my bag", "the queue was shorter than last year",
])("what went well is praised: %s", (text) => expect(label(text)).toBe("positive"));

it.each([
  "how many times a day do I take it?", "I train four times a week", "the parcel has been sent", "only one ticket, please", "is there only one till open?", "can I come without the receipt?", "I'll come without the dog", "I paid 5 instead of 10", "do you charge 10 instead of 5 on Sundays?",
  "what happens if my claim has been pending for two weeks?", "let me know if the box has been opened", "I kept my receipt for two months", "I deleted my account", "I came after the party", "we ordered half the menu in June", "does the food arrive cold?", "I want another 20 litres",
])("what is asked, supposed, or done by customers themselves is not blamed: %s", (text) => expect(label(text)).not.toBe("negative"));

it.each([
  "will it arrive a day early?", "please send it straight away", "can you knock ten pounds off my bill?", "can it come early?", "it should have arrived early", "they promised it would be replaced straight away", "does the battery last all week?", "we came early",
])("what is asked, wished or promised is not praised: %s", (text) => expect(label(text)).not.toBe("positive"));
