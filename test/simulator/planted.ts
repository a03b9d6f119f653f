import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DateTime } from "luxon";
import { dayOf, isoDate, isoUtc, localDay, startOfDay } from "../../data/simulator/clock.ts";
import { makeContacts } from "../../data/simulator/contacts.ts";
import { makeTallies, tallyCampaigns, tallyLosses, type Tallies } from "../../data/simulator/effects.ts";
import { followUp } from "../../data/simulator/follow-ups.ts";
import { makeWorld, type World } from "../../data/simulator/incidents.ts";
import { issuesOf, type Contact } from "../../data/simulator/issues.ts";
import { live, type Life } from "../../data/simulator/life.ts";
import { matterOf } from "../../data/simulator/matter.ts";
import { amountOf } from "../../data/simulator/orders.ts";
import { makePerson } from "../../data/simulator/people.ts";
import { makeRandom } from "../../data/simulator/random.ts";
import { lastDay } from "../../data/simulator/simulate.ts";
import { makeStyle } from "../../data/simulator/style.ts";
import { survey } from "../../data/simulator/surveys.ts";
import type { Truth } from "../../data/simulator/truth.ts";
import type { Writers } from "../../data/simulator/writers.ts";
import { silentLog } from "../../pipelines/log.ts";
import { readModels } from "../../pipelines/model-file.ts";
import { linkModels, modelsFor } from "../../pipelines/model-graph.ts";
import { buildModels } from "../../pipelines/models.ts";
import { writeSettings } from "../../pipelines/settings.ts";
import { openMemoryWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";
import { companyOf, know, stage } from "../transforms/staged.ts";

const end = startOfDay(dayOf(lastDay) + 1);
const start = startOfDay(dayOf("2025-05-16"));
const nowhere: Writers = { add: () => {}, append: () => {}, whole: () => {}, settled: async () => {}, close: () => {}, held: () => 0 };
const silent: Truth = { row: () => {}, text: () => {} };

/** Staging columns of the records that the models of effects read; instants in UTC, each with its local day. */
const columns = {
  order: ["source_key", "order_id", "ordered_at", "ordered_on", "status", "amount", "channel", "region", "delivered_at", "cancelled_at", "customer_id"],
  outreach: ["source_key", "campaign", "kind", "channel", "arm", "sent_at", "sent_on", "customer_id"],
  survey_response: ["source_key", "response_id", "survey", "touchpoint", "question", "score", "scale_min", "scale_max", "answered_at", "answered_on", "customer_id"],
  conversation: ["source_key", "conversation_id", "channel", "started_at", "started_on", "answered_at", "ended_at", "reason", "is_abandoned", "customer_id"],
  message: ["source_key", "conversation_id", "position", "sent_at", "sent_on", "author_kind", "text", "is_public", "event"],
} as const;
type Record = keyof typeof columns;

/** People of many seeds in one warehouse: touchpoints, campaigns and regions carry their seed, so that no model compares across seeds. */
export interface Planted {
  warehouse: Warehouse;
  /** What was planted, by seed. */
  truth: Tallies[];
  /** Builds one table anew, over what the tables that it reads hold. */
  rebuild(table: string): Promise<void>;
}

export interface Planting {
  seeds: number;
  /** Customers per seed. */
  customers: number;
  /** Stages only what is asked for: everybody's orders, campaigns and contacts, or the people with a low mark and their calls back. */
  what: "contacts" | "follow_ups";
  tables: readonly string[];
}

/** Lives as the simulator lives them, staged without their texts, and the models built over them. */
export async function planted({ seeds, customers, what, tables }: Planting): Promise<Planted> {
  const warehouse = await openMemoryWarehouse();
  await stage(warehouse, {});
  const truth: Tallies[] = [];
  const sink = makeSink();
  for (let seed = 0; seed < seeds; seed++) {
    const world = makeWorld(seed, start, end);
    const tallies = makeTallies();
    for (let number = 0; number < customers; number++) {
      if (what === "contacts") contactsOf(seed, number, customers, world, tallies, sink);
      else followUpsOf(seed, number, customers, world, sink);
    }
    truth.push(tallies);
  }
  await sink.load(warehouse);
  await know(warehouse);
  await warehouse.run(`insert into ops.text_promise (text_hash, position, kind, quote, value, is_promise, about)
    select md5('told ' || days), 0, 'duration', 'days', days * 86400.0, true, 'delivery' from unnest(generate_series(1, 10)) as told(days)`);
  const company = companyOf({ time_zone: "Europe/Moscow", privacy: { suppress_below: 0 } });
  await writeSettings(company, warehouse, DateTime.fromISO(isoUtc(end)).toJSDate());
  const models = await linkModels(warehouse, await readModels());
  await buildModels(warehouse, modelsFor([...tables, "core.inactivity_window"], models), { log: silentLog });
  const rebuild = async (table: string) => {
    await buildModels(warehouse, models.filter((model) => model.table === table), { log: silentLog });
  };
  return { warehouse, truth, rebuild };
}

function contactsOf(seed: number, number: number, customers: number, world: World, tallies: Tallies, sink: Sink): void {
  const random = makeRandom(seed, 1, number);
  const person = makePerson(seed, number, customers, random);
  const life = live(person, world, random);
  const contacts = issuesOf(person, makeContacts(person, life, world, random));
  tallyCampaigns(life, tallies);
  tallyLosses(life, contacts, tallies);
  const id = `${seed}-${number}`;
  orders(id, life, `${person.region}#${seed}`, sink);
  life.reached.forEach(({ campaign, arm, at }, i) => sink.add("outreach", [`${id}-${i}`, `${campaign.key}#${seed}`, "campaign", campaign.channel, arm, ...instant(at), id]));
  contacts.forEach((contact, i) => conversation(`${id}-${i}`, id, contact, sink));
}

function followUpsOf(seed: number, number: number, customers: number, world: World, sink: Sink): void {
  const random = makeRandom(seed, 1, number);
  const person = makePerson(seed, number, customers, random);
  const style = makeStyle(person.language, random);
  const life = live(person, world, random);
  const contacts = issuesOf(person, makeContacts(person, life, world, random));
  const answered = survey(person, life, contacts, (order, at) => matterOf(person, style, life, { order, reason: "quality", at, spoken: false }, random), { world, writers: nowhere, truth: silent, random });
  if (!answered.some(({ score }) => score <= 6)) return;
  const calls = followUp(person, life, answered, world, random);
  const id = `${seed}-${number}`;
  orders(id, life, person.region, sink);
  answered.forEach(({ touchpoint, score, at }, i) => sink.add("survey_response", [`${id}-${i}`, `${id}-${i}`, touchpoint, `${touchpoint}#${seed}`, "nps", score, 0, 10, ...instant(at), id]));
  calls.forEach(({ at }, i) => sink.add("outreach", [`${id}-${i}`, "", "follow_up", "phone", "treated", ...instant(at), id]));
}

function orders(id: string, life: Life, region: string, sink: Sink): void {
  life.orders.forEach((order, i) =>
    sink.add("order", [`${id}-${i}`, `${id}-${i}`, ...instant(order.at), order.status, amountOf(order), order.channel, region, moment(order.deliveredAt), moment(order.cancelledAt), id]));
}

/** One contact as a conversation of its own; of what the agent says only the promise. */
function conversation(key: string, id: string, { conversation: { channel }, episode }: Contact, sink: Sink): void {
  if (episode.isThanks) return;
  const { at, answeredAt, closedAt } = episode;
  sink.add("conversation", [key, key, channel, ...instant(at), channel === "phone" ? moment(answeredAt) : "", moment(closedAt), episode.reason, episode.isAbandoned, id]);
  sink.add("message", [`${key}-1`, key, 1, ...instant(at), "customer", "asked", true, ""]);
  if (answeredAt !== null) sink.add("message", [`${key}-2`, key, 2, ...instant(answeredAt + 20), "agent", episode.toldDays ? `told ${episode.toldDays}` : "answered", true, ""]);
}

const moment = (at: number | null): string => (at === null ? "" : isoUtc(at));
const instant = (at: number): [string, string] => [isoUtc(at), isoDate(localDay(at))];

interface Sink {
  add(record: Record, cells: readonly (string | number | boolean)[]): void;
  load(warehouse: Warehouse): Promise<void>;
}

function makeSink(): Sink {
  const lines = new Map<Record, string[]>();
  return {
    add(record, cells) {
      const own = lines.get(record) ?? [];
      lines.set(record, own);
      own.push(cells.join(","));
    },
    async load(warehouse) {
      const dir = mkdtempSync(join(tmpdir(), "otklik-planted-"));
      for (const [record, own] of lines) {
        const file = join(dir, `${record}.csv`);
        writeFileSync(file, `${columns[record].join(",")}\n${own.join("\n")}\n`);
        await warehouse.run(`insert into staging.desk__${record} by name select 'desk' as source, * from read_csv('${file}', header = true, all_varchar = true, nullstr = '')`);
        lines.delete(record);
      }
      rmSync(dir, { recursive: true });
    },
  };
}
