import { createHash } from "node:crypto";
import { isoFormat } from "../../sources/date-format.ts";
import type { Reading } from "../../sources/reading.ts";
import { redact } from "../../transforms/text/redact.ts";
import type { Company } from "../company.ts";
import { instantSql, numberOf } from "../contract.ts";
import type { RecordMapping, SourceSettings } from "../company/mapping.ts";
import { ident, literal, trimmed } from "../sql-text.ts";
import { count, counted } from "../terminal.ts";
import type { Warehouse } from "../warehouse.ts";
import { readingOf } from "./field-value.ts";

/** Names the way versions are read and kept: files whose versions were read or kept in another way are read again. */
export const versionsReadAs = "instants in seconds, else numbers; kept with how they are read";

/** Names how versions of a record of the source are read: versions that were read in another way cannot be compared with them. Null where it has none. */
export function versionReading(company: Company, source: SourceSettings, record: string): string | null {
  const columns = source.records.filter((mapping) => mapping.record === record).map(({ version }) => version);
  if (columns.every((column) => column === null)) return null;
  const { dates, time_zone, decimal, thousands } = readingOf(source, company, null);
  return createHash("md5").update(JSON.stringify([versionsReadAs, columns, dates.map(({ text }) => text), time_zone, decimal, thousands])).digest("hex");
}

/**
 * The relation `from` with `__version` and `__unread` beside its columns. A version is the instant it is by the source's
 * `dates` and zone, in seconds since 1970, else its number; one that is neither is null and stands in `__unread`.
 */
export function versioned(from: string, column: string | null, reading: Reading): string {
  if (column === null) return `select *, cast(null as double) as __version, cast(null as varchar) as __unread from ${from}`;
  const dates = reading.dates.includes(isoFormat) ? reading.dates : [...reading.dates, isoFormat];
  const { within, local, value } = instantSql("__version", trimmed(ident(column)), { ...reading, dates });
  const text = ident("_text___version");
  const version = `coalesce(epoch(${value}), ${numberOf(text, reading)})`;
  return `select *, case when __version is null then ${text} end as __unread from (select *, ${version} as __version from (select *, ${local} from (select *, ${within} from ${from})))`;
}

/** Rows of a record whose version is neither a time nor a number. */
export interface UnreadVersions {
  record: string;
  column: string;
  rows: number;
  /** Of so many rows that have a version. */
  of: number;
  /** One of them, redacted, and where it stands: file and line. */
  value: string;
  first: string;
}

/** Of the candidates of records that have a `version`; `candidates` names their table. */
export async function unreadVersionsIn(warehouse: Warehouse, mappings: readonly Pick<RecordMapping, "record" | "version">[], candidates: (record: string) => string): Promise<UnreadVersions[]> {
  const found: UnreadVersions[] = [];
  for (const record of new Set(mappings.map((mapping) => mapping.record))) {
    const columns = mappings.flatMap(({ record: of, version }, entry) => (of === record && version !== null ? [`when ${entry} then ${literal(version)}`] : []));
    if (columns.length === 0) continue;
    const rows = await warehouse.rows<Omit<UnreadVersions, "record">>(
      `select case _entry ${columns.join(" ")} end as "column", count(_unread) as "rows", count(*) filter (_unread is not null or _version is not null) as "of",
         arg_min(_unread, (_file, line)) filter (_unread is not null) as "value", arg_min(_file || ', line ' || line, (_file, line)) filter (_unread is not null) as first
       from ${candidates(record)} join load_file using (file_id) group by all having count(_unread) > 0 order by "column"`,
    );
    found.push(...rows.map((row) => ({ record, ...row, value: redact(row.value).slice(0, 40) })));
  }
  return found;
}

export function tellUnreadVersions({ record, column, rows, of, value, first }: UnreadVersions): string {
  return `the version “${column}” of ${count(rows)} of ${counted(of, "row")} of ${record} is neither a time as “dates” writes it nor a number (the first: ${first}, “${value}”), and such rows are taken in the order they arrive: write its format in dates: of the source`;
}
