import { expect, test } from "vitest";
import { sought } from "../../transforms/text/lexicon/absent.ts";
import { aspectTones } from "../../transforms/text/lexicon/aspect-tones.ts";
import { aspects, impliedAspects, saidOfPrices } from "../../transforms/text/lexicon/aspects.ts";
import { compileLexicon } from "../../transforms/text/lexicon/compile.ts";
import { cues } from "../../transforms/text/lexicon/cues.ts";
import { englishLexicon } from "../../transforms/text/lexicon/en/index.ts";
import { englishNotions } from "../../transforms/text/lexicon/en/notions.ts";
import { wishes } from "../../transforms/text/lexicon/en/wishes.ts";
import { kindCues } from "../../transforms/text/lexicon/kinds.ts";
import { repeatCues } from "../../transforms/text/lexicon/repeats.ts";
import { russianLexicon } from "../../transforms/text/lexicon/ru/index.ts";
import { russianNotions } from "../../transforms/text/lexicon/ru/notions.ts";
import { readSentiment } from "../../transforms/text/sentiment.ts";
import { tokenize } from "../../transforms/text/tokens.ts";

interface Entry {
  head: string;
  entry: string;
}

function entriesOf(lines: string): Entry[] {
  return lines.split("\n").flatMap((line) => {
    const [, head, entries] = /^([^:]+):(.*)$/.exec(line.replace(/#.*/, "").trim()) ?? [];
    return head === undefined ? [] : entries!.trim().split(/\s+/).map((entry) => ({ head, entry }));
  });
}

/** Entries that stand a second time: under their head or, where a phrase has one head, under any. */
function twice(lines: string, hasOneHead: boolean): string[] {
  const known = new Set<string>();
  return entriesOf(lines).flatMap(({ head, entry }) => {
    const key = (hasOneHead ? entry : `${head}: ${entry}`).replaceAll("ё", "е");
    return known.has(key) ? [`${head}: ${entry}`] : (known.add(key), []);
  });
}

/** Entries that a text made of their own words does not have; "аа" stands for what follows a prefix. */
function unmatched(lines: string): string[] {
  const entries = entriesOf(lines);
  const lexicon = compileLexicon(entries.map(({ entry }, i) => `${i}: ${entry}`).join("\n"), Number);
  return entries.flatMap(({ head, entry }, i) => {
    const tokens = tokenize(entry.replace(/\*(?=_|$)/g, "аа").replace(/\.(?=_|$)/g, "").replaceAll("_", " "));
    const isMet = tokens.some(({ kind }, at) => kind === "word" && lexicon.phrasesAt(tokens, at).some((found) => found.head === i));
    return isMet ? [] : [`${head}: ${entry}`];
  });
}

const ofOneHead = { tone: `${englishLexicon}\n${russianLexicon}`, cues: `${cues}\n${wishes}`, sought, saidOfPrices };
const ofSeveral = { englishNotions, russianNotions, kindCues, repeatCues, aspects, impliedAspects, aspectTones };

test.each(Object.entries({ ...ofOneHead, ...ofSeveral }))("every entry of the lexicon of %s can be met and stands once", (name, lines) => {
  expect(entriesOf(lines).length).toBeGreaterThan(30);
  expect(twice(lines, name in ofOneHead)).toEqual([]);
  expect(unmatched(lines)).toEqual([]);
});

test("an entry that no text can have, or that stands twice, is found", () => {
  const lines = "2: прекрасн дёшев 10_из_10\n-1: дешев рад.";
  expect(twice(lines, true)).toEqual(["-1: дешев"]);
  expect(twice(lines, false)).toEqual([]);
  expect(unmatched(lines)).toEqual(["2: 10_из_10"]);
});

test.each([
  ["ужасен", "ужасный"], ["прекрасен", "прекрасный"], ["удобен", "удобный"], ["неудобен", "неудобный"], ["вкусен", "вкусный"], ["вежлив", "вежливый"],
  ["идеален", "идеальный"], ["бесполезен", "бесполезный"], ["безупречен", "безупречный"], ["спокоен", "спокойный"], ["мерзок", "мерзкий"],
])("a short adjective is heard as its full form: %s", (short, full) => {
  const strengths = (word: string) => readSentiment(tokenize(`сервис ${word}`)).marks.map(({ strength }) => strength);
  expect(strengths(full)).toHaveLength(1);
  expect(strengths(short)).toEqual(strengths(full));
});

test.each(["цвет отличен от заявленного", "подождите чуток", "обмен", "плен", "член", "согласен", "ремень узок", "временен", "свободен"])("a word that only looks like a short adjective is none: %s", (text) => {
  expect(readSentiment(tokenize(text)).marks).toEqual([]);
});
