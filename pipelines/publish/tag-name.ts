import { findPersonal } from "../../transforms/text/redact.ts";
import type { Company } from "../company.ts";
import { mostPeople } from "../ingest/undeclared.ts";
import type { Warehouse } from "../warehouse.ts";
import type { Leak } from "./personal-data.ts";

/**
 * Helpdesk tags among published texts that tell who somebody is: contacts, given names with surnames, and of a tag that
 * few people have, any part of their own names. Reasons and labels of company.yaml are the company's own words and never asked.
 */
export async function namesInTags(company: Pick<Company, "reasons" | "labels">, warehouse: Warehouse, texts: ReadonlyMap<string, ReadonlySet<string>>): Promise<Leak[]> {
  const declared = new Set([...company.reasons.map(({ key }) => key), ...Object.keys(company.labels.reason ?? {})]);
  const tags = await warehouse.rows<{ tag: string; names: string[] }>(
    `with tagged as (
       select nullif(trim(conversation.reason), '') as tag, conversation.name, known.person_id
       from staging.conversation left join core.record_person known on known.record = 'conversation' and known.source = conversation.source and known.source_key = conversation.source_key
     ),
     named as (
       select tag, name from tagged union select tag, value from tagged join core.person_detail using (person_id) where kind = 'name'
     ),
     few as (select tag from tagged group by tag having count(distinct coalesce(person_id, name)) <= ${mostPeople})
     select tag, coalesce(list_sort(list(distinct name) filter (name is not null and tag in (from few))), []) as names
     from named where tag is not null group by tag order by tag`,
  );
  return tags.flatMap(({ tag, names }): Leak[] => {
    if (declared.has(tag)) return [];
    const places = [...texts].filter(([, all]) => all.has(tag)).map(([place]) => place);
    const [found] = places.length === 0 ? [] : findPersonal(tag, { names });
    return found === undefined ? [] : places.map((place) => ({ kind: `${found.kind} in a helpdesk tag`, place }));
  });
}
