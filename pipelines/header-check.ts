import { readFile } from "node:fs/promises";
import { LineCounter, parseDocument } from "yaml";
import { UnreadableFile } from "../sources/bytes.ts";
import { findFiles, formatOf, openFile } from "../sources/files.ts";
import type { Company } from "./company.ts";
import { lineOf, nearestOf } from "./company/fault.ts";
import type { RecordMapping, SourceSettings } from "./company/mapping.ts";
import { withReferences } from "./company/reference.ts";
import { neededColumns, neededLookups, wantedColumns } from "./ingest/mapped-columns.ts";
import { builtIn, cellsOf } from "./ingest/native.ts";
import { shownColumn } from "./ingest/shown-columns.ts";

export interface MissingColumn {
  /** Relative to the company's folder. */
  file: string;
  /** Where company.yaml asks for it, with its line. */
  place: string;
  /** The column, or those of which one would do. */
  columns: readonly string[];
  /** The column that was meant, where one is near. */
  near: string | null;
  /** Columns that the file has, as they may be told. */
  has: readonly string[];
}

/**
 * Columns that the mapping of a source asks for and its first file has not, before anything is read. Only delimited
 * files have a header to be checked; of others it finds nothing. Throws UnreadableFile, which names the file, for a
 * header that is none.
 */
export async function missingColumns(company: Company, source: SourceSettings): Promise<MissingColumn[]> {
  const settings = withReferences(source.files, company.file, `sources.${source.name}.files`);
  const [file] = await findFiles(company.dir, settings);
  if (!file || !["csv", "tsv"].includes(formatOf(file.path, settings))) return [];
  const header = await headerOf(openFile(file, settings).pages).catch((fault: unknown) => {
    throw fault instanceof UnreadableFile ? new UnreadableFile(`${file.name}: ${fault.message}`, { cause: fault }) : fault;
  });
  if (!header) return [];
  const shown = header.map(shownColumn);
  const has = cellsOf(header);
  const lineAt = await linesOf(company);
  const twice = source.records.length > 1;
  return source.records.flatMap((mapping, i) => {
    const base: PropertyKey[] = ["sources", source.name, ...(twice ? ["records", lineAt(["sources", source.name, "records", mapping.record]) > 0 ? mapping.record : i] : [])];
    const matched = neededLookups(wantedColumns(mapping, mapping.fields ?? {}), source.lookups).flatMap(({ name, match }) => Object.values(match).map((column) => ({ for: `lookup.${name}.match`, anyOf: [column] })));
    return [...neededColumns(mapping), ...matched].flatMap(({ for: wanted, anyOf }) => {
      const own = anyOf.filter((column) => isOfFile(column, mapping, source)).map((column) => column.replace(/^\//, ""));
      if (own.length < anyOf.length || own.some((column) => has(column) !== null)) return [];
      const path = [...(wanted.startsWith("lookup.") ? base.slice(0, 2) : base), ...wanted.split(".")];
      return [{ file: file.name, place: `line ${lineAt(path)}, ${path.slice(2).join(".")}`, columns: own, near: nearestOf(own[0]!, shown) ?? null, has: shown }];
    });
  });
}

/** Not made by Otklik, not looked up elsewhere, not within an element of the row. */
function isOfFile(column: string, mapping: RecordMapping, source: SourceSettings): boolean {
  if (builtIn(mapping, source).includes(column) || source.lookups.some(({ name }) => column.startsWith(`${name}.`))) return false;
  return mapping.each === null || column.startsWith("/");
}

async function headerOf(pages: ReturnType<typeof openFile>["pages"]): Promise<readonly string[] | null> {
  for await (const page of pages) return page.kind === "header" ? page.columns : null;
  return null;
}

async function linesOf({ file }: Company): Promise<(path: readonly PropertyKey[]) => number> {
  const lines = new LineCounter();
  const document = parseDocument(await readFile(file, "utf8"), { lineCounter: lines });
  return (path) => {
    if (path.length > 2 && !document.hasIn(path.slice(0, 3))) return 0;
    return lineOf(document, lines, path);
  };
}
