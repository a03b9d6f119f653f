import { describe, expect, it } from "vitest";
import { labelOf, readSentiment } from "../../../transforms/text/sentiment.ts";
import { tokenize } from "../../../transforms/text/tokens.ts";

const label = (text: string): string => labelOf(readSentiment(tokenize(text)).score);

describe("courtesy", () => {
  it.each([
    "Уточните по посылке, пожалуйста. Спасибо.",
    "Подскажите адрес, спасибо большое",
    "Где мой заказ? Thanks!",
    "Буду рада ответу",
    "Please turn off the calls. I'd be grateful.",
    "Quick question about my order",
    "Позовите оператора 🙏🙏",
  ])("around a request is no praise: %s", (text) => expect(label(text)).toBe("neutral"));

  it.each(["Спасибо за быстрый ответ!", "Спасибо 🙏", "Thank you for the quick help!"])(
    "that thanks for something is praise: %s",
    (text) => expect(label(text)).toBe("positive"),
  );
});
