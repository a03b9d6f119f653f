import { z } from "zod";
import { fault, strict } from "./fault.ts";
import { key, label, word } from "./words.ts";

/** A phrase with at least one letter in it. */
export const phrase = word.superRefine((text, context) => {
  if (!/\p{L}/u.test(text)) fault(context, "has no word in it", { value: text, remedy: "write words as customers write them" });
});

/** A side of the company that customers judge, beside the six that are always there. */
export const aspect = strict({ key, label: label.optional(), words: z.array(phrase).min(1) }).transform((one) => ({
  key: one.key,
  label: one.label ?? null,
  words: one.words,
}));

const examples = z.array(phrase).min(1);

/** What teaches a label: phrases, and categories of the helpdesk as `reason` holds them. */
const teaching = strict({ examples: examples.optional(), tags: z.array(word).min(1).optional() });

type Teaching = z.output<typeof teaching>;

/** Kinds of feedback. */
export const kinds = strict(eachOf(["complaint", "idea", "question", "praise", "referral"])).superRefine(oneEach);

/** Why customers come again. */
export const repeats = strict(eachOf(["misunderstanding", "not_fixed", "new_question", "status"])).superRefine(oneEach);

function eachOf<Name extends string>(names: readonly Name[]) {
  return Object.fromEntries(names.map((name) => [name, teaching.optional()])) as Record<Name, z.ZodOptional<typeof teaching>>;
}

/** What stood under two labels would teach one of them, and nobody could tell which. Phrases are compared as they are read: without case, ё and marks. */
function oneEach(taught: Readonly<Record<string, Teaching | undefined>>, context: z.RefinementCtx): void {
  const owner = new Map<string, string>();
  for (const [label, own] of Object.entries(taught)) {
    for (const part of ["examples", "tags"] as const) {
      own?.[part]?.forEach((text, i) => {
        const said = part === "tags" ? text : (text.toLowerCase().replaceAll("ё", "е").match(/[\p{L}\d]+/gu) ?? []).join(" ");
        const first = owner.get(`${part} ${said}`) ?? label;
        owner.set(`${part} ${said}`, first);
        if (first === label) return;
        fault(context, `the ${part === "tags" ? "category" : "phrase"} teaches “${first}” already`, { path: [label, part, i], value: text, remedy: `keep it under ${first} or under ${label}` });
      });
    }
  }
}
