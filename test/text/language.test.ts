import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../transforms/text/language.ts";
import { toCyrillic } from "../../transforms/text/language/translit.ts";

const golden = readFileSync(new URL("golden/language.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => line.split("\t") as [kind: string, text: string]);

/** Whether a text of this kind is told as one; a mixed text may be told as either of its languages. */
function isTold(kind: string, text: string): boolean {
  const { language, isTransliterated } = detectLanguage(text);
  if (kind === "translit-ru") return language === "ru" && isTransliterated;
  if (kind === "mixed") return language === "ru" || language === "en";
  if (kind === "other") return language !== "ru" && language !== "en";
  return language === kind && !isTransliterated;
}

const told = (text: string): string => detectLanguage(text).language;

describe("detectLanguage", () => {
  it.each([
    ["где заказ", "ru"], ["ок", "ru"], ["Заказал iPhone 15 Pro Max, жду", "ru"], ["спс", "ru"],
    ["ok", "en"], ["Where is my parcel?", "en"], ["refund pls", "en"], ["great", "en"], ["Доброе it's late again and again my friend", "en"],
    ["Gostei da praticidade da loja.", "pt"], ["Não é da cor do anuncio. Não gostei.", "pt"], ["No ha llegado mi pedido", "es"],
    ["Funcionou perfeitamente.", "pt"], ["otima loja", "pt"], ["Nota 10", "pt"], ["consigliato", "it"], ["grand total is wrong", "en"], ["I ate it", "en"], ["pro version", "en"],
    ["Die Lieferung ist nicht gekommen", "de"], ["Je n'ai pas reçu ma commande", "fr"], ["Замовлення не прийшло, де воно є", "uk"], ["къде е поръчката ми", "bg"], ["где је моја поруџбина", "sr"], ["tack så mycket", "sv"], ["buyurtmam qayerda", "uz"], ["объясните, подъезд закрыт", "ru"],
    ["123 456", "und"], ["50/50", "und"], ["🤬", "und"], ["👍👍👍", "und"], ["new address: 1200 Maple Ave Unit 7", "en"], ["my phone number: 555", "en"], ["old street Maple Elm Oak Birch", "en"], ["😀👍", "und"], ["", "und"], ["お届けはいつですか", "ja"],
  ])("reads %s as %s", (text, language) => expect(told(text)).toBe(language));

  it.each(["zakaz ne prishel", "gde moi dengi", "spasibo vse otlichno", "kogda budet dostavka"])("knows Russian typed in Latin letters: %s", (text) => {
    expect(detectLanguage(text)).toMatchObject({ language: "ru", isTransliterated: true });
  });

  it.each([
    "ya v shoke", "4to za bred", "ya v vostorge", "4to s dostavkoy", "za 4to platit", "xoro6o", "ko6mar", "4erez chas", "v chem delo", "nu i 4e", "ne to prislali", "4ego zhdat", "ya ne ponyal", "gde moya karta", "eto ne moe", "u menya net slov",
  ])("knows it by short words in a row and by digits for letters: %s", (text) => expect(detectLanguage(text)).toMatchObject({ language: "ru", isTransliterated: true }));

  it.each([
    "ya no quiero", "ya está", "ya lo tengo", "ya me voy", "za darmo", "nie za bardzo", "co za bred", "za późno", "ne znam", "kako da vratim", "ne radi", "za mene", "kade e", "ne iskam", "ne vim", "to je za nic", "4th order", "gr8 b4", "mp4 file", "a4 paper", "I got 4am call",
  ])("does not take for it: %s", (text) => expect(detectLanguage(text).isTransliterated).toBe(false));

  it("does not take English or Portuguese for Russian in Latin letters", () => {
    for (const text of ["no way to do it", "a da na do", "I like Moscow", "na loja da"]) expect(detectLanguage(text).isTransliterated).toBe(false);
  });

  it("turns Latin letters into the Russian they stand for", () => {
    expect(toCyrillic("zakaz ne prishel")).toBe("заказ не пришел");
    expect(toCyrillic("khorosho, shchuka, yula")).toBe("хорошо, щука, юла");
  });

  it("has no text in both halves of the golden set", () => {
    expect(new Set(golden.map(([, text]) => text)).size).toBe(golden.length);
  });

  it.each([
    ["tuned", 0],
    ["held", 1],
  ])("tells 39 of 40 short texts of the %s half of a golden set, and no Russian or English text as another", (_, half) => {
    const texts = golden.filter((_text, i) => i % 2 === half);
    const wrong = texts.filter(([kind, text]) => !isTold(kind, text));
    expect(texts.length).toBeGreaterThan(150);
    expect(1 - wrong.length / texts.length, wrong.join("\n")).toBeGreaterThanOrEqual(0.975);
    expect(wrong.filter(([kind]) => kind === "ru" || kind === "en")).toEqual([]);
  });

  it.each(["Xiaomi Redmi Note 8 есть?", "чехол на Samsung Galaxy S10"])("reads brands in a Russian text as Russian: %s", (text) => expect(told(text)).toBe("ru"));
  it("reads English without one frequent word by the form of its words", () => expect(told("robot voice, robot answers, robot empathy")).toBe("en"));
  it("knows Ukrainian and Kazakh typed without letters of their own", () => {
    expect(told("дякую")).toBe("uk");
    expect(told("рахмет")).toBe("kk");
    expect(told("Рақмет, бәрі өте жақсы!")).toBe("kk");
    expect(told("Дякую, все чудово, приїхав вчасно")).toBe("uk");
  });
});
