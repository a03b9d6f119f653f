import { changeOf, effectOf, spokenOf, type Effect } from "../../transforms/effect.ts";
import { dots, dotsHeight, type DotRow } from "./dots.ts";
import { figure } from "./figure.ts";
import { drawn, html } from "./node.ts";
import { rowsOf } from "./pipeline.ts";
import { sum } from "./shares.ts";
import { capital, signed } from "./split.ts";
import { small } from "./touches.ts";
import type { View } from "./view.ts";

export interface CampaignRow {
  campaign: string;
  channel: string;
  first_on: number;
  treated_count: number | null;
  treated_bought: number | null;
  holdout_count: number | null;
  holdout_bought: number | null;
  undecided_count: number | null;
}

/** What campaigns did: those written to against those held out by lot. */
export function campaignEffects(view: View): HTMLElement {
  const { format, strings, site } = view;
  const words = strings.journeys.campaigns;
  const all = rowsOf<CampaignRow>(view, "campaign_effect").sort((a, b) => b.first_on - a.first_on);
  const known = all.filter(({ treated_count, holdout_count }) => treated_count !== null && holdout_count !== null && treated_count > 0 && holdout_count > 0);
  const silent = all.filter((row) => !known.includes(row));
  const effects = spokenOf(known.map((row) => effectOf({ treated: row.treated_count!, treatedYes: row.treated_bought ?? 0, control: row.holdout_count!, controlYes: row.holdout_bought ?? 0 })));
  const name = ({ campaign, channel }: CampaignRow) => `${campaign}, ${small(view.label("channel", channel))}`;
  const points = (share: number) => `${signed(format.number(Math.abs(share) * 100, 1), share)} ${strings.tile.points}`;
  const rows = known.map((row, index) => dotRow(name(row), effects[index]!, Math.min(row.treated_count!, row.holdout_count!), points, view));
  const best = known.map((row, index) => ({ row, effect: effects[index]! })).filter(({ effect }) => effect.isEffect).sort((a, b) => Math.abs(b.effect.value!) - Math.abs(a.effect.value!))[0];
  const title = best ? words.found(capital(name(best.row)), points(best.effect.value!)) : words.even(known.length);
  return figure(view, {
    name: "campaigns",
    title,
    subtitle: words.subtitle,
    body: html(
      "div",
      {},
      drawn(dotsHeight(rows.length), (width) => dots(rows, width, { label: title, tick: (value) => format.percent(value, Math.abs(value) < 0.1 && value % 0.01 !== 0 ? 1 : 0), target: 0 })),
      silent.length > 0 && html("p", { class: "sub" }, words.silent(silent.map(name), site.suppressBelow)),
    ),
    rows: all.map((row) => {
      const effect = effects[known.indexOf(row)];
      return { campaign: row.campaign, channel: view.label("channel", row.channel), from: format.iso(row.first_on), treated: row.treated_count, treated_bought: row.treated_bought, holdout: row.holdout_count, holdout_bought: row.holdout_bought, difference: effect?.value ?? null, low: effect?.low ?? null, high: effect?.high ?? null, beyond: effect?.isEffect ?? null };
    }),
    columns: { campaign: words.campaign, channel: strings.filters.name.channel ?? "channel", from: words.from, treated: words.treated, treated_bought: words.bought, holdout: words.holdout, holdout_bought: words.bought, difference: words.difference, low: strings.figure.low, high: strings.figure.high, beyond: strings.journeys.lift.beyond },
    empty: rows.length > 0 ? null : all.length > 0 ? words.silent(silent.map(name), site.suppressBelow) : words.none,
  });
}

export interface FollowUpRow {
  touchpoint: string;
  treated_count: number;
  control_count: number;
  unmatched_count: number | null;
  effect_sum: number;
  variance_sum: number;
  purchase_count: number | null;
  purchase_amount: number | null;
}

/** What calling dissatisfied customers back goes along with: their change in buying against that of like ones who were not called. */
export function followUpEffects(view: View): HTMLElement {
  const { format, strings, site } = view;
  const words = strings.journeys.followUps;
  const order = Object.keys(site.labels.touchpoint ?? {});
  const all = rowsOf<FollowUpRow>(view, "follow_up_effect").filter(({ treated_count }) => treated_count > 0).sort((a, b) => order.indexOf(a.touchpoint) - order.indexOf(b.touchpoint));
  const parts = (row: FollowUpRow) => ({ treated: row.treated_count, effectSum: row.effect_sum, varianceSum: row.variance_sum });
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
    subtitle: words.subtitle,
    body: drawn(dotsHeight(rows.length), (width) => dots(rows, width, { label: title, tick: (value, step) => format.number(value, step < 0.1 ? 2 : 1), target: 0 })),
    rows: all.map((row, index) => ({ touchpoint: name(row.touchpoint), called: row.treated_count, like: row.control_count, without: row.unmatched_count, effect: effects[index]!.value, low: effects[index]!.low, high: effects[index]!.high, beyond: effects[index]!.isEffect })),
    columns: { touchpoint: strings.filters.name.touchpoint ?? "touchpoint", called: words.called, like: words.like, without: words.without, effect: words.effect, low: strings.figure.low, high: strings.figure.high, beyond: strings.journeys.lift.beyond },
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
