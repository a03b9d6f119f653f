import { expect, test } from "vitest";
import { prepareWarehouse } from "../../pipelines/ledger.ts";
import { dropOldTerms, prepareRemovedTerms } from "../../pipelines/removed-terms.ts";
import { openMemoryWarehouse } from "../../pipelines/warehouse.ts";

test("terms go once nothing was said of them since a day, by the company's present and not the machine's clock; a message without a time keeps its own", async () => {
  const warehouse = await openMemoryWarehouse();
  await warehouse.run("create table staging.chats__message (source varchar, source_key varchar, author_kind varchar, text varchar, sent_at timestamp, _text_hash varchar)");
  await warehouse.run("insert into staging.chats__message values ('chats', '1', 'customer', null, null, 'timeless'), ('chats', '2', 'customer', null, '2998-12-31 23:00', 'old'), ('chats', '3', 'customer', null, '2999-01-01 00:00', 'late')");
  await prepareWarehouse(warehouse);
  await prepareRemovedTerms(warehouse);
  await warehouse.run("insert into ops.removed_term values ('timeless', 'a', 'a'), ('old', 'b', 'b'), ('late', 'c', 'c'), ('gone', 'd', 'd')");
  await dropOldTerms(warehouse, "2999-01-01");
  expect(await warehouse.rows("select text_hash from ops.removed_term order by 1")).toEqual([{ text_hash: "late" }, { text_hash: "timeless" }]);
  warehouse.close();
});
