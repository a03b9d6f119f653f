import { html } from "./drawing/node.ts";
import { isIn } from "./shares.ts";
import { pathLabel } from "./drawing/tree.ts";
import { unbroken } from "./drawing/unbroken.ts";
import { capital } from "./split.ts";
import type { View } from "./reading/view.ts";

/** Which slice of a problem somebody can act on, and the page that shows it. */
const problems: Record<string, { by: "touchpoint" | "channel" | "reason" | null; page: string }> = {
  detractor: { by: "touchpoint", page: "touchpoints" },
  left_waiting: { by: "channel", page: "response" },
  repeated: { by: "reason", page: "response" },
  lost: { by: null, page: "churn" },
};
const shown = 3;

/** The groups of customers a problem touched in the period, by what they are worth a year; where nothing is bought, by their number. */
export function reasonsToAct(view: View): HTMLElement {
  const { strings, format } = view;
  const reasons = reasonsShown(view);
  // a company without orders knows no money
  const hasMoney = reasons.some(({ revenue }) => revenue > 0);
  const span = format.span(view.period, view.period.months === 1 && !view.period.isToDate);
  return html(
    "section",
    { class: "figure", id: "act" },
    html("h2", {}, strings.act.title(reasons.length)),
    html("p", { class: "h2s" }, unbroken((hasMoney ? strings.act.subtitle : strings.act.byCustomers)(span))),
    reasons.length === 0
      ? html("p", { class: "empty" }, strings.act.none)
      : html(
          "ol",
          { class: "reasons" },
          ...reasons.map(({ problem, by, value, customers, revenue, page }) =>
            html(
              "li",
              {},
              html("b", {}, value === "" ? strings.act.name[problem] ?? problem : `${capital(pathLabel(view, by ?? "", value))}: ${strings.act.name[problem] ?? problem}`),
              hasMoney && html("span", { class: "money" }, format.money(revenue), html("span", { class: "pm" }, strings.act.aYear)),
              html("p", {}, strings.act.said(problem, format.count(customers), customers)),
              page in view.site.pages && html("a", { class: "go", href: `./${page}.html${linkSearch(by, value)}` }, `${view.site.pages[page]} →`),
            ),
          ),
        ),
  );
}

/** The worst of each problem before the second of any; in the order of their sums. */
export function reasonsShown(view: View) {
  return rank(view).slice(0, shown).sort((a, b) => b.revenue - a.revenue || b.customers - a.customers);
}

function rank(view: View) {
  const { filters } = view;
  const span = { from: view.period.from, to: view.period.to };
  const rows = view.rowsOf("affected_customer").filter(
    (row) => isIn(span, row.month) && (["touchpoint", "channel", "region"] as const).every((name) => filters[name] === undefined || row[name] === filters[name]),
  );
  const groups = new Map<string, { problem: string; by: string | null; value: string; page: string; customers: number; revenue: number }>();
  for (const row of rows) {
    const how = problems[row.problem];
    const value = how?.by ? row[how.by] : "";
    if (!how || value === "unknown" || value === "other") continue;
    const key = `${row.problem} ${value}`;
    const group = groups.get(key) ?? { problem: row.problem, by: how.by, value, page: how.page, customers: 0, revenue: 0 };
    group.customers += row.customer_count;
    group.revenue += row.revenue_12m;
    groups.set(key, group);
  }
  const ranked = [...groups.values()].sort((a, b) => b.revenue - a.revenue || b.customers - a.customers);
  return ranked.filter((group, index) => ranked.slice(0, index).filter(({ problem }) => problem === group.problem).length < 1).concat(ranked.filter((group, index) => ranked.slice(0, index).some(({ problem }) => problem === group.problem)));
}

function linkSearch(by: string | null, value: string): string {
  return by === "touchpoint" || by === "channel" ? `?${new URLSearchParams({ [by]: value })}` : "";
}
