import { recordNamed } from "../../sources/records/index.ts";
import type { SourceSettings } from "../company/mapping.ts";
import { count, counted } from "../terminal.ts";
import type { Warehouse } from "../warehouse.ts";
import { acceptedTimes } from "./accepted.ts";
import { clashing } from "./date-order.ts";
import type { Fitting } from "./date.ts";

/** A field of whose formats two read one text as different days. */
export interface Clash {
  field: string;
  formats: [string, string];
  /** Rows by the formats that fit them; null where that cannot be told. */
  rows: Fitting[] | null;
}

/** The fields of a source whose `dates` list day and month in both orders; `tableOf` names the accepted rows of a record. */
export async function clashesOf(warehouse: Warehouse, source: SourceSettings, tableOf: (record: string) => string): Promise<Clash[]> {
  const found: Clash[] = [];
  for (const { record, fields } of source.records) {
    for (const [field, mapping] of Object.entries(fields ?? {})) {
      const formats = clashing((mapping.dates ?? source.reading.dates).map(({ text }) => text));
      if (formats === null || !timeLike(record, field)) continue;
      const all = (mapping.dates ?? source.reading.dates).map(({ text }) => text);
      found.push({ field, formats, rows: await acceptedTimes(warehouse, tableOf(record), field, mapping, all) });
    }
  }
  return found;
}

/** What is seen and what to do. */
export function tellClash({ field, formats: [first, second], rows }: Clash): { seen: string; remedy: string } {
  const seen = `${field}: dates lists ${first} and ${second}: what fits both (a day up to 12) is read by the first`;
  const only = (format: string, other: string) => (rows ?? []).filter(({ formats }) => formats.includes(format) && !formats.includes(other)).reduce((sum, one) => sum + one.rows, 0);
  const both = (rows ?? []).filter(({ formats }) => formats.includes(first) && formats.includes(second)).reduce((sum, one) => sum + one.rows, 0);
  const [ofFirst, ofSecond] = [only(first, second), only(second, first)];
  if (ofFirst > 0 && ofSecond > 0) return { seen: `${seen}; ${counted(ofFirst, "row")} can only be the first, ${count(ofSecond)} only the second`, remedy: "make two sources of the files that differ, or have the export write one way" };
  if (ofSecond > 0) return { seen: `${seen}; no row needs the first, and ${count(both)} may have day and month in each other's place`, remedy: `take ${first} out; ingest or run reads the files again and corrects what was loaded` };
  if (ofFirst > 0) return { seen: `${seen}; no row needs the second`, remedy: `take ${second} out` };
  return { seen, remedy: "take out the one that the source does not write" };
}

function timeLike(record: string, field: string): boolean {
  const kind = recordNamed(record)?.fields[field]?.kind;
  return kind === "instant" || kind === "date";
}
