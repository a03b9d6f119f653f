/** The words of a text. */
export const words = (text: string): string[] => text.trim().split(/\s+/);

/** Every beginning with every ending, as entries of a lexicon. */
export const each = (...parts: readonly (readonly string[])[]): string =>
  parts.reduce((made, part) => made.flatMap((start) => part.map((end) => (start ? `${start}_${end}` : end))), [""]).join(" ");
