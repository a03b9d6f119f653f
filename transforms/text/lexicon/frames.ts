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

const nothing: ReadonlySet<never> = new Set();
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
      const own = begun.get(beginning[0]!) ?? [];
      own.push({ frame, beginning });
      begun.set(beginning[0]!, own);
    }
  }

  /** Where in a word which frames may begin; null where none may. */
  const startsIn = ofWord((text): readonly Start<Name>[] | null => {
    const starts: Start<Name>[] = [];
    for (let behind = 0; behind < text.length; behind++) {
      if (behind > 0 && letter.test(text[behind - 1]!)) continue;
      const fits = [text[behind]!, anyUnit].flatMap((first) => begun.get(first) ?? []).filter(({ beginning }) => goesOn(text, behind, beginning));
      if (fits.length > 0) starts.push({ behind, frames: [...new Set(fits.map(({ frame }) => frame))] });
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
