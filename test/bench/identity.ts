/**
 * How long a million identifiers take to resolve, against a bare union-find over the same links. Both sides begin with
 * the same arrays of distinct links in memory. The bare side unites them and asks nothing; the other also judges names,
 * accounts and sizes, caps and holds, and says of each identifier whose it is. Reading, normalising and writing are in
 * neither; what they take with it is the last line.
 * Run: npx tsx test/bench/identity.ts [customers]
 */
import { silentLog } from "../../pipelines/log.ts";
import { resolve } from "../../pipelines/resolve.ts";
import { openMemoryWarehouse } from "../../pipelines/warehouse.ts";
import { parseName } from "../../transforms/identity/name.ts";
import { nodesInDoubt, settle, type Evidence } from "../../transforms/identity/settle.ts";
import { gatherStars, type LinkGraph } from "../../transforms/identity/star.ts";
import { union, unionFind } from "../../transforms/identity/union-find.ts";
import { readIntegers } from "../../pipelines/identity/column.ts";

const customers = Number(process.argv[2] ?? 130_000);
const repeats = 15;

const warehouse = await openMemoryWarehouse();
await warehouse.run(`create table staging."order" (source varchar, source_key varchar, order_id varchar, ordered_at timestamp,
  customer_id varchar, email varchar, phone varchar, cookie varchar, card varchar, name varchar)`);
/*
 * Four orders a customer in random order: two phones, three cookies, one order in 17 under a second address, one in 50
 * without an account; one customer in 25 shares the neighbour's phone, one in 60 has two accounts, and a shop's phone is everywhere.
 */
await warehouse.run(`insert into staging."order"
  with written as (
    select i, i % ${customers} as c, i // ${customers} as nth, substr(md5((i % ${customers})::varchar), 1, 12) as id,
      substr(md5(((i % ${customers}) // 2)::varchar || 'home'), 1, 12) as home
    from range(${customers * 4}) t(i)
  )
  select 'shop', i::varchar, i::varchar, timestamp '2026-01-01' + to_seconds(i),
    case when hash(i) % 50 > 0 then 'K' || id || case when c % 60 = 0 then (nth // 2)::varchar else '' end end,
    id || case when hash(i) % 17 = 0 then 'b' else '' end || '@mail.ru',
    case when hash(i, 1) % 100 = 0 then '+78005550101' when c % 50 < 2 then '+7916' || lpad((hash(home) % 10000000)::varchar, 7, '0')
      else '+79' || lpad((hash(id, nth % 2) % 1000000000)::varchar, 9, '0') end,
    'c' || substr(md5(id || (nth % 3)), 1, 12), case when c % 3 > 0 then '29' || lpad((hash(id, 7) % 100000000000)::varchar, 11, '0') end,
    ['Анна', 'Мария', 'Ольга', 'Елена', 'Пётр', 'Иван', 'Олег'][c % 7 + 1] || ' ' || ['Петрова', 'Сидорова', 'Кузнецова', 'Смирнова', 'Попова'][(c // 2) % 5 + 1]
  from written order by hash(i)`);

const company = { phone_region: "RU", sources: {}, identity: { link_threshold: 0.99, review_above: 0.5 } };
const started = performance.now();
const counted = await resolve(company, warehouse, { log: silentLog });
const whole = performance.now() - started;

const [kind, shared] = await readIntegers(warehouse, "select kind_index, is_shared from identity_node order by node");
const [a, b, records] = await readIntegers(warehouse, "select a, b, records from identity_link order by a, b");
const graph: LinkGraph = { kind: Uint8Array.from(kind!), shared: Uint8Array.from(shared!), a: a!, b: b!, records: records! };
const [named, name, times] = await readIntegers(warehouse, "select node, name_id, records from identity_named join identity_name using (name) order by node, name_id");
const texts = await warehouse.rows<{ name: string }>("select name from identity_name order by name_id");
const evidence: Evidence = { named: { node: named!, name: name!, records: times! }, names: texts.map((row) => parseName(row.name)), merges: [], splits: [] };

const works = {
  bare() {
    const sets = unionFind(graph.kind.length);
    for (let i = 0; i < graph.a.length; i++) union(sets, graph.a[i]!, graph.b[i]!);
  },
  own: () => void settle(graph, gatherStars(graph), evidence),
};

/** The quickest of several, taken in turns so that what else the machine does falls on both. */
const quickest = { bare: Infinity, own: Infinity };
for (let i = 0; i < repeats; i++) {
  for (const side of ["bare", "own"] as const) {
    const start = performance.now();
    works[side]();
    quickest[side] = Math.min(quickest[side], performance.now() - start);
  }
}
const { bare, own } = quickest;
const doubt = nodesInDoubt(gatherStars(graph), evidence).length;

console.log(`${counted.identifiers} identifiers, ${graph.a.length} links, ${doubt} identifiers in doubt, ${counted.persons} persons, ${counted.held} held`);
console.log(`bare union-find ${bare.toFixed(0)} ms; with bridges, names and holds ${own.toFixed(0)} ms (${(own / bare).toFixed(2)}×)`);
console.log(`everything, from ${customers * 4} staged records to core tables: ${(whole / 1000).toFixed(1)} s`);
warehouse.close();
