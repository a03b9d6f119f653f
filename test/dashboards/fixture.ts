import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Site } from "../../dashboards/site.ts";
import { dayOf, monthStart, dateOf } from "../../dashboards/components/reading/day.ts";
import type { Cell, Columns } from "../../pipelines/publish/arrow.ts";
import { buildEdition, type Edition } from "../../pipelines/publish/edition.ts";
import { projectDir, readPages, type Language, type SourcePage } from "../../pipelines/publish/page.ts";
import { setUpPress } from "../../pipelines/publish/press.ts";
import { catalogued, partsOf, siteEntry } from "../../pipelines/publish/site.ts";
import { metrics, partNames, type Metric } from "../../transforms/metrics.ts";
import { marts } from "./fixture-marts.ts";

/** A company that exists only here: eight touchpoints, and couriers who fail in the South from 6 November. */
const lastDay = "2026-11-15";
const firstDay = "2025-06-01";
const daysFrom = "2026-09-01";
const broken = dayOf("2026-11-06");

const values: Record<string, string[]> = {
  touchpoint: ["site", "checkout", "delivery", "product", "support", "returns"],
  channel: ["email", "sms", "site"],
  region: ["Центр", "Юг", "Урал", "Сибирь"],
  segment: ["A", "B", "C"],
  reason: ["delivery_late", "refund", "payment", "product_question"],
  team: ["Чат день", "Чат ночь", "Телефон"],
  category: ["Косметика", "Посуда", "Текстиль"],
  survey: ["После доставки", "После обращения"],
  question: ["speed", "politeness", "completeness"],
  language: ["ru", "en"],
  aspect: ["delivery", "price", "staff"],
};
const talks = ["chat", "phone", "email"];

/** Same numbers every time (mulberry32). */
function randomFrom(seed: string): () => number {
  let state = createHash("sha256").update(seed).digest().readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const levels: Record<string, number> = { nps: 0.52, answered_in_target_share: 0.8, first_contact_resolution: 0.71, abandoned_share: 0.09, effort_easy_share: 0.76, complaint_share: 0.3, unsure_sentiment_share: 0.21, response_rate: 0.14 };

/** Parts of one metric with some dimensions, by day from September and by month before. */
function parts(metric: Metric, dimensions: readonly string[]): Columns {
  const random = randomFrom(metric.name);
  const days: { on: number; weight: number }[] = [];
  for (let month = dayOf(firstDay); month < dayOf(daysFrom); month = monthStart(month, 1)) days.push({ on: month, weight: 30 });
  for (let day = dayOf(daysFrom); day <= dayOf(lastDay); day++) days.push({ on: day, weight: 1 });
  const speaks = /reply|answered|abandoned|contact|sentiment/.test(metric.name);
  const slices = dimensions.reduce<Record<string, string>[]>((all, name) => all.flatMap((slice) => (name === "channel" && speaks ? talks : (values[name] ?? [])).map((value) => ({ ...slice, [name]: value }))), [{}]);
  const rows = slices.flatMap((slice) => days.flatMap(({ on, weight }) => rowsOf(metric, slice, on, weight * 1.6 / Math.max(1, slices.length / 120), random)));
  const names = ["on", ...(metric.until ? ["until"] : []), ...dimensions, ...(metric.kind === "duration" ? ["bin"] : []), ...partNames.filter((name) => /[0-2]/.test(name) || metric.parts[name])];
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)]));
}

