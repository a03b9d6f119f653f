import type { Order } from "./orders.ts";
import type { Answer } from "./waiting.ts";
import type { Reason, RepeatReason } from "./words/reasons.ts";

/** One continuous stretch of a conversation: from the customer's first message (or entry into the queue) to its end. */
export interface Episode extends Answer {
  at: number;
  reason: Reason;
  order: Order | null;
  repeat: RepeatReason | null;
  isThanks: boolean;
  angry: boolean;
  /** Days of delivery that the agent tells; 0 for no promise at all, null where the words decide. */
  toldDays: number | null;
}

export interface Conversation {
  id: string;
  nth: number;
  channel: "chat" | "phone";
  episodes: Episode[];
}
