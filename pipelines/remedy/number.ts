import { jsPattern, numberPattern, type Reading } from "../../sources/reading.ts";
import { isWord, type Nothing, nullsRemedy } from "./nothing.ts";

export type Marks = Pick<Reading, "decimal" | "thousands">;

/** Ways of writing numbers that a source may have besides its own. */
const ways: readonly Marks[] = [
  { decimal: ",", thousands: null },
  { decimal: ".", thousands: "," },
  { decimal: ",", thousands: "." },
  { decimal: ".", thousands: null },
];

/** What helps against texts that are no numbers by the source's marks: words first, then other marks that would read all that has figures. */
export function numberRemedies(values: readonly string[], marks: Marks, nothing: Nothing): string[] {
  const words = values.filter(isWord);
  const figures = values.filter((value) => /\d/.test(value) && !value.includes("… ("));
  const nulls = nullsRemedy(words, nothing);
  const other = figures.length > 0 ? otherMarks(figures, marks) : null;
  const rest = words.length < values.length && other === null ? ["look whether the right column is mapped; mend the value in the file, or name it in nulls: where it means nothing"] : [];
  return [...(nulls === null ? [] : [nulls]), ...(other === null ? [] : [other]), ...rest];
}

function otherMarks(figures: readonly string[], marks: Marks): string | null {
  const readsAll = (way: Marks) => figures.every((value) => jsPattern(numberPattern(way as Reading)).test(value));
  const way = ways.filter(({ decimal, thousands }) => decimal !== marks.decimal || thousands !== marks.thousands).find(readsAll);
  if (!way) return null;
  const written = [...(way.decimal === marks.decimal ? [] : [`decimal: "${way.decimal}"`]), ...(way.thousands === null || way.thousands === marks.thousands ? [] : [`thousands: "${way.thousands}"`])];
  return written.length === 0 ? null : `write ${written.join(" and ")} at the source, if all its numbers are written like “${figures[0]}”`;
}
