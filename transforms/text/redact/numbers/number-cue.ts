import type { Token } from "../../tokens.ts";
import { ofWord } from "../../word.ts";
import type { PersonalKind } from "../finding.ts";

/** What a number may be the number of; `other` is nobody's: an order, an article, a sum. */
export type Told = Extract<PersonalKind, "phone" | "card" | "passport" | "snils" | "inn" | "iban" | "account"> | "other";

const cues: readonly [Told | "trip", RegExp][] = [
  ["other", /^(?:з\p{L}{0,2}к\p{L}{0,2}з(?:а|у|ом|е|ы|ов)?$|накладн|трек|чек(?:а|у|ом|е|и)?$|артикул|договор|заявк|обращени|претензи|купон|промокод|отправлени|посылк|штрих|серийн|прибор|сч[её]тчик|сумм|итог|цен[аыу]$|тариф|балл|скидк|полис|верси|код$|кода$|тикет|order|orders$|tracking|track$|shipment|invoice|receipt|sku$|ref$|reference|coupon|promo|serial|version|total|sum$|price|points|error|voucher|article|item|meter|parcel|isbn|model|case$|claim|policy|quote|batch)/u],
  ["trip", /^(?:билет|рейс|брон[ьи]|бронировани|ticket|booking|flight|reservation)/u],
  ["passport", /^(?:па[сc]{1,2}п[оа]рт|паспотр|пасп$|загран|биометрич|удостоверени|удостоверяющ|документ|сери[яию]$|внж$|виз[аы]$|ппт$|pass?port|paspor|travel$|document|booklet|identity|ausweis|reisepass|seri[yj]a)/u],
  ["snils", /^(?:снилс|snils|пенсионн|страхов)/u],
  ["inn", /^(?:инн(?:а|у)?$|inn$|tin$|налог|taxpayer|tax$)/u],
  ["iban", /^(?:iban|i-b-a-n$|ибан|[аa][йи]-?бан)/u],
  ["card", /^(?:карт(?:а|у|ы|е|ой|ою|очк\p{L}*)$|пластик|card|visa$|виз[аыуе]$|mastercard|маестро|лицев)/u],
  ["account", /^(?:сч[её]т(?:а|у|ом|е)?$|реквизит|account|acct$|beneficiar|бенефициар)/u],
  ["phone", /^(?:тел$|телефон|моб$|мобильн|сотов|вацап|ватсап|вотсап|вайбер|звон|перезвон|позвон|дозвон|набер|набир|связ|симк|сим-карт|phone|mobile|cell$|tel$|call$|calling$|ring$|rang$|whatsapp|landline|reach(?:ed|able)?$|text$|dial)/u],
];
/** What a number is called, whatever it counts. */
const plain = /^(?:номер|цифр|number|digits?|line$|контакт|contact)/u;

const cueOf = ofWord((word): Told | "trip" | "plain" | null => cues.find(([, pattern]) => pattern.test(word))?.[0] ?? (plain.test(word) ? "plain" : null));

const reach = 40;
const reachOfPlain = 10;
const reachBehind = 4;

/**
 * What the words nearest to some tokens say that their number is of, several sentences before them; undefined where none does.
 * A trip has numbers of its own, unless a passport is spoken of before it.
 */
export function toldBefore(tokens: readonly Token[], from: number): Told | "plain" | undefined {
  let nearest: "other" | "plain" | undefined;
  let isAside = false;
  for (let at = from - 1, words = 0; at >= 0 && words < reach; at--) {
    const { kind, word } = tokens[at]!;
    if (kind !== "word") continue;
    words++;
    const cue = cueOf(word);
    if (cue === null) continue;
    if (cue === "plain") nearest ??= words <= reachOfPlain ? "plain" : undefined;
    else if (cue === "trip") nearest = "other";
    else if (cue === "other" && (isAside || isInPassing(tokens, at))) isAside = true;
    else if (isAside && !documents.has(cue)) return "other";
    else if (nearest !== "other" || cue === "passport") return isSeriesOfGoods(tokens, at) ? "other" : cue;
  }
  return isAside ? "other" : nearest;
}

const documents: ReadonlySet<string> = new Set(["passport", "snils", "inn", "iban"]);
const prepositions = new Set("without on in for with of from about без на в во для к по от с из про".split(" "));

const corrects = /^(?:should|must|has|shows?|says?|долж[ен]н?[оаы]?|указан[аоы]?|стоит)$/u;

/** Whether a thing is spoken of in passing, no number right behind: "my passport for a return without receipt: …", "our INN is not on the receipt? Again: …". */
function isInPassing(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || (next.kind !== "end" && next.text !== ":" && next.text !== "," && !corrects.test(next.text))) return false;
  return [at - 1, at - 2].some((before) => tokens[before]?.kind === "word" && prepositions.has(tokens[before]!.text));
}

/** What bids to call the number told before it. */
export const bidsToCall = /^(?:call|text|ring|dial|(?:пере|по)?звони(?:те)?|набер(?:и|ите)|набирай(?:те)?)$/u;
const isIt = /^(?:это|is|that's|my|мой)$/;

/** The same of the words right behind, in the same sentence: «…, это СНИЛС», "is my passport". */
export function toldBehind(tokens: readonly Token[], to: number): Told | undefined {
  let isSaid = false;
  for (let at = to + 1, words = 0; at < tokens.length && words < reachBehind; at++) {
    const { kind, text, word } = tokens[at]!;
    if (kind === "end" || (kind === "pause" && !isIt.test(tokens[at + 1]?.text ?? "") && !bidsToCall.test(tokens[at + 1]?.text ?? ""))) return undefined;
    if (kind !== "word") continue;
    words++;
    isSaid ||= isIt.test(text);
    const cue = cueOf(word);
    if (cue !== null && cue !== "plain" && cue !== "trip" && (cue !== "phone" || isSaid || (words === 1 && bidsToCall.test(text)))) return cue;
  }
  return undefined;
}

/** «серия и номер прибора» */
function isSeriesOfGoods(tokens: readonly Token[], at: number): boolean {
  if (!/^сери/u.test(tokens[at]!.text)) return false;
  return tokens.slice(at + 1, at + 5).some(({ kind, text }) => kind === "word" && /^(?:прибор|товар|издели|устройств|аппарат)/u.test(text));
}
