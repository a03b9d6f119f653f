import { besideSubject, commonTerms, isNotion } from "./terms.ts";

/** A stem or a notion; that of an example is one object wherever it stands. */
export interface Term {
  term: string;
  weight: number;
  isNotion: boolean;
  isCommon: boolean;
  isBeside: boolean;
  /** Whether sharing it alone makes an example alike. */
  tells: boolean;
  /** The reasons, and the numbers of the examples, that have it. */
  labels: ReadonlySet<string>;
  documents: readonly number[];
}

/** The terms of examples, by themselves, weighed by how few reasons have them; those in `beside` tell nothing alone. */
export function weighTerms(examples: readonly { label: string; terms: readonly string[] }[], beside: ReadonlySet<string>): Map<string, Term> {
  const places = new Map<string, number[]>();
  examples.forEach(({ terms }, index) => {
    for (const term of terms) {
      const own = places.get(term);
      if (own) own.push(index);
      else places.set(term, [index]);
    }
  });
  // most terms are of one reason alone: they share its set
  const alone = new Map(examples.map(({ label }) => [label, new Set([label])]));
  return new Map([...places].map(([term, documents]) => {
    const labels = new Set(documents.map((index) => examples[index]!.label));
    const [first] = labels;
    return [term, { ...unknownTerm(term, rarityOf(labels.size, alone.size)), tells: !beside.has(term), labels: labels.size > 1 ? labels : alone.get(first!)!, documents }];
  }));
}

const nowhere: ReadonlySet<string> = new Set();
const none: readonly number[] = [];

/** A term that no example has. */
export function unknownTerm(term: string, weight: number): Term {
  return { term, weight, isNotion: isNotion(term), isCommon: commonTerms.has(term), isBeside: besideSubject.has(term), tells: false, labels: nowhere, documents: none };
}

/** What a term weighs that so many of all reasons have. */
export function rarityOf(reasons: number, all: number): number {
  return Math.log(1 + all / reasons) ** 2;
}

export function sumOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}
