import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { forgetSpellings } from "../transforms/text/tokens.ts";
import type { Log } from "./log.ts";
import { appendScores } from "./text/append.ts";
import { learnHeads, type TextsOfCompany } from "./text/heads.ts";
import { forgetScores, listPending, readPending } from "./text/pending.ts";
import type { ReadBatch, ReaderSettings } from "./text/read-batch.ts";
import { openReaders } from "./text/readers.ts";
import { ownNames } from "./text/own-names.ts";
import { reclaimMemory, reclaimNowAndThen } from "./text/reclaim.ts";
import { rulesVersion } from "./text/rules-version.ts";
import { prepareTextTables } from "./text/tables.ts";
import { inTransaction } from "./transaction.ts";
import type { Warehouse } from "./warehouse.ts";

export interface TextsRead {
  /** Distinct texts of customers, agents and bots. */
  distinct: number;
  /** Texts scored by this call; the others were known. */
  scored: number;
}

export interface ReadTextsOptions {
  log: Log;
  /** Threads beside this one that read; by default one, and none for few texts or on one core. */
  threads?: number | undefined;
}

/** Texts that are stored at once. What is in hand at once is soon let go, so that memory stays flat. */
const batchSize = 500;
/** What DuckDB may hold while texts are listed, and while they are scored and threads read; the rest of a process of half a gigabyte is ours. */
const engineMemory = { listing: "128MB", scoring: "48MB" };
/** A thread takes as long to start as so many texts take to read. */
const worthAThread = 10_000;
/** Each thread holds lexicons, compiled patterns and memories of words of its own, some 100 MB of them: with one beside that which stores the process stays within half a gigabyte, also with a company's models; with two it does not. */
const mostThreads = 1;

/**
 * Scores every distinct text of staging into ops.text_score, one row per text, once per version of what reads it: a comment anew
 * when sentiment learned anew in its language, talk only when something else did.
 * Sentiment learns from the scores beside survey comments and serves for survey comments, where it measures better; reasons
 * learn from the helpdesk's tags in the same way. ops.text_model holds the measurements. Texts stream in batches, over threads
 * where there are many; what is stored and in which order does not depend on the threads.
 */
export async function readTexts(company: TextsOfCompany, warehouse: Warehouse, { log, threads }: ReadTextsOptions): Promise<TextsRead> {
  await prepareTextTables(warehouse);
  log.step("texts: learn");
  const { tones, toneVersions, others, versions } = await learnHeads(company, warehouse, log);
  const { aspects } = company;
  const own = ownNames(company);
  const talk = versionOf([rulesVersion, ...versions, JSON.stringify(aspects), JSON.stringify(own)]);
  const comments = Object.fromEntries(Object.entries(toneVersions).map(([language, version]) => [language, versionOf([talk, version])]));

  log.step("texts: score");
  const settings: ReaderSettings = { versions: { talk, comments }, subjects: others, comments: { own, tones, isRemark: true }, talk: { own }, aspects };
  const { distinct, pending } = await withEngineMemory(warehouse, () => scorePending(warehouse, settings, { log, threads }));
  log.note(`${pending} texts scored, ${distinct - pending} known`);
  return { distinct, scored: pending };
}

const versionOf = (parts: readonly string[]): string => createHash("sha256").update(parts.join()).digest("hex").slice(0, 16);

async function scorePending(warehouse: Warehouse, settings: ReaderSettings, { log, threads }: ReadTextsOptions): Promise<{ distinct: number; pending: number }> {
  const counts = await listPending(warehouse, settings.versions);
  const { pending, known } = counts;
  await warehouse.run(`set memory_limit = '${engineMemory.scoring}'`);
  const beside = threads ?? threadsFor(pending);
  if (beside > 0) forgetSpellings();
  reclaimMemory();
  const readers = await openReaders(settings, beside);
  const reclaim = reclaimNowAndThen();
  const inHand: { from: number; batch: Promise<ReadBatch> }[] = [];

  async function store(): Promise<void> {
    const { from, batch } = inHand.shift()!;
    const read = await batch;
    await inTransaction(warehouse, async () => {
      if (known > 0) await forgetScores(warehouse, from, from + batchSize);
      await appendScores(warehouse, read);
    });
    reclaim();
    log.progress(Math.min(from + batchSize, pending), pending, "texts");
  }

  try {
    for (let from = 0; from < pending; from += batchSize) {
      const batch = readers.read(await readPending(warehouse, from, from + batchSize));
      // whoever stores it hears of its failure; until then nobody listens
      batch.catch(() => undefined);
      inHand.push({ from, batch });
      if (inHand.length >= readers.ahead) await store();
    }
    while (inHand.length > 0) await store();
  } finally {
    await readers.close();
  }
  await warehouse.run("drop table pending_text");
  return counts;
}

function threadsFor(pending: number): number {
  // one core is left to this thread, which stores
  return Math.max(0, Math.min(availableParallelism() - 1, mostThreads, Math.floor(pending / worthAThread)));
}

async function withEngineMemory<T>(warehouse: Warehouse, work: () => Promise<T>): Promise<T> {
  const [before] = await warehouse.rows<{ limit: string }>("select current_setting('memory_limit') as \"limit\"");
  await warehouse.run(`set memory_limit = '${engineMemory.listing}'`);
  try {
    return await work();
  } finally {
    await warehouse.run(`set memory_limit = '${before!.limit.replace(" ", "")}'`);
  }
}
