import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { toldBefore } from "../../pipelines/commands/forget.ts";
import { whomToForget } from "../../pipelines/forget.ts";
import { wouldForget } from "../../pipelines/forget/would.ts";
import { prepareWarehouse } from "../../pipelines/ledger.ts";
import { tracesOf } from "../../pipelines/forget/trace.ts";
import { warehousePath } from "../../pipelines/warehouse.ts";
import { forgetting } from "./forgetting.ts";
import { stage } from "./staged.ts";

const here = forgetting();

test("a person goes from every place, in every spelling, and others stay", async () => {
  const gone = await here.forgetOne("ANNA.P@gmail.com");
  expect(gone).toMatchObject({ identifiers: 3, shared: 0, own: [{ source: "chats", file: "inbox/a.jsonl", state: "gone" }, { source: "chats", file: "inbox/b.jsonl", state: "gone" }], blotted: {}, backups: [] });
  expect(gone.removed).toEqual({
    "raw.chats__conversation": 2, "staging.chats__conversation": 2, "staging.chats__message": 2, "ops.quarantine": 1, "ops.text_score": 1, "ops.text_promise": 1,
  });
  expect(await here.warehouse.rows("select source_key from staging.conversation")).toEqual([{ source_key: "3" }]);
  expect(await here.warehouse.rows("select redacted from ops.text_score")).toEqual([{ redacted: "где мой заказ" }]);
  expect(await here.warehouse.rows("select person_id from ops.identity_person where value like '%anna%' or value = 'K-00001'")).toEqual([]);
  await expect(here.forgetOne("ANNAP@googlemail.com")).rejects.toThrow("nobody has this identifier: whoever had it was forgotten on 2026-11-16");
});

test("any identifier in any spelling leads to the same person, and so does the person id", async () => {
  const ids: string[] = [];
  for (const one of ["K-00001", "k-00001", "annap@gmail.com", "+7 (800) 555-01-01", "88005550101", "email:anna.p@gmail.com"]) ids.push((await whomToForget(here.company, here.warehouse, one)).person_id);
  expect(new Set(ids).size).toBe(1);
  expect((await whomToForget(here.company, here.warehouse, ids[0]!)).person_id).toBe(ids[0]);
});

test("an identifier that several people share is refused with their ids", async () => {
  await stage(here.warehouse, "chats", "conversation", ["7", "8", "9"].map((key) => ({ source_key: key, conversation_id: key, started_at: "2026-01-05", customer_id: `K-0000${key}`, email: "info@mail.ru" })));
  await here.options.rebuild(here.warehouse);
  await expect(here.forgetOne("INFO@mail.ru")).rejects.toMatchObject({ message: "3 people have this identifier", details: { remedy: expect.stringMatching(/^name one of them: p\w+, p\w+, p\w+$/) as string } });
});

test("an unknown identifier forgets nobody", async () => {
  await expect(here.forgetOne("nobody@mail.ru")).rejects.toThrow("nobody has this identifier");
  expect(await here.warehouse.rows("select count(*) as n from staging.conversation")).toEqual([{ n: 3 }]);
  expect(existsSync(join(here.company.dir, "warehouse", "forget.json"))).toBe(false);
});

test("records that came in since persons were last computed go too", async () => {
  await stage(here.warehouse, "chats", "conversation", [{ source_key: "4", conversation_id: "4", started_at: "2026-01-09", email: "anna.p+shop@gmail.com" }]);
  await here.forgetOne("K-00001");
  expect(await here.warehouse.rows("select source_key from staging.conversation")).toEqual([{ source_key: "3" }]);
});

test("all rows of a form go with the person whom one of them names", async () => {
  const form = { response_id: "7", answered_at: "2026-01-05 10:00:00", answered_on: "2026-01-05", survey: "after", score: 3, scale_min: 0, scale_max: 10 };
  await stage(here.warehouse, "survey", "survey_response", [
    { ...form, source_key: "7 nps", question: "nps", email: "annap@gmail.com" },
    { ...form, source_key: "7 csat", question: "csat", comment: "привезли не то" },
    { ...form, source_key: "8 csat", response_id: "8", question: "csat", comment: "всё хорошо" },
  ]);
  await here.warehouse.run("insert into ops.text_score (text_hash, redacted) values (md5('привезли не то'), 'привезли не то')");
  await here.options.rebuild(here.warehouse);
  expect((await here.forgetOne("K-00001")).removed).toMatchObject({ "staging.survey__survey_response": 2, "ops.text_score": 2 });
  expect(await here.warehouse.rows("select source_key from staging.survey_response")).toEqual([{ source_key: "8 csat" }]);
});

