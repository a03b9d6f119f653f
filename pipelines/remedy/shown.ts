/** Values are shown up to so many. */
const mostShown = 3;

/** `“a”, “b” and 4 more`; empty where the refusals have none. */
export function shownValues(values: readonly { value: string | null }[]): string {
  const told = [...new Set(values.flatMap(({ value }) => value ?? []))];
  const more = told.length - mostShown;
  return `${told.slice(0, mostShown).map((value) => `“${value}”`).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
