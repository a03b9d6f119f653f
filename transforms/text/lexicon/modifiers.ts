/** Words that bend the words near them, by language. Strengths multiply or add to a neighbour's strength. */
export interface Modifiers {
  /** Turns the polarity of what follows within `negationReach` words. */
  negations: ReadonlySet<string>;
  negationReach: number;
  /** Added to the strength of the word that follows. */
  degrees: ReadonlyMap<string, number>;
  /** What follows outweighs what came before. */
  contrasts: ReadonlySet<string>;
  /** What follows is weaker than what came before. */
  concessions: ReadonlySet<string>;
}

const words = (text: string): string[] => text.trim().split(/\s+/);
const degrees = (stronger: string, weaker: string): ReadonlyMap<string, number> =>
  new Map([...words(stronger).map((word) => [word, 0.8] as const), ...words(weaker).map((word) => [word, -0.8] as const)]);

export const russianModifiers: Modifiers = {
  negations: new Set(words("не ни нет без вряд едва нельзя никогда никак нисколько нифига нихрена никакой никакого никакая никакие ничего")),
  negationReach: 2,
  degrees: degrees(
    "очень оч весьма крайне безумно невероятно совершенно абсолютно полностью совсем просто реально прям прямо так такой такая такое такие настолько слишком сильно ужасно страшно жутко дико вообще вобще самый самая самое самые супер мега ооочень чрезвычайно исключительно максимально",
    "немного немножко чуть слегка малость несколько довольно относительно почти местами иногда более-менее вроде",
  ),
  contrasts: new Set(words("но однако зато а только")),
  concessions: new Set(words("хотя несмотря")),
};

export const englishModifiers: Modifiers = {
  negations: new Set(words("not no never none neither nor cannot can't cant don't dont doesn't doesnt didn't didnt won't wont wouldn't isn't isnt wasn't wasnt aren't weren't ain't hasn't haven't hadn't shouldn't couldn't without hardly barely nothing nobody lack lacks")),
  negationReach: 3,
  degrees: degrees(
    "very really extremely so too absolutely totally completely incredibly super highly such truly deeply especially most more seriously insanely fucking freaking quite utterly",
    "somewhat slightly little bit rather fairly kinda sorta almost partly marginally less",
  ),
  contrasts: new Set(words("but however yet")),
  concessions: new Set(words("although though despite")),
};
