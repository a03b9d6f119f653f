import type { Mark } from "./course.ts";
import { isErrand } from "./errand.ts";
import { blamedEvents, praisedEvents } from "../lexicon/en/events.ts";
import { eventFrames } from "../lexicon/event-frames.ts";
import { compileFrames } from "../lexicon/frames.ts";
import type { Token } from "../tokens.ts";

interface Event {
  strength: number;
  /** Only where it is told to have happened: not asked about, nor supposed, nor what a service is asked for. */
  isTold: boolean;
}

const eventOf = (isTold: boolean) => {
  const known = new Map<number, Event>();
  return ([strength, pattern]: readonly [number, RegExp]): readonly [Event, RegExp] => {
    if (!known.has(strength)) known.set(strength, { strength, isTold });
    return [known.get(strength)!, pattern];
  };
};
const framesIn = compileFrames([...eventFrames.map(eventOf(false)), ...[...blamedEvents, ...praisedEvents].map(eventOf(true))]);
/** Longer texts judge what they tell. */
const mostTokens = 40;
/** Words that blame as much as an event does need none. */
const blame = -2;

const supposing = /^(?:if|unless|whether|imagine|suppose)$/;
/** What was to be so, and what was so but for something. */
const doubting = /^(?:please|would|should|will|won't|i'll|we'll|hope|hopefully|want|wanted|promised|supposed|but|though|although|however|except)$/;
/** “Why was I charged” and “how many times must I” ask for nothing that they do not tell. */
const asking = /^(?:what|when|where|which|who|how|do|does|did|is|are|can|could|will|would|may|shall|should|has|have)$/;
const requesting = /^(?:please|pls|can|could|need|want|looking|how)$/;
const greeting = /^(?:hi|hello|hey|there|please|ok|okay|so|and|sorry)$/;

/** Blames what went wrong and praises what went well where it is told by what happened alone, and no word of the text blames it more: «спидтест 15 вместо 100», "stitches came out", "knocked ten pounds off my bill". */
export function markEvents(tokens: readonly Token[], marks: Mark[]): void {
  if (tokens.length === 0 || tokens.length > mostTokens) return;
  let worst = 0;
  for (const mark of marks) worst = Math.min(worst, mark.strength);
  if (worst <= blame) return;
  const found = framesIn(tokens);
  if (found.size === 0) return;
  let strength = 0;
  for (const event of found) if (event.strength < strength && !(event.isTold && (isSupposed(tokens) || isRequest(tokens)))) strength = event.strength;
  if (strength === 0) for (const event of found) if (event.strength > strength && !isSupposed(tokens) && !tokens.some(({ text }) => doubting.test(text))) strength = event.strength;
  if (strength) marks.push({ at: tokens.length - 1, strength });
}

/** “My door doesn't close, can you send someone”. */
function isRequest(tokens: readonly Token[]): boolean {
  return tokens.some(({ text }) => requesting.test(text)) && isErrand(tokens);
}

/** Whether a text is one question, or supposes something. */
function isSupposed(tokens: readonly Token[]): boolean {
  if (tokens.some(({ text }) => supposing.test(text))) return true;
  const first = tokens.findIndex(({ kind, text }) => kind === "word" && !greeting.test(text));
  const opening = tokens[first]?.text ?? "";
  if (opening === "why" || (opening === "how" && tokens[first + 2]?.text === "times")) return false;
  const end = tokens.findIndex(({ kind }) => kind === "end");
  const isOne = end < 0 || !tokens.slice(end).some(({ kind }) => kind === "word");
  return isOne && (asking.test(opening) || (end >= 0 && tokens[end]!.text.includes("?")));
}
