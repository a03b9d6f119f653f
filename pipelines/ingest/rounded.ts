import { recordNamed } from "../../sources/records/index.ts";
import type { SourceSettings } from "../company/mapping.ts";
import type { Log } from "../log.ts";
import { count, counted } from "../terminal.ts";
import type { Warehouse } from "../warehouse.ts";
import { ident } from "../sql-text.ts";

/** Numbers of a field that a spreadsheet has rounded: 5.70306E+17 was eighteen digits, and many rows now have the same. */
export interface Rounded {
  field: string;
  rows: number;
  /** Different numbers that are left of them. */
  left: number;
  /** Where the first of them stands: file and line. */
  first: string;
}

const asSpreadsheetsWrite = "^[+-]?\\d(?:[.,]\\d+)?[eE]\\+\\d{1,2}$";

/** Of records with their `_file` and `_line`, per field that names something (identifiers, numbers of conversations and orders) how many rows are rounded. */
export async function countRounded(warehouse: Warehouse, table: string, record: string): Promise<Rounded[]> {
  const fields = Object.entries(recordNamed(record)?.fields ?? {}).filter(([field, { kind }]) => kind === "text" && (field.endsWith("_id") || field === "phone" || field === "card"));
  const found: Rounded[] = [];
  for (const [field] of fields) {
    const isRounded = `regexp_full_match(trim(${ident(field)}), '${asSpreadsheetsWrite}')`;
    const [row] = await warehouse.rows<Omit<Rounded, "field">>(
      `select count(*) as rows, count(distinct ${ident(field)}) as "left", min_by(_file || ', line ' || _line, (_file, _line)) as first from ${table} where ${isRounded}`,
    );
    if (row && row.rows > 0) found.push({ field, ...row });
  }
  return found;
}

export function tellRounded({ field, rows, left, first }: Rounded): string {
  return `${field} of ${counted(rows, "row")} was rounded by a spreadsheet (the first: ${first}): ${count(left)} different ${left === 1 ? "number is" : "numbers are"} left, and rows that share one are taken for one; export the column as text, or take it from the system itself`;
}

export async function warnOfRounded(warehouse: Warehouse, source: SourceSettings, log: Log): Promise<void> {
  for (const record of new Set(source.records.map((mapping) => mapping.record))) {
    const name = ident(`${source.name}__${record}`);
    const table = `(select staged.*, _file, _line from staging.${name} staged join raw.${name} came on came._key = staged.source_key)`;
    for (const one of await countRounded(warehouse, table, record)) log.warn(`${source.name}: ${tellRounded(one)}`);
  }
}
