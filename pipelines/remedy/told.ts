import type { Company } from "../company.ts";
import type { SourceSettings } from "../company/mapping.ts";
import type { Warehouse } from "../warehouse.ts";
import { acceptedTimes, mappingOf } from "./accepted.ts";
import { formatsAtStake, nothingTold, type Refusal, type Told } from "./refusal.ts";

/** What the mapping and the accepted rows say about a refusal; `table` has the record's accepted rows with their `_row`. */
export async function tellOf(warehouse: Warehouse, company: Company, source: SourceSettings, refusal: Refusal & { record: string | null }, { table, areLoaded }: { table: string; areLoaded: boolean }): Promise<Told> {
  const { record, field } = refusal;
  if (record === null || field === null) return nothingTold;
  const mapping = mappingOf(source, record, field);
  const { nulls, decimal, thousands } = source.reading;
  const formats = formatsAtStake(refusal);
  return {
    nulls,
    decimal: mapping?.decimal ?? decimal,
    thousands: mapping?.thousands ?? thousands,
    accepted: formats.length === 0 ? null : await acceptedTimes(warehouse, table, field, mapping, formats),
    areLoaded,
    place: mapping?.dates ? `the field ${field}` : "the source",
    localeOfCurrency: company.names_currency ? null : company.locale,
  };
}
