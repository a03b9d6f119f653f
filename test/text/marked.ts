import { readFileSync } from "node:fs";
import type { PersonalKind } from "../../transforms/text/redact/finding.ts";

export interface Marked {
  text: string;
  /** Customers it may speak of. */
  names: readonly string[];
  /** What the company and its goods are called. */
  own: readonly string[];
  /** What must be hidden. */
  secrets: { kind: PersonalKind; value: string; start: number; end: number }[];
}

/** Hand-marked texts of a golden file, in two halves; each may speak of any of its customers. */
export function readMarked(file: "personal.txt" | "personal.channels.txt" | "personal.signed.txt" | "personal.forms.txt"): { tuned: Marked[]; held: Marked[] } {
  const [halves = "", rest = ""] = readFileSync(new URL(`golden/${file}`, import.meta.url), "utf8").split("\n# tuned\n");
  const lines = halves.split("\n").filter(Boolean);
  const said = (cue: string): string[] => lines.filter((line) => line.startsWith(cue)).map((line) => line.slice(cue.length));
  const given = { names: said("# known: "), own: said("# own: ") };
  const texts = lines.filter((line) => !line.startsWith("#")).map((line) => unmark(line, given));
  const also = rest.split("\n").filter(Boolean).map((line) => unmark(line, given));
  return { tuned: [...texts.filter((_, i) => i % 2 === 0), ...also], held: texts.filter((_, i) => i % 2 === 1) };
}

/** Texts that somebody invented before reading the rules, each of one customer. */
export function readInvented(): Marked[] {
  const lines = readFileSync(new URL("golden/personal.planted.tsv", import.meta.url), "utf8").split("\n");
  return lines.filter((line) => line && !line.startsWith("#")).map((line) => {
    const [name = "", text = ""] = line.split("\t");
    return unmark(text, { names: [name], own: [] });
  });
}

function unmark(written: string, given: Pick<Marked, "names" | "own">): Marked {
  const line = written.replaceAll("\\n", "\n");
  const marked: Marked = { text: "", ...given, secrets: [] };
  let from = 0;
  for (const match of line.matchAll(/\[\[(\w+)\|(.*?)\]\]/gs)) {
    marked.text += line.slice(from, match.index);
    const start = marked.text.length;
    marked.text += match[2]!;
    marked.secrets.push({ kind: match[1] as PersonalKind, value: match[2]!, start, end: marked.text.length });
    from = match.index + match[0].length;
  }
  marked.text += line.slice(from);
  return marked;
}
