/**
 * Makes english.bin.gz, the English base model, from the sentences of Amazon reviews that VADER was measured on
 * (amazonReviewSnippets_GroundTruth.txt of github.com/cjhutto/vaderSentiment, additional_resources/hutto_ICWSM_2014.tar.gz; MIT,
 * see LICENSE-VADER.txt). The same file gives the same bytes.
 * Run: npx tsx transforms/text/base/make-english.ts <amazonReviewSnippets_GroundTruth.txt.gz>
 */
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import { toBytes } from "../model-bytes.ts";
import { learnEnglish } from "./english.ts";

const [file] = process.argv.slice(2);
if (!file) {
  console.error("Which file? npx tsx transforms/text/base/make-english.ts <amazonReviewSnippets_GroundTruth.txt.gz>");
  process.exit(1);
}
const { model, quality } = learnEnglish(gunzipSync(readFileSync(file)).toString("latin1"));
writeFileSync(new URL("english.bin.gz", import.meta.url), gzipSync(toBytes(model), { level: 9 }));
console.log(`english.bin.gz: learned from ${quality.count} sentences, macro-F1 ${(quality.macroF1 * 100).toFixed(1)} % by cross-validation`);