test("a conversation whose own record names nobody goes with the first customer who is known in it, wherever its messages are", async () => {
  const said = (conversation_id: string, minute: number, more: Record<string, string | null>) => ({ source_key: `${conversation_id}|${minute}`, conversation_id, sent_at: `2026-01-05 10:0${minute}:00`, author_kind: "customer", text: `${conversation_id} ${minute}`, ...more });
  await stage(here.warehouse, "calls", "conversation", [{ source_key: "lines", conversation_id: "lines", started_at: "2026-01-05 10:00:00" }, { source_key: "boris", conversation_id: "boris", started_at: "2026-01-05 10:00:00", email: "boris@mail.ru" }]);
  await stage(here.warehouse, "words", "message", [
    said("lines", 1, { author_kind: "agent", email: "boris@mail.ru" }), said("lines", 2, { email: "annap@gmail.com" }), said("lines", 3, {}),
    said("alone", 1, {}), said("alone", 2, { email: "annap@gmail.com" }), said("alone", 3, { email: "boris@mail.ru" }),
    // Boris' own, and one in which Anna is the second to be known
    said("boris", 1, {}), said("boris", 2, { email: "annap@gmail.com" }), said("second", 1, { email: "boris@mail.ru" }), said("second", 2, {}), said("second", 3, { email: "annap@gmail.com" }),
  ]);
  // of another source whose number two others have, it is nobody's
  await stage(here.warehouse, "more", "message", [said("1", 1, {})]);
  await stage(here.warehouse, "calls", "conversation", [{ source_key: "1", conversation_id: "1", started_at: "2026-01-05 10:00:00" }]);
  await here.options.rebuild(here.warehouse);
  await here.forgetOne("K-00001");
  expect(await here.warehouse.rows("select text from staging.message where text not like '%заказ' order by 1")).toEqual(["1 1", "boris 1", "second 1", "second 2"].map((text) => ({ text })));
});

/** The company names the shop alone; what the chats brought, and people known only there, is as it was. */
async function chatsGivenUp(): Promise<void> {
  await stage(here.warehouse, "shop", "order", [{ source_key: "1", order_id: "555", ordered_at: "2026-01-01", customer_id: "K-00001", status: "paid" }]);
  here.company = { ...here.company, sources: { shop: { name: "shop", files: { patterns: [] }, path: null, index: null, lookups: [], records: [] } } as unknown as typeof here.company.sources };
  await here.warehouse.run("insert into ops.file (source, path) values ('chats', 'inbox/a.jsonl'), ('chats', 'inbox/c.jsonl')");
  mkdirSync(join(here.company.dir, "inbox"));
  writeFileSync(join(here.company.dir, "inbox", "c.jsonl"), '{"mail":"boris@mail.ru"}');
  await prepareWarehouse(here.warehouse, ["shop"]);
  await here.options.rebuild(here.warehouse);
}

test("a person goes also from what a source brought that company.yaml no longer names, and nothing counts what others said there", async () => {
  await chatsGivenUp();
  const gone = await here.forgetOne("K-00001");
  // her e-mail and telephone, too, stand there alone
  expect(gone).toMatchObject({ identifiers: 3, removed: { "staging.chats__conversation": 2, "staging.chats__message": 2, "staging.shop__order": 1 }, blotted: {}, own: [{ file: "inbox/a.jsonl" }, { file: "inbox/b.jsonl" }] });
  expect(await here.warehouse.rows("select source_key from staging.chats__conversation union all select source_key from staging.shop__order")).toEqual([{ source_key: "3" }]);
  expect(await here.warehouse.rows("select source_key from staging.conversation")).toEqual([]);
});

test("whom only a source knows that company.yaml no longer names is told of by the dry run and goes, and people stay computed as they were", async () => {
  await chatsGivenUp();
  const people = async () => here.warehouse.rows("select kind, value from core.person_identifier order by all");
  const would = await wouldForget(here.company, here.warehouse, await whomToForget(here.company, here.warehouse, "boris@mail.ru"), here.options.now);
  expect(await people()).toEqual([{ kind: "customer_id", value: "K-00001" }]);
  expect(await here.warehouse.rows("select source from staging.conversation")).toEqual([]);
  const own = [{ source: "chats", file: "inbox/b.jsonl", state: "gone" }, { source: "chats", file: "inbox/c.jsonl", state: "holds" }];
  expect(would).toMatchObject({ identifiers: 2, removed: { "staging.chats__conversation": 1, "staging.chats__message": 1 }, blotted: {}, own });
  const { removed } = await here.forgetOne("boris@mail.ru");
  expect(removed).toEqual(would.removed);
  expect(await people()).toEqual([{ kind: "customer_id", value: "K-00001" }]);
});

