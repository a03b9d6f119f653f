import type { View } from "./view.ts";

/** When delivery may have been promised, soonest first. */
export const promiseBands = ["same_day", "one_day", "two_three_days", "four_seven_days", "over_week"];

/**
 * Whether of any contact before an order it is told that delivery was promised in it. Where of none it is, that none was promised
 * says nothing: the company may deliver nothing.
 */
export function hearsPromises(view: Pick<View, "rowsOf">): boolean {
  const isOne = ({ dimension, value }: { dimension: string; value: string }) => dimension === "contact_promise" && promiseBands.includes(value);
  return view.rowsOf("lost_order_lift").some(isOne) || view.rowsOf("lost_order").some(isOne) || view.rowsOf("story").some(({ promise }) => promise !== null && promiseBands.includes(promise));
}
