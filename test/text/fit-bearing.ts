/**
 * Prints the weights of transforms/text/reason/bearing.ts: a logistic regression of whether the nearest example of a reason says what a text, or a
 * part of it, is about. It is fitted to halves of texts that nobody else is measured on: questions to a bank (banking77's training half, CC BY 4.0) held
 * against ten and five others of each intent, fifteen intents left out; the sample company of 2,000 customers; the clinic and the operator of
 * ./reason; and, as such that have no reason there, turns of calls about computers and sentences on goods (MIT). The same files give the same weights.
 * Run: npx tsx test/text/fit-bearing.ts [<folder of public data>]
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { simulate } from "../../data/simulator/simulate.ts";
import { mulberry32, shuffle } from "../../transforms/random.ts";
import type { Example } from "../../transforms/text/learn.ts";
import { numbersOf } from "../../transforms/text/reason/bearing.ts";
import { likenessTo } from "../../transforms/text/reason/likeness.ts";
import { partsOf } from "../../transforms/text/reason/reason-part.ts";
import { reasonTones } from "../../transforms/text/reason/reason-tone.ts";
import { besideSubject } from "../../transforms/text/reason/terms.ts";
import { worthAsking } from "../../transforms/text/reason.ts";
import { readSentiment } from "../../transforms/text/sentiment.ts";
import { tokenize } from "../../transforms/text/tokens.ts";
import { foreignTexts } from "../bench/foreign.ts";
import { labelledSets } from "../bench/labelled.ts";
import { invented } from "./reason/invented.ts";

type Asked = readonly { text: string; label: string | null }[];

const folder = process.argv[2] ?? "../shared/data";
/** What has a reason counts so much more than what has none. */
const knownCounts = 1.5;
const leftOut = 15;
const mostOfBank = 3000;
const penalty = 1;

const calls = strangers(evenCalls(foreignTexts(folder, console.warn)["calls about computers"]!).flat());
const sets = labelledSets(`${folder}/splits`, console.warn);
const trainOf = (name: string): Example[] => sets.find((set) => set.name === name)!.train!;
const goods = strangers(trainOf("en_amz").map(({ text }) => text));
const clinic = invented("clinic");
const telecom = invented("telecom");
const sample = await sampleCompany();
const bank = trainOf("int_b77");
const cases: { examples: readonly Example[]; tree?: Record<string, string>; known: readonly Asked[]; none: readonly Asked[] }[] = [
  { ...sample, known: [ofLanguage("ru"), ofLanguage("en")], none: [half(sample.asked.filter(({ label }) => label === null)), calls, goods, strangers(even(telecom.asked)), strangers(even(clinic.asked))] },
  ofBank(10), ofBank(5),
  { examples: telecom.examples, known: [labelled(even(telecom.asked))], none: [even(telecom.asked).filter(({ label }) => label === null), strangers(half(sample.asked)), strangers(even(clinic.asked))] },
  { examples: clinic.examples, known: [labelled(even(clinic.asked))], none: [even(clinic.asked).filter(({ label }) => label === null), calls, goods, strangers(half(sample.asked))] },
];

const inputs: number[][] = [];
const isRight: number[] = [];
const counts: number[] = [];
for (const { examples, tree = {}, known, none } of cases) {
  const { labels, near, bearing } = likenessTo(examples, reasonTones(examples, tree), { isWhole: false, beside: besideSubject });
  for (const [group, each] of [[known, knownCounts], [none, 1]] as const) {
    for (const asked of group) {
      for (const { text, label } of asked) {
        const tokens = tokenize(text);
        const reading = readSentiment(tokens);
        const found = partsOf(tokens).flatMap((part) => {
          const own = near(tokens, reading, part);
          const nearest = own.greatest.reduce((most, one) => Math.max(most, one), 0);
          return labels.flatMap((reason, number) => {
            const said = nearest > 0 && own.greatest[number]! >= worthAsking * nearest ? bearing(own, number) : null;
            return said ? [{ reason, numbers: numbersOf(said) }] : [];
          });
        });
        for (const { reason, numbers } of found) {
          inputs.push(numbers);
          isRight.push(reason === label ? 1 : 0);
          counts.push((1000 * each) / (group.length * asked.length) / Math.sqrt(found.length));
        }
      }
    }
  }
}
console.log(`[${logistic(inputs, isRight, counts).map((weight) => weight.toFixed(2)).join(", ")}]`);

function strangers(texts: readonly (string | { text: string })[]): Asked {
  return [...new Set(texts.map((each) => (typeof each === "string" ? each : each.text)))].map((text) => ({ text, label: null }));
}

