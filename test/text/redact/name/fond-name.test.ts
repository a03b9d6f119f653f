import { describe, expect, it } from "vitest";
import { basesOfFond, fondBases, fondNames } from "../../../../transforms/text/redact/name/fond-name.ts";
import { redact } from "../../../../transforms/text/redact.ts";

describe("a pet name that no list has", () => {
  it.each([
    ["mark", "marky"],
    ["rob", "robby"],
    ["guadalupe", "lupe"],
    ["katarzyna", "kasia"],
  ])("is made of %s: %s", (name, fond) => expect(fondNames(name)).toContain(fond));

  it.each([
    ["дарья", "дашуля"],
    ["ксения", "ксюня"],
    ["елена", "ленульчик"],
  ])("is made of %s: %s", (name, fond) => expect(basesOfFond(fond).some((base) => fondBases(name).includes(base))).toBe(true));

  it("is no word of English", () => {
    expect(fondNames("earl")).not.toContain("early");
    expect(fondNames("bud")).not.toContain("buddy");
  });

  it.each([
    ["Price Mark", "it is for Marky, not me", "it is for [name], not me"],
    ["Воронцова Дарья", "пишет вам Дашуля", "пишет вам [name]"],
    ["Воронцова Дарья", "спросите Дашулю", "спросите [name]"],
    ["Guadalupe Hernandez", "is Lupe's order ready", "is [name] order ready"],
    ["Абдуллаев Магомед", "это Мага пишет", "это [name] пишет"],
    ["Ткачук Григорий", "my card says Hryhorii Tkachuk", "my card says [name]"],
    ["Шевченко Елена", "signed by Olena", "signed by [name]"],
  ])("is hidden: %s in %s", (name, text, clean) => expect(redact(text, { names: [name] })).toBe(clean));

  it.each([
    ["Price Mark", "it is early to say"],
    ["Mason Earl", "Early delivery, thanks"],
    ["Мамедов Мамед", "Мама довольна"],
  ])("is not seen: %s in %s", (name, text) => expect(redact(text, { names: [name] })).toBe(text));
});

describe("an initial", () => {
  it.each([
    ["Khan Ayesha", "as A Khan i joined", "as [name] i joined"],
    ["Kelly Daniel", "yours, daniel l. kelly", "yours, [name]"],
    ["Kelly Daniel", "my wife d. kelly will collect", "my wife [name] will collect"],
    ["Lopez Juan Carlos", "you write JC Lopez", "you write [name]"],
    ["Li Xiaoming", "in X. Li's name", "in [name] name"],
    ["Price Mark", "loan of m price", "loan of [name]"],
    ["Цой Вера Максимовна", "добрый вечер в. м. цой, номер", "добрый вечер [name], номер"],
    ["Singh Harpreet", "Name: H Snigh", "Name: [name]"],
    ["Li Xiaoming", "signed li, xiaoming", "signed [name], [name]"],
  ])("tells a name beside it: %s in %s", (name, text, clean) => expect(redact(text, { names: [name] })).toBe(clean));

  it.each([
    ["Price Mark", "the price is a price i pay"],
    ["Walker Abigail", "a walker for my mother"],
  ])("is not seen: %s in %s", (name, text) => expect(redact(text, { names: [name] })).toBe(text));

  it("is no preposition", () => {
    expect(redact("поехал к иванову", { names: ["Иванов Константин"] })).toBe("поехал к [name]");
  });
});
