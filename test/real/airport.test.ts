import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SourceResult } from "../../pipelines/ingest.ts";
import { counts, lineOf, realData, rounded, type Line } from "./line.ts";
import { csv, openRaw, type Raw } from "./raw.ts";

const { dir, isMissing } = realData("sfo_nps_survey");

const items = [
  "art", "food", "stores", "signs", "walkways", "screens", "info_arrivals", "info_departures",
  "wifi", "roads", "parking", "airtrain", "long_term_parking", "rental", "relationship",
];
const before2013 = items.filter((item) => item !== "wifi");

const newest = ["Q7ART", "Q7FOOD", "Q7STORE", "Q7SIGN", "Q7WALKWAYS", "Q7SCREENS", "Q7INFODOWN", "Q7INFOUP", "Q7WIFI", "Q7ROADS", "Q7PARK", "Q7AIRTRAIN", "Q7LTPARKING", "Q7RENTAL", "Q7ALL"];

/** Column of every item by year, as the files' headers and the code list have it. */
const columns: Record<number, string[]> = {
  2010: [..."ABCDEFGHIJKLMN"].map((letter) => `Q6${letter}`),
  2011: [..."ABCDEFGHIJKLMN"].map((letter) => `Q8${letter}`),
  2012: ["Q8A_ART", "Q8B_FOOD", "Q8C_SHOP", "Q8D_SIGNS", "Q8E_WALK", "Q8F_SCREENS", "Q8G_INFOARR", "Q8H_INFODEP", "Q8I_ROAD", "Q8J_PARK", "Q8K_AIRTRAIN", "Q8L_LTPARK", "Q8M_RENTAL", "Q8N_WHOLE"],
  2013: ["Q7A_ART", "Q7B_FOOD", "Q7C_SHOPS", "Q7D_SIGNS", "Q7E_WALK", "Q7F_SCREENS", "Q7G_INFOARR", "Q7H_INFODEP", "Q7I_WIFI", "Q7J_ROAD", "Q7K_PARK", "Q7L_AIRTRAIN", "Q7M_LTPARK", "Q7N_RENTAL", "Q7O_WHOLE"],
  2014: newest,
  2015: newest,
  2016: newest,
  2017: newest,
};
const years = Object.keys(columns).map(Number);

/** Every mark as it stands in the files: year, item, mark and weight as text. */
const everyMark = years
  .flatMap((year) =>
    columns[year]!.map((column, i) => {
      const item = (year < 2013 ? before2013 : items)[i];
      return `select '${year}' as year, '${item}' as item, "${column}" as mark, ${year === 2011 || year === 2012 ? "null" : "WEIGHT"} as weight from guests_${year}`;
    }),
  )
  .join(" union all ");

const isMark = "mark in ('1', '2', '3', '4', '5')";

