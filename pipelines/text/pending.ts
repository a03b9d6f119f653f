import type { Warehouse } from "../warehouse.ts";
import { dropDictated, isDictated, listDictated } from "./dictated.ts";
import { dropNames, listNames, mostNames, type Names } from "./known-names.ts";
import { scoreTables } from "./tables.ts";

export interface PendingText {
  text_hash: string;
  context_hash: string;
  text: string;
  /** Of whoever wrote it or was written to, in small letters. */
  names: string[];
  /** A customer wrote it, in a message or a comment. */
  is_customer: boolean;
  /** It stands beside a survey answer. */
  is_comment: boolean;
  /** It stands in no channel whose conversations bear tags enough to say how well reasons are read there. */
  is_elsewhere: boolean;
  /** It is part of what somebody dictates: nothing of it may be shown. */
  is_dictated: boolean;
}

/** What tells what reads texts from any other way to read them. */
export interface ReadingVersions {
  talk: string;
  /** By language of a survey comment; in a language that is not named it is read as talk. */
  comments: Readonly<Record<string, string>>;
}

const contextHash = "md5(array_to_string(names, '|') || case when is_comment then '|comment' else '' end || case when is_elsewhere then '|elsewhere' else '' end || case when is_dictated then '|dictated' else '' end)";

/** Texts that are grouped at once: DuckDB cannot spill lists of names to disk. */
const sliceSize = 60_000;

/**
 * Lists in pending_text the distinct texts that have not been scored by these versions, or scored in another context: other names of
 * their writers known, no survey comment among them yet, not dictated yet, or in no channel yet whose conversations are tagged. Works in slices by hash, so that memory stays flat.
 * Returns how many distinct texts there are, how many are pending, and how many of those were scored in another way before.
 */
export async function listPending(warehouse: Warehouse, { talk, comments }: ReadingVersions): Promise<{ distinct: number; pending: number; known: number }> {
  const [written] = await warehouse.rows<{ count: number }>(
    `select (select count(_text_hash) from staging.survey_response) + (select count(_text_hash) from staging.message where author_kind in ('customer', 'agent', 'bot')) as "count"`,
  );
  const slices = Math.max(1, Math.ceil(written!.count / sliceSize));
  await warehouse.run(`create or replace temp table pending_text (
    position bigint, text_hash varchar, context_hash varchar, text varchar, names varchar[], is_customer boolean, is_comment boolean, is_elsewhere boolean, is_dictated boolean)`);
  const comment = Object.keys(comments).map((language) => `when '${language}' then $${language}`).join(" ");
  await listDictated(warehouse);
  const names = await listNames(warehouse);
  let distinct = 0;
  let pending = 0;
  for (let slice = 0; slice < slices; slice++) {
    await listSlice(warehouse, slice, slices, names);
    await warehouse.run(
      `insert into pending_text
      select $pending::bigint + row_number() over (order by names, text_hash) - 1, text_hash, ${contextHash}, text, names, is_customer, is_comment, is_elsewhere, is_dictated
      from written_text
      where not exists (
        from ops.text_score where text_score.text_hash = written_text.text_hash
          and model_version = case when is_comment then case language ${comment} else $talk end else $talk end and context_hash = ${contextHash} and redacted is not null
      )`,
      { talk, pending, ...comments },
    );
    const [counts] = await warehouse.rows<{ distinct: number; pending: number }>(
      `select (select count(*) from written_text) as "distinct", (select count(*) from pending_text) as pending`,
    );
    distinct += counts!.distinct;
    pending = counts!.pending;
  }
  await warehouse.run("drop table if exists written_text");
  await dropNames(warehouse);
  await dropDictated(warehouse);
  const [again] = await warehouse.rows<{ count: number }>(
    `select count(*) as "count" from pending_text where text_hash in (select text_hash from ops.text_score)`,
  );
  return { distinct, pending, known: again!.count };
}

/**
 * The distinct texts of one slice, with the names of whoever is known to have written them or been written to, whichever record
 * tells the names. Where a text was removed it still says who; one that stands nowhere is left as it was read. What more people
 * say than are kept is held against those names alone that stand in it: «Спасибо» names nobody.
 */
async function listSlice(warehouse: Warehouse, slice: number, slices: number, { hasCrowds }: Names): Promise<void> {
  const isOfSlice = `_text_hash is not null and hash(_text_hash) % ${slices} = ${slice}`;
  const answers = `(from staging.survey_response where ${isOfSlice})`;
  const messages = `(from staging.message where author_kind in ('customer', 'agent', 'bot') and ${isOfSlice})`;
  await warehouse.run(`
    create or replace temp table written_text as
    with written as (
      select _text_hash as text_hash, comment as text, true as is_customer, true as is_comment, true as is_elsewhere from ${answers}
      union all
      select _text_hash, text, author_kind = 'customer', false, (source, conversation_id) not in (${taughtConversations}) from ${messages}
    ),
    said as (
      select text_hash, any_value(text) as text, bool_or(is_customer) as is_customer, bool_or(is_comment) as is_comment,
        bool_and(is_elsewhere) as is_elsewhere
      from written group by text_hash having count(text) > 0
    ),
    called as (
      select _text_hash as text_hash, answer_name.name from ${answers} join answer_name using (source, source_key)
      union all
      select _text_hash, conversation_name.name from ${messages} join conversation_name using (source, conversation_id)
      ${hasCrowds ? `union all select _text_hash, message_name.name from ${messages} join message_name using (source, source_key)` : ""}
    ),
    named as (select text_hash, list_sort(list(distinct name)) as names from called group by text_hash)
    select text_hash, text, is_customer, is_comment, is_elsewhere, ${isDictated("text_hash")} as is_dictated, case when len(names) <= ${mostNames} then names else ${standingIn} end as names
    from (select said.*, coalesce(names, []) as names from said left join named using (text_hash))`);
}

/** Tagged conversations of a channel from which on its tags say how well reasons are read in it. */
const enoughTagged = 20;
const taughtConversations = `select source, conversation_id from staging.conversation where source is not null and conversation_id is not null and coalesce(channel, '') in (
  select coalesce(channel, '') from staging.conversation where reason is not null group by channel having count(*) >= ${enoughTagged})`;

/** Of many names those of which a word stands in the text, whole names first. */
const standingIn = `list_transform(
  list_reverse_sort(list_filter(
    list_transform(names, lambda name: {words: len(list_intersect(string_split(replace(name, 'ё', 'е'), ' '), string_split_regex(replace(lower(text), 'ё', 'е'), '[^\\p{L}''-]+'))), name: name}),
    lambda one: one.words > 0))[1:${mostNames}], lambda one: one.name)`;

export async function readPending(warehouse: Warehouse, from: number, to: number): Promise<PendingText[]> {
  return warehouse.rows<PendingText>(
    "select text_hash, context_hash, text, names, is_customer, is_comment, is_elsewhere, is_dictated from pending_text where position >= $from and position < $to order by position",
    { from, to },
  );
}

/** Takes away what a batch of pending texts has from before. */
export async function forgetScores(warehouse: Warehouse, from: number, to: number): Promise<void> {
  for (const table of scoreTables) {
    await warehouse.run(
      `delete from ops.${table} where text_hash in (select text_hash from pending_text where position >= $from and position < $to)`,
      { from, to },
    );
  }
}
