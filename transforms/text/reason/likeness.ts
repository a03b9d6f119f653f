import type { Bearing } from "./bearing.ts";
import type { Part } from "./reason-part.ts";
import { asksForHuman } from "./for-human.ts";
import { isOpposite, namesSubjectAlone, tonedStems, type ReasonTones } from "./reason-tone.ts";
import { termsOf } from "./terms.ts";
import { rarityOf, sumOf, unknownTerm, weighTerms, type Term } from "./weighed-term.ts";
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

/** An example. */
interface Document {
  label: string;
  terms: readonly Term[];
  toned: ReadonlySet<string>;
  isForHuman: boolean;
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
  const read = examples.map(({ text, label }) => {
    const tokens = tokenize(text);
    return { label, terms: [...termsOf(tokens)], toned: tonedStems(tones[label] ?? 0, tokens), isForHuman: asksForHuman(tokens, { from: 0, to: tokens.length }) };
  });
  const known = weighTerms(read, beside);
  const documents: readonly Document[] = read.map((one) => ({ ...one, terms: one.terms.map((term) => known.get(term)!) }));
  const labels = [...new Set(examples.map(({ label }) => label))];
  const numberOf = new Map(labels.map((label, number) => [label, number]));
  const numbers = Int32Array.from(documents, ({ label }) => numberOf.get(label)!);
  const rarest = rarityOf(1, labels.length);
  const strange = isWhole ? rarest : unknownWeight;
  const norms = Float64Array.from(documents, ({ terms }) => Math.sqrt(sumOf(terms)));
  const subjects = documents.map(({ terms }) => {
    const own = terms.filter(({ isBeside }) => !isBeside);
    return { weight: sumOf(own), stems: own.filter(({ isNotion }) => !isNotion).length };
  });
  /** Of each example what it shares with the text in hand, and the examples that share more than words of asking. */
  const products = new Float64Array(documents.length);
  const alike = new Int32Array(documents.length);

  function likeness(terms: ReadonlySet<string>): Near {
    const subject: Term[] = [];
    const others: Term[] = [];
    let count = 0;
    let length = 0;
    let weight = 0;
    for (const term of terms) {
      const own = known.get(term) ?? unknownTerm(term, rarest);
      if (!own.isBeside) {
        subject.push(own);
        weight += own.weight;
      }
      length += own.documents.length ? own.weight : strange;
      if (!own.tells) others.push(own);
      else for (const index of own.documents) {
        if (products[index] === 0) alike[count++] = index;
        products[index]! += own.weight;
      }
    }
    for (const own of others) addShared(own, count);
    const greatest = new Float64Array(labels.length);
    const nearest = new Int32Array(labels.length);
    for (let at = 0; at < count; at++) {
      const index = alike[at]!;
      const number = numbers[index]!;
      const similarity = products[index]! / (Math.sqrt(length) * norms[index]!);
      products[index] = 0;
      if (similarity < greatest[number]! || (similarity === greatest[number] && index > nearest[number]!)) continue;
      greatest[number] = similarity;
      nearest[number] = index;
    }
    return { greatest, nearest, most: [0, 0], subject, weight };
  }

  /** Adds a term to those of the first `count` alike that have it, by whichever is the shorter way. */
  function addShared(own: Term, count: number): void {
    if (own.documents.length < count) {
      for (const index of own.documents) if (products[index]! > 0) products[index]! += own.weight;
    } else for (let at = 0; at < count; at++) if (documents[alike[at]!]!.terms.includes(own)) products[alike[at]!]! += own.weight;
  }

  /** Leaves out reasons of blame and of praise where a text, where it is like them, is told in the opposite tone, or in none and of their subject alone. */
  function dropOthers({ greatest, nearest }: Near, tokens: readonly Token[], reading: Reading, part: Part): void {
    for (let number = 0; number < labels.length; number++) {
      const tone = tones[labels[number]!];
      if (!tone || greatest[number] === 0) continue;
      const { terms, toned } = documents[nearest[number]!]!;
      const shared: number[] = [];
      for (let at = part.from; at < part.to; at++) if (tokens[at]!.kind === "word" && tellsOf(terms, stemOf(tokens[at]!.word))) shared.push(at);
      if (isOpposite(tone, tokens, reading, part, shared) || namesSubjectAlone(tone, tokens, reading, part, toned)) greatest[number] = 0;
    }
  }

  return {
    labels,
    near(tokens, reading, part) {
      const near = likeness(termsOf(part.to - part.from === tokens.length ? tokens : tokens.slice(part.from, part.to)));
      if (reading) dropOthers(near, tokens, reading, part);
      if (asksForHuman(tokens, part)) for (let number = 0; number < labels.length; number++) if (!documents[near.nearest[number]!]!.isForHuman) near.greatest[number] = 0;
      near.most = twoHighest(near.greatest);
      return near;
    },
    bearing({ greatest, nearest, most: [first, second], subject, weight }, number) {
      const document = nearest[number]!;
      const own = documents[document]!.terms;
      const label = labels[number]!;
      let [telling, common, notions, tellingBeside, commonBeside] = [0, 0, 0, 0, 0];
      let shared = 0;
      let elsewhere = 0;
      let most = 0;
      for (const said of subject) {
        const isShared = own.includes(said);
        if (isShared) {
          shared += said.weight;
          most = Math.max(most, said.weight);
        } else if (said.labels.has(label)) elsewhere += said.weight;
        if (said.isNotion) notions += Number(isShared);
        else if (said.isCommon && isShared) common++;
        else if (said.isCommon) commonBeside++;
        else if (isShared) telling++;
        else tellingBeside++;
      }
      if (shared === 0) return null;
      const similarity = Math.min(1, greatest[number]!);
      const rival = labels.length > 1 ? Math.min(1, greatest[number === first ? second : first]!) : 0;
      return {
        telling, common, notions, tellingBeside, commonBeside, similarity, lead: similarity - rival, ofText: shared / weight, elsewhere: elsewhere / weight,
        ofExample: shared / subjects[document]!.weight, rarity: most / rarest, missing: subjects[document]!.stems - telling - common,
      };
    },
  };
}

/** Whether a stem is one of the terms that tell. */
function tellsOf(terms: readonly Term[], stem: string): boolean {
  return terms.some(({ tells, term }) => tells && term === stem);
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
