import { createHash } from "node:crypto";
import { baseReader, baseTones } from "../../transforms/text/base/base.ts";
import { reasonOptions, sentimentOptions, type Example, type LaterText } from "../../transforms/text/learn.ts";
import { reasonTones, type ReasonTones } from "../../transforms/text/reason/reason-tone.ts";
import { branchesAbove, type ReasonTree } from "../../transforms/text/reason/reason-tree.ts";
import { nearestReason } from "../../transforms/text/reason.ts";
import { createScorer, type Subjects, type Taught } from "../../transforms/text/scorer.ts";
import type { ToneReader } from "../../transforms/text/sentiment/tone-head.ts";
import { tokenize } from "../../transforms/text/tokens.ts";
import type { Company } from "../company.ts";
import type { Log } from "../log.ts";
import type { Warehouse } from "../warehouse.ts";
import { laterTexts, sentimentLabels, taggedTexts, type LabelledText } from "./labels.ts";
import { fingerprint, modelOf, type Head } from "./train.ts";

/** What a company says of its texts. */
export type TextsOfCompany = Pick<Company, "name" | "labels" | "aspects" | "kinds" | "repeats"> & { reasons: readonly Pick<Company["reasons"][number], "key" | "label" | "examples" | "path">[] };

export interface Learned {
  /** Serve for survey comments, whose marks taught them. */
  tones: Record<string, ToneReader>;
  /** What tells each of them from any other, by language. */
  toneVersions: Record<string, string>;
  /** Serves for every text. */
  others: Subjects;
  /** What tells what serves for every text from any other. */
  versions: string[];
}

/** Tagged texts per reason that the nearest example is looked for among, and that say whether the reason blames. */
const nearestPerReason = 100;
/** Tagged texts from which on a tag that company.yaml does not know is a reason to be read in others: one text's words are anybody's. */
const leastPerTag = 5;

/** Every head with what teaches it: sentiment by the marks beside comments, the others by the helpdesk's tags and the company's phrases. */
export async function learnHeads(company: TextsOfCompany, warehouse: Warehouse, log: Log): Promise<Learned> {
  const versions: string[] = [];
  const tones: Record<string, ToneReader> = { ...baseTones() };
  const toneVersions: Record<string, string> = {};
  const labels = await sentimentLabels(warehouse);
  for (const language of ["en", "ru"]) {
    const own = labels.get(language) ?? [];
    const { version, model, trust } = await modelOf(sentimentHead(language), own, warehouse, log);
    toneVersions[language] = version;
    tones[language] = model ? { model } : { model: null, ...tones[language], trust };
  }
  const phrases = phrasesOfReasons(company);
  const tagged = await taggedTexts(warehouse);
  const tree: ReasonTree = Object.fromEntries(company.reasons.flatMap(({ key, path }) => (path.length > 1 ? [[key, path.at(-2)!]] : [])));
  const tags = frequent(tagged, new Set(company.reasons.map(({ key }) => key)));
  const own = teachingOf(phrases, tags, tree);
  const few = fewOfEach(tags);
  const reasonTone = reasonTones([...phrases, ...few], tree);
  const reason = await modelOf(reasonHead(own.phrases, reasonTone, await laterTexts(warehouse)), own.tagged, warehouse, log);
  // phrases of what is no class of the model are kept for texts much like them
  const learned = reason.model?.classes;
  const examples = learned ? phrases.filter(({ label }) => !learned.includes(label)) : [...phrases, ...few];
  versions.push(reason.version, fingerprint(reason.model ? phrases : examples), JSON.stringify(reasonTone));
  if (Object.keys(tree).length > 0) versions.push(JSON.stringify(tree));

  async function taught(name: "kind" | "repeat", teaching: Teaching): Promise<Taught> {
    const examples = phrasesOf(teaching);
    const { version, model } = await modelOf(taughtHead(name, examples), labelsOf(teaching, tagged), warehouse, log);
    versions.push(version, fingerprint(examples));
    return { model, examples };
  }
  const kinds = await taught("kind", company.kinds);
  const repeats = await taught("repeat", company.repeats);
  return { tones, toneVersions, others: { reasons: { model: reason.model, examples, tree, tones: reasonTone }, kinds, repeats }, versions };
}

type Teaching = Readonly<Record<string, { examples?: readonly string[] | undefined; tags?: readonly string[] | undefined } | undefined>>;

