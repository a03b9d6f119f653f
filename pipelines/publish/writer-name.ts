import { findPersonal } from "../../transforms/text/redact.ts";
import type { Company } from "../company.ts";
import { ownNames } from "../text/own-names.ts";
import type { Warehouse } from "../warehouse.ts";
import type { Leak } from "./personal-data.ts";

/** Two words that stand side by side, in the order of the alphabet. */
const pairs = (words: string): string => `list_transform(range(1, len(${words})), lambda i: least(${words}[i], ${words}[i + 1]) || ' ' || greatest(${words}[i], ${words}[i + 1]))`;
const wordsOf = (text: string): string => `list_filter(string_split_regex(replace(lower(${text}), 'ё', 'е'), '[^\\p{L}''’-]+'), lambda word: length(word) > 1)`;

/**
 * Published texts, a line each, in which two words of a name stand side by side, as some record writes the name of the person
 * who wrote the text or was written to: redaction should have hidden them. A line may be a part of what was written. Others who are called so are namesakes.
 */
export async function namesOfWriters(company: Pick<Company, "name" | "labels">, warehouse: Warehouse, texts: ReadonlyMap<string, ReadonlySet<string>>): Promise<Leak[]> {
  const lines = new Map<string, string[]>();
  for (const [place, all] of texts) for (const line of new Set([...all].flatMap((text) => text.split("\n")))) if (/\p{L}\P{L}+\p{L}/u.test(line)) lines.set(line, [...(lines.get(line) ?? []), place]);
  const alike = await warehouse.rows<{ line: string; name: string; person_id: string }>(
    `with line as (select unnest(from_json($lines::json, '["VARCHAR"]')) as line),
     paired as (select distinct line, unnest(${pairs("words")}) as pair from (select line, ${wordsOf("line")} as words from line)),
     called as (select distinct person_id, value as name, unnest(${pairs("words")}) as pair from (select person_id, value, ${wordsOf("value")} as words from core.person_detail where kind = 'name'))
     select distinct line, name, person_id from paired join called using (pair) order by all`,
    { lines: JSON.stringify([...lines.keys()]) },
  );
  if (alike.length === 0) return [];
  const written = await warehouse.rows<{ line: string; person_id: string }>(
    `with told as (
       select text_hash, person_id from core.survey_answer
       union all select text_hash, person_id from core.message join core.conversation using (conversation_id)
     )
     select distinct line, person_id from (select unnest(from_json($lines::json, '["VARCHAR"]')) as line)
     join ops.text_score on contains(regexp_replace(without_numbers(redacted), '\\s+', ' ', 'g'), regexp_replace(regexp_replace(line, '^… |\\s?…$', '', 'g'), '\\s+', ' ', 'g'))
     join told using (text_hash)
     where person_id is not null`,
    { lines: JSON.stringify([...new Set(alike.map(({ line }) => line))]) },
  );
  const writers = new Set(written.map(({ line, person_id }) => `${person_id}\n${line}`));
  const own = ownNames(company);
  return alike
    .filter(({ line, name, person_id }) => writers.has(`${person_id}\n${line}`) && findPersonal(line, { names: [name], own }).some(({ kind }) => kind === "name"))
    .flatMap(({ line }) => lines.get(line)!.map((place) => ({ kind: "name of the person who wrote it or was written to", place })));
}
