import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { blobValue, DuckDBBlobValue } from "@duckdb/node-api";
import { learn, measureModel, type Example, type Learned, type LearnOptions } from "../../transforms/text/learn.ts";
import { fromBytes, toBytes } from "../../transforms/text/learn/model-bytes.ts";
import { fitTrust, type Trust } from "../../transforms/text/sentiment/confidence.ts";
import type { Quality } from "../../transforms/text/learn/quality.ts";
import type { Model } from "../../transforms/text/learn/model.ts";
import { worthOf, type Served as Answers } from "../../transforms/text/reason/answer.ts";
import type { Log } from "../log.ts";
import type { Warehouse } from "../warehouse.ts";
import type { LabelledText } from "./labels.ts";
import { reclaimMemory } from "./reclaim.ts";
import { rulesVersion } from "./rules-version.ts";

export interface Head {
  name: "sentiment" | "reason" | "kind" | "repeat";
  /** ISO 639-1, or "any". */
  language: string;
  options: LearnOptions;
  /** What company.yaml itself says of its classes: whenever that changes, a model learns anew. */
  phrases: readonly Example[];
  /** Fewer labels than this teach nothing worth measuring. */
  leastLabels: number;
  leastPerClass: number;
  /** What the base says of a text and how surely, where its probabilities are to be held against the labels. */
  baseSays?: (text: string) => { label: string | null; confidence: number | null };
  /** Classes without which a model would not serve. */
  needs: readonly string[];
}

export interface Served {
  version: string;
  /** null: the base serves. */
  model: Model | null;
  /** How far the base's probabilities are to be trusted where it serves; null where nothing was learned of it. */
  trust: Trust | null;
}

interface Known {
  version: string;
  trained_on: number;
  /** Of these labels, those that are no phrases of company.yaml; null where that was not kept. */
  texts: number | null;
  macro_f1: number;
  accuracy: number;
  serves: boolean;
  trained_at: string | null;
  labels_hash: string;
  phrases_hash: string | null;
  /** Of labels and phrases that taught nothing better. */
  tried_hash: string | null;
  rules_version: string;
  /** Whose labels or phrases taught it; null where that was not kept. */
  classes: string[] | null;
  trust_slope: number | null;
  trust_intercept: number | null;
}

/** Labels are to grow by this share before a model is trained anew. */
const growth = 0.2;
/** Standard errors by which a model is to agree with its labels beyond chance before it serves. */
const beyondChance = 3;
/** A model whose quality on newer labels falls this far is trained anew. */
const tolerableDrift = 0.05;
const enoughRecent = 100;

/**
 * The model of a head: the one that was trained before, or a new one when labels grew, drifted or name a class that it does not know, or
 * when rules or the company's phrases changed. Where texts that taught are gone, the one before stays unless the new one reads as well.
 * A model serves only where it measures better than the base, and agrees with the labels at all; ops.text_model keeps every measurement.
 */
export async function modelOf(head: Head, labels: readonly LabelledText[], warehouse: Warehouse, log: Log): Promise<Served> {
  const usable = usableLabels(head, labels);
  const newestKnown = await newest(head, warehouse);
  const known = newestKnown?.rules_version === rulesVersion ? newestKnown : undefined;
  if (typeof usable === "string") {
    if (labels.length >= head.leastLabels) log.note(`${head.name} (${head.language}): ${labels.length} labels teach nothing, for ${usable}`);
    return known ? load(known, warehouse) : { version: "base", model: null, trust: null };
  }
  if (known && (await isUpToDate(head, known, usable, warehouse, log))) return load(known, warehouse);
  const served = await train(head, usable, known, warehouse, log);
  reclaimMemory();
  return served;
}

async function isUpToDate(head: Head, known: Known, labels: readonly LabelledText[], warehouse: Warehouse, log: Log): Promise<boolean> {
  if (known.tried_hash === fingerprint([...labels, ...head.phrases])) return true;
  if (known.phrases_hash !== fingerprint(head.phrases)) return false;
  if (known.labels_hash === fingerprint(labels)) return true;
  if (labels.length > known.trained_on * (1 + growth)) return false;
  const stranger = labels.find(({ label }) => known.classes?.includes(label) === false);
  if (stranger) {
    log.note(`${head.name} (${head.language}): labels name “${stranger.label}”, which was not learned; it learns anew`);
    return false;
  }
  const { model } = await load(known, warehouse);
  return !model || !(await hasDrifted(head, known, model, labels, warehouse, log));
}

