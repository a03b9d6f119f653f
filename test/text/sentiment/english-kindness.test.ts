import { expect, it } from "vitest";
import { labelOf, readSentiment } from "../../../transforms/text/sentiment.ts";
import { tokenize } from "../../../transforms/text/tokens.ts";

const label = (text: string): string => labelOf(readSentiment(tokenize(text)).score);

it.each([
  "back online within the hour", "the claim was paid in three days", "put it together in ten minutes", "got through to a real person in under a minute", "here in twenty minutes flat", "fixed it while I waited", "they rang me before I even noticed", "the new card was ready before I asked",
])("what was done in little time is praised: %s", (text) => expect(label(text)).toBe("positive"));

it.each([
  "the nurse brought me a blanket", "the rider climbed six floors", "he waited while I ran back for my passport", "they held the shop open for me", "the trainer learnt my name", "he came back the next morning to finish", "the lady filled in the form with my nan", "they told me I didn't need a new one", "moved us to a bigger room", "they took it back with no receipt",
])("care beyond what is paid for is praised: %s", (text) => expect(label(text)).toBe("positive"));

it.each([
  "I can climb stairs again", "my dog stopped limping", "my son went from a 3 to a 7", "we are paying 30 less a month", "ten years on and it still works like new", "even my grandad could follow it", "my mum, who is 82, set it up herself", "the whole family wears them now", "he mended a mixer that two others couldn't", "two years and not a single outage",
])("what came of it is praised: %s", (text) => expect(label(text)).toBe("positive"));

it.each([
  "he explained it until I got it", "the replacement was on the mat the next morning", "rang at eight, plumber here by nine", "the whole claim took two emails", "I have sent four friends here since", "they paid it back while I was still on the phone", "not once did I have to chase", "he swept up after himself", "didn't have to queue", "I never had to replace a part", "she wrote it all down for me", "he let my son sit up front", "they gave us the window table", "found my purse and kept it for me", "they removed the late fee", "it works as they said it would", "my room was ready when we got there", "the food arrived still hot", "already ordered another two", "the pain has gone",
  "nobody tried to sell me anything", "the kids didn't want to leave", "it paid for itself in a year",
])("what was spared a customer or given to him is praised: %s", (text) => expect(label(text)).toBe("positive"));

it.each([
  "ordered on Friday, still not here by Monday", "is the parcel at my door by nine?", "I sent two friends a code", "it took the lift to the third floor", "you don't have to wait for me", "do I have to queue?", "I wrote it down for you", "please let my wife try it first", "they gave us the form to fill in", "I found my card", "the fee is charged on the first", "is my room ready", "are they still hot when they arrive?", "I ordered another one yesterday", "the pain went to my shoulder",
])("what is asked, or ordinary, or one's own, is not praised: %s", (text) => expect(label(text)).not.toBe("positive"));

it.each([
  "can you be here within the hour?", "I need a reply within an hour", "it should be fixed in a day", "they said it would be paid in three days", "when can I climb stairs again?", "will he bring me a blanket?", "please wait while I look for my card", "I waited while it loaded", "I kept the receipt", "do you take it back with no receipt?",
  "is it cheaper to pay 30 a month?", "I pay 30 a month", "can my son move from a 3 to a 4?", "even my bank couldn't help", "even my kids can see it's fake", "she went to check", "could my mum set it up herself?", "my dog limps", "will it still work in ten years?", "I bought it ten years ago and still have the box",
])("what is asked, wished, promised or ordinary is not praised: %s", (text) => expect(label(text)).not.toBe("positive"));
