import { readSentiment } from "../sentiment.ts";
import type { Token } from "../tokens.ts";

const ofPrice = /^(?:cheap|cheaper|cheapest|expensive|inexpensive|pricey|(?:не)?(?:дорог|дешев)(?:ой|ая|ое|ие|ые|ый|ую|ого|их|ых|ому|ом|ым|им|ими|ыми))$/;
/** What a price is of itself, so that it is always judged: «дорогая доставка», "cheap fares". */
const fees = /^(?:цен|ценник|тариф|стоимост|комисси|подписк|абон|доставк|пересылк|расценк|прайс|самовывоз|услуг|аренд|проезд|взнос|счет|парковк|price|pricing|cost|fee|rate|charge|deliver|shipping|postage|tariff|plan|subscription|fare|bill|rent|premium|quote|membership|commission|parking)/;
/** What follows where nothing is named: «дорогой и грубый», "expensive for what it is". */
const noName = /^(?:и|а|но|или|для|за|как|чем|по|на|в|с|у|к|из|если|хотя|зато|что|это|был[аои]?|будет|стал[аои]?|оказал\p{L}+|вышел|вышл[аои]|получил\p{L}+|не|ни|потому|очень|and|or|but|for|at|as|to|than|in|on|of|with|so|too|enough|because|though|although|compared|considering|here|there|now|it|they|i|we|you|if|when|while|is|was|are|were|not|by|even|still|online|elsewhere)$/u;
/** What is known already when it is named so: "the cheap chain squeaks", «помогли с дешёвой вилкой». */
const known = /^(?:the|this|that|these|those|my|our|your|his|her|their|its|эт\p{L}{1,3}|т(?:от|а|у|ой|ого)|мо\p{L}{1,3}|наш\p{L}{0,3}|ваш\p{L}{0,3}|свой|сво\p{L}{1,3}|его|ее|их|с|со|для|от|из|в|во|на|по|к|ко|про|насчет|о|об|под)$/u;
/** What is not: "bought a cheap kettle". */
const told = /^(?:a|an|some|any|bought|buy|got|get|ordered|купил[аи]?|купили|взял[аи]?|заказал[аи]?)$/;
const joins = /^(?:и|а|но|зато|с|со|with|and|but|while|plus|yet)$/;

/**
 * A clause without «дорогой», "cheap" and their like before the name of a thing of which the clause judges something else: there they
 * only tell which. What is named as known already is judged by whatever the clause says, anything else by blame in its own part.
 */
export function withoutAsides(clause: Token[], isJudged: (rest: readonly Token[]) => boolean): Token[] {
  if (!clause.some(({ text }) => ofPrice.test(text))) return clause;
  return clause.filter((_, at) => !isAside(clause, at, isJudged));
}

function isAside(clause: readonly Token[], at: number, isJudged: (rest: readonly Token[]) => boolean): boolean {
  const [before, { text }, next] = [clause[at - 1], clause[at]!, clause[at + 1]];
  if (!ofPrice.test(text) || next?.kind !== "word" || noName.test(next.text) || fees.test(next.text)) return false;
  if (before && known.test(before.text)) return isJudged([...clause.slice(0, at), ...clause.slice(at + 1)]);
  if (text === "cheaper" || (before && !told.test(before.text) && !joins.test(before.text))) return false;
  let end = at + 1;
  while (end < clause.length && !joins.test(clause[end]!.text)) end++;
  const rest = clause.slice(at + 1, end);
  return isJudged(rest) && readSentiment(rest).score <= 0;
}
