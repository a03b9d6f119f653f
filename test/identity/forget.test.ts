import { createHash, createHmac } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { forgetAgain } from "../../pipelines/forget/again.ts";
import { forget, type ForgetOptions, type ForgettingCompany, whomToForget } from "../../pipelines/forget.ts";
import { wouldForget } from "../../pipelines/forget/would.ts";
import { tracesOf } from "../../pipelines/forget/trace.ts";
import { countReturned } from "../../pipelines/identity/forgotten.ts";
import { silentLog } from "../../pipelines/log.ts";
import { buildFolder } from "../../pipelines/publish.ts";
import { resolve, type IdentityCompany } from "../../pipelines/resolve.ts";
import { prepareTextTables } from "../../pipelines/text/tables.ts";
import { openWarehouse, warehousePath, type Warehouse } from "../../pipelines/warehouse.ts";
import { toldBefore } from "../../pipelines/commands/forget.ts";
import { companyFolder } from "../pipelines/company-folder.ts";
import { stage } from "./staged.ts";

const identity: IdentityCompany = { phone_region: "RU", sources: {}, identity: { link_threshold: 0.99, review_above: 0.5 } };
let company: ForgettingCompany;
let warehouse: Warehouse;
let options: ForgetOptions;

/** Puts a release in place with what is asked of it, as publish would. */
function release(name: string, text: string): void {
  rmSync(join(company.dir, "releases"), { recursive: true, force: true });
  mkdirSync(join(company.dir, "releases", name, "officer"), { recursive: true });
  writeFileSync(join(company.dir, "releases", name, "officer", "voice.arrows"), text);
}

beforeEach(async () => {
  const dir = mkdtempSync(join(tmpdir(), "otklik-forget-"));
  company = { phone_region: "RU", dir, file: join(dir, "company.yaml"), backups: [], sources: {} };
  warehouse = await openWarehouse(dir);
  options = { log: silentLog, now: () => new Date("2026-11-16T00:00:00Z"), rebuild: (one) => resolve(identity, one, { log: silentLog }), republish: async () => release("2026-11-16T0000", "где мой заказ") };
  await prepareTextTables(warehouse);
  await stage(warehouse, "chats", "conversation", [
    { source_key: "1", conversation_id: "1", started_at: "2026-01-01", customer_id: "K-00001", email: "Anna.P@gmail.com", phone: "8 800 555 01 01" },
    { source_key: "2", conversation_id: "2", started_at: "2026-01-02", email: "annap@googlemail.com" },
    { source_key: "3", conversation_id: "3", started_at: "2026-01-03", customer_id: "K-00002", email: "boris@mail.ru" },
  ]);
  await stage(warehouse, "chats", "message", [
    { source_key: "1|1", conversation_id: "1", author_kind: "customer", text: "где мой заказ" },
    { source_key: "2|1", conversation_id: "2", author_kind: "customer", text: "пишу с annap@googlemail.com" },
    { source_key: "3|1", conversation_id: "3", author_kind: "customer", text: "где мой заказ" },
  ]);
  await warehouse.run("create table raw.chats__conversation (_key varchar, _row varchar, _file varchar)");
  await warehouse.run(`insert into raw.chats__conversation values ('1', '{"mail":"Anna.P@gmail.com"}', 'inbox/a.jsonl'), ('2', '{"mail":"annap@googlemail.com"}', 'inbox/b.jsonl'), ('3', '{}', 'inbox/b.jsonl')`);
  await warehouse.run("insert into ops.quarantine (source, row, value) values ('chats', 'Anna.P@gmail.com;x', 'x'), ('chats', 'other', 'x')");
  await warehouse.run("insert into ops.text_score by name select distinct md5(text) as text_hash, text as redacted from staging.message");
  await warehouse.run("insert into ops.text_promise by name select distinct md5(text) as text_hash, text as quote from staging.message");
  await options.rebuild(warehouse);
});
afterEach(() => {
  warehouse.close();
  rmSync(company.dir, { recursive: true, force: true });
});

const forgetOne = async (identifier: string, changed: Partial<ForgetOptions> = {}) => forget(company, warehouse, await whomToForget(company, warehouse, identifier), { ...options, ...changed });

