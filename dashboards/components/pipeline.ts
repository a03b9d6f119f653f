import { group } from "d3";
import type { DriftRow, PipelineRunRow, PipelineSourceRow } from "../marts.ts";
import type { Retelling } from "../strings/en/drawings.ts";
import { figure, plainTable } from "./drawing/figure.ts";
import { drawn, html, picture, svg } from "./drawing/node.ts";
import type { Cell, Row } from "./reading/table.ts";
import type { View } from "./reading/view.ts";

/** The page's first sentence: is everything there, and what waits to be mended. */
export function pipelineHeadline(view: View): HTMLElement {
  const { headline, lede } = pipelineStory(view);
  return html("div", { class: "headline" }, html("h1", {}, headline), html("p", { class: "lede" }, lede));
}

export function pipelineStory(view: View): { headline: string; lede: string } {
  const { strings, format } = view;
  const sources = view.rowsOf("pipeline_source");
  const failed = sources.filter((source) => source.ok === false || isRefused(source));
  const stale = sources.filter(({ is_fresh }) => is_fresh === false);
  const read = sources.reduce((total, source) => total + source.read, 0);
  const waiting = sources.reduce((total, source) => total + source.waiting, 0);
  const names = (some: readonly PipelineSourceRow[]) => some.map((source) => sourceName(view, source));
  const headline = failed.length > 0 ? strings.pipeline.failed(names(failed)) : stale.length > 0 ? strings.pipeline.stale(names(stale)) : fine(view, sources);
  return { headline, lede: strings.pipeline.lede(format.count(read), format.count(waiting)) };
}

/** Fresh are those that keep a promise; of the others only the newest record is known. */
function fine({ strings, format }: View, sources: readonly PipelineSourceRow[]): string {
  const fresh = sources.filter(({ is_fresh }) => is_fresh === true).length;
  const newest = sources.flatMap(({ newest_at }) => newest_at ?? []).sort().at(-1);
  return strings.pipeline.fine(sources.length, fresh, newest === undefined ? null : format.instant(newest));
}

/** Everything that the source ever brought was refused: its mapping is wrong, although it could be read. */
function isRefused({ read, quarantined }: PipelineSourceRow): boolean {
  return read > 0 && quarantined === read;
}

export function sourceTable(view: View): HTMLElement {
  const { strings, format } = view;
  const words = strings.pipeline;
  const sources = view.rowsOf("pipeline_source");
  const balance = sources.every(({ read, loaded, unchanged, quarantined }) => read === loaded + unchanged + quarantined);
  const columns = { source: words.source, state: words.state, newest: words.newest, promise: words.promise, read: words.read, loaded: words.loaded, unchanged: words.unchanged, refused: words.refused, waiting: words.waiting };
  const row = (source: PipelineSourceRow, raw: boolean): Row => ({
    source: sourceName(view, source),
    state: source.ok === false ? `${words.notOk}: ${source.error ?? ""}` : isRefused(source) ? words.allRefused : source.is_fresh === false ? words.notFresh : words.ok,
    newest: source.newest_at === null ? null : raw ? source.newest_at : format.instant(source.newest_at),
    promise: source.fresh_within_seconds === null ? null : raw ? source.fresh_within_seconds : format.duration(source.fresh_within_seconds),
    read: source.read,
    loaded: source.loaded,
    unchanged: source.unchanged,
    refused: source.quarantined,
    waiting: source.waiting,
  });
  return tableFigure(view, { name: "sources", title: balance ? words.balanced : words.unbalanced, subtitle: words.sourcesSubtitle, shown: sources.map((source) => row(source, false)), rows: sources.map((source) => row(source, true)), columns });
}

export function refusals(view: View): HTMLElement {
  const { strings, format } = view;
  const words = strings.pipeline;
  const found = view.rowsOf("quarantine_reason").sort((a, b) => b.row_count - a.row_count);
  const rows = found.map(({ source, record, field, reason, row_count, newest_at, example_place }): Row => ({ source: view.site.sources.find(({ name }) => name === source)?.label ?? source, record: record === "unknown" ? null : record, field: field === "unknown" ? null : field, reason: refusalIn(words.refusals, reason), rows: row_count, newest: newest_at === null ? null : format.instant(newest_at), place: example_place }));
  const columns = { source: words.source, record: words.record, field: words.field, reason: words.reason, rows: words.rows, newest: words.lastRefused, place: words.place };
  const title = found[0] ? words.refusedMost(found[0].field, format.count(found[0].row_count)) : words.nothingRefused;
  return tableFigure(view, { name: "refused", title, subtitle: words.refusedSubtitle, shown: rows, rows, columns });
}

