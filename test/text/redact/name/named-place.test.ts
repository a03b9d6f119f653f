import { describe, expect, it } from "vitest";
import { redact } from "../../../../transforms/text/redact.ts";

describe("a place called like somebody", () => {
  it.each([
    "The next flight to San Diego is late",
    "there is no snow in St. Louis",
    "Our plane stood in Sao Paulo, then in Port Louis",
    "take me to san francisco",
    "my flight from Charlotte to Orlando was cancelled",
    "Charlotte and Austin flights were both cancelled",
    "The Victoria Hotel in Brighton is not worth four stars",
    "Eva Air has four lounges",
    "The King David Lounge was full",
    "Customer service at John Wayne airport was slow",
    "They pour a Sam Adams beer for six dollars",
    "The Hope and Anchor pub is noisy",
    "Поезд до Владимира отменили",
    "Окна, выходящие на Некрасова, открыты",
    "Ваш магазин на Марата закрыт",
  ])("is nobody's name in %s", (text) => {
    expect(redact(text)).toBe(text);
  });

  it.each([
    ["I spoke to Charlotte about my flight", [], "I spoke to [name] about my flight"],
    ["Charlotte at the gate helped us with the flight", [], "[name] at the gate helped us with the flight"],
    ["see, mr st. clair, hold on", ["Clair St. Clair"], "see, mr [name], hold on"],
    ["Diego helped me in San Juan", [], "[name] helped me in San Juan"],
    ["the flight of Victoria Smith is late", [], "the flight of [name] is late"],
    ["Rose Hill called about the hotel", ["Rose Hill"], "[name] called about the hotel"],
    ["Дозвонитесь до Владимира", [], "Дозвонитесь до [name]"],
    ["Жалоба на Некрасова, ваш магазин", [], "Жалоба на [name], ваш магазин"],
    ["Магазин на имя Некрасова оформлен", [], "Магазин на имя [name] оформлен"],
  ])("is somebody in %s", (text, names, clean) => {
    expect(redact(text, { names: names as string[] })).toBe(clean);
  });
});