test("a person goes from every place, in every spelling, and others stay", async () => {
  const gone = await forgetOne("ANNA.P@gmail.com");
  expect(gone).toMatchObject({ identifiers: 3, shared: 0, own: [{ source: "chats", file: "inbox/a.jsonl", state: "gone" }, { source: "chats", file: "inbox/b.jsonl", state: "gone" }], blotted: {}, backups: [] });
  expect(gone.removed).toEqual({
    "raw.chats__conversation": 2, "staging.chats__conversation": 2, "staging.chats__message": 2, "ops.quarantine": 1, "ops.text_score": 1, "ops.text_promise": 1,
  });
  expect(await warehouse.rows("select source_key from staging.conversation")).toEqual([{ source_key: "3" }]);
  expect(await warehouse.rows("select redacted from ops.text_score")).toEqual([{ redacted: "где мой заказ" }]);
  expect(await warehouse.rows("select person_id from ops.identity_person where value like '%anna%' or value = 'K-00001'")).toEqual([]);
  await expect(forgetOne("anna.p@gmail.com")).rejects.toThrow("nobody has this identifier");
});

test("any identifier in any spelling leads to the same person, and so does the person id", async () => {
  const ids = await Promise.all(["K-00001", "k-00001", "annap@gmail.com", "+7 (800) 555-01-01", "88005550101", "email:anna.p@gmail.com"].map(async (one) => (await whomToForget(company, warehouse, one)).person_id));
  expect(new Set(ids).size).toBe(1);
  expect((await whomToForget(company, warehouse, ids[0]!)).person_id).toBe(ids[0]);
});

test("not one byte of the warehouse's own file names the person, although deleted rows leave theirs", async () => {
  const bytes = () => readFileSync(warehousePath(company.dir));
  await warehouse.run("checkpoint");
  expect(bytes().includes("annap@googlemail.com")).toBe(true);
  await forgetOne("K-00001");
  warehouse.close();
  for (const spelling of ["Anna.P@gmail.com", "annap@gmail.com", "annap@googlemail.com", "8 800 555 01 01", "78005550101", "K-00001"]) expect([spelling, bytes().includes(spelling)]).toEqual([spelling, false]);
  expect(bytes().includes("boris@mail.ru")).toBe(true);
});

test("what others wrote keeps its words without the person's identifiers, however these are spelled", async () => {
  await warehouse.run(`update staging."chats__message" set text = 'пишите на ANNAP@googlemail.com, +7 800 5550101 или 8(800)555-01-01' where source_key = '3|1'`);
  await warehouse.run(`update raw.chats__conversation set _row = '{"cc":"anna.p@gmail.com","id":"XK-00001"}' where _key = '3'`);
  const gone = await forgetOne("annap@gmail.com");
  expect(gone.blotted).toEqual({ "raw.chats__conversation": 1, "staging.chats__message": 1 });
  expect(await warehouse.rows("select text from staging.message")).toEqual([{ text: "пишите на [forgotten], [forgotten] или [forgotten]" }]);
  // another's number that ends alike is another's
  expect(await warehouse.rows("select _row from raw.chats__conversation")).toEqual([{ _row: '{"cc":"[forgotten]","id":"XK-00001"}' }]);
});

const anywhere: [string, string][] = [
  ["жене...annap@googlemail.com", "жене...[forgotten]"],
  ["_annap@googlemail.com_", "_[forgotten]_"],
  ["/unsubscribe?e=annap%40googlemail.com&x=%20annap%40gmail.com", "/unsubscribe?e=[forgotten]&x=%20[forgotten]"],
  ["8 800 555–01–01", "[forgotten]"],
  ["8/800/555/01/01", "[forgotten]"],
  ["тел.: +7 (800) 555 - 01 — 01.", "тел.: [forgotten]."],
  ["?t=%2B7%20800%20555-01-01", "?t=%2B[forgotten]"],
  ["привет\nannap@gmail.com", "привет\n[forgotten]"],
  // other people's: a letter or a digit stands directly beside
  ["joannap@gmail.com 188005550101 8 800 555 01 012", "joannap@gmail.com 188005550101 8 800 555 01 012"],
];
test.each(anywhere)("%j of somebody else's is left as %j", async (said, left) => {
  await warehouse.run(`update staging."chats__message" set text = $said where source_key = '3|1'`, { said });
  await warehouse.run("update raw.chats__conversation set _row = $said where _key = '3'", { said: JSON.stringify({ said }) });
  await forgetOne("annap@gmail.com");
  expect(await warehouse.rows("select text from staging.message")).toEqual([{ text: left }]);
  expect(await warehouse.rows("select _row from raw.chats__conversation")).toEqual([{ _row: JSON.stringify({ said: left }) }]);
});

