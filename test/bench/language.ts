/**
 * How often the language of a text is told, by ours and by three maintained libraries, each as it comes: short texts written
 * by hand (the half that rules were not tuned on), and beside them public texts of one language each, where they are at hand.
 * Russian in Latin letters is told when it is called Russian; of a mixed text either language is right; of a third language
 * anything but Russian and English. Texts per second of CPU time.
 * Run: npm run bench:text, or alone: npx tsx test/bench/language.ts [<folder>].
 */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { eld } from "eld/large";
import { franc } from "franc";
import { detect as tinyld } from "tinyld";
import { detectLanguage } from "../../transforms/text/language.ts";
import { sentenceSpans } from "../../transforms/text/sentences.ts";

const folder = process.argv[2] ?? "../shared/data";
const inThreeLetters: Readonly<Record<string, string>> = { rus: "ru", eng: "en", und: "und" };
const kinds = ["ru", "en", "translit-ru", "mixed", "other", "und"] as const;

const readers: Readonly<Record<string, (text: string) => string>> = {
  ours: (text) => detectLanguage(text).language,
  eld: (text) => eld.detect(text).language || "und",
  tinyld: (text) => tinyld(text) || "und",
  franc: (text) => {
    const told = franc(text, { minLength: 1 });
    return inThreeLetters[told] ?? told;
  },
};

type Text = readonly [kind: string, text: string];

const golden: Text[] = readFileSync(new URL("../text/golden/language.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => line.split("\t") as [string, string]);
const sets: [name: string, texts: readonly Text[]][] = [["short texts, held half", golden.filter((_, i) => i % 2 === 1)]];
const add = (name: string, kind: string, path: string, read: (whole: string) => readonly string[]): void => {
  if (!existsSync(`${folder}/${path}`)) console.warn(`no ${path} at ${folder}: ${name} were not measured`);
  else sets.push([name, read(gunzipSync(readFileSync(`${folder}/${path}`)).toString("utf8")).map((text) => [kind, text])]);
};
const lines = (whole: string): string[] => whole.trim().split("\n").map((line) => (JSON.parse(line) as { t: string }).t);
add("banking questions, English", "en", "splits/int_b77.test.jsonl.gz", lines);
add("Amazon sentences, English", "en", "splits/en_amz.test.jsonl.gz", lines);
add("restaurant sentences, Russian", "ru", "sentirueval_reviews/SentiRuEval_rest_markup_test.xml.gz", (whole) =>
  [...whole.matchAll(/<text>([^<]*)<\/text>/g)].flatMap(([, text]) => sentenceSpans(text!).map(({ start, end }) => text!.slice(start, end))),
);

console.log("| set | texts | reader | told | Russian | English | in Latin letters | mixed | third | none | texts/s |\n|---|---|---|---|---|---|---|---|---|---|---|");
for (const [name, texts] of sets) {
  for (const [reader, read] of Object.entries(readers)) {
    const { share, perSecond } = measure(texts, read);
    console.log(`| ${name} | ${texts.length} | ${reader} | ${share()} | ${kinds.map(share).join(" | ")} | ${perSecond} |`);
  }
}

function measure(texts: readonly Text[], read: (text: string) => string): { share: (kind?: string) => string; perSecond: number } {
  const start = process.cpuUsage();
  const told = texts.map(([kind, text]) => isTold(kind, read(text)));
  const { user, system } = process.cpuUsage(start);
  const share = (kind?: string): string => {
    const own = told.filter((_, i) => kind === undefined || texts[i]![0] === kind);
    return own.length === 0 ? "–" : ((100 * own.filter(Boolean).length) / own.length).toFixed(1);
  };
  return { share, perSecond: Math.round(texts.length / ((user + system) / 1e6)) };
}

function isTold(kind: string, language: string): boolean {
  if (kind === "translit-ru") return language === "ru";
  if (kind === "mixed") return language === "ru" || language === "en";
  if (kind === "other") return language !== "ru" && language !== "en";
  return language === kind;
}
