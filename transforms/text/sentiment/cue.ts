import { isAbsence, openAbsence } from "./absence.ts";
import { endDenied, turnNamed } from "./afterward.ts";
import { denied } from "./bend.ts";
import { continuesSaying } from "./clause.ts";
import { type Course, mark } from "./course.ts";
import { compileLexicon, type Found } from "../lexicon/compile.ts";
import { type Cue, cues } from "../lexicon/cues.ts";
import { type Wish, wishes } from "../lexicon/en/wishes.ts";
import type { Token } from "../tokens.ts";
import { isUncalled, scalePraise, turnBefore } from "./turn.ts";
import { wishAt } from "./wish.ts";

/** Words that say how other words are meant. */
export type Said = Found<Cue | Wish>;

/** «Если честно, …» supposes nothing. */
const candid: ReadonlySet<string> = new Set(["честно", "коротко", "кратко", "откровенно", "что", "вкратце"]);
const lacking: ReadonlySet<string> = new Set(["ни", "нет", "нету"]);
const lackBlame = -0.9;
/** Tokens after «избавились от» in which blame is of what one got rid of. */
const ridReach = 2;

const cue = compileLexicon([cues, wishes].join("\n"), (head) => head as Cue | Wish);

export function cueAt(tokens: readonly Token[], at: number): Said | undefined {
  return cue.phraseAt(tokens, at);
}

/** "I wish they were faster", "could be better"; whether it is one, and no longer phrase with a tone of its own begins here. */
export function readWish(course: Course, at: number, said: Said, phrase: Found<number> | undefined): boolean {
  const wish = wishAt(course.tokens, at + said.length, said.head);
  if (!wish || (!wish.strength && said.length < (phrase?.length ?? 0))) return false;
  course.isLacking = wish.isLack;
  mark(course, at, wish.isLack ? Math.min(wish.strength, phrase?.head ?? 0) : wish.strength);
  return true;
}

/** «Вряд ли», «не думаю, что», «ни одного»; whether it is one, and no longer phrase with a tone of its own begins here. */
export function readDenial(course: Course, at: number, { head, length }: Said, phrase: Found<number> | undefined): boolean {
  const { tokens } = course;
  if (head !== "denial" && (head !== "doubt" || !isSaidOf(tokens, at + length))) return false;
  if (length < (phrase?.length ?? 0)) return false;
  course.isDenied = true;
  if (head === "denial") openAbsence(course, at, at + length, head);
  if (lacking.has(tokens[at]!.text) || isUncalled(tokens, at, length)) course.lack = { at, strength: lackBlame };
  return true;
}

/** What a cue says of the marks before it, of the rest of its sentence, or of who writes. */
export function heed(course: Course, at: number, { head, length }: Said, phrase: Found<number> | undefined): void {
  if (head === "sneer") scalePraise(course.marks, course.sentenceFrom, denied(1));
  else if (head === "mockery") course.isMocking = true;
  else if (head === "offer") course.isOffer = true;
  else if (head === "inquiry") course.isInquiry = true;
  else if (head === "condition") course.isSupposed = !candid.has(course.tokens[at + 1]?.text ?? "");
  else if (head === "news") course.isNews = true;
  else if (head === "self") course.isOwn = true;
  else if (head === "address") course.isAddressed = true;
  else if (head === "reply") course.isReply ||= !course.quote && !isRecounted(course.tokens, at);
  else if (head === "thought" || head === "promise") course.expected = { from: course.marks.length, head };
  else if (head === "rid") course.ridUntil = at + length + ridReach;
  else if (head === "over") endDenied(course, at);
  else if (isAbsence(head)) {
    course.scope = undefined;
    if (length >= (phrase?.length ?? 0)) openAbsence(course, at, at + length, head);
  }
}

/** «Пишут: приносим извинения» is told by who was written to. */
const recounting = /^(?:пиш|ответ|отвеч|говор|сказал|написал|тверд|отпис|слыш)/u;

function isRecounted(tokens: readonly Token[], at: number): boolean {
  return recounting.test(tokens[at - 1]?.text ?? "") || recounting.test(tokens[at - 2]?.text ?? "");
}

/** Whether a cue turns what was named before it, so that its own tone is none: «боль прошла», «претензий никаких». */
export function isTurning(course: Course, at: number, { head, length }: Said): boolean {
  if (head === "absent" || head === "little") return turnNamed(course, at, at + length);
  const { tokens, marks } = course;
  if (head === "ceased" && tokens[at + length]?.kind !== "word") return turnBefore(tokens, marks, at, "gone");
  return (head === "gone" || head === "rid") && turnBefore(tokens, marks, at, head);
}

/** Whether «, что …» or «чтобы …» stands here. */
function isSaidOf(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.kind === "pause" ? tokens[at + 1] : tokens[at];
  return word !== undefined && continuesSaying.test(word.text);
}
