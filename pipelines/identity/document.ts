import type { Warehouse } from "../warehouse.ts";

/** Records that name another record: an answer its invitation, a call the order it is about. The first known one decides. */
const references: Readonly<Record<string, readonly (keyof typeof documents)[]>> = {
  survey_invitation: ["conversation", "order"],
  survey_response: ["invitation", "conversation", "order"],
  conversation: ["order"],
  order_line: ["order"],
};

/** The document's number, and the records whose person is the document's person. */
const documents = {
  invitation: { column: "invitation_id", records: ["survey_invitation"] },
  conversation: { column: "conversation_id", records: ["conversation"] },
  order: { column: "order_id", records: ["order", "order_line"] },
} as const;

/**
 * Gives records that name nobody themselves (or only by a shared identifier) to the person of the document they
 * belong to, where that is one person.
 */
export async function followDocuments(warehouse: Warehouse, records: readonly string[]): Promise<void> {
  const owned = Object.entries(documents).flatMap(([document, { column, records: owners }]) =>
    owners
      .filter((record) => records.includes(record))
      .map(
        (record) => `select '${document}' as document, ${column} as number, person_id
        from staging."${record}" join core.record_person using (source, source_key) where record = '${record}' and ${column} is not null`,
      ),
  );
  if (owned.length === 0) return;
  await warehouse.run(`create or replace temp table identity_document as
    select document, number, min(person_id) as person_id from (${owned.join(" union all ")})
    group by document, number having min(person_id) = max(person_id)`);
  for (const [record, named] of Object.entries(references)) {
    if (!records.includes(record)) continue;
    const joins = named.map((document) => `left join identity_document d_${document} on d_${document}.document = '${document}' and d_${document}.number = r.${documents[document].column}`);
    await warehouse.run(`insert into core.record_person
      select '${record}', r.source, r.source_key, coalesce(${named.map((document) => `d_${document}.person_id`).join(", ")}) as person_id
      from staging."${record}" r ${joins.join(" ")}
      where coalesce(${named.map((document) => `d_${document}.person_id`).join(", ")}) is not null
        and not exists (select 1 from core.record_person k where k.record = '${record}' and k.source = r.source and k.source_key = r.source_key)`);
  }
}
