import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { emojiOfTone } from "../../transforms/text/lexicon/signs.ts";
import { cutFont } from "./cut-font.ts";

const filesOf = (packageName: string) => join(dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`)), "files");
const folder = filesOf("@fontsource-variable/golos-text");
/** Signs of Latin 1 that the pages' own words and figures use. */
const signs = "\u00a0£§©«°±·»×÷";
const latin = `${span(0x20, 0x7e)}${signs}–—‘’“”„…−\u2009\u202f€`;
const accented = [...span(0xa0, 0xff)].filter((letter) => !signs.includes(letter)).join("");
const cyrillic = `${span(0x410, 0x44f)}Ёё№`;

/** Ranges of letters as the pages use them; the rest of the type comes from full files that are asked for only when needed. */
const cuts = [
  { file: "golos-text-latin-wght-normal.woff2", letters: latin, isFirst: true },
  { file: "golos-text-cyrillic-wght-normal.woff2", letters: cyrillic, isFirst: true },
  { file: "golos-text-latin-wght-normal.woff2", letters: accented, isFirst: false },
  { file: "golos-text-latin-ext-wght-normal.woff2", letters: "₽", isFirst: false },
];
const whole = [
  { file: "golos-text-latin-ext-wght-normal.woff2", range: "U+100-2BA,U+1E00-1E9F,U+20A0-20AB,U+20AD-20BC,U+20BE-20C0" },
  { file: "golos-text-cyrillic-ext-wght-normal.woff2", range: "U+460-52F,U+20B4" },
];

/** What customers mark their words with besides: strength, flowers, marks of asking and warning, telephones, money, gifts, clocks. */
const marks = "💪🌹✌✨🤷🌸🖤❓❗❔❕‼⁉⚠⭐✔☎📞📱💰💸🎁⏰⏳💳🌟☝🚨📷📍🏠🚗⚡☀➡⬇";

/** Emoji of tone, faces, hands, hearts and parcels as customers write them, for readers whose system has no letters for these. */
const emoji = {
  file: join(filesOf("@fontsource/noto-emoji"), "noto-emoji-emoji-400-normal.woff2"),
  letters: `${emojiOfTone.join("")}${marks}${span(0x1f600, 0x1f64f)}${span(0x1f910, 0x1f92f)}${span(0x1f970, 0x1f97a)}${span(0x1f440, 0x1f450)}${span(0x1f490, 0x1f4a9)}\u2639\u263a\u2705\u274c\u2764\u{1f389}\u{1f4af}\u{1f4e6}\u{1f525}\u{1f69a}`,
};

export interface Font {
  family: string;
  /** File name with its content's hash. */
  name: string;
  bytes: Uint8Array;
  range: string;
  /** Every page needs it: it is asked for before the styles are read. */
  isFirst: boolean;
}

let made: Promise<Font[]> | undefined;

/** Golos Text cut to the letters the pages use, weights 400–700: 37 KB at first instead of 79. */
export function fonts(): Promise<Font[]> {
  made ??= makeFonts();
  return made;
}

async function makeFonts(): Promise<Font[]> {
  return Promise.all([
    ...cuts.map(async ({ file, letters, isFirst }) => {
      const bytes = await cutFont(join(folder, file), letters, { variationAxes: { wght: { min: 400, max: 700 } } });
      return fontOf(file, bytes, rangeOf(letters), isFirst);
    }),
    ...whole.map(async ({ file, range }) => fontOf(`whole-${file}`, await readFile(join(folder, file)), range, false)),
    cutFont(emoji.file, emoji.letters).then((bytes) => ({ ...fontOf("noto-emoji-wght-normal.woff2", bytes, rangeOf(emoji.letters), false), family: "Noto Emoji" })),
  ]);
}

/** The `@font-face` rules, with addresses relative to a page. */
export function fontFaces(all: readonly Font[], toFonts: string): string {
  return all.map(({ family, name, range }) => `@font-face{font-family:"${family}";font-style:normal;font-display:swap;font-weight:400 700;src:url(${toFonts}/${name}) format("woff2");unicode-range:${range}}`).join("");
}

function fontOf(file: string, bytes: Uint8Array, range: string, isFirst: boolean): Font {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  return { family: "Golos Text", name: file.replace("-wght-normal.woff2", `.${hash}.woff2`), bytes, range, isFirst };
}

function span(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join("");
}

function rangeOf(letters: string): string {
  const points = [...new Set([...letters].map((letter) => letter.codePointAt(0)!))].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges.map(([from, to]) => `U+${from.toString(16)}${to > from ? `-${to.toString(16)}` : ""}`).join(",");
}
