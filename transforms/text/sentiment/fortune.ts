import type { Mark } from "./course.ts";
import type { Token } from "../tokens.ts";
import { ofWord } from "../word.ts";

/** What papers tell of a firm by two words of one sentence, whichever stands first: «прибыль банка упала», «оштрафован МТС». */
interface Fortune {
  of: RegExp;
  told: RegExp;
  strength: number;
  /** A name stands beside what is told: «санкции против Сбербанка», not «против жителя». */
  isOfName?: true;
}

const gain = 2.5;
const loss = -2.5;
/** Words between the two. */
const reach = 8;
const nameReach = 4;
const against = /^(?:против|отношении)$/u;
/** «Против жителя Тулы»: of people, not of a firm. */
const people = /^(?:жител|водител|мужчин|женщин|пенсион|сотрудни|подрост|студент|школьни|чиновни|депутат|экс|бывш|гражданин|москвич|блогер|глав)/u;
const latin = /^[a-z]/;

const earned = /^(?:прибыл[иьюе]|прибылью|выручк[аиуе]|капитализаци[яию]|ebitda|oibda)$/u;
const clients = /^(?:абонент|клиент|вкладчик|заемщик|пользовател)(?!ск)/u;
const base = /^(?:абонент|клиент)ск/u;
const falls = /^(?:упал[аио]?|пада[ею]т|падение|снизил|снижа[ею]тся|снижение|сократил|сокраща[ею]тся|сокращение|уменьшил|рухнул|обвалил|просел|потерял|теря[ею]т|недосчита|недополуч)/u;
const rises = /^(?:вырос|увелич[иа]|удво[ие]л|удвоен|утроил|учетвер|подскоч|взлете|превыси|рекорд|нарасти|нарастил|приросл|прирост|обновил)/u;
const courts = /^(?:фас|уфас|роспотребнадзор|роскомнадзор|цб|центробанк|прокуратур|прокурор|антимоноп|суд|суда|судом|мвд|полици|следовател|следстви)/u;

const fortunes: readonly Fortune[] = [
  { of: earned, told: falls, strength: loss },
  { of: earned, told: rises, strength: gain },
  { of: base, told: falls, strength: loss },
  { of: base, told: rises, strength: gain },
  { of: /^(?:чистый|получил|получила|понес|понесла|зафиксировал|составил|вырос|увеличил)/u, told: /^(?:убыт(?:ок|ки|ка|ков|ком))$/u, strength: loss },
  { of: /^(?:акции|бумаги|котировки|капитализация)$/u, told: /^(?:рухнул|обвалил|просел|провалил|потерял)/u, strength: loss },
  { of: /^(?:акции|бумаги|котировки|капитализация)$/u, told: /^(?:взлете|подскоч)/u, strength: gain },
  { of: /^рейтинг/u, told: /^(?:понизил|понижен|понижа|снизил|снижен|ухудшил|отозвал|негативн|мусорн)/u, strength: loss },
  { of: /^рейтинг/u, told: /^(?:повысил|повышен|улучшил|улучшен|позитивн)/u, strength: gain },
  { of: /^(?:moody|fitch|акра|poor)/u, told: /^(?:понизил|снизил|ухудшил|отозвал|негативн)/u, strength: loss },
  { of: /^(?:moody|fitch|акра|poor)/u, told: /^(?:повысил|улучшил|позитивн)/u, strength: gain },
  { of: /^(?:терять|теря[ею]т|потерял[аи]?|отток|лишил(?:ся|ась|ись)|распугал)$/u, told: clients, strength: loss },
  { of: /^(?:вышел|вышла|выходит)$/u, told: /^(?:плюс|прибыль)$/u, strength: gain },
  { of: courts, told: /^(?:оштрафовал|наказал|уличил|обвинил|заподозрил)/u, strength: loss, isOfName: true },
  { of: courts, told: /^(?:взыскал)/u, strength: loss, isOfName: true },
  { of: /^(?:признал|признала|признали|признан[аоы]?)$/u, told: /^(?:незаконн|ненадлежащ|недостоверн|нарушивш|недобросовестн)/u, strength: loss },
  { of: /^(?:возбу[дж]|завел|заведен|завели)/u, told: /^дел[оа]$/u, strength: loss, isOfName: true },
  { of: courts, told: /^нарушени[яе]$/u, strength: loss },
  { of: /^санкци/u, told: /^(?:против|отношении)$/u, strength: loss, isOfName: true },
  { of: /^санкционн/u, told: /^(?:попал|внес|включ|включен)/u, strength: loss },
  { of: /^(?:временн(?:ую|ая))$/u, told: /^администраци/u, strength: loss },
  { of: /^(?:данн|баз|переписк|парол|выписк)/u, told: /^(?:утек|утечк|слил|слит|продают|прода[ею]тся|торговал|похити|похищен|свалк|помойк|открыт(?:ом|ый)$)/u, strength: loss },
  { of: /^(?:признан[аоы]?|назван[аоы]?|вошел|вошла|вошли|стал[аи]?|получил[аи]?)$/u, told: /^(?:лучш(?:им|ей|ими|ий)|лидер(?:ом)|десятк|тройк|наград|инновационн|технологичн)/u, strength: gain },
  { of: /^(?:обогнал|опередил|обошел|обошла)/u, told: /^(?:конкурент|лидер|соперник)/u, strength: gain },
  { of: clients, told: /^(?:штурму|пикет|протест|возмущ|возмути|митинг)/u, strength: loss },
];