function sentimentHead(language: string): Head {
  const untrained = createScorer();
  return {
    name: "sentiment",
    language,
    options: { ...sentimentOptions, base: () => baseReader(language) },
    baseSays: (text) => {
      const { sentiment_label: label, sentiment_confidence: confidence } = untrained.core(text);
      return { label, confidence };
    },
    phrases: [],
    leastLabels: 100,
    leastPerClass: 8,
    needs: ["negative", "neutral", "positive"],
  };
}

/** The base of reasons is the nearest of the company's phrases and of the tagged texts. */
function reasonHead(phrases: readonly Example[], tones: ReasonTones, later: readonly LaterText[]): Head {
  return {
    name: "reason",
    language: "any",
    options: {
      ...reasonOptions,
      always: phrases,
      later,
      base: (examples) => {
        const nearest = nearestReason([...phrases, ...fewOfEach(examples)], { tones });
        return (text) => nearest(tokenize(text)).reason;
      },
    },
    phrases,
    leastLabels: 100,
    leastPerClass: 5,
    needs: [],
  };
}

/** The base of kinds and repeats is what serves without a model: texts much like one of the company's phrases, then rules. */
function taughtHead(name: "kind" | "repeat", phrases: readonly Example[]): Head {
  const own = new Set(phrases.map(({ text }) => text));
  return {
    name,
    language: "any",
    options: {
      ...reasonOptions,
      scales: [1, 1, 2, 0, 1, 1],
      evenClasses: true,
      base: (examples) => {
        const taught: Taught = { model: null, examples: examples.filter(({ text }) => own.has(text)) };
        const scorer = createScorer(name === "kind" ? { kinds: taught } : { repeats: taught });
        return (text) => {
          const { feedback_kind, repeat_reason } = scorer.score(text);
          return name === "kind" ? feedback_kind : repeat_reason;
        };
      },
    },
    phrases,
    leastLabels: 40,
    leastPerClass: 8,
    needs: [],
  };
}

/** The company's phrases, and openings of conversations whose tag means one of the labels. */
function labelsOf(teaching: Teaching, tagged: readonly LabelledText[]): LabelledText[] {
  const ofTag = new Map(Object.entries(teaching).flatMap(([label, own]) => (own?.tags ?? []).map((tag) => [tag, label] as const)));
  const phrases = phrasesOf(teaching).map((example) => ({ ...example, hash: createHash("md5").update(example.text).digest("hex"), labelled_at: null }));
  return [...phrases, ...tagged.flatMap((text) => (ofTag.has(text.label) ? [{ ...text, label: ofTag.get(text.label)! }] : []))];
}

function phrasesOf(teaching: Teaching): Example[] {
  return Object.entries(teaching).flatMap(([label, own]) => (own?.examples ?? []).map((text) => ({ text, label })));
}

/** A reason's example phrases, and its name in both languages: it says what the reason is about, too. */
function phrasesOfReasons({ reasons }: Pick<TextsOfCompany, "reasons">): Example[] {
  return reasons.flatMap(({ key, label, examples }) => {
    const names = typeof label === "string" ? [label] : Object.values(label ?? {});
    return [...examples, ...names, key.replaceAll("_", " ")].map((text) => ({ text, label: key }));
  });
}

/**
 * What a model of reasons learns. Tags of a branch of which something closer is tagged say nothing of which reason it is, and
 * as a class of their own would speak against each of them; nor do phrases of a branch that is no class.
 */
function teachingOf(phrases: readonly Example[], tagged: readonly LabelledText[], tree: ReasonTree): { phrases: Example[]; tagged: LabelledText[] } {
  const hasCloser = new Set(tagged.flatMap(({ label }) => branchesAbove(tree, label)));
  const own = tagged.filter(({ label }) => !hasCloser.has(label));
  const classes = new Set(own.map(({ label }) => label));
  const isBranch = new Set(Object.values(tree));
  return { phrases: phrases.filter(({ label }) => classes.has(label) || !isBranch.has(label)), tagged: own };
}

/** Without the tags that neither company.yaml nor several texts know. */
function frequent(tagged: readonly LabelledText[], known: ReadonlySet<string>): LabelledText[] {
  const counts = new Map<string, number>();
  for (const { label } of tagged) counts.set(label, (counts.get(label) ?? 0) + 1);
  return tagged.filter(({ label }) => known.has(label) || counts.get(label)! >= leastPerTag);
}

function fewOfEach(examples: readonly Example[]): Example[] {
  const counts = new Map<string, number>();
  return examples.filter(({ label }) => {
    const count = counts.get(label) ?? 0;
    counts.set(label, count + 1);
    return count < nearestPerReason;
  });
}
