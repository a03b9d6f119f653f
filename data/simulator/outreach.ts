import { day, hour, isoDate, localDay, monthOf, russianLocal } from "./clock.ts";
import { opaqueNumber } from "./identifier.ts";
import { write } from "./identity.ts";
import type { World } from "./incidents.ts";
import type { Life } from "./life.ts";
import { accountAt, type Person } from "./people.ts";
import type { Random } from "./random.ts";
import type { Answered } from "./surveys.ts";
import type { Truth } from "./truth.ts";
import type { Writers } from "./writers.ts";

/** Writes the contacts the shop began: campaigns with their holdouts, and calls back to detractors. */
export function writeOutreach(person: Person, life: Life, answered: Answered[], world: World, writers: Writers, truth: Truth, random: Random): void {
  let number = 0;
  const row = (campaign: string, kind: "campaign" | "follow_up", channel: "email" | "sms" | "phone", arm: string, at: number) => {
    if (at >= world.end) return;
    const id = `O-${opaqueNumber(world.seed, "outreach", person.number, number++)}`;
    const written = write(person, { account: accountAt(person, at, world), customerId: true, email: channel === "email", phone: channel !== "email" }, random);
    const cells = [id, campaign, kind, channel, arm, russianLocal(at).slice(0, 16), written.customerId, written.email, written.phone];
    writers.add(`inbox/campaigns/contacts-${monthOf(at)}.csv`, at, cells.join(";"));
    truth.row("records.csv", ["outreach", id, person.id]);
  };
  for (const { campaign, arm, at } of life.reached) row(campaign.key, "campaign", campaign.channel, arm, at);
  for (const { score, at } of answered) {
    if (score > 6 || !random.chance(0.58)) continue;
    const called = at + 20 * 60 + Math.floor(random.exponential(random.chance(0.7) ? 3 * hour : 1.5 * day));
    row("", "follow_up", "phone", "", called);
  }
}

/** What the campaigns really did, to hold a computed effect against. */
export interface CampaignTally {
  treated: number;
  holdout: number;
  treatedBought: number;
  holdoutBought: number;
}

export function tally(life: Life, into: Map<string, CampaignTally>): void {
  for (const { campaign, arm, at } of life.reached) {
    let counts = into.get(campaign.key);
    if (!counts) into.set(campaign.key, (counts = { treated: 0, holdout: 0, treatedBought: 0, holdoutBought: 0 }));
    counts[arm]++;
    const bought = life.orders.some((order) => order.at > at && order.at <= at + 14 * day && order.status !== "abandoned" && order.status !== "cancelled" && order.status !== "placed");
    if (bought) counts[arm === "treated" ? "treatedBought" : "holdoutBought"]++;
  }
}

export const localDate = (at: number): string => isoDate(localDay(at));
