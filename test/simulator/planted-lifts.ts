import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { day, hour, isoDate, isoUtc, localDay, minute } from "../../data/simulator/clock.ts";
import { makeRandom, type Random } from "../../data/simulator/random.ts";
import { silentLog } from "../../pipelines/log.ts";
import { readModels } from "../../pipelines/model-file.ts";
import { linkModels, modelsFor } from "../../pipelines/model-graph.ts";
import { buildModels } from "../../pipelines/models.ts";
import { writeSettings } from "../../pipelines/settings.ts";
import { openMemoryWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";
import { companyOf, know, stage } from "../transforms/staged.ts";

/** What contacts do: how many times as often orders are lost after one of that channel and reason. Shares of all contacts add up to 1. */
const sorts = [
  { channel: "phone", reason: "late", branch: "late", share: 0.18, lift: 1.8 },
  { channel: "phone", reason: "price", branch: "price", share: 0.15, lift: 1.8 },
  { channel: "chat", reason: "price", branch: "price", share: 0.15, lift: 1.5 },
  { channel: "chat", reason: "account", branch: "account", share: 0.12, lift: 1 },
  { channel: "email", reason: "question", branch: "question", share: 0.16, lift: 1 },
  { channel: "messenger", reason: "account", branch: "account", share: 0.08, lift: 1 },
  // reasons of too few to be told alone, together in a branch
  ...["broken", "wrong", "incomplete"].map((reason) => ({ channel: "phone", reason, branch: "parcel", share: 0.03, lift: 1.8 })),
  ...["points", "card", "gift"].map((reason) => ({ channel: "messenger", reason, branch: "loyalty", share: 0.07 / 3, lift: 1 })),
] as const;
type Sort = (typeof sorts)[number];

/** Fewer people than this are told under their branch: a reason of few has some 20 or 30, a branch of them 70 or 90, any other 130 and more. */
const fewest = 45;
/** Of a basket, by where it goes and whether it is the first; those who leave more of them ask more, too. */
const before = { near: 0.12, far: 0.2, first: 1.3, asksNear: 0.3, asksFar: 0.45 };
/** Of an open order, an hour: how often it is cancelled and how often somebody turns to the company, in the first three days. */
const after = { cancelled: 0.0028, contacts: 0.009, hours: { near: 96, far: 144 }, contactHours: 72 };

/** Chance that orders with a contact were lost, as they stood and had nobody said anything, summed over orders. */
export interface Lost {
  told: number;
  untold: number;
}

export interface PlantedLifts {
  warehouse: Warehouse;
  /** By seed, and there by stage, dimension and value, parted by tabs. */
  truth: Map<string, Lost>[];
  /** The lifts of the sorts of a value, by dimension and value, parted by a tab. */
  lifts: Map<string, number[]>;
  rebuild(table: string): Promise<void>;
}

/** Orders of many seeds with their contacts, half of them before ordering and half after, and the models up to core.order_fate; regions carry their seed. */
export async function plantedLifts(seeds: number, orders: number): Promise<PlantedLifts> {
  const warehouse = await openMemoryWarehouse();
  await stage(warehouse, {});
  const truth: Map<string, Lost>[] = [];
  const lines: Lines = { order: ["source_key,order_id,ordered_at,ordered_on,status,amount,channel,region,delivered_at,cancelled_at,customer_id"], conversation: ["source_key,conversation_id,channel,started_at,started_on,answered_at,ended_at,reason,is_abandoned,customer_id"] };
  for (let seed = 0; seed < seeds; seed++) {
    const random = makeRandom(seed, 78);
    const own = new Map<string, Lost>();
    for (let number = 0; number < orders; number++) (number % 2 ? askBefore : askAfter)(seed, number, random, own, lines);
    truth.push(own);
  }
  const dir = mkdtempSync(join(tmpdir(), "otklik-lifts-"));
  for (const [record, own] of Object.entries(lines)) {
    const file = join(dir, `${record}.csv`);
    writeFileSync(file, `${own.join("\n")}\n`);
    await warehouse.run(`insert into staging.desk__${record} by name select 'desk' as source, * from read_csv('${file}', header = true, all_varchar = true, nullstr = '')`);
  }
  rmSync(dir, { recursive: true });
  await know(warehouse);
  const branches = new Map<string, string[]>();
  for (const { reason, branch } of sorts) branches.set(branch, [...new Set([...(branches.get(branch) ?? []), reason])]);
  const reasons = [...branches].map(([key, within]) => (within[0] === key ? { key } : { key, label: key, reasons: within.map((one) => ({ key: one })) }));
  const company = companyOf({ time_zone: "Europe/Moscow", privacy: { suppress_below: fewest }, windows: { lost_order_contact_days: 3 }, reasons });
  await writeSettings(company, warehouse, new Date("2026-11-01T00:00:00Z"));
  const models = await linkModels(warehouse, await readModels());
  await buildModels(warehouse, modelsFor(["core.order_fate", "core.inactivity_window"], models), { log: silentLog });
  const lifts = new Map<string, number[]>();
  for (const sort of sorts) for (const key of dimensionsOf(sort)) lifts.set(key, [...(lifts.get(key) ?? []), sort.lift]);
  const rebuild = async (table: string) => {
    await buildModels(warehouse, models.filter((model) => model.table === table), { log: silentLog });
  };
  return { warehouse, truth, lifts, rebuild };
}

interface Lines {
  order: string[];
  conversation: string[];
}

const dimensionsOf = ({ channel, branch }: Sort) => [`contact_channel\t${channel}`, `contact_reason\t${branch}`];

function tally(truth: Map<string, Lost>, stage: string, sort: Sort, told: number, untold: number): void {
  for (const value of dimensionsOf(sort)) {
    const sum = truth.get(`${stage}\t${value}`) ?? { told: 0, untold: 0 };
    truth.set(`${stage}\t${value}`, { told: sum.told + told, untold: sum.untold + untold });
  }
}

const sortOf = (random: Random): Sort => random.weighted(sorts.map((sort) => [sort, sort.share] as const));
const months = (first: number, random: Random): number => Date.UTC(2026, first + random.int(2), 2 + random.int(24), 6 + random.int(12), random.int(60)) / 1000;

/** A person with a basket or two, each perhaps asked about before, and abandoned oftener after some questions. */
function askBefore(seed: number, number: number, random: Random, truth: Map<string, Lost>, lines: Lines): void {
  const id = `${seed}-${number}`;
  const isFar = random.chance(0.5);
  let isFirst = true;
  const baskets = random.chance(0.3) ? 2 : 1;
  for (let nth = 0; nth < baskets; nth++) {
    const at = months(nth * 2, random);
    const untold = (isFar ? before.far : before.near) * (isFirst ? before.first : 1);
    const sort = random.chance(isFar ? before.asksFar : before.asksNear) ? sortOf(random) : null;
    const told = untold * (sort?.lift ?? 1);
    const isLost = random.chance(told);
    if (sort) {
      contact(lines, `${id}-${nth}`, id, sort, at - 10 * minute - random.int(2 * day));
      tally(truth, "before_order", sort, told, untold);
    }
    order(lines, `${id}-${nth}`, id, { at, region: regionOf(seed, isFar), lost: isLost ? "abandoned" : null, endedAt: isLost ? null : at + 2 * day });
    if (!isLost) isFirst = false;
  }
}

/** A person with one order, cancelled oftener from some contacts on. What happens in an hour: first the contact, then the cancelling. */
function askAfter(seed: number, number: number, random: Random, truth: Map<string, Lost>, lines: Lines): void {
  const id = `${seed}-${number}`;
  const isFar = random.chance(0.5);
  const hours = isFar ? after.hours.far : after.hours.near;
  const at = months(6, random);
  const placed = { at, region: regionOf(seed, isFar) };
  let sort: Sort | null = null;
  for (let h = 0; h < hours; h++) {
    if (!sort && h < after.contactHours && random.chance(after.contacts)) {
      sort = sortOf(random);
      contact(lines, id, id, sort, at + h * hour + 10 * minute);
      tally(truth, "after_order", sort, lostFrom(h, hours, sort.lift), lostWithoutYet(h, hours));
    }
    if (random.chance(after.cancelled * (sort?.lift ?? 1))) return order(lines, id, id, { ...placed, lost: "cancelled", endedAt: at + h * hour + 50 * minute });
  }
  order(lines, id, id, { ...placed, lost: null, endedAt: at + hours * hour });
}

const regionOf = (seed: number, isFar: boolean) => `${isFar ? "far" : "near"}#${seed}`;

/** Chance that an order open at this hour is cancelled, when it is so many times as likely as usual. */
function lostFrom(from: number, hours: number, lift: number): number {
  return 1 - (1 - lift * after.cancelled) ** (hours - from);
}

const meanLostFrom = (from: number, hours: number) => sorts.reduce((sum, { share, lift }) => sum + share * lostFrom(from, hours, lift), 0);

/** The same of one without a contact until the end of this hour, who may have one later: what risk sets compare with. */
function lostWithoutYet(from: number, hours: number): number {
  let later = 0;
  for (let h = hours - 1; h > from; h--) {
    const contacts = h < after.contactHours ? after.contacts : 0;
    later = contacts * meanLostFrom(h, hours) + (1 - contacts) * (after.cancelled + (1 - after.cancelled) * later);
  }
  return after.cancelled + (1 - after.cancelled) * later;
}

function order(lines: Lines, key: string, id: string, { at, region, lost, endedAt }: { at: number; region: string; lost: "abandoned" | "cancelled" | null; endedAt: number | null }): void {
  const ended = endedAt === null ? "" : isoUtc(endedAt);
  lines.order.push([key, key, isoUtc(at), isoDate(localDay(at)), lost ?? "delivered", 1000, "site", region, lost ? "" : ended, lost === "cancelled" ? ended : "", id].join(","));
}

function contact(lines: Lines, key: string, id: string, { channel, reason }: Sort, at: number): void {
  lines.conversation.push([key, key, channel, isoUtc(at), isoDate(localDay(at)), isoUtc(at + minute), isoUtc(at + 5 * minute), reason, false, id].join(","));
}
