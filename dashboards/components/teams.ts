import { whyNothing } from "./reading/chosen.ts";
import { compare, isBeyondChance, signed } from "./reading/compare.ts";
import { figure, plainTable } from "./drawing/figure.ts";
import { measureBy, type Measure } from "./reading/measure.ts";
import { html } from "./drawing/node.ts";
import { shareOf, sum } from "./shares.ts";
import type { Row } from "./reading/table.ts";
import type { View } from "./reading/view.ts";

/**
 * Teams beside what a team with the same mix of channels and reasons would reach at the company's rates
 * (indirect standardisation), so that nobody is blamed for difficult cases.
 */
export function teamTable(view: View, metricName = "answered_in_target_share"): HTMLElement {
  const { format, strings } = view;
  const metric = view.metric(metricName);
  const teams = [...measureBy(view, metricName, "team")].filter(([team, { now }]) => team !== "" && team !== "unknown" && now !== null && now.n > 0);
  const rows = teams
    .map(([team, one]) => teamRow(view, metricName, team, one))
    .sort((a, b) => b.n - a.n);
  const odd = rows.filter(({ isOdd }) => isOdd).sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap))[0];
  const title = odd ? strings.teams.found(odd.label, format.number(Math.abs(odd.gap) * 100), odd.gap > 0) : strings.teams.even;
  const data = rows.map(({ label, n, value, expected, gap }): Row => ({ team: label, n, value, expected, gap }));
  const columns = { team: strings.filters.name.team ?? "team", n: strings.figure.n, value: metric.label, expected: strings.teams.expected, gap: strings.teams.gap };
  const shown = rows.map(({ label, n, value, expected, gap, isOdd }): Row => ({
    team: label,
    n,
    value: value === null ? "—" : format.percent(value),
    expected: format.percent(expected),
    gap: value === null ? "" : isOdd ? `${signed(format.number(Math.abs(gap) * 100), gap)} ${strings.tile.points}` : `≈`,
  }));
  return figure(view, {
    name: "teams",
    title,
    subtitle: strings.teams.subtitle,
    body: html("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": title }, plainTable(view, shown, columns, title, true)),
    rows: data,
    columns,
    method: strings.teams.method,
    neutral: strings.teams.title,
    empty: rows.length === 0 ? whyNothing(view, metricName, "team") : null,
  });
}

function teamRow(view: View, metricName: string, team: string, { now }: Measure) {
  const cells = new Map<string, Measure>();
  for (const [channel] of measureBy(view, metricName, "channel", { team })) {
    for (const [reason, cell] of measureBy(view, metricName, "reason", { team, channel })) cells.set(`${channel} ${reason}`, cell);
  }
  const expectedYes = sum([...cells].map(([key, cell]) => (cell.now?.n ?? 0) * companyRate(view, metricName, key)));
  const n = sum([...cells.values()].map((cell) => cell.now?.n ?? 0));
  const expected = shareOf(expectedYes, Math.max(n, 1));
  const value = now && !now.suppressed ? now.value : null;
  const gap = value === null || expected.value === null ? 0 : value - expected.value;
  const isOdd = value !== null && now!.low !== null && now!.high !== null && n >= view.site.greyBelow && isBeyondChance(compare({ value, low: now!.low, high: now!.high }, { value: expected.value ?? 0, low: expected.value ?? 0, high: expected.value ?? 0 }));
  return { label: view.label("team", team), n: now?.n ?? 0, value, expected: expected.value ?? 0, gap, isOdd };
}

function companyRate(view: View, metricName: string, key: string): number {
  const [channel = "", reason = ""] = key.split(" ");
  const { now } = measureBy(view, metricName, null, { channel, reason }).get("") ?? { now: null };
  return now?.value ?? measureBy(view, metricName, null, { channel }).get("")?.now?.value ?? 0;
}
