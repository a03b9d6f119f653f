import type { Strings } from "../strings/en.ts";
import type { Site } from "../site.ts";
import { filterNames, readAddress, writeAddress, type Choice } from "./reading/address.ts";
import { filterBar } from "./drawing/filter-bar.ts";
import { formatOf } from "./reading/format.ts";
import { redrawForPaper } from "./drawing/node.ts";
import { valuesOf } from "./reading/parts.ts";
import { frameOf } from "./reading/frame.ts";
import type { Frame, View } from "./reading/view.ts";

/** Reads the page's data file and yields a view now and after every choice of the reader. */
export async function* open(data: Promise<ArrayBuffer>, strings: Strings): AsyncGenerator<View> {
  const site = JSON.parse(document.getElementById("site")?.textContent ?? "null") as Site | null;
  if (!site) throw new Error("the page has no site description; publish it again");
  const [bytes] = await Promise.all([data, typeSettled(site)]);
  const frame = frameOf(site, strings, new Uint8Array(bytes));
  const known = (name: (typeof filterNames)[number]) => knownValues(frame, name);
  let choice = readAddress(location.search, frame.periods, known);
  let wake = () => {};

  const take = (next: Choice, isNew: boolean) => {
    choice = next;
    if (isNew) history.pushState(null, "", writeAddress(next, frame.periods) || location.pathname);
    carryAddress();
  };
  const choose = (next: Choice, isNew: boolean) => {
    take(next, isNew);
    wake();
  };
  const remember = (story: string) => take({ ...choice, story }, true);
  const bar = filterBar(frame, known, (change) => choose(change(choice), true));
  addEventListener("popstate", () => choose(readAddress(location.search, frame.periods, known), false));
  addEventListener("beforeprint", () => redrawForPaper(true));
  addEventListener("afterprint", () => redrawForPaper(false));
  carryAddress();

  while (true) {
    const changed = new Promise<void>((resolve) => (wake = resolve));
    bar.show(choice);
    // a story may be opened between this and the drawing
    yield { ...frame, ...choice, remember, get story() { return choice.story; } };
    await changed;
  }
}

/** Drawings are laid out by the widths of letters, so they wait until these have come, or will not. */
async function typeSettled({ locale, currency }: Site): Promise<void> {
  const letters = `Aж${formatOf(locale, currency).money(1)}`;
  await Promise.allSettled([document.fonts.load('1em "Golos Text"', letters)]);
}

function knownValues(view: Frame, name: string): string[] {
  const found = new Set(Object.values(view.site.metrics).flatMap((metric) => {
    const parts = view.partsOf(metric);
    return parts ? valuesOf(parts, name) : [];
  }));
  const order = Object.keys(view.site.labels[name] ?? {});
  const place = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length);
  return [...found].sort((a, b) => place(a) - place(b) || view.label(name, a).localeCompare(view.label(name, b), view.site.locale));
}

/** Links to other pages and to the other language keep the reader's choice. */
function carryAddress(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-keep]")) {
    const url = new URL(link.href);
    url.search = location.search;
    link.href = url.href;
  }
}
