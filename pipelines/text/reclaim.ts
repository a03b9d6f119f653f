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
