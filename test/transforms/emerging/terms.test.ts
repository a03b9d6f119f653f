import { expect, it, test } from "vitest";
import { nameOf } from "../../../transforms/emerging/name.ts";
import { termsOf, wordingOf } from "../../../transforms/emerging/terms.ts";

const keys = (text: string): string[] => [...termsOf(text).keys()].sort();

test("a text's terms are its stems, their roots, pairs of roots of a sentence in whichever order, and its phrases", () => {
  expect(keys("Не открывается приложение. Кошмар!")).toEqual(["кошма*", "кошмар", "откры*", "откры+прило", "открыва", "открыва приложен", "прило*", "приложен"]);
  expect(keys("the app crashes")).toEqual(["app crash", "app*", "app+crash", "crash*"]);
});

it("parts no pair by order or form, and joins none across sentences or what was redacted", () => {
  for (const text of ["приложение не открывается", "Не открывает ваше приложение", "Открывалось же ваше новое приложение"]) expect(keys(text)).toContain("откры+прило");
  expect(keys("Приложение новое. Не открывается").filter((key) => key.includes("откры+"))).toEqual([]);
  expect(keys("courier [phone] vanished").filter((key) => key.includes("+"))).toEqual([]);
});

it.each([
  ["Приложение не открывается", ["прило", "откры"], "приложение не открывается"],
  ["приложение теперь вообще никак не открывается", ["прило", "откры"], "приложение не открывается"],
  ["После обновления приложение висит", ["прило", "обнов"], "приложение после обновления"],
  ["из крана бежит ржавая вода", ["кран", "вод"], "вода из крана"],
  ["поменяли номер из-за ржавой воды", ["ржав", "вод"], "ржавой воды"],
  ["After the update your app won't open", ["updat", "app"], "app after the update"],
  ["the app won't open", ["app", "open"], "app won't open"],
  ["I updated the app", ["updat", "app"], "updated the app"],
])("words “%s” by %j as %s", (text, roots, wording) => {
  expect(wordingOf(text, roots)?.wording).toBe(wording);
});

it("has no wording of roots that no sentence holds together", () => {
  expect(wordingOf("Приложение новое. Не открывается", ["прило", "откры"])).toBeUndefined();
});

test("a topic is named by the two words that its people share most beyond what all say, as most of them put these", () => {
  const said = ["приложение не открывается", "У меня приложение не открывается", "не открывалось приложение", "приложение спасибо", "приложение спасибо"].map((text) => [text]);
  // «спасибо» is said by two of these five, and by half of all; «открывается» by three, and by hardly anyone
  expect(nameOf("прило*", said, (root) => (root === "спаси" ? 0.5 : 0.01))).toEqual({ term: "приложение не открывается", nearest: ["приложение не открывается", "У меня приложение не открывается", "не открывалось приложение"] });
});

it.each([
  [["Третий день нет интернета, никто не звонит", "Второй день нет интернета", "третий вечер подряд нет интернета"], "интер*", "нет интернета"],
  [["Third day without broadband, nobody calls", "second evening without broadband", "the third morning without broadband"], "broad*", "without broadband"],
])("is not named by which day it is: %j", (texts, key, name) => {
  expect(nameOf(key, texts.map((text) => [text]), () => 0).term).toBe(name);
});

it("is named by its word alone where no second one is shared", () => {
  const said = ["плесень", "плесень внутри чайника", "кругом одна плесень", "Опять плесень"].map((text) => [text]);
  expect(nameOf("плесе*", said, () => 0).term).toBe("плесень");
});
