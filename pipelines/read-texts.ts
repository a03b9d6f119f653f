import { createHash } from "node:crypto";
import { reasonOptions, sentimentOptionsFor, type Example } from "../transforms/text/learn.ts";
import type { Model } from "../transforms/text/model.ts";
import { nearestReason } from "../transforms/text/reason.ts";
import { createScorer } from "../transforms/text/scorer.ts";
import { labelOf, readSentiment } from "../transforms/text/sentiment.ts";
import { tokenize } from "../transforms/text/tokens.ts";
import type { Company } from "./company.ts";
import type { Log } from "./log.ts";
import { appendScores, type Scorers } from "./text/append.ts";
import { sentimentLabels, taggedTexts } from "./text/labels.ts";
import { forgetScores, listPending, readPending } from "./text/pending.ts";
import { rulesVersion } from "./text/rules-version.ts";
import { prepareTextTables } from "./text/tables.ts";
import { modelOf, type Head } from "./text/train.ts";
import type { Warehouse } from "./warehouse.ts";

export interface TextsRead {
  /** Distinct texts of customers and agents. */
  distinct: number;
  /** Texts scored by this call; the others were known. */
  scored: number;
  modelVersion: string;
}

const batchSize = 5_000;
/** What DuckDB may hold while texts are listed and scored; the rest of a process of half a gigabyte is ours. */
const engineMemory = "128MB";
/** Tagged texts per reason that the nearest example is looked for among. */
const nearestPerReason = 100;

/**
 * Scores every distinct text of staging once per model version into ops.text_score, one row per text.
 * Sentiment learns from the scores beside survey comments and serves for survey comments, where it measures better; reasons
 * learn from the helpdesk's tags in the same way. ops.text_model holds the measurements. Texts stream in batches, so memory stays flat.
 */
export async function readTexts(company: Pick<Company, "reasons">, warehouse: Warehouse, { log }: { log: Log }): Promise<TextsRead> {
  await prepareTextTables(warehouse);
  log.step("texts: learn");
  const sentiment: Record<string, Model> = {};
  const versions = [rulesVersion];
  const labels = await sentimentLabels(warehouse);
  for (const language of ["en", "ru"]) {
    const own = labels.get(language) ?? [];
    const { version, model } = await modelOf(sentimentHead(language, own.length), own, warehouse, log);
    versions.push(version);
    if (model) sentiment[language] = model;
  }
  const phrases = examplesOf(company);
  const tagged = await taggedTexts(warehouse);
  const learned = await modelOf(reasonHead(phrases), tagged, warehouse, log);
  const reasonExamples = learned.model ? [] : [...phrases, ...fewOfEach(tagged)];
  versions.push(learned.version, fingerprint(learned.model ? phrases : reasonExamples));
  const modelVersion = createHash("sha256").update(versions.join()).digest("hex").slice(0, 16);

  log.step("texts: score");
  const reasons = { reason: learned.model, reasonExamples };
  const scorers = { comments: createScorer({ sentiment, ...reasons }), talk: createScorer(reasons) };
  const { distinct, pending } = await withEngineMemory(warehouse, () => scorePending(warehouse, modelVersion, scorers, log));
  log.note(`${pending} texts scored, ${distinct - pending} known`);
  return { distinct, scored: pending, modelVersion };
}

async function scorePending(warehouse: Warehouse, version: string, scorers: Scorers, log: Log): Promise<{ distinct: number; pending: number }> {
  const counts = await listPending(warehouse, version);
  for (let from = 0; from < counts.pending; from += batchSize) {
    const texts = await readPending(warehouse, from, from + batchSize);
    await warehouse.run("begin");
    await forgetScores(warehouse, from, from + batchSize);
    await appendScores(warehouse, version, texts, scorers);
    await warehouse.run("commit");
    log.progress(Math.min(from + batchSize, counts.pending), counts.pending, "texts");
  }
  await warehouse.run("drop table pending_text");
  return counts;
}

async function withEngineMemory<T>(warehouse: Warehouse, work: () => Promise<T>): Promise<T> {
  const [before] = await warehouse.rows<{ limit: string }>("select current_setting('memory_limit') as \"limit\"");
  await warehouse.run(`set memory_limit = '${engineMemory}'`);
  try {
    return await work();
  } finally {
    await warehouse.run(`set memory_limit = '${before!.limit.replace(" ", "")}'`);
  }
}

function sentimentHead(language: string, labelCount: number): Head {
  return {
    name: "sentiment",
    language,
    options: { ...sentimentOptionsFor(labelCount), base: () => (text) => labelOf(readSentiment(tokenize(text)).score) },
    leastLabels: 100,
    leastPerClass: 8,
    needs: ["negative", "neutral", "positive"],
  };
}

/** The base of reasons is the nearest of the company's phrases and of the tagged texts. */
function reasonHead(phrases: readonly Example[]): Head {
  return {
    name: "reason",
    language: "any",
    options: {
      ...reasonOptions,
      always: phrases,
      base: (examples) => {
        const nearest = nearestReason([...phrases, ...fewOfEach(examples)]);
        return (text) => nearest(tokenize(text)).reason;
      },
    },
    leastLabels: 100,
    leastPerClass: 5,
    needs: [],
  };
}

/** A reason's example phrases, and its name in both languages: it says what the reason is about, too. */
function examplesOf({ reasons }: Pick<Company, "reasons">): Example[] {
  return reasons.flatMap(({ key, label, examples }) => {
    const names = typeof label === "string" ? [label] : Object.values(label ?? {});
    return [...examples, ...names, key.replaceAll("_", " ")].map((text) => ({ text, label: key }));
  });
}

function fewOfEach(examples: readonly Example[]): Example[] {
  const counts = new Map<string, number>();
  return examples.filter(({ label }) => {
    const count = counts.get(label) ?? 0;
    counts.set(label, count + 1);
    return count < nearestPerReason;
  });
}

function fingerprint(examples: readonly Example[]): string {
  const hash = createHash("sha256");
  for (const { text, label } of examples) hash.update(`${label}\u0000${text}\u0001`);
  return hash.digest("hex").slice(0, 12);
}
