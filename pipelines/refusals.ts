import type { Company } from "./company.ts";
import { ident, literals } from "./sql-text.ts";
import { remediesOf, nothingTold, type Refusal } from "./remedy/refusal.ts";
import { tellOf } from "./remedy/told.ts";
import type { Warehouse } from "./warehouse.ts";

/** Rows in quarantine that one thing would help: of one source, record and field, refused for one reason. */
export interface Refusals extends Refusal {
  source: string;
  record: string | null;
  rows: number;
  files: number;
  /** The first of them by file and line; `line` null: the file as a whole. */
  places: { file: string; line: number | null }[];
  /** When the last of them was refused; ISO, UTC. */
  at: string;
  /** What to do about them, one line each; none where the reason says it. */
  remedies: string[];
}

/** Places that are told of each. */
const mostPlaces = 3;

/** SQL of what is in quarantine now, of one source or of all that company.yaml names: what others brought is in no number, and helped by drop alone. */
export function waiting({ sources }: Pick<Company, "sources">, source: string | undefined): string {
  return `from ops.quarantine where source in (${literals(source === undefined ? Object.keys(sources) : [source])})`;
}

/** All that is in quarantine now, equal refusals together: by source, the most frequent first. */
export async function refusalsOf(company: Company, warehouse: Warehouse, source: string | undefined): Promise<Refusals[]> {
  const mine = waiting(company, source);
  const groups = await warehouse.rows<Omit<Refusals, "remedies" | "values">>(
    `select source, record, field, reason, count(*) as rows, count(distinct file) as files, min(struct_pack(file := file, line := line), ${mostPlaces}) as places, max("at") as "at"
     ${mine} group by all order by source, rows desc, record, field, reason`,
  );
  const values = await warehouse.rows<Kind & { value: string | null; rows: number }>(`select source, record, field, reason, value, count(*) as rows ${mine} group by all order by rows desc, value`);
  const valuesOf = new Map<string, { value: string | null; rows: number }[]>();
  for (const { value, rows, ...kind } of values) {
    const known = valuesOf.get(keyOf(kind));
    if (known) known.push({ value, rows });
    else valuesOf.set(keyOf(kind), [{ value, rows }]);
  }
  const found = groups.map((group) => ({ ...group, values: valuesOf.get(keyOf(group)) ?? [] }));
  return Promise.all(found.map(async (one) => ({ ...one, remedies: await remediesFor(company, warehouse, one) })));
}

type Kind = Pick<Refusals, "source" | "record" | "field" | "reason">;

/** The same for refusals that one thing would help. */
export const keyOf = ({ source, record, field, reason }: Kind): string => JSON.stringify([source, record, field, reason]);

async function remediesFor(company: Company, warehouse: Warehouse, refused: Omit<Refusals, "remedies">): Promise<string[]> {
  const source = company.sources[refused.source];
  if (!source) return remediesOf(refused, nothingTold);
  const name = ident(`${refused.source}__${refused.record}`);
  const table = `(select staged.*, came._row from staging.${name} staged join raw.${name} came on came._key = staged.source_key)`;
  return remediesOf(refused, await tellOf(warehouse, company, source, refused, { table, areLoaded: true }));
}
