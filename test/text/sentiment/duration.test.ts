import { expect, it } from "vitest";
import { durationAt } from "../../../transforms/text/sentiment/duration.ts";
import { tokenize } from "../../../transforms/text/tokens.ts";

const minutes = (text: string): number | undefined => {
  const tokens = tokenize(text);
  return tokens.map((_, at) => durationAt(tokens, at)?.minutes).find((found) => found !== undefined);
};

it.each([
  ["40 минут", 40], ["полтора часа", 90], ["час", 60], ["полчаса", 30], ["двадцать пять минут", 25], ["минут двадцать", 20], ["двое суток", 2880], ["вторую неделю", 10_080], ["1,5 часа", 90],
  ["an hour", 60], ["half an hour", 30], ["ninety minutes", 90], ["a couple of hours", 120], ["45 min", 45],
])("%s lasts %d minutes", (text, expected) => expect(minutes(text)).toBe(expected));

it.each(["через час", "в 15 часов", "до 18 часов", "в течение часа", "три дня назад", "20 минут от метро", "in 20 minutes", "within two days", "less than an hour", "five apples"])(
  "%s tells no duration", (text) => expect(minutes(text)).toBeUndefined());
