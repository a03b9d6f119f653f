import { type Kind, kinds, normaliseIdentifier } from "../../transforms/identity/identifier.ts";
import type { Company } from "../company.ts";
import type { Warehouse } from "../warehouse.ts";
import type { Identifier } from "./trace.ts";
import type { Work } from "./unfinished.ts";

/** The persons who have one of these identifiers for their own. */
export async function holdersOf(warehouse: Warehouse, { identifiers }: Work): Promise<string[]> {
  const rows = await warehouse.rows<{ person_id: string }>(
    "select distinct person_id from core.person_identifier where not is_weak and list_contains(from_json($wanted::json, '[\"varchar\"]'), kind || ':' || value) order by 1",
    { wanted: JSON.stringify(identifiers.map(({ kind, value }) => `${kind}:${value}`)) },
  );
  return rows.map(({ person_id }) => person_id);
}

/** The values as the systems wrote them in the persons' records. */
export async function spelled({ phone_region }: Pick<Company, "phone_region">, warehouse: Warehouse, persons: readonly string[], own: readonly { kind: Kind; value: string }[]): Promise<Identifier[]> {
  const found = new Map(own.map(({ kind, value }) => [`${kind}:${value}`, new Set([value])]));
  const among = "list_contains(from_json($persons::json, '[\"varchar\"]'), p.person_id)";
  const records = await warehouse.rows<{ record: string }>(`select distinct record from core.record_person p where ${among}`, { persons: JSON.stringify(persons) });
  for (const { record } of records) {
    for (const kind of kinds.filter((one) => one !== "profile")) {
      const rows = await warehouse.rows<{ raw: string; source: string }>(
        `select distinct ${kind} as raw, source from staging."${record}" join core.record_person p using (source, source_key) where p.record = $record and ${among} and ${kind} is not null`,
        { record, persons: JSON.stringify(persons) },
      );
      for (const { raw, source } of rows) {
        const values = [raw, `${source}:${raw}`].map((text) => normaliseIdentifier(kind, text, { phoneRegion: phone_region }));
        for (const value of values) found.get(`${kind}:${value}`)?.add(raw);
      }
    }
  }
  return own.map(({ kind, value }) => ({ kind, value, spellings: [...found.get(`${kind}:${value}`)!].sort() }));
}

export function united(one: readonly Identifier[], other: readonly Identifier[]): Identifier[] {
  const all = new Map<string, Identifier>();
  for (const { kind, value, spellings } of [...one, ...other]) {
    const known = all.get(`${kind}:${value}`)?.spellings ?? [];
    all.set(`${kind}:${value}`, { kind, value, spellings: [...new Set([...known, ...spellings])] });
  }
  return [...all.values()];
}
