import { parseDateFormat } from "../../sources/date-format.ts";
import type { FieldMapping, SourceSettings } from "../company/mapping.ts";
import { jsonPath } from "../ingest/native.ts";
import { ident, literal, trimmed } from "../sql-text.ts";
import type { Warehouse } from "../warehouse.ts";
import type { Fitting } from "./date.ts";

/** How a source maps a record's field; null where it does not, or in several ways. */
export function mappingOf(source: SourceSettings, record: string, field: string): FieldMapping | null {
  const [mapping, ...others] = source.records.filter((one) => one.record === record);
  return others.length > 0 ? null : (mapping?.fields?.[field] ?? null);
}

/**
 * Of accepted rows (`table` has their `_row` and their fields), how many have a text in the field that fits which of the
 * formats. Null where the text is not in the row as it came: an expression, a looked-up column, a column of the document
 * around an element.
 */
export async function acceptedTimes(warehouse: Warehouse, table: string, field: string, mapping: FieldMapping | null, formats: readonly string[]): Promise<Fitting[] | null> {
  if (mapping?.from.kind !== "columns" && mapping?.from.kind !== "coalesce") return null;
  const text = trimmed(`coalesce(${mapping.from.columns.flatMap(textsOf).join(", ")})`);
  const patterns = formats.map(patternOf);
  const rows = await warehouse.rows<{ fits: boolean[] | null; rows: number }>(
    `select case when written is not null then [${patterns.map((pattern) => `regexp_full_match(written, ${literal(pattern)})`).join(", ")}] end as fits, count(*) as rows
     from (select ${text} as written from ${table} where ${ident(field)} is not null) group by all`,
  );
  const known = rows.flatMap(({ fits, rows: n }) => (fits === null ? [] : [{ formats: formats.filter((_, i) => fits[i]), rows: n }]));
  return known.length < rows.length || known.some(({ formats: fitted }) => fitted.length === 0) ? null : known;
}

/** A column of a delimited row, whatever its case, or a path of a document. */
function textsOf(column: string): string[] {
  const exact = `json_extract_string(_row, ${literal(`$."${column}"`)})`;
  const folded = `json_extract_string(_row, '$."' || list_filter(json_keys(_row), lambda name: lower(trim(name)) = ${literal(column.trim().toLowerCase())})[1] || '"')`;
  return [exact, `json_extract_string(_row, ${literal(jsonPath(column))})`, folded];
}

function patternOf(format: string): string {
  const parsed = parseDateFormat(format);
  return parsed.kind === "epoch" ? "-?\\d{1,14}(?:\\.\\d{1,9})?" : parsed.pattern;
}