test("somebody else's address that ends in the person's is theirs, and stays", async () => {
  await stage(warehouse, "chats", "conversation", [{ source_key: "6", conversation_id: "6", started_at: "2026-01-06", email: "Maria.annap@gmail.com" }, { source_key: "7", conversation_id: "7", started_at: "2026-01-07", email: "olga@mail.ru" }]);
  await warehouse.run(`insert into raw.chats__conversation values ('6', '{"mail":"Maria.annap@gmail.com"}', 'inbox/b.jsonl')`);
  await warehouse.run(`update staging."chats__message" set text = 'Maria.annap@gmail.com или annap@gmail.com' where source_key = '3|1'`);
  await options.rebuild(warehouse);
  await forgetOne("K-00001");
  expect(await warehouse.rows("select email from staging.conversation where source_key = '6'")).toEqual([{ email: "Maria.annap@gmail.com" }]);
  expect(await warehouse.rows("select _row from raw.chats__conversation where _key = '6'")).toEqual([{ _row: '{"mail":"Maria.annap@gmail.com"}' }]);
  expect(await warehouse.rows("select text from staging.message")).toEqual([{ text: "Maria.annap@gmail.com или [forgotten]" }]);
});

test("fields of somebody else's record are blotted out, all but those that join it to others", async () => {
  await stage(warehouse, "site", "web_event", [{ source_key: "1", event_id: "1", kind: "viewed", happened_at: "2026-01-01", cookie: "stranger-1", page: "/unsubscribe?email=annap@googlemail.com" }]);
  await warehouse.run(`update staging."chats__conversation" set queue = 'annap@googlemail.com', email = 'boris@mail.ru, annap@gmail.com' where source_key = '3'`);
  await forgetOne("annap@gmail.com");
  expect(await warehouse.rows("select page from staging.web_event")).toEqual([{ page: "/unsubscribe?email=[forgotten]" }]);
  expect(await warehouse.rows("select queue, email from staging.conversation")).toEqual([{ queue: "[forgotten]", email: "boris@mail.ru, [forgotten]" }]);
});

test("what stays behind in a key is told before anything is published, and somebody else can be forgotten meanwhile", async () => {
  await warehouse.run(`update staging."chats__conversation" set agent_id = 'annap@googlemail.com' where source_key = '3'`);
  await stage(warehouse, "chats", "conversation", [{ source_key: "5", conversation_id: "5", started_at: "2026-01-09", email: "vera@mail.ru" }]);
  await options.rebuild(warehouse);
  let published = 0;
  const counting = { republish: async () => void (published += 1) };
  await expect(forgetOne("annap@gmail.com", counting)).rejects.toMatchObject({ details: { value: "staging.chats__conversation.agent_id" } });
  expect(published).toBe(0);
  expect(await forgetOne("vera@mail.ru", counting)).toMatchObject({ identifiers: 1 });
  expect(existsSync(join(company.dir, "warehouse", "forget.json"))).toBe(true);
  await warehouse.run(`update staging."chats__conversation" set agent_id = null where source_key = '3'`);
  expect(await forgetOne("annap@gmail.com", counting)).toMatchObject({ identifiers: 3 });
  expect(existsSync(join(company.dir, "warehouse", "forget.json"))).toBe(false);
});

test("refused rows go that name the person by a short id, or a record of theirs by its key; others stay", async () => {
  await stage(warehouse, "shop", "order", [{ source_key: "1", order_id: "A-555", ordered_at: "2026-01-01", customer_id: "10077", status: "paid" }]);
  await options.rebuild(warehouse);
  await warehouse.run(`insert into ops.quarantine (source, row) values
    ('shop', '{"customer":10077,"sum":"x"}'), ('survey', '{"answers":[{"order":"a-555"}]}'), ('shop', 'torn;10077;'),
    ('shop', '{"customer":100770}'), ('survey', '{"order":"A-5551"}')`);
  expect((await forgetOne("10077")).removed).toMatchObject({ "ops.quarantine": 3 });
  expect(await warehouse.rows("select row from ops.quarantine where source <> 'chats' order by 1")).toEqual([{ row: '{"customer":100770}' }, { row: '{"order":"A-5551"}' }]);
});

