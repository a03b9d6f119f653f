import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { UserError } from "../../pipelines/user-error.ts";
import { writeCall } from "./calls.ts";
import { writeChat } from "./chats.ts";
import { inactivityDays, writeChurn } from "./churn.ts";
import { dayOf, isoDate, localDay, startOfDay } from "./clock.ts";
import { makeContacts } from "./contacts.ts";
import { effectsOf, makeTallies, tallyCampaigns, tallyLosses, type Tallies } from "./effects.ts";
import { followUp } from "./follow-ups.ts";
import { makeHabits } from "./habits.ts";
import { customerLimit } from "./identifier.ts";
import { datedIncidents, makeWorld } from "./incidents.ts";
import { issuesOf } from "./issues.ts";
import { live } from "./life.ts";
import { matterOf } from "./matter.ts";
import type { Order } from "./orders.ts";
import { writeOutreach } from "./outreach.ts";
import type { Pen } from "./pen.ts";
import { makePerson } from "./people.ts";
import { makeRandom } from "./random.ts";
import { writeOrder } from "./sales.ts";
import { makeStyle } from "./style.ts";
import { survey } from "./surveys.ts";
import { instant, makeTruth } from "./truth.ts";
import { writeVisits } from "./visits.ts";
import type { Reason } from "./words/reasons.ts";
import { makeWriters } from "./writers.ts";

export interface Simulation {
  /** The company folder: inbox/ and truth/ are written there, and company.yaml where there is none. */
  dir: string;
  customers: number;
  months: number;
  seed: number;
  /** The last simulated local day, YYYY-MM-DD. */
  end?: string;
  log?: { step(text: string): void; progress(done: number, total: number, unit: string): void; note(text: string): void };
}

export const lastDay = "2026-11-15";
const demo = fileURLToPath(new URL("../demo/company.yaml", import.meta.url));
const ownFolders = ["inbox/surveys", "inbox/chats", "inbox/calls", "inbox/sales", "inbox/web", "inbox/campaigns", "truth"];

/**
 * Writes the exports of the sample company and the truth behind them. Every customer is made from (seed, number) alone, so
 * the same seed gives the same bytes and memory does not grow with their count.
 * Throws UserError for numbers out of range, and when the folder holds an inbox that the simulator did not write.
 */
export async function simulate({ dir, customers, months, seed, end = lastDay, log }: Simulation): Promise<void> {
  within("customers", customers, 1, customerLimit);
  within("months", months, 1, 120);
  within("seed", seed, 0, 2 ** 32 - 1);
  const endDay = dayOf(end) + 1;
  const world = makeWorld(seed, startOfDay(monthsBefore(endDay, months)), startOfDay(endDay));
  clear(dir);
  mkdirSync(dir, { recursive: true });
  if (!existsSync(join(dir, "company.yaml"))) {
    const text = readFileSync(demo, "utf8");
    writeFileSync(join(dir, "company.yaml"), text.replace(/^as_of: .*$/m, `as_of: ${isoDate(endDay)}T00:00`));
  }

  log?.step(`simulate ${customers} customers, ${months} months to ${end}, seed ${seed}`);
  const writers = makeWriters(dir, join(dir, ".simulating"));
  const truth = makeTruth(writers);
  const tallies = makeTallies();
  for (let number = 0; number < customers; number++) {
    simulatePerson(number, customers, { world, writers, truth }, tallies);
    if (number % 250 === 249 || number === customers - 1) {
      log?.progress(number + 1, customers, "customers");
      await writers.settled();
    }
  }

  const habits = makeHabits(dir, seed);
  writers.close(habits.finish);
  const told = (name: string, value: unknown) => writers.whole(`truth/${name}`, `${JSON.stringify(value, null, 1)}\n`);
  told("expected.json", { seed, customers, months, from: isoDate(localDay(world.start)), as_of: `${isoDate(endDay)}T00:00`, inactivity_days: inactivityDays, sources: habits.expected });
  told("incidents.json", datedIncidents(world));
  told("effects.json", effectsOf(world, tallies));
  await writers.settled();
  const rows = Object.values(habits.expected).reduce((sum, each) => sum + each.read, 0);
  log?.note(`${rows.toLocaleString("en-US")} rows in ${join(dir, "inbox")}; what really happened is in ${join(dir, "truth")}`);
}

