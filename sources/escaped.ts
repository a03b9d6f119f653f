/** A text as a regular expression spells it, for JavaScript and RE2. */
export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
