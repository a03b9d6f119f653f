import { withoutAddress } from "./aspect/address.ts";
import { arrivalTone } from "./aspect/arrival.ts";
import { withoutAsides } from "./aspect/aside.ts";
import { entryOf } from "./aspect/aspect-word.ts";
import { conditionTone } from "./aspect/condition.ts";
import { isRoom } from "./aspect/room.ts";
import { aspectFrames, aspectTones } from "./lexicon/aspect-tones.ts";
import { aspects, goods, impliedAspects, noAspect, saidOfPrices } from "./lexicon/aspects.ts";
import { compileLexicon, type Lexicon } from "./lexicon/compile.ts";
import { compileFrames } from "./lexicon/frames.ts";
import { beginsClause } from "./lexicon/modifiers.ts";
import { sentenceSpans } from "./sentences.ts";
import { labelOf, readSentiment, type SentimentLabel } from "./sentiment.ts";
import { respelled, tokenize, type Token } from "./tokens.ts";

/** What one sentence says of one side of a company. */
export interface AspectOpinion {
  /** From 0. */
  sentence: number;
  aspect: string;
  /** −1…+1. */
  sentiment: number;
  sentiment_label: SentimentLabel;
}

const prices = compileLexicon(saidOfPrices, String);
const implied = compileLexicon(impliedAspects, String);
const goodsNamed = compileLexicon(`quality: ${goods.trim().split(/\s+/).join(" ")}`, String);
const tones = compileLexicon(aspectTones, toneOf);
const framesIn = compileFrames(aspectFrames.map((frame) => [frame, frame[2]]));
/** What an event says, without a word of tone. */
const eventTone = 0.5;
/** How far before an event its denial stands: «ни разу не сломался», "never once late". */
const denialReach = 2;
const denials = new Set(["не", "ни", "никогда", "not", "never", "no", "without", "без", "didn't", "doesn't", "don't", "isn't", "wasn't", "aren't", "weren't", "hasn't", "haven't", "won't"]);

/** «Доставка, цены, персонал — всё на высоте»: so short a clause without a tone waits for the tone that follows. */
const mostListed = 2;

/** Words that join two sides of which one is praised and the other is blamed. */
const joins = new Set(["и", "а", "но", "да", "зато", "при", "с", "and", "but", "with", "while", "though", "yet", "plus"]);

/** Tokens of a clause at which it may be parted: speech without stops must not cost the square of its length. */
const partedWithin = 200;

/** An aspect of the company's own, or words it adds to one of the six. */
export interface OwnAspect {
  key: string;
  /** How customers name it, any form of each word; a word with `*` at its end is a beginning that anything may follow. */
  words: readonly string[];
}

/**
 * Opinions per sentence and aspect. A sentence has clauses, cut at commas and at «но» or "but", each with its own tone;
 * a clause that names nothing speaks of what was named before it.
 */
