import { isOneSlip } from "./similarity.ts";

/** How two dates of birth (YYYY-MM-DD) agree: 0 equal, 1 one digit wrong or two swapped, 2 day and month swapped, 3 the same year, 4 different. */
export function birthLevel(a: string, b: string): 0 | 1 | 2 | 3 | 4 {
  if (a === b) return 0;
  if (isOneSlip(a, b)) return 1;
  if (a.slice(0, 4) !== b.slice(0, 4)) return 4;
  return a.slice(5, 7) === b.slice(8) && a.slice(8) === b.slice(5, 7) ? 2 : 3;
}

/** Whether dates written of two groups can only be different people's. */
export function birthsDiffer(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && a.every((one) => b.every((other) => birthLevel(one, other) === 4));
}
