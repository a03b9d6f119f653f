import type { Mark } from "./course.ts";
import { isErrand } from "./errand.ts";
import { blamedEvents, praisedEvents } from "../lexicon/en/events.ts";
import { eventFrames } from "../lexicon/event-frames.ts";
import { compileFrames } from "../lexicon/frames.ts";
import { blamedHappenings, praisedHappenings } from "../lexicon/ru/events.ts";
import type { Token } from "../tokens.ts";
import { ofWord } from "../word.ts";

const framesIn = compileFrames(eventFrames);
/** Only where it is told to have happened: not asked about, nor supposed, nor what a service is asked for. */
const blamedIn = compileFrames([...blamedEvents, ...blamedHappenings]);
const praisedIn = compileFrames([...praisedEvents, ...praisedHappenings]);
/** Longer texts judge what they tell. */
const mostTokens = 40;
/** Words that blame as much as an event does need none. */
const blame = -2;

/** What a word tells of the text around it. */
const hint = { supposes: 1, doubts: 2, requests: 4, asks: 8, greets: 16 };
const hints = new Map<string, number>();
for (const [kind, words] of [
  ["supposes", "if unless whether imagine suppose если вдруг допустим представьте чтобы"],
  // what was to be so, and what was so but for something
  ["doubts", "please would should will won't i'll we'll hope hopefully want wanted promised supposed but though although however except но хотя однако пожалуйста хочу хотел хотела хотелось надеюсь обещали должны должен бы"],
  ["requests", "please pls can could need want looking how можно нужно нужен нужна нужны надо хочу подскажите сколько помогите"],
  ["asks", "what when where which who how do does did is are can could will would may shall should has have как где когда куда сколько кто какой какая какие какую можно могу можете будет есть подскажите скажите а"],
  ["greets", "hi hello hey there please ok okay so and sorry здравствуйте добрый день вечер утро привет доброе"],
] as const) for (const word of words.split(" ")) hints.set(word, (hints.get(word) ?? 0) | hint[kind]);
const hintOf = ofWord((text) => hints.get(text) ?? 0);

/** Blames what went wrong and praises what went well where it is told by what happened alone, and no word of the text blames it more: «спидтест 15 вместо 100», "stitches came out", "knocked ten pounds off my bill". */
export function markEvents(tokens: readonly Token[], marks: Mark[]): void {
  if (tokens.length === 0 || tokens.length > mostTokens) return;
  let worst = 0;
  for (const mark of marks) worst = Math.min(worst, mark.strength);
  if (worst <= blame) return;
  let strength = 0;
  for (const found of framesIn(tokens)) strength = Math.min(strength, found);
  let told = 0;
  for (const { word } of tokens) told |= hintOf(word);
  if (!(told & hint.supposes) && !isAsked(tokens)) {
    const found = blamedIn(tokens);
    if (found.size > 0 && !(told & hint.requests && isErrand(tokens))) for (const one of found) strength = Math.min(strength, one);
    if (strength === 0 && !(told & hint.doubts)) for (const one of praisedIn(tokens)) strength = Math.max(strength, one);
  }
  if (strength) marks.push({ at: tokens.length - 1, strength });
}

/** Whether a text is one question; “why was I charged” and “how many times must I” ask for nothing that they do not tell. */
function isAsked(tokens: readonly Token[]): boolean {
  const first = tokens.findIndex(({ kind, word }) => kind === "word" && !(hintOf(word) & hint.greets));
  const opening = tokens[first]?.text ?? "";
  if (opening === "why" || (opening === "how" && tokens[first + 2]?.text === "times")) return false;
  const end = tokens.findIndex(({ kind }) => kind === "end");
  const isOne = end < 0 || !tokens.slice(end).some(({ kind }) => kind === "word");
  return isOne && (((hints.get(opening) ?? 0) & hint.asks) > 0 || (end >= 0 && tokens[end]!.text.includes("?")));
}
