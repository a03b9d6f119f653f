import type { SourceSettings } from "../company/mapping.ts";
import { counted } from "../terminal.ts";
import type { Warehouse } from "../warehouse.ts";
import { candidateTable } from "./candidates.ts";
import { literals } from "../sql-text.ts";

/** Keys that several files hold with different content, where no version in the rows says which is newer. */
export interface Unlike {
  record: string;
  keys: number;
  /** Files of one such key: the one whose row gives way, and the one whose row counts. */
  earlier: string;
  later: string;
}

/** Of the candidates from these files, which came together for the first time: their order is judged by the files alone. */
export async function unlikeIn(warehouse: Warehouse, source: SourceSettings, files: readonly string[]): Promise<Unlike[]> {
  if (files.length < 2) return [];
  const found: Unlike[] = [];
  for (const record of new Set(source.records.filter(({ key }) => key !== null).map((mapping) => mapping.record))) {
    const [row] = await warehouse.rows<Omit<Unlike, "record">>(
      `with last as (
         select _key, file_id, any_value(_file) as file, arg_max(_hash, (line, _at, _entry)) as hash
         from ${candidateTable(record)} join load_file using (file_id) where _version is null and _file in (${literals(files)}) group by all
       ), unlike as (
         select _key, arg_min(file, file_id) as earlier, arg_max(file, file_id) as later from last group by all having count(distinct hash) > 1
       )
       select count(*) as keys, arg_min(earlier, _key) as earlier, arg_min(later, _key) as later from unlike`,
    );
    if (row && row.keys > 0) found.push({ record, ...row });
  }
  return found;
}

export function tellUnlike({ record, keys, earlier, later }: Unlike): string {
  return `${counted(keys, "key")} of ${record} stand${keys === 1 ? "s" : ""} in several files with different content, such as in ${earlier} and ${later}: the row of the file that was modified last counts, here that of ${later}; version: names a column that says which row is newer`;
}
