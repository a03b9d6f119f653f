import { z } from "zod";
import { fault, strict } from "./fault.ts";
import { asRead, claims, phrase } from "./voice.ts";
import { key, label, type Label } from "./words.ts";

/** A contact reason with its place in the tree. */
export interface Reason {
  key: string;
  label: Label;
  examples: string[];
  cancels_orders: boolean;
  /** Keys from the topmost branch down to its own. */
  path: string[];
}

interface Nested {
  key: string;
  label: Label | null;
  examples: string[];
  cancels_orders: boolean | null;
  reasons: Nested[];
}

/** Deeper trees are read by nobody; the bound also ends a list that an alias of YAML puts into itself. */
const mostLevels = 5;

function reasonAt(level: number): z.ZodType<Nested> {
  const tooDeep = z.unknown().superRefine((_, context) => {
    fault(context, "lies too deep", { remedy: `a tree of reasons has ${mostLevels} levels at most: move these one level up` });
  }).transform((): Nested[] => []);
  const below: z.ZodType<Nested[]> = level < mostLevels ? z.array(reasonAt(level + 1)).min(1) : tooDeep;
  return strict({ key, label: label.optional(), examples: z.array(phrase).optional(), cancels_orders: z.boolean().optional(), reasons: below.optional() })
    .superRefine((one, context) => {
      if (one.reasons && !one.label) fault(context, "has reasons below it and no label", { path: ["reasons"], value: one.key, remedy: "write the label under which pages add them up: label: { en: …, ru: … }" });
    })
    .transform((one): Nested => ({ key: one.key, label: one.label ?? null, examples: one.examples ?? [], cancels_orders: one.cancels_orders ?? null, reasons: one.reasons ?? [] }));
}

/** Keys that mean something else wherever reasons stand. */
const kept = new Map([["unknown", "it means that nobody knows the reason"], ["other", "it means reasons of too few people, taken together"], ["all", "it means every reason"]]);

/** The company's tree of contact reasons as a list: every branch stands before what lies below it. */
export const reasons = z.array(reasonAt(1)).transform((tree, context) => {
  const seen = new Map<string, string>();
  const claim = claims(context, "phrase teaches", "reason");
  function visit(below: readonly Nested[], place: PropertyKey[], above: readonly string[]): void {
    below.forEach((one, i) => {
      const own = [...above, one.key];
      const first = seen.get(one.key);
      if (kept.has(one.key)) fault(context, "is a key that pages keep for themselves", { path: [...place, i, "key"], value: one.key, remedy: `${kept.get(one.key)}; give the reason another key, such as ${one.key}_reason, and keep its label` });
      if (first !== undefined) fault(context, `the reason is declared twice, first as ${first}`, { path: [...place, i], value: one.key, remedy: "a key stands once in the whole tree: keep one of them" });
      else seen.set(one.key, own.join(" › "));
      one.examples.forEach((text, j) => claim(asRead(text), one.key, text, [...place, i, "examples", j]));
      visit(one.reasons, [...place, i, "reasons"], own);
    });
  }
  visit(tree, [], []);
  return flattened(tree, [], false);
});

/** What a branch cancels, its reasons cancel, unless they say otherwise. */
function flattened(list: readonly Nested[], above: readonly string[], cancels: boolean): Reason[] {
  return list.flatMap((one) => {
    const path = [...above, one.key];
    const cancels_orders = one.cancels_orders ?? cancels;
    return [{ key: one.key, label: one.label ?? { en: one.key, ru: one.key }, examples: one.examples, cancels_orders, path }, ...flattened(one.reasons, path, cancels_orders)];
  });
}
