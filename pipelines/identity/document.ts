import type { Warehouse } from "../warehouse.ts";

/** Records that name another record: an answer its invitation, a call the order it is about. The first known one decides. */
const references: Readonly<Record<string, readonly (keyof typeof documents)[]>> = {
  survey_invitation: ["conversation", "order"],
  survey_response: ["invitation", "conversation", "order"],
  conversation: ["order"],
  order: ["order"],
  order_line: ["order"],
};

/** The document's number, and the records whose person is the document's person: first the document, then its parts. */
const documents = {
  invitation: { column: "invitation_id", records: ["survey_invitation"] },
  conversation: { column: "conversation_id", records: ["conversation"] },
  order: { column: "order_id", records: ["order", "order_line"] },
} as const;

/**
 * Gives records that name nobody themselves (or only by a shared identifier) to the person of the document they
 * belong to, where that is one person. A number means the document of the record's own source, else the only one that
 * has it: a shop's order 7 is not a marketplace's.
 */
export async function followDocuments(warehouse: Warehouse, records: readonly string[]): Promise<void> {
  if (!(await listDocuments(warehouse, records))) return;
  for (const [record, named] of Object.entries(references)) {
    if (!records.includes(record)) continue;
    // two joins, for one with an "or" would compare every record with every document
    const held = named.flatMap((document) => [
      { alias: `own_${document}`, document, isMeant: `own_${document}.source = r.source` },
      { alias: `sole_${document}`, document, isMeant: `sole_${document}.is_only` },
    ]);
    const joins = held.map(
      ({ alias, document, isMeant }) => `left join identity_document ${alias}
        on ${alias}.document = '${document}' and ${alias}.number = r.${documents[document].column} and ${isMeant}`,
    );
    const person = `coalesce(${held.map(({ alias }) => `${alias}.person_id`).join(", ")})`;
    await warehouse.run(`insert into core.record_person
      select '${record}', r.source, r.source_key, ${person} as person_id
      from staging."${record}" r ${joins.join(" ")}
      where ${person} is not null
        and ${isNobodys(record)}`);
  }
}

/**
 * Gives answers that are still nobody's to the person of the other rows of their form, where that is one person. A form is
 * what one source has under one survey and response_id on one local day: many systems begin their numbers anew.
 */
export async function followForms(warehouse: Warehouse, records: readonly string[]): Promise<void> {
  if (!records.includes("survey_response")) return;
  await warehouse.run(`insert into core.record_person
    with form as (
      select source, survey, response_id, answered_on, min(person_id) as person_id
      from staging.survey_response join (from core.record_person where record = 'survey_response') using (source, source_key)
      group by source, survey, response_id, answered_on having min(person_id) = max(person_id)
    )
    select 'survey_response', r.source, r.source_key, form.person_id
    from staging.survey_response r join form on form.source = r.source and form.response_id = r.response_id
      and form.survey is not distinct from r.survey and form.answered_on is not distinct from r.answered_on
    where ${isNobodys("survey_response")}`);
}

const isNobodys = (record: string): string => `not exists (select 1 from core.record_person k where k.record = '${record}' and k.source = r.source and k.source_key = r.source_key)`;

/**
 * Writes `identity_document`: every document with its source, also those that are nobody's, and whether its number stands
 * once. Lines lie where core.purchase puts them: with the order of their own source, else with the only one of that number.
 * False when there are no documents.
 */
async function listDocuments(warehouse: Warehouse, records: readonly string[]): Promise<boolean> {
  const told = Object.entries(documents).flatMap(([document, { column, records: owners }]) =>
    owners
      .filter((record) => records.includes(record))
      .map(
        (record) => `select '${document}' as document, ${column} as number, source, ${record === owners[0]} as is_whole, min(person_id) as first_person, max(person_id) as last_person
        from staging."${record}" left join (from core.record_person where record = '${record}') using (source, source_key) where ${column} is not null group by all`,
      ),
  );
  if (told.length === 0) return false;
  await warehouse.run(`create or replace temp table identity_document as
    with told as (${told.join(" union all ")}),
    placed as (
      select document, number, first_person, last_person,
        case when count(*) filter (is_whole) over same = 1 then max(source) filter (is_whole) over same else source end as source
      from told window same as (partition by document, number)
    )
    select document, number, source, count(*) over (partition by document, number) = 1 as is_only,
      case when min(first_person) = max(last_person) then min(first_person) end as person_id
    from placed group by document, number, source`);
  return true;
}
