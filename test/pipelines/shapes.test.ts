import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { companyFolder, counts } from "./company-folder.ts";

describe("shapes", () => {
  test("one file fills several records; nested messages keep their place and the outer names", async () => {
    const folder = companyFolder(`
chats:
  files: chats.jsonl
  records:
    conversation:
      key: conversation_id
      fields: { conversation_id: id, channel: =chat, started_at: at, email: who.email }
    message:
      each: messages
      key: [conversation_id, position]
      fields: { conversation_id: /id, position: _position, author_kind: { column: from, values: { op: agent, cl: customer } }, text: text, email: /who.email }
`);
    folder.write("chats.jsonl", '{"id":12345678901234567890,"at":"2026-10-01T10:00:00+03:00","who":{"email":"a@x"},"messages":[{"from":"cl","text":"где?"},{"from":"op","text":"тут"}]}\n{"id":2,"at":\n{"id":3,"at":"2026-10-02T10:00:00Z","messages":[{"from":"robot","text":"?"}]}\n');
    expect(counts((await folder.ingest())[0])).toEqual([6, 4, 0, 2]);
    expect(await folder.rows("select source_key, author_kind, text, email from staging.message order by 1")).toEqual([
      { source_key: "12345678901234567890|1", author_kind: "customer", text: "где?", email: "a@x" },
      { source_key: "12345678901234567890|2", author_kind: "agent", text: "тут", email: "a@x" },
    ]);
    expect(await folder.rows("select record, line, field, value from ops.quarantine order by line")).toEqual([
      { record: null, line: 2, field: null, value: null }, { record: "message", line: 3, field: "author_kind", value: "robot" },
    ]);
  });

  test("arrays of arrays, and a text of turns, are messages", async () => {
    const folder = companyFolder(`
pairs:
  files: pairs.json
  record: message
  each: log
  key: [conversation_id, position]
  fields: { conversation_id: /id, position: _position, author_kind: "[0]", text: "[1]" }
calls:
  files: calls.csv
  record: message
  each: { turns: content }
  key: [conversation_id, position]
  fields: { conversation_id: /id, position: _position, author_kind: { column: speaker, values: { Агент: agent, Клиент: customer } }, text: text }
`);
    folder.write("pairs.json", '[{"id":"a","log":[["agent","Hi"],["customer","Yo"]]}]');
    folder.write("calls.csv", 'id,content\nb,"**Агент:** Слушаю: говорите **Клиент:** Где заказ?"\nc,"Агент: Да\nКлиент: Нет"\n');
    expect((await folder.ingest()).map(({ loaded, quarantined }) => [loaded, quarantined])).toEqual([[2, 0], [4, 0]]);
    expect(await folder.rows("select source_key, author_kind, text from staging.message order by 1")).toEqual([
      { source_key: "a|1", author_kind: "agent", text: "Hi" },
      { source_key: "a|2", author_kind: "customer", text: "Yo" },
      { source_key: "b|1", author_kind: "agent", text: "Слушаю: говорите" },
      { source_key: "b|2", author_kind: "customer", text: "Где заказ?" },
      { source_key: "c|1", author_kind: "agent", text: "Да" },
      { source_key: "c|2", author_kind: "customer", text: "Нет" },
    ]);
  });

  test("a text of turns that marks no speaker is refused, or spoken by whom the mapping says, and an empty one is none", async () => {
    const of = async (author: string) => {
      const folder = companyFolder(`
calls:
  files: calls.csv
  record: message
  each: { turns: content }
  key: [conversation_id, position]
  fields: { conversation_id: /id, position: _position, author_kind: ${author}, text: text }
`);
      folder.write("calls.csv", 'id,content\na,"Agent: Yes\nClient: No"\nb,hello I want my card\nc,\n');
      const told = (await folder.ingest()).map(({ loaded, quarantined }) => [loaded, quarantined]);
      return { told, refused: await folder.rows("select field, reason from ops.quarantine"), texts: await folder.rows("select source_key, author_kind, text from staging.message where source_key like 'b%'") };
    };
    expect(await of("{ column: speaker, values: { Agent: agent, Client: customer } }")).toEqual({ told: [[2, 1]], refused: [{ field: "author_kind", reason: "is missing" }], texts: [] });
    expect(await of("=customer")).toEqual({ told: [[3, 0]], refused: [], texts: [{ source_key: "b|1", author_kind: "customer", text: "hello I want my card" }] });
  });

  test("a character cut in half is told as what it is", async () => {
    const folder = companyFolder(`
lines:
  files: lines.jsonl
  record: message
  key: conversation_id
  fields: { conversation_id: id, author_kind: =customer, text: text }
`);
    folder.write("lines.jsonl", '{"id":"1","text":"whole \\ud83d\\ude00"}\n{"id":"2","text":"half \\ud83d"}\n{"id":"3","text":"open\n');
    expect((await folder.ingest()).map(({ loaded, quarantined }) => [loaded, quarantined])).toEqual([[1, 2]]);
    expect(await folder.rows("select reason from ops.quarantine order by line")).toEqual([
      { reason: "a character in the line is cut in half: an escape such as \\ud83d stands without its other half" }, { reason: "the line is not valid JSON" },
    ]);
  });

  test("thirteen columns become thirteen answers; the path tells the year; columns drift", async () => {
    const folder = companyFolder(`
survey:
  files: [y2016.csv, y2017.csv]
  path: 'y(?<year>[0-9]{4})'
  record: survey_response
  unpivot: { art: [Q1ART, Q1A], food: [Q1FOOD, Q1B], wifi: QWIFI }
  fields:
    response_id: { concat: [year, "=-", NR, "=-", _name] }
    question: =csat
    touchpoint: _name
    score: { column: _value, nulls: ["0", "6"] }
    scale: 1-5
    answered_at: { sql: "year || '-05-01'" }
`);
    folder.write("y2016.csv", "NR,Q1A,Q1B\n1,5,6\n");
    folder.write("y2017.csv", "NR,Q1ART,Q1FOOD,QWIFI\n1,4,0,9\n");
    expect(counts((await folder.ingest())[0])).toEqual([5, 4, 0, 1]);
    expect(await folder.rows("select response_id, score, answered_on from staging.survey_response order by 1")).toEqual([
      { response_id: "2016-1-art", score: 5, answered_on: "2016-05-01" },
      { response_id: "2016-1-food", score: null, answered_on: "2016-05-01" },
      { response_id: "2017-1-art", score: 4, answered_on: "2017-05-01" },
      { response_id: "2017-1-food", score: null, answered_on: "2017-05-01" },
    ]);
  });

  test("expressions, value maps, first values and joined columns", async () => {
    const folder = companyFolder(`
sales:
  files: sales.csv
  decimal: ","
  record: order_line
  where: "Kind <> 'test'"
  fields:
    order_id: { concat: [Shop, "=/", Nr] }
    sold_at: { column: Day, dates: dd.MM.yyyy }
    quantity: Qty
    unit_price: Price
    amount: { sql: "num(Qty) * num(Price)" }
    is_return: { sql: "num(Qty) < 0" }
    category: { column: Kind, values: { a: Alpha, b: Beta }, otherwise: Other }
    email: { coalesce: [Mail, Mail2] }
`);
    folder.write("sales.csv", 'Shop;Nr;Day;Qty;Price;Kind;Mail;Mail2\nM;1;01.10.2026;2;"1 234,50";A;;b@x\nM;2;01.10.2026;-1;10,1;c;a@x;b@x\nM;3;01.10.2026;1;1;test;;\n');
    expect(await folder.ingest()).toMatchObject([{ read: 2, loaded: 2, skipped: 1 }]);
    expect(await folder.rows("select order_id, sold_at, quantity, amount, is_return, category, email from staging.order_line order by 1")).toEqual([
      { order_id: "M/1", sold_at: "2026-09-30T21:00:00.000Z", quantity: 2, amount: 2469, is_return: false, category: "Alpha", email: "b@x" },
      { order_id: "M/2", sold_at: "2026-09-30T21:00:00.000Z", quantity: -1, amount: -10.1, is_return: true, category: "Other", email: "a@x" },
    ]);
  });

  test("another file is looked up by a column, and read again when it changes", async () => {
    const folder = companyFolder(`
orders:
  files: orders.csv
  lookup: { customers: { files: customers.csv, match: { nr: customer } } }
  record: order
  key: order_id
  fields: { order_id: id, ordered_at: at, customer_id: customers.unique, region: { column: customers.town, values: { Msk: Moscow } } }
`);
    folder.write("orders.csv", "id,at,customer\n1,2026-10-01,7\n2,2026-10-01,8\n");
    folder.write("customers.csv", "nr;unique;town\n7;U7;Msk\n");
    expect(counts((await folder.ingest())[0])).toEqual([2, 2, 0, 0]);
    const found = 'select order_id, customer_id, region from staging."order" order by 1';
    expect(await folder.rows(found)).toEqual([{ order_id: "1", customer_id: "U7", region: "Moscow" }, { order_id: "2", customer_id: null, region: null }]);
    folder.write("customers.csv", "nr;unique;town\n7;U7;Msk\n8;U8;Spb\n");
    expect(counts((await folder.ingest())[0])).toEqual([2, 1, 1, 0]);
    expect((await folder.rows(found))[1]).toEqual({ order_id: "2", customer_id: "U8", region: "Spb" });
  });

  test("Parquet is read with its types; what is no Parquet is refused", async () => {
    const folder = companyFolder("orders:\n  files: '*.parquet'\n  record: order\n  key: order_id\n  fields: { order_id: id, ordered_at: at, amount: price, region: place.town }\n");
    await folder.open((_company, warehouse) =>
      warehouse.run(`copy (select 9007199254740993 as id, timestamp '2026-10-01 10:00:00' as at, 12.50::decimal(9,2) as price, {'town': 'Тула'} as place) to '${join(folder.dir, "a.parquet")}' (format parquet)`),
    );
    folder.write("b.parquet", "PAR1 broken");
    expect(counts((await folder.ingest())[0])).toEqual([2, 1, 0, 1]);
    expect(await folder.rows('select order_id, ordered_at, amount, region from staging."order"')).toEqual([
      { order_id: "9007199254740993", ordered_at: "2026-10-01T07:00:00.000Z", amount: 12.5, region: "Тула" },
    ]);
  });

  test("without fields the columns named like the record's are taken", async () => {
    const folder = companyFolder("orders:\n  files: a.csv\n  record: order\n");
    folder.write("a.csv", "order_id,ordered_at,amount,whatever\n1,2026-10-01,5,x\n");
    expect(await folder.ingest()).toMatchObject([{ loaded: 1 }]);
  });
});

