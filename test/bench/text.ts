/**
 * How well texts are read, and how fast: every `<name>.train.jsonl.gz` with its `.test.jsonl.gz` in a folder of labelled texts,
 * one `{"t": text, "y": label}` a line. Labels neg, neu, pos are sentiment; any others are contact reasons.
 * Run: npm run bench:text [-- <folder>]. Without the folder there is nothing to measure, and it says so.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import natural from "natural/lib/natural/sentiment/SentimentAnalyzer.js";
import BayesClassifier from "natural/lib/natural/classifiers/bayes_classifier.js";
import PorterStemmer from "natural/lib/natural/stemmers/porter_stemmer.js";
import vader from "vader-sentiment";
import { classifier, learn, reasonOptions, sentimentOptionsFor, type Example } from "../../transforms/text/learn.ts";
import { mulberry32, shuffle } from "../../transforms/text/random.ts";
import { createScorer, type Scorer } from "../../transforms/text/scorer.ts";
import { measureQuality } from "../../transforms/text/quality.ts";

const folder = process.argv[2] ?? "../shared/data/splits";
const sentimentNames: Readonly<Record<string, string>> = { neg: "negative", neu: "neutral", pos: "positive" };
const curve = [300, 3000];

interface Measured {
  set: string;
  reader: string;
  macroF1: number;
  accuracy: number;
  perSecond: number;
}

if (!existsSync(folder)) {
  console.warn(`no labelled texts at ${folder}: nothing was measured`);
  process.exit(0);
}

const names = readdirSync(folder).flatMap((file) => /^(.+)\.train\.jsonl\.gz$/.exec(file)?.[1] ?? []).sort();
const rows: Measured[] = [];
for (const name of names) {
  const train = read(`${folder}/${name}.train.jsonl.gz`);
  const test = read(`${folder}/${name}.test.jsonl.gz`);
  rows.push(...(train.some(({ label }) => label === "neutral") ? sentiment(name, train, test) : reasons(name, train, test)));
}
console.log("| set | reader | macro-F1 | accuracy | texts/s |\n|---|---|---|---|---|");
for (const { set, reader, macroF1, accuracy, perSecond } of rows) {
  console.log(`| ${set} | ${reader} | ${(macroF1 * 100).toFixed(1)} | ${(accuracy * 100).toFixed(1)} | ${Math.round(perSecond)} |`);
}

function read(file: string): Example[] {
  const lines = gunzipSync(readFileSync(file)).toString("utf8").trim().split("\n");
  return lines.map((line) => {
    const { t, y } = JSON.parse(line) as { t: string; y: string };
    return { text: t, label: sentimentNames[y] ?? y };
  });
}

function sentiment(set: string, train: readonly Example[], test: readonly Example[]): Measured[] {
  const isRussian = set.startsWith("ru");
  const language = isRussian ? "ru" : "en";
  const measured: Measured[] = [];
  if (!isRussian) {
    const analyser = new natural("English", PorterStemmer, "afinn");
    measured.push(measure(set, "natural AFINN", test, (text) => band(analyser.getSentiment(text.split(/\W+/)), 0)));
    measured.push(measure(set, "VADER", test, (text) => band(vader.SentimentIntensityAnalyzer.polarity_scores(text).compound, 0.05)));
  }
  measured.push(measure(set, "ours, untrained", test, labelBy(createScorer())));
  for (const size of curve) {
    if (size >= train.length) continue;
    measured.push(measure(set, `ours, ${size} own labels`, test, labelBy(trained(language, sample(train, size)))));
  }
  measured.push(measure(set, `ours, trained on ${train.length}`, test, labelBy(trained(language, train))));
  return measured;
}

function trained(language: string, examples: readonly Example[]): Scorer {
  const { model, quality, baseQuality } = learn(examples, { ...sentimentOptionsFor(examples.length), base: () => labelBy(createScorer()) });
  return createScorer(baseQuality && quality.macroF1 <= baseQuality.macroF1 ? {} : { sentiment: { [language]: model } });
}

function labelBy(scorer: Scorer): (text: string) => string {
  return (text) => scorer.core(text).sentiment_label ?? "neutral";
}

function reasons(set: string, train: readonly Example[], test: readonly Example[]): Measured[] {
  const bayes = new BayesClassifier();
  for (const { text, label } of train) bayes.addDocument(text, label);
  bayes.train();
  const reader = (examples: readonly Example[]): ((text: string) => string) => classifier(learn(examples, reasonOptions).model);
  return [
    measure(set, "natural Bayes", test, (text) => bayes.classify(text)),
    measure(set, "ours, 10 of each class", test, reader(tenOfEach(train))),
    measure(set, `ours, trained on ${train.length}`, test, reader(train)),
  ];
}

function tenOfEach(examples: readonly Example[]): Example[] {
  const counts = new Map<string, number>();
  return sample(examples, examples.length).filter(({ label }) => {
    const count = counts.get(label) ?? 0;
    counts.set(label, count + 1);
    return count < 10;
  });
}

function sample(examples: readonly Example[], size: number): Example[] {
  const order = Int32Array.from(examples.keys());
  shuffle(order, order.length, mulberry32(1));
  return [...order.subarray(0, size)].map((at) => examples[at]!);
}

function band(score: number, width: number): string {
  return score > width ? "positive" : score < -width ? "negative" : "neutral";
}

function measure(set: string, reader: string, test: readonly Example[], guess: (text: string) => string): Measured {
  for (const { text } of test.slice(0, 200)) guess(text);
  const classes = [...new Set(test.map(({ label }) => label))].sort();
  const start = process.cpuUsage();
  const guesses = test.map(({ text }) => classes.indexOf(guess(text)));
  const { user, system } = process.cpuUsage(start);
  const quality = measureQuality(test.map(({ label }) => classes.indexOf(label)), guesses, classes.length);
  return { set, reader, macroF1: quality.macroF1, accuracy: quality.accuracy, perSecond: test.length / ((user + system) / 1e6) };
}