describe.skipIf(isMissing)("an airport's guest survey of eight years", () => {
  let line: Line;
  let raw: Raw;
  let results: SourceResult[];

  beforeAll(async () => {
    raw = await openRaw();
    for (const year of years) await raw.rows(`create table guests_${year} as from ${csv(`${dir}/${year}_SFO_Customer_Survey_20250817.csv.gz`)}`);
    await raw.rows(`create table marked as ${everyMark}`);
    line = await lineOf("airport");
    results = await line.ingest();
    await line.transform();
  });
  afterAll(async () => {
    await line?.close();
    raw?.close();
  });

  it("reads every rated item of every guest, and refuses only the code that is no mark", async () => {
    const rated = await raw.figure(`select count(*) from marked`);
    const asked = await raw.figure(`select count(*) from guests_2017`);
    const refused = await raw.figure(`select count(*) from guests_2017 where NETPRO = '11'`);
    expect(refused).toBe(84);
    expect(results.map(counts)).toEqual([{ source: "guests", read: rated + asked, loaded: rated + asked - refused, unchanged: 0, quarantined: refused }]);
  });

  it("quarantines the code 11 as out of scale, with its file and value", async () => {
    const rows = await line.warehouse.rows("select distinct file, field, value, reason, count(*) over () as n from ops.quarantine");
    expect(rows).toEqual([
      { file: expect.stringContaining("2017_SFO_Customer_Survey"), field: "score", value: "11", reason: expect.stringContaining("the score is outside its scale"), n: 84 },
    ]);
  });

  it("gives the mean mark of every item in every year, whatever the columns were called, without 0 and 6", async () => {
    const expected = await raw.figures(`select year || ' · ' || item, avg(cast(mark as double)) from marked where ${isMark} group by all`);
    expect(Object.keys(expected)).toHaveLength(3 * 14 + 5 * 15);
    expect(await line.values("attribute_score", { by: ["touchpoint"], grain: "year" })).toEqual(expected);
  });

  it("counts the guests who rated each item", async () => {
    const expected = await raw.figures(`select year || ' · ' || item, count(*) from marked where ${isMark} group by all`);
    const rows = await line.metric("attribute_score", { by: ["touchpoint"], grain: "year" });
    expect(Object.fromEntries(rows.map((row) => [`${row.period} · ${row.touchpoint}`, row.n]))).toEqual(expected);
  });

  it("gives the share of satisfied guests by item over all years, and of those satisfied with the airport apart", async () => {
    const satisfied = "avg(case when mark in ('4', '5') then 1.0 else 0 end)";
    const expected = await raw.figures(`select 'all · ' || item, ${satisfied} from marked where ${isMark} and item <> 'relationship' group by all`);
    expect(await line.values("csat", { by: ["touchpoint"], grain: "all" })).toEqual(expected);
    expect(await line.values("relationship_csat", { grain: "all" })).toEqual(await raw.figures(`select 'all', ${satisfied} from marked where ${isMark} and item = 'relationship'`));
  });

  it("gives the NPS of 2017 as a relationship's, by boarding area, and none for touchpoints", async () => {
    const nps = "100 * avg(case when cast(NETPRO as int) between 9 and 10 then 1.0 when cast(NETPRO as int) < 7 then -1 else 0 end)";
    const answered = "NETPRO is not null and NETPRO <> '11'";
    const whole = await raw.figures(`select '2017', ${nps} from guests_2017 where ${answered}`);
    const areas = await raw.figures(`select '2017 · ' || BAREA, ${nps} from guests_2017 where ${answered} group by BAREA`);
    expect(Object.keys(areas)).toHaveLength(7);
    expect(await line.values("relationship_nps", { grain: "year" })).toEqual(whole);
    expect(await line.values("relationship_nps", { by: ["region"], grain: "year" })).toEqual(areas);
    expect(await line.metric("nps", { grain: "year" })).toEqual([]);
  });

  it("keeps the sampling weights, where a year has them", async () => {
    const expected = await raw.figures(
      `select year, sum(cast(mark as double) * weight) / sum(weight) from (select * replace (cast(weight as double) as weight) from marked)
       where item = 'relationship' and ${isMark} and weight is not null group by year`,
    );
    const rows = await line.warehouse.rows<{ year: string; mean: number }>(
      `select cast(year(answered_on) as varchar) as year, sum(score * weight) / sum(weight) as mean from core.survey_answer
       where touchpoint = 'relationship' and question = 'csat' and score is not null and year(answered_on) not in (2011, 2012) group by all`,
    );
    expect(Object.fromEntries(rows.map(({ year, mean }) => [year, rounded(mean)]))).toEqual(expected);
  });

  it("dates the answers of a year that writes dates out, and of one that numbers the days", async () => {
    const expected = await raw.figures(
      `select strftime(day, '%Y-%m-%d'), count(*) from (
         select cast(strptime(INTDATE, '%m/%d/%Y %H:%M:%S %p') as date) as day from guests_2016
         union all select make_date(2017, 5, cast(INTDATE as int)) from guests_2017) group by all`,
    );
    const rows = await line.warehouse.rows<{ day: string; n: number }>(
      `select cast(answered_on as varchar) as day, count(distinct response_id) as n from staging.survey_response where year(answered_on) >= 2016 group by all`,
    );
    expect(Object.fromEntries(rows.map(({ day, n }) => [day, n]))).toEqual(expected);
  });

  it("weighs what explains the mark of the whole, over the guests who gave both marks", async () => {
    const both = [2016, 2017].flatMap((year) =>
      newest.slice(0, -1).map((column, i) => `select '${items[i]}' as item, count_if("${column}" between '1' and '5' and Q7ALL between '1' and '5') as n from guests_${year}`),
    );
    const expected = await raw.figures(`select item, sum(n) from (${both.join(" union all ")}) group by item`);
    const rows = await line.warehouse.rows<{ driver: string; n: number; importance: number }>("select driver, respondent_count as n, importance from marts.driver where outcome = 'touchpoints'");
    expect(Object.fromEntries(rows.map(({ driver, n }) => [driver, n]))).toEqual(expected);
    expect(rows.reduce((sum, { importance }) => sum + importance, 0)).toBeCloseTo(1, 9);
  });

  it("reads nothing again when nothing changed", async () => {
    const [again] = await line.ingest();
    expect(again).toMatchObject({ read: 0, loaded: 0, quarantined: 0, ok: true });
  });
});
