/** What the mapping says already of texts that mean nothing. */
export interface Nothing {
  /** Of the source. */
  nulls: readonly string[];
}

const mostNamed = 5;

/** A value that was shown as its shape only cannot be named. */
export const isShape = (value: string) => /^.?… \(\d+ characters\)$/u.test(value) || value.includes("•");

/** A word in place of a figure or a time, such as `н/д`, that can be named as it stands. */
export function isWord(value: string): boolean {
  return value !== "" && !/\d/.test(value) && !isShape(value);
}

/** What to write where words mean “nothing”; null for none. The source's own stay in the list. */
export function nullsRemedy(words: readonly string[], { nulls }: Nothing): string | null {
  if (words.length === 0) return null;
  const named = words.slice(0, mostNamed);
  const whether = words.length === 1 ? `where “${words[0]}” means nothing` : `where these mean nothing`;
  return `${whether}, write nulls: ${JSON.stringify([...nulls, ...named])} at the source${words.length > named.length ? `, and the ${words.length - named.length} more such words` : ""}; what means something is mended in the file`;
}
