import { describe, expect, it } from "vitest";
import { redact } from "../../../../transforms/text/redact.ts";

describe("a name whose surname stands first", () => {
  it.each([
    ["Hill, Victoria was brilliant", "[name], [name] was brilliant"],
    ["it was Bell, Thomas who took my order", "it was [name], [name] who took my order"],
    ["The account is under Penhaligon, Desmond, my partner", "The account is under [name], [name], my partner"],
    ["пациент Рыбак Раиса Ильинична, приём в девять", "пациент [name], приём в девять"],
    ["курьер Каценеленбоген Рустам Никитич бросил посылку", "курьер [name] бросил посылку"],
    ["ask waters yusuf she knows", "ask [name] she knows"],
  ])("is hidden whole in %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each([
    ["On Monday, Thomas called", "On Monday, [name] called"],
    ["In Leeds, Thomas was late", "In Leeds, [name] was late"],
    ["Sorry, Anna is busy", "Sorry, [name] is busy"],
    ["Уважаемая Раиса Ильинична, ответьте", "Уважаемая [name], ответьте"],
  ])("is a given name alone in %s", (text, clean) => expect(redact(text)).toBe(clean));
});
