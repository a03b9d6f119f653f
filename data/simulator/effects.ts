import { campaignDay, campaigns, effectDays } from "./campaigns.ts";
import { day, isoDate, localDay } from "./clock.ts";
import { followUps } from "./follow-ups.ts";
import { bandOf, losses } from "./hesitation.ts";
import type { World } from "./incidents.ts";
import type { Contact } from "./issues.ts";
import type { Life } from "./life.ts";
import { isPurchase } from "./orders.ts";

/** What a campaign really did, to hold a computed effect against. */
interface CampaignTally {
  treated: number;
  holdout: number;
  treatedBought: number;
  holdoutBought: number;
  /** Of both arms: those who would have bought nothing in these days and whom a working campaign could bring. */
  open: number;
}

/** Orders that a contact came before, and how many of them were bound to be lost: as they stood, and had nobody said anything. */
interface LossTally {
  orders: number;
  told: number;
  untold: number;
}

export interface Tallies {
  campaigns: Map<string, CampaignTally>;
  losses: Map<string, LossTally>;
}

export const makeTallies = (): Tallies => ({ campaigns: new Map(), losses: new Map() });

/** Adds one person to the truth about the campaigns that reached them. */
export function tallyCampaigns(life: Life, { campaigns: into }: Tallies): void {
  for (const { campaign, arm, at, isOpen, buysAt } of life.reached) {
    const counts = into.get(campaign.key) ?? { treated: 0, holdout: 0, treatedBought: 0, holdoutBought: 0, open: 0 };
    into.set(campaign.key, counts);
    counts[arm]++;
    const bought = life.orders.filter((order) => order.at > at && order.at <= at + effectDays * day && isPurchase(order));
    if (isOpen && bought.every((order) => order.at === buysAt)) counts.open++;
    if (bought.length) counts[arm === "treated" ? "treatedBought" : "holdoutBought"]++;
  }
}

/** Adds one person's orders to the truth about lost orders, by the reason of the last contact before each and the delivery it promised. */
export function tallyLosses(life: Life, contacts: readonly Contact[], { losses: into }: Tallies): void {
  const spoken = contacts.filter(({ episode }) => !episode.isThanks).map(({ episode }) => episode).sort((a, b) => a.at - b.at);
  for (const { at, odds } of life.orders) {
    const last = spoken.findLast((episode) => episode.at <= at);
    if (odds === null || last === undefined || at - last.at >= losses.rememberedDays * day) continue;
    const add = (key: string) => {
      const tally = into.get(key) ?? { orders: 0, told: 0, untold: 0 };
      into.set(key, { orders: tally.orders + 1, told: tally.told + odds.told, untold: tally.untold + odds.untold });
    };
    add(`contact_reason\t${last.reason}`);
    const band = last.toldDays ? bandOf(last.toldDays) : undefined;
    if (band) add(`contact_promise\t${band.band}`);
  }
}

/** What the shop's doings really do, each on the scale of its estimate. */
export function effectsOf(world: World, tallies: Tallies): object {
  return {
    campaigns: campaigns.map((campaign) => {
      const counts = tallies.campaigns.get(campaign.key);
      const effect = counts ? (campaign.lift * counts.open) / (counts.treated + counts.holdout) : null;
      return { ...campaign, on: isoDate(localDay(campaignDay(campaign, world))), effect_days: effectDays, ...counts, effect };
    }),
    follow_ups: followUps,
    lost_orders: {
      ...losses,
      lifts: [...tallies.losses].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, { orders, told, untold }]) => {
        const [dimension, value] = key.split("\t");
        return { dimension, value, orders, lost_share: told / orders, lost_share_untold: untold / orders, lift: told / untold };
      }),
    },
  };
}
