import { termsOf, type Terms } from "../transforms/emerging/terms.ts";
import type { Warehouse } from "./warehouse.ts";

/**
 * What is left of texts that were removed, so that words can still be counted: per text the hashes of its terms and of
 * their spellings; and the words themselves only where many texts share them.
 */
export async function prepareRemovedTerms(warehouse: Warehouse): Promise<void> {
  await warehouse.run("create table if not exists ops.removed_term (text_hash varchar, term varchar, written varchar)");
  await warehouse.run("create table if not exists ops.shared_word (hash varchar, word varchar)");
}

/** Texts whose words are read at once. */
const pageSize = 5_000;

/**
 * Keeps the terms of the texts of `leaving_text` (text_hash, is_recent) that are recent enough to be counted still. Words that `least` mentions of removed texts share are kept as words, others as hashes alone.
 */
export async function keepTerms(warehouse: Warehouse, least: number): Promise<void> {
  await warehouse.run("create or replace temp table leaving_term (text_hash varchar, term varchar, written varchar)");
  for (let from = 0; ; from += pageSize) {
    const texts = await warehouse.rows<{ text_hash: string; redacted: string }>(
      `select text_hash, redacted from leaving_text join ops.text_score using (text_hash)
       where is_recent and redacted is not null order by text_hash limit ${pageSize} offset ${from}`,
    );
    if (texts.length === 0) break;
    const appender = await warehouse.connection.createAppender("leaving_term");
    for (const { text_hash, redacted } of texts) {
      for (const [term, written] of termsOf(redacted)) {
        for (const cell of [text_hash, term, written]) appender.appendVarchar(cell);
        appender.endRow();
      }
    }
    appender.closeSync();
  }
  await warehouse.run("delete from ops.removed_term where text_hash in (select text_hash from leaving_text)");
  await warehouse.run("insert into ops.removed_term select text_hash, md5(term), md5(written) from leaving_term");
  await warehouse.run(
    `insert into ops.shared_word
     with word as (select term as word, term from leaving_term union select written, term from leaving_term),
     mention as (
       select _text_hash as text_hash from staging.message where author_kind = 'customer' union all select _text_hash from staging.survey_response
     ),
     shared as (
       select term from ops.removed_term join (select text_hash, count(*) as mentions from mention group by text_hash) using (text_hash)
       group by term having sum(mentions) >= ${least}
     )
     select distinct md5(word), word from word where md5(term) in (from shared) and md5(word) not in (select hash from ops.shared_word)`,
  );
  await warehouse.run("drop table leaving_term");
}

/** Takes away the terms of texts of which nothing was said since `from` (YYYY-MM-DD); one without a time may have been. */
export async function dropOldTerms(warehouse: Warehouse, from: string): Promise<void> {
  await warehouse.run(
    `delete from ops.removed_term where text_hash not in (
       select _text_hash from staging.message where (sent_at is null or sent_at >= $from::date) and _text_hash is not null
       union select _text_hash from staging.survey_response where answered_at >= $from::date and _text_hash is not null)`,
    { from },
  );
  await warehouse.run("delete from ops.shared_word where hash not in (select term from ops.removed_term union select written from ops.removed_term)");
}

/** Terms of removed texts by the hash of the text; `known` are texts that still stand, whose words may be those of a hash. */
export async function readRemovedTerms(warehouse: Warehouse, known: readonly string[]): Promise<Map<string, Terms>> {
  await prepareRemovedTerms(warehouse);
  const rows = await warehouse.rows<{ text_hash: string; terms: string[]; written: string[] }>(
    "select text_hash, list(term order by term) as terms, list(written order by term) as written from ops.removed_term group by text_hash",
  );
  if (rows.length === 0) return new Map();
  const words = new Map((await warehouse.rows<{ hash: string; word: string }>("select hash, word from ops.shared_word")).map(({ hash, word }) => [hash, word]));
  await learnWords(warehouse, known, words);
  return new Map(rows.map(({ text_hash, terms, written }) => [text_hash, new Map(terms.map((term, i) => [words.get(term) ?? term, words.get(written[i]!) ?? written[i]!]))]));
}

async function learnWords(warehouse: Warehouse, texts: readonly string[], words: Map<string, string>): Promise<void> {
  const own = new Set(texts.flatMap((text) => [...termsOf(text)].flat()));
  const found = await warehouse.rows<{ hash: string; word: string }>("select md5(word) as hash, word from (select unnest(from_json($words::json, '[\"varchar\"]')) as word)", {
    words: JSON.stringify([...own]),
  });
  for (const { hash, word } of found) words.set(hash, word);
}
