import { textFields } from "../../sources/records/index.ts";
import { mentionsOf, type Mentioned } from "../../transforms/identity/mention.ts";
import { counted } from "../terminal.ts";
import type { Warehouse } from "../warehouse.ts";

/** A text of somebody else in which the person's name or address seems to stand. Holds none of it. */
export interface Mention {
  record: string;
  source: string;
  source_key: string;
  what: Mentioned[];
}

/** Names and addresses of the person, as they were written. */
export interface Detail {
  kind: "name" | "address";
  value: string;
}

export async function detailsOf(warehouse: Warehouse, person: string): Promise<Detail[]> {
  return warehouse.rows<Detail>("select distinct kind, value from core.person_detail where person_id = $person and kind in ('name', 'address') order by all", { person });
}

/** Texts of others with a mention, by record, source and key; `persons` are those whose own records and conversations do not count. */
export async function findMentions(warehouse: Warehouse, details: readonly Detail[], persons: readonly string[]): Promise<Mention[]> {
  const values = (kind: Detail["kind"]) => details.filter((one) => one.kind === kind).map(({ value }) => value);
  const mentions = mentionsOf({ names: values("name"), addresses: values("address") });
  if (mentions.beginnings.length === 0) return [];
  const params = { persons: JSON.stringify(persons), pattern: `(^|[^\\p{L}])(?:${mentions.beginnings.map((word) => word.replace(/[^\p{L}]/gu, ".")).join("|")})` };
  const found: Mention[] = [];
  for (const [record, column] of Object.entries(textFields)) {
    const ofPersons = (of: string, said: string) => `not exists (select 1 from core.record_person p where p.record = '${of}' and p.source = ${said}.source and p.source_key = ${said}.source_key and list_contains(from_json($persons::json, '["varchar"]'), p.person_id))`;
    const others = [ofPersons(record, "said"), ...(record === "message" ? [`(said.source, said.conversation_id) not in (select (source, conversation_id) from staging.conversation begun where not ${ofPersons("conversation", "begun")})`] : [])];
    const rows = await warehouse.rows<{ source: string; source_key: string; text: string }>(
      `select source, source_key, ${column} as text from staging."${record}" said
      where ${column} is not null and regexp_matches(replace(lower(${column}), 'ё', 'е'), $pattern) and ${others.join(" and ")} order by source, source_key`,
      params,
    );
    for (const { text, ...key } of rows) {
      const what = mentions.in(text);
      if (what.length > 0) found.push({ record, ...key, what });
    }
  }
  return found;
}

const mostTold = 20;

/** What to say of mentions: how many, their ids, and what to do next. */
export function toldMentions(mentions: readonly Mention[]): string[] {
  if (mentions.length === 0) return [];
  const by = [...new Set(mentions.map(({ what }) => what.join(" and ")))].map((what) => `${mentions.filter((one) => one.what.join(" and ") === what).length} by ${what}`);
  const [first] = mentions;
  return [
    `${counted(mentions.length, "text")} of others ${mentions.length === 1 ? "seems" : "seem"} to name the person (${by.join(", ")}), and ${mentions.length === 1 ? "stays" : "stay"}; namesakes and neighbours are among such:`,
    ...mentions.slice(0, mostTold).map(({ record, source, source_key, what }) => `  ${record} ${source} ${source_key}: ${what.join(" and ")}`),
    ...(mentions.length > mostTold ? [`  and ${mentions.length - mostTold} more`] : []),
    `  read one with: npx otklik sql "select * from staging.${first!.record} where source = '${first!.source}' and source_key = '${first!.source_key}'"; where it is the person, take the words out of the source's file and run ingest`,
  ];
}
