import type { Mark } from "./course.ts";
import { compileLexicon } from "../lexicon/compile.ts";
import { compileFrames } from "../lexicon/frames.ts";
import { asksService, grievances, ownActs, troubles, wishesAct } from "../lexicon/errands.ts";
import type { Token } from "../tokens.ts";

const trouble = compileLexicon(troubles, String);
const act = compileLexicon(ownActs, String);
const framesIn = compileFrames([...asksService.map((frame) => ["asks", frame] as const), ...grievances.map((frame) => ["grieves", frame] as const)]);
/** Tokens between the wish and what one wishes to do. */
const wishReach = 4;

/**
 * Takes away what blames in a request for a service where it is what the service is for, or what the customer does with a thing of
 * his own: «сломался зуб, хочу записаться», "please reschedule my root canal". What the firm broke, sold or left undone is blamed still.
 */
export function discountErrand(tokens: readonly Token[], marks: Mark[]): void {
  if (!marks.some(({ strength }) => strength < 0)) return;
  let isService: boolean | undefined;
  for (let i = marks.length - 1; i >= 0; i--) {
    const { at, strength } = marks[i]!;
    if (strength >= 0 || tokens[at]!.kind !== "word") continue;
    const own = act.phraseAt(tokens, at)?.head;
    if (own ? own === "ordered" || isWished(tokens, at) : isTrouble(tokens, at) && (isService ??= isErrand(tokens))) marks.splice(i, 1);
  }
}

/** Whether a text asks for a service, and tells of nothing that the firm did. */
export function isErrand(tokens: readonly Token[]): boolean {
  const found = framesIn(tokens);
  return found.has("asks") && !found.has("grieves");
}

function isTrouble(tokens: readonly Token[], at: number): boolean {
  return trouble.phraseAt(tokens, at) !== undefined;
}

/** «Как расторгнуть договор», "I need to cancel my visit": who cancels is the customer. */
function isWished(tokens: readonly Token[], at: number): boolean {
  if (at === 0 || tokens[at - 1]!.kind === "end") return true;
  for (let back = at - 1; back >= Math.max(0, at - wishReach) && tokens[back]!.kind !== "end"; back--) if (wishesAct.test(tokens[back]!.text)) return true;
  return false;
}
