import type { CampaignChangeRow, CampaignEffectRow, FollowUpEffectRow } from "../marts.ts";
import { changeOf, effectOf, spokenOf, type Effect } from "../../transforms/effect.ts";
import { signed } from "./reading/compare.ts";
import { dots, dotsHeight, type DotRow } from "./drawing/dots.ts";
import { figure } from "./drawing/figure.ts";
import { drawn, html } from "./drawing/node.ts";
import { sum } from "./shares.ts";
import { small } from "./drawing/touches.ts";
import type { View } from "./reading/view.ts";

interface Compared {
  campaign: string;
  channel: string;
  from: number;
  /** Against those held out by lot; otherwise against like people, which proves no cause. */
  isDrawn: boolean;
  treated: number;
  control: number;
  effect: Effect;
  cells: Record<string, number | null>;
}

const drawnCampaign = ({ campaign, channel, first_on, treated_count, treated_bought, holdout_count, holdout_bought }: CampaignEffectRow): Compared => {
  const [treated, control] = [treated_count ?? 0, holdout_count ?? 0];
  return {
    campaign, channel, from: first_on, isDrawn: true, treated, control,
    effect: effectOf({ treated, treatedYes: treated_bought ?? 0, control, controlYes: holdout_bought ?? 0 }),
    cells: { treated: treated_count, treated_bought, holdout: holdout_count, holdout_bought, like: null, without: null },
  };
};

const matchedCampaign = ({ campaign, channel, first_on, treated_count, control_count, effect_sum, variance_sum, unmatched_count }: CampaignChangeRow): Compared => ({
  campaign, channel, from: first_on, isDrawn: false, treated: treated_count ?? 0, control: control_count ?? 0,
  effect: changeOf({ treated: treated_count ?? 0, effectSum: effect_sum ?? 0, varianceSum: variance_sum ?? 0 }),
  cells: { treated: treated_count, treated_bought: null, holdout: null, holdout_bought: null, like: control_count, without: unmatched_count },
});

/** What campaigns did: those written to against those held out by lot; where nobody was, against like people, and labelled so. */
export function campaignEffects(view: View): HTMLElement {
  const { format, strings, site } = view;
  const words = strings.journeys.campaigns;
  const days = site.settings.campaignDays;
  const told = [...view.rowsOf("campaign_effect").map(drawnCampaign), ...view.rowsOf("campaign_change").map(matchedCampaign)];
  const effects = spokenOf(told.map(({ effect }) => effect));
  const all = told.map((one, index) => ({ ...one, effect: effects[index]! })).sort((a, b) => b.from - a.from);
  const known = all.filter(({ effect }) => effect.value !== null);
  const [drawnOnes, matched] = [known.filter(({ isDrawn }) => isDrawn), known.filter(({ isDrawn }) => !isDrawn)];
  const silent = all.filter(({ effect }) => effect.value === null);
  const name = ({ campaign, channel }: Compared) => `${view.label("campaign", campaign)}, ${small(view.label("channel", channel))}`;
  const points = (share: number) => `${signed(format.number(Math.abs(share) * 100, 1), share)} ${strings.tile.points}`;
  const best = known.filter(({ effect }) => effect.isEffect).sort((a, b) => Number(b.isDrawn) - Number(a.isDrawn) || Math.abs(b.effect.value!) - Math.abs(a.effect.value!))[0];
  const title = best ? (best.isDrawn ? words.found : words.associated)(name(best), `${format.number(Math.abs(best.effect.value!) * 100, 1)} ${strings.tile.points}`, best.effect.value! > 0) : known.length === 0 ? words.title : words.even(known.length);
  const domain = [Math.min(0, ...known.map(({ effect }) => effect.low!)), Math.max(0, ...known.map(({ effect }) => effect.high!))] as const;
  const dotted = (ones: readonly Compared[]) =>
    ones.length > 0 &&
    drawn(dotsHeight(ones.length), (width) =>
      dots(ones.map((one) => dotRow(name(one), one.effect, Math.min(one.treated, one.control), points, view)), width, { label: title, tick: (value, step) => format.percent(value, step < 0.0095 ? 1 : 0), target: 0, ...(drawnOnes.length > 0 && matched.length > 0 ? { domain } : {}) }),
    );
  return figure(view, {
    name: "campaigns",
    title,
    subtitle: drawnOnes.length > 0 || matched.length === 0 ? words.subtitle(days) : words.matched(days),
    body: html(
      "div",
      {},
      dotted(drawnOnes),
      drawnOnes.length > 0 && matched.length > 0 && html("p", { class: "sub" }, words.matched(days)),
      dotted(matched),
      silent.length > 0 && html("p", { class: "sub" }, words.silent(silent.map(name), site.suppressBelow, days)),
    ),
    rows: all.map(({ campaign, channel, from, isDrawn, effect, cells }) => ({
      campaign, channel: view.label("channel", channel), from: format.iso(from), compared: isDrawn ? words.byLot : words.byLikeness, ...cells,
      difference: effect.value, low: effect.low, high: effect.high, beyond: effect.value === null ? null : effect.isEffect,
    })),
    columns: { campaign: words.campaign, channel: strings.filters.name.channel ?? "channel", from: words.from, compared: words.compared, treated: words.treated, treated_bought: words.bought, holdout: words.holdout, holdout_bought: words.bought, like: words.like, without: strings.journeys.followUps.without, difference: words.difference, low: strings.figure.low, high: strings.figure.high, beyond: strings.journeys.lift.beyond },
    neutral: words.title,
    empty: known.length > 0 ? null : all.length > 0 ? words.silent(silent.map(name), site.suppressBelow, days) : words.none,
  });
}

