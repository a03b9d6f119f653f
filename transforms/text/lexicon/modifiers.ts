/** Words that bend the words near them, in both languages. */

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Turn the polarity of what follows them in the clause. */
export const negations: ReadonlySet<string> = new Set(
  words(`
    не ни нет без вряд едва нельзя никогда никак нисколько нифига нихрена никакой никакого никакая никакие ничего
    not no never none neither nor cannot can't cant don't dont doesn't doesnt didn't didnt won't wont wouldn't isn't isnt wasn't wasnt
    aren't weren't ain't hasn't haven't hadn't shouldn't couldn't without hardly barely nothing nobody lack lacks
  `),
);

/** Added to the strength of the word that follows. */
export const degrees: ReadonlyMap<string, number> = new Map([
  ...words(`
    очень оч весьма крайне безумно невероятно совершенно абсолютно полностью совсем просто реально прям прямо так такой такая такое такие
    настолько слишком сильно ужасно страшно жутко дико вообще вобще самый самая самое самые супер мега чрезвычайно исключительно максимально
    very really extremely so too absolutely totally completely incredibly super highly such truly deeply especially most more seriously
    insanely fucking freaking quite utterly
  `).map((word) => [word, 0.8] as const),
  ...words(`
    немного немножко чуть слегка малость несколько довольно относительно почти местами иногда более-менее вроде
    somewhat slightly little bit rather fairly kinda sorta almost partly marginally less
  `).map((word) => [word, -0.8] as const),
]);

/** What follows them outweighs what came before. */
export const contrasts: ReadonlySet<string> = new Set(words("но однако зато а только but however yet"));
