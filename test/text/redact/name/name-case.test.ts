import { describe, expect, it } from "vitest";
import { agree, givenCases, isLatinGiven, isLatinPatronymic, isLatinSurname, patronymicCases, surnameCases } from "../../../../transforms/text/redact/name/name-case.ts";

describe("a listed name in its cases", () => {
  it.each(["наталью", "дарьей", "марией", "павла", "павлом", "льву", "любови", "любовью", "игорем", "никите", "сергея"])("is known: %s", (word) => expect(givenCases(word)).toBeGreaterThan(0));
  it.each(["павл", "заказа", "льном", "товаром", "магазину"])("is not taken from %s", (word) => expect(givenCases(word)).toBe(0));

  it.each(["викторовну", "борисовичем", "ильичом", "ильиничну", "юрьевича", "львовной", "яковлевны", "михайловне", "фомич"])("has patronymics: %s", (word) => expect(patronymicCases(word)).toBeGreaterThan(0));
  it.each(["основной", "отличной", "духовной", "клубничной", "деревне", "кирпич", "царевна", "плачевно"])("is no father of %s", (word) => expect(patronymicCases(word)).toBe(0));

  it.each([
    ["дмитрий", "соколов"], ["наталью", "соколову"], ["павлом", "соколовым"], ["саша", "иванов"], ["саша", "иванова"], ["ольге", "вишневской"], ["игоря", "шевченко"],
  ])("agrees with its surname: %s %s", (one, other) => expect(agree(givenCases(one), surnameCases(other))).toBe(true));
  it.each([
    ["олега", "соколов"], ["дмитрий", "соколова"], ["роман", "иванова"], ["мария", "вишневского"],
  ])("does not agree: %s %s", (one, other) => expect(agree(givenCases(one), surnameCases(other))).toBe(false));

  it("is known in Latin letters, with its surname and patronymic", () => {
    expect(["kseniya", "pavlu", "natalyu", "anna"].filter((word) => !isLatinGiven(word))).toEqual([]);
    expect(["vorobyova", "sokolovu", "zaytsev"].filter((word) => !isLatinSurname(word))).toEqual([]);
    expect(["viktorovnu", "sergeevichu"].filter((word) => !isLatinPatronymic(word))).toEqual([]);
    expect(["today", "refund", "please"].filter((word) => isLatinGiven(word) || isLatinSurname(word) || isLatinPatronymic(word))).toEqual([]);
  });
});
