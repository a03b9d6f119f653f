import type { Site, SiteEntry, SiteMetric, SiteSource } from "../../dashboards/site.ts";
import { intervalSource } from "../../transforms/intervals.ts";
import { metricNamed, metrics, type Metric } from "../../transforms/metrics.ts";
import type { Company } from "../company.ts";
import { fixedWindows } from "../fixed-windows.ts";
import { nearest } from "../company/fault.ts";
import { literal } from "../sql-text.ts";
import { UserError } from "../user-error.ts";
import type { Warehouse } from "../warehouse.ts";
import type { Words } from "./layout.ts";
import type { Language, SourcePage } from "./page.ts";
import type { KeptDays } from "./tables.ts";
import { toldUntil, type ToldUntil } from "./told-until.ts";

/** What all pages of a release share: settings and states read once from the warehouse. */
export interface Facts {
  /** Last local day that is over. */
  lastDay: string;
  /** First day of the months whose parts are kept by day. */
  daysFrom: string;
  until: ToldUntil;
  repeatDays: number;
  inactivityDays: number;
  states: Map<string, MetricState>;
  sources: SourceState[];
}

interface MetricState {
  metric: string;
  settle_days: number | null;
  settled_from_on: string | null;
  settled_before_on: string | null;
}

interface SourceState {
  source: string;
  ok: boolean | null;
  newest_at: string | null;
  last_run_at: string | null;
  is_fresh: boolean | null;
}

/** The fixed windows that pages say. */
const pageWindows = { affectedMonths: fixedWindows.affected_months, campaignDays: fixedWindows.campaign_days, followUpDays: fixedWindows.follow_up_days };

/** Whole months before the current one whose days pages can still tell apart. */
const monthsByDay = 2;

export async function readFacts(warehouse: Warehouse, company: Company): Promise<Facts> {
  const [computed] = await warehouse.rows("select 1 from duckdb_tables() where schema_name = 'marts' and table_name = 'metric_part'");
  if (!computed) throw new UserError("nothing has been computed yet", { file: warehouse.path, remedy: `run: npx otklik run --company ${company.dir}` });
  const zone = literal(company.time_zone);
  const local = (column: string) => `strftime((${column} at time zone 'UTC') at time zone ${zone}, '%Y-%m-%dT%H:%M')`;
  const [run] = await warehouse.rows<{ last_day: string; days_from: string; as_of: string; repeat_window_days: number; inactivity_window_days: number }>(
    `select (as_of_on - 1)::varchar as last_day, (date_trunc('month', as_of_on - 1) - interval ${monthsByDay} month)::date::varchar as days_from,
       ${local("as_of_at")} as as_of, repeat_window_days, window_days as inactivity_window_days
     from (select *, ((as_of_at at time zone 'UTC') at time zone ${zone})::date as as_of_on from (select * exclude (as_of_on) from config.run)) cross join core.inactivity_window`,
  );
  if (!run) throw new UserError("nothing has been transformed yet", { remedy: "run otklik transform first" });
  const states = await warehouse.rows<MetricState>("select metric, settle_days, settled_from_on::varchar as settled_from_on, settled_before_on::varchar as settled_before_on from marts.metric_state");
  const sources = await warehouse.rows<SourceState & { complete_until: string | null }>(
    `select source, ok, ${local("newest_at")} as newest_at, ${local("last_run_at")} as last_run_at, is_fresh, ${local("complete_until_at")} as complete_until from marts.pipeline_source order by source`,
  );
  return {
    lastDay: run.last_day,
    daysFrom: run.days_from,
    until: toldUntil(sources, run.as_of),
    repeatDays: run.repeat_window_days,
    inactivityDays: run.inactivity_window_days,
    states: new Map(states.map((state) => [state.metric, state])),
    sources,
  };
}

/** Which days the parts of pages tell apart. */
export function keptDays({ daysFrom, lastDay, states }: Facts): KeptDays {
  return { daysFrom, lastDay, settledBefore: new Map([...states].flatMap(([metric, { settled_before_on }]) => (settled_before_on === null ? [] : [[metric, settled_before_on]]))) };
}

export interface SiteOptions {
  company: Company;
  facts: Facts;
  words: Words;
  language: Language;
  audience: string;
  page: SourcePage;
  pages: readonly SourcePage[];
  tables: Record<string, [number, number]>;
}

