import { defaultPeriod, type Period } from "./period.ts";

/** Dimensions a reader can filter by, as they stand in the address bar. */
export const filterNames = ["channel", "touchpoint", "region", "segment"] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = Partial<Record<FilterName, string>>;

export interface Choice {
  period: Period;
  filters: Filters;
  /** Number of the story that is open, on the page that tells stories; null for the one it opens with. */
  story: string | null;
}

/** Reads a choice from `?period=2026-10&region=…`; what is not known is passed over. */
export function readAddress(search: string, periods: Period[], known: (name: FilterName) => readonly string[]): Choice {
  const params = new URLSearchParams(search);
  const filters: Filters = {};
  for (const name of filterNames) {
    const value = params.get(name);
    if (value !== null && known(name).includes(value)) filters[name] = value;
  }
  return { period: periods.find(({ key }) => key === params.get("period")) ?? defaultPeriod(periods), filters, story: /^\d{1,4}$/.exec(params.get("story") ?? "")?.[0] ?? null };
}

/** The shortest address that reproduces a choice. */
export function writeAddress({ period, filters, story }: Choice, periods: Period[]): string {
  const params = new URLSearchParams();
  if (period !== defaultPeriod(periods)) params.set("period", period.key);
  for (const name of filterNames) {
    const value = filters[name];
    if (value !== undefined) params.set(name, value);
  }
  if (story !== null) params.set("story", story);
  const text = params.toString();
  return text ? `?${text}` : "";
}
