import { recordNamed } from "../../sources/records/index.ts";
import type { SourceSettings } from "../company/mapping.ts";
import type { Log } from "../log.ts";
import { count, counted } from "../terminal.ts";
import type { Warehouse } from "../warehouse.ts";
import { ident } from "../sql-text.ts";

/** Rows that carry contact data nobody can be reached or recognised by. */
export interface Unreadable {
  what: "e-mail" | "phone";
  rows: number;
  /** Rows that carry such data at all. */
  of: number;
  /** Where the first of them stands: file and line. */
  first: string;
}

/**
 * Conditions that a text with something in it meets when it is none: an address without an @ or with a blank within it
 * (several parted by commas or semicolons are read by nobody either), a number of fewer than five digits. They say no
 * more than what is certain; what is an identifier is decided where people are put together.
 */
const broken: Readonly<Record<string, { what: Unreadable["what"]; sql: (text: string) => string }>> = {
  email: { what: "e-mail", sql: (text) => `not regexp_full_match(${text}, '(?i:mailto:)?<?[^\\s@]+@[^\\s@]+\\.[^\\s@]+')` },
  phone: { what: "phone", sql: (text) => `length(regexp_replace(${text}, '[^0-9]', '', 'g')) < 5` },
};

/** Of records with their `_file` and `_line`, per kind of contact data, how many rows have some that cannot be read; kinds without any are left out. */
export async function countUnreadable(warehouse: Warehouse, table: string, record: string): Promise<Unreadable[]> {
  const fields = Object.entries(broken).filter(([field]) => recordNamed(record)?.fields[field]);
  const found: Unreadable[] = [];
  for (const [field, { what, sql }] of fields) {
    const text = `trim(${ident(field)})`;
    const [row] = await warehouse.rows<Omit<Unreadable, "what">>(`select count(*) filter (${sql(text)}) as rows, count(*) as "of", min_by(_file || ', line ' || _line, (_file, _line)) filter (${sql(text)}) as first from ${table} where ${text} <> ''`);
    if (row && row.rows > 0) found.push({ what, ...row });
  }
  return found;
}

/** `3 of 8 e-mails cannot be read: …`; the rows are loaded, for what they say is worth keeping. */
export function tellUnreadable({ what, rows, of, first }: Unreadable): string {
  const why = what === "e-mail" ? "no @, or a blank or a second address in it" : "fewer than five digits";
  return `${count(rows)} of ${counted(of, what)} cannot be read (${why}; the first: ${first}): ${rows === 1 ? "its row is loaded as it came, and it joins" : "their rows are loaded as they came, and they join"} nobody; nulls: takes out words that mean nothing`;
}

export async function warnOfUnreadable(warehouse: Warehouse, source: SourceSettings, log: Log): Promise<void> {
  for (const record of new Set(source.records.map((mapping) => mapping.record))) {
    const name = ident(`${source.name}__${record}`);
    const table = `(select staged.*, _file, _line from staging.${name} staged join raw.${name} came on came._key = staged.source_key)`;
    for (const one of await countUnreadable(warehouse, table, record)) log.warn(`${source.name}: ${tellUnreadable(one)}`);
  }
}
