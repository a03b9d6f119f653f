import { monthOf, russianLocal } from "./clock.ts";
import type { FollowUp } from "./follow-ups.ts";
import { opaqueNumber } from "./identifier.ts";
import { write } from "./identity.ts";
import type { Life } from "./life.ts";
import type { Pen } from "./pen.ts";
import { accountAt, type Person } from "./people.ts";

/** Writes the contacts the shop began: campaigns with their holdouts, and calls back to detractors. */
export function writeOutreach(person: Person, life: Life, calls: readonly FollowUp[], { world, writers, truth, random }: Pen): void {
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
  for (const { at } of calls) row("", "follow_up", "phone", "", at);
}