test("a short id takes no refused row in which a column of something else holds it; unmapped columns and torn lines are taken", async () => {
  const folder = companyFolder(`
survey: { files: s.csv, record: survey_response, fields: { answered_at: day, question: =nps, score: Mark, scale: 0-99, customer_id: Client, phone: Tel } }
chats: { files: c.jsonl, record: conversation, key: conversation_id, fields: { conversation_id: talk.id, channel: =chat, customer_id: "who[0].number", order_id: order } }
`);
  const sources = (await folder.company()).sources;
  await stage(warehouse, "survey", "survey_response", [{ source_key: "1", answered_at: "2026-01-01", question: "nps", customer_id: "42" }]);
  await stage(warehouse, "chats", "conversation", [{ source_key: "7", conversation_id: "7", started_at: "2026-01-03", customer_id: "42" }]);
  await options.rebuild(warehouse);
  const rows = ['{"client":"42","Mark":"x"}', '{"Client":"5","Mark":"42"}', '{"Client":"5","Tel":"42","Mark":"x"}', '{"Client":"5","Branch":"42"}', "42;torn;line"];
  for (const row of rows) await warehouse.run("insert into ops.quarantine (source, field, row) values ('survey', 'score', $row)", { row });
  const talks = ['{"talk":{"id":"7"},"order":"9"}', '{"talk":{"id":"8"},"order":"7"}', '{"talk":{"id":"8"},"who":[{"number":42}]}', '{"talk":{"id":"42"},"who":[]}'];
  for (const row of talks) await warehouse.run("insert into ops.quarantine (source, field, row) values ('chats', 'started_at', $row)", { row });
  company = { ...company, sources };
  await forgetOne("customer_id:42");
  expect((await warehouse.rows<{ row: string }>("select row from ops.quarantine where row not like '%other%' and row not like 'Anna%' order by rowid")).map(({ row }) => row)).toEqual([rows[1], rows[2], talks[1], talks[3]]);
});

test("a dry run tells what a forget takes, by table, backup, release and file, and takes nothing", async () => {
  release("2026-11-15T0000", "пишу с annap@googlemail.com");
  await warehouse.run("checkpoint");
  cpSync(warehousePath(company.dir), join(company.dir, "warehouse", "copy.duckdb"));
  writeFileSync(join(company.dir, "warehouse", "empty.txt"), "nobody");
  const counted = async () => Object.fromEntries(await Promise.all((await warehouse.rows<{ place: string }>("select schema_name || '.\"' || table_name || '\"' as place from duckdb_tables() where not temporary and table_name not in ('forgotten', 'identity_override', 'identity_override_identifier') order by 1")).map(async ({ place }) => [place, (await warehouse.rows(`select * from ${place}`)).length])));
  const before = await counted();
  const would = await wouldForget(company, warehouse, await whomToForget(company, warehouse, "K-00001"), options.now);
  expect(await counted()).toEqual(before);
  expect(existsSync(join(company.dir, "forgotten.key"))).toBe(false);
  expect(existsSync(join(company.dir, "warehouse", "forget.json"))).toBe(false);
  expect(would).toMatchObject({
    backups: [{ file: "warehouse/copy.duckdb", holds: true }, { file: "warehouse/empty.txt", holds: false }],
    releases: [{ name: "2026-11-15T0000", holds: true }],
  });
  rmSync(join(company.dir, "warehouse", "empty.txt"));
  const gone = await forgetOne("K-00001");
  expect(would).toMatchObject({ person_id: gone.person_id, identifiers: gone.identifiers, removed: gone.removed, blotted: gone.blotted, own: gone.own });
  expect(toldBefore(would)).toContain("your own files hold the person, and would stay as they are, since Otklik only reads them:\n  chats: inbox/a.jsonl (no longer in its place: look where it was taken)\n");
  expect(toldBefore(would)).toContain("releases that would be removed, with one published anew:\n  2026-11-15T0000: the person stands in it");
});