test("short numbers are told from chance: other people's figures that hold them stay", async () => {
  expect(tracesOf([{ kind: "customer_id", value: "12345", spellings: ["12345"] }])).toEqual({ patterns: [], texts: [] });
  await stage(here.warehouse, "shop", "order", [
    { source_key: "1", order_id: "555", ordered_at: "2026-01-01", customer_id: "12345", status: "paid" },
    { source_key: "2", order_id: "12345", ordered_at: "2026-01-01", customer_id: "777", status: "paid" },
  ]);
  await here.options.rebuild(here.warehouse);
  await here.forgetOne("12345");
  expect(await here.warehouse.rows('select order_id, customer_id from staging."order"')).toEqual([{ order_id: "12345", customer_id: "777" }]);
});

test("an address that looks like everybody's and is only theirs goes with them; another's, and nobody's, stays", async () => {
  await stage(here.warehouse, "chats", "conversation", [{ source_key: "4", conversation_id: "4", started_at: "2026-01-04", customer_id: "K-00001", email: "info@anna.example" }]);
  await here.options.rebuild(here.warehouse);
  expect(await here.warehouse.rows("select is_weak from core.person_identifier where value = 'info@anna.example'")).toEqual([{ is_weak: true }]);
  expect(await whomToForget(here.company, here.warehouse, "K-00001")).toMatchObject({ shared: 0, identifiers: { length: 4 } });
  await stage(here.warehouse, "chats", "conversation", [{ source_key: "5", conversation_id: "5", started_at: "2026-01-05", customer_id: "K-00002", email: "info@anna.example" }]);
  await here.options.rebuild(here.warehouse);
  expect(await whomToForget(here.company, here.warehouse, "K-00001")).toMatchObject({ shared: 1, identifiers: { length: 3 } });
  await here.warehouse.run(`delete from staging."chats__conversation" where source_key = '5'`);
  await here.options.rebuild(here.warehouse);
  expect(await here.forgetOne("K-00001")).toMatchObject({ shared: 0, identifiers: 4 });
  here.warehouse.close();
  expect(readFileSync(warehousePath(here.company.dir)).includes("info@anna.example")).toBe(false);
});

test("a dry run tells what a forget takes, by table, backup, here.release and file, and takes nothing", async () => {
  here.release("2026-11-15T0000", "пишу с annap@googlemail.com");
  await here.warehouse.run("checkpoint");
  cpSync(warehousePath(here.company.dir), join(here.company.dir, "warehouse", "copy.duckdb"));
  writeFileSync(join(here.company.dir, "warehouse", "empty.txt"), "nobody");
  const counted = async () => Object.fromEntries(await Promise.all((await here.warehouse.rows<{ place: string }>("select schema_name || '.\"' || table_name || '\"' as place from duckdb_tables() where not temporary and table_name not in ('forgotten', 'identity_override', 'identity_override_identifier') order by 1")).map(async ({ place }) => [place, (await here.warehouse.rows(`select * from ${place}`)).length])));
  const before = await counted();
  const would = await wouldForget(here.company, here.warehouse, await whomToForget(here.company, here.warehouse, "K-00001"), here.options.now);
  expect(await counted()).toEqual(before);
  expect(existsSync(join(here.company.dir, "forgotten.key"))).toBe(false);
  expect(existsSync(join(here.company.dir, "warehouse", "forget.json"))).toBe(false);
  expect(would).toMatchObject({
    backups: [{ file: "warehouse/copy.duckdb", holds: true }, { file: "warehouse/empty.txt", holds: false }],
    releases: [{ name: "2026-11-15T0000", holds: true }],
  });
  rmSync(join(here.company.dir, "warehouse", "empty.txt"));
  const gone = await here.forgetOne("K-00001");
  expect(would).toMatchObject({ person_id: gone.person_id, identifiers: gone.identifiers, removed: gone.removed, blotted: gone.blotted, own: gone.own });
  expect(toldBefore(would)).toContain("your own files hold the person, and would stay as they are, since Otklik only reads them:\n  chats: inbox/a.jsonl (no longer in its place: look where it was taken)\n");
  expect(toldBefore(would)).toContain("releases that would be removed, with one published anew:\n  2026-11-15T0000: the person stands in it");
});
