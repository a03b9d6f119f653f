import { describe, expect, it } from "vitest";
import { compileLexicon } from "../../transforms/text/lexicon/compile.ts";
import { soundOf } from "../../transforms/text/lexicon/ru/fold-sound.ts";
import { indexSounds } from "../../transforms/text/lexicon/ru/sound.ts";
import { labelOf, readSentiment } from "../../transforms/text/sentiment.ts";
import { tokenize } from "../../transforms/text/tokens.ts";

const label = (text: string): string => labelOf(readSentiment(tokenize(text)).score);

describe("a Russian word written as it sounds", () => {
  it.each([
    ["кошмор", "negative"], ["готовят привосходно", "positive"], ["отзывчевый персонал", "positive"], ["симпотичная", "positive"], ["ответсвенные ребята", "positive"], ["не качесвенный товар", "negative"],
    ["вкуссно", "positive"], ["мне нраветься", "positive"], ["не ракомендую", "negative"], ["чайник сламался", "negative"], ["приложение тормазит", "negative"], ["курьер апаздал", "negative"],
    ["плохова ничего сказать не магу", "positive"], ["хорошева ничего не скажу", "negative"], ["апсолютно довольна", "positive"], ["шыкарный номер", "positive"], ["атвратительно", "negative"], ["равнадушные сотрудники", "negative"], ["грамотнный специалист", "positive"], ["приятнные цены", "positive"], ["лутший магазин", "positive"], ["луче не бывает", "positive"], ["навязчевый менеджер", "negative"],
  ])("says what the right one says: %s", (text, tone) => expect(label(text)).toBe(tone));

  it.each([
    "билет на поезд", "страница каталога", "страничка", "хочу поделиться", "подал заявку", "креветки с чесноком", "провести выходные", "насадка и варежки", "сдал билеты", "варенье и вареники", "населённый пункт",
    "порошок для стирки", "парашют", "хомяк", "жители дома", "горчица", "подвески и калитка",
  ])("is no ordinary word that sounds alike: %s", (text) => expect(label(text)).toBe("neutral"));

  it("folds what those who write by ear mistake, and no more", () => {
    for (const [wrong, meant] of [["отзывчевый", "отзывчивый"], ["нраветься", "нравится"], ["качесвенный", "качественный"], ["вкустно", "вкусно"], ["жывой", "живой"], ["прозьба", "просьба"], ["чюдо", "чудо"], ["плахова", "плохого"]] as const) {
      expect(soundOf(wrong, true), wrong).toBe(soundOf(meant, true));
    }
    for (const [one, other] of [["годный", "ходный"], ["тяжёлый", "тёплый"], ["слово", "слава"], ["быстро", "бистро"]] as const) {
      expect(soundOf(one, true) === soundOf(other, true), `${one} ${other}`).toBe(one === "слово");
    }
  });

  it("is not told where two words of unlike tone sound alike, nor of a short one", () => {
    const sounds = indexSounds([
      { body: "компани", said: "praise", isWhole: false }, { body: "кампани", said: "blame", isWhole: false }, { body: "отличн", said: "praise", isWhole: false }, { body: "злой", said: "blame", isWhole: true },
      { body: "хамят", said: "blame", isWhole: true },
    ]);
    expect(["кампания", "злай", "атличный", "атличнохвост", "хомят", "хомята"].map((word) => sounds.heard(word))).toEqual([undefined, undefined, "отличн", undefined, "хамят", undefined]);
  });

  it("is looked up by sound only where a lexicon asks for it, and after what is written", () => {
    const lines = "1: отличн хорошая\n-1: атличн";
    const [plain, heard] = [compileLexicon("1: отличн", Number), compileLexicon(lines, Number, String)];
    const at = (text: string) => tokenize(text);
    expect(plain.phraseAt(at("атличный"), 0)).toBeUndefined();
    expect(heard.phraseAt(at("атличный"), 0)?.head).toBe(-1);
    expect(heard.phraseAt(at("харошая"), 0)?.head).toBe(1);
  });
});
