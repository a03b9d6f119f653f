import { contractOf } from "../../sources/contract.ts";
import type { CanonicalRecord } from "../../sources/record.ts";
import { type Fault, nearest } from "./fault.ts";
import type { FieldMapping, ReadingSettings } from "./mapping.ts";

/**
 * What a mapping itself writes into fields that is no value of theirs: constants, and what `values` and `otherwise`
 * translate to. Every row with it would be refused. Paths begin at the field's name.
 */
export function faultsOfConstants(record: CanonicalRecord, fields: Readonly<Record<string, FieldMapping>>, reading: ReadingSettings): Fault[] {
  return Object.entries(fields).flatMap(([name, mapping]) => {
    const choices = record.fields[name]?.choices;
    return written(mapping).flatMap(({ path, value }): Fault[] => {
      const reason = refusal(record, name, value, mapping, reading);
      if (reason === null) return [];
      const remedy = choices ? nearest(value, choices, "allowed") : "write a value that the field takes, or map a column";
      return [{ path: [name, ...path], message: choices ? `is not a word of ${record.name}.${name}` : reason, value, remedy }];
    });
  });
}

function written({ from, values, otherwise }: FieldMapping): { path: string[]; value: string }[] {
  return [
    ...(from.kind === "constant" && from.value !== null && values === null ? [{ path: [], value: from.value }] : []),
    ...Object.entries(values ?? {}).flatMap(([theirs, ours]) => (ours === null ? [] : [{ path: ["values", theirs], value: ours }])),
    ...(otherwise === undefined || otherwise === null ? [] : [{ path: ["otherwise"], value: otherwise }]),
  ];
}

/** Why a field refuses a text; null when it takes it. */
function refusal(record: CanonicalRecord, name: string, value: string, own: FieldMapping, source: ReadingSettings): string | null {
  const zone = own.time_zone ?? source.time_zone ?? "UTC";
  const reading = { decimal: own.decimal ?? source.decimal, thousands: own.thousands ?? source.thousands, dates: own.dates ?? source.dates, time_zone: zone, company_zone: zone };
  const parsed = contractOf({ ...record, rules: [] }, () => reading).safeParse({ [name]: value });
  return parsed.error?.issues.find((issue) => issue.path[0] === name)?.message ?? null;
}
