import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SourceResult } from "../../pipelines/ingest.ts";
import { counts, lineOf, realData, rounded, type Line } from "./line.ts";
import { csv, openRaw, type Raw } from "./raw.ts";

const { dir, isMissing } = realData("skytrax_reviews");
const file = csv(`${dir}/lounge.csv.gz`);
const otklik = fileURLToPath(new URL("../../pipelines/otklik.js", import.meta.url));

const attributes = {
  comfort: "comfort_rating", cleanliness: "cleanliness_rating", bar: "bar_beverages_rating", catering: "catering_rating",
  washrooms: "washrooms_rating", wifi: "wifi_connectivity_rating", staff: "staff_service_rating",
};
/** One row per mark of an attribute, 0 left out. */
const marks = Object.entries(attributes)
  .map(([name, column]) => `select '${name}' as question, cast("${column}" as double) as mark, cast(date as date) as day, author_country as country from ${file} where cast("${column}" as double) > 0`)
  .join(" union all ");

/** The old form had no mark above 5. */
const isKept = "(type_traveller is not null or coalesce(cast(overall_rating as double), 0) <= 5)";

describe.skipIf(isMissing)("reviews of airport lounges", () => {
  let line: Line;
  let raw: Raw;
  let results: SourceResult[];

  beforeAll(async () => {
    raw = await openRaw();
    line = await lineOf("lounge");
    results = await line.ingest();
    await line.transform();
  });
  afterAll(async () => {
    await line?.close();
    raw?.close();
  });

  it("makes nine answers of a review, and refuses the one mark that its form does not have", async () => {
    const reviews = await raw.figure(`select count(*) from ${file}`);
    const refused = await raw.figure(`select count(*) from ${file} where not ${isKept}`);
    expect(refused).toBe(1);
    expect(results.map(counts)).toEqual([{ source: "reviews", read: reviews * 9, loaded: reviews * 9 - refused, unchanged: 0, quarantined: refused }]);
  });

  it("gives the mean mark of every attribute in every year, 0 being no mark", async () => {
    const expected = await raw.figures(`select year(day) || ' · ' || question, avg(mark) from (${marks}) group by all having count(*) >= 5`);
    const rows = await line.metric("attribute_score", { by: ["question"], grain: "year" });
    const got = rows.filter(({ question, status }) => String(question) in attributes && status !== "suppressed");
    expect(Object.fromEntries(got.map((row) => [`${row.period} · ${row.question}`, rounded(row.value)]))).toEqual(expected);
  });

  it("gives the mean mark of the staff by the reviewer's country", async () => {
    const expected = await raw.figures(`select coalesce(country, 'unknown'), avg(mark) from (${marks}) where question = 'staff' group by all having count(*) >= 5`);
    expect(Object.keys(expected).length).toBeGreaterThan(20);
    const rows = await line.metric("attribute_score", { by: ["question", "region"], grain: "all" });
    const got = rows.filter(({ question, status }) => question === "staff" && status !== "suppressed");
    expect(Object.fromEntries(got.map((row) => [row.region, rounded(row.value)]))).toEqual(expected);
  });

  it("gives the share of recommended lounges", async () => {
    const rows = await line.metric("attribute_score", { by: ["question"], grain: "all" });
    const expected = await raw.figure(`select avg(cast(recommended as double)) from ${file}`);
    expect(rounded(rows.find(({ question }) => question === "recommended")!.value)).toBe(rounded(expected));
  });

  it("keeps the overall marks of the two forms apart", async () => {
    const expected = await raw.figures(
      `select case when type_traveller is null then 'Lounge reviews' else 'Lounge reviews 2015' end, avg(cast(overall_rating as double)) from ${file}
       where ${isKept} group by all`,
    );
    const rows = await line.metric("attribute_score", { by: ["question", "survey"], grain: "all" });
    expect(Object.fromEntries(rows.filter(({ question }) => question === "overall").map((row) => [row.survey, rounded(row.value)]))).toEqual(expected);
  });

  it("takes an author's name for nobody's: it identifies no one alone", async () => {
    expect(await line.warehouse.rows("select count(*) as persons, (select count(distinct name) from staging.survey_response) as names from core.person")).toEqual([
      { persons: 0, names: await raw.figure(`select count(distinct trim(author)) from ${file}`) },
    ]);
  });

  it("scores every different text once, and finds them English", async () => {
    const [row] = await line.warehouse.rows("select count(*) as texts, avg(case when language = 'en' then 1 else 0 end) as english from ops.text_score");
    expect(row!.texts).toBe(await raw.figure(`select count(distinct content) from ${file} where ${isKept}`));
    expect(row!.english).toBeGreaterThan(0.99);
  });

  it("reads the texts of recommended lounges as happier than the others", async () => {
    const rows = await line.warehouse.rows<{ recommended: number; mood: number }>(
      `select recommended.score as recommended, avg(text_score.sentiment) as mood
       from staging.survey_response overall join staging.survey_response recommended using (response_id)
       join ops.text_score on text_score.text_hash = md5(overall.comment)
       where overall.question = 'overall' and recommended.question = 'recommended' group by all order by all`,
    );
    expect(rows.map((row) => row.recommended)).toEqual([0, 1]);
    expect(rows[1]!.mood - rows[0]!.mood).toBeGreaterThan(0.2);
  });

  it("prints the same figures on the command line", async () => {
    const expected = await line.metric("attribute_score", { by: ["question"], grain: "all" });
    line.release();
    const { stdout } = await promisify(execFile)(process.execPath, [otklik, "metric", "attribute_score", "--by", "question", "--grain", "all", "--json", "--company", line.company.dir]);
    expect(JSON.parse(stdout)).toEqual(expected);
  });
});
