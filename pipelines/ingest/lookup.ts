import { fileStream, findFiles } from "../../sources/files.ts";
import type { Load } from "../../sources/source.ts";
import type { Company } from "../company.ts";
import type { LookupSettings, SourceSettings } from "../company/mapping.ts";
import { withReferences } from "../company/reference.ts";
import { nearest } from "../company/fault.ts";
import { UserError } from "../user-error.ts";
import { counted } from "../terminal.ts";
import type { Warehouse } from "../warehouse.ts";
import { ident, literal, trimmed } from "../sql-text.ts";
import { neededColumns } from "./mapped-columns.ts";
import { cellsOf, joined, jsonPath, rowJson } from "./native.ts";
import { shownColumn, shownColumns } from "./shown-columns.ts";
import { stage, type Layout } from "./stage.ts";

/** Keys that several unlike rows of one file of a lookup have. */
export interface Repeated {
  lookup: string;
  keys: number;
}

/**
 * Reads every lookup of a source into `load_lookup_<name>` (key, found): its rows as JSON by the values that are matched. The last row of a key counts, and
 * what is told is where one file alone has several: a later file that says something new of a key is how such files are kept.
 */
export async function loadLookups(warehouse: Warehouse, company: Company, source: SourceSettings): Promise<Repeated[]> {
  const repeated: Repeated[] = [];
  for (const lookup of source.lookups) {
    const loads: Load[] = [];
    const place = `sources.${source.name}.lookup.${lookup.name}`;
    for await (const load of fileStream(company.dir, withReferences(lookup.files, company.file, place)).loads(new Map())) loads.push(load);
    if (loads.length === 0) {
      throw new UserError("no file matches", { file: company.file, place: `${place}.files`, value: lookup.files.patterns.join(", "), remedy: `put files there, or mend the pattern; it is looked up from ${company.dir}` });
    }
    const staged = await stage(warehouse, loads, () => {});
    await warehouse.run(`create or replace temp table ${ident(`load_lookup_${lookup.name}`)} (key VARCHAR, found VARCHAR, file_id BIGINT)`);
    const used = new Set(staged.files.map(({ layout }) => layout));
    mustHaveColumns(source, lookup, staged.files.map(({ layout }) => staged.layouts[layout] ?? null), company, place);
    for (const [id, layout] of staged.layouts.entries()) {
      if (used.has(id)) await warehouse.run(lookupSql(lookup, layout, id, company, place));
    }
    const [several] = await warehouse.rows<{ keys: number }>(
      `select count(distinct key) as keys from (
         select key from ${ident(`load_lookup_${lookup.name}`)} where key is not null group by key, file_id having min(found) <> max(found))`,
    );
    if (several && several.keys > 0) repeated.push({ lookup: lookup.name, keys: several.keys });
    await warehouse.run(
      `create or replace temp table ${ident(`load_lookup_${lookup.name}`)} as
       select key, arg_max(found, rowid) as found from ${ident(`load_lookup_${lookup.name}`)} where key is not null group by key`,
    );
  }
  return repeated;
}

export function tellRepeated({ lookup, keys }: Repeated): string {
  return `${counted(keys, "key")} of the lookup ${lookup} stand${keys === 1 ? "s" : ""} in several unlike rows of one file: the last of them is taken, and nothing is added up; match by what is there once, or look up a file with one row of each`;
}

/** A column that none of a lookup's files has would be empty in every row: more likely it is misspelt. */
function mustHaveColumns(source: SourceSettings, { name }: LookupSettings, layouts: readonly (Layout | null)[], company: Company, place: string): void {
  if (layouts.length === 0 || layouts.includes(null)) return;
  const known = [...new Set(layouts.flatMap((layout) => layout?.columns ?? []))];
  const has = cellsOf(known);
  for (const mapping of source.records) {
    for (const { for: field, anyOf } of neededColumns(mapping)) {
      const looked = anyOf.filter((column) => column.startsWith(`${name}.`)).map((column) => column.slice(name.length + 1));
      if (looked.length < anyOf.length || looked.some((column) => has(column) !== null)) continue;
      throw new UserError(`the lookup ${name} has no column “${looked.join("” nor “")}”, which ${mapping.record}.${field.replace(/^fields\./, "")} asks for`, {
        file: company.file, place, remedy: nearest(looked[0]!, known.map(shownColumn), `the columns of ${name}`),
      });
    }
  }
}

function lookupSql({ name, match }: LookupSettings, layout: Layout | null, id: number, company: Company, place: string): string {
  const columns = Object.keys(match).map((column) => {
    if (layout === null) return trimmed(`json_extract_string(doc, ${literal(jsonPath(column))})`);
    const cell = cellsOf(layout.columns)(column);
    if (cell === null) {
      throw new UserError(`the file has no column “${column}”`, { file: company.file, place: `${place}.match`, remedy: `write match: { column of ${name}: column of the source }; it has ${shownColumns(layout.columns)}` });
    }
    return trimmed(cell);
  });
  return `insert into ${ident(`load_lookup_${name}`)} select ${joined(columns)}, ${layout === null ? "doc" : rowJson(layout.columns)}, file_id from load_native where layout = ${id} order by file_id, line`;
}

/** Changes when a lookup's files change: then the source's rows are read anew. */
export async function lookupState(company: Company, source: SourceSettings): Promise<string> {
  const files = await Promise.all(source.lookups.map((lookup) => findFiles(company.dir, withReferences(lookup.files, company.file, `sources.${source.name}.lookup.${lookup.name}`))));
  return JSON.stringify(files.flat().map(({ name, size, modified }) => [name, size, modified]));
}
