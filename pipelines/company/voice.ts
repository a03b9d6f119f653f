import { z } from "zod";
import { isSameWord } from "../../transforms/text/aspect/aspect-word.ts";
import { fault, strict } from "./fault.ts";
import { key, label, word } from "./words.ts";

/** A phrase with at least one letter in it. */
export const phrase = word.superRefine((text, context) => {
  if (!/\p{L}/u.test(text)) fault(context, "has no word in it", { value: text, remedy: "write words as customers write them" });
});

/** A word or words that tell an aspect; a star stands for any ending and nowhere else. */
const aspectWord = phrase.superRefine((text, context) => {
  if (/\*./.test(text.trim())) fault(context, "has a star that is not at its end", { value: text, remedy: `a star stands for any ending: write ${text.replaceAll("*", "").trim()}*, or each word whole` });
});

/** A side of the company that customers judge, beside the six that are always there. */
const aspect = strict({ key, label: label.optional(), words: z.array(aspectWord).min(1) }).transform((one) => ({
  key: one.key,
  label: one.label ?? null,
  words: one.words,
}));

const examples = z.array(phrase).min(1);

/** The company's aspects; a word under two of them would tell neither from the other. */
export const aspects = z.array(aspect).superRefine((list, context) => {
  const told: { owner: string; text: string }[] = [];
  list.forEach(({ key: owner, words }, i) => words.forEach((text, j) => {
    const first = told.find((one) => one.owner !== owner && isSameWord(one.text, text))?.owner;
    if (first !== undefined) fault(context, `the word tells the aspect “${first}” already`, { path: [i, "words", j], value: text, remedy: `keep it under ${first} or under ${owner}` });
    told.push({ owner, text });
  }));
});

/** What teaches a label: phrases, and categories of the helpdesk as `reason` holds them. */
const teaching = strict({ examples: examples.optional(), tags: z.array(word).min(1).optional() }).superRefine((own, context) => {
  if (!own.examples && !own.tags) fault(context, "teaches nothing", { remedy: 'write examples: ["a phrase as customers put it"] or tags: [category] below it, or leave the key out' });
});

type Teaching = z.output<typeof teaching>;

/** Kinds of feedback. */
export const kinds = strict(eachOf(["complaint", "idea", "question", "praise", "referral"])).superRefine(oneEach);

/** Why customers come again. */
export const repeats = strict(eachOf(["misunderstanding", "not_fixed", "new_question", "status"])).superRefine(oneEach);

function eachOf<Name extends string>(names: readonly Name[]) {
  return Object.fromEntries(names.map((name) => [name, teaching.optional()])) as Record<Name, z.ZodOptional<typeof teaching>>;
}

/** What stood under two labels would teach one of them, and nobody could tell which. */
function oneEach(taught: Readonly<Record<string, Teaching | undefined>>, context: z.RefinementCtx): void {
  const claim = { examples: claims(context, "phrase teaches"), tags: claims(context, "category teaches") };
  for (const [label, own] of Object.entries(taught)) {
    own?.examples?.forEach((text, i) => claim.examples(asRead(text), label, text, [label, "examples", i]));
    own?.tags?.forEach((text, i) => claim.tags(text, label, text, [label, "tags", i]));
  }
}

/** A phrase as it is compared: without case, ё and marks. */
export function asRead(text: string): string {
  return (text.toLowerCase().replaceAll("ё", "е").match(/[\p{L}\d]+/gu) ?? []).join(" ");
}

/** Takes texts for their owners, one after another, and faults a text that another owner took before. */
export function claims(context: z.RefinementCtx, what: string, owners = ""): (said: string, owner: string, text: string, path: PropertyKey[]) => void {
  const taken = new Map<string, string>();
  return (said, owner, text, path) => {
    const first = taken.get(said) ?? owner;
    taken.set(said, first);
    if (first !== owner) fault(context, `the ${what} ${owners && `the ${owners} `}“${first}” already`, { path, value: text, remedy: `keep it under ${first} or under ${owner}` });
  };
}
