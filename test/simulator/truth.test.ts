import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCompany, type Company } from "../../pipelines/company.ts";
import { ingest, type SourceResult } from "../../pipelines/ingest.ts";
import { silentLog } from "../../pipelines/log.ts";
import { computeMetric, type MetricRow } from "../../pipelines/metric.ts";
import { transform } from "../../pipelines/transform.ts";
import { openWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";
import { simulated, type Folder } from "./folder.ts";

/** The whole line over fifteen hundred customers, held against what really happened. */
let made: Folder;
let company: Company;
let warehouse: Warehouse;
let results: SourceResult[];
let again: SourceResult[];

const now = () => new Date("2026-11-16T00:00:00Z");
const metric = (name: string, question: { by?: string[]; grain?: "all" | "month" } = {}): Promise<MetricRow[]> => computeMetric(warehouse, company, name, { grain: "all", ...question });
const truth = (file: string) => `read_csv('${made.dir}/truth/${file}', header = true, all_varchar = true)`;
beforeAll(async () => {
  made = await simulated({ customers: 1500, months: 18, seed: 1 });
  company = await loadCompany(made.dir);
  warehouse = await openWarehouse(made.dir);
  results = await ingest(company, warehouse, { log: silentLog, now });
  await transform(company, warehouse, { asOf: company.asOf(now()), log: silentLog });
  again = await ingest(company, warehouse, { log: silentLog, now });
});
afterAll(() => {
  warehouse?.close();
  made?.remove();
});

describe("Otklik against the truth of the sample company", () => {
  it("reads every row of every source, and refuses exactly what was planted to be refused", () => {
    const expected = made.json<{ sources: Record<string, { read: number; distinct: number; unchanged: number; quarantined: number }> }>("truth/expected.json").sources;
    const found = Object.fromEntries(results.map(({ source, ok, error, read, loaded, unchanged, quarantined }) => [source, { ok, error, read, distinct: loaded, unchanged, quarantined }]));
    for (const [source, { read, distinct, unchanged, quarantined }] of Object.entries(expected)) {
      expect([source, found[source]]).toEqual([source, { ok: true, error: undefined, read, distinct, unchanged, quarantined }]);
    }
    expect(results.map((each) => each.source).sort()).toEqual(Object.keys(expected).sort());
    expect(again.every((each) => each.ok && each.loaded === 0)).toBe(true);
  });

  it("has NPS per touchpoint exactly, down to which answer of a month counts", async () => {
    const told = await warehouse.rows<{ touchpoint: string; value: number; n: number }>(`
      select touchpoint, count(*) as n, 100.0 * (count(*) filter (where score::integer >= 9) - count(*) filter (where score::integer < 7)) / count(*) as value
      from ${truth("nps.csv")} where is_counted = 'true' and touchpoint is not null group by touchpoint order by touchpoint`);
    const found = (await metric("nps", { by: ["touchpoint"] })).sort((a, b) => String(a["touchpoint"]).localeCompare(String(b["touchpoint"])));
    expect(found.map((row) => [row["touchpoint"], row.n, row.value?.toFixed(9)])).toEqual(told.map((row) => [row.touchpoint, row.n, row.value.toFixed(9)]));
    expect(told.length).toBe(6);
  });

  it("has the beginning and the first reply of every episode to the second", async () => {
    const [counts] = await warehouse.rows<{ episodes: number; found: number; wrong: number }>(`
      select count(*) as episodes, count(episode.episode_id) as found,
        count(*) filter (where episode.started_at is distinct from t.started_at::timestamp or episode.first_reply_at is distinct from t.first_human_reply_at::timestamp) as wrong
      from ${truth("first_reply.csv")} t
      left join core.episode on episode.conversation_id = case t.channel when 'chat' then 'chats:' else 'calls:' end || t.conversation
        and episode.episode_index = t.episode::integer`);
    expect(counts!.episodes).toBeGreaterThan(2000);
    expect(counts).toEqual({ episodes: counts!.episodes, found: counts!.episodes, wrong: 0 });
    const [same] = await warehouse.rows<{ n: number }>("select count(*) as n from core.episode");
    expect(same!.n).toBe(counts!.episodes);
  });

  it("has first-contact resolution within a point", async () => {
    const [told] = await warehouse.rows<{ value: number; n: number }>(`
      with issue as (select issue, count(*) as contacts, min(started_at::timestamp) as first_at from ${truth("contacts.csv")} where issue is not null group by issue)
      select avg(case when contacts = 1 then 1 else 0 end) as value, count(*) as n from issue where first_at <= timestamp '2026-11-15 21:00:00' - interval 7 day`);
    const [found] = await metric("first_contact_resolution");
    expect(Math.abs(found!.value! - told!.value)).toBeLessThan(0.01);
    expect(Math.abs(found!.n / told!.n - 1)).toBeLessThan(0.02);
  });

  it("has churn of every month within half a point", async () => {
    const found = new Map((await metric("churn_rate", { grain: "month" })).map((row) => [row.period, row]));
    const months = await warehouse.rows<{ month: string; lost: number; joined: number }>(`
      select substr("on", 1, 7) as month, count(*) filter (where event = 'lost') as lost, count(*) filter (where event in ('new', 'won_back')) as joined
      from ${truth("churn.csv")} where event <> 'left' group by month order by month`);
    let active = 0;
    for (const { month, lost, joined } of months) {
      if (active > 0) {
        expect(Math.abs(found.get(month)!.value! - lost / active)).toBeLessThan(0.005);
      }
      active += joined - lost;
    }
    expect(found.get("2026-06")!.status).toBe("settled");
    expect(found.get("2026-11")!.status).toBe("provisional");
    expect(active).toBeGreaterThan(500);
  });

  it("knows who is who, and joins nobody over a shared phone, card, browser or the shop's own address", async () => {
    await warehouse.run(`create or replace temp table pairing as
      select t.person, found.person_id, count(*) as records from ${truth("records.csv")} t
      join core.record_person found on found.record = t.record and found.source_key = t.source_key group by all`);
    const pairs = (grouped: string) => `(select sum(records * (records - 1) / 2) from (select sum(records) as records from pairing group by ${grouped}))`;
    const [score] = await warehouse.rows<{ f1: number; joined: number }>(`
      select 2 * ${pairs("person, person_id")} / (${pairs("person")} + ${pairs("person_id")}) as f1,
        (select count(*) from (select person_id from pairing group by person_id having count(distinct person) > 1)) as joined`);
    expect(score!.f1).toBeGreaterThanOrEqual(0.99);
    expect(score!.joined).toBe(0);
  });

  it("finds the reason where the help desk left it out, and closing thanks, most of the time", async () => {
    const [quality] = await warehouse.rows<{ reasons: number; thanks: number; false_thanks: number }>(`
      with e as (select contacts.reason = episode.reason as is_same, contacts.tag, contacts.is_thanks, episode.is_thanks_only, contacts.channel, episode.has_customer_words
        from ${truth("contacts.csv")} contacts
        join core.episode on episode.conversation_id = case contacts.channel when 'chat' then 'chats:' else 'calls:' end || contacts.conversation
          and episode.episode_index = cast(contacts.episode as integer))
      select avg(case when is_same then 1 else 0 end) filter (where tag is null and has_customer_words) as reasons,
        avg(case when is_thanks_only then 1 else 0 end) filter (where is_thanks = 'true') as thanks,
        avg(case when is_thanks_only then 1 else 0 end) filter (where is_thanks = 'false') as false_thanks
      from e`);
    expect(quality!.reasons).toBeGreaterThan(0.7);
    expect(quality!.thanks).toBeGreaterThan(0.8);
    expect(quality!.false_thanks).toBeLessThan(0.01);
  });
});
