import { z } from "zod";
import { fault, strict } from "./fault.ts";
import { key, label, word } from "./words.ts";

/** A phrase with at least one letter in it. */
const phrase = word.superRefine((text, context) => {
  if (!/\p{L}/u.test(text)) fault(context, "has no word in it", { value: text, remedy: "write words as customers write them" });
});

/** A side of the company that customers judge, beside the six that are always there. */
export const aspect = strict({ key, label: label.optional(), words: z.array(phrase).min(1) }).transform((one) => ({
  key: one.key,
  label: one.label ?? null,
  words: one.words,
}));

const examples = z.array(phrase).min(1);

/** Kinds of feedback, taught by phrases and by what the helpdesk already says. */
export const kinds = strict(eachOf(["complaint", "idea", "question", "praise", "referral"], strict({ examples: examples.optional(), tags: z.array(word).min(1).optional() })));

/** Why customers come again, taught by phrases. */
export const repeats = strict(eachOf(["misunderstanding", "not_fixed", "new_question", "status"], strict({ examples })));

function eachOf<Name extends string, Schema extends z.ZodType>(names: readonly Name[], schema: Schema) {
  return Object.fromEntries(names.map((name) => [name, schema.optional()])) as Record<Name, z.ZodOptional<Schema>>;
}
