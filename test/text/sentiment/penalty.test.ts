import { expect, it } from "vitest";
import { labelOf, readSentiment } from "../../../transforms/text/sentiment.ts";
import { tokenize } from "../../../transforms/text/tokens.ts";

const label = (text: string): string => labelOf(readSentiment(tokenize(text)).score);

it.each([
  "parking fine again", "I got a speeding fine", "library fine", "please cancel my parking fine", "parking fine $60 for a 20 min visit", "a fine of 50 euros for one minute",
  "fined twice for the same ticket", "they slapped a fine on us", "you charged me a late fine", "$200 smoking fine on my hotel bill", "the fine is 60 dollars", "fines for nothing",
])("a penalty is never praise: %s", (text) => expect(label(text)).toBe("negative"));

it.each(["the soup was fine", "room was fine, breakfast too", "a fine hotel", "fine dining", "the mechanic did a fine job", "works fine", "parking fine, food fine", "that's fine"])(
  "of a quality it stays light praise: %s", (text) => expect(label(text)).toBe("positive"));
