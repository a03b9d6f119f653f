/**
 * Makes transforms/text/base/english-bytes.ts, the English base model, from the sentences of Amazon reviews that VADER was measured on
 * (amazonReviewSnippets_GroundTruth.txt of github.com/cjhutto/vaderSentiment, additional_resources/hutto_ICWSM_2014.tar.gz; MIT,
 * see LICENSE-VADER.txt there) and from the messages of transforms/text/base/tones.en.tsv. The same lines and rules give the same bytes.
 * Run: npx tsx test/text/make-english-base.ts <amazonReviewSnippets_GroundTruth.txt.gz>
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { learnEnglish } from "../../transforms/text/base/english.ts";
import { writeBase } from "./write-base.ts";

const [file] = process.argv.slice(2);
if (!file) {
  console.error("Which file? npx tsx test/text/make-english-base.ts <amazonReviewSnippets_GroundTruth.txt.gz>");
  process.exit(1);
}
const messages = readFileSync(new URL("../../transforms/text/base/tones.en.tsv", import.meta.url), "utf8");
writeBase("english", learnEnglish(gunzipSync(readFileSync(file)).toString("latin1"), messages));
