import { kinds } from "../../transforms/identity/identifier.ts";
import { parseName, type Name } from "../../transforms/identity/name.ts";
import type { Evidence } from "../../transforms/identity/settle.ts";
import type { Warehouse } from "../warehouse.ts";
import { readIntegers, writeIntegers } from "./column.ts";

/** The names and dates of birth written beside the given identifiers, and which names many bear. */
export async function readNames(warehouse: Warehouse, nodes: Int32Array): Promise<Required<Pick<Evidence, "named" | "names" | "common" | "births">>> {
  await writeIntegers(warehouse, "identity_doubt", { node: nodes });
  await warehouse.run(`create or replace temp table identity_named as
    select node, name, sum(records)::integer as records
    from (${kinds.map((kind) => `select ${kind} as node, name, records from identity_tuple_node where name is not null and ${kind} is not null`).join(" union all ")})
    join identity_doubt using (node) group by node, name`);
  await warehouse.run(`create or replace temp table identity_name as
    select (row_number() over (order by name) - 1)::integer as name_id, name from (select distinct name from identity_named)`);
  const texts = await warehouse.rows<{ name: string }>("select name from identity_name order by name_id");
  const [node, name, records] = await readIntegers(
    warehouse,
    "select node, name_id, records from identity_named join identity_name using (name) order by node, name_id",
  );
  const names: (Name | null)[] = texts.map((row) => parseName(row.name));
  return { named: { node: node!, name: name!, records: records! }, names, common: await readCommonNames(warehouse), births: await readBirths(warehouse) };
}

/** The dates of birth written beside the given identifiers; the dates that systems write for none are left out. */
async function readBirths(warehouse: Warehouse): Promise<NonNullable<Evidence["births"]>> {
  const rows = await warehouse.rows<{ node: number; births: string[] }>(
    `select node, list(distinct birth_on::varchar order by birth_on::varchar) as births
    from (${kinds.map((kind) => `select ${kind} as node, birth_on from identity_tuple_node where birth_on is not null and ${kind} is not null`).join(" union all ")})
    join identity_doubt using (node) where birth_on::varchar not in ('1900-01-01', '1970-01-01') group by node`,
  );
  return new Map(rows.map(({ node, births }) => [node, births]));
}

/** A common name: at least so many bear it, and at least this share of all who have a name. */
const commonBearers = 5;
const commonShare = 0.005;

/** Each bearer counts once, by the most trusted identifier, with the spelling written most often; case, ё and the order of words do not matter. */
async function readCommonNames(warehouse: Warehouse): Promise<Name[]> {
  const rows = await warehouse.rows<{ name: string }>(
    `with said as (
      select leading_node, name, sum(records) as records from identity_tuple_node where name is not null and leading_node is not null group by all
    ),
    bearer as (select leading_node, arg_max(name, (records, name)) as name from said group by leading_node),
    spelled as (select name, count(*) as bearers from bearer group by name)
    select min(name) as name from spelled
    group by list_sort(string_split(replace(lower(trim(name)), 'ё', 'е'), ' '))
    having sum(bearers) >= greatest(${commonBearers}, ${commonShare} * (select count(*) from bearer))
    order by name`,
  );
  return rows.flatMap(({ name }) => parseName(name) ?? []);
}
