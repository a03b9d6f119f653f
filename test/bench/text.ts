/**
 * How well texts are read, and how fast: every `<name>.test.jsonl` of a folder of labelled texts, with its `<name>.train.jsonl`
 * where own labels are to teach (either may be packed, `.jsonl.gz`), one `{"t": text, "y": label}` or `{"text": text, "label": label}`
 * a line. Labels neg, neu, pos (or negative, neutral, positive), or two of them, are sentiment; any others are contact reasons. A set
 * that cannot be read is named and left out. Which language a set is in is read off its texts. Beside the folder, sentences of Russian
 * restaurant reviews, and reviews under the scores that their writers gave, are measured where they are at hand.
 * Run: npm run bench:text [-- <folder>], or alone: npx tsx test/bench/text.ts [<folder>]. Without the folder there is nothing to
 * measure, and it says so.
 * With -- --memory <texts> [<threads>] in place of the folder it measures the memory of reading instead: see text-memory.ts.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import natural from "natural/lib/natural/sentiment/SentimentAnalyzer.js";
import BayesClassifier from "natural/lib/natural/classifiers/bayes_classifier.js";
import PorterStemmer from "natural/lib/natural/stemmers/porter_stemmer.js";
import PorterStemmerRu from "natural/lib/natural/stemmers/porter_stemmer_ru.js";
import russianWords from "@nlpjs/lang-ru/src/sentiment/sentiment_ru.js";
import vader from "vader-sentiment";
import { baseTones } from "../../transforms/text/base/base.ts";
import { detectLanguage } from "../../transforms/text/language.ts";
import { classifier, learn, reasonOptions, sentimentOptions, type Example } from "../../transforms/text/learn.ts";
import { mulberry32, shuffle } from "../../transforms/random.ts";
import type { Model } from "../../transforms/text/learn/model.ts";
import type { ReasonTree } from "../../transforms/text/reason/reason-tree.ts";
import { createScorer, type Scorer } from "../../transforms/text/scorer.ts";
import { measureQuality, type Quality } from "../../transforms/text/learn/quality.ts";
import { tokenize } from "../../transforms/text/tokens.ts";
import { bankingBranches } from "./banking-branches.ts";
import { foreignHead, foreignLines, foreignTexts } from "./foreign.ts";
import { labelledSets } from "./labelled.ts";
import { restaurantSentences } from "./restaurant.ts";
import { scoredSets } from "./scored.ts";
import { strangerLines, strangersHead } from "./strangers.ts";
import { reliabilityHead, reliabilityLine, reliabilityOf } from "./text-reliability.ts";

const folder = process.argv[2] ?? "../shared/data/splits";
/** How many own labels, and how many draws of them are averaged. */
const curve = [
  { size: 300, draws: 20 },
  { size: 3000, draws: 2 },
];
/** Sets whose training half taught the shipped English base: there the rules alone are the base. */
const taughtTheBase: ReadonlySet<string> = new Set(["en_amz"]);
const { afinn } = russianWords;
const restaurants = `${folder}/../sentirueval_reviews/SentiRuEval_rest_markup_`;

type Reader = (text: string) => string;

interface Measured {
  set: string;
  reader: string;
  macroF1: number;
  accuracy: number;
  perSecond: number;
}

if (folder === "--memory") {
  const { status } = spawnSync(process.execPath, ["--import", "tsx", "test/bench/text-memory.ts", ...process.argv.slice(3)], { stdio: "inherit" });
  process.exit(status ?? 1);
}
if (!existsSync(folder)) {
  console.warn(`no labelled texts at ${folder}: nothing was measured`);
  process.exit(0);
}

console.log("| set | reader | macro-F1 | accuracy | texts/s |\n|---|---|---|---|---|");
const gains = new Map<number, { set: string; points: number }[]>();
const reliabilities: string[] = [];
const strangers: string[] = [];
const foreign: string[] = [];
for (const { name, isSentiment, train, test } of labelledSets(folder, console.warn)) {
  if (isSentiment) sentiment(name, train ?? [], test);
  else if (train) reasons(name, train, test);
  else console.warn(`${name} has no ${name}.train.jsonl: reasons are learned, nothing was measured`);
}
const taught = restaurantSentences(`${restaurants}train.xml.gz`);
const asked = restaurantSentences(`${restaurants}test.xml.gz`);
if (taught && asked) sentiment("ru_restaurants", taught, asked);
else console.warn(`no restaurant reviews at ${restaurants}*: not measured`);
for (const { name, train, test } of await scoredSets(`${folder}/..`, console.warn)) sentiment(name, train, test);
console.log(`\nHow often readings of sentiment are right, by the probability they say, percent (texts):\n\n${[reliabilityHead, ...reliabilities].join("\n")}`);
console.log(`\nWhat is answered of reasons that are known and of such that were never taught, by the probability answers are told from, percent:\n\n${[strangersHead, ...strangers].join("\n")}`);
if (foreign.length > 0) console.log(`\nHow many texts that speak of something else are told a reason, percent:\n\n${[foreignHead, ...foreign].join("\n")}`);
for (const [size, each] of gains) {
  const mean = each.reduce((sum, { points }) => sum + points, 0) / each.length;
  console.log(
    `\nWith ${size} own labels ${(100 * mean).toFixed(1)} points above the base on average of the sets that have so many, each time on all texts that were not drawn: ` +
      each.map(({ set, points }) => `${set} ${(100 * points).toFixed(1)}`).join(", "),
  );
}

