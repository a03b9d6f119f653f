import { day, hour, localDay, startOfDay } from "./clock.ts";
import type { World } from "./incidents.ts";
import type { Random } from "./random.ts";

/** A planted campaign. Arms are drawn by lot; the lift is the difference they make, in points of share. */
export interface Campaign {
  key: string;
  daysBeforeEnd: number;
  channel: "email" | "sms";
  /** Who is taken: days since the last purchase, from and below. */
  idleDays: readonly [number, number];
  holdoutShare: number;
  /** Share of the treated without any order of their own in these fourteen days whom it brings to buy one. */
  lift: number;
}

export const campaigns: readonly Campaign[] = [
  { key: "autumn-sale", daysBeforeEnd: 406, channel: "email", idleDays: [3, 60], holdoutShare: 0.25, lift: 0 },
  { key: "spring-return", daysBeforeEnd: 216, channel: "email", idleDays: [40, 250], holdoutShare: 0.25, lift: 0.16 },
  { key: "summer-sms", daysBeforeEnd: 132, channel: "sms", idleDays: [10, 80], holdoutShare: 0.2, lift: 0 },
];

export const effectDays = 14;

export interface Reached {
  campaign: Campaign;
  arm: "treated" | "holdout";
  at: number;
  /** No order of their own would come in these fourteen days. */
  isOpen: boolean;
  /** The purchase this campaign brought, which would not have been made without it. */
  buysAt: number | null;
}

/** Draws the arm and, for the treated of a campaign that works, the purchase it brings before the next they would have tried. */
export function reach(campaign: Campaign, next: number, world: World, random: Random): Reached {
  const arm = random.chance(campaign.holdoutShare) ? "holdout" : "treated";
  const at = campaignDay(campaign, world) + 10 * hour + random.int(7 * hour);
  const works = random.chance(campaign.lift);
  const buysAt = at + hour + random.int((effectDays - 2) * day);
  const isOpen = next > at + effectDays * day;
  return { campaign, arm, at, isOpen, buysAt: isOpen && arm === "treated" && works ? buysAt : null };
}

export const campaignDay = (campaign: Campaign, world: World): number => startOfDay(localDay(world.end) - campaign.daysBeforeEnd);