test("texts of others that seem to name the person are listed by their ids, before and after, without their words", async () => {
  await stage(warehouse, "shop", "order", [{ source_key: "R1", order_id: "R1", ordered_at: "2026-01-01", customer_id: "K-00001", name: "Анна Рябинина", address: "г. Москва, ул. Берёзовая, д. 7, кв. 12" }]);
  const texts = ["звонила Анне Рябининой, она не берёт", "где мой заказ", "живу там же, Берёзовая 7", "Анна обещала ответить"];
  await stage(warehouse, "chats", "message", texts.map((text, i) => ({ source_key: `3|${i + 2}`, conversation_id: "3", author_kind: "customer", text })));
  // in the person's own conversation it goes with them
  await stage(warehouse, "chats", "message", [{ source_key: "1|2", conversation_id: "1", author_kind: "agent", text: "Анна Рябинина, здравствуйте" }]);
  await options.rebuild(warehouse);
  const mentions = [{ record: "message", source: "chats", source_key: "3|2", what: ["name"] }, { record: "message", source: "chats", source_key: "3|4", what: ["address"] }];
  const would = await wouldForget(company, warehouse, await whomToForget(company, warehouse, "K-00001"), options.now);
  expect(would.mentions).toEqual(mentions);
  expect(toldBefore(would)).toContain("2 texts of others seem to name the person (1 by name, 1 by address), and stay; namesakes and neighbours are among such:\n  message chats 3|2: name\n  message chats 3|4: address\n");
  expect(toldBefore(would)).not.toMatch(/Рябинин|Берёзов/);
  expect((await forgetOne("K-00001")).mentions).toEqual(mentions);
});

test("an address that looks like everybody's and is only theirs goes with them; another's, and nobody's, stays", async () => {
  await stage(warehouse, "chats", "conversation", [{ source_key: "4", conversation_id: "4", started_at: "2026-01-04", customer_id: "K-00001", email: "info@anna.example" }]);
  await options.rebuild(warehouse);
  expect(await warehouse.rows("select is_weak from core.person_identifier where value = 'info@anna.example'")).toEqual([{ is_weak: true }]);
  expect(await whomToForget(company, warehouse, "K-00001")).toMatchObject({ shared: 0, identifiers: { length: 4 } });
  await stage(warehouse, "chats", "conversation", [{ source_key: "5", conversation_id: "5", started_at: "2026-01-05", customer_id: "K-00002", email: "info@anna.example" }]);
  await options.rebuild(warehouse);
  expect(await whomToForget(company, warehouse, "K-00001")).toMatchObject({ shared: 1, identifiers: { length: 3 } });
  await warehouse.run(`delete from staging."chats__conversation" where source_key = '5'`);
  await options.rebuild(warehouse);
  expect(await forgetOne("K-00001")).toMatchObject({ shared: 0, identifiers: 4 });
  warehouse.close();
  expect(readFileSync(warehousePath(company.dir)).includes("info@anna.example")).toBe(false);
});

test("what is kept of an identifier cannot be guessed back without the company's key, and plain hashes of before are keyed", async () => {
  await options.rebuild(warehouse);
  const plain = createHash("sha256").update("email:olga@mail.ru").digest("hex");
  await warehouse.run("insert into ops.forgotten values ($plain, '2026-01-01')", { plain });
  await stage(warehouse, "chats", "conversation", [{ source_key: "8", conversation_id: "8", started_at: "2026-02-01", email: "olga@mail.ru" }]);
  await options.rebuild(warehouse);
  const returned = async () => countReturned(warehouse);
  expect(await returned()).toBe(1);
  await forgetOne("K-00001");
  const file = join(company.dir, "forgotten.key");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const key = Buffer.from(readFileSync(file, "utf8"), "hex");
  const expected = ["email:olga@mail.ru", "customer_id:K-00001", "email:annap@gmail.com", "phone:+78005550101"].map((one) => `hmac:${createHmac("sha256", key).update(createHash("sha256").update(one).digest("hex")).digest("hex")}`);
  expect((await warehouse.rows<{ hash: string }>("select identifier_hash as hash from ops.forgotten")).map(({ hash }) => hash).sort()).toEqual(expected.sort());
  await options.rebuild(warehouse);
  expect(await returned()).toBe(1);
});