const spoken = /^(?:[а-я]|moody|fitch|poor|ebitda|oibda)/u;

/** Of which fortunes a word is one of the two: bits of `of`, bits of what is told. */
const parts = ofWord((text): readonly [number, number] | null => {
  if (!spoken.test(text)) return null;
  let of = 0;
  let told = 0;
  fortunes.forEach((fortune, i) => {
    if (fortune.of.test(text)) of |= 1 << i;
    if (fortune.told.test(text)) told |= 1 << i;
  });
  return of || told ? [of, told] : null;
});

/** What is told of whole trades and countries is no firm's. */
const common = /^(?:населени|россиян|отрасл|сектор|рынк|бюджет|банковск|стран[аыуе]$|экономик|инфляци|ввп|если|бы|ли)/u;

/** Marks what papers tell of a firm's fortunes, in place of what its words were marked alone; the text is Russian. */
export function markFortunes(tokens: readonly Token[], marks: Mark[]): void {
  let of = 0;
  let from = 0;
  let told = 0;
  let to = 0;
  for (let at = 0; at < tokens.length; at++) {
    const { kind, text, word } = tokens[at]!;
    if (kind === "end") of = told = 0;
    else if (kind !== "word") continue;
    else if (common.test(text)) return;
    const part = parts(word);
    if (!part) continue;
    if (at - from > reach) of = 0;
    if (at - to > reach) told = 0;
    const met = (part[0] & told) | (part[1] & of);
    const first = part[1] & of ? from : to;
    const fortune = met ? fortunes[31 - Math.clz32(met & -met)]! : undefined;
    if (fortune && (!fortune.isOfName || hasName(tokens, first, at))) return tell(marks, first, at, fortune.strength);
    if (part[0]) [of, from] = [of | part[0], at];
    if (part[1]) [told, to] = [told | part[1], at];
  }
}

/** Whether a name stands right behind what is told, or before it behind «против»: «против МТС заведено дело». */
function hasName(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = Math.max(from - nameReach, 0); at <= to + nameReach; at++) {
    const token = tokens[at];
    const isBefore = at < from;
    if (token?.kind !== "word" || (!isBefore && at <= to)) continue;
    if (isBefore && !against.test(tokens[at - 1]?.text ?? "") && !against.test(tokens[at - 2]?.text ?? "")) continue;
    if (people.test(token.text)) return false;
    if (token.isCapital || latin.test(token.text)) return true;
  }
  return false;
}

function tell(marks: Mark[], from: number, to: number, strength: number): void {
  let first = marks.findIndex(({ at }) => at >= from - 1);
  if (first < 0) first = marks.length;
  let end = first;
  while (end < marks.length && marks[end]!.at <= to) end++;
  marks.splice(first, end - first, { at: to, strength });
}
