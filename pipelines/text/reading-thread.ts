/** Runs in a thread of its own: reads the batches it is sent. */
import { parentPort, workerData } from "node:worker_threads";
import type { PendingText } from "./pending.ts";
import { createBatchReader, type ReadBatch, type ReaderSettings } from "./read-batch.ts";
import { reclaimNowAndThen } from "./reclaim.ts";

/** What a thread answers to a batch. */
export type Answer = { batch: ReadBatch } | { error: unknown };

const read = createBatchReader(workerData as ReaderSettings);
const reclaim = reclaimNowAndThen();

parentPort!.on("message", (texts: readonly PendingText[]) => {
  let answer: Answer;
  try {
    answer = { batch: read(texts) };
  } catch (error) {
    answer = { error };
  }
  parentPort!.postMessage(answer);
  reclaim();
});
