import { parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js";

/**
 * E.164 of a number as people write it; `region` (ISO 3166 code of the company's country) says how to read a
 * number without a country code; 00 before one is a plus, wherever the company is. Extensions are dropped: an
 * extension is a desk, not a person.
 * Null for what cannot be a number and for keyboard filler (one digit repeated, 123456…).
 */
export function normalisePhone(raw: string, region: string): string | null {
  const text = raw.trim();
  const digits = text.replace(/\D/g, "");
  if (digits.length < 7 || isFiller(digits)) return null;
  const foreign = abroad.test(text) ? parsePhoneNumberFromString(text.replace(abroad, "+")) : undefined;
  const parsed = foreign?.isPossible() ? foreign : parsePhoneNumberFromString(text, region as CountryCode);
  return parsed?.isPossible() ? parsed.number : null;
}

const abroad = /^\D*00\D*(?=[1-9])/;

function isFiller(digits: string): boolean {
  const subscriber = digits.slice(-7);
  return /^(\d)\1+$/.test(subscriber) && /^(\d)\1+$/.test(digits.slice(1)) || "01234567890123456789".includes(digits);
}
