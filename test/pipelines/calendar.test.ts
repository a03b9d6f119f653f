import { expect, test } from "vitest";
import { businessDays, type Schedule } from "../../pipelines/calendar.ts";

const hours = (from: string, to: string) => ({ from_minute: minutes(from), to_minute: minutes(to) });
const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const everyDay = (...open: { from_minute: number; to_minute: number }[]) => Array.from({ length: 7 }, () => open);
const schedule = (given: Partial<Schedule>): Schedule => ({ business_hours: everyDay(hours("09:00", "18:00")), holidays: [], time_zone: "Europe/Berlin", ...given });

test("a day begins and ends at local midnight, as UTC instants", () => {
  const [day] = businessDays(schedule({ time_zone: "Europe/Moscow" }), "2026-10-05", "2026-10-05");
  expect(day).toMatchObject({ starts_at: "2026-10-04 21:00:00.000", ends_at: "2026-10-05 21:00:00.000", opens: ["2026-10-05 06:00:00.000"], closes: ["2026-10-05 15:00:00.000"], open_seconds: 32_400 });
});

test("a break closes the company", () => {
  const [day] = businessDays(schedule({ business_hours: everyDay(hours("09:00", "13:00"), hours("14:00", "18:00")) }), "2026-10-05", "2026-10-05");
  expect([day!.opens.length, day!.open_seconds]).toEqual([2, 8 * 3600]);
});

test("weekdays have their own hours and a day without hours is closed", () => {
  const business_hours = [[hours("09:00", "18:00")], [], [], [], [], [hours("10:00", "14:00")], []];
  // 2026-10-05 is a Monday
  expect(businessDays(schedule({ business_hours }), "2026-10-05", "2026-10-11").map((day) => day.open_seconds / 3600)).toEqual([9, 0, 0, 0, 0, 4, 0]);
});

test("a holiday is closed, or open at its own hours", () => {
  const holidays = [{ date: "2026-12-25", intervals: [] }, { date: "2026-12-31", intervals: [hours("10:00", "12:00")] }];
  const days = businessDays(schedule({ holidays }), "2026-12-24", "2026-12-31");
  expect(days.map((day) => day.open_seconds / 3600)).toEqual([9, 0, 9, 9, 9, 9, 9, 2]);
});

test("hours across the spring change are an hour shorter", () => {
  // Berlin, 2026-03-29: 02:00 becomes 03:00, so 00:00–06:00 is five hours and the day has 23
  const [day] = businessDays(schedule({ business_hours: everyDay(hours("00:00", "06:00")) }), "2026-03-29", "2026-03-29");
  expect([day!.open_seconds, seconds(day!)]).toEqual([5 * 3600, 23 * 3600]);
});

test("hours across the autumn change are an hour longer", () => {
  // Berlin, 2026-10-25: 03:00 becomes 02:00, so 00:00–06:00 is seven hours and the day has 25
  const [day] = businessDays(schedule({ business_hours: everyDay(hours("00:00", "06:00")) }), "2026-10-25", "2026-10-25");
  expect([day!.open_seconds, seconds(day!)]).toEqual([7 * 3600, 25 * 3600]);
});

test("a time that the clocks skip means the instant of the change", () => {
  // 02:30 does not exist on 2026-03-29; the change is at 01:00 UTC
  const [day] = businessDays(schedule({ business_hours: everyDay(hours("02:30", "04:00")) }), "2026-03-29", "2026-03-29");
  expect([day!.opens, day!.closes]).toEqual([["2026-03-29 01:00:00.000"], ["2026-03-29 02:00:00.000"]]);
});

test("a time that the clocks show twice means the first", () => {
  // 02:30 is at 00:30 UTC (summer) and 01:30 UTC (winter) on 2026-10-25
  const [day] = businessDays(schedule({ business_hours: everyDay(hours("02:30", "04:00")) }), "2026-10-25", "2026-10-25");
  expect([day!.opens, day!.closes]).toEqual([["2026-10-25 00:30:00.000"], ["2026-10-25 03:00:00.000"]]);
});

test("a zone that jumps at midnight has days that begin when their date does", () => {
  // Beirut, 2026-03-29: 00:00 becomes 01:00
  const [day] = businessDays(schedule({ business_hours: everyDay(hours("00:00", "09:00")), time_zone: "Asia/Beirut" }), "2026-03-29", "2026-03-29");
  expect([day!.starts_at, day!.opens, day!.open_seconds]).toEqual(["2026-03-28 22:00:00.000", ["2026-03-28 22:00:00.000"], 8 * 3600]);
});

test("hours past midnight open the morning of the next day", () => {
  const business_hours = [[{ from_minute: minutes("22:00"), to_minute: minutes("22:00") + 240 }], [], [], [], [], [], []];
  const days = businessDays(schedule({ business_hours, time_zone: "UTC" }), "2026-10-05", "2026-10-06");
  expect(days.map((day) => [day.opens, day.closes])).toEqual([
    [["2026-10-05 22:00:00.000"], ["2026-10-06 00:00:00.000"]],
    [["2026-10-06 00:00:00.000"], ["2026-10-06 02:00:00.000"]],
  ]);
});

test("open time of the days before is carried along", () => {
  expect(businessDays(schedule({}), "2026-10-05", "2026-10-07").map((day) => day.open_seconds_until_day)).toEqual([0, 32_400, 64_800]);
});

test("a company without hours is open at no time", () => {
  expect(businessDays(schedule({ business_hours: null, holidays: [{ date: "2026-10-05", intervals: [hours("09:00", "10:00")] }] }), "2026-10-05", "2026-10-05")[0]!.open_seconds).toBe(0);
});

function seconds({ starts_at, ends_at }: { starts_at: string; ends_at: string }): number {
  return (Date.parse(`${ends_at.replace(" ", "T")}Z`) - Date.parse(`${starts_at.replace(" ", "T")}Z`)) / 1000;
}
