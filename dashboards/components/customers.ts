import type { AbcXyzRow } from "../marts.ts";
import { whyNoRows, whyNothing } from "./reading/chosen.ts";
import { figure } from "./drawing/figure.ts";
import { grid, gridHeight, type GridCell } from "./drawing/grid.ts";
import { lines, type Line } from "./drawing/lines.ts";
import { history } from "./reading/measure.ts";
import { drawn, html, picture, svg, textWidth } from "./drawing/node.ts";
import { scaleOf } from "./drawing/scale.ts";
import { addUp, shareOf, sum } from "./shares.ts";
import type { View } from "./reading/view.ts";

const barHeight = 220;

/** New and won back above the line, lost below it, month by month; the net as a dot. */
export function customerFlow(view: View): HTMLElement {
  const { format, strings } = view;
  const [joined, back, lost] = ["new_customers", "won_back_customers", "lost_customers"].map((name) => history(view, name));
  const months = (lost ?? []).map(({ month, isProvisional }, index) => {
    const at = (series: typeof lost) => series?.find((one) => one.month === month)?.value ?? 0;
    return { month, isProvisional, joined: at(joined), back: at(back), lost: lost?.[index]?.value ?? 0 };
  });
  const last = months.findLast(({ isProvisional }) => !isProvisional) ?? months.at(-1);
  const net = last ? last.joined + last.back - last.lost : 0;
  const title = last ? strings.flow.found(format.span({ from: last.month, to: last.month + 1 }, true), format.count(Math.abs(net)), net >= 0) : strings.flow.title;
  return figure(view, {
    name: "flow",
    title,
    subtitle: strings.flow.subtitle,
    body: drawn(barHeight, (width) => {
      const y = scaleOf([-Math.max(...months.map((month) => month.lost)), Math.max(...months.map((month) => month.joined + month.back))], [barHeight - 22, 10], 4);
      const tickText = (tick: number) => format.compact(Math.abs(tick));
      const left = Math.max(30, ...y.ticks(4).map((tick) => textWidth(tickText(tick)))) + 12;
      const step = (width - left) / Math.max(1, months.length);
      const bar = (cls: string, index: number, from: number, to: number, isProvisional: boolean) => svg("rect", { class: `bar ${cls}${isProvisional ? " open" : ""}`, x: left + index * step + step * 0.14, width: step * 0.72, y: Math.min(y(from), y(to)), height: Math.abs(y(from) - y(to)) });
      const every = Math.ceil(44 / step);
      return picture(
        width,
        barHeight,
        title,
        svg("g", { class: "ax" }, y.ticks(4).map((tick) => [svg("line", { x1: left, x2: width, y1: y(tick), y2: y(tick) }), svg("text", { x: left - 8, y: y(tick) + 4, "text-anchor": "end" }, tickText(tick))])),
        months.map(({ month, joined: up, back: again, lost: down, isProvisional }, index) =>
          svg(
            "g",
            {},
            svg("title", {}, strings.flow.month(format.span({ from: month, to: month + 1 }, true), format.count(up), format.count(again), format.count(down))),
            bar("new", index, 0, up, isProvisional),
            bar("back", index, up, up + again, isProvisional),
            bar("lost", index, 0, -down, isProvisional),
            svg("circle", { class: "prev", cx: left + (index + 0.5) * step, cy: y(up + again - down), r: 3.4 }),
            (months.length - 1 - index) % every === 0 && svg("text", index === months.length - 1 ? { x: width, y: barHeight - 4, "text-anchor": "end" } : { x: left + (index + 0.5) * step, y: barHeight - 4, "text-anchor": "middle" }, format.day(month, "shortMonth")),
          ),
        ),
      );
    }),
    rows: months.map(({ month, isProvisional, ...counts }) => ({ month: format.iso(month).slice(0, 7), ...counts, provisional: isProvisional })),
    columns: { month: strings.figure.month, joined: strings.flow.joined, back: strings.flow.back, lost: strings.flow.lost, provisional: strings.figure.provisional },
    neutral: strings.flow.title,
    empty: months.length === 0 ? whyNothing(view, "lost_customers") : null,
  });
}

