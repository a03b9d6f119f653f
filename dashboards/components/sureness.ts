import { whyNothing } from "./reading/chosen.ts";
import { dotRow, splitRows, capital } from "./split.ts";
import { dots, dotsHeight } from "./drawing/dots.ts";
import { figure } from "./drawing/figure.ts";
import { measure, type Measure } from "./reading/measure.ts";
import { drawn } from "./drawing/node.ts";
import type { View } from "./reading/view.ts";

const metric = "unsure_sentiment_share";

const most = 8;

/** Of channels or languages those with most texts, in the order they stand. */
function largest(rows: readonly [string, Measure][]): [string, Measure][] {
  const shown = rows.filter(([, { now }]) => now !== null && !now.suppressed);
  const kept = new Set([...shown].sort(([, a], [, b]) => b.now!.n - a.now!.n).slice(0, most));
  return shown.filter((row) => kept.has(row));
}

/** How many texts are read unsurely, channel by channel and language by language: said beside what sentiment is told of them. */
export function sureness(view: View): HTMLElement {
  const { format, strings } = view;
  const found = (["language", "channel"] as const).flatMap((by) => largest(splitRows(view, { metric, by })).map(([key, one]) => ({ label: capital(view.label(by, key)), one })));
  const rows = found.map(({ label, one }) => dotRow(view, label, one));
  const { now } = measure(view, metric);
  const title = now?.value != null && now.n >= view.site.greyBelow ? strings.sureness.found(format.percent(now.value)) : strings.sureness.title;
  return figure(view, {
    name: "sureness",
    title,
    subtitle: strings.sureness.subtitle(rows.some(({ before }) => before !== null)),
    body: drawn(dotsHeight(rows.length), (width) => dots(rows, width, { label: title, tick: format.shareTick })),
    rows: rows.map(({ label, value, low, high, n, before }) => ({ slice: label, value, low, high, n, before })),
    columns: { slice: strings.sureness.slice, value: strings.figure.share, low: strings.figure.low, high: strings.figure.high, n: strings.figure.n, before: strings.figure.before },
    neutral: strings.sureness.title,
    empty: rows.length === 0 ? whyNothing(view, metric) : null,
  });
}
