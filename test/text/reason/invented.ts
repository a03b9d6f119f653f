import { readFileSync } from "node:fs";
import type { Example } from "../../../transforms/text/learn.ts";

/** A tree of reasons with the phrases that stand for them, and texts, of which those of the reason null tell none. */
export interface Invented {
  examples: Example[];
  asked: { text: string; label: string | null }[];
}

/** `telecom` in Russian or `clinic` in English: twelve reasons of five phrases each, then, below a line, texts that were written without knowing how they are read. */
export function invented(name: "telecom" | "clinic"): Invented {
  const [phrases, texts] = readFileSync(new URL(`./${name}.txt`, import.meta.url), "utf8").split("---\n").map(linesOf);
  return { examples: phrases!, asked: texts!.map(({ text, label }) => ({ text, label: label === "none" ? null : label })) };
}

function linesOf(part: string): Example[] {
  return part.trim().split("\n").flatMap((line) => {
    const [label, said] = line.split(/: (.*)/s);
    return said!.split(" | ").map((text) => ({ text, label: label! }));
  });
}
