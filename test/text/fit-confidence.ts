/**
 * Prints the weights of transforms/text/sentiment/confidence.ts, fitted to the sentences that teach the English base (see make-english-base.ts;
 * MIT). The same file and rules give the same weights.
 * Run: npx tsx test/text/fit-confidence.ts <amazonReviewSnippets_GroundTruth.txt.gz>
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { teachingSentences } from "../../transforms/text/base/english.ts";
import { evidence, kindOf } from "../../transforms/text/sentiment/confidence.ts";
import { labelOf, readSentiment } from "../../transforms/text/sentiment.ts";
import { trainSoftmax } from "../../transforms/text/learn/softmax.ts";
import { tokenize } from "../../transforms/text/tokens.ts";

const [file] = process.argv.slice(2);
if (!file) {
  console.error("Which file? npx tsx test/text/fit-confidence.ts <amazonReviewSnippets_GroundTruth.txt.gz>");
  process.exit(1);
}
const sentences = teachingSentences(gunzipSync(readFileSync(file)).toString("latin1"));
const tones = ["negative", "neutral", "positive"].map((tone) => sentences.filter(({ label }) => label === tone));
const most = Math.max(...tones.map((own) => own.length));
const even = tones.flatMap((own) => Array.from({ length: most }, (_, i) => own[i % own.length]!));
const read = even.map(({ text, label }) => {
  const tokens = tokenize(text);
  const reading = readSentiment(tokens);
  return { kind: kindOf(reading), evidence: evidence(tokens, reading), isRight: labelOf(reading.score) === label };
});
for (const kind of ["opinion", "none"] as const) {
  const own = read.filter((row) => row.kind === kind);
  const values = Float64Array.from(own.flatMap((row) => row.evidence));
  const labels = Int32Array.from(own, ({ isRight }) => (isRight ? 1 : 0));
  const [wrong, right] = chunks(trainSoftmax({ values, width: 3 }, labels, 2, Int32Array.from(own.keys()), 1));
  console.log(`${kind}: [${right!.map((weight, i) => (weight - wrong![i]!).toFixed(2)).join(", ")}]`);
}

function chunks(weights: Float64Array): number[][] {
  return [[...weights.subarray(0, 4)], [...weights.subarray(4)]];
}
