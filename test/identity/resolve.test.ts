import { afterEach, beforeEach, expect, test } from "vitest";
import { silentLog } from "../../pipelines/log.ts";
import { resolve } from "../../pipelines/resolve.ts";
import { openMemoryWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";

let warehouse: Warehouse;
beforeEach(async () => {
  warehouse = await openMemoryWarehouse();
});
afterEach(() => warehouse.close());

interface Sighting { customer_id?: string; email?: string; phone?: string; cookie?: string; card?: string; name?: string; at?: string }

/** Stages conversations keyed 1, 2, 3… in the given order. */
async function stage(sightings: Sighting[]): Promise<void> {
  await warehouse.run(`create or replace table staging.conversation (source varchar, source_key varchar, started_at timestamp,
    customer_id varchar, email varchar, phone varchar, cookie varchar, card varchar, name varchar)`);
  for (const [i, s] of sightings.entries()) {
    await warehouse.run(`insert into staging.conversation values ('chat', $key, $at::timestamp, $customer_id, $email, $phone, $cookie, $card, $name)`, {
      key: String(i + 1), at: s.at ?? "2026-01-01 10:00:00", customer_id: s.customer_id ?? null, email: s.email ?? null, phone: s.phone ?? null,
      cookie: s.cookie ?? null, card: s.card ?? null, name: s.name ?? null,
    });
  }
}

/** The records of each person, each group sorted, groups by their first record. */
async function people(sightings: Sighting[]): Promise<string[][]> {
  await stage(sightings);
  await resolve({ phone_region: "RU" }, warehouse, { log: silentLog });
  const rows = await warehouse.rows<{ keys: string[] }>(
    "select list(source_key order by source_key::integer) as keys from core.record_person group by person_id order by min(source_key::integer)",
  );
  return rows.map((row) => row.keys);
}

test("one person writes under an e-mail, calls from a phone, and the shop knows both", async () => {
  expect(
    await people([
      { email: "Ivan.Petrov@gmail.com" },
      { phone: "8 (916) 123-45-67" },
      { customer_id: "C-1", email: "ivanpetrov+shop@googlemail.com", phone: "+79161234567" },
      { customer_id: "C-2", email: "other@mail.ru" },
    ]),
  ).toEqual([["1", "2", "3"], ["4"]]);
});

test("a phone that many customers gave is nobody's", async () => {
  const many = Array.from({ length: 12 }, (_, i) => ({ customer_id: `C-${i}`, phone: "+7 495 000-11-22" }));
  expect(await people([...many, { phone: "84950001122" }])).toEqual(many.map((_, i) => [String(i + 1)]));
});

test("a robot's address joins nobody", async () => {
  expect(await people([{ customer_id: "C-1", email: "noreply@shop.ru" }, { customer_id: "C-2", email: "noreply@shop.ru" }])).toEqual([["1"], ["2"]]);
});

test("a placeholder identifies nobody", async () => {
  expect(await people([{ customer_id: "0", email: "нет" }, { customer_id: "guest", phone: "0000000000" }])).toEqual([]);
});

test("a person's first sighting is the earliest record, whatever came first", async () => {
  await people([{ email: "a@mail.ru", at: "2026-03-01 00:00:00" }, { email: "a@mail.ru", at: "2026-01-05 12:00:00" }]);
  expect(await warehouse.rows("select first_seen_at, record_count from core.person")).toEqual([
    { first_seen_at: "2026-01-05T12:00:00.000Z", record_count: 2 },
  ]);
});

test("an empty warehouse has no persons", async () => {
  await resolve({ phone_region: "RU" }, warehouse, { log: silentLog });
  expect(await warehouse.rows("select * from core.person")).toEqual([]);
  expect(await warehouse.rows("select * from core.record_person")).toEqual([]);
});
