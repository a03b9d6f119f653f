import type { Site } from "../../site.ts";

const ofOrders = new Set(["order", "order_line"]);

/** Whether some source brings orders: where none does, that somebody bought nothing says nothing of them. */
export function hasOrders({ sources }: Pick<Site, "sources">): boolean {
  return sources.length === 0 || sources.some(({ records }) => records.some((record) => ofOrders.has(record)));
}

/** The value whose word is said: who is known and has bought nothing is called so only where anybody could buy. */
export function spelled(site: Pick<Site, "sources">, dimension: string, value: string): string {
  return dimension === "segment" && value === "potential" && !hasOrders(site) ? "known" : value;
}
