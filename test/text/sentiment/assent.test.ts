import { describe, expect, it } from "vitest";
import { createScorer } from "../../../transforms/text/scorer.ts";

const talk = createScorer();
const remarks = createScorer({ isRemark: true });
const label = (text: string) => talk.core(text).sentiment_label;

describe("what only answers", () => {
  it.each([
    "Да, всё верно", "Хорошо, жду", "Поняла, спасибо, попробую", "Отлично, тогда жду звонка", "Спасибо, буду ждать", "Хорошо, перезвоню позже", "Ничего страшного, подожду",
    "Удобно завтра после шести", "Мне подойдёт любой день", "В субботу удобнее", "Супер, тогда заеду завтра", "Договорились, до завтра",
    "Yes, that's right", "OK, I'll wait", "I see, thanks, I'll try that", "Great, I'll wait for the call then", "Fine, I'll call back later", "No worries, I can wait",
    "Tomorrow after six is fine", "Any day works for me", "Yes, that works", "Thanks, will call tonight", "It's okay", "No problem", "Deal, see you tomorrow",
  ])("praises and blames nothing: %s", (text) => expect(label(text)).toBe("neutral"));

  it.each(["Хорошо, напишу жалобу в Роспотребнадзор", "Понятно, опять никто не приедет", "Да, и ещё вы меня обманули", "Yes, it's broken", "OK then refund me, it is faulty", "Right. I won't be back", "I see, nobody is coming again"])(
    "does not hide what is blamed behind it: %s",
    (text) => expect(label(text)).toBe("negative"),
  );

  it.each(["Да, отличный сервис", "Супер!", "Спасибо!", "Yes, great service", "Great!", "Well done", "Thank you!", "Good thing you replaced it at once"])(
    "does not hide what is praised: %s",
    (text) => expect(label(text)).toBe("positive"),
  );

  it("answers nobody beside a mark", () => {
    for (const text of ["Без проблем", "All good"]) {
      expect(label(text)).toBe("neutral");
      expect(remarks.core(text).sentiment_label).toBe("positive");
    }
  });
});