/** The description of one page in one language; what it may contain is said in dashboards/site.ts. */
export function siteOf({ company, facts, words, language, audience, page, pages, tables }: SiteOptions): Site {
  const byKey = (list: readonly { key: string; label: Record<Language, string> }[]) => Object.fromEntries(list.map(({ key, label }) => [key, label[language]]));
  const labels = Object.fromEntries(
    Object.entries(company.labels).map(([dimension, values]) => [dimension, Object.fromEntries(Object.entries(values).map(([value, label]) => [value, label[language]]))]),
  );
  return {
    language,
    locale: words.locale,
    company: company.name[language],
    currency: company.currency,
    audience,
    page: page.name,
    pages: Object.fromEntries(pages.map((one) => [one.name, one.title[language]])),
    lastDay: facts.lastDay,
    daysFrom: facts.daysFrom,
    suppressBelow: company.privacy.suppress_below,
    greyBelow: company.privacy.grey_below,
    labels: { ...labels, aspect: { ...labels.aspect, ...byKey(company.aspects.filter(hasLabel)) }, touchpoint: { ...labels.touchpoint, ...byKey(company.touchpoints) }, reason: { ...labels.reason, ...byKey(company.reasons) } },
    branches: { reason: Object.fromEntries(company.reasons.flatMap(({ key, path }) => (path.length > 1 ? [[key, path.at(-2)!]] : []))) },
    metrics: Object.fromEntries(Object.entries(page.parts).map(([name, dimensions]) => [name, siteMetric(catalogued(name, page), dimensions, language, company, facts)])),
    figures: page.figures,
    sources: facts.sources.map((state) => siteSource(state, company, language)),
    settings: { repeatDays: facts.repeatDays, inactivityDays: facts.inactivityDays, answerWithinSeconds: company.answer_within, ...pageWindows },
    ...(page.catalogue && { catalogue: metrics.map((metric) => siteEntry(metric, language, facts.states.get(metric.name)?.settle_days ?? 0, company.targets[metric.name]?.at(-1)?.value ?? null)) }),
    tables,
  };
}

function hasLabel(one: Company["aspects"][number]): one is { key: string; label: Record<Language, string>; words: string[] } {
  return one.label !== null;
}

/** A metric as the dictionary prints it. */
export function siteEntry(metric: Metric, language: Language, settleDays: number, target: number | null): SiteEntry {
  const { name, kind, unit, good, decimals, label, definition, formula, source, benchmark, dimensions, mart, reads } = metric;
  return {
    name, kind, unit, good, settleDays, target, mart, reads,
    ...(decimals !== undefined && { decimals }),
    label: label[language],
    definition: definition[language],
    formula: formula[language],
    source: source ?? null,
    interval: intervalSource(metric),
    benchmark: benchmark ? { value: benchmark.value, source: benchmark.source[language] } : null,
    dimensions: Object.keys(dimensions),
  };
}

export function catalogued(name: string, page: Pick<SourcePage, "name">): Metric {
  const metric = metricNamed(name);
  if (!metric) throw new UserError("there is no metric of that name", { file: `dashboards/${page.name}.md`, place: "parts", value: name, remedy: nearest(name, metrics.map((one) => one.name), "metrics") });
  return metric;
}

function siteMetric(metric: Metric, dimensions: readonly string[], language: Language, company: Company, { states }: Facts): SiteMetric {
  const state = states.get(metric.name);
  const { name, kind, unit, good, decimals, quantile, scale, range, oneEach, benchmark } = metric;
  return {
    name,
    kind,
    unit,
    good,
    ...(decimals !== undefined && { decimals }),
    ...(quantile !== undefined && { quantile }),
    ...(scale !== undefined && { scale }),
    ...(range !== undefined && { range }),
    ...(oneEach !== undefined && { oneEach }),
    label: metric.label[language],
    parts: metric.partsOf ?? name,
    dimensions: dimensions.filter((dimension) => dimension in metric.dimensions),
    settledFrom: state?.settled_from_on ?? null,
    settledUntil: state?.settled_before_on ?? null,
    settleDays: state?.settle_days ?? 0,
    targets: (company.targets[name] ?? []).map(({ from, value }) => ({ from: from ?? "1970-01-01", value })),
    ...(benchmark && { benchmark: { value: benchmark.value, source: benchmark.source[language] } }),
  };
}

function siteSource({ source, ok, newest_at, last_run_at, is_fresh }: SourceState, company: Company, language: Language): SiteSource {
  const settings = company.sources[source];
  return {
    name: source,
    label: settings?.label?.[language] ?? source,
    ok: ok ?? true,
    newestAt: newest_at,
    lastRunAt: last_run_at,
    isFresh: is_fresh,
    records: Object.values(settings?.records ?? {}).map(({ record }) => record),
  };
}

/** The tables of parts a page needs: metrics that share parts share a table with all their dimensions. */
export function partsOf(page: SourcePage): { key: string; metric: string; dimensions: string[]; readers: string[] }[] {
  const tables = new Map<string, { kept: Set<string>; readers: string[] }>();
  for (const [name, dimensions] of Object.entries(page.parts)) {
    const metric = catalogued(name, page);
    const unknown = dimensions.find((dimension) => !(dimension in metric.dimensions));
    if (unknown !== undefined) {
      throw new UserError(`${name} has no such dimension`, { file: `dashboards/${page.name}.md`, place: `parts.${name}`, value: unknown, remedy: nearest(unknown, Object.keys(metric.dimensions), "its dimensions") });
    }
    const table = metric.partsOf ?? name;
    const found = tables.get(table);
    tables.set(table, { kept: new Set([...(found?.kept ?? []), ...dimensions]), readers: [...(found?.readers ?? []), name] });
  }
  return [...tables].map(([metric, { kept, readers }]) => ({ metric, readers, dimensions: [...kept].sort(), key: `parts ${metric} ${[...kept].sort().join(" ")}` }));
}
