import { feedbackKind, isThanks, type FeedbackKind } from "./kind.ts";
import { detectLanguage } from "./language.ts";
import { nearestReason, type ReasonExample } from "./reason.ts";
import { redact } from "./redact.ts";
import { labelOf, readSentiment, type SentimentLabel } from "./sentiment.ts";
import { tokenize } from "./tokens.ts";
import { toCyrillic } from "./translit.ts";

export interface TextScore {
  /** ISO 639-1 or "und". */
  language: string;
  language_confidence: number;
  /** −1…+1. */
  sentiment: number;
  sentiment_label: SentimentLabel;
  /** Key of a contact reason, null when none is near. */
  reason: string | null;
  reason_confidence: number;
  feedback_kind: FeedbackKind | null;
  is_thanks: boolean;
  redacted: string;
}

export interface ScorerOptions {
  /** Example phrases of the company's reasons and texts its helpdesk tagged. */
  reasonExamples?: readonly ReasonExample[];
}

export interface Scorer {
  score(text: string, names?: readonly string[]): TextScore;
}

/** Reads texts. Pure: the same options and text give the same score. */
export function createScorer({ reasonExamples = [] }: ScorerOptions = {}): Scorer {
  const guessReason = nearestReason(reasonExamples);
  return {
    score(text, names) {
      let tokens = tokenize(text);
      const { language, confidence, isTransliterated } = detectLanguage(text, tokens);
      const readable = isTransliterated ? toCyrillic(text) : text;
      if (isTransliterated) tokens = tokenize(readable);
      const reading = readSentiment(tokens);
      const guess = guessReason(tokens);
      const thanks = isThanks(readable);
      return {
        language,
        language_confidence: confidence,
        sentiment: reading.score,
        sentiment_label: labelOf(reading.score),
        reason: guess.reason,
        reason_confidence: guess.confidence,
        feedback_kind: feedbackKind(readable, reading, thanks),
        is_thanks: thanks,
        redacted: redact(text, { names }),
      };
    },
  };
}
