import { soundKey } from "../../identity/transliterate.ts";
import { copied, createMemory } from "../memory.ts";

const sounds = createMemory<string, string>(10_000);

/** The sound of a word, remembered: the same words come again in every text. */
export function soundOf(word: string): string {
  let sound = sounds.get(word);
  if (sound === undefined) {
    sound = soundKey(word);
    sounds.set(copied(word), sound);
  }
  return sound;
}