/** The labels of classes that have enough of them, in an order of their own; or why these are too few. */
function usableLabels({ leastLabels, leastPerClass, needs }: Head, labels: readonly LabelledText[]): LabelledText[] | string {
  const counts = new Map<string, number>();
  for (const { label } of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const classes = new Set([...counts.keys()].filter((label) => counts.get(label)! >= leastPerClass));
  const lacks = needs.filter((label) => !classes.has(label));
  if (lacks.length === 0 && classes.size < 2) lacks.push("of a second class");
  if (lacks.length > 0) return `too few of them are ${lacks.join(" or ")}`;
  const usable = labels.filter(({ label }) => classes.has(label));
  if (usable.length < leastLabels) return `only ${usable.length} of them are of classes that have ${leastPerClass} or more, and it takes ${leastLabels}`;
  return usable.sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0));
}

/** Labels whose texts were removed must not unlearn what they taught: of fewer texts a new model serves only if it reads no worse than the one before. */
async function train(head: Head, labels: readonly LabelledText[], known: Known | undefined, warehouse: Warehouse, log: Log): Promise<Served> {
  const learned = learn(labels, head.options);
  const { model, quality, baseQuality, served, baseServed } = learned;
  reclaimMemory();
  const measure = head.options.evenClasses ? "macroF1" : "accuracy";
  const texts = textsAmong(labels, head);
  const before = known && texts < (known.texts ?? known.trained_on) ? await load(known, warehouse) : null;
  const serves = isBetter(learned, measure) && !(before?.model && readBy(known!, before.model, labels)[measure] > quality[measure]);
  if (before && !serves) {
    await warehouse.run("update ops.text_model set tried_hash = $hash where head = $head and language = $language and version = $version", {
      hash: fingerprint([...labels, ...head.phrases]), head: head.name, language: head.language, version: before.version,
    });
    log.note(`${head.name} (${head.language}): ${labels.length} labels, of ${known!.trained_on} that it learned from before, teach nothing better; what serves stays`);
    return before;
  }
  const bytes = toBytes(model);
  const trust = serves || !head.baseSays ? null : trustIn(head.baseSays, labels);
  const version = createHash("sha256").update(rulesVersion).update(bytes).digest("hex").slice(0, 12);
  const newestLabel = labels.reduce<string | null>((latest, { labelled_at: at }) => (at && (!latest || at > latest) ? at : latest), null);
  await warehouse.run("delete from ops.text_model where head = $head and language = $language and version = $version", {
    head: head.name, language: head.language, version,
  });
  await warehouse.run(
    `insert into ops.text_model by name select $version as version, $head as head, $language as language, $count::integer as trained_on, $texts::integer as texts,
      $count::integer as n_held_out, $macro_f1::double as macro_f1, $base_macro_f1::double as base_macro_f1, $accuracy::double as accuracy,
      $base_accuracy::double as base_accuracy, $answered::double as answered, $answered_right::double as answered_right,
      $base_answered::double as base_answered, $base_answered_right::double as base_answered_right, $serves::boolean as serves, $trained_at::timestamp as trained_at,
      $hash as labels_hash, $phrases as phrases_hash, $rules as rules_version,
      from_json($classes::json, '["varchar"]') as classes, $slope::double as trust_slope, $intercept::double as trust_intercept, $bytes::blob as bytes`,
    {
      version, head: head.name, language: head.language, count: labels.length, texts, hash: fingerprint(labels), phrases: fingerprint(head.phrases), rules: rulesVersion, classes: JSON.stringify(model.classes), serves, trained_at: newestLabel,
      macro_f1: quality.macroF1, base_macro_f1: baseQuality?.macroF1 ?? null, accuracy: quality.accuracy, base_accuracy: baseQuality?.accuracy ?? null,
      answered: served?.answered ?? null, answered_right: served?.right ?? null, base_answered: baseServed?.answered ?? null, base_answered_right: baseServed?.right ?? null,
      slope: trust?.slope ?? null, intercept: trust?.intercept ?? null, bytes: serves ? blobValue(gzipSync(bytes)) : null,
    },
  );
  log.note(
    `${head.name} (${head.language}): learned from ${labels.length} labels, ${measure === "macroF1" ? "macro-F1" : "accuracy"} ${percent(quality[measure])}` +
      ` against ${baseQuality ? percent(baseQuality[measure]) : "none"} of the base${served ? `; it would answer ${answersSaid(served)}${baseServed ? `, the base ${answersSaid(baseServed)}` : ""}` : ""}; ${serves ? "the learned model serves" : `the base serves${agrees(quality) ? "" : ", for labels and words have hardly anything to do with each other"}`}`,
  );
  return { version, model: serves ? model : null, trust };
}

