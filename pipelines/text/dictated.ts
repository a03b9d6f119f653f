import type { Warehouse } from "../warehouse.ts";
import { answeredName, asks, messagesByForm, tellingWords } from "./asked.ts";

/** What is kept of a text that is part of a telephone, an address or the like. */
export const dictated = "[dictated]";

/** Digits of the shortest number that is hidden: where it was asked for, where nobody asked, and in one text wherever it stands. */
const least = { asked: 3, unasked: 7, anywhere: 4 };
/** Messages after a question within which it is answered: by words at once, by numbers piece by piece. */
const within = { words: 3, numbers: 12, pieces: 3, echo: 2 };
/** Letters of a message that only repeats what was dictated. */
const longestEcho = 80;

/**
 * Temporary tables of what customers dictate over several messages of a conversation, told by what is asked before and by what stands
 * beside: `dictated_text` (text) of the texts that are to be hidden whole, `answered_name`
 * (talk, text, name) of answers to a question for a name; null is one that is none.
 * A text that elsewhere mostly stands undictated («сорок», "No idea") is neither, unless its own digits make a number.
 */
export async function listDictated(warehouse: Warehouse): Promise<void> {
  await warehouse.run(`create or replace temp table turn as
    select talk, text, row_number() over (partition by talk order by said_at, position, text)::integer as line,
      is_customer, asks::utinyint as asks, is_nod, digits::utinyint as digits, is_told, is_spelled, is_called, is_brief
    from (${messagesByForm})`);
  // what was asked last before, and what before that; a listener's nod asks nothing
  await warehouse.run(`create or replace temp table answer as
    with heard as (select talk, line, asks, lag(asks, 1, 0) over (partition by talk order by line) as before from turn where not is_customer and not is_nod)
    select turn.*, heard.line as asked_line, heard.asks as asked, case when heard.asks & ${asks.other} = 0 then heard.before else 0 end as before, turn.line - heard.line as distance
    from turn asof join heard on turn.talk = heard.talk and turn.line > heard.line
    where turn.is_customer and (turn.digits > 0 or turn.is_told or turn.is_spelled or turn.is_called) and (heard.asks > 0 or heard.before > 0)`);
  await warehouse.run(`create or replace temp table dictated_turn as
    with numbered as (
      select talk, line, text, digits from answer where digits > 0 and (asked | before) & ${asks.number} > 0 and distance <= ${within.numbers}
      qualify sum(digits) over (partition by talk, asked_line) >= ${least.asked}
    ),
    worded as (
      select talk, line, text, digits from answer
      where (is_told and asked & ${asks.words} > 0 and distance <= ${within.words})
        or (digits > 0 and before & ${asks.words} > 0 and distance <= ${within.words})
        or (is_spelled and (asked | before) & ${asks.words | asks.name} > 0 and distance <= ${within.numbers})
    ),
    piece as (
      select talk, line, text, digits, is_customer, sum(is_apart::integer) over (partition by talk order by line) as place
      from (select *, coalesce(line - lag(line) over (partition by talk order by line) > ${within.pieces}, true) as is_apart from turn where digits > 1)
    ),
    gathered as (
      select talk, place, min(line) as line from (select talk, place, min(line) as line, sum(digits) as digits, count(*) as pieces from piece group by talk, place, is_customer)
      group by talk, place having max(case when pieces > 1 then digits end) >= ${least.unasked}
    ),
    -- the number of an order is dictated too, and is nobody's secret
    unasked as (
      select talk, place from gathered
      anti join (select talk, line from answer where asked & ${asks.other} > 0 and asked & ${asks.number | asks.words} = 0 and distance <= ${within.words}) of_order using (talk, line)
    ),
    hidden as (
      from numbered union from worded union select talk, line, text, digits from piece semi join unasked using (talk, place)
    )
    from hidden union
    select turn.talk, turn.line, turn.text, turn.digits from turn
    join hidden on hidden.talk = turn.talk and turn.line between hidden.line + 1 and hidden.line + ${within.echo} and hidden.digits > 0
    where not turn.is_customer and turn.digits > 1`);
  await warehouse.run(`insert into dictated_turn
    with near as (
      select turn.talk, turn.line, turn.text, dictated_turn.text as answer from turn join dictated_turn on dictated_turn.talk = turn.talk and turn.line between dictated_turn.line + 1 and dictated_turn.line + ${within.echo}
      where not turn.is_customer and not turn.is_nod
    ),
    wording as (
      select hash(_text_hash) as text, any_value(text) as written from staging.message
      where length(text) <= ${longestEcho} and hash(_text_hash) in (select text from near union select answer from near) group by hash(_text_hash)
    )
    select distinct near.talk, near.line, near.text, 0::utinyint from near join wording echo on echo.text = near.text join wording answer on answer.text = near.answer
    where list_has_any(${tellingWords("echo.written")}, ${tellingWords("answer.written")})
      and (near.talk, near.line) not in (select (talk, line) from dictated_turn)`);
  await warehouse.run(`create or replace temp table answered_name as
    with named as (select talk, text, is_brief from answer where is_called and asked & ${asks.name} > 0 and distance <= ${within.words}),
    often as (select text, count(*) as total from turn semi join named using (text) group by text),
    rare as (select text from named join often using (text) group by text having count(*) * 2 >= any_value(total)),
    wording as (select hash(_text_hash) as text, any_value(text) as written from staging.message where hash(_text_hash) in (from rare) group by hash(_text_hash))
    select distinct talk, text, is_brief, ${answeredName("written")} as name from named join wording using (text)`);
  await warehouse.run(`create or replace temp table dictated_text as
    with once as (select text, max(digits) as digits, count(*) as count from dictated_turn group by text),
    often as (select text, count(*) as total from turn semi join once using (text) group by text)
    select text from once join often using (text) where digits >= ${least.anywhere} or count * 2 >= total
    union select text from answered_name where name is null and is_brief
    -- what was hidden while the question for it was there stays so
    union select hash(text_hash) from ops.text_score where redacted = '${dictated}' and text_hash in (
      select _text_hash from staging.message where text is not null and (source, conversation_id) in (select (source, conversation_id) from staging.message where text is null and _text_hash is not null))`);
  for (const table of ["turn", "answer", "dictated_turn"]) await warehouse.run(`drop table temp.${table}`);
}

/** SQL for whether the text of a hash is dictated. */
export const isDictated = (textHash: string): string => `hash(${textHash}) in (select text from dictated_text)`;

export async function dropDictated(warehouse: Warehouse): Promise<void> {
  for (const table of ["dictated_text", "answered_name"]) await warehouse.run(`drop table if exists temp.${table}`);
}
