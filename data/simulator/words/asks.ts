/** What people ask (calm), what they complain of (angry), and what they add when asked for details. */
export interface Asks {
  question: readonly string[];
  complaint: readonly string[];
  detail: readonly string[];
}