/** Every other call; the same are told many times. */
function evenCalls(told: readonly (readonly string[])[]): (readonly string[])[] {
  return [...new Map(told.map((turns) => [turns.join("\n"), turns])).values()].filter((_, call) => call % 2 === 0);
}

function labelled(asked: Asked): Asked {
  return asked.filter(({ label }) => label !== null);
}

function even(asked: Asked): Asked {
  return asked.filter((_, at) => at % 2 === 0);
}

/** Texts once each, every other one in the order of their letters. */
function half(asked: Asked): Asked {
  return even([...new Map(asked.map((each) => [each.text, each])).values()].sort((a, b) => (a.text < b.text ? -1 : 1)));
}

function ofLanguage(language: string): Asked {
  return half(sample.asked.filter((each) => each.label !== null && each.language === language));
}

function ofBank(size: number): (typeof cases)[number] {
  const keys = [...new Set(bank.map(({ label }) => label))].sort();
  const strange = new Set(drawn(keys).slice(0, leftOut));
  const taken = new Map<string, number>();
  const examples: Example[] = [];
  const others: Example[] = [];
  for (const each of drawn(bank)) {
    const count = strange.has(each.label) ? size : (taken.get(each.label) ?? 0);
    (count < size ? examples : others).push(each);
    taken.set(each.label, count + 1);
  }
  const asked = others.slice(0, mostOfBank);
  return { examples, known: [asked.filter(({ label }) => !strange.has(label))], none: [strangers(asked.filter(({ label }) => strange.has(label))), calls, goods] };
}

function drawn<Each>(all: readonly Each[]): Each[] {
  const order = Int32Array.from(all.keys());
  shuffle(order, order.length, mulberry32(2));
  return [...order].map((at) => all[at]!);
}

interface Reason {
  key: string;
  examples?: string[];
  reasons?: Reason[];
}

async function sampleCompany(): Promise<{ examples: Example[]; tree: Record<string, string>; asked: { text: string; label: string | null; language: string }[] }> {
  const examples: Example[] = [];
  const tree: Record<string, string> = {};
  const take = (reasons: readonly Reason[], above: string | null): void => {
    for (const { key, examples: own = [], reasons: below = [] } of reasons) {
      examples.push(...own.map((text) => ({ text, label: key })));
      if (above !== null) tree[key] = above;
      take(below, key);
    }
  };
  take((parse(readFileSync("data/demo/company.yaml", "utf8")) as { reasons: Reason[] }).reasons, null);
  const dir = mkdtempSync(join(tmpdir(), "otklik-"));
  await simulate({ dir, customers: 2000, months: 18, seed: 1 });
  const lines = readFileSync(join(dir, "truth/texts.jsonl"), "utf8").trim().split("\n");
  rmSync(dir, { recursive: true });
  const told = lines.map((line) => JSON.parse(line) as { text: string; reason: string | null; language: string; author: string; is_thanks: boolean });
  return { examples, tree, asked: told.filter(({ author, is_thanks }) => author === "customer" && !is_thanks).map(({ text, reason, language }) => ({ text, label: reason, language })) };
}

/** Weights that make the labels likeliest, by Newton's method; all but the first are drawn to nothing. */
function logistic(rows: readonly number[][], isTrue: readonly number[], weighs: readonly number[]): number[] {
  const width = rows[0]!.length;
  const found = new Array<number>(width).fill(0);
  for (let iteration = 0; iteration < 30; iteration++) {
    // the gradient stands in the last column
    const system = Array.from({ length: width }, (_, i) => Array.from({ length: width + 1 }, (_, j) => (i === 0 ? 0 : j === i ? penalty : j === width ? -penalty * found[i]! : 0)));
    rows.forEach((row, at) => {
      const chance = 1 / (1 + Math.exp(-row.reduce((sum, number, i) => sum + number * found[i]!, 0)));
      const slope = weighs[at]! * chance * (1 - chance);
      for (let i = 0; i < width; i++) {
        for (let j = 0; j < width; j++) system[i]![j]! += slope * row[i]! * row[j]!;
        system[i]![width]! += weighs[at]! * (isTrue[at]! - chance) * row[i]!;
      }
    });
    solved(system).forEach((step, i) => (found[i]! += step));
  }
  return found;
}

/** The solution of linear equations, each with its value last, by elimination; the matrix is positive definite. */
function solved(system: number[][]): number[] {
  const width = system.length;
  for (let pivot = 0; pivot < width; pivot++) {
    for (let row = 0; row < width; row++) {
      if (row === pivot) continue;
      const factor = system[row]![pivot]! / system[pivot]![pivot]!;
      for (let j = pivot; j <= width; j++) system[row]![j]! -= factor * system[pivot]![j]!;
    }
  }
  return system.map((row, i) => row[width]! / row[i]!);
}
