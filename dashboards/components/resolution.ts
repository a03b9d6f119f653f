import { whyNoRows, whyNothing } from "./reading/chosen.ts";
import { dots, dotsHeight, type DotRow } from "./drawing/dots.ts";
import { figure } from "./drawing/figure.ts";
import { measure, type Measure } from "./reading/measure.ts";
import { drawn, html } from "./drawing/node.ts";
import { addUp, isIn, monthSpans, mostFrequent, named, shareRows, tooFew } from "./shares.ts";
import { capital, dotRow } from "./split.ts";
import { unbroken } from "./drawing/unbroken.ts";
import type { View } from "./reading/view.ts";

const measures = ["first_contact_resolution", "flagged_contact_resolution", "survey_contact_resolution"];

/** The three ways to say that an issue was solved at the first contact, side by side, and how far they agree. */
export function resolutionMeasures(view: View): HTMLElement {
  const { format, strings, site } = view;
  const found = measures.map((name) => measure(view, name)).filter(({ now }) => now !== null && now.n > 0);
  const rows = found.map((one): DotRow => dotRow(view, strings.resolution.measure[one.metric.name] ?? one.metric.label, one));
  const gap = widest(found, site.greyBelow);
  const title = gap === null ? strings.resolution.title : strings.resolution.found(format.number(gap * 100));
  const pairs = view.rowsOf("fcr_agreement");
  const told = pairs.filter(({ kappa }) => kappa !== null);
  return figure(view, {
    name: "resolution",
    title,
    subtitle: strings.resolution.subtitle(view.site.settings.repeatDays, rows.some(({ before }) => before !== null)),
    body: html(
      "div",
      {},
      drawn(dotsHeight(rows.length), (width) => dots(rows, width, { label: title, tick: format.shareTick })),
      pairs.length > 0 && html("p", { class: "h2s" }, unbroken(pairs.map(({ pair, agreement }) => strings.resolution.agreement(pair, format.percent(agreement))).join(" "))),
    ),
    rows: found.map(({ metric, now }) => ({ measure: metric.label, value: now?.value ?? null, low: now?.low ?? null, high: now?.high ?? null, n: now?.n ?? null })),
    columns: { measure: strings.resolution.which, value: strings.figure.value, low: strings.figure.low, high: strings.figure.high, n: strings.figure.n },
    neutral: strings.resolution.title,
    ...(site.audience !== "executive" && told.length > 0 && { method: strings.resolution.kappa(told.map(({ pair, kappa }) => `${pairName(view, pair)} ${format.number(kappa!, 2)}`)) }),
    empty: rows.length === 0 ? whyNothing(view, "first_contact_resolution") : null,
  });
}

/** The two measures that are held against each other. */
function pairName({ strings }: View, pair: string): string {
  const names: Record<string, string> = { inferred: "first_contact_resolution", flagged: "flagged_contact_resolution", survey: "survey_contact_resolution" };
  return pair.split("_").map((one) => strings.resolution.measure[names[one] ?? ""] ?? one).join(" – ");
}

/** How far measures are apart, those of too few left out; null with fewer than two. */
export function widest(found: readonly Pick<Measure, "now">[], fewest: number): number | null {
  const shown = found.flatMap(({ now }) => (now === null || now.value === null || now.n < fewest ? [] : [now.value]));
  return shown.length < 2 ? null : Math.max(...shown) - Math.min(...shown);
}

/** Why customers had to come again. */
export function repeatReasons(view: View): HTMLElement {
  const { format, strings, filters } = view;
  const { now, before } = monthSpans(view);
  const all = view.rowsOf("repeat_reason").filter(({ channel }) => filters.channel === undefined || channel === filters.channel);
  const known = all.filter(({ repeat_reason }) => repeat_reason !== "unknown");
  const per = (span: typeof before) => addUp(known.filter(({ month }) => isIn(span, month)), ({ repeat_reason }) => repeat_reason, ({ issue_count }) => issue_count);
  const [current, earlier] = [per(now), per(before)];
  const unknown = addUp(all.filter(({ month }) => isIn(now, month)), ({ repeat_reason }) => (repeat_reason === "unknown" ? "unknown" : "known"), ({ issue_count }) => issue_count);
  const keys = [...current.keys()].sort((a, b) => current.get(b)! - current.get(a)!);
  const rows = shareRows(view, keys.map((key) => ({ label: capital(view.label("repeat", key)), now: current.get(key)!, before: earlier.get(key) ?? null })), "down");
  const benchmark = view.site.metrics.misunderstanding_share?.benchmark;
  const most = mostFrequent(rows);
  const title = most.length > 0 ? strings.repeats.found(most.map(named)) : strings.repeats.title;
  return figure(view, {
    name: "repeats",
    title,
    subtitle: strings.repeats.subtitle(format.count(unknown.get("unknown") ?? 0), earlier.size > 0, benchmark ? format.percent(benchmark.value) : null),
    body: drawn(dotsHeight(rows.length), (width) => dots(rows, width, { label: title, tick: format.shareTick })),
    rows: rows.map(({ label, value, low, high, n }) => ({ reason: label, value, low, high, n })),
    columns: { reason: strings.repeats.why, value: strings.figure.share, low: strings.figure.low, high: strings.figure.high, n: strings.figure.n },
    neutral: strings.repeats.title,
    empty: rows.length === 0 ? whyNoRows(view, "repeat_reason") : tooFew(view, [...current.values()]),
  });
}
