import { conversationPlace } from "../identity/conversation-place.ts";
import type { Warehouse } from "../warehouse.ts";
import { introducedNames, mayIntroduce } from "./introduced-name.ts";

/** Names kept per person, conversation and text. A person of more is many that a source takes for one. */
export const mostNames = 50;
/** A number of an order or an invitation that more people share is none. */
const mostSharers = 3;
/** An e-mail or a telephone of more people is an office's. */
const mostSharing = 20;

export interface Names {
  /** Whether there are conversations with more people than are kept. */
  hasCrowds: boolean;
}

/** A name in small letters; two words in the order of the alphabet, so that «Петрова Анна» is no second name beside «Анна ПЕТРОВА». */
const plain = (name: string): string => {
  const words = `string_split_regex(lower(trim(${name})), '\\s+')`;
  return `array_to_string(case when len(${words}) = 2 then list_sort(${words}) else ${words} end, ' ')`;
};

/**
 * Temporary tables of the names by which people are known in texts, whichever record tells them:
 * `answer_name` (source, source_key, name), `conversation_name` (source and conversation_id as messages write them, name) and,
 * of conversations with more people than are kept, `message_name` (source, source_key, name).
 * Known are the names in the record, and those of its person in every other record, as persons were resolved; of a person whom
 * the order, invitation or conversation it is about has, too, by whichever name anybody introduces himself in its conversation or answers a question for it (of the table answered_name), and, where it is nobody's, of those who share its telephone. Where nobody was resolved, only the records' own names are.
 */
export async function listNames(warehouse: Warehouse): Promise<Names> {
  const [resolved] = await warehouse.rows<{ count: number }>("select count(*) as \"count\" from duckdb_tables() where schema_name = 'core' and table_name in ('record_person', 'person_detail')");
  const hasPersons = resolved!.count === 2;
  if (hasPersons) await listNamesOfPersons(warehouse);
  const ofPersons = (table: string) => (hasPersons ? `union all select ${table}.* exclude (person_id), name from ${table} join person_name using (person_id)` : "");
  await warehouse.run(`create or replace temp table answer_name as
    select distinct source, source_key, name from (
      select source, source_key, ${plain("name")} as name from staging.survey_response where name is not null and _text_hash is not null
      ${ofPersons("answer_person")})
    where length(name) > 1`);
  await warehouse.run(`create or replace temp table conversation_name as
    with ${conversationPlace},
    named as (
      select of_source, conversation_id, name from (
        select of_source, conversation_id, ${plain("name")} as name from (
          select source as of_source, conversation_id, name from staging.conversation where name is not null
          union all
          select of_source, conversation_id, name from staging.message join place using (source, conversation_id) where name is not null
          union all
          select of_source, conversation_id, unnest(${introducedNames("text")}) from staging.message join place using (source, conversation_id) where ${mayIntroduce("text")}
          union all
          select of_source, conversation_id, name from place join answered_name on talk = hash(source, conversation_id) where name is not null)
        ${ofPersons("conversation_person")})
      where length(name) > 1
      group by of_source, conversation_id, name
      qualify row_number() over (partition by of_source, conversation_id order by count(*) desc, name) <= ${mostNames}
    )
    select place.source, conversation_id, name from place join named using (of_source, conversation_id)`);
  await warehouse.run(`create or replace temp table message_name as ${hasPersons ? namesInCrowds : "select null::varchar as source, null::varchar as source_key, null::varchar as name where false"}`);
  for (const table of ["answer_person", "conversation_person", "person_name"]) await warehouse.run(`drop table if exists temp.${table}`);
  return { hasCrowds: (await warehouse.rows("select 1 from message_name limit 1")).length > 0 };
}

export async function dropNames(warehouse: Warehouse): Promise<void> {
  for (const table of ["answer_name", "conversation_name", "message_name"]) await warehouse.run(`drop table if exists temp.${table}`);
}

async function listNamesOfPersons(warehouse: Warehouse): Promise<void> {
  await warehouse.run(`create or replace temp table person_name as
    select person_id, name from (
      select person_id, ${plain("value")} as name, record_count from core.person_detail where kind = 'name')
    where length(name) > 1
    group by person_id, name
    qualify row_number() over (partition by person_id order by sum(record_count) desc, name) <= ${mostNames}`);
  await warehouse.run(`create or replace temp table answer_person as
    with ${documentPersons}
    select source, source_key, person_id from core.record_person where record = 'survey_response'
    ${["invitation", "conversation", "order"].map((document) => `union select source, source_key, person_id from staging.survey_response
      join document_person on document = '${document}' and number = ${document}_id where _text_hash is not null`).join(" ")}
    union select source, source_key, person_id from (${sharersOf("survey_response")})`);
  await warehouse.run(`create or replace temp table conversation_person as
    with ${documentPersons}, ${conversationPlace}
    select source as of_source, conversation_id, person_id from staging.conversation
      join (from core.record_person where record = 'conversation') known using (source, source_key)
    union select source, conversation_id, person_id from staging.conversation join document_person on document = 'order' and number = order_id
    union select source, conversation_id, person_id from staging.conversation join (${sharersOf("conversation")}) using (source, source_key)
    union select of_source, conversation_id, person_id from staging.message
      join (from core.record_person where record = 'message') known using (source, source_key) join place using (source, conversation_id)`);
}

/** The people whose invitation, conversation or order has a number. */
const documentPersons = `
    document_person as materialized (
      from (${Object.entries({ invitation: "survey_invitation", conversation: "conversation", order: "order" })
        .map(([document, record]) => `select distinct '${document}' as document, ${document}_id as number, person_id from staging."${record}"
          join (from core.record_person where record = '${record}') known using (source, source_key) where ${document}_id is not null`)
        .join(" union all ")})
      qualify count(*) over (partition by document, number) <= ${mostSharers}
    )`;

/** Of a record that is nobody's, since several people share what it tells of its own, all of these people. */
const sharersOf = (record: string): string => Object.entries(likened).map(([kind, like]) => `
      select source, source_key, person_id from (
        with lone as (
          select source, source_key, ${like(kind)} as shared from staging."${record}" anti join (from core.record_person where record = '${record}') known using (source, source_key)
          where ${kind} is not null
        ),
        sharer as (
          from (select distinct ${like("value")} as shared, person_id from core.person_identifier where kind = '${kind}' and ${like("value")} in (select shared from lone))
          qualify count(*) over (partition by shared) <= ${mostSharing}
        )
        from lone join sharer using (shared))`).join(" union all ");

/** Spellings of an identifier that are nearly always one. */
const likened: Readonly<Record<string, (value: string) => string>> = {
  email: (value) => `lower(trim(${value}))`,
  phone: (value) => `right(regexp_replace(${value}, '\\D', '', 'g'), 10)`,
  card: (value) => `regexp_replace(${value}, '\\W', '', 'g')`,
};

/** Of messages in conversations that names were left out of, the names of each one's own person. */
const namesInCrowds = `
    with crowded as (select source, conversation_id from conversation_name group by all having count(*) = ${mostNames})
    select source, source_key, person_name.name from staging.message semi join crowded using (source, conversation_id)
      join (from core.record_person where record = 'message') known using (source, source_key) join person_name using (person_id)`;
