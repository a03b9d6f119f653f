import { describe, expect, it } from "vitest";
import { redact } from "../../../transforms/text/redact.ts";

describe("a day in a list of who somebody is", () => {
  it.each([
    ["Анкета: Петрова Анна, 12.05.1984, 4509 123456", "Анкета: [name], [birth_date], [passport]"],
    ["Passport no. 123456789 / Anna Lee / 1984-05-12", "Passport no. [passport] / [name] / [birth_date]"],
  ])("is a day of birth: %s", (text, clean) => expect(redact(text)).toBe(clean));

  it("is none where nothing else tells who it is, or nobody was born that year", () => {
    expect(redact("Петрова Анна, 12.05.1984")).toBe("[name], 12.05.1984");
    expect(redact("Петрова Анна, 12.05.2024, 4509 123456")).toBe("[name], 12.05.2024, [passport]");
  });
});
