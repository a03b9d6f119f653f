import { expect, it } from "vitest";
import { labelOf, readSentiment } from "../../../transforms/text/sentiment.ts";
import { tokenize } from "../../../transforms/text/tokens.ts";

const read = (text: string): string => labelOf(readSentiment(tokenize(text)).score);

it.each([
  "Чистая прибыль «Ветра» сократилась на 18%", "Рейтинг банка понизили", "Суд оштрафовал «Ветер» за рекламу", "США ввели санкции против Ветербанка",
  "«Ветер» продолжает терять абонентов", "Данные клиентов «Ветра» похищены", "Против «Ветра» возбуждено дело", "Суд признал комиссию незаконной", "Вкладчики штурмуют отделения",
])("a firm is told to fare badly: %s", (text) => expect(read(text)).toBe("negative"));

it.each([
  "Прибыль Ветербанка выросла в полтора раза", "Ветербанк удвоил прибыль", "Fitch повысило рейтинг Ветербанка", "«Ветер» обогнал конкурентов по приросту абонентов",
  "Ветербанк назван лучшим банком страны", "Дочка «Ветра» вышла в плюс",
])("a firm is told to fare well: %s", (text) => expect(read(text)).toBe("positive"));

it.each([
  "Прибыль банковского сектора снизилась", "Fitch подтвердило рейтинг Ветербанка", "Экипаж обошел грозу", "А выручка «Ветра» увеличилась?", "Возбуждено дело против жителя Тулы", "Суд отложил заседание до сентября",
])("of a trade, of people, of what changes nothing and of what is asked, nothing is told: %s", (text) => expect(read(text)).toBe("neutral"));

it("what is told of a firm stands where papers tell of courts", () => {
  expect(read("Центробанк оштрафовал Ветербанк")).toBe("negative");
  expect(read("Центробанк обязал жителей Тулы вернуть купюры")).toBe("neutral");
});
