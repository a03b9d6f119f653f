import { count } from "../terminal.ts";
import type { Warehouse } from "../warehouse.ts";
import { finding, type Finding } from "./finding.ts";

/** Sources whose orders or contacts tell a day and no time, as of the last run: what came first on that day is not known. */
export async function dayFindings(warehouse: Warehouse): Promise<Finding[]> {
  const isKnown = await warehouse.rows("select 1 from information_schema.columns where table_catalog = current_database() and table_schema = 'core' and table_name = 'event' and column_name = 'is_by_day'");
  if (isKnown.length === 0) return [];
  const rows = await warehouse.rows<{ source: string; what: string; by_day: number; whole: number }>(`
    select source, case when kind = 'contacted' then 'contacts' else 'orders' end as what, count_if(is_by_day)::integer as by_day, count(*)::integer as whole
    from core.event where kind in ('ordered', 'abandoned', 'contacted') group by 1, 2 having count_if(is_by_day) > 0 order by 1, 2`);
  return rows.map(({ source, what, by_day, whole }) => finding(
    `times of ${source}`, "warning", `${count(by_day)} of ${count(whole)} ${what} have a date and no time: ${what === "orders" ? "they count as placed at the end of their day, after its contacts, and no hours are told of them" : "they count as begun at midnight, and no hours are told of them"}`,
    "export the time as well, where the system knows it",
  ));
}
