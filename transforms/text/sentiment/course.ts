import { comebacks } from "./comeback.ts";
import type { Token } from "../tokens.ts";

/** What was praised or blamed: index of the token, and strength after negation, degree and contrast. */
export interface Mark {
  at: number;
  strength: number;
}

/** Words that say of what follows that it ceased, is lacking, is rare or unlikely, or that nobody does it. */
export type Absence = "ceased" | "absent" | "rare" | "little" | "unlikely" | "nobody";

/** What stands in a clause under such a word. */
export interface Scope {
  from: number;
  /** The first token beyond. */
  until: number;
  head: Absence | "utmost";
  /** False of «не перестаёт радовать», "couldn't be more helpful": what stands there is meant as it is said. */
  isTurned: boolean;
  /** What was mended no more, its faults remain: "rarely fix bugs". */
  isMending: boolean;
  /** The sign of what was turned last: "stopped crashing and looks great". */
  sign: number;
}

/** What was read of a text up to a token, and what holds there. */
export interface Course {
  readonly tokens: readonly Token[];
  readonly marks: Mark[];
  /** By token: strengths of who comes back and who does not. */
  readonly returning: ReadonlyMap<number, number> | undefined;

  exclamations: number;
  isQuestion: boolean;
  /** Praise beside blame is bitter. */
  isMocking: boolean;
  /** A seller, a paper, somebody of himself, somebody to somebody writes so. */
  isOffer: boolean;
  isNews: boolean;
  isOwn: boolean;
  isAddressed: boolean;
  /** The firm answers. */
  isReply: boolean;
  /** So many marks stand before the last contrast. */
  overruled: number;
  /** Blame before this token is of what one got rid of. */
  ridUntil: number;
  quote: { until: number; words: number } | undefined;
  /** The words before the token `until`. */
  readonly said: { words: Set<string>; until: number };

  /** The marks of this sentence begin here. */
  sentenceFrom: number;
  isDenied: boolean;
  isInquiry: boolean;
  isSupposed: boolean;
  isLacking: boolean;
  /** What was thought or promised in this sentence: its marks begin here. */
  expected: { from: number; head: "thought" | "promise" } | undefined;
  /** The «ни одного» of a sentence in which it denies nothing that has a tone of its own: «ни одного банкомата». */
  lack: Mark | undefined;
  /** Of the last word in this clause that says what ceased, is lacking or rare. */
  scope: Scope | undefined;
}

export function courseOf(tokens: readonly Token[]): Course {
  return {
    tokens, marks: [], returning: comebacks(tokens),
    exclamations: 0, isQuestion: false, isMocking: false, isOffer: false, isNews: false, isOwn: false, isAddressed: false, isReply: false,
    overruled: 0, ridUntil: -1, quote: undefined, said: { words: new Set(), until: 0 },
    sentenceFrom: 0, isDenied: false, isInquiry: false, isSupposed: false, isLacking: false, expected: undefined, lack: undefined, scope: undefined,
  };
}

/** Marks what stands at a token, unless it has no tone. */
export function mark(course: Course, at: number, strength: number): void {
  if (strength) course.marks.push({ at, strength });
}
