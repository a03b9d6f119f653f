import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { emergingTerms } from "../../transforms/emerging.ts";
import type { DatedText } from "../../transforms/emerging/count.ts";
import { termsOf } from "../../transforms/emerging/terms.ts";

type More = Partial<Pick<DatedText, "language" | "reason">>;
const texts = (text: string, now: number, before: number, { language = "ru", reason = null }: More = {}): DatedText[] =>
  [...Array.from({ length: now }, () => true), ...Array.from({ length: before }, () => false)].map((isNow) => ({ text, language, reason, isNow }));
/** What everybody says all the time. */
const background = [...texts("когда привезут посылку", 100, 100), ...texts("сколько стоит доставка", 100, 100)];
const told = (found: ReturnType<typeof emergingTerms>) => found.map(({ language, direction, term }) => `${language} ${direction} ${term}`);

test("a phrase said much more than before emerges once, as customers write it, with texts that have it", () => {
  const [first, ...rest] = emergingTerms([...background, ...texts("куда курьер пропал", 25, 1), ...texts("а курьера пропали", 5, 0)], 5);
  expect(first).toMatchObject({ language: "ru", term: "курьер пропал", direction: "up", now_count: 30, before_count: 1, unknown_count: 30, examples: ["а курьера пропали", "куда курьер пропал"] });
  expect(rest).toEqual([]);
});

test("log-odds follow Monroe's formula", () => {
  // one phrase a text: 200 + 60 now, 200 + 5 before; the prior gives the phrase 500 · 65 ÷ 465
  const [term] = emergingTerms([...texts("жду посылку", 100, 100), ...texts("дорогая доставка", 100, 100), ...texts("пункт Озон", 60, 5)], 5);
  const prior = (500 * 65) / 465;
  const odds = Math.log((60 + prior) / (260 + 500 - 60 - prior)) - Math.log((5 + prior) / (205 + 500 - 5 - prior));
  expect(term).toMatchObject({ term: "пункт озон", log_odds: expect.closeTo(odds, 10), z: expect.closeTo(odds / Math.sqrt(1 / (60 + prior) + 1 / (5 + prior)), 10) });
});

test("what is said no more is told as going down, with what was said then", () => {
  expect(emergingTerms([...background, ...texts("ошибка оплаты", 1, 40)], 5)).toMatchObject([{ term: "ошибка оплаты", direction: "down", examples: ["ошибка оплаты"] }]);
});

test("nothing emerges from chance, from few texts, or from one period alone", () => {
  expect(emergingTerms([...background, ...texts("другой цвет", 12, 8)], 5)).toEqual([]);
  expect(emergingTerms([...background, ...texts("сгорел чайник", 4, 0)], 5)).toEqual([]);
  expect(emergingTerms(texts("курьер пропал", 50, 0), 5)).toEqual([]);
});

test("what comes with a reason that grows is explained by it; what is new within a reason is not", () => {
  // contacts about payment are three times as many, and say the same as ever: of a hundred in a thousand became three hundred in twelve hundred
  const grown = [...texts("жду посылку", 900, 900, { reason: "delivery" }), ...texts("карта отклонена банком", 300, 100, { reason: "payment" })];
  expect(told(emergingTerms(grown.map((text) => ({ ...text, reason: null })), 5))).toEqual(["ru up карта отклонена банком", "ru down жду посылку"]);
  expect(emergingTerms(grown, 5)).toEqual([]);
  expect(told(emergingTerms([...grown, ...texts("курьер пропал", 25, 0, { reason: "delivery" })], 5))).toEqual(["ru up курьер пропал"]);
});

test("languages are compared with themselves, and what was redacted is part of no phrase", () => {
  const found = emergingTerms([...background, ...texts("parcel arrived yesterday", 100, 100, { language: "en" }), ...texts("[phone] courier vanished", 30, 0, { language: "en" }), ...texts("[phone]", 0, 40)], 5);
  expect(told(found)).toEqual(["en up courier vanished"]);
});

test("texts that were removed are counted by their terms, and give no example", () => {
  const removed = texts("курьер пропал", 30, 1).map((text) => ({ ...text, text: termsOf("курьер пропал") }));
  expect(emergingTerms([...background, ...removed], 5)).toMatchObject([{ term: "курьер пропал", now_count: 30, examples: [] }]);
});

test("whoever says a thing many times says it once", () => {
  const cries = texts("верните мой чайник", 60, 0);
  expect(emergingTerms([...background, ...cries.map((text) => ({ ...text, author: "a" }))], 5)).toEqual([]);
  expect(emergingTerms([...background, ...cries.map((text, i) => ({ ...text, author: `a${i % 30}` }))], 5)).toMatchObject([{ direction: "up", now_count: 30 }]);
});