/** What share of each month's new customers bought again in the months after; months not over yet stay blank. */
export function cohorts(view: View): HTMLElement {
  const { format, strings } = view;
  const rows = view.rowsOf("cohort_month").filter(({ is_complete, month_index }) => is_complete && month_index > 0);
  const months = [...new Set(rows.map(({ cohort_month }) => cohort_month))].sort((a, b) => a - b);
  const last = Math.max(0, ...rows.map(({ month_index }) => month_index));
  const shares = new Map(rows.flatMap((row) => (row.active_count === null ? [] : [[row, shareOf(row.active_count, row.customer_count).value ?? 0]])));
  const most = Math.max(0.01, ...shares.values());
  const cells = rows.flatMap((row): GridCell[] => {
    const share = shares.get(row);
    if (share === undefined) return [];
    return [{ column: row.month_index - 1, row: months.indexOf(row.cohort_month), shade: (share / most) * 0.9, text: format.number(share * 100), title: strings.cohorts.cell(format.span({ from: row.cohort_month, to: row.cohort_month + 1 }, true), row.month_index, format.percent(share, 1), format.count(row.customer_count)) }];
  });
  const nextMonth = rows.filter(({ month_index, active_count }) => month_index === 1 && active_count !== null);
  const first = sum(nextMonth.map(({ active_count }) => active_count ?? 0));
  const base = sum(nextMonth.map(({ customer_count }) => customer_count));
  const isAnyBack = [...shares.values()].some((share) => share > 0);
  const title = base > 0 && isAnyBack ? strings.cohorts.found(format.percent(shareOf(first, base).value ?? 0)) : strings.cohorts.title;
  return figure(view, {
    name: "cohorts",
    title,
    subtitle: strings.cohorts.subtitle,
    body: drawn(gridHeight(months.length, 22), (width) => grid({ label: title, rows: months.map((month) => format.months({ from: month, to: month + 1 })), columns: Array.from({ length: last }, (_, index) => String(index + 1)), cells, rowHeight: 22 }, width)),
    rows: rows.map((row) => ({ cohort: format.iso(row.cohort_month).slice(0, 7), month: row.month_index, customers: row.customer_count, active: row.active_count, share: shares.get(row) ?? null })),
    columns: { cohort: strings.cohorts.cohort, month: strings.cohorts.month, customers: strings.cohorts.customers, active: strings.cohorts.active, share: strings.figure.share },
    neutral: strings.cohorts.title,
    // a grid of zeros shows what one sentence says
    empty: rows.length === 0 ? whyNoRows(view, "cohort_month") : isAnyBack ? null : rows.some(({ active_count }) => active_count === null) ? strings.cohorts.tooFew : strings.cohorts.none,
  });
}

/** How many of a group are still customers so many days after their first purchase. */
export function survivalCurves(view: View, dimension = "segment"): HTMLElement {
  const { format, strings, site } = view;
  const rows = view.rowsOf("survival").filter((row) => (row.dimension === dimension || row.dimension === "all") && row.at_risk >= site.greyBelow && row.value !== "potential");
  const groups = [...new Set(rows.map(({ value }) => value))].sort((a, b) => a.localeCompare(b));
  const series = groups.map((group): Line => ({ label: view.label(dimension, group), tone: group === "all" ? "second" : "main", points: rows.filter(({ value }) => value === group).map((row) => ({ x: row.day, value: row.share, low: row.low, high: row.high })) }));
  const days = rows.map(({ day }) => day);
  const end = Math.max(1, ...days);
  const whole = rows.filter(({ value }) => value === "all");
  const half = whole.find(({ share }) => share <= 0.5);
  const at = whole.findLast(({ day }) => day <= 180);
  const title = half ? strings.survival.half(half.day) : at ? strings.survival.found(format.percent(at.share), at.day) : strings.survival.title;
  return figure(view, {
    name: "survival",
    title,
    subtitle: strings.survival.subtitle(site.settings.inactivityDays),
    body: drawn(240, (width) => lines(series, width, { label: title, height: 240, isStep: true, hasBand: true, yDomain: [0, 1], yTicks: 5, xDomain: [0, end], xTicks: Array.from({ length: Math.floor(end / 91) + 1 }, (_, index) => index * 91), xTick: (x) => strings.survival.months(Math.round(x / 30.4)), yTick: (value) => format.percent(value) })),
    rows: rows.map((row) => ({ group: view.label(dimension, row.value), day: row.day, share: row.share, low: row.low, high: row.high, at_risk: row.at_risk })),
    columns: { group: strings.survival.group, day: strings.survival.day, share: strings.figure.share, low: strings.figure.low, high: strings.figure.high, at_risk: strings.survival.atRisk },
    method: strings.survival.method,
    neutral: strings.survival.title,
    empty: rows.length === 0 ? whyNoRows(view, "survival") : null,
  });
}

