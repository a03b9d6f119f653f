import { askingWords, isStopWord, linkingWords } from "../lexicon/stop-words.ts";
import type { Token } from "../tokens.ts";
import { ofWord } from "../word.ts";
import type { Part } from "./reason-part.ts";

/** Who is asked for, … */
const humans = /^(?:оператор|человек|людьми|живы[мх]|жив(?:ой|ого|ому)|менеджер|специалист|консультант|сотрудник|operators?$|agents?$|humans?$|person$|people$|representatives?$|advis[eo]rs?$|staff$)/;
/** … and how: «соедините меня», “put me through to a real person”. */
const ways = /^(?:соедин|переключ|перевед(?:и|ите)$|позов|дай(?:те)?$|свяж(?:и|ите)$|связаться$|поговорить$|общаться$|разговаривать$|бот(?:ом|а)?$|робот|свободн|реальн|настоящ|put$|connect|transfer|pass$|speak(?:ing)?$|talk(?:ing)?$|chat$|reach$|real$|live$|actual$|bots?$|robots?$|someone$|somebody$|being$|service$|customer$|support$)/;

/** Who wants another one has said more. */
const another = /^(?:друг(?:ой|ого|ому|им|ая|ую)|another|other)$/;

const silent = 0;
const asksHuman = 1;
const tells = 2;
const denials: ReadonlySet<string> = new Set(["не", "нет", "no", "not"]);
const saysOf = ofWord((text) => {
  if (humans.test(text)) return asksHuman;
  if (another.test(text)) return tells;
  return ways.test(text) || isStopWord(text) || linkingWords.has(text) || askingWords.has(text) || denials.has(text) ? silent : tells;
});

/** Whether a part of a text asks for somebody to talk to and says nothing else: «оператор», «соедините с человеком», “I want a real person”. */
export function asksForHuman(tokens: readonly Token[], { from, to }: Part): boolean {
  let isAsked = false;
  for (let at = from; at < to; at++) {
    const { kind, word } = tokens[at]!;
    if (kind === "number" || kind === "hashtag" || kind === "link") return false;
    if (kind !== "word") continue;
    const said = saysOf(word);
    if (said === tells) return false;
    isAsked ||= said === asksHuman;
  }
  return isAsked;
}