function tell({ set, reader, macroF1, accuracy, perSecond }: Measured): void {
  console.log(`| ${set} | ${reader} | ${(macroF1 * 100).toFixed(1)} | ${(accuracy * 100).toFixed(1)} | ${Math.round(perSecond)} |`);
}

function sentiment(set: string, train: readonly Example[], test: readonly Example[]): void {
  const language = languageOf(test);
  if (language === "ru") tell(measure(set, "nlp.js, Russian AFINN (natural's and VADER know English alone)", test, (text) => band(russianAfinn(text), 0)));
  else {
    const analyser = new natural("English", PorterStemmer, "afinn");
    tell(measure(set, "natural, AFINN", test, (text) => band(analyser.getSentiment(text.split(/\W+/)), 0)));
    tell(measure(set, "VADER", test, (text) => band(vader.SentimentIntensityAnalyzer.polarity_scores(text).compound, 0.05)));
  }
  if (train.length > 0) tell(bayes(set, train, test, language));
  const rulesScorer = createScorer({ tones: {} });
  const isBaseOurs = taughtTheBase.has(set);
  const hasBase = !isBaseOurs && baseTones()[language] !== undefined;
  const rules = measure(set, hasBase ? "ours, rules alone" : "ours, untrained (rules)", test, labelBy(rulesScorer));
  tell(rules);
  reliabilities.push(reliabilityLine(set, "rules", reliabilityOf(rulesScorer, test)));
  const base = !hasBase ? rules : measure(set, "ours, untrained (base model)", test, labelBy(createScorer()));
  const baseScorer = createScorer(isBaseOurs ? { tones: {} } : {});
  if (base !== rules) {
    tell(base);
    reliabilities.push(reliabilityLine(set, "base model", reliabilityOf(baseScorer, test)));
  }
  if (train.length === 0) return;
  const reader = (examples: readonly Example[]): Reader => labelBy(trained(language, examples, baseScorer));
  for (const { size, draws } of curve.filter((_, at) => at === 0 || train.length > curve[at - 1]!.size)) {
    const own = Math.min(size, train.length);
    const each = samples(train, own, draws).map((examples) => measure(set, "", test, reader(examples)));
    const mean = (of: (row: Measured) => number): number => each.reduce((sum, row) => sum + of(row), 0) / each.length;
    tell({ set, reader: `ours, ${own} own labels, mean of ${each.length}`, macroF1: mean((r) => r.macroF1), accuracy: mean((r) => r.accuracy), perSecond: mean((r) => r.perSecond) });
    if (own === size) gains.set(size, [...(gains.get(size) ?? []), { set, points: meanGain(reader, samples([...train, ...test], size, draws), [...train, ...test], labelBy(baseScorer)) }]);
  }
  const all = trained(language, train, baseScorer);
  reliabilities.push(reliabilityLine(set, `${train.length} own labels`, reliabilityOf(all, test)));
  if (train.length > curve.at(-1)!.size) tell(measure(set, `ours, ${train.length} own labels`, test, labelBy(all)));
}

function languageOf(examples: readonly Example[]): string {
  const some = examples.slice(0, 200);
  return some.filter(({ text }) => detectLanguage(text, tokenize(text)).language === "ru").length * 2 > some.length ? "ru" : "en";
}

function russianAfinn(text: string): number {
  let sum = 0;
  let sign = 1;
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    sum += sign * Number(afinn[PorterStemmerRu.stem(word)] ?? afinn[word] ?? 0);
    sign = word === "не" || word === "нет" ? -1 : 1;
  }
  return sum;
}

function bayes(set: string, train: readonly Example[], test: readonly Example[], language: string): Measured {
  const classifier = new BayesClassifier(language === "ru" ? PorterStemmerRu : PorterStemmer);
  for (const { text, label } of train) classifier.addDocument(text, label);
  classifier.train();
  return measure(set, "natural, Bayes", test, (text) => classifier.classify(text));
}

/**
 * Points of macro-F1, 0…1, that a reader taught by a draw has above the base on every text of a set that was not drawn, averaged: a test
 * half of some hundred sentences says them no closer than by two points.
 */
function meanGain(reader: (examples: readonly Example[]) => Reader, drawn: readonly (readonly Example[])[], all: readonly Example[], base: Reader): number {
  const ofBase = new Map(all.map(({ text }) => [text, base(text)]));
  const gains = drawn.map((examples) => {
    const seen = new Set(examples);
    const others = all.filter((example) => !seen.has(example));
    return qualityOf(others, reader(examples)).macroF1 - qualityOf(others, (text) => ofBase.get(text)!).macroF1;
  });
  return gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
}

