import { expect, test } from "vitest";
import { changePlaces, clashing, mirrored } from "../../pipelines/remedy/date-order.ts";
import { nothingTold, remediesOf, type Told } from "../../pipelines/remedy/refusal.ts";

const refused = (reason: string, values: readonly (string | null)[], told: Partial<Told> = {}, field = "score") =>
  remediesOf({ reason, field, values: values.map((value) => ({ value, rows: 1 })) }, { ...nothingTold, ...told });

const times = (values: readonly (string | null)[], written = "iso", told: Partial<Told> = {}) => refused(`is not a time written as ${written}`, values, told, "answered_at");

test.each([
  ["03.11.2026 10:15", "iso", '“03.11.2026 10:15” looks like dd.MM.yyyy HH:mm: write dates: ["dd.MM.yyyy HH:mm"] at the source'],
  ["25/12/2026", "iso", '“25/12/2026” looks like dd/MM/yyyy: write dates: ["dd/MM/yyyy"] at the source'],
  ["03/11/2026", "iso", '“03/11/2026” can be read two ways: write dates: ["dd/MM/yyyy"] or dates: ["MM/dd/yyyy"] at the source'],
  ["3/4/2026", "iso", '“3/4/2026” can be read two ways: write dates: ["d/M/yyyy"] or dates: ["M/d/yyyy"] at the source'],
  ["1793700900", "iso", '“1793700900” looks like epoch_s: write dates: ["epoch_s"] at the source'],
  ["2026-11-03", "dd.MM.yyyy HH:mm", '“2026-11-03” looks like iso: write dates: ["dd.MM.yyyy HH:mm","iso"] at the source'],
  ["3 ноября 2026", "dd.MM.yyyy or iso", '“3 ноября 2026” looks like d MMMM yyyy: write dates: ["dd.MM.yyyy","iso","d MMMM yyyy"] at the source'],
])("%s is answered with the format to write", (value, written, remedy) => {
  expect(times([value], written)).toEqual([remedy]);
});

test("values tell together what one of them leaves open", () => {
  // the first could be either, the second has no 25th month
  expect(times(["03/04/2026", "12/25/2026"])).toEqual(['“03/04/2026” and 1 more look like MM/dd/yyyy: write dates: ["MM/dd/yyyy"] at the source']);
  expect(times(["3/4/2026", "12/25/2026"])).toEqual(['“3/4/2026” and 1 more look like M/d/yyyy: write dates: ["M/d/yyyy"] at the source']);
});

test("each form among the values has its remedy, a word for nothing and a day of no calendar too", () => {
  expect(times(["31.09.2026 12:00", "2026-10-18", "н/д", null], "dd.MM.yyyy HH:mm", { nulls: ["-"] })).toEqual([
    '“2026-10-18” looks like iso: write dates: ["dd.MM.yyyy HH:mm","iso"] at the source',
    "no such day in the calendar: mend it in the file, or name it in nulls: where it means nothing",
    'where “н/д” means nothing, write nulls: ["-","н/д"] at the source; what means something is mended in the file',
  ]);
  // two forms of one order: both are listed
  expect(times(["25.12.2026", "25.12.2026 10:00"])).toEqual(['“25.12.2026” and 1 more look like dd.MM.yyyy HH:mm and dd.MM.yyyy: write dates: ["dd.MM.yyyy HH:mm","dd.MM.yyyy"] at the source']);
});

test("a format that all rows fit, those that are read today too, stands in place of the one written", () => {
  const accepted = [{ formats: ["dd/MM/yyyy", "MM/dd/yyyy"], rows: 15 }];
  expect(times(["12/25/2026", "11/30/2026"], "dd/MM/yyyy", { accepted })).toEqual(['all 17 fit MM/dd/yyyy, only 15 also dd/MM/yyyy: write dates: ["MM/dd/yyyy"] in place of dd/MM/yyyy, not beside it']);
  const [loaded] = times(["12/25/2026"], "dd/MM/yyyy", { accepted, areLoaded: true });
  expect(loaded).toContain("; 15 rows loaded already were read with day and month in each other's place: ingest or run then reads the files again");
  // other formats of the source that rows need stay
  const others = [...accepted, { formats: ["iso"], rows: 3 }];
  expect(times(["12/25/2026"], "iso or dd/MM/yyyy", { accepted: others })[0]).toContain('write dates: ["iso","MM/dd/yyyy"] in place of dd/MM/yyyy');
});

test("day and month in both orders are never listed together: what only one order fits proves that the file mixes them", () => {
  const accepted = [{ formats: ["dd/MM/yyyy"], rows: 2 }, { formats: ["dd/MM/yyyy", "MM/dd/yyyy"], rows: 5 }];
  const mixed = "day and month change places within the source: 2 rows fit only dd/MM/yyyy, 1 only MM/dd/yyyy, and no list of formats can tell the others: make two sources of the files that differ, or have the export write one way";
  expect(times(["12/25/2026"], "dd/MM/yyyy", { accepted })).toEqual([mixed]);
  expect(times(["12/25/2026", "25/12/2026", "26/12/2026"])).toEqual([mixed]);
  // nobody knows what was accepted
  expect(times(["12/25/2026"], "dd/MM/yyyy")).toEqual(['“12/25/2026” can only be MM/dd/yyyy, and dd/MM/yyyy is written: if all are as it, write dates: ["MM/dd/yyyy"] in its place; never list both, a day up to 12 would be taken for a month']);
});

