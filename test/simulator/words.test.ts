import { describe, expect, it } from "vitest";
import { encodeWindows1251, throughWindows1251 } from "../../data/simulator/encoding.ts";
import { countForms, expand } from "../../data/simulator/grammar.ts";
import { books, type Matter } from "../../data/simulator/matter.ts";
import { makePerson } from "../../data/simulator/people.ts";
import { makeRandom } from "../../data/simulator/random.ts";
import { categories, products } from "../../data/simulator/shelf.ts";
import { answers, details, gives, hints, opens, remarks, type Tone } from "../../data/simulator/speech.ts";
import { makeStyle, restyle, scriptOf, transliterate } from "../../data/simulator/style.ts";
import { reasons, repeatReasons } from "../../data/simulator/words/reasons.ts";

/** Every template in a book of words, wherever it stands. */
function templates(book: unknown): string[] {
  if (typeof book === "string") return [book];
  if (Array.isArray(book)) return book.flatMap(templates);
  return book && typeof book === "object" ? Object.values(book).flatMap(templates) : [];
}

function matterFor(number: number, spoken: boolean): Matter {
  const random = makeRandom(21, number);
  const person = makePerson(21, number, 5000, random);
  const product = random.pick(products[random.pick(categories)]!);
  return { person, style: makeStyle(person.language, random), at: 1_770_000_000 + number * 7000, reason: random.pick(reasons), product, orderId: "R-1234567890", amount: 1290, agentName: "Ольга", spoken };
}

describe("words of the sample company", () => {
  it.each(["ru", "en"] as const)("stand on many hundred templates of their own in %s", (language) => {
    const { asks, repeats, comments, stories } = books[language];
    const said = [...new Set(templates([asks, repeats, comments, stories]))].filter((each) => each.includes(" "));
    expect(said.length).toBeGreaterThan(language === "ru" ? 480 : 400);
    expect(said.reduce((sum, each) => sum + countForms(each), 0)).toBeGreaterThan(language === "ru" ? 3400 : 1900);
    for (const reason of reasons) {
      expect(asks[reason].question.length).toBeGreaterThanOrEqual(8);
      expect(asks[reason].complaint.length).toBeGreaterThanOrEqual(5);
    }
  });

  it("come out whole: no slot, bracket or empty text is left, whoever says what", () => {
    const tones: Tone[] = ["praise", "complaint", "neutral", "idea", "question", "mixed", "referral", "irony", "short"];
    for (let number = 0; number < 600; number++) {
      const random = makeRandom(3, number);
      const matter = matterFor(number, number % 4 === 0);
      const said = [
        ...[true, false].map((angry) => opens(matter, angry, number % 3 ? null : random.pick(repeatReasons), random)),
        hints(matter, random), details(matter, random), answers(matter, null, number % 2, random), answers(matter, 2 + (number % 9), 0, random),
        ...(["thanks", "grudging", "sour"] as const).map((mood) => gives(matter, mood, random)),
        ...tones.map((tone) => remarks(matter, random.pick(["site", "checkout", "delivery", "product", "support", "returns", "relationship"]), tone, "neutral", random)),
      ];
      for (const { text } of said) {
        expect(text.length).toBeGreaterThan(0);
        expect(text).not.toMatch(/[[\]{}|<>]|undefined|NaN/);
      }
    }
  });

  it("rarely repeat themselves", () => {
    const openings = Array.from({ length: 3000 }, (_, number) => opens(matterFor(number, false), number % 2 === 0, null, makeRandom(9, number)).text);
    expect(new Set(openings).size / openings.length).toBeGreaterThan(0.97);
  });
});

describe("grammar", () => {
  const filling = { slots: { name: "Анна" }, gender: "f" as const };

  it("chooses, nests, fills and agrees", () => {
    const made = new Set(Array.from({ length: 60 }, (_, i) => expand("[да|нет[, {name}|]]: <пришёл|пришла|пришло|пришли>", filling, makeRandom(i))));
    expect([...made].sort()).toEqual(["да: пришла", "нет, Анна: пришла", "нет: пришла"]);
    expect(countForms("[a|b[c|d]] [e|f|g]")).toBe(9);
  });

  it("says what is wrong with a template", () => {
    expect(() => expand("{сума}", filling, makeRandom(1))).toThrow("slot {сума} has no value; known: name");
    expect(() => expand("[да|нет", filling, makeRandom(1))).toThrow("template without “]”");
  });
});

describe("style", () => {
  const plain = { lowerCase: false, punctuates: true, sloppiness: 0, emoji: 0, translit: false, yo: true, shouts: false, brackets: false, mixes: false };
  const restyled = (change: Partial<typeof plain>, text: string) => restyle(text, { ...plain, ...change }, "ru", ["🙂"], makeRandom(4));

  it("leaves careful writers alone and does to others what they do", () => {
    expect(restyled({}, "Где мой заказ? Ещё жду.")).toBe("Где мой заказ? Ещё жду.");
    expect(restyled({ lowerCase: true, punctuates: false, yo: false }, "Где мой заказ, жду. Ещё вчера.")).toBe("где мой заказ жду еще вчера");
    expect(restyled({ translit: true }, "Заказ не пришёл, жду ещё.")).toBe("Zakaz ne prishel, zhdu esche.");
    expect(restyled({ emoji: 1 }, "Спасибо")).toMatch(/^Спасибо 🙂/);
    expect(restyled({ sloppiness: 1 }, "доставка")).not.toBe("доставка");
    expect(transliterate("Ёж")).toBe("Ezh");
    expect([scriptOf("да"), scriptOf("yes"), scriptOf("да ok")]).toEqual(["cyrillic", "latin", "mixed"]);
  });
});

describe("windows-1251", () => {
  it("encodes Russian as office programs do and loses what it cannot hold", () => {
    const text = "Ёлка № 5 — «да» … я";
    expect(new TextDecoder("windows-1251").decode(encodeWindows1251(text))).toBe(text);
    expect(encodeWindows1251("Яя")).toEqual(Buffer.from([0xdf, 0xff]));
    expect(throughWindows1251("ок 🙂")).toBe("ок ??");
  });
});
