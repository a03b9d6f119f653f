import type { Company } from "../company.ts";
import type { Log } from "../log.ts";
import { ident, literals } from "../sql-text.ts";
import { counted } from "../terminal.ts";
import type { Warehouse } from "../warehouse.ts";
import { isOfAnotherSql, isShownSql, wordsOf } from "./currency.ts";

/** Amounts of a source that are there and say another currency than the company's: taken before such were refused, or before company.yaml named its currency. */
export interface ForeignAmounts {
  source: string;
  rows: number;
  /** The currencies as the rows write them; only what may be shown. */
  said: string[];
}

/** Per source of company.yaml. */
export async function foreignAmountsIn(warehouse: Warehouse, { sources, currency }: Pick<Company, "sources" | "currency">): Promise<ForeignAmounts[]> {
  const tables = await warehouse.rows<{ name: string; source: string }>(
    "select table_name as name, left(table_name, -length('__order')) as source from duckdb_columns() where schema_name = 'staging' and column_name = 'currency' and table_name like '%\\_\\_order' escape '\\' order by table_name",
  );
  const found: ForeignAmounts[] = [];
  for (const { name, source } of tables.filter((table) => table.source in sources)) {
    const [row] = await warehouse.rows<Omit<ForeignAmounts, "source">>(
      `select count(*) as "rows", coalesce(list_sort(list(distinct currency) filter (${isShownSql("currency")})), []) as said from staging.${ident(name)} where ${isOfAnotherSql(literals(wordsOf(currency)))}`,
    );
    if (row && row.rows > 0) found.push({ source, ...row });
  }
  return found;
}

/** What is seen and what to do. */
export function tellForeign({ rows, said }: ForeignAmounts, { currency }: Pick<Company, "currency">): { seen: string; remedy: string } {
  const what = said.length > 0 ? `${said.slice(0, 5).join(", ")} in place of the company's currency, ${currency}` : `another currency than the company's, ${currency}`;
  return {
    seen: `${counted(rows, "amount")} of orders say${rows === 1 ? "s" : ""} ${what}, and no figure counts ${rows === 1 ? "it" : "them"}`,
    remedy: "where the company counts in it, write currency: in company.yaml; else put their files back and run: they are refused then, and quarantine says what helps",
  };
}

export async function warnOfForeign(warehouse: Warehouse, company: Company, log: Log): Promise<void> {
  const found = await foreignAmountsIn(warehouse, company);
  if (found.length > 0) log.step("currency of amounts");
  for (const one of found) {
    const { seen, remedy } = tellForeign(one, company);
    log.warn(`${one.source}: ${seen}; ${remedy}`);
  }
}
