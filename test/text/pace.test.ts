import { describe, expect, it } from "vitest";
import type { Mark } from "../../transforms/text/sentiment/course.ts";
import { markPace } from "../../transforms/text/sentiment/pace.ts";
import { labelOf, readSentiment } from "../../transforms/text/sentiment.ts";
import { tokenize } from "../../transforms/text/tokens.ts";

const strengths = (text: string): number[] => {
  const marks: Mark[] = [];
  markPace(tokenize(text), marks);
  return marks.map(({ strength }) => strength);
};

describe("how soon something was done", () => {
  it.each([
    "Оформила за три минуты", "Доставили за час", "Привезли за два дня", "Вернули деньги за сутки", "Регистрация заняла две минуты", "Всё решили буквально за полчаса",
    "Delivered within an hour", "Refunded within a day", "They called back within a minute", "Took three minutes to set up", "It only took ten minutes", "The technician came and fixed it in half an hour",
  ])("praises: %s", (text) => {
    expect(strengths(text)).toEqual([2]);
    expect(labelOf(readSentiment(tokenize(text)).score)).toBe("positive");
  });

  it.each([
    "Ответили через неделю", "Отвечают через три дня", "Через неделю ответили отпиской", "Перезвонили только через два дня", "Заказ пришёл спустя месяц",
    "They replied after a week", "It takes them a week to reply", "It took six days to answer", "After five days they answered with a template", "My order arrived after a month",
  ])("blames: %s", (text) => {
    expect(strengths(text)).toEqual([-2]);
    expect(labelOf(readSentiment(tokenize(text)).score)).toBe("negative");
  });

  it.each([
    // promised, asked, supposed, denied
    "Обещали доставить за час", "Доставили за час?", "Если привезут за два дня, возьму", "Не ответили за два дня", "They said it would be delivered within an hour", "Nobody replied within two days", "It should have been delivered in two days",
    // neither soon nor late
    "Пришёл через три дня", "Доставили за пять дней", "It arrived after three days", "Refunded within a week", "Ответили только за два дня",
    // the customer's own time, and another's doing
    "Я ответила за день", "I replied within a day", "Сломался за два дня", "It broke within a day", "It took over fifteen minutes",
    // when, not how long
    "Перезвоните через час", "Call me back in an hour",
  ])("says nothing of: %s", (text) => expect(strengths(text)).toEqual([]));

  it("leaves time that has a mark of its own", () => {
    const tokens = tokenize("Доставили за час");
    const marks: Mark[] = [{ at: 2, strength: 1 }];
    markPace(tokens, marks);
    expect(marks).toEqual([{ at: 2, strength: 1 }]);
  });
});
