import { matchesOf } from "./matches.ts";
import { toCyrillic } from "./language/translit.ts";

/** A text in Cyrillic, and which stretch of the written text a stretch of it stands for. */
export interface Transcript {
  text: string;
  /** The written text's stretch of UTF-16 units: whole words, for letters of the two alphabets do not answer one another. */
  written(start: number, end: number): { start: number; end: number };
}

interface Piece {
  /** Where it begins in the transcript and in the written text, and how long it is there. */
  at: number;
  from: number;
  length: number;
  wasTurned: boolean;
}

/** A place that redaction left, or a run of letters and digits. */
const run = /\[\w+\]|[\p{L}\d'’]+(?:-\d+)*/gu;
/** A number and the word typed next to it, of letters and of digits that stand for letters: 3dnya, 4erez. */
const numberAndWord = /^(\d{2,}|\d*[0-35789])?([a-z46'’]*[a-z][a-z46'’]*)$/iu;

/** What the letters one by one leave misspelt: vowels after й, and soft signs of common words, which many leave out. */
const spelling: readonly [RegExp, string][] = [
  [/(?<=[аеиоуы])йа/g, "я"], [/(?<=[аеиоуы])йу/g, "ю"], [/(?<=[аеиоуы])йе/g, "е"], [/(?<=[аеиоуы])йо$/, "е"],
  [/^курер/, "курьер"], [/^денг/, "деньг"], [/^(бол|мен|дал)ш/, "$1ьш"], [/^(тол|скол|нескол)ко$/, "$1ько"], [/^силн/, "сильн"], [/^нелзя$/, "нельзя"],
  [/^(очен|опят|помощ|вещ|ден|ноч)$/, "$1ь"], [/(?<=\p{L}{2}н)ост$/u, "ость"],
];

/** Russian typed in Latin letters in Cyrillic, word by word: numbers, codes such as AB-1234 and what redaction left stay as they are. */
export function transcribe(written: string): Transcript {
  const pieces: Piece[] = [];
  let text = "";
  const add = (from: number, to: number, turned?: string): void => {
    if (from === to) return;
    pieces.push({ at: text.length, from, length: to - from, wasTurned: turned !== undefined });
    text += turned ?? written.slice(from, to);
  };
  let done = 0;
  for (const { 0: found, index } of matchesOf(written, run)) {
    const [, number = "", word] = numberAndWord.exec(found) ?? [];
    if (word === undefined || /\d\d/.test(word)) continue;
    add(done, index + number.length);
    done = index + found.length;
    add(index + number.length, done, cased(spelt(toCyrillic(word)), word));
  }
  add(done, written.length);

  function place(position: number, isEnd: boolean): number {
    const piece = pieces.findLast(({ at }) => (isEnd ? at < position : at <= position));
    if (!piece) return position;
    if (!piece.wasTurned) return piece.from + position - piece.at;
    return isEnd ? piece.from + piece.length : piece.from;
  }
  return { text, written: (start, end) => ({ start: place(start, false), end: place(end, true) }) };
}

function spelt(word: string): string {
  return spelling.reduce((text, [wrong, right]) => text.replace(wrong, right), word);
}

/** Sentences are told by capitals. */
function cased(turned: string, word: string): string {
  return /^\p{Lu}/u.test(word) ? turned.charAt(0).toUpperCase() + turned.slice(1) : turned;
}
