import { html } from "./drawing/node.ts";
import { isKnown } from "./reading/chosen.ts";
import { isIn } from "./shares.ts";
import { pathLabel } from "./drawing/tree.ts";
import { unbroken } from "./drawing/unbroken.ts";
import { capital } from "./split.ts";
import { monthStart, type Day } from "./reading/day.ts";
import type { Span } from "./reading/period.ts";
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
  const { subtitle, empty, hasMoney, isOneMonth } = spanWords(view, reasons);
  return html(
    "section",
    { class: "figure", id: "act" },
    html("h2", {}, strings.act.title(reasons.length)),
    subtitle !== null && html("p", { class: "h2s" }, unbroken(subtitle)),
    reasons.length === 0
      ? html("p", { class: "empty" }, empty)
      : html(
          "ol",
          { class: "reasons" },
          ...reasons.map(({ problem, by, value, isPart, month, customers, revenue, page }) =>
            html(
              "li",
              {},
              html("b", {}, value === "" ? strings.act.name[problem] ?? problem : `${capital(pathLabel(view, by ?? "", value))}: ${strings.act.name[problem] ?? problem}`),
              hasMoney && html("span", { class: "money" }, format.money(revenue), html("span", { class: "pm" }, strings.act.aYear)),
              html("p", {}, isOneMonth ? "" : `${capital(format.month(month))}: `, strings.act.said(problem, format.count(customers), customers, isKnown(view, "contractual_churn_rate")), isPart && ` ${strings.act.onlyOne[by!]}`),
              page in view.site.pages && html("a", { class: "go", href: `./${page}.html${linkSearch(by, value)}` }, `${view.site.pages[page]} →`),
            ),
          ),
        ),
  );
}

/** The worst of each problem before the second of any; in the order of their sums. */
export function reasonsShown(view: View): Group[] {
  const ranked = rank(view);
  const firsts = ranked.filter(({ problem }, index) => ranked.findIndex((other) => other.problem === problem) === index);
  return [...firsts, ...ranked.filter((group) => !firsts.includes(group))].slice(0, shown).sort(byWorth);
}

/** Of which days the reasons are told, for the table knows the last months only; what is said where there are none. */
export function spanWords({ format, lastDay, period, site, strings }: View, reasons: readonly Group[]) {
  const held: Span = { from: monthStart(lastDay, 1 - site.settings.affectedMonths), to: lastDay + 1 };
  const told: Span = { from: Math.max(period.from, held.from), to: period.to };
  const isOneMonth = told.to <= monthStart(told.from, 1);
  // a company without orders knows no money
  const hasMoney = reasons.some(({ revenue }) => revenue > 0);
  if (told.from >= told.to) return { subtitle: null, empty: strings.act.earlier(format.span(held, false)), hasMoney, isOneMonth };
  const said = (hasMoney ? strings.act.subtitle : strings.act.byCustomers)(format.span(told, isOneMonth && !period.isToDate), isOneMonth);
  return { subtitle: told.from > period.from ? `${said}. ${strings.act.clipped}` : said, empty: strings.act.none, hasMoney, isOneMonth };
}

interface Group {
  problem: string;
  by: string | null;
  value: string;
  /** The problem touched others that month, who are told of in other rows or in none. */
  isPart: boolean;
  page: string;
  month: Day;
  customers: number;
  revenue: number;
}

function byWorth(a: Pick<Group, "revenue" | "customers">, b: Pick<Group, "revenue" | "customers">): number {
  return b.revenue - a.revenue || b.customers - a.customers;
}

/** Each problem's groups with their worst month, for one customer can be touched in several. */
function rank(view: View): Group[] {
  const { filters, period } = view;
  const rows = view.rowsOf("affected_customer").filter(
    (row) => isIn(period, row.month) && (["touchpoint", "channel", "region"] as const).every((name) => filters[name] === undefined || row[name] === filters[name]),
  );
  const months = new Map<string, Group>();
  const whole = new Map<string, Set<string>>();
  for (const row of rows) {
    const how = problems[row.problem];
    const value = how?.by ? row[how.by] : "";
    const all = `${row.month} ${row.problem}`;
    whole.set(all, (whole.get(all) ?? new Set()).add(value));
    if (!how || value === "unknown" || value === "other") continue;
    const key = `${row.month} ${row.problem} ${value}`;
    const group = months.get(key) ?? { problem: row.problem, by: how.by, value, isPart: false, page: how.page, month: row.month, customers: 0, revenue: 0 };
    group.customers += row.customer_count;
    group.revenue += row.revenue_12m;
    months.set(key, group);
  }
  const worst = new Map<string, Group>();
  for (const group of [...months.values()].sort(byWorth)) {
    const key = `${group.problem} ${group.value}`;
    if (!worst.has(key)) worst.set(key, { ...group, isPart: whole.get(`${group.month} ${group.problem}`)!.size > 1 });
  }
  return [...worst.values()];
}

function linkSearch(by: string | null, value: string): string {
  return by === "touchpoint" || by === "channel" ? `?${new URLSearchParams({ [by]: value })}` : "";
}
