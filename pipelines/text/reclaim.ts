import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

let collect: (() => void) | undefined;

/**
 * Gives back what learning took. V8 frees large buffers when it needs room for others, and the thread that stores needs little:
 * what a model was made of would stand beside the readers until the end.
 */
export function reclaimMemory(): void {
  if (!collect) {
    setFlagsFromString("--expose-gc");
    collect = runInNewContext("gc") as () => void;
  }
  collect();
}

/** A full collection takes as long as some hundred texts take to read; what it gives back had come together over so many batches. */
const batchesBetween = 30;

/** To be called after each batch: a thread that reads or stores much lets garbage stand that would fit twice into what it needs. */
export function reclaimNowAndThen(): () => void {
  let batches = 0;
  return () => {
    if (++batches % batchesBetween === 0) reclaimMemory();
  };
}
