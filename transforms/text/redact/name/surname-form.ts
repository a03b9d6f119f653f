import { isStopWord } from "../../lexicon/stop-words.ts";
import { isEverydaySurname } from "./everyday-name.ts";
import { formCases } from "./name-case.ts";
import type { NamePart } from "./name-part.ts";

/** How surnames end that no everyday word beside a name ends with. */
const russianSurname = /^[а-я]{2,}(?:(?:[ое]в|[иы]н)(?:а|у|ым|ой)?|[сц]к(?:ий|ого|ому|им|ая|ой|ую)|енко|чук|дзе|швили)$/u;
const latinSurname = /^[a-z]{2,}(?:(?:[oe]v|[iy]n)(?:a|u|ym|oy|oi)?|[st]sk(?:iy|y|ii|aya|oy|uyu)|enko|chuk|dze|shvili)$/;
/** They end so and are no surnames. */
const noSurname = new Set(
  ("логин логина пин готов готова готову здоров здорова снова нов нова суров сурова таков такова каков корова основа основу обнова голова голову слова слово слов часов месяцев случаев отзывов рублев заказов товаров звонков баллов дворов ростов московский русский русская городской один одна одну магазин магазина магазину корзина корзину машина машину причина причину половина половину картина картину годин королева королеву слева справа вина вину спина спину резина резину кабина кабину витрина витрину длина длину ширина глубина величина тишина середина середину мужчина мужчину женщина женщину свинина говядина бензин бензина витамин витамина карантин господин гражданин апельсин мандарин термин камин лимузин кувшин аспирин дельфин пингвин детская женская мужская соседская детский женский мужской взрослый " +
    "again main plain rain coin join skin begin login love remove above move remain captain mountain fountain curtain chain brain drain spin pin bin win thin grain stain train certain bargain contain explain maintain obtain retain sustain entertain margin origin virgin cabin robin cousin penguin vitamin admin plugin cumin muffin coffin satin dolphin goblin resin toxin protein").split(" "),
);

/** Whether a word in small letters has the form of a surname that is no other word. */
export function isSurnameForm(word: string): boolean {
  return !noSurname.has(word) && (russianSurname.test(word) || latinSurname.test(word));
}

const anyForm = 4095;

/** A word of no list as the surname it can be beside a given name: by its ending, or as a word that people are called by; null where it cannot. */
export function formPart(word: string, none: NamePart): NamePart | null {
  if (word.length < 2 || noSurname.has(word) || isStopWord(word)) return null;
  const isWord = isEverydaySurname(word);
  if (/^[а-я]+$/u.test(word)) {
    const surname = formCases(word);
    const isShort = isShortSurname(word);
    return surname || isWord || isShort ? { ...none, surname: surname || anyForm, isEverydaySurname: surname === 0 && !isShort, isFormed: true } : null;
  }
  return isWord && !noSurnameBehind.has(word) ? { ...none, surname: anyForm, isEverydaySurname: true, isFormed: true } : null;
}

/** Of peoples whose surnames have one syllable. */
const shortSurnames = new Set("ли пак цой хан ким тен ан юн хон кан шин сон нам ко ю вон хегай ван чан чжан лю кац кох вайс берг франк гросс".split(" "));
/** Whether a folded Russian word is a surname of one syllable, in any case: «Паком». */
export function isShortSurname(word: string): boolean {
  return shortSurnames.has(word) || shortSurnames.has(word.replace(/(?:ом|ем|[ауе])$/u, ""));
}

/** What is said behind a name more often than it is one. */
const noSurnameBehind = new Set("more new same last day days week weeks year years will way major long plus cash price prices stock order room check back right left free".split(" "));