function rowsOf(metric: Metric, slice: Record<string, string>, on: number, weight: number, random: () => number): Record<string, Cell>[] {
  const isHit = slice.touchpoint === "delivery" && slice.region === "Юг" && on >= broken;
  const n = Math.floor(weight * 1.2 + random() * weight * 0.6 + random() * 0.8);
  if (n === 0) return [];
  const shift = isHit ? -0.3 : slice.touchpoint === "returns" ? -0.12 : slice.channel === "phone" ? -0.08 : slice.reason === "refund" ? -0.14 : 0.02;
  const level = Math.min(0.97, Math.max(0.02, (levels[metric.name] ?? 0.6) + shift));
  const yes = draw(n, level, random);
  switch (metric.kind) {
    case "share": return [{ on, ...slice, p0: yes, p1: n, p2: 0, ...(metric.parts.p5 && { p5: n }) }];
    case "ratio": return [{ on, ...slice, p0: draw(n, 0.2, random), p1: n * 4, p2: 0 }];
    case "nps": return [{ on, ...slice, p0: yes, p1: draw(n - yes, isHit ? 0.75 : 0.42, random), p2: n, ...(metric.parts.p5 && { p5: n }) }];
    case "mean": return [{ on, ...slice, p0: metric.unit === "points" ? (2 * yes - n) * 100 : n * 4 + yes, p1: metric.unit === "points" ? n * 1e4 : n * 16 + yes * 9, p2: n, ...(metric.parts.p4 && { p3: (2 * yes - n) * 100, p4: n }), ...(metric.parts.p5 && { p5: n }) }];
    case "sum": return [{ on, ...slice, p0: metric.unit === "money" ? n * 4000 : n, p1: 0, p2: n }];
    case "duration": return [{ on, ...slice, bin: 150 + Math.floor(random() * 150), p0: n, p1: 0, p2: 0 }];
    default: {
      const first = on === dayOf(firstDay) ? 900 : 0;
      const left = draw(Math.round(weight * 1.3), 0.9, random) + (first ? 0 : 1);
      const joined = first + draw(Math.round(weight * 2), 0.7, random) + 1;
      if (metric.kind === "stock") return [{ on, ...slice, p0: left, p1: joined, p2: 0 }];
      const each = metric.parts.p3 ? 9000 : 1;
      const change = (count: number, joinedOn: number, until: number | null): Record<string, Cell> => ({ on: joinedOn, until, ...slice, p0: count * each, p1: 0, p2: 0, ...(metric.parts.p3 && { p3: count, p4: count * each * each }) });
      // who leaves has been there since the first day
      return [change(joined, monthStart(on), null), ...(first ? [] : [change(left, dayOf(firstDay), monthStart(on))])];
    }
  }
}

function draw(n: number, share: number, random: () => number): number {
  let hits = 0;
  for (let index = 0; index < n; index++) if (random() < share) hits++;
  return hits;
}

const labels: Record<Language, Record<string, Record<string, string>>> = {
  ru: {
    touchpoint: { site: "Сайт и поиск", checkout: "Оформление и оплата", delivery: "Доставка", product: "Товар", support: "Обращения", returns: "Возвраты" },
    reason: { delivery: "Доставка", delivery_late: "Опоздание доставки", money: "Деньги", refund: "Возврат денег", payment: "Оплата", product_question: "Вопрос о товаре" },
  },
  en: {
    touchpoint: { site: "Site and search", checkout: "Checkout and payment", delivery: "Delivery", product: "Product", support: "Customer care", returns: "Returns" },
    reason: { delivery: "Delivery", delivery_late: "Late delivery", money: "Money", refund: "Refund", payment: "Payment", product_question: "Product question" },
    region: { Центр: "Centre", Юг: "South", Урал: "Urals", Сибирь: "Siberia" },
    team: { "Чат день": "Chat by day", "Чат ночь": "Chat by night", Телефон: "Phone" },
    category: { Косметика: "Cosmetics", Посуда: "Tableware", Текстиль: "Textiles" },
    survey: { "После доставки": "After delivery", "После обращения": "After a contact" },
  },
};

/** What a test may want otherwise than usual. */
export type Change = (site: Site) => Partial<Site>;

