import type { Bearing } from "./bearing.ts";
import type { Part } from "./reason-part.ts";
import { isOpposite, namesSubjectAlone, tonedStems, type ReasonTones } from "./reason-tone.ts";
import { besideSubject, commonTerms, isNotion, termsOf } from "./terms.ts";
import type { Reading } from "../sentiment.ts";
import { stemOf } from "../stem.ts";
import { tokenize, type Token } from "../tokens.ts";

/** Of each reason, by its number, how alike its nearest example is, 0…1, and which it is. */
export interface Near {
  greatest: Float64Array;
  nearest: Int32Array;
  /** The two reasons that are most alike, the second of which may be as much so. */
  most: readonly [first: number, second: number];
  /** What the text says beside linking words and words of asking, … */
  subject: readonly Term[];
  /** … and the weight of it all. */
  weight: number;
}

/** A stem or a notion. */
interface Term {
  term: string;
  weight: number;
  isNotion: boolean;
  isCommon: boolean;
  isBeside: boolean;
  labels: ReadonlySet<string>;
  documents: readonly number[];
}

/** Examples of reasons that texts are held against. */
export interface Likeness {
  labels: readonly string[];
  /** How alike a part of a text is: cosine over stems and notions, weighed by how few reasons have them. */
  near(tokens: readonly Token[], reading: Reading | undefined, part: Part): Near;
  /** What a text has in common with the nearest example of a reason; null where they share nothing but linking words. */
  bearing(near: Near, number: number): Bearing | null;
}

/** A term that no example knows weighs so much in a cosine, or, where a text is to be like an example in all it says, as one that a single reason has. */
const unknownWeight = 0.5;

/** Terms in `beside` alone make no example alike. */
export function likenessTo(examples: readonly { text: string; label: string }[], tones: ReasonTones, { isWhole, beside }: { isWhole: boolean; beside: ReadonlySet<string> }): Likeness {
  const documents = examples.map(({ text, label }) => {
    const tokens = tokenize(text);
    return { label, terms: termsOf(tokens), toned: tonedStems(tones[label] ?? 0, tokens) };
  });
  const labels = [...new Set(examples.map(({ label }) => label))];
  const numberOf = new Map(labels.map((label, number) => [label, number]));
  const numbers = documents.map(({ label }) => numberOf.get(label)!);
  const rarest = Math.log(1 + labels.length) ** 2;
  const places = new Map<string, number[]>();
  documents.forEach(({ terms }, index) => terms.forEach((term) => places.set(term, [...(places.get(term) ?? []), index])));
  const known = new Map([...places].map(([term, own]) => {
    const reasons = new Set(own.map((index) => documents[index]!.label));
    return [term, termOf(term, Math.log(1 + labels.length / reasons.size) ** 2, reasons, own)];
  }));
  const strange = isWhole ? rarest : unknownWeight;
  const norms = documents.map(({ terms }) => Math.sqrt(sumOf([...terms].map((term) => known.get(term)!))));
  const subjects = documents.map(({ terms }) => {
    const own = [...terms].map((term) => known.get(term)!).filter(({ isBeside }) => !isBeside);
    return { weight: sumOf(own), stems: own.filter(({ isNotion }) => !isNotion).length };
  });
  const isSubject = (own: ReadonlySet<string>, term: string): boolean => own.has(term) && !beside.has(term);

  function likeness(terms: ReadonlySet<string>): Near {
    const products = new Map<number, number>();
    const onSubject = new Set<number>();
    const subject: Term[] = [];
    let length = 0;
    let weight = 0;
    for (const term of terms) {
      const own = known.get(term) ?? termOf(term, rarest);
      if (!own.isBeside) {
        subject.push(own);
        weight += own.weight;
      }
      length += own.documents.length ? own.weight : strange;
      const tells = own.documents.length > 0 && !beside.has(term);
      for (const index of own.documents) {
        products.set(index, (products.get(index) ?? 0) + own.weight);
        if (tells) onSubject.add(index);
      }
    }
    const greatest = new Float64Array(labels.length);
    const nearest = new Int32Array(labels.length);
    for (const [index, product] of products) {
      if (!onSubject.has(index)) continue;
      const number = numbers[index]!;
      const similarity = product / (Math.sqrt(length) * norms[index]!);
      if (similarity <= greatest[number]!) continue;
      greatest[number] = similarity;
      nearest[number] = index;
    }
    return { greatest, nearest, most: [0, 0], subject, weight };
  }

  /** Leaves out reasons of blame and of praise where a text, where it is like them, is told in the opposite tone, or in none and of their subject alone. */
  function dropOthers({ greatest, nearest }: Near, tokens: readonly Token[], reading: Reading, part: Part): void {
    for (let number = 0; number < labels.length; number++) {
      const tone = tones[labels[number]!];
      if (!tone || greatest[number] === 0) continue;
      const { terms, toned } = documents[nearest[number]!]!;
      const shared: number[] = [];
      for (let at = part.from; at < part.to; at++) if (tokens[at]!.kind === "word" && isSubject(terms, stemOf(tokens[at]!.word))) shared.push(at);
      if (isOpposite(tone, tokens, reading, part, shared) || namesSubjectAlone(tone, tokens, reading, part, toned)) greatest[number] = 0;
    }
  }

  return {
    labels,
    near(tokens, reading, part) {
      const near = likeness(termsOf(part.to - part.from === tokens.length ? tokens : tokens.slice(part.from, part.to)));
      if (reading) dropOthers(near, tokens, reading, part);
      near.most = twoHighest(near.greatest);
      return near;
    },
    bearing({ greatest, nearest, most: [first, second], subject, weight }, number) {
      const document = nearest[number]!;
      const own = documents[document]!.terms;
      const label = labels[number]!;
      const counts = { telling: 0, common: 0, notions: 0, tellingBeside: 0, commonBeside: 0 };
      let shared = 0;
      let elsewhere = 0;
      let most = 0;
      for (const said of subject) {
        const isShared = own.has(said.term);
        if (isShared) {
          shared += said.weight;
          most = Math.max(most, said.weight);
        } else if (said.labels.has(label)) elsewhere += said.weight;
        if (said.isNotion) counts.notions += isShared ? 1 : 0;
        else if (said.isCommon) counts[isShared ? "common" : "commonBeside"]++;
        else counts[isShared ? "telling" : "tellingBeside"]++;
      }
      if (shared === 0) return null;
      const similarity = Math.min(1, greatest[number]!);
      const rival = labels.length > 1 ? Math.min(1, greatest[number === first ? second : first]!) : 0;
      return {
        ...counts, similarity, lead: similarity - rival, ofText: shared / weight, elsewhere: elsewhere / weight,
        ofExample: shared / subjects[document]!.weight, rarity: most / rarest, missing: subjects[document]!.stems - counts.telling - counts.common,
      };
    },
  };
}

const nowhere: ReadonlySet<string> = new Set();
const none: readonly number[] = [];

/** A term, which without more no example has. */
function termOf(term: string, weight: number, labels = nowhere, documents = none): Term {
  return { term, weight, isNotion: isNotion(term), isCommon: commonTerms.has(term), isBeside: besideSubject.has(term), labels, documents };
}

function sumOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}

/** Where the highest value and the next stand. */
function twoHighest(values: Float64Array): readonly [first: number, second: number] {
  let [first, second] = values[1]! > values[0]! ? [1, 0] : [0, 1];
  for (let at = 2; at < values.length; at++) {
    if (values[at]! > values[first]!) [first, second] = [at, first];
    else if (values[at]! > values[second]!) second = at;
  }
  return [first, second];
}
