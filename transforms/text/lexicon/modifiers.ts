/** Words that bend the words near them, in both languages. */
import type { Token } from "../tokens.ts";
import { ofWord } from "../word.ts";

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Turn the polarity of what follows them in the clause. */
export const negations: ReadonlySet<string> = new Set(
  words(`
    не ни нет без вряд едва нельзя никогда никак нисколько нифига нихрена никакой никакого никакая никакие ничего
    not no never none neither nor cannot can't cant don't dont doesn't doesnt didn't didnt won't wont wouldn't isn't isnt wasn't wasnt
    aren't weren't ain't hasn't haven't hadn't shouldn't couldn't without hardly barely nothing nobody zero lack lacks
  `),
);

/** Russian says no twice: beside «не» these add nothing, «ни один вопрос не решили» has one negation. */
export const echoes: ReadonlySet<string> = new Set(
  words("ни никто никого никому никем никогда нигде никуда никак нисколько ничего ничто ничем никакой никакого никакая никакие никакое никаких никакую никакому никаким"),
);

/** Too light to stand between a negation and what it turns: «вряд ли это можно назвать хорошим». */
export const lightWords: ReadonlySet<string> = new Set(
  words("ли это этот эту можно назвать назовешь сказать один одна одно одного одной одну одному одним сказал сказала скажу бы был была было были то чтобы что я a an the any single one once ever even had have has been"),
);

/** What is said after these and a comma is still denied: «нельзя сказать, что плохо». */
export const sayings: ReadonlySet<string> = new Set(words("сказать сказал сказала скажу say said"));

/** Phrases that begin as a negation and deny nothing; the notation is in ./compile.ts. */
export const assurances = `
1: без_сомнени* без_преувеличени* не_только не_просто не_могу_не не_можем_не нельзя_не не_ожида* не_ждал*_так* не_сомнева* не_раздумыва*
1: without_a_doubt without_doubt without_question without_a_question no_doubt no_wonder nothing_but not_only not_just
1: without_exaggerat* no_exaggerat* without_hesitat* no_hesitat* without_exception no_joke no_kidding no_question
1: not_expect* didn't_expect* didnt_expect* never_expect* wasn't_expect* wasnt_expect* weren't_expect* not_hesitate don't_hesitate dont_hesitate won't_hesitate wouldn't_hesitate wouldnt_hesitate didn't_hesitate never_hesitate
`;

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

const contrasts: ReadonlySet<string> = new Set(words("но однако зато а только but however yet"));
const isContrasting = ofWord((text) => contrasts.has(text));
const concessions: ReadonlySet<string> = new Set(words("хотя though although"));
const exceptions: ReadonlySet<string> = new Set(words("anything nothing"));

/** Whether what follows this word outweighs what came before; in "anything but helpful" and "nothing but praise" it does not. */
export function isContrast(tokens: readonly Token[], at: number): boolean {
  const { kind, text, word } = tokens[at]!;
  return isContrasting(word) && (kind === "word" || kind === "hashtag") && !(text === "but" && at > 0 && exceptions.has(tokens[at - 1]!.text));
}

/** Whether a clause with a tone of its own begins after this word. */
export function beginsClause(tokens: readonly Token[], at: number): boolean {
  return isContrast(tokens, at) || (tokens[at]!.kind === "word" && concessions.has(tokens[at]!.text));
}