test("a path that no document has, and a touchpoint that is not declared, are told", async () => {
  const folder = companyFolder("x:\n  files: a.jsonl\n  record: survey_response\n  fields: { answered_at: at, question: =nps, score: mark, scale: 0-10, comment: tekst, touchpoint: place }\n", "name: T\ntime_zone: UTC\ntouchpoints: [site, delivery]\n");
  folder.write("a.jsonl", Array.from({ length: 25 }, (_, i) => JSON.stringify({ at: "2026-10-01", mark: i % 11, text: "a", place: "delivry" })).join("\n"));
  await folder.ingest();
  expect(folder.warnings).toEqual([
    "x: “tekst” (for survey_response.comment) was found in none of 25 rows: check its spelling, or write optional: true",
    "x: 25 rows have the touchpoint “delivry”, which is not among the touchpoints of company.yaml: did you mean “delivery”? declared: site, delivery",
  ]);
});

test("a list that no document has is told, for none of its elements can be read", async () => {
  const folder = companyFolder("x:\n  files: a.jsonl\n  records:\n    conversation: { key: conversation_id, fields: { conversation_id: id, channel: =chat, started_at: at } }\n    message: { each: line, key: [conversation_id, position], fields: { conversation_id: /id, position: _position, author_kind: =customer, text: text } }\n");
  folder.write("a.jsonl", Array.from({ length: 25 }, (_, i) => JSON.stringify({ id: i, at: "2026-10-01T10:00:00Z", lines: [{ text: "a" }] })).join("\n"));
  expect(await folder.ingest()).toMatchObject([{ loaded: 25 }]);
  expect(folder.warnings).toEqual(["x: the list “line” (each of message) has no element in any of 25 rows: check its spelling"]);
});
