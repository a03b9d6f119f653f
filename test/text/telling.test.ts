import { expect, it } from "vitest";
import { tellingPart } from "../../transforms/text/telling.ts";

/** A sentence tells as much as it has stars. */
const stars = (sentence: string) => (sentence.match(/\*/g) ?? []).length;
const filler = "Мы пришли вечером вдвоём и сели у окна.";

it("quotes the sentence that tells most, and says that something stood before and behind it", () => {
  expect(tellingPart(`${filler} Ждали заказ целый час **. ${filler} Столик нам понравился *. ${filler}`, stars)).toBe("… Ждали заказ целый час **. …");
  expect(tellingPart(`Ждали заказ целый час **. ${filler}`, stars)).toBe("Ждали заказ целый час **. …");
  expect(tellingPart(`${filler}\n\nЖдали  заказ целый час **.`, stars)).toBe("… Ждали заказ целый час **.");
});

it("quotes with it neighbours that tell too, however short, as far as a quote may go", () => {
  expect(tellingPart(`${filler} Ужас *! Ждали заказ целый час **. Суп принесли холодным *. ${filler}`, stars)).toBe("… Ужас *! Ждали заказ целый час **. Суп принесли холодным *. …");
  const long = `Суп принесли холодным, ${"очень ".repeat(40)}холодным *.`;
  expect(tellingPart(`${filler} Ждали заказ целый час **. ${long}`, stars)).toBe("… Ждали заказ целый час **. …");
});

it("cuts a sentence that is too long after a whole word, and quotes it only where what is left still tells", () => {
  const early = tellingPart(`Ждали ** и ${"ждали ".repeat(60)}зря.`, stars)!;
  expect(early).toMatch(/^Ждали \*\* и (ждали )*ждали…$/);
  expect(early.length).toBeLessThanOrEqual(241);
  expect(tellingPart(`И ${"ждали ".repeat(60)}зря **.`, stars)).toBeNull();
});

it("adds no second ellipsis to one that the text has", () => {
  expect(tellingPart(`Ждали заказ целый час **... ${filler}`, stars)).toBe("Ждали заказ целый час **...");
});

it("quotes nothing where no sentence tells by itself", () => {
  expect(tellingPart(`${filler} ${filler}`, stars)).toBeNull();
  expect(tellingPart("", stars)).toBeNull();
});

it("quotes a text of three hundred thousand sentences", () => {
  expect(tellingPart(`${"Ждали. ".repeat(150_000)}Ждали заказ целый час **. ${"Ждали. ".repeat(150_000)}`, stars)).toBe("… Ждали заказ целый час **. …");
});