/** Random numbers by a seed [Park, Miller 1988]. */
function randomBy(seed: number): () => number {
  let state = seed * 7919 + 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const vocabulary = {
  ru: "заказ посылка курьер склад магазин товар размер цвет цена скидка бонус карта оплата чек возврат обмен деньги адрес город улица дом подъезд утро обед суббота неделя коробка пакет плёнка бирка".split(" "),
  en: "order parcel courier depot shop product size colour price discount bonus card payment receipt refund exchange money address town street house lobby morning lunch saturday week box bag film label".split(" "),
};

/** Texts of two words drawn alike in both periods, in both languages: about 900 phrases, six or seven texts each. */
function noise(seed: number): DatedText[] {
  const random = randomBy(seed);
  return (["ru", "en"] as const).flatMap((language) => Array.from({ length: 6_000 }, (): DatedText => {
    const words = vocabulary[language];
    const pick = () => words[Math.floor(random() * words.length)]!;
    return { text: `${pick()} ${pick()}`, language, reason: random() < 0.5 ? "other" : null, isNow: random() < 0.2 };
  }));
}

describe("over twenty seeds", () => {
  const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

  it("finds a planted topic of each language, and nothing beside it but what chance allows", () => {
    const found = seeds.map((seed) => told(emergingTerms([
      ...noise(seed), ...texts("приложение просит код из смс", 25, 0), ...texts("the app asks for a text code", 25, 0, { language: "en" }),
    ], 5)));
    for (const terms of found) expect(terms.filter((term) => /код|смс|просит|app|asks|code/.test(term))).toHaveLength(2);
    // each seed tells two that are there; of what is told, one in twenty may be false
    const extra = found.flat().length - 2 * seeds.length;
    expect(extra / found.flat().length).toBeLessThanOrEqual(0.05);
  });

  it("tells of nothing where nothing was planted, but in one seed of twenty", () => {
    expect(seeds.filter((seed) => emergingTerms(noise(seed), 5).length > 0).length).toBeLessThanOrEqual(1);
  });
});

describe("in talk as customers write it, over twenty seeds", () => {
  /** What the planted topics speak of, which nobody else is to say. */
  const spokenOf = /кнопк\p{L}+ оплаты|parking gate|плесень|mould(?!\p{L})/iu;
  const sentences = (["ru", "en"] as const).map((language) => ({
    language,
    lines: ["kinds", "repeats", "aspects"].flatMap((name) => readFileSync(new URL(`../text/golden/${name}.${language}.tsv`, import.meta.url), "utf8").split("\n").filter((line) => line && !line.startsWith("#")).map((line) => line.split("\t").at(-1)!)).filter((line) => !spokenOf.test(line)),
  }));
  const reasons = ["delivery", "payment", "quality", null];
  /** A week and four before it, 2,000 texts in either language if not otherwise said, of people who say one to three things. */
  const talk = (seed: number, size = 2_000): DatedText[] => {
    const random = randomBy(seed + 100);
    return sentences.flatMap(({ language, lines }) => Array.from({ length: size }, (_, i): DatedText => ({
      text: lines[Math.floor(random() * lines.length)]!, language, reason: reasons[Math.floor(random() * reasons.length)]!, isNow: random() < 0.2, author: `p${Math.floor(i / (1 + (i % 3)))}`,
    })));
  };
  const planted = {
    ru: ["После обновления пропала кнопка оплаты по QR", "кнопка оплаты пропала, не могу заплатить", "Куда делась кнопка оплаты?", "не вижу кнопку оплаты в корзине", "верните кнопку оплаты"],
    en: ["The parking gate won't open with my card", "parking gate stuck again", "your parking gate ate my ticket", "Nobody at the parking gate this morning", "Stuck at the parking gate for ages"],
  };
  const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

  it("names a planted topic by a phrase, with texts of its own language, however it is put", () => {
    for (const seed of seeds) {
      const topic = (["ru", "en"] as const).flatMap((language) => planted[language].flatMap((text, n) => texts(text, 5, 0, { language }).map((one, i) => ({ ...one, author: `${language}${n}-${i}` }))));
      const up = emergingTerms([...talk(seed), ...topic], 5).filter(({ direction }) => direction === "up");
      expect(up.filter(({ language }) => language === "ru")[0]).toMatchObject({ term: expect.stringMatching(/^кнопк[ау] оплаты$/), now_count: 25 });
      expect(up.filter(({ language }) => language === "en")[0]).toMatchObject({ term: "parking gate", now_count: 25 });
      for (const { language, examples } of up.filter(({ unknown_count, now_count }) => unknown_count === now_count)) {
        expect(examples.length).toBeGreaterThan(0);
        for (const example of examples) expect(planted[language as "ru" | "en"]).toContain(example);
      }
    }
  });

  /** What so many authors say this week among 850 texts of either language, put five ways. */
  const small = (seed: number, authors: number): DatedText[] => {
    const said = {
      ru: ["под крышкой чайника плесень под крышкой", "нашла плесень под крышкой", "Плесень под крышкой, фу", "через неделю плесень под крышкой", "откуда плесень под крышкой?"],
      en: ["there is mould under the lid", "Found mould under the lid of my kettle", "mould under the lid again", "Why is there mould under the lid?", "black mould under the lid after a week"],
    };
    const plant = (["ru", "en"] as const).flatMap((language) => Array.from({ length: authors }, (_, i): DatedText => ({ text: said[language][(i + seed) % 5]!, language, reason: i % 2 ? null : "quality", isNow: true, author: `${language}-${i}` })));
    return [...talk(seed, 850), ...plant];
  };

  it("finds what eight authors say among 850 texts, and names it whole", () => {
    for (const seed of seeds) expect(told(emergingTerms(small(seed, 8), 5)).filter((term) => /плесень|mould/.test(term)).sort()).toEqual(["en up mould under the lid", "ru up плесень под крышкой"]);
  });

  it("tells of nobody fewer than the least", () => {
    for (const seed of seeds.slice(0, 5)) expect(told(emergingTerms(small(seed, 4), 5)).filter((term) => /плесень|mould/.test(term))).toEqual([]);
  });

  it("tells of nothing where nothing was planted, but in one seed of twenty", () => {
    for (const size of [850, 2_000]) expect(seeds.filter((seed) => emergingTerms(talk(seed, size), 5).length > 0).length).toBeLessThanOrEqual(1);
  });
});

test("no phrase begins or ends with a word that only links", () => {
  const terms = [...termsOf("Плесень под крышкой чайника без причины, где мой заказ"), ...termsOf("Mould under the lid within a week, why is that without charge")].filter(([key]) => key.includes(" ")).map(([, shown]) => shown);
  expect(terms).toContain("плесень под крышкой");
  expect(terms).toContain("mould under the lid");
  expect(terms.filter((term) => /^(?:под|без|где|мой|under|the|within|why|without)(?= )|(?<= )(?:под|без|где|мой|under|the|within|why|without)$/.test(term))).toEqual([]);
});

describe("a topic that twelve people put in twelve ways, among 60 texts a week", () => {
  const put = {
    ru: ["Самовывоз закрыт, хотя на сайте открыт", "приехала, а самовывоз не работает", "Постамат завис, самовывоз опечатан", "Где самовывоз? Дверь закрыта", "самовывоз закрыли без предупреждения", "поцеловала замок: самовывоз закрыт", "В пункт самовывоза не попасть, закрыто", "третий раз самовывоз закрыт в рабочее время", "почему самовывоз на Лесной не открывается", "Самовывозу конец? висит замок", "охрана сказала, что самовывоз закрылся", "забрать не могу, закрыт самовывоз"],
    en: ["The locker screen is dead", "locker would not open for me", "Your locker ate my code", "could not open the locker", "Locker at the station never opens", "the locker door is jammed", "Who opens the locker when it fails?", "my parcel sits in a locker that won't open", "locker opened, but it was somebody else's", "Tried three times, the locker stays shut", "no light, no screen, locker broken", "please send someone to open the locker"],
  };
  const others = {
    ru: ["Когда привезут заказ", "спасибо, всё хорошо", "верните деньги за чайник", "не подошёл размер", "курьер опоздал на час", "сколько стоит доставка в Тверь", "как поменять адрес доставки", "цена в чеке другая", "промокод не сработал", "ткань тонкая, но цвет хороший"],
    en: ["When will my order come", "thank you, all is well", "refund me for the kettle", "the size is wrong", "courier was an hour late", "how much is delivery to Leeds", "how do I change the address", "the receipt shows another price", "promo code did not work", "thin fabric but a nice colour"],
  };
  const week = (language: "ru" | "en", now: readonly string[], reason: string | null = null): DatedText[] => [
    ...others[language].flatMap((text) => texts(text, 6, 24, { language })),
    ...now.map((text): DatedText => ({ text, language, reason, isNow: true })),
  ];

  it.each([["ru", /^(?:самовывоз \S+|\S+ самовывоз)$/], ["en", /^(?:(?:could |won't )?open the locker|locker (?:that |would not |won't )?open\w*|locker screen)$/]] as const)("is told once, by two of its words, %s", (language, name) => {
    expect(emergingTerms(week(language, put[language]), 5)).toMatchObject([{ language, term: expect.stringMatching(name), direction: "up", now_count: 12, before_count: 0, unknown_count: 12 }]);
  });

  it("is told as well when it is filed under a reason that hardly anybody wrote for before", () => {
    expect(emergingTerms([...week("ru", put.ru, "pickup"), ...texts("где забрать", 0, 4, { reason: "pickup" })], 5)).toMatchObject([{ now_count: 12, unknown_count: 0 }]);
  });

  it("is not told of four, nor of one who says it twelve times", () => {
    expect(emergingTerms(week("ru", put.ru.slice(0, 4)), 5)).toEqual([]);
    expect(emergingTerms(week("ru", put.ru).map((text, i) => ({ ...text, author: text.reason === null && put.ru.includes(text.text as string) ? "anna" : `p${i}` })), 5)).toEqual([]);
  });
});

test("two topics of one week are told apart, and each once", () => {
  const two = [...background, ...texts("приложение вылетает после обновления", 30, 0), ...texts("в чайнике плесень под крышкой", 25, 0)];
  expect(told(emergingTerms(two, 5)).filter((term) => term.includes(" up ")).sort()).toEqual(["ru up плесень в чайнике под крышкой", "ru up приложение вылетает после обновления"]);
});
