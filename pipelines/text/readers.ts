import { Worker } from "node:worker_threads";
import { baseTones } from "../../transforms/text/base/base.ts";
import type { PendingText } from "./pending.ts";
import { createBatchReader, type Manner, type ReadBatch, type ReaderSettings } from "./read-batch.ts";
import type { Answer } from "./reading-thread.ts";
import { threadScript } from "./thread-script.ts";

/** Reads batches of texts, on this thread or on several at once. */
export interface Readers {
  /** Batches that are worth having in hand at once. */
  ahead: number;
  read(texts: readonly PendingText[]): Promise<ReadBatch>;
  close(): Promise<void>;
}

/** A thread's garbage is small and soon gone; without bounds its heap grows to several times what it needs. */
const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 160 };
/** Letters that a thread is sent at once, so that long texts do not weigh on it either. */
const mostLetters = 300_000;

interface Task {
  texts: readonly PendingText[];
  resolve(batch: ReadBatch): void;
  reject(error: unknown): void;
}

/** Readers on so many threads beside this one; with none this thread reads. */
export async function openReaders(settings: ReaderSettings, threads: number): Promise<Readers> {
  if (threads > 0) return openThreads(settings, threads, await threadScript());
  const read = createBatchReader(settings);
  return { ahead: 1, read: async (texts) => read(texts), close: async () => {} };
}

function openThreads(settings: ReaderSettings, threads: number, script: string): Readers {
  const waiting: Task[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Task>();
  let failure: Error | null = null;
  const workerData = { ...settings, comments: withBase(settings.comments), talk: withBase(settings.talk) };
  const workers = Array.from({ length: threads }, () => {
    const worker = new Worker(script, { eval: true, workerData, execArgv: [], resourceLimits });
    worker.on("message", (answer: Answer) => {
      const task = busy.get(worker)!;
      busy.delete(worker);
      idle.push(worker);
      if ("batch" in answer) task.resolve(answer.batch);
      else task.reject(answer.error);
      assign();
    });
    worker.on("error", (cause) => fail(worker, new Error("a thread that reads texts broke down", { cause })));
    worker.on("exit", (code) => fail(worker, new Error(`a thread that reads texts ended with code ${code}`)));
    idle.push(worker);
    return worker;
  });

  function assign(): void {
    while (idle.length > 0 && waiting.length > 0) {
      const worker = idle.shift()!;
      const task = waiting.shift()!;
      busy.set(worker, task);
      worker.postMessage(task.texts);
    }
  }

  /** One thread lost is the end of the reading: the others would go on with what nobody stores. */
  function fail(worker: Worker, error: Error): void {
    failure ??= error;
    busy.get(worker)?.reject(failure);
    busy.delete(worker);
    for (const task of waiting.splice(0)) task.reject(failure);
  }

  return {
    ahead: threads + 1,
    async read(texts) {
      const parts = await Promise.all(partsOf(texts).map((part) => new Promise<ReadBatch>((resolve, reject) => {
        if (failure) return reject(failure);
        waiting.push({ texts: part, resolve, reject });
        assign();
      })));
      return parts.length === 1 ? parts[0]! : joined(parts);
    },
    async close() {
      for (const worker of workers) worker.removeAllListeners("exit");
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function partsOf(texts: readonly PendingText[]): (readonly PendingText[])[] {
  const parts: PendingText[][] = [];
  let letters = Infinity;
  for (const text of texts) {
    if (letters + text.text.length > mostLetters) {
      parts.push([]);
      letters = 0;
    }
    parts.at(-1)!.push(text);
    letters += text.text.length;
  }
  return parts;
}

function joined(parts: readonly ReadBatch[]): ReadBatch {
  return { text_score: parts.flatMap((part) => part.text_score), text_aspect: parts.flatMap((part) => part.text_aspect),
    text_promise: parts.flatMap((part) => part.text_promise), text_phrase: parts.flatMap((part) => part.text_phrase) };
}

/** The same options with the base that they would fall back on: weights lie in memory that all threads see, however many, in one copy. */
function withBase({ tones = baseTones(), ...others }: Manner): Manner {
  return { ...others, tones };
}
