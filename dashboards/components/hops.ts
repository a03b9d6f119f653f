import { barTable, type BarRow } from "./drawing/bars.ts";
import { whyNoWays } from "./flows.ts";
import { nothingChosen } from "./reading/chosen.ts";
import { figure } from "./drawing/figure.ts";
import { html } from "./drawing/node.ts";
import { isIn, monthSpans, shareOf, sum } from "./shares.ts";
import { capital } from "./split.ts";
import { touchName } from "./drawing/touches.ts";
import type { View } from "./reading/view.ts";

/** `any` stands for hops of which one of the others would tell of too few people. */
const waits = ["minutes", "hours", "days", "any"] as const;
const most = 12;

/** Who goes from which touch to which other, and how long it takes them. */
export function hops(view: View): HTMLElement {
  const { format, strings, site } = view;
  const words = strings.journeys.hops;
  const { now } = monthSpans(view);
  const rows = view.rowsOf("journey_hop").filter(({ month, from_touch, to_touch }) => isIn(now, month) && from_touch !== to_touch && from_touch !== "other" && to_touch !== "other");
  const pairs = [...new Set(rows.map(({ from_touch, to_touch }) => `${from_touch}|${to_touch}`))]
    .map((key) => {
      const [from = "", to = ""] = key.split("|");
      const own = rows.filter(({ from_touch, to_touch }) => from_touch === from && to_touch === to);
      const count = (wait: string) => sum(own.filter((row) => row.wait === wait).map(({ hop_count }) => hop_count));
      const all = sum(own.map(({ hop_count }) => hop_count));
      return { from, to, count: all, shares: waits.map((wait) => (count("any") === all ? null : shareOf(count(wait), all))) };
    })
    .sort((a, b) => b.count - a.count);
  const title = hopsTitle(view, pairs);
  const shown = pairs.slice(0, most).map((pair): BarRow => ({
    label: nameOf(view, pair),
    cells: [{ share: null, text: format.count(pair.count) }, ...pair.shares.map((share) => ({ share: share?.value ?? null, text: share?.value === null || share === null ? "—" : format.percent(share.value), tone: pair.count < site.greyBelow ? ("few" as const) : ("plain" as const) }))],
  }));
  return figure(view, {
    name: "hops",
    title,
    subtitle: words.subtitle,
    body: html("div", {}, barTable(shown, [words.pair, strings.figure.n, ...waits.map((wait) => words.wait[wait] ?? wait)], title), pairs.length > most && html("p", { class: "sub" }, strings.figure.more(format.count(pairs.length - most)))),
    rows: pairs.flatMap((pair) => waits.map((wait, index) => ({ from: touchName(view, pair.from), to: touchName(view, pair.to), hops: pair.count, wait: words.wait[wait] ?? wait, share: pair.shares[index]?.value ?? null, low: pair.shares[index]?.low ?? null, high: pair.shares[index]?.high ?? null }))),
    columns: { from: strings.journeys.flows.from, to: strings.journeys.flows.to, hops: words.hops, wait: words.waited, share: strings.figure.share, low: strings.figure.low, high: strings.figure.high },
    neutral: words.title,
    empty: pairs.length === 0 ? (whyNoWays(view) ?? nothingChosen(view)) : null,
  });
}

interface Pair {
  from: string;
  to: string;
  count: number;
  /** Of each wait; null where all of the pair's waits are folded together. */
  shares: readonly ({ value: number | null } | null)[];
}

/** “Order → chat is the most frequent way after site → order: 345 times”: of pairs in the order of how often they are gone, with those above the one that is news. */
export function hopsTitle(view: View, pairs: readonly Pair[]): string {
  const { format, strings } = view;
  // that who buys on the site was there before is no news
  const isPlain = ({ from, to }: Pair) => from === "site" && (to === "order" || to === "lost_order");
  const top = pairs.find((pair) => !isPlain(pair)) ?? pairs[0];
  if (!top) return strings.journeys.hops.title;
  const quick = top.shares[3]?.value ? null : (top.shares[0]?.value ?? null);
  return strings.journeys.hops.found(capital(nameOf(view, top)), format.count(top.count), quick === null ? "" : format.percent(quick), pairs.slice(0, pairs.indexOf(top)).map((pair) => nameOf(view, pair)));
}

function nameOf(view: View, { from, to }: Pick<Pair, "from" | "to">): string {
  return `${touchName(view, from)} → ${touchName(view, to)}`;
}
