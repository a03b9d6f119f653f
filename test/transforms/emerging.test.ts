import { expect, test } from "vitest";
import { emergingTerms, normalTail, type DatedText } from "../../transforms/emerging.ts";

const texts = (text: string, now: number, before: number, language = "ru"): DatedText[] =>
  [...Array.from({ length: now }, () => true), ...Array.from({ length: before }, () => false)].map((isNow) => ({ text, language, isNow }));
/** What everybody says all the time. */
const background = [...texts("когда привезут посылку", 100, 100), ...texts("сколько стоит доставка", 100, 100)];

test("what is said much more than before emerges, as customers write it", () => {
  const [first, ...rest] = emergingTerms([...background, ...texts("курьер пропал", 25, 1), ...texts("курьера пропали", 5, 0)], 5);
  // the words alone are explained by the pair
  expect(first).toMatchObject({ language: "ru", term: "курьер пропал", direction: "up", now_count: 30, before_count: 1 });
  expect(rest).toEqual([]);
});

test("log-odds follow Monroe's formula", () => {
  // 5 phrases a text: 2 texts kinds × 100 × 5 = 1000 a period, and one word 30 : 5, so 1030 : 1005
  const [term] = emergingTerms([...background, ...texts("Озон", 30, 5)], 5);
  const prior = (500 * 35) / 2035;
  const odds = Math.log((30 + prior) / (1030 + 500 - 30 - prior)) - Math.log((5 + prior) / (1005 + 500 - 5 - prior));
  expect(term).toMatchObject({ term: "озон", log_odds: expect.closeTo(odds, 10), z: expect.closeTo(odds / Math.sqrt(1 / (30 + prior) + 1 / (5 + prior)), 10) });
});

test("what is said no more is told as going down", () => {
  expect(emergingTerms([...background, ...texts("ошибка оплаты", 1, 40)], 5)).toMatchObject([{ term: "ошибка оплаты", direction: "down" }]);
});

test("nothing emerges from chance, from few texts, or from one period alone", () => {
  expect(emergingTerms([...background, ...texts("другой цвет", 12, 8)], 5)).toEqual([]);
  expect(emergingTerms([...background, ...texts("сгорел чайник", 4, 0)], 5)).toEqual([]);
  expect(emergingTerms(texts("курьер пропал", 50, 0), 5)).toEqual([]);
});

test("of many words that change by chance nearly none is told", () => {
  // 400 words said 10 ± 3 times in either period: with one test in twenty about twenty would be
  let state = 1;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const noise = Array.from({ length: 400 }, (_, i) => {
    const word = [i % 26, Math.floor(i / 26)].map((n) => String.fromCharCode(97 + n)).join("").repeat(2);
    const draw = () => Array.from({ length: 20 }, () => random() < 0.5).filter(Boolean).length;
    return texts(`q${word}q`, draw(), draw(), "en");
  }).flat();
  expect(emergingTerms(noise, 5).length).toBeLessThanOrEqual(1);
});

test("languages are compared with themselves, and what was redacted is no word", () => {
  const found = emergingTerms([...background, ...texts("parcel arrived yesterday", 100, 100, "en"), ...texts("[phone] courier vanished", 30, 0, "en"), ...texts("[phone]", 0, 40)], 5);
  expect(found.map(({ language, term }) => `${language} ${term}`)).toEqual(["en courier vanished"]);
});

test("the tail of the normal distribution", () => {
  expect([0, 1.959964, 3].map((z) => normalTail(z).toFixed(5))).toEqual(["0.50000", "0.02500", "0.00135"]);
});
