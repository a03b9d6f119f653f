import { kinds, normaliseIdentifier } from "../../transforms/identity/identifier.ts";
import type { Company } from "../company.ts";
import { livingPerson } from "../person.ts";
import { UserError } from "../user-error.ts";
import type { Warehouse } from "../warehouse.ts";

export type FindingCompany = Pick<Company, "phone_region" | "dir">;

/** What a text may mean, as `kind:value` of every kind it can be read as; `kind:text` names the kind itself. */
export function meanings({ phone_region }: Pick<Company, "phone_region">, text: string): string[] {
  const named = kinds.find((kind) => text.startsWith(`${kind}:`));
  const rest = named ? text.slice(named.length + 1) : text;
  return (named ? [named] : kinds).flatMap((kind) => {
    const value = normaliseIdentifier(kind, rest, { phoneRegion: phone_region });
    return value === null ? [] : [`${kind}:${value}`];
  });
}

/** Ids of the people an identifier in any spelling, or a person id, leads to: whose it is alone, or who share it. */
export async function findPersons(company: FindingCompany, warehouse: Warehouse, identifier: string): Promise<string[]> {
  const known = await warehouse.rows("select 1 from duckdb_tables() where schema_name = 'core' and table_name = 'person_identifier'");
  if (known.length === 0) throw new UserError("nobody is known yet: nothing has been computed", { remedy: `run: npx otklik run --company ${company.dir}` });
  const [id] = await warehouse.rows("select 1 from ops.identity_person where person_id = $identifier", { identifier: identifier.trim() });
  if (id) return [await livingPerson(warehouse, identifier.trim())];
  const found = await warehouse.rows<{ person_id: string; is_weak: boolean }>(
    "select distinct person_id, is_weak from core.person_identifier where list_contains(from_json($wanted::json, '[\"varchar\"]'), kind || ':' || value) order by person_id",
    { wanted: JSON.stringify(meanings(company, identifier)) },
  );
  const own = found.filter(({ is_weak }) => !is_weak);
  return [...new Set((own.length > 0 ? own : found).map(({ person_id }) => person_id))];
}

/** The one person an identifier in any spelling, or a person id, leads to. Throws UserError for nobody and for several, whom it lists. */
export async function findPerson(company: FindingCompany, warehouse: Warehouse, identifier: string): Promise<string> {
  const [person, ...others] = await findPersons(company, warehouse, identifier);
  if (person === undefined) {
    throw new UserError("nobody has this identifier", {
      remedy: `give a customer id, e-mail, phone, card, cookie or person id that stands in the data; what was ingested since is known after: npx otklik transform --company ${company.dir}`,
    });
  }
  if (others.length === 0) return person;
  const all = [person, ...others];
  throw new UserError(`${all.length} people have this identifier`, { remedy: `name one of them: ${all.slice(0, 12).join(", ")}${all.length > 12 ? " …" : ""}` });
}
