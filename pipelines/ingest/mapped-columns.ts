import { recordNamed } from "../../sources/records/index.ts";
import { Expression, type FieldMapping, type LookupSettings, type RecordMapping, type SourceSettings } from "../company/mapping.ts";

/** The native columns that a mapping reads, whatever it makes of them. */
export function wantedColumns(mapping: RecordMapping, fields: Record<string, FieldMapping>): string[] {
  const ofFields = Object.values(fields).flatMap(({ from, plus }) => {
    const plusColumn = plus === null ? [] : [plus];
    if (from.kind === "columns" || from.kind === "coalesce") return [...from.columns, ...plusColumn];
    if (from.kind === "concat") return [...from.parts.flatMap((part) => ("column" in part ? [part.column] : [])), ...plusColumn];
    if (from.kind === "sql") return [...from.expression.columns, ...plusColumn];
    return plusColumn;
  });
  return [...ofFields, ...whereColumns(mapping), ...(mapping.version === null ? [] : [mapping.version])];
}

/** The native columns that decide which rows a record takes. */
export function whereColumns({ where }: RecordMapping): readonly string[] {
  return where === null ? [] : where instanceof Expression ? where.columns : Object.keys(where);
}

/** Every native column that anything of a source reads. */
export function readColumns({ records, lookups, index }: SourceSettings): ReadonlySet<string> {
  const ofRecords = records.flatMap((mapping) => [
    ...wantedColumns(mapping, mapping.fields ?? {}),
    ...(mapping.fields === null ? Object.keys(recordNamed(mapping.record)?.fields ?? {}) : []),
    ...Object.values(mapping.unpivot ?? {}).flat(),
    ...(mapping.each ? [mapping.each.path] : []),
  ]);
  return new Set([...ofRecords, ...lookups.flatMap(({ match }) => Object.values(match)), ...(index ? [index.match] : [])]);
}

export interface NeededColumns {
  /** The record's field they are for; `where` or `version` too. */
  for: string;
  /** One of them has to be there. */
  anyOf: readonly string[];
}

/** The columns without which a mapping's rows are refused: not those that it calls optional. */
export function neededColumns(mapping: RecordMapping): NeededColumns[] {
  const { fields, version } = mapping;
  const ofFields = Object.entries(fields ?? {}).flatMap(([name, { from, optional }]): NeededColumns[] => {
    if (optional || from.kind === "constant") return [];
    if (from.kind === "columns" || from.kind === "coalesce") return [{ for: `fields.${name}`, anyOf: from.columns }];
    const all = from.kind === "sql" ? from.expression.columns : from.parts.flatMap((part) => ("column" in part ? [part.column] : []));
    return all.map((column) => ({ for: `fields.${name}`, anyOf: [column] }));
  });
  return [...ofFields, ...whereColumns(mapping).map((column) => ({ for: "where", anyOf: [column] })), ...(version === null ? [] : [{ for: "version", anyOf: [version] }])];
}

/** The lookups that columns come from, and those they are matched by, in the order of the file: a lookup is matched by earlier ones only. */
export function neededLookups(columns: readonly string[], lookups: readonly LookupSettings[]): LookupSettings[] {
  const names = (of: readonly string[]) => of.flatMap((column) => lookups.find(({ name }) => column.startsWith(`${name}.`))?.name ?? []);
  const needed = new Set(names(columns));
  for (const { name, match } of [...lookups].reverse()) if (needed.has(name)) names(Object.values(match)).forEach((other) => needed.add(other));
  return lookups.filter(({ name }) => needed.has(name));
}
