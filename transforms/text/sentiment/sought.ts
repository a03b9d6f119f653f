import { type Sought, sought } from "../lexicon/absent.ts";
import { compileLexicon } from "../lexicon/compile.ts";
import type { Token } from "../tokens.ts";

const lexicon = compileLexicon(sought, (head) => head as Sought);

/** What a word is to who speaks of its absence. */
export function soughtAt(tokens: readonly Token[], at: number): Sought | undefined {
  return lexicon.phraseAt(tokens, at)?.head;
}
