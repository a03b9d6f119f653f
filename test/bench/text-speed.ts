/**
 * How many short messages a second one core reads: language, sentiment and reason together, features computed once for all heads;
 * as learned from labels, and by examples of the reasons alone. Beside it, in the same run, natural's tokenizer and stemmer alone on the same messages: the ratio says what the figure says on
 * any machine. Messages of 60 to 100 letters, English and Russian in turn, from public data beside the working copy.
 * Run: npm run bench:text, or alone: npx tsx test/bench/text-speed.ts [<folder>]. Without the folder it says so.
 */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import AggressiveTokenizer from "natural/lib/natural/tokenizers/aggressive_tokenizer.js";
import AggressiveTokenizerRu from "natural/lib/natural/tokenizers/aggressive_tokenizer_ru.js";
import PorterStemmer from "natural/lib/natural/stemmers/porter_stemmer.js";
import PorterStemmerRu from "natural/lib/natural/stemmers/porter_stemmer_ru.js";
import { learn, reasonOptions, sentimentOptions, type Example } from "../../transforms/text/learn.ts";
import type { Model } from "../../transforms/text/learn/model.ts";
import { createScorer } from "../../transforms/text/scorer.ts";
import { sentenceSpans } from "../../transforms/text/sentences.ts";
import { labelOf, readSentiment } from "../../transforms/text/sentiment.ts";
import { tokenize } from "../../transforms/text/tokens.ts";

const folder = process.argv[2] ?? "../shared/data";
const reasons = `${folder}/splits/int_b77.train.jsonl.gz`;
const reviews = `${folder}/sentirueval_reviews/SentiRuEval_rest_markup_train.xml.gz`;
const messageCount = 10_000;
const taughtBy = 2_000;
const rounds = 3;
/** A company's tree of reasons has about so many. */
const reasonCount = 12;
/** So many examples are what a company writes itself, or what few tags leave. */
const examplesEach = 10;

if (!existsSync(reasons) || !existsSync(reviews)) {
  console.warn(`no public texts at ${folder}: the speed of reading was not measured`);
  process.exit(0);
}

const asked = unzip(reasons).trim().split("\n").map((line) => JSON.parse(line) as { t: string; y: string });
const told = [...unzip(reviews).matchAll(/<text>([^<]*)<\/text>/g)].flatMap(([, text]) => sentenceSpans(text!).map(({ start, end }) => text!.slice(start, end)));
const english = ofShortMessage(asked.map(({ t }) => t));
const russian = ofShortMessage(told);
const messages = Array.from({ length: messageCount }, (_, i) => (i % 2 ? english[(i >> 1) % english.length]! : russian[(i >> 1) % russian.length]!));

const tokenizers = { en: new AggressiveTokenizer(), ru: new AggressiveTokenizerRu() };
const tagged = ofReasons();
const learned = createScorer({ tones: { en: { model: toneModel(english) }, ru: { model: toneModel(russian) } }, reasons: { model: learn(tagged, { ...reasonOptions, folds: 2 }).model, examples: [] } });
const exampled = createScorer({ reasons: { model: null, examples: fewOfEach() } });
const ours = perSecond((text) => learned.core(text));
const byExamples = perSecond((text) => exampled.core(text));
const natural = perSecond((text) => {
  const isRussian = /[а-я]/i.test(text);
  const words = isRussian ? tokenizers.ru.tokenize(text) : tokenizers.en.tokenize(text);
  return words.map((word) => (isRussian ? PorterStemmerRu.stem(word) : PorterStemmer.stem(word)));
});
console.log("| messages of 60–100 letters, one core | texts/s |\n|---|---|");
console.log(`| language, sentiment and ${reasonCount} reasons, learned from labels | ${Math.round(ours)} |`);
console.log(`| language, sentiment by the base and ${reasonCount} reasons by ${examplesEach} examples each | ${Math.round(byExamples)} |`);
console.log(`| natural's tokenizer and stemmer alone | ${Math.round(natural)} |`);
console.log(`\n${(ours / natural).toFixed(2)} and ${(byExamples / natural).toFixed(2)} texts for each that natural tokenizes and stems`);

function unzip(file: string): string {
  return gunzipSync(readFileSync(file)).toString("utf8");
}

function ofShortMessage(texts: readonly string[]): string[] {
  return texts.filter(({ length }) => length >= 60 && length <= 100);
}

/** What the labels are does not change how fast a model reads. */
function toneModel(texts: readonly string[]): Model {
  const examples = texts.slice(0, taughtBy).map((text) => ({ text, label: labelOf(readSentiment(tokenize(text)).score) }));
  return learn(examples, { ...sentimentOptions, folds: 2 }).model;
}

function ofReasons(): Example[] {
  const keys = [...new Set(asked.map(({ y }) => y))].sort().slice(0, reasonCount);
  return asked.filter(({ y }) => keys.includes(y)).map(({ t, y }) => ({ text: t, label: y }));
}

function fewOfEach(): Example[] {
  return tagged.filter(({ label }, at) => tagged.slice(0, at).filter((other) => other.label === label).length < examplesEach);
}

/** Median over rounds, by the CPU time of this process. */
function perSecond(read: (text: string) => unknown): number {
  messages.forEach(read);
  const found = Array.from({ length: rounds }, () => {
    const start = process.cpuUsage();
    messages.forEach(read);
    const { user, system } = process.cpuUsage(start);
    return messages.length / ((user + system) / 1e6);
  });
  return found.sort((a, b) => a - b)[rounds >> 1]!;
}
