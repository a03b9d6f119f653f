/** An area and an exchange that begin neither with a nought nor with a one, by the North American Numbering Plan; the source of a pattern. */
export const americanNumber = "[2-9]\\d{2}[2-9]\\d{6}";
const whole = new RegExp(`^${americanNumber}$`);

/** Whether ten digits may be dialled in North America. */
export function isAmerican(digits: string): boolean {
  return whole.test(digits);
}
