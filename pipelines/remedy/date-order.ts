/** Formats that read one text as different days: `dd/MM/yyyy HH:mm` and `MM/dd/yyyy`. Listed together, the first would read what the second wrote. */
export function changePlaces(one: string, other: string): boolean {
  const [a, b] = [dayPart(one), dayPart(other)];
  return looks(a) === looks(b) && orderOf(a) !== orderOf(b);
}

/** The format with day and month in each other's place; null where one of them is no number. */
export function mirrored(format: string): string | null {
  const day = /d+/.exec(format)?.[0];
  const month = /M+/.exec(format)?.[0];
  if (format.includes("'") || !day || !month || month.length > 2) return null;
  return format.replaceAll(/d+|M+/g, (token) => (token.startsWith("d") ? month : day));
}

/** The first two formats of which a text could be either. */
export function clashing(formats: readonly string[]): [string, string] | null {
  for (const [i, one] of formats.entries()) {
    const other = formats.slice(i + 1).find((later) => changePlaces(one, later));
    if (other !== undefined) return [one, other];
  }
  return null;
}

/** From the first of day, month and year to the last. */
function dayPart(format: string): string {
  return /[dMy].*[dMy]/.exec(format)?.[0] ?? format;
}

const looks = (day: string) => day.replaceAll(/([A-Za-z])\1*/g, (token) => (/^(?:dd?|MM?|yy)$/.test(token) ? "#" : token));
const orderOf = (day: string) => [...day.matchAll(/d+|M+|y+/g)].map(([token]) => token[0]).join("");