function within(name: string, value: number, low: number, high: number): void {
  if (!Number.isInteger(value) || value < low || value > high) throw new UserError(`${name} must be a whole number from ${low} to ${high}`, { place: `--${name}`, value, remedy: null });
}

function monthsBefore(endDay: number, months: number): number {
  const date = new Date(endDay * 86_400_000);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return (first.getTime() / 86_400_000) + Math.min(date.getUTCDate(), length) - 1;
}

/** Removes an earlier simulation; a folder with an inbox of somebody else is left alone. */
function clear(dir: string): void {
  const marks = existsSync(join(dir, "truth", "expected.json"));
  if (!marks && existsSync(join(dir, "inbox"))) {
    throw new UserError("was not written by the simulator (truth/expected.json is missing)", { file: join(dir, "inbox"), remedy: "simulate into another folder, or remove that inbox" });
  }
  for (const folder of [...ownFolders, ".simulating"]) rmSync(join(dir, folder), { recursive: true, force: true });
}

function simulatePerson(number: number, customers: number, { world, writers, truth }: Omit<Pen, "random">, tallies: Tallies): void {
  const random = makeRandom(world.seed, 1, number);
  const pen: Pen = { world, writers, truth, random };
  const person = makePerson(world.seed, number, customers, random);
  const style = makeStyle(person.language, random);
  const life = live(person, world, random);
  for (const order of life.orders) writeOrder(order, person, pen);

  const matter = (order: Order | null, reason: Reason, at: number, spoken: boolean) => matterOf(person, style, life, { order, reason, at, spoken }, random);
  const conversations = makeContacts(person, life, world, random);
  const contacts = issuesOf(person, conversations);
  const tags = new Map<string, string | null>();
  const botReplies = new Map<string, (number | null)[]>();
  for (const conversation of conversations) {
    const isFollowed = contacts.some((contact) => contact.conversation === conversation && contact.isFollowed);
    const phone = conversation.channel === "phone";
    const rendered = phone
      ? writeCall(conversation, isFollowed, person, (episode) => matter(episode.order, episode.reason, episode.at, true), pen)
      : writeChat(conversation, isFollowed, person, (episode) => matter(episode.order, episode.reason, episode.at, false), pen);
    tags.set(conversation.id, rendered.tag);
    botReplies.set(conversation.id, rendered.botReplies);
  }
  for (const { conversation, index, episode, issue, isRepeat, repeatReason } of contacts) {
    const { id, channel } = conversation;
    truth.row("contacts.csv", [id, index, person.id, channel, instant(episode.at), episode.reason, tags.get(id) ?? null, issue, episode.isThanks, isRepeat, repeatReason, person.region]);
    truth.row("first_reply.csv", [id, index, channel, instant(episode.at), instant(episode.answeredAt), instant(botReplies.get(id)![index - 1] ?? null), episode.isAbandoned]);
  }
  const answered = survey(person, life, contacts, (order, at) => matter(order, "quality", at, false), pen);
  const later = makeRandom(world.seed, 2, number);
  const calls = followUp(person, life, answered, world, later);
  for (const { brought } of calls) if (brought) writeOrder(brought, person, { ...pen, random: later });
  writeChurn(person, life, world.end, truth);
  writeVisits(person, life, conversations, pen);
  writeOutreach(person, life, calls, pen);
  tallyCampaigns(life, tallies);
  tallyLosses(life, contacts, tallies);

  for (const { kind, value, shared } of person.seen.values()) truth.row("people.csv", [person.id, kind, value, shared]);
  truth.row("persons.csv", [person.id, person.language, person.region, person.name, person.household ? `${person.household.by} with ${person.household.with}` : null, isoDate(localDay(life.joinedAt))]);
}
