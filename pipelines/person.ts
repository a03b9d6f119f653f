import { kinds } from "../transforms/identity/identifier.ts";
import { prepareLedger } from "./identity/ledger.ts";
import { prepareOverrides } from "./identity/override.ts";
import { inTransaction } from "./transaction.ts";
import { utcText } from "./sql-text.ts";
import { UserError } from "./user-error.ts";
import type { Warehouse } from "./warehouse.ts";

export interface Decision {
  author: string;
  reason: string;
  now: () => Date;
}

export interface Override {
  override_id: number;
  action: "merge" | "split";
  author: string;
  reason: string;
  made_at: string;
  undone_at: string | null;
  undone_by: string | null;
  undone_reason: string | null;
  /** The identifiers of the two sides, as `kind:value`. */
  sides: [string[], string[]];
}

interface Identifier {
  kind: string;
  value: string;
}

/** Decides that two person ids are one person. In force from the next resolution on; returns the decision's number, by which it can be undone. */
export async function mergePersons(warehouse: Warehouse, ids: readonly [string, string], decision: Decision): Promise<number> {
  const [one, other] = [await livingPerson(warehouse, ids[0]), await livingPerson(warehouse, ids[1])];
  if (one === other) throw new UserError("these are one person already", { value: `${ids[0]}, ${ids[1]}`, remedy: `look at them: npx otklik person show ${one}` });
  return record(warehouse, "merge", [await identifiersOf(warehouse, one), await identifiersOf(warehouse, other)], decision);
}

/**
 * Decides that some identifiers of a person (`kind:value`, or the value alone) are somebody else's. In force from the
 * next resolution on; returns the decision's number. `meanings` gives what else a name may mean, as `kind:value`.
 */
export async function splitPerson(warehouse: Warehouse, id: string, named: readonly string[], decision: Decision, meanings: (name: string) => readonly string[] = () => []): Promise<number> {
  const person = await livingPerson(warehouse, id);
  const all = await identifiersOf(warehouse, person);
  const known = all.map(({ kind, value }) => `${kind}:${value}`);
  const apart = named.map((name) => {
    const found = all.find(({ kind, value }) => name === `${kind}:${value}` || name === value) ?? all.find(({ kind, value }) => meanings(name).includes(`${kind}:${value}`));
    if (!found) throw new UserError(`${person} has no such identifier`, { value: name, remedy: `it has ${known.join(", ")}` });
    return found;
  });
  const rest = all.filter((identifier) => !apart.includes(identifier));
  if (apart.length === 0 || rest.length === 0) throw new UserError("a split needs identifiers on both sides", { value: named.join(", "), remedy: `name some, not all, of ${known.join(", ")}` });
  return record(warehouse, "split", [rest, apart], decision);
}

/** Takes a decision back; it stays on record with who undid it and why. */
export async function undoOverride(warehouse: Warehouse, override: number, { author, reason, now }: Decision): Promise<void> {
  const open = (await listOverrides(warehouse)).filter(({ undone_at }) => undone_at === null);
  if (!open.some(({ override_id }) => override_id === override)) {
    throw new UserError("there is no such decision in force", { value: override, remedy: open.length > 0 ? `in force are ${open.map((one) => one.override_id).join(", ")}` : "none is in force" });
  }
  await warehouse.run(
    "update ops.identity_override set undone_at = $at::timestamp, undone_by = $author, undone_reason = $reason where override_id = $override",
    { at: utcText(now()), author, reason, override },
  );
}

export async function listOverrides(warehouse: Warehouse): Promise<Override[]> {
  await prepareOverrides(warehouse);
  const rows = await warehouse.rows<Omit<Override, "sides"> & { one: string[]; other: string[] }>(
    `select o.*, list(kind || ':' || value order by kind, value) filter (side = 0) as one, list(kind || ':' || value order by kind, value) filter (side = 1) as other
    from ops.identity_override o join ops.identity_override_identifier using (override_id) group by all order by override_id`,
  );
  return rows.map(({ one, other, ...override }) => ({ ...override, sides: [one, other] }));
}

/** The id a person goes by now: merged ids lead to the one that was kept. Throws UserError for an unknown one. */
export async function livingPerson(warehouse: Warehouse, id: string): Promise<string> {
  await prepareLedger(warehouse);
  const [row] = await warehouse.rows<{ person_id: string }>(
    `with recursive chain as (
      select person_id, merged_into from ops.identity_person where person_id = $id
      union select p.person_id, p.merged_into from ops.identity_person p join chain on p.person_id = chain.merged_into)
    select person_id from chain where merged_into is null`,
    { id },
  );
  if (row) return row.person_id;
  throw new UserError("there is no such person", { value: id, remedy: "person ids stand in core.person, for example: npx otklik sql \"select person_id from core.person limit 5\"" });
}

async function identifiersOf(warehouse: Warehouse, person: string): Promise<Identifier[]> {
  const rank = kinds.map((kind, i) => `when '${kind}' then ${i}`).join(" ");
  return warehouse.rows<Identifier>(`select kind, value from ops.identity_member where person_id = $person order by case kind ${rank} end, value`, { person });
}

async function record(warehouse: Warehouse, action: Override["action"], sides: readonly [Identifier[], Identifier[]], { author, reason, now }: Decision): Promise<number> {
  for (const [word, text] of [["author", author], ["reason", reason]] as const) {
    if (text.trim() === "") throw new UserError(`a ${action} needs ${word === "author" ? "an author" : "a reason"}`, { remedy: `give --${word}` });
  }
  await prepareOverrides(warehouse);
  const [next] = await warehouse.rows<{ id: number }>("select coalesce(max(override_id), 0) + 1 as id from ops.identity_override");
  const id = next!.id;
  await inTransaction(warehouse, async () => {
    await warehouse.run(
      "insert into ops.identity_override (override_id, action, author, reason, made_at) values ($id, $action, $author, $reason, $at::timestamp)",
      { id, action, author, reason, at: utcText(now()) },
    );
    for (const [side, identifiers] of sides.entries()) {
      for (const { kind, value } of identifiers) await warehouse.run("insert into ops.identity_override_identifier values ($id, $side, $kind, $value)", { id, side, kind, value });
    }
  });
  return id;
}
