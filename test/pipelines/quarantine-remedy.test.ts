import { expect, test } from "vitest";
import { remedyOf } from "../../pipelines/quarantine-remedy.ts";

const time = (value: string | null, written = "iso") => remedyOf({ reason: `is not a time written as ${written}`, field: "answered_at", value });

test.each([
  ["03.11.2026 10:15", "iso", 'the value looks like dd.MM.yyyy HH:mm: write dates: ["dd.MM.yyyy HH:mm"] at the source'],
  ["25/12/2026", "iso", 'the value looks like dd/MM/yyyy: write dates: ["dd/MM/yyyy"] at the source'],
  ["03/11/2026", "iso", 'the value can be read two ways: write dates: ["dd/MM/yyyy"] or dates: ["MM/dd/yyyy"] at the source'],
  ["1793700900", "iso", 'the value looks like epoch_s: write dates: ["epoch_s"] at the source'],
  ["2026-11-03", "dd.MM.yyyy HH:mm", 'the value looks like iso: write dates: ["dd.MM.yyyy HH:mm","iso"] at the source'],
  ["3 ноября 2026", "dd.MM.yyyy or iso", 'the value looks like d MMMM yyyy: write dates: ["dd.MM.yyyy","iso","d MMMM yyyy"] at the source'],
])("%s is answered with the format to write", (value, written, remedy) => {
  expect(time(value, written)).toBe(remedy);
});

test.each([
  ["31.02.2026 10:00:00", "dd.MM.yyyy HH:mm:ss"],
  ["2026-02-30", "iso"],
  ["29.02.2026", "iso or dd.MM.yyyy"],
])("%s is written as %s says, and no calendar has its day: another format would not help", (value, written) => {
  expect(time(value, written)).toMatch(/^no such day in the calendar: mend it in the file/);
});

test("a value that looks like no time, and one that was removed, are answered in general", () => {
  expect(time("soon")).toMatch(/^write dates: at the source/);
  expect(time(null)).toMatch(/^write dates: at the source/);
});

test("other refusals say which key helps; what says it already is left alone", () => {
  const remedy = (reason: string, field = "score") => remedyOf({ reason, field, value: "11" });
  expect(remedy("the score is outside its scale")).toContain("nulls:");
  expect(remedy("is not a number")).toContain('decimal: ","');
  expect(remedy("is not one of chat, phone", "channel")).toContain("channel: { column: …, values: { theirs: ours } }");
  expect(remedy("does not exist in Europe/Berlin: the clocks went forward then")).toMatch(/^write time_zone: at the source/);
  expect(remedy("a score needs its scale: map scale (for example scale: 0-10)")).toBeNull();
  expect(remedy("the file has no column “x”; it has “y”: check delimiter and header, or write optional: true")).toBeNull();
});
