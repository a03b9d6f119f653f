import { DuckDBDataChunk, DOUBLE, INTEGER, VARCHAR } from "@duckdb/node-api";
import { asks, findLikely, type Described, type Likeness } from "../../transforms/identity/likely.ts";
import type { Evidence } from "../../transforms/identity/settle.ts";
import { find, union, unionFind } from "../../transforms/identity/union-find.ts";
import type { Company } from "../company.ts";
import type { Warehouse } from "../warehouse.ts";
import { writeIntegers } from "./column.ts";

/**
 * Joins groups that no identifier joins but names, addresses and dates do. Expects `identity_group`; rewrites it, and
 * writes `identity_likeness` (a, b, probability, agreement, is_joined). Returns each old group's new one.
 */
export async function joinLikely(warehouse: Warehouse, group: Int32Array, splits: Evidence["splits"], settings: Company["identity"]): Promise<Int32Array> {
  const { groups, persons } = await describe(warehouse, group, splits);
  const { joined, review } = persons.some(asks) ? findLikely(persons, { join: settings.link_threshold, review: settings.review_above }) : { joined: [], review: [] };
  await write(warehouse, groups, joined, review);
  if (joined.length === 0) return group;
  const sets = unionFind(persons.length);
  for (const { a, b } of joined) union(sets, a, b);
  const smallest = new Map<number, number>();
  groups.forEach((grp, i) => smallest.set(find(sets, i), Math.min(grp, smallest.get(find(sets, i)) ?? grp)));
  const into = new Map(groups.map((grp, i) => [grp, smallest.get(find(sets, i))!]));
  const whole = group.map((grp) => into.get(grp) ?? grp);
  await writeIntegers(warehouse, "identity_group", { node: whole.map((_, node) => node), grp: whole });
  return whole;
}

/** Groups with a name and something else to compare; each is described by what was written of it most often. */
async function describe(warehouse: Warehouse, group: Int32Array, splits: Evidence["splits"]): Promise<{ groups: number[]; persons: Described[] }> {
  const usual = (column: string) => `(select grp, arg_max(value, (records, value)) as ${column}
      from (select grp, ${column} as value, sum(records) as records from said where ${column} is not null group by all) group by grp)`;
  const rows = await warehouse.rows<Omit<Described, "sides"> & { grp: number }>(
    `with said as (
      select g.grp, t.* from identity_tuple_node t join identity_group g on g.node = t.leading_node where g.grp >= 0 and t.name is not null
    ),
    known as (
      select g.grp, count(*) filter (kind = 'customer_id') as accounts,
        coalesce(list(value order by value) filter (kind = 'email'), []) as emails, coalesce(list(value order by value) filter (kind = 'phone'), []) as phones
      from identity_node n join identity_group g using (node) where g.grp in (select grp from said) group by g.grp
    )
    select grp, name, birth_on as birth, address, accounts, emails, phones
    from known join ${usual("name")} using (grp) left join ${usual("birth_on")} using (grp) left join ${usual("address")} using (grp)
    where coalesce(birth_on, address) is not null or len(emails) + len(phones) > 0
    order by grp`,
  );
  const sides = new Map<number, Map<number, number>>();
  for (const { node, split, side } of splits) sides.set(group[node]!, (sides.get(group[node]!) ?? new Map<number, number>()).set(split, side));
  return { groups: rows.map((row) => row.grp), persons: rows.map(({ grp, ...person }) => ({ ...person, sides: sides.get(grp) ?? new Map<number, number>() })) };
}

async function write(warehouse: Warehouse, groups: readonly number[], joined: readonly Likeness[], review: readonly Likeness[]): Promise<void> {
  await warehouse.run("create or replace temp table identity_likeness (a integer, b integer, probability double, agreement varchar, is_joined integer)");
  const appender = await warehouse.connection.createAppender("identity_likeness", "main", "temp");
  const rows = [...joined.map((one) => ({ ...one, is: 1 })), ...review.map((one) => ({ ...one, is: 0 }))];
  for (let from = 0; from < rows.length; from += 2048) {
    const part = rows.slice(from, from + 2048);
    const chunk = DuckDBDataChunk.create([INTEGER, INTEGER, DOUBLE, VARCHAR, INTEGER], part.length);
    chunk.setColumns([part.map(({ a }) => groups[a]!), part.map(({ b }) => groups[b]!), part.map(({ probability }) => probability), part.map(({ agreement }) => JSON.stringify(agreement)), part.map((one) => one.is)]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
