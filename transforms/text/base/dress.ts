import type { Example } from "../learn.ts";

/** Beginnings and endings of messages that say nothing of the tone; `{}` stands for the message, `{^}` for it with a capital. */
export interface Dressings {
  plain: readonly string[];
  /** Manners that elsewhere are felt: of every second kind message they are left out, so that they speak for none. */
  polite: readonly string[];
  /** Whether manners may dress a message of no tone. */
  isPolite: (text: string) => boolean;
}

/** One message in so many is dressed. */
const share = 3;
/** Of letters; longer texts have manners enough. */
const longest = 200;

/** The examples, and beside every third of them itself as a letter dresses it, with the tone it has: manners and marks then tell little. */
export function dress(examples: readonly Example[], { plain, polite, isPolite }: Dressings): Example[] {
  let count = 0;
  return examples.flatMap((example, at) => {
    if (at % share > 0 || example.text.length > longest) return [example];
    const isPlain = (example.label === "positive" && at % 2 > 0) || (example.label === "neutral" && !isPolite(example.text));
    const dressings = isPlain ? plain : [...plain, ...polite];
    const dressing = dressings[count++ % dressings.length]!;
    const text = example.text.replace(/[.!]+$/u, "");
    return [example, { ...example, text: dressing.replace("{^}", () => text.slice(0, 1).toUpperCase() + text.slice(1)).replace("{}", () => text) }];
  });
}
