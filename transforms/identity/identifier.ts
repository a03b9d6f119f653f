import { isRoleEmail, normaliseEmail } from "./email.ts";
import { normalisePhone } from "./phone.ts";

/**
 * Kinds of identifiers, the most trusted first: the order in which a person is named and links are believed.
 * A profile is the hash of name, address and date of birth where a record has nothing else.
 */
export const kinds = ["customer_id", "card", "email", "phone", "cookie", "profile"] as const;
export type Kind = (typeof kinds)[number];

export interface NormaliseSettings {
  /** ISO 3166 code of the country whose numbers are written without a country code. */
  phoneRegion: string;
}

const placeholders = new Set([
  "", "0", "-", "--", "—", "?", ".", "x", "xxx", "none", "null", "nil", "nan", "n/a", "na", "no", "unknown", "undefined", "anonymous", "anon", "guest", "test",
  "(not set)", "(none)", "нет", "не указан", "не указано", "неизвестно", "гость", "аноним", "-1", "00000000-0000-0000-0000-000000000000",
]);

/** The one spelling of an identifier, or null when the value identifies nobody (a placeholder, or not of its kind). */
export function normaliseIdentifier(kind: Kind, raw: string, settings: NormaliseSettings): string | null {
  const text = raw.normalize("NFKC").trim();
  if (placeholders.has(text.toLowerCase())) return null;
  return rules[kind](text, settings);
}

/** Whether a normalised identifier can never name one person, whatever it is seen with. */
export function isShared(kind: Kind, value: string): boolean {
  return kind === "email" && isRoleEmail(value);
}

const rules: Record<Kind, (text: string, settings: NormaliseSettings) => string | null> = {
  customer_id: (text) => text.replace(/\.0+$/, "").toUpperCase(),
  card,
  email: normaliseEmail,
  phone: (text, settings) => normalisePhone(text, settings.phoneRegion),
  cookie: (text) => text.replace(/^GA\d\.\d\./, ""),
  profile: (text) => text,
};

/** Cards are printed with a prefix and spaces, and read aloud as digits. */
function card(text: string): string | null {
  const digits = text.replace(/\D/g, "");
  if (digits.length >= 6) return /^(\d)\1+$/.test(digits) ? null : digits;
  const letters = text.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();
  return letters.length >= 4 ? letters : null;
}
