import { describe, expect, it } from "vitest";
import { isIban, isInn, isLuhn, isSnils } from "../../../../transforms/text/redact/numbers/check-digits.ts";

describe("check digits", () => {
  it("knows a card by Luhn", () => {
    expect(isLuhn("4111111111111111")).toBe(true);
    expect(isLuhn("4111111111111112")).toBe(false);
    expect(isLuhn("0000000000000000")).toBe(false);
  });
  it("knows an IBAN by modulo 97, spaces or not", () => {
    expect(isIban("DE89 3704 0044 0532 0130 00")).toBe(true);
    expect(isIban("GB82WEST12345698765432")).toBe(true);
    expect(isIban("DE88370400440532013000")).toBe(false);
  });
  it("knows SNILS by its control sum", () => {
    // 1·9+1·8+2·7+2·6+3·5+3·4+4·3+4·2+5·1 = 95
    expect(isSnils("11223344595")).toBe(true);
    expect(isSnils("11223344596")).toBe(false);
  });
  it("knows the INN of a company and of a person", () => {
    expect(isInn("7707083893")).toBe(true);
    expect(isInn("500100732259")).toBe(true);
    expect(isInn("7707083894")).toBe(false);
  });
});
