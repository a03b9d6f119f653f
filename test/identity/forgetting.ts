import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { forget, type ForgetOptions, type Forgotten, type ForgettingCompany, whomToForget } from "../../pipelines/forget.ts";
import { silentLog } from "../../pipelines/log.ts";
import { resolve, type IdentityCompany } from "../../pipelines/resolve.ts";
import { prepareTextTables } from "../../pipelines/text/tables.ts";
import { openWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";
import { stage } from "./staged.ts";

/** A company whose warehouse holds Anna under several identifiers, and Boris; and what forgetting needs of the world. */
export interface Forgetting {
  company: ForgettingCompany;
  warehouse: Warehouse;
  options: ForgetOptions;
  /** Puts a release in place with what is asked of it, as publish would. */
  release(name: string, text: string): void;
  forgetOne(identifier: string, changed?: Partial<ForgetOptions>): Promise<Forgotten>;
}

export const identity: IdentityCompany = { phone_region: "RU", sources: {}, identity: { link_threshold: 0.99, review_above: 0.5 } };

/** Makes them anew for every test of the file, and clears them away. */
export function forgetting(): Forgetting {
  const here = {} as Forgetting;
  here.release = (name, text) => {
    rmSync(join(here.company.dir, "releases"), { recursive: true, force: true });
    mkdirSync(join(here.company.dir, "releases", name, "officer"), { recursive: true });
    writeFileSync(join(here.company.dir, "releases", name, "officer", "voice.arrows"), text);
  };
  here.forgetOne = async (identifier, changed = {}) => forget(here.company, here.warehouse, await whomToForget(here.company, here.warehouse, identifier), { ...here.options, ...changed });
  beforeEach(async () => {
    const dir = mkdtempSync(join(tmpdir(), "otklik-forget-"));
    here.company = { ...identity, dir, file: join(dir, "company.yaml"), backups: [] };
    here.warehouse = await openWarehouse(dir);
    here.options = { log: silentLog, now: () => new Date("2026-11-16T00:00:00Z"), rebuild: (one) => resolve(identity, one, { log: silentLog }), republish: async () => here.release("2026-11-16T0000", "где мой заказ") };
    await prepareTextTables(here.warehouse);
    await stage(here.warehouse, "chats", "conversation", [
      { source_key: "1", conversation_id: "1", started_at: "2026-01-01", customer_id: "K-00001", email: "Anna.P@gmail.com", phone: "8 800 555 01 01" },
      { source_key: "2", conversation_id: "2", started_at: "2026-01-02", email: "annap@googlemail.com" },
      { source_key: "3", conversation_id: "3", started_at: "2026-01-03", customer_id: "K-00002", email: "boris@mail.ru" },
    ]);
    await stage(here.warehouse, "chats", "message", [
      { source_key: "1|1", conversation_id: "1", author_kind: "customer", text: "где мой заказ" },
      { source_key: "2|1", conversation_id: "2", author_kind: "customer", text: "пишу с annap@googlemail.com" },
      { source_key: "3|1", conversation_id: "3", author_kind: "customer", text: "где мой заказ" },
    ]);
    await here.warehouse.run("create table raw.chats__conversation (_key varchar, _row varchar, _file varchar)");
    await here.warehouse.run(`insert into raw.chats__conversation values ('1', '{"mail":"Anna.P@gmail.com"}', 'inbox/a.jsonl'), ('2', '{"mail":"annap@googlemail.com"}', 'inbox/b.jsonl'), ('3', '{}', 'inbox/b.jsonl')`);
    await here.warehouse.run("insert into ops.quarantine (source, row, value) values ('chats', 'Anna.P@gmail.com;x', 'x'), ('chats', 'other', 'x')");
    await here.warehouse.run("insert into ops.text_score by name select distinct md5(text) as text_hash, text as redacted from staging.message");
    await here.warehouse.run("insert into ops.text_promise by name select distinct md5(text) as text_hash, text as quote from staging.message");
    await here.options.rebuild(here.warehouse);
  });
  afterEach(() => {
    here.warehouse.close();
    rmSync(here.company.dir, { recursive: true, force: true });
  });
  return here;
}
