import { records } from "../../sources/records/index.ts";
import { type Kind, normaliseIdentifier } from "../../transforms/identity/identifier.ts";
import type { Company } from "../company.ts";
import type { Warehouse } from "../warehouse.ts";

/**
 * Of identifiers that look like everybody's (`info@…`), those that others do have: another person, or a record that is
 * nobody's. The rest is this person's alone.
 */
export async function sharedOnly<Weak extends { kind: Kind; value: string }>({ phone_region }: Pick<Company, "phone_region">, warehouse: Warehouse, person: string, weak: readonly Weak[]): Promise<Weak[]> {
  const shared: Weak[] = [];
  for (const one of weak) {
    const { kind, value } = one;
    const [other] = await warehouse.rows("select 1 from core.person_identifier where kind = $kind and value = $value and person_id <> $person limit 1", { kind, value, person });
    if (other || (await isInNobodys(kind, value))) shared.push(one);
  }
  return shared;

  async function isInNobodys(kind: Kind, value: string): Promise<boolean> {
    if (kind === "profile") return true;
    for (const { name } of records) {
      const rows = await warehouse.rows<{ raw: string; source: string }>(
        `select distinct ${kind} as raw, source from staging."${name}" s where ${kind} is not null and not exists (select 1 from core.record_person p where p.record = '${name}' and p.source = s.source and p.source_key = s.source_key)`,
      );
      if (rows.some(({ raw, source }) => [raw, `${source}:${raw}`].some((text) => normaliseIdentifier(kind, text, { phoneRegion: phone_region }) === value))) return true;
    }
    return false;
  }
}