test("an order that accepted rows prove decides about values without a time", () => {
  const accepted = [{ formats: ["dd/MM/yyyy HH:mm"], rows: 4 }];
  expect(times(["03/04/2026"], "dd/MM/yyyy HH:mm", { accepted })).toEqual(['“03/04/2026” looks like dd/MM/yyyy: write dates: ["dd/MM/yyyy HH:mm","dd/MM/yyyy"] at the source']);
});

test("a format that accepted rows need stays beside the new one, iso too", () => {
  expect(times(["25.12.2026"], "iso", { accepted: [{ formats: ["iso"], rows: 9 }] })).toEqual(['“25.12.2026” looks like dd.MM.yyyy: write dates: ["iso","dd.MM.yyyy"] at the source']);
  expect(times(["25.12.2026"], "iso", { place: "the field answered_at" })[0]).toMatch(/ at the field answered_at$/);
});

test.each([
  ["31.02.2026 10:00:00", "dd.MM.yyyy HH:mm:ss"],
  ["2026-02-30", "iso"],
  ["29.02.2026", "iso or dd.MM.yyyy"],
  ["13/25/2026 10:00 AM", "MM/dd/yyyy hh:mm a"],
])("%s is written as %s says, and no calendar has its day: another format would not help", (value, written) => {
  expect(times([value], written)).toEqual([expect.stringMatching(/^no such day in the calendar: mend it in the file/)]);
});

test("a value that was removed, and one shown by its shape, are answered in general", () => {
  expect(times([null])).toEqual([expect.stringMatching(/^write dates: at the source/)]);
  expect(times(["н… (10 characters)"])).toEqual([expect.stringMatching(/^write dates: at the source/)]);
});

test("formats change places where one text fits both, whatever hours follow", () => {
  expect(changePlaces("dd/MM/yyyy HH:mm", "M/d/yyyy")).toBe(true);
  expect(changePlaces("dd/MM/yyyy", "MM.dd.yyyy")).toBe(false);
  expect(changePlaces("d MMM yyyy", "MMM d, yyyy")).toBe(false);
  expect(changePlaces("dd.MM.yy", "yy.MM.dd")).toBe(true);
  expect(mirrored("dd/MM/yyyy hh:mm a")).toBe("MM/dd/yyyy hh:mm a");
  expect(mirrored("d MMMM yyyy")).toBeNull();
  expect(clashing(["iso", "dd/MM/yyyy", "dd.MM.yyyy", "MM/dd/yyyy"])).toEqual(["dd/MM/yyyy", "MM/dd/yyyy"]);
  expect(clashing(["dd.MM.yyyy", "dd.MM.yyyy HH:mm"])).toBeNull();
});

test("what is no number is answered by what it is: a word for nothing, other marks, or neither", () => {
  const numbers = (values: string[], told: Partial<Told> = {}) => refused("is not a number", values, told, "amount");
  expect(numbers(["н/д"], { decimal: "," })).toEqual(['where “н/д” means nothing, write nulls: ["н/д"] at the source; what means something is mended in the file']);
  expect(numbers(["12,5", "н/д", "-"], { nulls: ["?"] })).toEqual([
    'where these mean nothing, write nulls: ["?","н/д","-"] at the source; what means something is mended in the file',
    'write decimal: "," at the source, if all its numbers are written like “12,5”',
  ]);
  expect(numbers(["1,234.50"])).toEqual(['write thousands: "," at the source, if all its numbers are written like “1,234.50”']);
  expect(numbers(["1.234,50"])).toEqual(['write decimal: "," and thousands: "." at the source, if all its numbers are written like “1.234,50”']);
  expect(numbers(["10 of 12"], { decimal: "," })).toEqual([expect.stringMatching(/^look whether the right column is mapped/)]);
});

test("other refusals say which key helps; what says it already is left alone", () => {
  const remedy = (reason: string, field = "score") => refused(reason, ["11"], {}, field).join();
  expect(remedy("the score is outside its scale")).toContain("nulls:");
  expect(remedy("is not one of chat, phone", "channel")).toContain("channel: { column: …, values: { theirs: ours } }");
  expect(remedy("does not exist in Europe/Berlin: the clocks went forward then")).toMatch(/^write time_zone: at the source/);
  expect(refused("a score needs its scale: map scale (for example scale: 0-10)", [null])).toEqual([]);
  expect(refused("the file has no column “x”; it has “y”: check delimiter and header, or write optional: true", [null])).toEqual([]);
});