function qualityOf(examples: readonly Example[], read: Reader): Quality {
  const classes = [...new Set(examples.map(({ label }) => label))].sort();
  return measureQuality(examples.map(({ label }) => classes.indexOf(label)), examples.map(({ text }) => classes.indexOf(read(text))), classes.length);
}

/** What serves as in a company: what was learned where it measures better than the base. */
function trained(language: string, examples: readonly Example[], base: Scorer): Scorer {
  const { model, quality, baseQuality } = learn(examples, { ...sentimentOptions, base: () => labelBy(base) });
  return quality.macroF1 > baseQuality!.macroF1 ? createScorer({ tones: { [language]: { model } } }) : base;
}

function labelBy(scorer: Scorer): Reader {
  return (text) => scorer.core(text).sentiment_label ?? "neutral";
}

function reasons(set: string, train: readonly Example[], test: readonly Example[]): void {
  const reader = (examples: readonly Example[]): Reader => classifier(learn(examples, reasonOptions).model);
  tell(bayes(set, train, test, languageOf(test)));
  tell(measure(set, "ours, 10 of each class", test, reader(tenOfEach(train))));
  tell(measure(set, `ours, trained on ${train.length}`, test, reader(train)));
  const few = tenOfEach(train);
  strangers.push(...strangerLines(`${set}, 10 of each class`, few, test), ...strangerLines(`${set}, all labels`, train, test));
  if (!train.every(({ label }) => label in bankingBranches)) return;
  const learned = [few, train].map((examples) => learn(examples, reasonOptions).model);
  const told = foreignTexts(`${folder}/..`, console.warn);
  foreign.push(...foreignLines(`${set}, 10 of each class`, learned[0]!, test, told), ...foreignLines(`${set}, all labels`, learned[1]!, test, told));
  for (const [how, scorerOf] of [
    ["examples alone, 10 of each class", (reasonTree: ReasonTree) => createScorer({ reasons: { model: null, examples: few, tree: reasonTree } })],
    ["learned from 10 of each class", withTree(learned[0]!)],
    [`learned from ${train.length}`, withTree(learned[1]!)],
  ] as const) backOff(`${set}, ${how}`, test, scorerOf({}), scorerOf(bankingBranches));
}

function withTree(model: Model): (reasonTree: ReasonTree) => Scorer {
  return (reasonTree) => createScorer({ reasons: { model, examples: [], tree: reasonTree } });
}

/** What becomes of answers when the reasons stand under branches: unknowns that become a branch, leaves that do, and how often it is right. */
function backOff(what: string, test: readonly Example[], flat: Scorer, tree: Scorer): void {
  const told = test.map(({ text, label }) => ({ label, leaf: flat.core(text).reason, answer: tree.core(text).reason }));
  const isBranch = (answer: string | null): boolean => answer !== null && !(answer in bankingBranches);
  const right = (rows: typeof told): string => `${rows.filter(({ label, answer }) => answer === bankingBranches[label]).length} right`;
  const [unknown, known] = [told.filter(({ leaf }) => leaf === null), told.filter(({ leaf }) => leaf !== null)];
  const [helped, loosened] = [unknown, known].map((rows) => rows.filter(({ answer }) => isBranch(answer)));
  console.log(`\n${what}: of ${told.length} texts ${unknown.length} unknown, of which ${helped!.length} become a branch (${right(helped!)}); of ${known.length} leaves (${known.filter(({ label, leaf }) => leaf === label).length} right)` +
    ` ${loosened!.length} become a branch (${right(loosened!)}; their leaves ${loosened!.filter(({ label, leaf }) => leaf === label).length})`);
}

function tenOfEach(examples: readonly Example[]): Example[] {
  const counts = new Map<string, number>();
  return sample(examples, examples.length, 1).filter(({ label }) => {
    const count = counts.get(label) ?? 0;
    counts.set(label, count + 1);
    return count < 10;
  });
}

/** Draws of so many examples; one where there are no more. */
function samples(examples: readonly Example[], size: number, draws: number): Example[][] {
  return Array.from({ length: size < examples.length ? draws : 1 }, (_, draw) => sample(examples, size, draw + 1));
}

function sample(examples: readonly Example[], size: number, seed: number): Example[] {
  const order = Int32Array.from(examples.keys());
  shuffle(order, order.length, mulberry32(seed));
  return [...order.subarray(0, size)].map((at) => examples[at]!);
}

function band(score: number, width: number): string {
  return score > width ? "positive" : score < -width ? "negative" : "neutral";
}

function measure(set: string, reader: string, test: readonly Example[], guess: Reader): Measured {
  for (const { text } of test.slice(0, 200)) guess(text);
  const start = process.cpuUsage();
  const { macroF1, accuracy } = qualityOf(test, guess);
  const { user, system } = process.cpuUsage(start);
  return { set, reader, macroF1, accuracy, perSecond: test.length / ((user + system) / 1e6) };
}
