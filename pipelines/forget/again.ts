import { records, timeField } from "../../sources/records/index.ts";
import { forgottenSql, prepareForgotten } from "../identity/forgotten.ts";
import type { Log } from "../log.ts";
import { counted } from "../terminal.ts";
import { inTransaction } from "../transaction.ts";
import type { Warehouse } from "../warehouse.ts";
import { dropLists, removeListed } from "./remove.ts";

/**
 * Removes records of forgotten people that came back because a file of before was read again: those from before they
 * were forgotten, and those without a time. What they did since stays; that is told where persons are computed.
 * Persons are to be computed anew when it returns more than 0, the number of rows removed.
 */
export async function forgetAgain(warehouse: Warehouse, { log }: { log: Log }): Promise<number> {
  await prepareForgotten(warehouse);
  const [any] = await warehouse.rows("select 1 from ops.forgotten limit 1");
  if (!any) return 0;
  const { params, hashes } = forgottenSql(warehouse);
  await warehouse.run(
    `create or replace temp table forget_returned as
    select person_id, max(forgotten_at) as forgotten_at
    from (select person_id, unnest(${hashes("kind || ':' || value")}) as identifier_hash from core.person_identifier where not is_weak) join ops.forgotten using (identifier_hash)
    group by person_id`,
    params,
  );
  const [returned] = await warehouse.rows("select 1 from forget_returned limit 1");
  if (!returned) return 0;
  const old = records.map((record) => {
    const time = timeField(record);
    return `select '${record.name}' as record, source, source_key, ${time ? `cast("${time}" as timestamp)` : "null::timestamp"} as at_time from staging."${record.name}"`;
  });
  const removedRows = await inTransaction(warehouse, async () => {
    await warehouse.run(`create or replace temp table forget_record as
      select record, source, source_key from core.record_person join forget_returned using (person_id) join (${old.join(" union all ")}) staged using (record, source, source_key)
      where at_time is null or at_time < forgotten_at`);
    const { removed } = await removeListed(warehouse);
    const rows = Object.values(removed).reduce((sum, count) => sum + count, 0);
    if (rows > 0) {
      for (const table of ["ops.identity_member", "ops.identity_override_identifier", "ops.identity_person"]) {
        await warehouse.run(`delete from ${table} where list_has_any(${hashes("kind || ':' || value")}, (select list(identifier_hash) from ops.forgotten))`, params);
      }
      log.note(`${counted(rows, "row")} of people who were forgotten came back with files that were read again, and were removed again`);
    }
    return rows;
  });
  await dropLists(warehouse);
  await warehouse.run("drop table if exists temp.forget_returned");
  return removedRows;
}
