import { survival } from "../../transforms/survival.ts";
import type { WaitCurveRow } from "../marts.ts";
import { whyNoRows } from "./reading/chosen.ts";
import { figure } from "./drawing/figure.ts";
import { lines, type Line } from "./drawing/lines.ts";
import { drawn, html } from "./drawing/node.ts";
import { isIn, monthSpans, sum } from "./shares.ts";
import { capital } from "./split.ts";
import type { View } from "./reading/view.ts";

const height = 190;

/** How long customers of one channel still wait for a human, inside and outside business hours; of a channel whose source brings no replies, or not when they came, nobody knows. */
export function waitCurve(view: View, channel = busiest(view), name = "waiting"): HTMLElement {
  const { format, strings } = view;
  const isAnswered = hasReplies(view, channel);
  const rows = waitRows(view).filter((row) => row.channel === channel);
  const untimed = sum(rows.map(({ untimed_count }) => untimed_count));
  const goal = view.site.settings.answerWithinSeconds[channel] ?? null;
  const curves = isAnswered ? curvesOf(view, rows) : [];
  const end = (goal ?? 300) * 4;
  const series = curves.map(({ label, points, isSlow, n }): Line => ({ label, tone: n < view.site.greyBelow ? "quiet" : isSlow ? "bad" : "main", points: [{ x: 0, value: 1 }, ...points.filter(({ x }) => x < end), { x: end, value: shareAt(points, end) }] }));
  const at = goal ?? end / 2;
  // a curve of few cases is drawn and not spoken of
  const words = curves.filter(({ n }) => n >= view.site.greyBelow).map((curve) => ({ label: curve.label, share: format.percent(shareAt(curve.points, at)) }));
  const title = words.length === 0 ? strings.waits.title(view.label("channel", channel)) : strings.waits.found(view.label("channel", channel), format.duration(at), words);
  return figure(view, {
    name,
    title,
    subtitle: strings.waits.subtitle(goal === null || curves.length === 0 ? null : format.duration(goal), format.count(untimed), curves.length > 0 ? untimed : 0),
    body: drawn(height, (width) =>
      lines(series, width, {
        label: title, height, isStep: true, xDomain: [0, end], yDomain: [0, 1], yTicks: 5, markX: goal,
        xTicks: [0, 1, 2, 3, 4].map((step) => (step * end) / 4), xTick: (x) => (x === 0 ? "0" : format.duration(x)), yTick: (value) => format.percent(value),
      }),
    ),
    rows: curves.flatMap(({ label, points }) => points.map(({ x, value }) => ({ part: label, seconds: x, share: value }))),
    columns: { part: strings.waits.part, seconds: strings.waits.seconds, share: strings.waits.waiting },
    neutral: rows.length === 0 ? strings.waits.any : strings.waits.title(view.label("channel", channel)),
    empty: curves.length > 0 && isAnswered ? null : untimed > 0 && curves.length === 0 ? strings.waits.noTimes(format.count(untimed), untimed) : !isAnswered ? strings.waits.noReplies : rows.length > 0 ? fewWords(view, rows) : whyNoRows(view, "wait_curve"),
  });
}

/** Few are too few of each part of the day by itself: together they may be more. */
export function fewWords(view: View, rows: readonly WaitCurveRow[]): string {
  const parts = [...new Set(rows.map(({ part_of_day }) => part_of_day))].map((part) => view.label("part_of_day", part));
  const few = capital(view.strings.tile.suppressed(view.site.suppressBelow));
  return parts.length > 1 ? view.strings.waits.fewOfEach(few, parts) : few;
}

/** Whether the data hold any reply of a human that tells when, in a channel or at all: without one, waits have no end that could be seen. A channel without contacts has nothing to say of it. */
export function hasReplies(view: View, channel?: string): boolean {
  const rows = view.rowsOf("wait_curve").filter((row) => channel === undefined || row.channel === channel);
  return (channel !== undefined && rows.length === 0) || rows.some(({ answered_count }) => answered_count > 0);
}

/** One small curve per channel. */
export function waitCurves(view: View): HTMLElement {
  const channels = [...new Set(waitRows(view).map(({ channel }) => channel))].filter((channel) => channel !== "unknown");
  return html("div", { class: "halves" }, ...channels.sort((a, b) => size(view, b) - size(view, a)).map((channel) => waitCurve(view, channel, `waiting-${channel}`)));
}

/** Waits that began in the period, in the channel chosen. */
export function waitRows(view: View): WaitCurveRow[] {
  const { now } = monthSpans(view);
  const { channel } = view.filters;
  return view.rowsOf("wait_curve").filter((row) => isIn(now, row.month) && (channel === undefined || row.channel === channel));
}

function busiest(view: View): string {
  const all = waitRows(view);
  const answered = all.filter(({ channel }) => hasReplies(view, channel));
  const rows = answered.length > 0 ? answered : all;
  if (rows.some(({ channel }) => channel === "chat")) return "chat";
  return rows.map(({ channel }) => channel).sort((a, b) => size(view, b) - size(view, a))[0] ?? "chat";
}

function size(view: View, channel: string): number {
  return sum(waitRows(view).filter((row) => row.channel === channel).map((row) => row.answered_count + row.left_count));
}

function curvesOf(view: View, rows: readonly WaitCurveRow[]) {
  const parts = [...new Set(rows.map(({ part_of_day }) => part_of_day))];
  return parts
    .map((part) => {
      const own = rows.filter(({ part_of_day }) => part_of_day === part);
      const steps = survival(own.map((row) => ({ seconds: row.seconds, p0: row.answered_count, p1: row.left_count + row.open_count })));
      return { label: view.label("part_of_day", part), isSlow: part === "night" || part === "closed", n: sum(own.map((row) => row.answered_count + row.left_count + row.open_count)), points: steps.map(({ seconds, share }) => ({ x: seconds, value: share })) };
    })
    .filter(({ n }) => n > 0 && n >= view.site.suppressBelow)
    .sort((a, b) => Number(b.isSlow) - Number(a.isSlow));
}

function shareAt(points: readonly { x: number; value: number }[], seconds: number): number {
  return points.findLast(({ x }) => x <= seconds)?.value ?? 1;
}
