import type { CanonicalRecord, Rule } from "../../sources/record.ts";
import { literal } from "../sql-text.ts";

/** How the reason begins for which an amount of another currency is refused. */
export const otherCurrency = "is not the company's currency";

/** Whether a record tells the currency of its amount. */
export const tellsCurrency = ({ fields }: CanonicalRecord): boolean => "amount" in fields && "currency" in fields;

/** The record with one more rule: an amount that says its currency says the company's, for sums know no rates. */
export function inCurrency(record: CanonicalRecord, company: string): CanonicalRecord {
  if (!tellsCurrency(record)) return record;
  const rule: Rule = {
    field: "currency",
    bad: ({ amount, currency }) => amount !== null && currency !== null && String(currency).toUpperCase() !== company,
    badSql: `amount is not null and currency is not null and upper(currency) <> ${literal(company)}`,
    reason: `${otherCurrency}, ${company}: amounts of two currencies cannot be added`,
  };
  return { ...record, rules: [...record.rules, rule] };
}
