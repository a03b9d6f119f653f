import type { Token } from "../tokens.ts";

const blame = -2;
/** Words between a lack and what is lacking. */
const reach = 6;
const without: ReadonlySet<string> = new Set(["without", "w/o"]);
const fillers =
  /^(?:a|an|any|single|prior|proper|clear|even|ever|giving|given|getting|receiving|offering|providing|so|much|as|advance|advanced|good|valid|real|apparent|obvious|the|slightest|least|my|our|their|further|sort|kind|of|adequate|formal|plausible|всяк(?:ого|ой|их)|люб(?:ого|ой|ых)|каких-либо|каких|какого|какой|какого-либо|какой-либо|либо|малейш(?:его|ей|их)|едино(?:го|й)|предварительн(?:ого|ой|ых)|моего|моей|нашего|нашей|вашего|его|ее|их|видим(?:ых|ой)|должн(?:ого|ых)|внятн(?:ого|ой|ых)|уважительн(?:ой|ых)|особ(?:ых|ой)|соответствующ(?:его|их)|письменного|малейшего)$/;
const due =
  /^(?:explanations?|explaining|warnings?|reasons?|apology|apologies|apologi[sz]ing|notice|notices|notification|notifying|asking|consent|permission|authori[sz]ation|approval|justification|telling|informing|consulting|consultation|cause|compensation|acknowledge?ment|consideration|объяснени[йяе]|объяснений|пояснени[йя]|предупреждени[йяе]|спрос[ау]?|причины?|уведомлени[йяе]|оповещени[йя]|согласия|разрешения|ведома|извинени[йяе]|согласовани[йяе]|оснований|основания|обосновани[йя]|обоснованных)$/;
/** "No reason" and "no cause" are mostly for complaint. */
const unsaid = /^(?:explanations?|warnings?|apology|apologies|notice|notification|justification)$/;
/** "Without asking questions", "no explanation needed", «без причин для беспокойства». */
const excuses = /^(?:to|for|needed|necessary|required|questions?|any|для|жаловаться|беспокоиться|волноваться|lights?|label|labels)$/;

/** Where somebody was owed a word and had none: "without any explanation", «без предупреждения», "no apology"; undefined where nothing of the kind begins. */
export function unwarned(tokens: readonly Token[], at: number): { strength: number; length: number } | undefined {
  const { text } = tokens[at]!;
  const isNo = text === "no" || text === "zero";
  if (!isNo && text !== "без" && !without.has(text)) return undefined;
  if (tokens[at - 1]?.text === "не" || tokens[at - 1]?.text === "not" || (text === "без" && tokens[at - 2]?.text === "не")) return undefined;
  for (let i = at + 1; i <= at + reach; i++) {
    const token = tokens[i];
    if (token?.kind !== "word") return undefined;
    if ((isNo ? unsaid : due).test(token.text)) return excuses.test(tokens[i + 1]?.text ?? "") ? undefined : { strength: blame, length: i + 1 - at };
    if (!fillers.test(token.text)) return undefined;
  }
  return undefined;
}
