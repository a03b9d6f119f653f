import { dots, dotsHeight, type DotRow } from "./dots.ts";
import { figure } from "./figure.ts";
import { measure } from "./measure.ts";
import { drawn, html } from "./node.ts";
import { addUp, isIn, monthSpans, shareRows } from "./shares.ts";
import { dotRow } from "./split.ts";
import type { View } from "./view.ts";

const measures = ["first_contact_resolution", "flagged_contact_resolution", "survey_contact_resolution"];

/** The three ways to say that an issue was solved at the first contact, side by side, and how far they agree. */
export function resolutionMeasures(view: View): HTMLElement {
  const { format, strings } = view;
  const found = measures.map((name) => measure(view, name)).filter(({ now }) => now !== null && now.n > 0);
  const rows = found.map((one): DotRow => dotRow(view, strings.resolution.measure[one.metric.name] ?? one.metric.label, one));
  const shown = found.flatMap(({ now }) => (now?.value === null || now?.value === undefined ? [] : [now.value]));
  const title = shown.length > 1 ? strings.resolution.found(format.number((Math.max(...shown) - Math.min(...shown)) * 100)) : strings.resolution.title;
  const pairs = view.rowsOf("fcr_agreement");
  return figure(view, {
    name: "resolution",
    title,
    subtitle: strings.resolution.subtitle(view.site.settings.repeatDays),
    body: html(
      "div",
      {},
      drawn(dotsHeight(rows.length), (width) => dots(rows, width, { label: title, tick: (value) => format.percent(value) })),
      pairs.length > 0 && html("p", { class: "h2s" }, pairs.map(({ pair, kappa, agreement }) => strings.resolution.kappa(pair, kappa === null ? "—" : format.number(kappa, 2), format.percent(agreement))).join(" ")),
    ),
    rows: found.map(({ metric, now }) => ({ measure: metric.label, value: now?.value ?? null, low: now?.low ?? null, high: now?.high ?? null, n: now?.n ?? null })),
    columns: { measure: strings.resolution.which, value: strings.figure.value, low: strings.figure.low, high: strings.figure.high, n: strings.figure.n },
    empty: rows.length === 0 ? strings.figure.nothing : null,
  });
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
  const rows = shareRows(view, keys.map((key) => ({ label: view.label("repeat", key), now: current.get(key)!, before: earlier.get(key) ?? null })), "down");
  const benchmark = view.site.metrics.misunderstanding_share?.benchmark;
  // a reason whose interval holds the most frequent one's share may be as frequent
  const most = rows.filter(({ high }) => high !== null && high >= (rows[0]?.value ?? Infinity));
  const title = most.length > 0 && most.length < Math.min(3, rows.length) ? strings.repeats.found(most.map(({ label, valueText }) => `${label} (${valueText})`)) : strings.repeats.title;
  return figure(view, {
    name: "repeats",
    title,
    subtitle: strings.repeats.subtitle(format.count(unknown.get("unknown") ?? 0), benchmark ? `${format.percent(benchmark.value)} (${benchmark.source})` : null),
    body: drawn(dotsHeight(rows.length), (width) => dots(rows, width, { label: title, tick: (value) => format.percent(value) })),
    rows: rows.map(({ label, value, low, high, n }) => ({ reason: label, value, low, high, n })),
    columns: { reason: strings.repeats.why, value: strings.figure.share, low: strings.figure.low, high: strings.figure.high, n: strings.figure.n },
    empty: rows.length === 0 ? strings.figure.nothing : null,
  });
}
