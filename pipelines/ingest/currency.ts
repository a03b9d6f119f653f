import type { CanonicalRecord, Rule } from "../../sources/record.ts";
import { literals } from "../sql-text.ts";

/** How the reason begins for which an amount of another currency is refused; the company's code stands behind it. */
export const otherCurrency = "is not the company's currency, ";

/** Whether a record tells the currency of its amount. */
export const tellsCurrency = ({ fields }: CanonicalRecord): boolean => "amount" in fields && "currency" in fields;

/** What systems write for a currency besides its ISO 4217 code and its sign: in small letters, without a dot behind. Of two that share a word the first is meant. */
const words: Readonly<Record<string, readonly string[]>> = {
  RUB: ["руб", "рубль", "рубля", "рублей", "рубли", "р", "rur", "643", "810"],
  USD: ["us$", "долл", "доллар", "доллара", "долларов", "доллары", "dollar", "dollars", "840"],
  EUR: ["евро", "euro", "euros", "978"],
  GBP: ["фунт", "фунта", "фунтов", "фунты", "pound", "pounds", "826"],
  BYN: ["руб", "рубль", "рубля", "рублей", "рубли", "р", "br", "933"],
  KZT: ["тг", "тенге", "398"],
  UAH: ["грн", "гривна", "гривны", "гривен", "980"],
};

const plain = (text: string) => text.toLowerCase().replace(/\.+$/, "");
const plainSql = (column: string) => `rtrim(lower(${column}), '.')`;

/** As people write its sums: $ for every dollar, ₽, zł. */
function signsOf(code: string): string[] {
  const parts = ["en", "ru"].flatMap((locale) => new Intl.NumberFormat(locale, { style: "currency", currency: code, currencyDisplay: "narrowSymbol" }).formatToParts(1));
  return parts.flatMap(({ type, value }) => (type === "currency" ? [value] : []));
}

/** Everything that means a currency where a company counts in it, as `plain` writes it. */
export function wordsOf(code: string): string[] {
  return [...new Set([code, ...signsOf(code)].map(plain).concat(words[code] ?? []))];
}

/** The code that a text means to a reader who knows nothing of the company; null where it can be none or several. */
export function codeOf(text: string): string | null {
  const code = text.toUpperCase();
  if (Intl.supportedValuesOf("currency").includes(code)) return code;
  return Object.keys(words).find((known) => wordsOf(known).includes(plain(text))) ?? null;
}

/** Whether a text may be shown as it stands: a code, a sign or a word of money tells nothing of a person, a capitalised word may. */
export function isShownSql(text: string): string {
  return `regexp_full_match(${text}, '(?:\\p{Lu}{1,5}|\\p{Ll}{1,5}|\\p{L}{0,2}\\p{Sc}|\\d{3})\\.?') or ${plainSql(text)} in (${literals(Object.keys(words).flatMap(wordsOf))})`;
}

/** Whether an amount says a currency that is none of `own`: a list of words as SQL, or a query of them. */
export function isOfAnotherSql(own: string): string {
  return `amount <> 0 and ${plainSql("currency")} not in (${own})`;
}

/** The record with one more rule: an amount that says its currency says the company's, for sums know no rates. */
export function inCurrency(record: CanonicalRecord, company: string): CanonicalRecord {
  if (!tellsCurrency(record)) return record;
  const own = wordsOf(company);
  const rule: Rule = {
    field: "currency",
    bad: ({ amount, currency }) => amount !== null && amount !== 0 && currency !== null && !own.includes(plain(String(currency))),
    badSql: isOfAnotherSql(literals(own)),
    reason: `${otherCurrency}${company}: amounts of two currencies cannot be added`,
  };
  return { ...record, rules: [...record.rules, rule] };
}
