import { filterNames, type Choice, type FilterName } from "../reading/address.ts";
import { html } from "./node.ts";
import { compareSpans, type Period } from "../reading/period.ts";
import type { Frame } from "../reading/view.ts";

/**
 * Puts the page's choices into `#filters`: native lists, so that phones and keyboards know what to do. A list tells what
 * it changes of whatever has been chosen by then, shown here already or not.
 */
export function filterBar(view: Frame, known: (name: FilterName) => readonly string[], choose: (change: (choice: Choice) => Choice) => void) {
  const { strings, periods } = view;

  const periodList = list("period", strings.filters.period, periods.map((period) => [period.key, periodName(view, period)]), (key) => {
    const period = periods.find((one) => one.key === key);
    if (period) choose((choice) => ({ ...choice, period }));
  });
  const against = html("span", { class: "against" });
  const lists = filterNames
    .filter((name) => known(name).length > 1)
    .map((name) => {
      const options: [string, string][] = [["", strings.filters.all], ...known(name).map((value): [string, string] => [value, view.label(name, value)])];
      const select = list(name, strings.filters[name], options, (value) =>
        choose((choice) => {
          const { [name]: _, ...others } = choice.filters;
          return { ...choice, filters: value ? { ...others, [name]: value } : others };
        }),
      );
      return { name, select };
    });

  const place = document.getElementById("filters");
  periodList.append(against);
  if (Object.keys(view.site.metrics).length > 0 && periods.length > 0) place?.replaceChildren(periodList, ...lists.map(({ select }) => select));

  return {
    show(choice: Choice) {
      set(periodList, choice.period.key);
      const earliest = Math.min(...periods.map(({ from }) => from));
      const before = compareSpans(choice.period, null, earliest)?.before;
      against.textContent = before ? ` ${strings.filters.against(periodGenitive(view, before, choice.period))}` : "";
      for (const { name, select } of lists) set(select, choice.filters[name] ?? "");
    },
  };
}

function periodName(view: Frame, period: Period): string {
  if (period.months > 1) return `${view.strings.filters.lastMonths(period.months)} · ${view.format.months(period)}`;
  return view.format.span(period, !period.isToDate);
}

/** The span compared with, in the form that follows “against”. */
function periodGenitive(view: Frame, before: { from: number; to: number }, period: Period): string {
  if (period.months > 1) return view.format.months(before);
  return period.isToDate ? view.format.span(before, false, false) : view.format.monthAfter(before.from);
}

function list(name: string, label: string, options: [string, string][], choose: (value: string) => void): HTMLLabelElement {
  const select = html("select", { name, change: () => choose(select.value) }, ...options.map(([value, text]) => html("option", { value }, text)));
  return html("label", { class: "choice" }, html("span", { class: "name" }, label), select);
}

function set(label: HTMLLabelElement, value: string): void {
  const select = label.querySelector("select");
  if (!select) return;
  select.value = value;
  label.classList.toggle("chosen", value !== "" && select.name !== "period");
}
