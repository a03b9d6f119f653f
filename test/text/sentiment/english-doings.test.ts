import { expect, it } from "vitest";
import { labelOf, readSentiment } from "../../../transforms/text/sentiment.ts";
import { tokenize } from "../../../transforms/text/tokens.ts";

const label = (text: string): string => labelOf(readSentiment(tokenize(text)).score);

it.each([
  "sorted my order", "cleared up the mess with my bill", "done there and then", "came back as good as new", "bills are down by a third", "set up in ten minutes without the manual", "the nurse rang to make sure I was fine",
  "they brought it up to the fifth floor without being asked", "she went out of her way", "he actually listened", "wouldn't go anywhere else", "can't stop wearing them", "my sister wants one too",
])("what was mended, and care for a customer, is praised: %s", (text) => expect(label(text)).toBe("positive"));

it.each([
  "they rang when they said they would", "here at nine on the dot", "it runs like clockwork", "just what I needed", "answered on the first ring", "the claim was settled by Friday", "they remembered my usual", "plates came back empty", "hasn't missed a beat in two years", "hardly felt the needle",
])("whoever kept his word is praised: %s", (text) => expect(label(text)).toBe("positive"));

it.each([
  "he read from a script", "they talked over me", "closed my ticket", "sent me a copy-paste reply", "took my money and then disappeared", "nothing has changed since", "keeps asking me for the code", "the driver forgot my drinks", "tried to sell me a bigger plan",
  "the lettuce was slimy", "it feels like cardboard", "they put the phone down on me", "turned us away at the door", "left us without heating", "nobody told us", "never heard back", "kept in the dark for a week", "ended up fixing it myself", "you can hear the neighbours", "smelled of damp", "the milk was out of date", "we were all sick the next day",
])("whoever did not listen, and what came spoilt, is blamed: %s", (text) => expect(label(text)).toBe("negative"));

it.each([
  "how much for a smashed windscreen", "do you do mushy peas?", "I need to fast before the test, right?", "where can I drop off the keys", "I will wait for the courier", "is accidental damage covered", "it is a present for my aunt", "we came early", "the same day as last year",
  "I need it sorted by Friday", "can I get this fixed today?",
])("what names a thing or asks for one is neutral: %s", (text) => expect(label(text)).toBe("neutral"));
