import { afterEach, beforeEach, expect, test } from "vitest";
import { silentLog } from "../../pipelines/log.ts";
import { resolve, type IdentityCompany } from "../../pipelines/resolve.ts";
import { openMemoryWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";
import fc from "../property.ts";
import { stage, type StagedRow } from "./staged.ts";

const company: IdentityCompany = { phone_region: "RU", sources: {}, identity: { link_threshold: 0.99, review_above: 0.5 } };
let warehouse: Warehouse;
let keys = 0;
beforeEach(async () => {
  warehouse = await openMemoryWarehouse();
  keys = 0;
});
afterEach(() => warehouse.close());

async function arrive(...rows: StagedRow[]): Promise<void> {
  await stage(warehouse, "chats", "conversation", rows.map((row) => ({ source_key: String(++keys), conversation_id: String(keys), started_at: "2026-01-01 10:00:00", ...row })));
  await resolve(company, warehouse, { log: silentLog });
}

async function personOf(value: string): Promise<string | undefined> {
  const [row] = await warehouse.rows<{ person_id: string }>("select person_id from core.person_identifier where value = $value and not is_weak", { value });
  return row?.person_id;
}

const ledger = () => warehouse.rows<{ person_id: string; merged_into: string | null }>("select person_id, merged_into from ops.identity_person order by minted_run, person_id");

test("a person keeps the id when a better identifier comes", async () => {
  await arrive({ cookie: "c1" });
  const before = await personOf("c1");
  await arrive({ cookie: "c1", customer_id: "K1" });
  expect(await personOf("K1")).toBe(before);
  expect(await ledger()).toEqual([{ person_id: before, merged_into: null }]);
});

test("a merge keeps the older id and records the younger one's end", async () => {
  await arrive({ email: "a@mail.ru" });
  const older = await personOf("a@mail.ru");
  await arrive({ customer_id: "K1" });
  const younger = await personOf("K1");
  expect(younger).not.toBe(older);
  await arrive({ customer_id: "K1", email: "a@mail.ru" });
  expect([await personOf("K1"), await personOf("a@mail.ru")]).toEqual([older, older]);
  expect(await ledger()).toEqual([{ person_id: older, merged_into: null }, { person_id: younger, merged_into: older }]);
});

test("of two persons known since one run the one first seen is the older", async () => {
  await arrive({ customer_id: "K2", started_at: "2025-01-01 00:00:00" }, { customer_id: "K1", started_at: "2026-01-01 00:00:00" });
  const first = await personOf("K2");
  await arrive({ customer_id: "K1", email: "a@mail.ru", name: "Анна Петрова" }, { customer_id: "K2", email: "a@mail.ru", name: "Аня Петрова" });
  expect(await personOf("K1")).toBe(first);
});

test("when a link is taken back, the merged id comes back", async () => {
  await arrive({ email: "a@mail.ru" });
  await arrive({ customer_id: "K1" });
  const [older, younger] = [await personOf("a@mail.ru"), await personOf("K1")];
  await arrive({ customer_id: "K1", email: "a@mail.ru" });
  await warehouse.run(`delete from staging."chats__conversation" where source_key = '3'`);
  await resolve(company, warehouse, { log: silentLog });
  expect([await personOf("a@mail.ru"), await personOf("K1")]).toEqual([older, younger]);
  expect((await ledger()).map((row) => row.merged_into)).toEqual([null, null]);
});

test("an id made from a phone that became everybody's goes with most of its former identifiers", async () => {
  await arrive({ phone: "89161234567" });
  const id = await personOf("+79161234567");
  await arrive({ phone: "89161234567", customer_id: "K1", name: "Анна Петрова" });
  await arrive({ phone: "89161234567", customer_id: "K2", name: "Олег Сидоров" });
  expect(await personOf("K1")).toBe(id);
  expect(await personOf("K2")).not.toBe(id);
});

test("resolving again changes nothing", async () => {
  await arrive({ customer_id: "K1", email: "a@mail.ru" }, { customer_id: "K2", phone: "89161234567" });
  const before = await warehouse.rows("select * from core.person_identifier order by all");
  const known = await warehouse.rows("select * from ops.identity_person order by all");
  await resolve(company, warehouse, { log: silentLog });
  expect(await warehouse.rows("select * from core.person_identifier order by all")).toEqual(before);
  expect(await warehouse.rows("select * from ops.identity_person order by all")).toEqual(known);
});

/** Few enough values that they meet: by an identifier, by a name that keeps apart, or by name, address and date alone. */
const row = fc.record(
  {
    customer_id: fc.constantFrom("K1", "K2", "K3"),
    email: fc.constantFrom("a@mail.ru", "b@mail.ru", "c@mail.ru"),
    phone: fc.constantFrom("89161234561", "89161234562"),
    name: fc.constantFrom("Анна Рябинина", "Рябинина Аня", "Пётр Дубов"),
    address: fc.constantFrom("Москва, ул. Берёзовая, д. 5, кв. 12", "Берёзовая 5-12, Москва", "Казань, Тихая 40-3"),
    birth_on: fc.constantFrom("1980-02-03", "1980-02-08", "1961-07-17"),
  },
  { requiredKeys: [] },
);

/** Two records of one person whom only likeness joins, among people whose names and addresses agree by chance. */
const twin = { birth_on: "1975-08-30" };
const crowd = [
  { ...twin, email: "s@mail.ru", name: "Семён Кизилов", address: "Москва, ул. Ольховая, д. 7, кв. 31" },
  { ...twin, phone: "89161234569", name: "Кизилов Семен", address: "Ольховая 7-31, Москва" },
  ...Array.from({ length: 60 }, (_, i) => ({
    name: `${["Ольга", "Иван", "Мария", "Олег"][i % 4]} ${["Волкова", "Зайцев", "Попова", "Голубев", "Сидорук"][i % 5]}`,
    address: `${["Тула", "Омск", "Пермь"][i % 3]}, ${["Садовая", "Лесная", "Речная", "Школьная", "Озёрная", "Полевая", "Горная"][i % 7]} ${i + 1}`,
    birth_on: `19${50 + (i % 49)}-0${1 + (i % 9)}-1${i % 10}`,
  })),
];

test("batches in any order give the same people, whatever their ids", async () => {
  const partition = () =>
    warehouse.rows("select list(kind || value order by kind, value) as identifiers from core.person_identifier where not is_weak group by person_id order by identifiers");
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 3, maxLength: 12 }).chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows, ...crowd], { minLength: rows.length + crowd.length }), fc.integer({ min: 1, max: rows.length }))),
      async ([rows, shuffled, cut]) => {
        const seen: unknown[] = [];
        for (const batches of [[[...rows, ...crowd]], [shuffled.slice(0, cut), shuffled.slice(cut)]]) {
          warehouse.close();
          warehouse = await openMemoryWarehouse();
          for (const batch of batches) await arrive(...batch);
          seen.push(await partition());
        }
        expect(seen[1]).toEqual(seen[0]);
        expect(await personOf("s@mail.ru")).toBe(await personOf("+79161234569"));
      },
    ),
    { numRuns: 8 },
  );
});
