import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { aspectFrames } from "../../transforms/text/lexicon/aspect-tones.ts";
import { beginningsOf } from "../../transforms/text/lexicon/beginnings.ts";
import { compileFrames } from "../../transforms/text/lexicon/frames.ts";
import { kindFrames } from "../../transforms/text/lexicon/kind-frames.ts";
import { asksService, grievances } from "../../transforms/text/lexicon/errands.ts";
import { eventFrames } from "../../transforms/text/lexicon/event-frames.ts";
import { misunderstood, movedOn, repeatFrames } from "../../transforms/text/lexicon/repeat-frames.ts";
import { tokenize } from "../../transforms/text/tokens.ts";

const beginnings = (alternatives: string): string[] => [...beginningsOf(`(?<!\\p{L})(?:${alternatives})`)].map((beginning) => beginning.replaceAll("\uFFFF", "*")).sort();

describe("how a frame may begin", () => {
  it("tells the first six units of every alternative", () => {
    expect(beginnings("не помог|опять|i'm")).toEqual(["i'm***", "не пом", "опять*"]);
  });
  it("follows what may be left out, said again or chosen", () => {
    expect(beginnings("(?:ой,? )?а")).toEqual(["а*****", "ой а**", "ой, а*"]);
    expect(beginnings("за{2}д")).toEqual(["за****"]);
    expect(beginnings("ш(?:ел)*у")).toEqual(["шел***", "шу****"]);
    expect(beginnings("[её]ж\\.")).toEqual(["еж.***", "ёж.***"]);
  });
  it("reads past what looks around, and leaves open what may be any letter", () => {
    expect(beginnings("(?!да)(?:^|, )ты(?=[^)]),(?<=(?<!\\p{L})ты,)")).toEqual([", ты,*", "ты,***"]);
    expect(beginnings("\\p{L}+n't|[^.]а|[а-я]б|а.б")).toEqual(["******", "а*****"]);
  });
  it("refuses a frame of which an alternative begins within words", () => {
    expect(() => beginningsOf("(?<!\\p{L})да|нет")).toThrow("“нет”");
  });
});

describe("frames in tokens", () => {
  it("are found at the beginnings of words and behind marks, figures and letters of other alphabets", () => {
    const framesIn = compileFrames([["a", /(?<!\p{L})(?:не \p{L}+|st)/u], ["b", /(?<!\p{L})(?:\p{M})?дом/u], ["c", /(?<!\p{L})(?:, |x$)/u]]);
    const found = (text: string): string[] => [...framesIn(tokenize(text))];
    expect(found("1st")).toEqual(["a"]);
    expect(found("здание-дома не мой x")).toEqual(["b", "a", "c"]);
    expect(found("1st, xx")).toEqual(["a", "c"]);
    expect(found("ést ядом xy")).toEqual([]);
    expect(found("")).toEqual([]);
  });
  it("are those that their patterns find themselves", () => {
    const frames = [
      ...kindFrames, ...[...repeatFrames, ...misunderstood, movedOn].map((frame) => [frame, frame.pattern] as const), ...aspectFrames.map((frame) => [frame, frame[2]] as const),
      ...[...asksService, ...grievances, ...eventFrames.map(([, pattern]) => pattern)].map((pattern) => [pattern, pattern] as const),
    ];
    const framesIn = compileFrames<unknown>(frames);
    const texts = ["repeats.en.tsv", "repeats.ru.tsv", "kinds.en.tsv", "kinds.ru.tsv", "aspects.en.tsv", "aspects.ru.tsv", "sentiment.ru.txt", "messages.ru.txt"].flatMap((name) => readFileSync(new URL(`golden/${name}`, import.meta.url), "utf8").split("\n"));
    for (const text of texts) {
      const tokens = tokenize(text);
      const said = tokens.map((token) => token.text).join(" ");
      expect(new Set(framesIn(tokens)), text).toEqual(new Set(frames.filter(([, pattern]) => pattern.test(said)).map(([name]) => name)));
    }
  });
});
