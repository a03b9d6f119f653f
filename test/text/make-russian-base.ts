/**
 * Makes transforms/text/base/russian-bytes.ts, the Russian base model, from transforms/text/base/tones.ru.tsv. The same lines and rules
 * give the same bytes.
 * Run: npx tsx test/text/make-russian-base.ts
 */
import { readFileSync } from "node:fs";
import { learnRussian } from "../../transforms/text/base/russian.ts";
import { writeBase } from "./write-base.ts";

writeBase("russian", learnRussian(readFileSync(new URL("../../transforms/text/base/tones.ru.tsv", import.meta.url), "utf8")));