function describeSite(page: SourcePage, pages: readonly SourcePage[], language: Language, locale: string, audience: string, tables: Record<string, [number, number]>): Site {
  return {
    language,
    locale,
    company: language === "ru" ? "Ромашка" : "Romashka",
    currency: "RUB",
    audience,
    page: page.name,
    pages: Object.fromEntries(pages.map((one) => [one.name, one.title[language]])),
    lastDay,
    daysFrom,
    suppressBelow: 5,
    greyBelow: 30,
    labels: labels[language],
    branches: { reason: { delivery_late: "delivery", refund: "money", payment: "money" } },
    metrics: Object.fromEntries(
      Object.entries(page.parts).map(([name, dimensions]) => {
        const metric = catalogued(name, page);
        const settleDays = metric.settleDays === "inactivity_days" ? 90 : metric.settleDays === "repeat_days" ? 7 : 0;
        return [name, {
          name, kind: metric.kind, unit: metric.unit, good: metric.good, label: metric.label[language], parts: metric.partsOf ?? name, dimensions,
          settledFrom: null, settledUntil: dateOf(dayOf(lastDay) + 1 - settleDays), settleDays,
          targets: { nps: [{ from: "2025-01-01", value: 40 }], answered_in_target_share: [{ from: "1970-01-01", value: 0.8 }], churn_rate: [{ from: "1970-01-01", value: 0.05 }] }[name] ?? [],
          ...(metric.scale !== undefined && { scale: metric.scale }),
          ...(metric.range !== undefined && { range: metric.range }),
          ...(metric.decimals !== undefined && { decimals: metric.decimals }),
          ...(metric.quantile !== undefined && { quantile: metric.quantile }),
        }];
      }),
    ),
    figures: page.figures,
    sources: [
      { name: "surveys", label: language === "ru" ? "Опросы" : "Surveys", ok: true, newestAt: "2026-11-15T22:10", lastRunAt: "2026-11-16T00:05", isFresh: true, records: ["survey_response"] },
      { name: "chats", label: language === "ru" ? "Чаты" : "Chats", ok: true, newestAt: "2026-11-15T23:51", lastRunAt: "2026-11-16T00:05", isFresh: true, records: ["conversation", "message"] },
      { name: "shop", label: language === "ru" ? "Заказы" : "Orders", ok: true, newestAt: "2026-11-15T23:58", lastRunAt: "2026-11-16T00:05", isFresh: true, records: ["order", "order_line"] },
    ],
    settings: { repeatDays: 7, inactivityDays: 90, answerWithinSeconds: { chat: 300, phone: 60, email: 86_400 }, affectedMonths: 4, campaignDays: 14, followUpDays: 60 },
    ...(page.catalogue && { catalogue: metrics.map((metric) => siteEntry(metric, language, 7, null)) }),
    tables,
  };
}

/** Builds an edition of the fixture, with some marts otherwise; returns the folder to serve. */
export async function buildFixture(name: string, audience = "engineer", change: Change = () => ({}), otherwise: Record<string, Columns> = {}): Promise<{ site: string; pages: SourcePage[] }> {
  // as publish leaves out what a page can do without when it is too heavy: first of what has no place while NPS stands in it
  const pages = (await readPages()).map((page) => (page.name === "overview" ? { ...page, parts: { ...page.parts, csat: ["touchpoint", "region", "channel"], attribute_score: ["question"], relationship_nps: [], relationship_csat: [], overall_score: ["survey"] } } : page));
  const given = { ...marts, ...otherwise };
  const press = await setUpPress(pages, { build: join(projectDir, ".build", `fixture-${name}`), company: { en: "Romashka", ru: "Ромашка" }, locale: "ru", until: { at: "2026-11-15T23:59", isComplete: true }, asOf: new Date("2026-11-15T21:00:00Z") });
  const edition: Edition = {
    audience,
    pages,
    tablesOf: (page) =>
      new Map([
        ...partsOf(page).map(({ metric, dimensions }): [string, Columns] => [`parts.${metric}`, parts(catalogued(metric, page), dimensions)]),
        ...page.marts.flatMap((mart): [string, Columns][] => (given[mart] ? [[mart, given[mart]]] : [])),
      ]),
    siteOf: (page, language, tables) => {
      const site = describeSite(page, pages, language, press.words[language].locale, audience, tables);
      return { ...site, ...change(site) };
    },
  };
  const { site } = await buildEdition(press, edition);
  return { site, pages };
}
