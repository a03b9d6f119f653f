/**
 * How much memory reading many texts takes: so many distinct made-up messages, English and Russian in turn, are stored in a warehouse
 * of their own and read from it on so many threads beside this one, as a company's are. Prints the process's highest resident memory,
 * database and threads included, and its CPU time.
 * Run: npm run bench:text -- --memory 100000 [1], or alone: npx tsx test/bench/text-memory.ts [<texts> [<threads>]].
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { silentLog } from "../../pipelines/log.ts";
import { readTexts } from "../../pipelines/read-texts.ts";
import { openWarehouse } from "../../pipelines/warehouse.ts";

const [texts = 100_000, threads = 1] = process.argv.slice(2).map(Number);
if (!Number.isInteger(texts) || texts < 1 || !Number.isInteger(threads) || threads < 0) {
  throw new Error(`“${process.argv.slice(2).join(" ")}” are no numbers of texts and threads: write, for example, 100000 1`);
}

const dir = mkdtempSync(join(tmpdir(), "otklik-memory-"));
try {
  const warehouse = await openWarehouse(dir);
  await warehouse.run("set memory_limit = '128MB'");
  // the columns that reading looks at; an order number and a name that nobody bears keep texts distinct and memories of words full
  await warehouse.run(`
    create table staging.survey_response (source varchar, source_key varchar, name varchar, comment varchar, score double, scale_min integer, scale_max integer, question varchar, response_id varchar, answered_at timestamp, _text_hash varchar);
    create table staging.conversation (source varchar, conversation_id varchar, name varchar, reason varchar, started_at timestamp);
    create table staging.message (source varchar, conversation_id varchar, position bigint, name varchar, author_kind varchar, text varchar, _text_hash varchar);
    insert into staging.message
      select 'chat', 'c', i, null, case when i % 3 = 0 then 'agent' else 'customer' end, text, md5(text)
      from (
        select i, case when i % 2 = 0
          then ['Курьер опоздал, а заказ ', 'Подскажите, где мой заказ ', 'Очень довольна, спасибо за заказ ', 'Доставим через три дня заказ '][i // 2 % 4 + 1] || i || ', ' || translate(substr(md5(i::varchar), 1, 7), '0123456789abcdef', 'аеиоубвгдклмнрст') || ' на связи'
          else ['The courier was late with order ', 'Could you tell me where my order is, ', 'Very happy with order ', 'We will refund within 3 days order '][i // 2 % 4 + 1] || i || ', ' || translate(substr(md5(i::varchar), 1, 7), '0123456789abcdef', 'aeioubcdfgklmnrst') || ' is waiting' end as text
        from range(${texts}) r(i)
      )`);
  const start = process.cpuUsage();
  const { scored } = await readTexts({ name: { en: "Acme", ru: "Акме" }, labels: {}, reasons: [], aspects: [], kinds: {}, repeats: {} }, warehouse, { log: silentLog, threads });
  const { user, system } = process.cpuUsage(start);
  warehouse.close();
  // Node tells kibibytes
  const mostMemory = Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
  console.log(`${scored} distinct texts read on ${threads} threads beside the one that stores: ${Math.round((user + system) / 1e6)} s of CPU, never more than ${mostMemory} MB`);
} finally {
  rmSync(dir, { recursive: true });
}
