import { createHash, createHmac } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { forgetAgain } from "../../pipelines/forget/again.ts";
import { countReturned } from "../../pipelines/identity/forgotten.ts";
import { silentLog } from "../../pipelines/log.ts";
import { resolve } from "../../pipelines/resolve.ts";
import { forgetting, identity } from "./forgetting.ts";
import { stage } from "./staged.ts";

const here = forgetting();

test("what is kept of an identifier cannot be guessed back without the company's key, and plain hashes of before are keyed", async () => {
  await here.options.rebuild(here.warehouse);
  const plain = createHash("sha256").update("email:olga@mail.ru").digest("hex");
  await here.warehouse.run("insert into ops.forgotten values ($plain, '2026-01-01')", { plain });
  await stage(here.warehouse, "chats", "conversation", [{ source_key: "8", conversation_id: "8", started_at: "2026-02-01", email: "olga@mail.ru" }]);
  await here.options.rebuild(here.warehouse);
  const returned = async () => countReturned(here.warehouse);
  expect(await returned()).toBe(1);
  await here.forgetOne("K-00001");
  const file = join(here.company.dir, "forgotten.key");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const key = Buffer.from(readFileSync(file, "utf8"), "hex");
  const expected = ["email:olga@mail.ru", "customer_id:K-00001", "email:annap@gmail.com", "phone:+78005550101"].map((one) => `hmac:${createHmac("sha256", key).update(createHash("sha256").update(one).digest("hex")).digest("hex")}`);
  expect((await here.warehouse.rows<{ hash: string }>("select identifier_hash as hash from ops.forgotten")).map(({ hash }) => hash).sort()).toEqual(expected.sort());
  await here.options.rebuild(here.warehouse);
  expect(await returned()).toBe(1);
});

test("a forgotten person who comes back with a load is noticed", async () => {
  await here.forgetOne("annap@gmail.com");
  await stage(here.warehouse, "chats", "conversation", [{ source_key: "9", conversation_id: "9", started_at: "2026-02-01", email: "anna.p@gmail.com" }]);
  const warnings: string[] = [];
  await resolve(identity, here.warehouse, { log: { ...silentLog, warn: (text) => void warnings.push(text) } });
  expect(warnings).toEqual([expect.stringContaining("1 identifiers of people who were forgotten came back")]);
});

test("what a file of before brings back of a forgotten person is removed again; what they do since stays", async () => {
  await here.forgetOne("annap@gmail.com");
  await stage(here.warehouse, "chats", "conversation", [
    { source_key: "1", conversation_id: "1", started_at: "2026-01-01", customer_id: "K-00001", email: "Anna.P@gmail.com", phone: "8 800 555 01 01" },
    { source_key: "10", conversation_id: "10", started_at: "2026-12-01", email: "anna.p@gmail.com" },
  ]);
  await stage(here.warehouse, "chats", "message", [{ source_key: "1|1", conversation_id: "1", author_kind: "customer", text: "где мой заказ" }]);
  await resolve(identity, here.warehouse, { log: silentLog });
  expect(await forgetAgain(here.warehouse, { log: silentLog })).toBe(2);
  await resolve(identity, here.warehouse, { log: silentLog });
  expect(await here.warehouse.rows("select source_key from staging.conversation order by 1")).toEqual([{ source_key: "10" }, { source_key: "3" }]);
  expect(await here.warehouse.rows("select count(*) as n from ops.identity_person where value in ('K-00001', '+78005550101')")).toEqual([{ n: 0 }]);
  expect(await forgetAgain(here.warehouse, { log: silentLog })).toBe(0);
});
