import type { LoadHourRow } from "../marts.ts";
import { whyNoRows } from "./reading/chosen.ts";
import { figure } from "./drawing/figure.ts";
import { grid, gridHeight, type GridCell } from "./drawing/grid.ts";
import { drawn } from "./drawing/node.ts";
import { isIn, monthSpans, shareOf, sum } from "./shares.ts";
import type { View } from "./reading/view.ts";
import { waitRows } from "./waits.ts";

/** Hour by weekday: how many come, and what share of them is not answered in time; opening hours underlined. */
export function loadGrid(view: View): HTMLElement {
  const { format, strings } = view;
  const { now } = monthSpans(view);
  const rows = view.rowsOf("load_hour").filter((row) => isIn(now, row.month) && (view.filters.channel === undefined || row.channel === view.filters.channel));
  const slots = slotsOf(rows);
  const worst = slots.filter(({ due }) => due >= view.site.greyBelow).sort((a, b) => b.missed - a.missed)[0];
  const most = Math.max(1, ...slots.map(({ perDay }) => perDay));
  const name = (weekday: number, hour: number) => `${format.weekday(weekday)} ${clock(hour)}`;
  const title = worst && worst.missed > 0 ? strings.load.found(name(worst.weekday, worst.hour), format.percent(shareOf(worst.missed, worst.due).value ?? 0), format.count(worst.missed)) : strings.load.title;
  const cellsOf = (slots: readonly Slot[], hours: number) => slots.map((slot): GridCell => ({
    column: slot.hour / hours,
    row: slot.weekday - 1,
    shade: slot.due === 0 ? 0 : Math.min(1, (shareOf(slot.missed, slot.due).value ?? 0) * Math.sqrt(slot.perDay / most) * 1.5),
    tone: "bad",
    text: slot.perDay >= 0.95 ? format.number(slot.perDay) : "",
    title: strings.load.cell(hours === 1 ? name(slot.weekday, slot.hour) : `${name(slot.weekday, slot.hour)}–${clock(slot.hour + hours)}`, format.number(slot.perDay, 1), slot.due === 0 ? "—" : format.percent(shareOf(slot.missed, slot.due).value ?? 0)),
  }));
  return figure(view, {
    name: "load",
    title,
    subtitle: strings.load.subtitle(view.site.suppressBelow),
    body: drawn(gridHeight(7), (width) => {
      // an hour's column of a phone is too narrow for its figure
      const hours = width < narrow ? 2 : 1;
      return grid({ label: title, rows: [1, 2, 3, 4, 5, 6, 7].map(format.weekday), columns: Array.from({ length: 24 / hours }, (_, index) => String(index * hours)), cells: cellsOf(hours === 1 ? slots : slotsOf(rows, hours), hours), lines: openings(rows, hours) }, width);
    }),
    rows: slots.map((slot) => ({ weekday: format.weekday(slot.weekday), hour: slot.hour, contacts: slot.count, due: slot.due, missed: slot.missed, share: slot.due === 0 ? null : shareOf(slot.missed, slot.due).value })),
    columns: { weekday: strings.load.weekday, hour: strings.load.hour, contacts: strings.load.contacts, due: strings.load.due, missed: strings.load.missed, share: strings.figure.share },
    neutral: strings.load.title,
    empty: slots.length === 0 ? whyNoHours(view) : null,
  });
}

/** Contacts of the period that no hour tells came too thinly for one. */
export function whyNoHours(view: View): string {
  return waitRows(view).length > 0 ? view.strings.load.tooFew(view.site.suppressBelow) : whyNoRows(view, "load_hour");
}

const narrow = 480;

function clock(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}

type Slot = ReturnType<typeof slotsOf>[number];

/** What came in each weekday's hours, so many hours together; contacts an hour. */
export function slotsOf(rows: readonly LoadHourRow[], hours = 1) {
  const slots = new Map<string, LoadHourRow[]>();
  for (const row of rows) {
    const key = `${row.weekday} ${Math.floor(row.hour / hours)}`;
    slots.set(key, [...(slots.get(key) ?? []), row]);
  }
  return [...slots.values()].map((own) => {
    const days = new Map(own.map((row) => [row.month, row.day_count]));
    const count = sum(own.map((row) => row.episode_count));
    const due = sum(own.map((row) => row.due_count ?? 0));
    return { weekday: own[0]!.weekday, hour: own[0]!.hour - (own[0]!.hour % hours), count, due, missed: due - sum(own.map((row) => row.in_target_count ?? 0)), perDay: count / hours / Math.max(1, sum([...days.values()])) };
  });
}

function openings(rows: readonly LoadHourRow[], hours: number) {
  const open = new Set(rows.filter(({ open_share }) => (open_share ?? 0) >= 0.5).map(({ weekday, hour }) => `${weekday} ${hour}`));
  return [...open].map((key) => {
    const [weekday = 1, hour = 0] = key.split(" ").map(Number);
    return { row: weekday - 1, from: hour / hours, to: (hour + 1) / hours };
  });
}
