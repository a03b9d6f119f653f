/**
 * How much memory learning from a company's labels and reading many texts take: so many distinct made-up messages, English and Russian
 * in turn, are stored in a warehouse of their own and read from it on so many threads beside this one, as a company's are. Before that
 * sentiment learns from so many comments with scores in either language, and reasons from as many tagged openings of 77 reasons: by
 * default the most that a company's models learn from. Prints the process's highest resident memory, database and threads included, and
 * its CPU time; another process fills the warehouse.
 * Run: npm run bench:text -- --memory 100000 [1 [12000]], or alone: npx tsx test/bench/text-memory.ts [<texts> [<threads> [<labels>]]].
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { silentLog } from "../../pipelines/log.ts";
import { readTexts } from "../../pipelines/read-texts.ts";
import { openWarehouse } from "../../pipelines/warehouse.ts";

const [texts = 100_000, threads = 1, labels = 12_000] = process.argv.slice(2, 5).map(Number);
if (![texts, threads, labels].every((number) => Number.isInteger(number) && number >= 0) || texts < 1) {
  throw new Error(`“${process.argv.slice(2).join(" ")}” are no numbers of texts, threads and labels: write, for example, 100000 1 12000`);
}
const filling = process.argv[5];

/** Words that nobody knows, so that texts are distinct and memories of words full: `letters` in the places of hexadecimal digits. */
const word = (letters: string, from: string): string => `translate(substr(md5(${from}), 1, 7), '0123456789abcdef', '${letters}')`;
const [russian, english] = ["аеиоубвгдклмнрст", "aeioubcdfgklmnrst"];

/** A dozen of them, some of which come again. */
const someWords = (letters: string): string => Array.from({ length: 12 }, (_, at) => word(letters, `'${at} ' || (i * 7919 % ${997 * (at + 1)})`)).join(" || ' ' || ");

if (filling) await fill(filling);
else await measure();

async function measure(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), "otklik-memory-"));
  try {
    const { status } = spawnSync(process.execPath, ["--import", "tsx", import.meta.filename, String(texts), String(threads), String(labels), dir], { stdio: "inherit" });
    if (status !== 0) throw new Error("the warehouse could not be filled");
    const warehouse = await openWarehouse(dir);
    await warehouse.run("set memory_limit = '128MB'");
    const start = process.cpuUsage();
    const { scored } = await readTexts({ name: { en: "Acme", ru: "Акме" }, labels: {}, reasons: [], aspects: [], kinds: {}, repeats: {} }, warehouse, { log: silentLog, threads });
    const { user, system } = process.cpuUsage(start);
    warehouse.close();
    console.log(`${scored} distinct texts read on ${threads} threads beside the one that stores, with ${labels} labels of each head: ${Math.round((user + system) / 1e6)} s of CPU, never more than ${mostMemory()} MB`);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** Of this process so far, in MB; Node tells kibibytes. */
function mostMemory(): number {
  return Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
}

/** Stores the columns that reading looks at. */
async function fill(dir: string): Promise<void> {
  const warehouse = await openWarehouse(dir);
  await warehouse.run(`
    create table staging.survey_response (source varchar, source_key varchar, name varchar, comment varchar, score double, scale_min integer, scale_max integer, question varchar, response_id varchar, answered_at timestamp, _text_hash varchar);
    create table staging.conversation (source varchar, conversation_id varchar, name varchar, reason varchar, started_at timestamp, channel varchar as ('chat'));
    create table staging.message (source varchar, conversation_id varchar, position bigint, name varchar, author_kind varchar, text varchar, _text_hash varchar, sent_at timestamp as (null::timestamp), offset_seconds double as (null::double));
    insert into staging.message
      select 'chat', 'c', i, null, case when i % 3 = 0 then 'agent' else 'customer' end, text, md5(text)
      from (
        select i, case when i % 2 = 0
          then ['Курьер опоздал, а заказ ', 'Подскажите, где мой заказ ', 'Очень довольна, спасибо за заказ ', 'Доставим через три дня заказ '][i // 2 % 4 + 1] || i || ', ' || ${word(russian, "i::varchar")} || ' на связи'
          else ['The courier was late with order ', 'Could you tell me where my order is, ', 'Very happy with order ', 'We will refund within 3 days order '][i // 2 % 4 + 1] || i || ', ' || ${word(english, "i::varchar")} || ' is waiting' end as text
        from range(${texts}) r(i)
      );
    insert into staging.survey_response
      select 'survey', 'k' || i, null, text, i // 2 % 3 + 1, 1, 3, 'csat', 'k' || i, timestamp '2026-01-01' + to_minutes(i), md5(text)
      from (
        select i, case when i % 2 = 0
          then ['Опять ждала неделю, никто не ответил: ', 'Заказ получила, вопрос был про ', 'Всё понравилось, особенно '][i // 2 % 3 + 1] || ${someWords(russian)}
          else ['Waited for a week again, nobody answered: ', 'Got the order, my question was about ', 'Liked everything, above all '][i // 2 % 3 + 1] || ${someWords(english)} end as text
        from range(${2 * labels}) r(i)
      );
    insert into staging.conversation select 'help', 't' || i, null, 'reason ' || (i % 77), timestamp '2026-01-01' + to_minutes(i) from range(${labels}) r(i);
    insert into staging.message
      select 'help', 't' || i, 1, null, 'customer', text, md5(text)
      from (select i, 'What about my ' || ${word(english, "('reason' || i % 77)")} || ', the ' || ${word(english, "('t' || i)")} || ' of ' || ${word(english, "('u' || i % 997)")} as text from range(${labels}) r(i))`);
  warehouse.close();
}