/** What calling dissatisfied customers back goes along with: their change in buying against that of like ones who were not called. */
export function followUpEffects(view: View): HTMLElement {
  const { format, strings, site } = view;
  const words = strings.journeys.followUps;
  const order = Object.keys(site.labels.touchpoint ?? {});
  const all = view.rowsOf("follow_up_effect").filter(({ treated_count }) => treated_count > 0).sort((a, b) => order.indexOf(a.touchpoint) - order.indexOf(b.touchpoint));
  const parts = (row: FollowUpEffectRow) => ({ treated: row.treated_count, effectSum: row.effect_sum, varianceSum: row.variance_sum });
  const whole = { treated: sum(all.map(({ treated_count }) => treated_count)), effectSum: sum(all.map(({ effect_sum }) => effect_sum)), varianceSum: sum(all.map(({ variance_sum }) => variance_sum)) };
  const total = changeOf(whole);
  const effects = spokenOf(all.map((row) => changeOf(parts(row))));
  const size = (value: number) => signed(format.number(Math.abs(value), 2), value);
  const name = (key: string) => (key === "other" ? strings.journeys.others : view.label("touchpoint", key));
  const rows = [...all.map((row, index) => dotRow(name(row.touchpoint), effects[index]!, row.treated_count, size, view)), ...(all.length > 1 ? [dotRow(words.all, total, whole.treated, size, view)] : [])];
  const price = sum(all.map(({ purchase_amount }) => purchase_amount ?? 0)) / Math.max(1, sum(all.map(({ purchase_count }) => purchase_count ?? 0)));
  const title = total.value === null ? words.title : total.isEffect ? words.found(size(total.value), price > 0 ? signed(format.money(Math.abs(total.value * whole.treated * price)), total.value) : "", total.value > 0) : words.even;
  return figure(view, {
    name: "follow-ups",
    title,
    subtitle: words.subtitle(site.settings.followUpDays),
    body: drawn(dotsHeight(rows.length), (width) => dots(rows, width, { label: title, tick: (value, step) => format.number(value, step < 0.1 ? 2 : 1), target: 0 })),
    rows: all.map((row, index) => ({ touchpoint: name(row.touchpoint), called: row.treated_count, like: row.control_count, without: row.unmatched_count, effect: effects[index]!.value, low: effects[index]!.low, high: effects[index]!.high, beyond: effects[index]!.isEffect })),
    columns: { touchpoint: strings.filters.name.touchpoint ?? "touchpoint", called: words.called, like: words.like, without: words.without, effect: words.effect, low: strings.figure.low, high: strings.figure.high, beyond: strings.journeys.lift.beyond },
    neutral: words.title,
    empty: rows.length === 0 ? words.none : null,
  });
}

function dotRow(label: string, { value, low, high, isEffect }: Effect, n: number, say: (value: number) => string, view: View): DotRow {
  const { format, site } = view;
  return {
    label,
    value,
    low,
    high,
    before: null,
    n,
    valueText: value === null ? "—" : say(value),
    changeText: value === null ? "" : isEffect ? "" : "≈",
    nText: `n ${format.count(n)}`,
    tone: n < site.greyBelow || !isEffect ? "few" : value! < 0 ? "bad" : "plain",
  };
}
