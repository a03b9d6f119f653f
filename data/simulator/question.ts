import type { Answer } from "./waiting.ts";

/** What a person asked while the basket stood full, and what they were told. */
export interface Question {
  at: number;
  channel: "chat" | "phone";
  reason: "product_question" | "price";
  answer: Answer;
  /** Days of delivery they were told; null when none were. */
  days: number | null;
}