export function createAspectReader(own: readonly OwnAspect[] = []): (text: string) => AspectOpinion[] {
  const ownLines = own.map(({ key, words }) => `${key}: ${words.map(entryOf).filter(Boolean).join(" ")}`);
  const lexicon = compileLexicon([aspects, ...ownLines].join("\n"), String);
  const ownLexicon = compileLexicon(ownLines.join("\n"), String);
  const ownKeys = new Set(own.map(({ key }) => key));
  return (text) => {
    let asked: string[] = [];
    return sentenceSpans(text).flatMap(({ start, end }, sentence) => {
      const totals = new Map<string, Total>();
      let named = asked;
      let isOpenList = false;
      const sentenceText = text.slice(start, end);
      const clauses = clausesOf(withoutAddress(tokenize(sentenceText))).flatMap(({ tokens, isContrasted }) => parted({ tokens: withoutAsides(tokens, isJudged), isContrasted }, lexicon));
      const isAsked = sentenceText.trimEnd().endsWith("?");
      asked = [];
      for (const { tokens: clause, isContrasted } of clauses) {
        const here = aspectsOf(clause, lexicon);
        if (here.length) named = isOpenList && !isContrasted ? [...named, ...here] : here;
        const { score, marks, isQuestion } = readSentiment(named.includes("price") ? clause.map(priced) : clause);
        const events = isAsked ? new Map<string, number>() : eventsIn(clause, named, marks.length > 0);
        const state = marks.length > 0 || isAsked ? 0 : conditionTone(clause, (at) => ownLexicon.phraseAt(clause, at) !== undefined);
        const isEvent = events.size > 0;
        if (state !== 0) for (const aspect of named) if (ownKeys.has(aspect) || (aspect === "quality" && !isEvent)) events.set(aspect, state);
        if (here.length === 0 && events.size > 0) named = [...events.keys()];
        isOpenList = marks.length === 0 && here.length > 0 && clause.length <= mostListed;
        // «Персонал? Ужас.»: a name with a question mark waits for the tone of the next sentence
        if (clauses.length === 1 && isQuestion && marks.length === 0 && clause.length <= mostListed) asked = here;
        for (const aspect of new Set([...named, ...events.keys()])) {
          const event = events.get(aspect);
          if (event === undefined && marks.length === 0) continue;
          const said = event === undefined ? score : event * Math.max(eventTone, event * score);
          totals.set(aspect, added(totals.get(aspect), said, event !== undefined || here.includes(aspect)));
        }
      }
      return [...totals].map(([aspect, { sum, count }]) => {
        const sentiment = sum / count;
        return { sentence, aspect, sentiment, sentiment_label: labelOf(sentiment) };
      });
    });
  };
}

/** What clauses of a sentence say of an aspect. */
interface Total {
  sum: number;
  count: number;
  /** A clause named it; else it is only what clauses said that named nothing. */
  isNamed: boolean;
}

/** What a clause that names nothing says counts beside what named ones say only where it agrees: it may speak of something unknown. */
function added(total: Total | undefined, said: number, isNamed: boolean): Total {
  if (!total || (isNamed && !total.isNamed)) return { sum: said, count: 1, isNamed };
  if (!isNamed && total.isNamed && total.sum * said < 0) return total;
  return { sum: total.sum + said, count: total.count + 1, isNamed: total.isNamed };
}

function priced(token: Token, at: number, clause: readonly Token[]): Token {
  const said = token.kind === "word" ? prices.phraseAt(clause, at) : undefined;
  return said ? respelled(token, said.head) : token;
}

function toneOf(head: string): { aspect: string; sign: 1 | -1; isNeeded: boolean } {
  const [, aspect, sign, needed] = /^(\w+)([+-])(\??)$/.exec(head)!;
  return { aspect: aspect!, sign: sign === "+" ? 1 : -1, isNeeded: needed !== "" };
}

/** Aspects that a clause names; where it names none, those it implies; else that of the goods it speaks of. */
function aspectsOf(clause: readonly Token[], lexicon: Lexicon<string>): string[] {
  for (const names of [lexicon, implied, goodsNamed]) {
    const found = aspectsIn(clause, names);
    if (found.length > 0) return found;
  }
  return [];
}

/** What a clause tells by what happened: aspect → −1 or +1. Of both, what went wrong; what must be named yields to words of praise and blame. */
function eventsIn(clause: readonly Token[], named: readonly string[], isJudged: boolean): Map<string, number> {
  const events = new Map<string, number>();
  const add = (aspect: string, sign: number): void => {
    // a page that broke is no broken article
    if (aspect === "quality" && named.includes("site")) return;
    events.set(aspect, Math.min(sign, events.get(aspect) ?? 1));
  };
  clause.forEach(({ kind }, at) => {
    if (kind !== "word") return;
    for (const { head: { aspect, sign, isNeeded }, length } of tones.phrasesAt(clause, at)) {
      if (isNeeded && (isJudged || !named.includes(aspect))) continue;
      add(aspect, isDenied(clause, at, length) ? -sign : sign);
    }
  });
  const framed = framesIn(clause);
  const arrival = arrivalTone(clause);
  if (arrival !== 0) events.set("delivery", arrival);
  if (framed.size > 0) for (const frame of aspectFrames) if (framed.has(frame)) add(frame[0], frame[1]);
  return events;
}

