import { readFileSync } from "node:fs";
import { none } from "../../transforms/text/base/heads.ts";
import type { Sentence } from "../../transforms/text/base/teach-heads.ts";

/** What teaches kinds of feedback. */
export function kindSentences(): Sentence[] {
  return cellsOf("kinds").map(([label, where, text]) => ({ label: label!, text: text!, isRemark: where === "remark" }));
}

/** What teaches reasons of repeats, the first of two; what teaches kinds and does not speak of a repetition is of none. */
export function repeatSentences(): Sentence[] {
  const own = cellsOf("repeats").map(([reasons, text]) => ({ label: reasons!.split("|")[0]!, text: text!, isRemark: false }));
  const others = cellsOf("kinds").filter(([, , , again]) => again === undefined);
  return [...own, ...others.map(([, , text]) => ({ label: none, text: text!, isRemark: false }))];
}

function cellsOf(name: string): string[][] {
  return ["ru", "en"].flatMap((language) =>
    readFileSync(new URL(`../../transforms/text/base/${name}.${language}.tsv`, import.meta.url), "utf8")
      .split("\n")
      .filter((line) => line && !line.startsWith("#"))
      .map((line) => line.split("\t")),
  );
}
