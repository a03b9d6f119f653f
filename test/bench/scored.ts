import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { sentimentLabels } from "../../pipelines/text/labels.ts";
import { openMemoryWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";
import type { Example } from "../../transforms/text/learn.ts";
import { unescaped } from "./restaurant.ts";

/** Reviews with the tone that their writer's scores give them. */
export interface ScoredSet {
  name: string;
  /** The older three quarters. */
  train: Example[];
  /** The newest quarter. */
  test: Example[];
}

/** Letters: of the Russian reviews every second is longer than comments that teach in a company, and few would be left. */
const longestReview = 2_000;

/**
 * Reviews with scores, labelled as a company's survey comments are: airport lounges in English by the score as a whole, 1 to 5 (some of
 * its scores are of another scale, 6 to 10, and left out), restaurants in Russian by the mean of food, interior and service, 1 to 10.
 * A set whose files are not there is named to `warn` and left out. For measuring only: unclear licences.
 */
export async function scoredSets(data: string, warn: (what: string) => void): Promise<ScoredSet[]> {
  const lounges = `${data}/skytrax_reviews/lounge.csv.gz`;
  const restaurants = ["train", "test"].map((half) => `${data}/sentirueval_reviews/SentiRuEval_rest_markup_${half}.xml.gz`);
  const sets: [name: string, language: string, files: string[], fill: (warehouse: Warehouse) => Promise<void>][] = [
    ["en_lounges_by_score", "en", [lounges], (warehouse) => fillLounges(warehouse, lounges)],
    ["ru_restaurants_by_score", "ru", restaurants, (warehouse) => fillRestaurants(warehouse, restaurants)],
  ];
  const found: ScoredSet[] = [];
  for (const [name, language, files, fill] of sets) {
    const missing = files.filter((file) => !existsSync(file));
    if (missing.length > 0) {
      warn(`${missing.join(" and ")} not found: ${name} is not measured`);
      continue;
    }
    const warehouse = await openMemoryWarehouse();
    await warehouse.run("create table staging.survey_response (comment varchar, answered_at timestamp, question varchar, score double, scale_min double, scale_max double)");
    await fill(warehouse);
    const newestFirst = (await sentimentLabels(warehouse, longestReview)).get(language) ?? [];
    warehouse.close();
    const asked = Math.floor(newestFirst.length / 4);
    found.push({ name, train: newestFirst.slice(asked), test: newestFirst.slice(0, asked) });
  }
  return found;
}

async function fillLounges(warehouse: Warehouse, file: string): Promise<void> {
  await warehouse.run(
    `insert into staging.survey_response
     select content, "date", 'overall', overall_rating, 1, 5 from read_csv($file, all_varchar = false) where overall_rating between 1 and 5`,
    { file },
  );
}

async function fillRestaurants(warehouse: Warehouse, files: readonly string[]): Promise<void> {
  const rows = files.flatMap((file) =>
    [...gunzipSync(readFileSync(file)).toString("utf8").matchAll(/<date>(.*?)<\/date>[\s\S]*?<scores>([\s\S]*?)<\/scores>[\s\S]*?<text>([\s\S]*?)<\/text>/g)].flatMap(([, date, scores, text]) =>
      [...scores!.matchAll(/<(\w+)>([1-9]|10)<\/\1>/g)].map(([, question, score]) => ({ date, question, score: Number(score), text: unescaped(text!) })),
    ),
  );
  await warehouse.run(
    `insert into staging.survey_response
     select row.text, try_strptime(row."date", ['%d.%m.%Y %H:%M', '%d.%m.%Y']), row.question, row.score, 1, 10
     from (select unnest(from_json($rows, '[{"date": "varchar", "question": "varchar", "score": "double", "text": "varchar"}]')) as row)`,
    { rows: JSON.stringify(rows) },
  );
}
