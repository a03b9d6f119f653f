import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../transforms/text/language.ts";
import { toCyrillic } from "../../transforms/text/translit.ts";

const told = (text: string): string => detectLanguage(text).language;

describe("detectLanguage", () => {
  it.each([
    ["где заказ", "ru"], ["ок", "ru"], ["Заказал iPhone 15 Pro Max, жду", "ru"], ["спс", "ru"],
    ["ok", "en"], ["Where is my parcel?", "en"], ["refund pls", "en"], ["great", "en"], ["Доброе it's late again and again my friend", "en"],
    ["Gostei da praticidade da loja.", "pt"], ["Não é da cor do anuncio. Não gostei.", "pt"], ["No ha llegado mi pedido", "es"],
    ["Die Lieferung ist nicht gekommen", "de"], ["Je n'ai pas reçu ma commande", "fr"], ["Замовлення не прийшло, де воно є", "uk"],
    ["123 456", "und"], ["😀👍", "und"], ["", "und"], ["お届けはいつですか", "ja"],
  ])("reads %s as %s", (text, language) => expect(told(text)).toBe(language));

  it.each(["zakaz ne prishel", "gde moi dengi", "spasibo vse otlichno", "kogda budet dostavka"])("knows Russian typed in Latin letters: %s", (text) => {
    expect(detectLanguage(text)).toMatchObject({ language: "ru", isTransliterated: true });
  });

  it("does not take English or Portuguese for Russian in Latin letters", () => {
    for (const text of ["no way to do it", "a da na do", "I like Moscow", "na loja da"]) expect(detectLanguage(text).isTransliterated).toBe(false);
  });

  it("turns Latin letters into the Russian they stand for", () => {
    expect(toCyrillic("zakaz ne prishel")).toBe("заказ не пришел");
    expect(toCyrillic("khorosho, shchuka, yula")).toBe("хорошо, щука, юла");
  });
});
