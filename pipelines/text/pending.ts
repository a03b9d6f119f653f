import type { Warehouse } from "../warehouse.ts";

export interface PendingText {
  text_hash: string;
  names_hash: string;
  text: string;
  names: string[];
  /** A customer wrote it, in a message or a comment. */
  is_customer: boolean;
}

/** Names kept per text; a phrase that thousands wrote names none of them. */
const mostNames = 20;

/**
 * Lists in pending_text the distinct texts that `version` has not scored, or scored when fewer names of their writers were known.
 * Returns how many distinct texts there are and how many are pending.
 */
export async function listPending(warehouse: Warehouse, version: string): Promise<{ distinct: number; pending: number }> {
  await warehouse.run(`
    create or replace temp table written_text as
    with written as (
      select comment as text, name, true as is_customer from staging.survey_response
      union all
      select message.text, coalesce(message.name, conversation.name), message.author_kind = 'customer'
      from staging.message left join staging.conversation
        on conversation.source = message.source and conversation.conversation_id = message.conversation_id
      where message.author_kind in ('customer', 'agent')
    )
    select md5(text) as text_hash, any_value(text) as text, bool_or(is_customer) as is_customer,
      coalesce(list_sort(list(distinct name) filter (name is not null)), [])[1:${mostNames}] as names
    from written where trim(coalesce(text, '')) <> '' group by md5(text)`);
  await warehouse.run(
    `create or replace temp table pending_text as
    select row_number() over (order by text_hash) - 1 as position, text_hash, md5(array_to_string(names, '|')) as names_hash, text, names, is_customer
    from written_text
    where not exists (
      from ops.text_score where text_score.text_hash = written_text.text_hash
        and model_version = $version and names_hash = md5(array_to_string(names, '|'))
    )`,
    { version },
  );
  const [counts] = await warehouse.rows<{ distinct: number; pending: number }>(
    `select (select count(*) from written_text) as "distinct", (select count(*) from pending_text) as pending`,
  );
  await warehouse.run("drop table written_text");
  return counts!;
}

export async function readPending(warehouse: Warehouse, from: number, to: number): Promise<PendingText[]> {
  return warehouse.rows<PendingText>(
    "select text_hash, names_hash, text, names, is_customer from pending_text where position >= $from and position < $to order by position",
    { from, to },
  );
}

const scored = ["text_score", "text_aspect", "text_promise", "text_phrase"] as const;

/** Takes away what a batch of pending texts has from before. */
export async function forgetScores(warehouse: Warehouse, from: number, to: number): Promise<void> {
  for (const table of scored) {
    await warehouse.run(
      `delete from ops.${table} where text_hash in (select text_hash from pending_text where position >= $from and position < $to)`,
      { from, to },
    );
  }
}
