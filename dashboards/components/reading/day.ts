/** Local days as whole numbers since 1970-01-01: small in files, quick to compare. */
export type Day = number;

export function dayOf(date: string): Day {
  return Math.round(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 864e5);
}

export function dateOf(day: Day): string {
  return new Date(day * 864e5).toISOString().slice(0, 10);
}

/** First day of the month `offset` months from the one `day` is in. */
export function monthStart(day: Day, offset = 0): Day {
  const date = new Date(day * 864e5);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + offset, 1) / 864e5;
}

export function monthsBetween(first: Day, last: Day): Day[] {
  const months: Day[] = [];
  for (let month = monthStart(first); month <= last; month = monthStart(month, 1)) months.push(month);
  return months;
}
