import type { Example } from "../../transforms/text/learn.ts";
import { measureReliability, type Reliability } from "./reliability.ts";
import type { Scorer } from "../../transforms/text/scorer.ts";

/** Whether a reader of sentiment is right as often as it says, on texts with labels. */
export function reliabilityOf(scorer: Scorer, texts: readonly Example[]): Reliability {
  const read = texts.flatMap(({ text, label }) => {
    const { sentiment_label: said, sentiment_confidence: confidence } = scorer.core(text);
    return confidence === null ? [] : [{ confidence, isRight: said === label }];
  });
  return measureReliability(read.map(({ confidence }) => confidence), read.map(({ isRight }) => isRight));
}

/** The heading of the lines that `reliabilityLine` makes: of each tenth of the probability, how often it was right and how many texts. */
export const reliabilityHead = "| set | reader | error, points | below 60 % | 20–30 | 30–40 | 40–50 | 50–60 | 60–70 | 70–80 | 80–90 | 90–100 |\n|---|---|---|---|---|---|---|---|---|---|---|---|";

export function reliabilityLine(set: string, reader: string, { error, bins }: Reliability): string {
  const count = (of: Reliability["bins"]): number => of.reduce((sum, bin) => sum + bin.count, 0);
  const unsure = count(bins.filter(({ from }) => from < 0.6)) / count(bins);
  const tenths = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((from) => {
    const bin = bins.find((one) => one.from === from);
    return bin ? `${Math.round(100 * bin.right)} (${bin.count})` : "–";
  });
  return `| ${[set, reader, (100 * error).toFixed(1), `${Math.round(100 * unsure)} %`, ...tenths].join(" | ")} |`;
}