function isDenied(clause: readonly Token[], at: number, length: number): boolean {
  if (clause.slice(at, at + length).some(({ text }) => denials.has(text) || text.endsWith("n't"))) return false;
  return clause.slice(Math.max(0, at - denialReach), at).some(({ text }) => denials.has(text));
}

function aspectsIn(tokens: readonly Token[], lexicon: Lexicon<string>): string[] {
  const found = new Set<string>();
  /** «Электронная почта»: what a phrase of none takes names nothing. */
  let taken = 0;
  tokens.forEach(({ kind }, at) => {
    if (at < taken || (kind !== "word" && kind !== "hashtag")) return;
    const phrases = lexicon.phrasesAt(tokens, at);
    const longest = Math.max(...phrases.map(({ length }) => length));
    if (phrases.some(({ head, length }) => length === longest && head === noAspect)) taken = at + longest;
    for (const { head, length } of phrases) if (length === longest && head !== noAspect) found.add(head === "site" && isRoom(tokens, at) ? "quality" : head);
  });
  return [...found];
}

/**
 * «Friendly staff shocking prices»: a clause that names two sides is parted where one half praises, the other blames, and each
 * names its own; at a word that joins where there is one.
 */
function parted(clause: Clause, lexicon: Lexicon<string>): Clause[] {
  const { tokens, isContrasted } = clause;
  const names = new Set([lexicon, implied, goodsNamed].flatMap((own) => aspectsIn(tokens, own)));
  if (names.size < 2) return [clause];
  let best = 0;
  for (let at = 1; at < Math.min(tokens.length, partedWithin); at++) {
    if (best > 0 && !joins.has(tokens[at]!.text)) continue;
    const [left, right] = [tokens.slice(0, at), tokens.slice(at)];
    const [ofLeft, ofRight] = [aspectsOf(left, lexicon), aspectsOf(right, lexicon)];
    if (!ofLeft.length || !ofRight.length || ofLeft.some((aspect) => ofRight.includes(aspect))) continue;
    if (signOf(left, ofLeft) * signOf(right, ofRight) >= 0) continue;
    best = at;
    if (joins.has(tokens[at]!.text)) break;
  }
  return best === 0 ? [clause] : [{ tokens: tokens.slice(0, best), isContrasted }, { tokens: tokens.slice(best), isContrasted: false }];
}

/** −1, 0 or +1: whether a part of a clause blames or praises what it names. */
function signOf(part: readonly Token[], named: readonly string[]): number {
  const { score, marks } = readSentiment(named.includes("price") ? part.map(priced) : part);
  const events = eventsIn(part, named, marks.length > 0);
  const event = named.map((aspect) => events.get(aspect) ?? 0).find((sign) => sign !== 0);
  return event ?? (labelOf(score) === "neutral" ? 0 : Math.sign(score));
}

function isJudged(tokens: readonly Token[]): boolean {
  return readSentiment(tokens).marks.length > 0 || eventsIn(tokens, aspectsIn(tokens, goodsNamed), false).size > 0 || conditionTone(tokens, () => false) !== 0;
}

interface Clause {
  tokens: Token[];
  /** Cut from what came before by «но», «хотя» and their like. */
  isContrasted: boolean;
}

function clausesOf(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [{ tokens: [], isContrasted: false }];
  tokens.forEach((token, at) => {
    const isContrasted = beginsClause(tokens, at);
    if (token.kind === "pause" || isContrasted) clauses.push({ tokens: [], isContrasted });
    else clauses.at(-1)!.tokens.push(token);
  });
  return clauses.filter((clause) => clause.tokens.length > 0);
}
