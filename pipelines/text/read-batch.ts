import { createAspectReader, type OwnAspect } from "../../transforms/text/aspect.ts";
import { phrasesOf } from "../../transforms/text/phrase.ts";
import { findFacts } from "../../transforms/text/promise.ts";
import { createScorer, readersOf, type ScorerOptions, type Subjects } from "../../transforms/text/scorer.ts";
import { tokenize } from "../../transforms/text/tokens.ts";
import { transcribe } from "../../transforms/text/transcript.ts";
import { dictated } from "./dictated.ts";
import type { PendingText, ReadingVersions } from "./pending.ts";
import type { scoreTables } from "./tables.ts";

export type Cell = string | number | boolean | null;

/** How some of a company's texts are read. */
export type Manner = Omit<ScorerOptions, keyof Subjects>;

/** What texts are read with: plain data, so that a thread can be given it. */
export interface ReaderSettings {
  /** One of them stands in every score. */
  versions: ReadingVersions;
  subjects: Subjects;
  /** What a model learned from survey comments holds for survey comments; talk is read by what was not taught on them. */
  comments: Manner;
  talk: Manner;
  aspects: readonly OwnAspect[];
}

/** What was read of a batch: the cells of each table's rows, row after row in the order of its columns. */
export type ReadBatch = Record<(typeof scoreTables)[number], Cell[]>;

/** Reads batches of texts. The same settings and texts give the same cells, on whichever thread. Throws Error naming the text it failed at. */
export function createBatchReader({ versions, subjects, comments, talk, aspects }: ReaderSettings): (texts: readonly PendingText[]) => ReadBatch {
  const readers = readersOf(subjects);
  const scorers = { comments: createScorer(comments, readers), talk: createScorer(talk, readers) };
  const readAspects = createAspectReader(aspects);

  function read({ text_hash, context_hash, text, names, is_customer, is_comment, is_elsewhere, is_dictated }: PendingText, batch: ReadBatch): void {
    const score = (is_comment ? scorers.comments : scorers.talk).score(text, names, is_elsewhere);
    const version = (is_comment && versions.comments[score.language]) || versions.talk;
    batch.text_score.push(
      text_hash, version, score.language, score.language_confidence, score.sentiment, score.sentiment_label,
      score.sentiment_confidence, score.reason, score.reason_confidence, score.feedback_kind, score.feedback_kind_confidence,
      score.repeat_reason, score.repeat_confidence, score.is_thanks, is_dictated ? dictated : score.redacted, context_hash,
    );
    if (is_dictated) return;
    const transcript = score.is_transliterated ? transcribe(score.redacted) : null;
    const told = transcript?.text ?? score.redacted;
    findFacts(told).forEach(({ kind, quote, start, value, detail, is_promise, about }, position) => {
      // quoted as it was written, where it was written
      const place = transcript?.written(start, start + quote.length) ?? { start, end: start + quote.length };
      batch.text_promise.push(text_hash, position, kind, score.redacted.slice(place.start, place.end), value, detail, is_promise, about, place.start);
    });
    if (!is_customer) return;
    for (const { sentence, aspect, sentiment, sentiment_label } of readAspects(score.is_transliterated ? transcribe(text).text : text)) batch.text_aspect.push(text_hash, sentence, aspect, sentiment, sentiment_label);
    for (const { key, shown } of phrasesOf(tokenize(told.replace(/\[\w+\]/g, ",")))) batch.text_phrase.push(text_hash, key, shown);
  }

  return (texts) => {
    const batch: ReadBatch = { text_score: [], text_aspect: [], text_promise: [], text_phrase: [] };
    for (const text of texts) {
      try {
        read(text, batch);
      } catch (cause) {
        throw new Error(`the text of hash ${text.text_hash} cannot be read`, { cause });
      }
    }
    return batch;
  };
}
