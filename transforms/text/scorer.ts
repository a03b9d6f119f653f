import { answers } from "./reason/answer.ts";
import { baseTones } from "./base/base.ts";
import { kindHead, repeatHead } from "./base/heads.ts";
import { isAssent } from "./sentiment/assent.ts";
import { trusted } from "./sentiment/confidence.ts";
import { createExtractor, type FeatureRow } from "./learn/features.ts";
import { feedbackKind, isThanks, type FeedbackKind } from "./kind.ts";
import { detectLanguage } from "./language.ts";
import { readLanguages } from "./language/read-language.ts";
import type { Example } from "./learn.ts";
import type { RepeatReason } from "./lexicon/repeat-frames.ts";
import type { Model } from "./learn/model.ts";
import { nearestReason, type ReasonGuess } from "./reason.ts";
import { reasonHead } from "./reason/reason-head.ts";
import { isOpposite, reasonTones, type ReasonTones } from "./reason/reason-tone.ts";
import type { ReasonTree } from "./reason/reason-tree.ts";
import { redact } from "./redact.ts";
import { repeatReason } from "./repeat.ts";
import { readSentiment, type Reading, type SentimentLabel } from "./sentiment.ts";
import { tokenize, type Token } from "./tokens.ts";
import { noTone, toneHead, toneOfRules, type ToneReader } from "./sentiment/tone-head.ts";
import { transcribe } from "./transcript.ts";

/** Language, sentiment and reason: what needs the features of a text. */
export interface CoreScore {
  /** ISO 639-1 or "und". */
  language: string;
  language_confidence: number;
  /** −1…+1; null for a text in a language that is not read. */
  sentiment: number | null;
  sentiment_label: SentimentLabel | null;
  /** Probability that the label is right, 0…1; null where there is none. */
  sentiment_confidence: number | null;
  /** Key of a contact reason, a leaf of the tree or a branch; null when it is unknown. */
  reason: string | null;
  reason_confidence: number;
}

export interface TextScore extends CoreScore {
  feedback_kind: FeedbackKind | null;
  /** Probability of the kind where a learned model told it; null where the base, rules or a likeness did. So with the reason of a repeat. */
  feedback_kind_confidence: number | null;
  /** What it says of its own repetition; null when it says nothing of it. */
  repeat_reason: RepeatReason | null;
  repeat_confidence: number | null;
  is_thanks: boolean;
  /** Russian typed in Latin letters; what reads words needs it in Cyrillic. */
  is_transliterated: boolean;
  redacted: string;
}

/** What was taught with examples: a learned model when it measures better than the base, and texts that speak for themselves. */
export interface Taught {
  model: Model | null;
  examples: readonly Example[];
}

export interface TaughtReasons extends Taught {
  /** The branches under which reasons stand; where only a branch is clear, it is the answer. */
  tree?: ReasonTree;
  /** By default as its examples are read. */
  tones?: ReasonTones;
}

/** What a company teaches of what its texts are about. */
export interface Subjects {
  /** Its examples are phrases of the company and texts that its helpdesk tagged; beside a model, what that was not taught. */
  reasons?: TaughtReasons;
  /** Where the company teaches nothing of kinds of feedback and of reasons to come again, the base reads. */
  kinds?: Taught;
  repeats?: Taught;
}

export interface ScorerOptions extends Subjects {
  /** By language, by default the base; a language that is not named is read by rules. */
  tones?: Readonly<Record<string, ToneReader>>;
  /** What the company and its goods are called, which redaction takes for nobody's name. */
  own?: readonly string[];
  /** The texts are remarks, as beside a mark: nobody is asked to answer. */
  isRemark?: boolean;
}

export interface Scorer {
  /** Everything about a text. `names` are those of the people it may speak of; it is from elsewhere where its channel taught nothing of reasons. */
  score(text: string, names?: readonly string[], isElsewhere?: boolean): TextScore;
  core(text: string, isElsewhere?: boolean): CoreScore;
}

const unknownReason: ReasonGuess = { reason: null, confidence: 0 };
/** What was taught of kinds and repeats overrules the rules from this probability and this likeness on; an example that a model of reasons was not taught is told from this likeness on. */
const leastTaught = { probability: 0.5, similarity: 0.6, margin: 0.3 };

/** What was taught, ready to read. */
export type SubjectReaders = ReturnType<typeof readersOf>;

/** Makes what was taught ready to read; scorers of one thread that are taught the same may share it. */
export function readersOf({ reasons = { model: null, examples: [] }, kinds, repeats }: Subjects) {
  const { model, examples, tree = {}, tones = reasonTones(examples, tree) } = reasons;
  return {
    learnedReason: model && reasonHead(model, { ...answers, ...(model.least !== null && { probability: model.least }) }, tree),
    nearest: examples.length > 0 ? nearestReason(examples, { tree, tones, ...(model && { least: leastTaught.similarity, isWhole: true }) }) : null,
    reasonTone: tones,
    taughtKind: kinds && taughtBy<FeedbackKind>(kinds),
    taughtRepeat: repeats && taughtBy<RepeatReason>(repeats),
    needsFeatures: Boolean(model ?? kinds?.model ?? repeats?.model),
  };
}

