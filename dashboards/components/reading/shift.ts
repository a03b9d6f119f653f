import type { Estimate } from "../../../transforms/evaluate.ts";
import type { SiteMetric } from "../../site.ts";
import type { Among } from "./parts.ts";
import type { Comparison, Span } from "./period.ts";

/** Where figures come from. What customers speak of may come and go, and that is news; where they speak may not, unsaid. */
const origins = ["channel", "touchpoint", "survey", "region"];
/** From this part of n on, what one of two periods lacks makes them two different things. */
const weighty = 0.2;
/** So many would have been expected in the period that has none: fewer may be chance. */
const expected = 5;

/** A part of a figure that only one of two periods has: a source came in, or is gone. */
export interface Shift {
  dimension: string;
  value: string;
  /** Its part of n in the period that has it, 0 to 1. */
  share: number;
  hasCome: boolean;
}

/** What a figure rests on by the values of a dimension within a span; the whole as "" where the dimension is null. */
export type Sizes = (span: Span, by: string | null, where: Among) => ReadonlyMap<string, Pick<Estimate, "n" | "suppressed">>;

/** Origins that only one of the periods of a comparison knows. */
export function oneSided({ dimensions }: SiteMetric, { now, before }: Comparison, sizes: Sizes): Omit<Shift, "share">[] {
  if (!before) return [];
  return origins.filter((dimension) => dimensions.includes(dimension)).flatMap((dimension) => {
    const [ours, theirs] = [sizes(now, dimension, {}), sizes(before, dimension, {})];
    const only = (these: ReturnType<Sizes>, those: ReturnType<Sizes>, hasCome: boolean) =>
      [...these].filter(([value, { n }]) => value !== "" && n > 0 && !those.get(value)?.n).map(([value]) => ({ dimension, value, hasCome }));
    return [...only(ours, theirs, true), ...only(theirs, ours, false)];
  });
}

/** The weightiest of them in a figure, where it makes the two periods two different things. What rests on too few is none: its name and share would tell the figure that is held back. */
export function shiftOf(candidates: readonly Omit<Shift, "share">[], { now, before }: Comparison, sizes: Sizes, where: Among): Shift | null {
  if (!before) return null;
  const shifts = candidates.filter(({ dimension }) => !(dimension in where)).flatMap((candidate) => {
    const [with_, without] = candidate.hasCome ? [now, before] : [before, now];
    const [all, own, other] = [sizes(with_, null, where), sizes(with_, null, { ...where, [candidate.dimension]: candidate.value }), sizes(without, null, where)].map((size) => size.get(""));
    if (!all || !own || !other || all.n === 0 || all.suppressed || own.suppressed) return [];
    const share = own.n / all.n;
    return share >= weighty && share * other.n >= expected ? [{ ...candidate, share }] : [];
  });
  return shifts.sort((a, b) => b.share - a.share)[0] ?? null;
}