test("short numbers are told from chance: other people's figures that hold them stay", async () => {
  expect(tracesOf([{ kind: "customer_id", value: "12345", spellings: ["12345"] }])).toEqual({ patterns: [], texts: [] });
  await stage(warehouse, "shop", "order", [
    { source_key: "1", order_id: "555", ordered_at: "2026-01-01", customer_id: "12345", status: "paid" },
    { source_key: "2", order_id: "12345", ordered_at: "2026-01-01", customer_id: "777", status: "paid" },
  ]);
  await options.rebuild(warehouse);
  await forgetOne("12345");
  expect(await warehouse.rows('select order_id, customer_id from staging."order"')).toEqual([{ order_id: "12345", customer_id: "777" }]);
});

test("an identifier that several people share is refused with their ids", async () => {
  await stage(warehouse, "chats", "conversation", ["7", "8", "9"].map((key) => ({ source_key: key, conversation_id: key, started_at: "2026-01-05", customer_id: `K-0000${key}`, email: "info@mail.ru" })));
  await options.rebuild(warehouse);
  await expect(forgetOne("INFO@mail.ru")).rejects.toMatchObject({ message: "3 people have this identifier", details: { remedy: expect.stringMatching(/^name one of them: p\w+, p\w+, p\w+$/) as string } });
});

test("records that came in since persons were last computed go too", async () => {
  await stage(warehouse, "chats", "conversation", [{ source_key: "4", conversation_id: "4", started_at: "2026-01-09", email: "anna.p+shop@gmail.com" }]);
  await forgetOne("K-00001");
  expect(await warehouse.rows("select source_key from staging.conversation")).toEqual([{ source_key: "3" }]);
});

test("no file of a release, and nothing in the folder pages are built in, holds the person", async () => {
  release("2026-11-15T0000", "quoted: annap@googlemail.com");
  mkdirSync(join(company.dir, "releases", ".2026-11-14T0000"), { recursive: true });
  writeFileSync(join(company.dir, "releases", ".2026-11-14T0000", "half"), "annap@googlemail.com");
  mkdirSync(buildFolder(company), { recursive: true });
  writeFileSync(join(buildFolder(company), "page.md"), "K-00001");
  await forgetOne("K-00001");
  expect(existsSync(buildFolder(company))).toBe(false);
  expect(existsSync(join(company.dir, "releases", "2026-11-15T0000"))).toBe(false);
  // a publish that leaves the person in is found out
  await stage(warehouse, "chats", "conversation", [{ source_key: "5", conversation_id: "5", started_at: "2026-01-09", email: "vera@mail.ru" }]);
  await options.rebuild(warehouse);
  const careless = forgetOne("vera@mail.ru", { republish: async () => release("2026-11-17T0000", "…vera@mail.ru…") });
  await expect(careless).rejects.toMatchObject({ message: expect.stringContaining("files that were published hold") as string, details: { value: join(company.dir, "releases/2026-11-17T0000/officer/voice.arrows") } });
});

test("backups are cleaned in the same way; what cannot be is told", async () => {
  await warehouse.run("checkpoint");
  warehouse.close();
  mkdirSync(join(company.dir, "backups"));
  cpSync(warehousePath(company.dir), join(company.dir, "backups", "monday.duckdb"));
  cpSync(warehousePath(company.dir), `${warehousePath(company.dir)}.bak`);
  writeFileSync(join(company.dir, "backups", "export.csv"), "mail\nannap@googlemail.com\n");
  writeFileSync(join(company.dir, "backups", "old.zip"), "packed");
  warehouse = await openWarehouse(company.dir);
  company = { ...company, backups: ["backups"] };
  const { backups } = await forgetOne("K-00001");
  expect(backups.map(({ file, is_clean, reason }) => [file, is_clean, reason?.split(":")[0] ?? null])).toEqual([
    ["backups/export.csv", false, "their identifiers stand in it"],
    ["backups/monday.duckdb", true, null],
    ["backups/old.zip", false, "whether they stand in it cannot be told"],
    ["warehouse/otklik.duckdb.bak", true, null],
  ]);
  for (const file of ["backups/monday.duckdb", "warehouse/otklik.duckdb.bak"]) {
    const bytes = readFileSync(join(company.dir, file));
    expect([file, bytes.includes("annap@googlemail.com"), bytes.includes("boris@mail.ru")]).toEqual([file, false, true]);
  }
});

