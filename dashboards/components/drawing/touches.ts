import type { View } from "../reading/view.ts";

/** Touches as they are drawn from top to bottom: where people look, where they talk, what the company sends, how it ends. */
const order = ["site", "app", "store", "chat", "phone", "email", "social", "form", "in_person", "message", "rating", "other", "order", "lost_order"];

/** The reader's word for a touch of a journey: a channel, an order, a rating, a message of the company. */
export function touchName(view: View, touch: string): string {
  return view.strings.journeys.touch[touch] ?? small(view.label("channel", touch));
}

/** A label inside a sentence begins small, unless it is an abbreviation. */
export function small(label: string): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLocaleLowerCase() + label.slice(1);
}

export function touchPlace(touch: string): number {
  const place = order.indexOf(touch);
  return place < 0 ? order.indexOf("rating") : place;
}

/** What became of a journey; drawn in this order everywhere, so that colour is never the only sign. */
export const outcomes = ["bought", "lost_order", "none"] as const;
export type Outcome = (typeof outcomes)[number];
