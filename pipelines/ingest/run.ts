import { recordNamed, timeField } from "../../sources/records/index.ts";
import type { Company } from "../company.ts";
import type { SourceSettings } from "../company/mapping.ts";
import type { Warehouse } from "../warehouse.ts";
import { ident, literal, utcText } from "../sql-text.ts";
import type { Counts } from "./commit.ts";

/** read = loaded + unchanged + quarantined, always. */
export interface SourceResult extends Counts {
  source: string;
  /** Time of the newest record in the warehouse that is not in the future; ISO, UTC. */
  newest_at: string | null;
  ok: boolean;
  error?: string;
}

/** One source in one run. */
export interface Run {
  add(counts: Counts): Promise<void>;
  end(error: string | null): Promise<SourceResult>;
}

/** A line of `ops.run_source` that every commit brings up to date, so that a killed run has counted what it loaded. */
export async function beginRun({ asOf, time_zone }: Pick<Company, "asOf" | "time_zone">, warehouse: Warehouse, source: SourceSettings, runId: string, now: () => Date): Promise<Run> {
  const total: Counts = { read: 0, loaded: 0, unchanged: 0, quarantined: 0, skipped: 0, withdrawn: 0 };
  const mine = `run_id = ${literal(runId)} and source = ${literal(source.name)}`;
  const stamp = (at: Date) => `timestamp ${literal(utcText(at))}`;
  await warehouse.run(`delete from ops.run_source where ${mine}`);
  await warehouse.run(
    `insert into ops.run_source by name select ${literal(runId)} as run_id, ${literal(source.name)} as source, 0 as read, 0 as loaded, 0 as unchanged, 0 as quarantined, 0 as skipped, ${stamp(now())} as started_at`,
  );
  return {
    async add(counts) {
      for (const name of Object.keys(total) as (keyof Counts)[]) total[name] += counts[name];
      const { read, loaded, unchanged, quarantined, skipped } = total;
      await warehouse.run(`update ops.run_source set read = ${read}, loaded = ${loaded}, unchanged = ${unchanged}, quarantined = ${quarantined}, skipped = ${skipped} where ${mine}`);
    },
    async end(error) {
      const newest_at = await newestAt(warehouse, source, time_zone, asOf(now()));
      await warehouse.run(
        `update ops.run_source set ended_at = ${stamp(now())}, ok = ${error === null}, error = ${literal(error)}, newest_at = cast(${literal(newest_at)} as timestamp) where ${mine}`,
      );
      return { source: source.name, ...total, newest_at, ok: error === null, ...(error === null ? {} : { error }) };
    },
  };
}

/** The newest time in the source's records, a day's being its beginning in the company's zone, not counting what claims to lie ahead of the company's present. */
async function newestAt(warehouse: Warehouse, source: SourceSettings, zone: string, asOf: Date): Promise<string | null> {
  const parts = source.records.flatMap(({ record: name }) => {
    const record = recordNamed(name);
    const time = record && timeField(record);
    const at = time && (record.fields[time]?.kind === "date" ? `cast(timezone('UTC', timezone(${literal(zone)}, cast(${ident(time)} as timestamp))) as timestamp)` : ident(time));
    return at ? [`select max(${at}) as newest from staging.${ident(`${source.name}__${name}`)} where ${at} <= timestamp ${literal(utcText(asOf))}`] : [];
  });
  const [row] = await warehouse.rows<{ newest: string | null }>(`select max(newest) as newest from (${parts.join(" union all ")})`);
  return row?.newest ?? null;
}

