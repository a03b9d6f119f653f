import type { Example, LaterText } from "../learn.ts";
import { asksForSomething } from "../sentiment/courtesy.ts";
import { tokenize } from "../tokens.ts";

/** Beginnings and endings of messages that say nothing of the tone; `{}` stands for the message, `{^}` for it with a capital. */
export interface Dressings {
  plain: readonly string[];
  /** Manners that elsewhere are felt: of messages of no tone only those that ask for something wear them. */
  polite: readonly string[];
}

/** One message in so many is dressed. */
const share = 3;
/** One kind message in so many may wear manners: thanks are oftener for something than they close a complaint. */
const kind = 2;
/** Of letters; longer texts have manners enough. */
const longest = 200;

/** Every third of the examples once more, as a letter dresses it, with the tone it has: manners and marks then tell little. */
export function dressed(examples: readonly Example[], { plain, polite }: Dressings): LaterText[] {
  let count = 0;
  return examples.flatMap((example, at) => {
    if (at % share > 0 || example.text.length > longest) return [];
    const isPlain = (example.label === "positive" && at % kind > 0) || (example.label === "neutral" && !asksForSomething(tokenize(example.text)));
    const dressings = isPlain ? plain : [...plain, ...polite];
    const dressing = dressings[count++ % dressings.length]!;
    const text = example.text.replace(/[.!]+$/u, "");
    return [{ label: example.label, opening: example.text, text: dressing.replace("{^}", () => text.slice(0, 1).toUpperCase() + text.slice(1)).replace("{}", () => text) }];
  });
}
