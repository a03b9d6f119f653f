import { codeOf } from "../ingest/currency.ts";
import { isShape } from "./nothing.ts";

/** Refused words are named up to so many. */
const mostNamed = 5;

/** What to do about amounts of another currency than `company`, a code; `locale`: for which company.yaml takes that code without naming it. */
export function currencyRemedies(company: string, values: readonly string[], locale: string | null): string[] {
  const words = values.filter((value) => !isShape(value)).slice(0, mostNamed);
  const codes = new Set(values.map(codeOf));
  const [sole] = codes.size === 1 ? codes : [null];
  const unknown = words.find((word) => codeOf(word) === null);
  const now = locale === null ? "" : ` (now ${company}, by default for locale ${locale})`;
  const quoted = words.map((word) => `'${word.replaceAll("'", "''")}'`).join(", ");
  const emptied = words.length === 0 ? `case when currency_column = '${company}' then amount_column end` : `case when currency_column in (${quoted}) then null else amount_column end`;
  return [
    `where the company counts in ${sole ?? "another currency"}, write currency: ${sole ?? "…"} in company.yaml${now}`,
    ...(unknown === undefined ? [] : [`where “${unknown}” means ${company}, translate it: currency: { column: …, values: { ${JSON.stringify(unknown)}: ${company} } }`]),
    `convert the amounts before they are exported, at the rate of their day; to count such orders without their money, empty the amount: amount: { sql: ${JSON.stringify(emptied)} }`,
  ];
}