test("a backup that is named and missing stops it before anything is removed", async () => {
  company = { ...company, backups: ["elsewhere/monday.duckdb"] };
  await expect(forgetOne("K-00001")).rejects.toThrow("a backup that company.yaml names is not there");
  expect(await warehouse.rows("select count(*) as n from staging.conversation")).toEqual([{ n: 3 }]);
});

/** Dies in the n-th rebuild or publish, as a killed process would: what was committed stays, nothing after it happens. */
function dyingAt(step: "rebuild" | "republish"): Partial<ForgetOptions> {
  return { [step]: () => Promise.reject(new Error("killed")) };
}

for (const step of ["rebuild", "republish"] as const) {
  test(`killed before it could ${step}, it goes on when called again, by any identifier of theirs`, async () => {
    release("2026-11-15T0000", "quoted: annap@googlemail.com");
    const { person_id } = await whomToForget(company, warehouse, "K-00001");
    await expect(forgetOne("K-00001", dyingAt(step))).rejects.toThrow("killed");
    warehouse.close();
    warehouse = await openWarehouse(company.dir);
    expect((await whomToForget(company, warehouse, "boris@mail.ru")).person_id).not.toBe(person_id);
    const gone = await forgetOne(step === "rebuild" ? "8 800 555-01-01" : person_id);
    expect(gone).toMatchObject({ person_id, identifiers: 3 });
    warehouse.close();
    const bytes = readFileSync(warehousePath(company.dir));
    expect(["Anna.P@gmail.com", "annap@googlemail.com", "K-00001"].filter((spelling) => bytes.includes(spelling))).toEqual([]);
    expect(existsSync(join(company.dir, "warehouse", "forget.json"))).toBe(false);
    expect(existsSync(join(company.dir, "releases", "2026-11-15T0000"))).toBe(false);
  });
}

test("an unknown identifier forgets nobody", async () => {
  await expect(forgetOne("nobody@mail.ru")).rejects.toThrow("nobody has this identifier");
  expect(await warehouse.rows("select count(*) as n from staging.conversation")).toEqual([{ n: 3 }]);
  expect(existsSync(join(company.dir, "warehouse", "forget.json"))).toBe(false);
});

test("a forgotten person who comes back with a load is noticed", async () => {
  await forgetOne("annap@gmail.com");
  await stage(warehouse, "chats", "conversation", [{ source_key: "9", conversation_id: "9", started_at: "2026-02-01", email: "anna.p@gmail.com" }]);
  const warnings: string[] = [];
  await resolve(identity, warehouse, { log: { ...silentLog, warn: (text) => void warnings.push(text) } });
  expect(warnings).toEqual([expect.stringContaining("1 identifiers of people who were forgotten came back")]);
});

test("what a file of before brings back of a forgotten person is removed again; what they do since stays", async () => {
  await forgetOne("annap@gmail.com");
  await stage(warehouse, "chats", "conversation", [
    { source_key: "1", conversation_id: "1", started_at: "2026-01-01", customer_id: "K-00001", email: "Anna.P@gmail.com", phone: "8 800 555 01 01" },
    { source_key: "10", conversation_id: "10", started_at: "2026-12-01", email: "anna.p@gmail.com" },
  ]);
  await stage(warehouse, "chats", "message", [{ source_key: "1|1", conversation_id: "1", author_kind: "customer", text: "где мой заказ" }]);
  await resolve(identity, warehouse, { log: silentLog });
  expect(await forgetAgain(warehouse, { log: silentLog })).toBe(2);
  await resolve(identity, warehouse, { log: silentLog });
  expect(await warehouse.rows("select source_key from staging.conversation order by 1")).toEqual([{ source_key: "10" }, { source_key: "3" }]);
  expect(await warehouse.rows("select count(*) as n from ops.identity_person where value in ('K-00001', '+78005550101')")).toEqual([{ n: 0 }]);
  expect(await forgetAgain(warehouse, { log: silentLog })).toBe(0);
});
