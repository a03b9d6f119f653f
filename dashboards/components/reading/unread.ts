import { readLanguages } from "../../../transforms/text/language/read-language.ts";
import type { View } from "./view.ts";

/** Metrics that are read out of texts. */
export const ofTexts: ReadonlySet<string> = new Set(["net_sentiment", "aspect_sentiment", "unsure_sentiment_share", "complaint_share", "unknown_reason_share"]);

/** Languages named at most, those of most texts first. */
const namedAtMost = 3;

export interface Unread {
  /** Texts in languages that are not read, and texts in all. */
  unread: number;
  whole: number;
  languages: string[];
}

/** Texts in languages that are not read, where they are more than half; else null, and on pages that know nothing of languages. */
export function unreadTexts({ rowsOf, site }: Pick<View, "rowsOf" | "site">): Unread | null {
  const rows = [...rowsOf("text_quality")].sort((a, b) => b.text_count - a.text_count);
  const others = rows.filter(({ language }) => !readLanguages.has(language) && language !== "und");
  const count = (some: typeof rows) => some.reduce((sum, { text_count }) => sum + text_count, 0);
  const [unread, whole] = [count(others), count(rows)];
  if (unread * 2 <= whole) return null;
  return { unread, whole, languages: others.filter(({ text_count }) => text_count >= site.suppressBelow).slice(0, namedAtMost).map(({ language }) => language) };
}