/** Reads texts. The same options and text give the same score. */
export function createScorer(options: ScorerOptions = {}, readers: SubjectReaders = readersOf(options)): Scorer {
  const { tones = baseTones(), own, isRemark = false } = options;
  const { learnedReason, nearest: guessNearest, reasonTone, taughtKind, taughtRepeat, needsFeatures } = readers;
  const extract = createExtractor();
  const toneHeads = new Map(Object.entries(tones).map(([language, { model, teaching }]) => [language, model && toneHead(model, teaching)]));

  function read(text: string, isElsewhere = false): CoreScore & { readable: string; is_transliterated: boolean; tokens: readonly Token[]; reading: Reading; row: FeatureRow | undefined } {
    let tokens: readonly Token[] = tokenize(text);
    const { language, confidence, isTransliterated } = detectLanguage(text, tokens);
    const readable = isTransliterated ? transcribe(text).text : text;
    if (isTransliterated) tokens = tokenize(readable);
    const reading = readSentiment(tokens);
    const head = tokens.length <= (tones[language]?.longest ?? Infinity) ? toneHeads.get(language) : undefined;
    const row = head || needsFeatures ? extract(tokens, reading) : undefined;
    const isRead = readLanguages.has(language) || (language === "und" && reading.marks.length > 0);
    const tone = isRead && !isRemark && isAssent(tokens) ? toneOfRules(tokens, unmoved(reading)) : head && row ? head(row) : isRead ? toneOfRules(tokens, reading) : noTone;
    const trust = tones[language]?.trust;
    let learned = learnedReason && row ? learnedReason(row, isElsewhere) : unknownReason;
    if (learned.reason !== null && isOpposite(reasonTone[learned.reason] ?? 0, tokens, reading, { from: 0, to: tokens.length })) learned = unknownReason;
    const nearest = learned.reason === null && guessNearest ? guessNearest(tokens, reading) : unknownReason;
    const guess = nearest.reason !== null || learnedReason === null ? nearest : learned;
    return {
      language,
      language_confidence: confidence,
      sentiment: tone.score,
      sentiment_label: tone.label,
      sentiment_confidence: tone.confidence !== null && trust ? trusted(tone.confidence, trust) : tone.confidence,
      reason: guess.reason,
      reason_confidence: guess.confidence,
      readable,
      is_transliterated: isTransliterated,
      tokens,
      reading,
      row,
    };
  }

  return {
    core: read,
    score(text, names, isElsewhere) {
      const { readable, tokens, reading, row, ...core } = read(text, isElsewhere);
      const thanks = isThanks(readable);
      const ruledKind = feedbackKind(readable, tokens, core.sentiment ?? 0, thanks, isRemark);
      const ruledRepeat = repeatReason(tokens, core.sentiment_label);
      const said = readLanguages.has(core.language) ? { tokens, row: row ?? extract(tokens, reading), isRemark } : undefined;
      const baseKind = said && !thanks ? kindHead()(said, ruledKind, core.sentiment ?? 0) : ruledKind;
      const baseRepeat = said ? repeatHead()(said, ruledRepeat, core.sentiment ?? 0) : ruledRepeat;
      // what teaches stands in talk: beside a mark it is as far as from a channel without tags
      const kind = thanks ? null : taughtKind?.(tokens, row, isElsewhere || isRemark, baseKind);
      const repeat = taughtRepeat?.(tokens, row, isElsewhere || isRemark, baseRepeat);
      return {
        ...core,
        reason: thanks ? null : core.reason,
        feedback_kind: kind?.label ?? baseKind,
        feedback_kind_confidence: kind?.confidence ?? null,
        repeat_reason: repeat?.label ?? baseRepeat,
        repeat_confidence: repeat?.confidence ?? null,
        is_thanks: thanks,
        redacted: redact(text, { names, own, ...(!core.is_transliterated && { tokens }) }),
      };
    },
  };
}

/** What rules would read where no word praised or blamed. */
const unmoved = (reading: Reading): Reading => ({ ...reading, score: 0, positive: 0, negative: 0, marks: [] });

/** What was taught says of a text that the base reads as `base`: a label, with its probability where a model told it; null where the base's word stands. */
type TaughtGuess<Label> = (tokens: readonly Token[], row: FeatureRow | undefined, isElsewhere: boolean, base: Label | null) => { label: Label; confidence: number | null } | null;

/**
 * A text much like a phrase of a class that the model was not taught is of that class. The model tells its own classes from each other:
 * what the base takes for another one stays so.
 */
function taughtBy<Label extends string>({ model, examples }: Taught): TaughtGuess<Label> | null {
  if (!model && examples.length === 0) return null;
  const isTaught = (label: string): boolean => model?.classes.includes(label) ?? false;
  const guessLearned = model && reasonHead(model, leastTaught);
  const guessNearest = nearestReason(examples.filter(({ label }) => !isTaught(label)), { least: leastTaught.similarity });
  return (tokens, row, isElsewhere, base) => {
    const nearest = guessNearest(tokens).reason;
    if (nearest !== null) return { label: nearest as Label, confidence: null };
    if (!guessLearned || !row || (base !== null && !isTaught(base))) return null;
    const { reason, confidence } = guessLearned(row, isElsewhere);
    return reason === null ? null : { label: reason as Label, confidence };
  };
}
