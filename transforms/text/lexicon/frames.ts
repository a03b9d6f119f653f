import { lean } from "../letters.ts";
import { createMemory } from "../memory.ts";
import { anyUnit, beginningsOf, reach } from "./beginnings.ts";

interface Frame<Name> {
  name: Name;
  pattern: RegExp;
}

const nothing: readonly never[] = [];
const all = [...Array(128).keys()];

/** Letters, marks and digits with which frames begin, in seven bits each, so that a key of four is a small integer; 0 is any other. */
const numbers = new Uint8Array(0x10000);
let known = 0;

/**
 * Finds which of many frames stand in a folded text. A frame begins where a word may, behind `(?<!\p{L})`; it is tried only where
 * the text goes on as a frame may begin, which most words of a text do not.
 */
export function compileFrames<Name>(frames: readonly (readonly [name: Name, pattern: RegExp])[]): (text: string) => ReadonlySet<Name> {
  const begun = frames.flatMap(([name, { source, flags }]) => {
    const frame: Frame<Name> = { name, pattern: lean(new RegExp(source, `${flags}y`)) };
    return [...beginningsOf(source)].map((beginning) => ({ frame, units: [...Array(reach).keys()].map((i) => numberFor(beginning, i)) }));
  });
  const candidates = createMemory<number, readonly Frame<Name>[]>(10_000);
  const mayBegin = new Uint8Array(1 << (7 * 2));
  for (const { units: [first, second] } of begun) {
    for (const one of first! < 0 ? all : [first!]) for (const two of second! < 0 ? all : [second!]) mayBegin[(one << 7) | two] = 1;
  }

  function candidatesFor(key: number): readonly Frame<Name>[] {
    let found = candidates.get(key);
    if (found) return found;
    const fits = new Set<Frame<Name>>();
    for (const { frame, units } of begun) if (units.every((unit, i) => unit < 0 || unit === ((key >> (7 * (reach - 1 - i))) & 127))) fits.add(frame);
    found = fits.size ? [...fits] : nothing;
    candidates.set(key, found);
    return found;
  }

  return (text) => {
    const found = new Set<Name>();
    let key = 0;
    for (let i = 0; i < reach - 1; i++) key = (key << 7) | numbers[text.charCodeAt(i)]!;
    for (let at = 0; at < text.length; at++) {
      key = ((key << 7) & 0xfffffff) | (numbers[text.charCodeAt(at + reach - 1)] ?? 0);
      if (at > 0 && isLetter(text.charCodeAt(at - 1))) continue;
      if (!mayBegin[key >> (7 * (reach - 2))]) continue;
      for (const { name, pattern } of candidatesFor(key)) {
        pattern.lastIndex = at;
        if (!found.has(name) && pattern.test(text)) found.add(name);
      }
    }
    return found;
  };
}

function numberFor(beginning: string, at: number): number {
  const unit = beginning.charCodeAt(at);
  if (beginning[at] === anyUnit) return -1;
  return (numbers[unit] ||= (known++ % 127) + 1);
}

/** Of the letters that most words are made of; whether another is one, the frame itself looks. */
function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 0x430 && unit <= 0x44f);
}