const evenness = ["X", "Y", "Z", "one_time"];

/** Value by regularity: who the customers are, and how many came into and left each cell since the snapshot before. */
export function valueGrid(view: View): HTMLElement {
  const { format, strings } = view;
  const all = view.rowsOf("abc_xyz");
  const on = Math.max(...all.map(({ on_date }) => on_date).filter((day) => day < view.period.to), -Infinity);
  const rows = all.filter(({ on_date }) => on_date === on);
  const total = addUp(rows, () => "", ({ revenue }) => revenue).get("") ?? 0;
  const regular = addUp(rows.filter(({ xyz }) => xyz === "X"), () => "", ({ revenue }) => revenue).get("") ?? 0;
  // who buys evenly brings nothing where nobody does
  const title = total > 0 && regular > 0 ? strings.classes.found(format.percent(shareOf(regular, total).value ?? 0)) : strings.classes.title;
  const columns = evenness.filter((xyz) => rows.some((row) => row.xyz === xyz));
  const cell = (abc: string, xyz: string) => {
    const row = rows.find((one) => one.abc === abc && one.xyz === xyz);
    if (!row) return html("td", {}, "—");
    const share = shareOf(row.revenue, total).value ?? 0;
    return html("td", { style: `--shade:${Math.round(Math.sqrt(share) * 55)}%` }, html("b", {}, format.count(row.customer_count)), html("span", {}, format.percent(share), html("span", { class: "unit" }, strings.classes.ofRevenue)), movesOf(row));
  };
  // null where so few came, left or stayed that none of it is told
  const movesOf = ({ came_count, left_count }: AbcXyzRow) =>
    came_count !== null && left_count !== null && html("span", { class: "moves" }, html("span", { class: "came" }, `▲ ${format.count(came_count)}`), " ", html("span", { class: "left" }, `▼ ${format.count(left_count)}`));
  return figure(view, {
    name: "classes",
    title,
    subtitle: strings.classes.subtitle(Number.isFinite(on) ? format.day(on, "dayYear") : null),
    body: html(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": title },
      html(
        "table",
        { class: "classes" },
        html("thead", {}, html("tr", {}, html("td", {}), ...columns.map((xyz) => html("th", { scope: "col" }, strings.classes.xyz[xyz] ?? xyz)))),
        html("tbody", {}, ...["A", "B", "C"].map((abc) => html("tr", {}, html("th", { scope: "row" }, view.label("segment", abc)), ...columns.map((xyz) => cell(abc, xyz))))),
      ),
    ),
    rows: rows.map(({ abc, xyz, customer_count, revenue, came_count, left_count }) => ({ abc, xyz, customers: customer_count, revenue, came: came_count, left: left_count })),
    columns: { abc: strings.classes.value, xyz: strings.classes.evenness, customers: strings.cohorts.customers, revenue: strings.classes.money, came: strings.classes.came, left: strings.classes.left },
    neutral: strings.classes.title,
    empty: rows.length > 0 ? null : all.length > 0 ? strings.classes.later(format.day(Math.min(...all.map(({ on_date }) => on_date)), "dayYear")) : whyNoRows(view, "abc_xyz"),
  });
}
