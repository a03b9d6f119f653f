import type { Mark } from "./course.ts";
import { eventFrames } from "../lexicon/event-frames.ts";
import { compileFrames } from "../lexicon/frames.ts";
import type { Token } from "../tokens.ts";

const framesIn = compileFrames(eventFrames);
/** Longer texts judge what they tell. */
const mostTokens = 40;
/** Words that blame as much as an event does need none. */
const blame = -2;

/** Blames what went wrong and is told by what happened alone, where no word of the text praises or blames it more: «спидтест 15 вместо 100», "stitches came out". */
export function markEvents(tokens: readonly Token[], marks: Mark[]): void {
  if (tokens.length === 0 || tokens.length > mostTokens) return;
  let worst = 0;
  for (const mark of marks) worst = Math.min(worst, mark.strength);
  if (worst <= blame) return;
  let strength = 0;
  for (const found of framesIn(tokens)) strength = Math.min(strength, found);
  if (strength) marks.push({ at: tokens.length - 1, strength });
}
