/** English that is typed without its apostrophe and is no other word: not "ill", "well", "were", "its", "lets", "id"; nor German "im". */
const contractions = `
  don't doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't can't won't couldn't wouldn't shouldn't mustn't needn't ain't
  i've you're you've you'll we've they're they've they'll it'll that'll that's what's who's where's there's here's he's she's
`.trim().split(/\s+/);

const whole: ReadonlyMap<string, string> = new Map(contractions.map((word) => [word.replace("'", ""), word]));

/** The folded word with the apostrophe it lacks, or the word itself. */
export function withApostrophe(word: string): string {
  return whole.get(word) ?? word;
}
