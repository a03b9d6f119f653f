import { lean } from "../letters.ts";
import type { Token } from "../tokens.ts";
import { ofWord } from "../word.ts";
import { anyUnit, beginningsOf } from "./beginnings.ts";

interface Frame<Name> {
  name: Name;
  pattern: RegExp;
}

/** Frames that may begin within a word, so many units behind its beginning. */
interface Start<Name> {
  behind: number;
  frames: readonly Frame<Name>[];
}

/** One frame for each alternative, so that at a word only those are tried that may begin there. */
export function framesOf(...alternatives: string[]): RegExp[] {
  return alternatives.map((alternative) => new RegExp(`(?<!\\p{L})(?:${alternative})`, "u"));
}

/** An alternative that is tried at a rarer word within it, with what stands before looked for backwards: frequent words begin too many texts' clauses. */
export const around = (before: string, rarer: string, after: string): string => `(?:${rarer})(?<=(?<!\\p{L})(?:${before})(?:${rarer}))${after}`;

/** Up to so many words of one's own. */
export const some = (count: number): string => `(?: \\p{L}[\\p{L}'’-]*){0,${count}}`;

const nothing: ReadonlySet<never> = new Set();
/** Units of a beginning by which it is looked up: those before a space and before what may be any. */
const longestHead = 3;
const headOf = new RegExp(`^[^ ${anyUnit}]{0,${longestHead}}`);
const letter = /\p{L}/u;

/**
 * Finds which of many frames stand in tokens: their folded words and marks, one space between each. A frame begins where a word or a
 * mark may, behind `(?<!\p{L})`; it is tried only at words that begin as it may, which most words of a text do not.
 */
export function compileFrames<Name>(frames: readonly (readonly [name: Name, pattern: RegExp])[]): (tokens: readonly Token[]) => ReadonlySet<Name> {
  const begun = new Map<string, { frame: Frame<Name>; beginning: string }[]>();
  for (const [name, { source, flags }] of frames) {
    const frame: Frame<Name> = { name, pattern: lean(new RegExp(source, `${flags}y`)) };
    for (const beginning of beginningsOf(source)) {
      const head = headOf.exec(beginning)![0];
      const own = begun.get(head) ?? [];
      own.push({ frame, beginning });
      begun.set(head, own);
    }
  }

  /** Where in a word which frames may begin; null where none may. */
  const startsIn = ofWord((text): readonly Start<Name>[] | null => {
    const starts: Start<Name>[] = [];
    for (let behind = 0; behind < text.length; behind++) {
      if (behind > 0 && letter.test(text[behind - 1]!)) continue;
      const frames = new Set<Frame<Name>>();
      for (let units = Math.min(longestHead, text.length - behind); units >= 0; units--) {
        for (const { frame, beginning } of begun.get(text.slice(behind, behind + units)) ?? []) if (goesOn(text, behind, beginning)) frames.add(frame);
      }
      if (frames.size > 0) starts.push({ behind, frames: [...frames] });
    }
    return starts.length > 0 ? starts : null;
  });

  return (tokens) => {
    let found: Set<Name> | undefined;
    let said: string | undefined;
    let from = 0;
    for (const { word } of tokens) {
      const starts = startsIn(word);
      if (starts) for (const { behind, frames } of starts) {
        said ??= tokens.map(({ text }) => text).join(" ");
        for (const { name, pattern } of frames) {
          pattern.lastIndex = from + behind;
          if (!found?.has(name) && pattern.test(said)) (found ??= new Set()).add(name);
        }
      }
      from += word.text.length + 1;
    }
    return found ?? nothing;
  };
}

/** Whether a word, from a place on, a space and whatever follows may go on so. */
function goesOn(text: string, from: number, beginning: string): boolean {
  for (let i = 0; i < beginning.length; i++) {
    const at = from + i;
    if (at > text.length) return true;
    if (beginning[i] !== anyUnit && beginning[i] !== (text[at] ?? " ")) return false;
  }
  return true;
}
