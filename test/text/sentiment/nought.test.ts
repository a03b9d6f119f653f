import { expect, it } from "vitest";
import { labelOf, readSentiment } from "../../../transforms/text/sentiment.ts";
import { tokenize } from "../../../transforms/text/tokens.ts";

const label = (text: string): string => labelOf(readSentiment(tokenize(text)).score);

it.each(["поддержка никакая", "сервис никакой", "интернет хороший, поддержка никакая", "учитель никакой, детям скучно", "официанты никакие", "обслуживание никакое", "массаж был никакой", "звукоизоляция вообще никакая"])(
  "a thing that is nothing much is blamed: %s", (text) => expect(label(text)).not.toBe("positive"));

it.each([["сервис просто никакой", "negative"], ["мойка никакая", "negative"], ["еда никакая", "negative"], ["никаких проблем", "positive"], ["никакой очереди", "positive"], ["не вижу никакой разницы", "neutral"], ["никакой", "neutral"]])(
  "%s is %s", (text, expected) => expect(label(text)).toBe(expected));

it.each([["wow. just wow.", "negative"], ["Wow, just wow. Best pizza in town", "positive"], ["wow! great service", "positive"], ["wow just wow, nobody came", "negative"]])(
  "who is left without words: %s is %s", (text, expected) => expect(label(text)).toBe(expected));
