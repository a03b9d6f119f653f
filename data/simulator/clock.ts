/** Instants are whole seconds since 1970 UTC. The shop lives in Moscow, which has kept UTC+3 without summer time since 2014. */
const zoneSeconds = 3 * 3600;
export const minute = 60;
export const hour = 3600;
export const day = 86_400;

const two = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, "0"));
const dates = new Map<number, { iso: string; russian: string; month: string; monthOfYear: number; weekday: number }>();

/** Days since 1970-01-01 of the local calendar. */
export function localDay(at: number): number {
  return Math.floor((at + zoneSeconds) / day);
}

/** The instant of local midnight that begins a day. */
export function startOfDay(localDayNumber: number): number {
  return localDayNumber * day - zoneSeconds;
}

/** Parses `YYYY-MM-DD` to its day number. */
export function dayOf(date: string): number {
  const at = Date.parse(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(at)) throw new RangeError(`not a date: ${date}; write it as 2026-11-15`);
  return at / 1000 / day;
}

function calendar(dayNumber: number) {
  let found = dates.get(dayNumber);
  if (!found) {
    const date = new Date(dayNumber * day * 1000);
    const iso = date.toISOString().slice(0, 10);
    const russian = `${iso.slice(8)}.${iso.slice(5, 7)}.${iso.slice(0, 4)}`;
    found = { iso, russian, month: iso.slice(0, 7), monthOfYear: date.getUTCMonth() + 1, weekday: date.getUTCDay() };
    dates.set(dayNumber, found);
  }
  return found;
}

function clockTime(at: number): string {
  const second = (((at + zoneSeconds) % day) + day) % day;
  return `${two[Math.floor(second / hour)]}:${two[Math.floor((second % hour) / 60)]}:${two[second % 60]}`;
}

/** `2025-06-01` */
export const isoDate = (dayNumber: number): string => calendar(dayNumber).iso;
/** `01.06.2025` */
export const russianDate = (dayNumber: number): string => calendar(dayNumber).russian;
/** `2025-06` */
export const monthOf = (at: number): string => calendar(localDay(at)).month;
/** 1–12 */
export const monthOfYear = (at: number): number => calendar(localDay(at)).monthOfYear;
/** 0 Sunday – 6 Saturday */
export const weekdayOf = (at: number): number => calendar(localDay(at)).weekday;
/** Hour and fraction of the local day. */
export const hourOf = (at: number): number => ((((at + zoneSeconds) % day) + day) % day) / hour;
/** `2025-06-01 09:12:44` */
export const isoLocal = (at: number): string => `${isoDate(localDay(at))} ${clockTime(at)}`;
/** `2025-06-01T09:12:44+03:00` */
export const isoOffset = (at: number): string => `${isoDate(localDay(at))}T${clockTime(at)}+03:00`;
/** `01.06.2025 09:12:44` */
export const russianLocal = (at: number): string => `${russianDate(localDay(at))} ${clockTime(at)}`;
/** `2025-06-01T06:12:44Z` */
export const isoUtc = (at: number): string => `${isoLocal(at - zoneSeconds).replace(" ", "T")}Z`;
