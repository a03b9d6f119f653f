import { findAll, type Finding } from "../finding.ts";
import { lean } from "../../letters.ts";

/** A number plate of Russia: one of the twelve letters both alphabets have, three digits, two letters, the region. */
const plate = lean(/(?<![\p{L}\d-])[авекмнорстух]\s?\d{3}\s?[авекмнорстух]{2}\s?\d{2,3}(?![\p{L}\d-])/giu);
/** ISO 3779: a car's seventeen letters and digits, none of them I, O or Q. */
const vehicle = lean(/(?<![\p{L}\d])(?=(?:[A-Z]*\d){5})(?=\d*[A-Z])[A-HJ-NPR-Z\d]{17}(?![\p{L}\d])/giu);
const plateSaid =
  lean(/(?<!\p{L})(?:(?:licen[cs]e|number|registration|reg)\splates?|car\sreg(?:istration)?|vehicle\sreg(?:istration)?|(?:гос\.?\s?|авто)номер\p{L}*|номер\p{L}*\s(?:машин|авто)\p{L}*)(?:\s(?:number|is|мо[ейи]\p{L}*))*[\s:—-]{1,3}((?=[\p{L} -]{0,4}\d|\d)[\p{Lu}\d]{1,4}[\s-]?(?=[\p{L}\d]{0,3}[\p{Lu}\d])[\p{Lu}\d]{2,4}(?:\s[\p{Lu}\d]{2,3})?)(?![\p{L}\d])/gu);
/** Addresses of private networks are nobody's: RFC 1918. */
const internetAddress =
  lean(/(?<![\p{L}\d])(?:ip(?:v[46])?(?:[-\s]?(?:address|адрес\p{L}*))?|айпи(?:шник)?|logged\sin\sfrom|log-?in\sfrom|вход\s(?:с|из)|заш[её]л\sс)(?:\s(?:is|мой|у\sменя|адреса))?[\s:—-]{1,3}((?!10\.|127\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)(?:\d{1,3}\.){3}\d{1,3}|(?:[\da-f]{0,4}:){2,7}[\da-f]{1,4})(?![\p{L}\d])/giu);
const bankAccount =
  lean(/(?<!\p{L})(?:sort\scode|routing(?:\snumber)?|aba|bsb|(?:bank\s|my\s|savings\s|checking\s)?account(?:\s(?:number|no\.?))?|acct\.?|р\/с|к\/с|(?:расч[её]тн|лицев)\p{L}+\sсч[её]т\p{L}*|номер\p{L}*\sсч[её]та)(?:\s(?:is|мой|номер))?[\s:#№—-]{1,3}(\d{2}-\d{2}-\d{2}|\d{4}\s\d{4}|\d[\d -]{4,26}\d)(?![\p{L}\d]|[.,]\d)/giu);
const securityCode = lean(/(?<!\p{L})(?:cvv2?|cvc2?|код\s+с\s+обратной\s+стороны|пин(?:[-\s]?код)?|pin(?:\s+(?:code|number|no\.?))?)(?:\s(?:is|это|мой|у\sменя))?[\s:—-]{1,3}(\d{3,6})(?!\d|\s?(?:раз|дн|час|мин|times|days|hours))/giu);
const codeBehind = /(?<!\d)(\d{3})(?=\s(?:с|на)\s(?:обратной|обороте))/giu;
const codeOfCard = /(?<!\d)\d{2}\/\d{2}[\s,]{1,2}(?:и\s|and\s)?(?:код|code)[\s:]{1,2}(\d{3})(?!\d)/giu;
const lastOfCard =
  lean(/(?<!\p{L})(?:карт\p{L}*|card|visa|виза|mastercard|amex|мир)[^\d\n.!?]{0,16}?(?:ending|ends|last\s(?:4|four)(?:\sdigits)?|заканчива\p{L}+|оканчива\p{L}+|последние\s(?:(?:4|четыре)\s)?цифр\p{L}*)(?:\s(?:in|with|is|are|на))?[\s:—-]{1,3}(\d{4})(?!\d)/giu);
/** As receipts print a card: “4276 38** **** 1234”, «карта *1234». */
const maskedCard = lean(/(?<![\p{L}\d*])\d{4}[\s-]?(?:\d{2}[*xXхХ•]{2}|[*xXхХ•]{4})[\s-]?[*xXхХ•]{4}[\s-]?\d{4}(?!\d)|(?<=(?:карт\p{L}*|card|visa|mastercard|мир)\s)[*•.]{1,4}\s?\d{4}(?!\d)/giu);
const lastOfAccount = lean(/(?<!\p{L})(?:account|acct|сч[её]т\p{L}*)\s(?:(?:that|which|is|one)\s){0,3}(?:ending|ends|заканчива\p{L}+|оканчива\p{L}+)(?:\s(?:in|with|на))?\s(\d{4})(?!\d)/giu);
const lastOfPhone = lean(/(?<!\p{L})(?:номер|телефон)\p{L}*\s(?:на\s)?(?:(\d{4})\s(?:заканчива|оканчива)\p{L}+|(?:заканчива|оканчива)\p{L}+\sна\s(\d{2,4}))(?!\d)/giu);

/** Accounts, parts of cards, number plates and addresses on the internet, by form or by the words before. */
export function findAccounts(text: string): Finding[] {
  const hasCard = /карт|card|visa|виза|amex|мир\s|cvv|cvc|обороте|пин|pin|обратной|\d\/\d/i.test(text);
  return [
    ...(/\d{3}\s?[а-я]{2}/i.test(text) ? findAll(text, "account", plate) : []),
    ...(/(?<![a-zа-я])(?:vin|вин|chassis|кузов|car|авто|машин)/i.test(text) ? findAll(text, "account", vehicle) : []),
    ...(/plate|reg|номер/i.test(text) ? findAll(text, "account", plateSaid) : []),
    ...(/\d[.:]/.test(text) && /ip|айпи|logged|log-?in|вход|заш/i.test(text) ? findAll(text, "account", internetAddress) : []),
    ...(/code|routing|aba|bsb|acc|сч[её]т|\/с/i.test(text) ? [bankAccount, lastOfAccount].flatMap((pattern) => findAll(text, "account", pattern)) : []),
    ...(/[*xXхХ•]\s?\d{4}/.test(text) ? findAll(text, "card", maskedCard) : []),
    ...(hasCard ? [securityCode, codeBehind, codeOfCard, lastOfCard].flatMap((pattern) => findAll(text, "card", pattern)) : []),
    ...(/анчива/.test(text) ? findAll(text, "phone", lastOfPhone) : []),
  ];
}
