import { goods } from "../lexicon/aspects.ts";
import { compileLexicon } from "../lexicon/compile.ts";
import type { Token } from "../tokens.ts";

/** Spoils whatever it is said of. */
const spoilt = /^(?:stale|raw|soggy|burnt|burned|undercooked|overcooked|underdone|overdone|rotten|mouldy|moldy|curdled|rubbery|watery|mushy|stringy|clammy|damp|dusty|grimy|sticky|wobbly|cramped|черств\p{L}+|сыр(?:ой|ая|ое|ые|оват\p{L}+)|подгорел\p{L}*|недожарен\p{L}*|пережарен\p{L}*|горел(?:ый|ая|ое|ые)|недовар\p{L}+|перевар\p{L}+|пересолен\p{L}*|заветрен\p{L}*|остыл\p{L}*|остывш\p{L}+|заплесневел\p{L}*|прокис\p{L}*|липк\p{L}+|пыльн\p{L}+|шатк\p{L}+)$/u;
/** What spoils a meal and a room, and is as it should be with a drink that is served cold. */
const cold = /^(?:cold|chilly|freezing|tepid|lukewarm|холодн(?:ый|ая|ое|ые|оват\p{L}+)|ледян\p{L}+)$/u;
const hot = /^(?:hot|piping|горяч(?:ий|ая|ее|ие))$/u;
/** Spoils bread, a bed or a steak, and says nothing of wine. */
const hard = /^(?:hard|rock-hard|tough|chewy|dry|жестк(?:ий|ая|ое|ие)|тверд(?:ый|ая|ое|ые)|сух(?:ой|ая|ое|ие))$/u;
const servedCold = /^(?:beer|ale|lager|wine|champagne|prosecco|cider|lemonade|juice|cola|coke|drinks?|water|ice|ice-cream|gelato|smoothie|пив|вин[оа]$|шампанск|сидр|лимонад|сок|морс|квас|кол[аы]$|морожен|напит|вода$|воды$|айс)/;
const servedRaw = /^(?:fish|salmon|tuna|sushi|oysters?|veg|vegetables|рыб|лосос|тун(?:ец|ца)|суши|устриц|овощ)/;
const servedHot = /^(?:tea|coffee|soup|food|meals?|dish|dishes|pizza|breakfast|lunch|dinner|latte|cappuccino|shower|water|чай|кофе|суп|борщ|ед[аы]$|блюд|пицц|завтрак|обед|ужин|душ|латте|капучино|вода$)/;
/** Between what is named and what is said of it. */
const links = /^(?:is|are|was|were|be|been|isn't|aren't|wasn't|weren't|'s|'re|came|comes|arrived|arrives|served|tasted|tastes|felt|feels|seemed|seems|went|got|gets|always|often|usually|again|still|almost|barely|completely|totally|absolutely|just|so|very|too|really|stone|rather|quite|a|bit|little|not|never|all|out|up|and|как|был|была|было|были|оказал\p{L}+|пришл?[еао]?л?|принесли|подали|всегда|часто|снова|опять|уже|почти|совсем|совершенно|очень|слишком|просто|немного|чуть|не|ни|и|вечно|постоянно)$/u;
const denials = /^(?:not|never|не|ни|isn't|aren't|wasn't|weren't)$/;
/** How many words may stand there. */
const reach = 6;
const things = compileLexicon(`goods: ${goods.trim().split(/\s+/).join(" ")}`, String);

/**
 * In what state a clause says a thing is: −1 where that is no state for it ("tea was cold", «хлеб был чёрствый»), +1 where it is just
 * the one ("the soup was hot"), 0 where it says nothing of a state. `names` tells whether a thing is named at a token, beside goods.
 */
export function conditionTone(clause: readonly Token[], names: (at: number) => boolean): -1 | 0 | 1 {
  let named = -1;
  for (let at = 0; at < clause.length; at++) {
    const { kind, text } = clause[at]!;
    if (kind !== "word") continue;
    const sign = named >= 0 ? signOf(text, clause[named]!.text) : 0;
    if (sign !== 0) {
      const between = clause.slice(named + 1, at).map((token) => token.text);
      if (between.length <= reach && between.every((word) => links.test(word) || cold.test(word) || spoilt.test(word))) {
        const isDenied = between.some((word) => denials.test(word));
        if (!isDenied) return sign;
        // «не горячий» blames, while «не холодный» says as little of praise as of blame
        if (sign > 0) return -1;
      }
    }
    if (names(at) || things.phraseAt(clause, at)) named = at;
  }
  return 0;
}

function signOf(said: string, thing: string): -1 | 0 | 1 {
  if (cold.test(said)) return servedCold.test(thing) ? (said === "cold" || said.startsWith("холодн") ? 1 : -1) : -1;
  if (hot.test(said)) return servedHot.test(thing) ? 1 : servedCold.test(thing) ? -1 : 0;
  if (hard.test(said)) return /^(?:wine|вин[оа]$|work)/.test(thing) ? 0 : -1;
  if (/^(?:raw|сыр(?:ой|ая|ое|ые))$/.test(said) && servedRaw.test(thing)) return 0;
  return spoilt.test(said) ? -1 : 0;
}
