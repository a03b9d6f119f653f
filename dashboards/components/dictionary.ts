import type { SiteEntry } from "../site.ts";
import { html } from "./drawing/node.ts";
import { isGrowing } from "./reading/measure.ts";
import type { View } from "./reading/view.ts";

/** Every metric of the catalogue: what it means, how it is computed, from what, and who says so. */
export function dictionary(view: View): HTMLElement {
  const entries = view.site.catalogue ?? [];
  const list = html("div", { class: "dictionary" }, index(view, entries), ...entries.map((entry) => article(view, entry)));
  requestAnimationFrame(() => {
    if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  });
  return list;
}

/** The names of all figures, each leading to its definition. */
function index(view: View, entries: readonly SiteEntry[]): HTMLElement {
  return html("nav", { class: "index", "aria-label": view.strings.dictionary.index }, html("ul", {}, ...entries.map(({ name, label }) => html("li", {}, html("a", { href: `#${name}` }, label)))));
}

function article(view: View, entry: SiteEntry): HTMLElement {
  const { strings, format } = view;
  const words = strings.dictionary;
  const facts: [string, string | null][] = [
    [words.formula, entry.formula],
    [words.good, words.direction[entry.good]],
    [words.goal, entry.target === null ? null : isGrowing(entry) ? words.aMonth(format.value(entry, entry.target)) : format.value(entry, entry.target)],
    [words.benchmark, entry.benchmark ? words.comparison(format.value(entry, entry.benchmark.value), entry.benchmark.source) : null],
    [words.settles, entry.settleDays > 0 ? words.days(entry.settleDays) : words.atOnce],
    [words.dimensions, entry.dimensions.map((dimension) => strings.filters.name[dimension] ?? dimension).join(", ") || null],
    [words.model, lineageOf(view, entry.mart)],
    [words.records, entry.reads.map((record) => strings.values.records?.[record] ?? record).join(", ")],
    [words.source, entry.source],
    [words.interval, entry.interval],
  ];
  return html(
    "article",
    { class: "entry", id: entry.name },
    html("h2", {}, entry.label),
    html("p", { class: "name" }, html("code", {}, entry.name)),
    html("p", { class: "definition" }, entry.definition),
    html("dl", { class: "facts" }, ...facts.flatMap(([name, text]) => (text ? [html("dt", {}, name), html("dd", {}, text)] : []))),
  );
}

/** The model and the records it goes back to, as the models' own queries say. */
function lineageOf(view: View, model: string): string {
  const edges = view.rowsOf("lineage");
  const seen = new Set<string>();
  const records = new Set<string>();
  const walk = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const { depends_on } of edges.filter((edge) => edge.model === name)) {
      if (depends_on.startsWith("staging.")) records.add(depends_on.replaceAll('"', ""));
      else walk(depends_on);
    }
  };
  walk(model);
  return records.size === 0 ? model : `${model} ← ${[...records].sort().join(", ")}`;
}