/** Beyond chance. */
const agrees = ({ agreement }: Quality): boolean => agreement > beyondChance;

function textsAmong(labels: readonly LabelledText[], { phrases }: Head): number {
  const own = new Set(phrases.map(({ text }) => text));
  return labels.filter(({ text }) => !own.has(text)).length;
}

/** How well the model of before reads: as on texts it had not seen when it learned, or as these labels, some of which taught it, where it reads them worse. */
function readBy({ macro_f1: macroF1, accuracy }: Known, model: Model, labels: readonly LabelledText[]): Pick<Quality, "macroF1" | "accuracy"> {
  const now = measureModel(model, labels);
  return { macroF1: Math.min(macroF1, now.macroF1), accuracy: Math.min(accuracy, now.accuracy) };
}

/** Where either may leave a text unanswered, by what their answers are worth; else by how much they read right. */
function isBetter({ quality, baseQuality, served, baseServed }: Learned, measure: "macroF1" | "accuracy"): boolean {
  if (!agrees(quality)) return false;
  if (served && baseServed) return worthOf(served) > worthOf(baseServed);
  return baseQuality === null || quality[measure] > baseQuality[measure];
}

function answersSaid({ answered, right }: Answers): string {
  return `${percent(answered)}, of these ${percent(right)} rightly`;
}

/** Holds what the base says against labels that it never learned from. */
function trustIn(says: NonNullable<Head["baseSays"]>, labels: readonly LabelledText[]): Trust | null {
  const told = labels.flatMap(({ text, label }) => {
    const { label: said, confidence } = says(text);
    return said === null || confidence === null ? [] : [{ confidence, isRight: said === label }];
  });
  return fitTrust(Float64Array.from(told, ({ confidence }) => confidence), Uint8Array.from(told, ({ isRight }) => (isRight ? 1 : 0)));
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** Measures a serving model on labels newer than its own and says whether it fell behind. */
async function hasDrifted(head: Head, known: Known, model: Model, labels: readonly LabelledText[], warehouse: Warehouse, log: Log): Promise<boolean> {
  const recent = labels.filter(({ labelled_at: at }) => at !== null && known.trained_at !== null && at > known.trained_at);
  if (recent.length < enoughRecent) return false;
  const quality = measureModel(model, recent);
  await warehouse.run("update ops.text_model set recent_macro_f1 = $quality, recent_count = $count where version = $version and head = $head and language = $language", {
    quality: quality.macroF1, count: recent.length, version: known.version, head: head.name, language: head.language,
  });
  const hasFallen = quality.macroF1 < known.macro_f1 - tolerableDrift;
  if (hasFallen) log.warn(`${head.name} (${head.language}): macro-F1 fell from ${percent(known.macro_f1)} to ${percent(quality.macroF1)} on ${recent.length} newer labels; it learns anew`);
  return hasFallen;
}

async function newest({ name, language }: Head, warehouse: Warehouse): Promise<Known | undefined> {
  const [known] = await warehouse.rows<Known>(
    `select version, trained_on, texts, macro_f1, accuracy, serves, trained_at, labels_hash, phrases_hash, tried_hash, rules_version, classes, trust_slope, trust_intercept from ops.text_model
    where head = $head and language = $language order by rowid desc limit 1`,
    { head: name, language },
  );
  return known;
}

async function load({ version, serves, trust_slope: slope, trust_intercept: intercept }: Known, warehouse: Warehouse): Promise<Served> {
  if (!serves) return { version, model: null, trust: slope === null || intercept === null ? null : { slope, intercept } };
  const reader = await warehouse.connection.runAndReadAll("select bytes from ops.text_model where version = $version", { version });
  const [row] = reader.getRows();
  const value = row?.[0];
  return { version, model: value instanceof DuckDBBlobValue ? fromBytes(gunzipSync(value.bytes)) : null, trust: null };
}

/** What tells these examples from any others. */
export function fingerprint(examples: readonly Example[]): string {
  const hash = createHash("sha256");
  for (const { text, label } of examples) hash.update(`${label}\u0000${text}\u0001`);
  return hash.digest("hex").slice(0, 16);
}