/** A reason in the reader's language; one that no pattern knows stands as the contract says it. */
export function refusalIn(patterns: readonly Retelling[], reason: string): string {
  const known = patterns.find(([pattern]) => pattern.test(reason));
  if (!known) return reason;
  const [pattern, said] = known;
  return typeof said === "string" ? reason.replace(pattern, said) : reason.replace(pattern, said);
}

const stripHeight = 96;

/** Every finished run as a bar as high as it took long; failed ones are marked. */
export function runHistory(view: View): HTMLElement | string {
  const { strings, format } = view;
  const words = strings.pipeline;
  const runs = view.rowsOf("pipeline_run").sort((a, b) => a.started_at.localeCompare(b.started_at));
  // these pages are of the first run, which is not over
  if (runs.length === 0) return "";
  const failed = runs.filter(({ ok }) => ok === false).length;
  const longest = Math.max(1, ...runs.map(({ seconds }) => seconds ?? 0));
  const title = failed === 0 ? words.allRuns(runs.length) : words.someRuns(failed, runs.length);
  const line = (run: PipelineRunRow) => [run.command, format.instant(run.started_at), run.seconds === null ? "" : format.duration(run.seconds), run.ok === false ? words.notOk : words.ok].filter(Boolean).join(" · ");
  return figure(view, {
    name: "runs",
    title,
    subtitle: words.runsSubtitle(format.duration(longest)),
    body: drawn(stripHeight, (width) => {
      const step = Math.min(28, width / Math.max(1, runs.length));
      return picture(width, stripHeight, title, svg("g", { class: "ax" }, svg("line", { x1: 0, x2: width, y1: stripHeight - 16, y2: stripHeight - 16 })), runs.map((run, index) => {
        const tall = Math.max(3, Math.sqrt((run.seconds ?? 0) / longest) * (stripHeight - 30));
        return svg("g", {}, svg("title", {}, line(run)), svg("rect", { class: `bar ${run.ok === false ? "lost" : "new"}`, x: index * step, width: Math.max(2, step - 3), y: stripHeight - 16 - tall, height: tall }), run.ok === false && svg("text", { class: "end bad", x: index * step, y: stripHeight - 20 - tall }, "✕"));
      }));
    }),
    rows: runs.map((run): Row => ({ started: run.started_at, command: run.command, seconds: run.seconds, ok: run.ok, error: run.error, read: run.read, loaded: run.loaded, refused: run.quarantined })),
    columns: { started: words.started, command: words.command, seconds: words.seconds, ok: words.ok, error: words.error, read: words.read, loaded: words.loaded, refused: words.refused },
  });
}

/** Columns that are named of those that nobody reads. */
const mostNamed = 5;

export function driftTable(view: View): HTMLElement {
  const { strings, format } = view;
  const words = strings.pipeline;
  const found = view.rowsOf("drift").sort((a, b) => b.seen_at.localeCompare(a.seen_at));
  const read = found.filter(({ is_read }) => is_read);
  const row = ({ source, column_name, kind, seen_at }: DriftRow, columns = column_name): Row => ({ source, column: columns, kind: words.drift[kind] ?? kind, seen: format.instant(seen_at) });
  // what nobody reads, and comes with every new form, would bury what somebody does
  const unread = group(found.filter(({ is_read }) => !is_read), ({ source, kind, seen_at }) => [source, kind, seen_at].join(" "));
  const folded = [...unread.values()].map((some) => row(some[0]!, words.unread(some.length, some.slice(0, mostNamed).map(({ column_name }) => column_name))));
  return tableFigure(view, {
    name: "drift",
    title: read.length > 0 ? words.drifted(read.length) : found.length > 0 ? words.driftedUnread : words.noDrift,
    subtitle: words.driftSubtitle,
    shown: [...read.map((one) => row(one)), ...folded],
    rows: found.map((one) => row(one)),
    columns: { source: words.source, column: words.column, kind: words.what, seen: words.seen },
  });
}

function sourceName(view: View, source: PipelineSourceRow): string {
  return view.site.language === "ru" ? source.label_ru : source.label_en;
}

interface TableFigure {
  name: string;
  title: string;
  subtitle: string;
  shown: Row[];
  rows: readonly Record<string, Cell>[];
  columns: Record<string, string>;
}

/** A figure that is a table: the words a reader sees, and the plain values in its CSV. */
function tableFigure(view: View, { name, title, subtitle, shown, rows, columns }: TableFigure): HTMLElement {
  return figure(view, {
    name,
    title,
    subtitle,
    body: shown.length === 0 ? html("div") : html("div", { class: "scroll tall", tabindex: 0, role: "region", "aria-label": title }, plainTable(view, shown, columns, title, true)),
    rows,
    columns,
  });
}
