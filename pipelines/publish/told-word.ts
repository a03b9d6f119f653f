import { records } from "../../sources/records/index.ts";
import { findPersonal } from "../../transforms/text/redact.ts";
import type { Company } from "../company.ts";
import { ident } from "../sql-text.ts";
import { mostPeople } from "../ingest/undeclared.ts";
import { ownNames } from "../text/own-names.ts";
import type { Warehouse } from "../warehouse.ts";
import { hintAt, type Leak } from "./personal-data.ts";

interface Column {
  record: string;
  field: string;
}

/** Numbers of agents are often their names; other numbers are no words. */
const numbersOfPeople = new Set(["agent_id", "author_id"]);
/** What customers say is redacted before it is told. */
const redacted = new Set(["survey_response.comment"]);
/** Typed by somebody about one customer: there a name alone tells who it is, and so does any part of the customer's own. */
const typed = new Set(["conversation.reason", "conversation.category", "subscription.reason"]);

/** Every column of the canonical records that may hold any words and that pages may tell: teams, regions, campaigns, reasons … */
export const toldColumns: readonly Column[] = records.flatMap(({ name: record, fields }) =>
  Object.entries(fields)
    .filter(([field, { kind, personal }]) => kind === "text" && !personal && (!field.endsWith("_id") || numbersOfPeople.has(field)) && !redacted.has(`${record}.${field}`))
    .map(([field]) => ({ record, field })));

type Declared = Pick<Company, "name" | "reasons" | "touchpoints" | "labels">;

/**
 * Words of `toldColumns` among published texts that tell who somebody is. Of teams, regions and the like they are contacts and given
 * names with surnames, for a town or a shop may be called like a person; of what is typed about one customer any name, and of a word
 * that few people have any part of their own names. What company.yaml declares is the company's own word and never asked.
 */
export async function namesInWords(company: Declared, warehouse: Warehouse, texts: ReadonlyMap<string, ReadonlySet<string>>): Promise<Leak[]> {
  const published = new Set([...texts.values()].flatMap((all) => [...all]));
  const known = new Set((await warehouse.rows<{ name: string }>("select table_name as name from information_schema.tables where table_schema = 'staging'")).map(({ name }) => name));
  const own = ownNames(company);
  const leaks: Leak[] = [];
  for (const column of toldColumns) {
    if (!known.has(column.record)) continue;
    const declared = declaredFor(column, company);
    const isTyped = typed.has(`${column.record}.${column.field}`);
    for (const { word, names } of await wordsOf(warehouse, column, isTyped, published)) {
      if (declared.has(word)) continue;
      const found = findPersonal(word, { names, own }).find(({ kind, start, end }) => isTyped || (kind === "name" ? /\s/.test(word.slice(start, end).trim()) : kind !== "address" && kind !== "link"));
      if (!found) continue;
      const places = [...texts].filter(([, all]) => all.has(word)).map(([place]) => place);
      leaks.push(...places.map((place) => ({ kind: `${found.kind} in ${column.field} of ${column.record}, ${hintAt(word)}`, place })));
    }
  }
  return leaks;
}

function declaredFor({ record, field }: Column, { reasons, touchpoints, labels }: Declared): ReadonlySet<string> {
  const keys = field === "reason" && record === "conversation" ? reasons : field === "touchpoint" ? touchpoints : [];
  return new Set([...keys.map(({ key }) => key), ...Object.keys(labels[field] ?? {})]);
}

/** The published words of a column; of a typed one with the names of those who have it, where they are few. */
async function wordsOf(warehouse: Warehouse, { record, field }: Column, isTyped: boolean, published: ReadonlySet<string>): Promise<{ word: string; names: string[] }[]> {
  const word = `nullif(trim(${ident(field)}), '')`;
  const words = (await warehouse.rows<{ word: string }>(`select distinct ${word} as word from staging.${ident(record)} where ${word} is not null order by word`)).flatMap((row) => (published.has(row.word) ? [row.word] : []));
  if (!isTyped || words.length === 0) return words.map((one) => ({ word: one, names: [] }));
  return warehouse.rows<{ word: string; names: string[] }>(
    `with told as (
       select ${word} as word, record.name, known.person_id
       from staging.${ident(record)} record left join core.record_person known on known.record = '${record}' and known.source = record.source and known.source_key = record.source_key
     ),
     named as (
       select word, name from told union select word, value from told join core.person_detail using (person_id) where kind = 'name'
     ),
     few as (select word from told group by word having count(distinct coalesce(person_id, name)) <= ${mostPeople})
     select word, coalesce(list_sort(list(distinct name) filter (name is not null and word in (from few))), []) as names
     from named where word in (select unnest(from_json($words::json, '["VARCHAR"]'))) group by word order by word`,
    { words: JSON.stringify(words) },
  );
}
