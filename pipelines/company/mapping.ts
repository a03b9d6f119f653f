import type { DateFormat } from "../../sources/date-format.ts";
import type { FilesSettings } from "../../sources/files.ts";
import type { Label } from "./words.ts";

/** The strict form of a source in company.yaml: every default taken, every name checked. */
export interface SourceSettings {
  name: string;
  label: Label | null;
  enabled: boolean;
  /** Cron line in the company's zone. */
  schedule: string | null;
  /** Seconds within which the source promises its newest data. */
  fresh_within: number | null;
  /** `own`: its customer ids are a numbering of its own, not the company's. */
  customer_ids: "company" | "own";
  files: FilesSettings;
  reading: ReadingSettings;
  /** Columns that the file's path carries, as named groups. */
  path: RegExp | null;
  /** Transcripts: the table that lists the calls. */
  index: (FilesSettings & { match: string }) | null;
  lookups: LookupSettings[];
  records: RecordMapping[];
}

/** How texts become numbers and times. */
export interface ReadingSettings {
  decimal: "." | ",";
  thousands: string | null;
  dates: DateFormat[];
  /** null: the company's. */
  time_zone: string | null;
  nulls: string[];
}

export interface LookupSettings {
  name: string;
  files: FilesSettings;
  /** Column of the looked-up file → column of the source. */
  match: Record<string, string>;
}

export interface RecordMapping {
  record: string;
  /** A boolean expression, or column → allowed values. */
  where: Expression | Record<string, string[]> | null;
  /** Fields of the record; null: the whole row and its occurrence number in the file. */
  key: string[] | null;
  version: string | null;
  each: { path: string; speaker: string | null; turns: boolean } | null;
  unpivot: Record<string, string[]> | null;
  /** null: the columns named like the record's fields. */
  fields: Record<string, FieldMapping> | null;
}

export type Origin =
  | { kind: "columns"; columns: string[] }
  | { kind: "constant"; value: string | null }
  | { kind: "coalesce"; columns: string[] }
  | { kind: "concat"; parts: ({ column: string } | { value: string })[] }
  | { kind: "sql"; expression: Expression };

/** A scalar SQL expression over native columns. */
export class Expression {
  /** As written; rewritten with its columns as single quoted names once it has been checked. */
  sql: string;
  /** The native columns it names; known once it has been checked. */
  columns: readonly string[] = [];

  constructor(sql: string) {
    this.sql = sql;
  }
}

export interface FieldMapping {
  from: Origin;
  optional: boolean;
  nulls: string[];
  values: Record<string, string | null> | null;
  /** undefined: a value that the map does not name goes on as it is. */
  otherwise: string | null | undefined;
  /** Column with seconds to add to an instant. */
  plus: string | null;
  dates: DateFormat[] | null;
  time_zone: string | null;
  decimal: "." | "," | null;
  thousands: string | null;
}
