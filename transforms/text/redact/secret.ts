import { isStopWord } from "../lexicon/stop-words.ts";
import { lean } from "../letters.ts";
import { matchesOf } from "../matches.ts";
import type { Finding } from "./finding.ts";

/** What a person proves himself by. */
const word = "(?:кодов|секретн|контрольн|проверочн|парольн)\\p{L}{2,3}\\s(?:слов(?:о|ом|а)|фраз(?:а|у|ой))|(?:security|secret|memorable|safe|code|pass)[\\s-]?(?:word|phrase)|passphrase";
const password = "парол(?:ь|ем)|password|passcode|pass\\s?code|pwd|passwd";
const answer = "ответ\\p{L}{0,2}\\sна\\s(?:мой\\s)?(?:секретн|контрольн)\\p{L}{2,3}\\sвопрос|(?:security|secret)\\sanswer|answer\\sto\\s(?:my|the)\\s(?:security|secret)\\squestion";
/** Whose or what it opens, between it and itself: «пароль от личного кабинета», "password for the app". */
const of = "(?:\\s(?:от|для|к|на|в)\\s(?:\\p{L}+\\s)?(?:wi-?fi|вай-?фа\\p{L}|роутера?|сети|почт[ыеу]|приложени\\p{L}|кабинет\\p{L}|лк|сайта?|аккаунта?|аккаунту|телефона?|карт[ыеу]|договор[ау]|сч[её]т[ау]|банка?)|\\s(?:for|to|of|on)\\s(?:(?:the|my|your|our|this)\\s)?(?:\\p{L}+\\s)?(?:wi-?fi|router|network|account|app|site|email|mail|portal|profile|card|phone|login))?";
/** What tells that the next word is the thing itself. */
const sign = "(?:\\s?[:=–—-]\\s?|\\s(?:(?:у\\sменя|мо[йёе]|сейчас|теперь|now|set\\sto)\\s)?(?:это|так(?:ой|ое|ая)|буд(?:ет|ь)|is|was|it['’]?s)\\s?[:–—-]?\\s?)";
const quoted = "[«“\"'‘]([^»”\"'’\\n]{2,40})[»”\"'’]";
const told = lean(new RegExp(`(?<![\\p{L}\\d])(?:(${word}|${answer})|(${password}))${of}(?:(${sign})|\\s(?:у\\sменя\\s|мой\\s|мо[её]\\s)?)(?:${quoted}|([\\p{L}\\d][^\\s,;«»“”"]{0,39}))`, "giu"));
const mayTell = /слов|фраз|парол|вопрос|word|phrase|passcode|pass code|pwd|passwd|answer/i;
/** What is said of a secret that is not told: «пароль не подходит», "my password is wrong". */
const saidOfIt = lean(
  /^(?:забы|забу|не(?!\p{L}{4})|неверн|неправ|неизв|недейст|ненад|помн|помню|зна(?!мя|к)|потеря|утеря|введ|ввод|вв[её]л|назов|назва|скаж|сказа|сообщ|нуж|надо|требу|прос(?!т)|прошу|спрос|спраш|подход|подош|правильн|верн|установ|смен|измен|поменя|меня|сброс|сбрас|придум|указ|зада|как|что|чтоб|где|когда|если|пожал|клиент|договор|владел|абонент|приложен|прош[её]?л|приш|прид|приход|отправ|получ|работа|совпа|есть$|был|буд|обязат|там$|тут$|здесь|мо[йяеё]|ваш|наш|сво|нов(?:ый|ое|ая)|стар(?:ый|ое|ая)|эт|больше|меньше|долж|состо|содерж|восстан|верифи|из(?:\s|$)|через|снова|опять|уже|ещ[её]|сво|тот|так|сам|по$|стал|слет|взлом|украл|утек|сохран|подтверд|принима|принят|отклон|просроч|ист[её]к|заблок|слож|прост|легк|л[её]гк|длин|коротк|слаб|над[её]жн)/iu,
);
const saidInEnglish =
  /^(?:not|no|never|wrong|incorrect|invalid|correct|right|fine|ok(?:ay)?|good|bad|too|very|so|still|now|always|already|also|just|only|being|been|be|is|was|the|an?|this|that|what|which|how|when|where|why|who|if|it|its|my|your|our|their|his|her|same|different|new|old|needed?|necessary|required|reset|resets?|working|locked|unlocked|weak|strong|short|long|blocked|case|secure|safe|visible|hidden|empty|missing|easy|hard|impossible|there|here|gone|lost|stolen|broken|unknown|unsafe|up|down|out|on|in|at|for|to|from|of|with|by|and|or|but|please|page|prompt|field|manager|email|link|change|screen|box|again|doesn['’]?t|isn['’]?t|won['’]?t|can['’]?t|expir|forgot|forget|protect|recover|verif|mandatory|about|supposed|going|different|useless|ridiculous|rubbish|something|anything|nothing|everything|confidential|private)$|^(?:expir|forg[oe]t|protect|recover|verif|requir|chang|reject|accept|updat|sav)|(?:ed|ing|able|ible)$/i;
/** What lower-case words beside a secret mostly are when nothing says that they are it. */
const ofOtherKind = /(?:ть|ти|те|ла|ло|ли|ет|ит|ут|ют|ат|ят|но|ое|ой|ый|ий|ая|ые|ся|сь|ого|ому|ей|ов|ам|ах|ами|ть|шь)$/u;
const counted = lean(/^\s?(?:раз|дн|день|час|мин|символ|знак|цифр|букв|попыт|недел|месяц|лет|год|times|days|hours|minutes|char|digits|letters|attempts|tries|weeks|months|years)/iu);
const endOfClause = /^\s*(?:$|[.,;:!?)»"…\n—–])/u;
const asksFor = lean(/(?:(?:на|под|рас)?(?:зов|скаж|сообщ|дикту)\p{L}*|введите|придум\p{L}+|забы\p{L}+|сброс\p{L}+|смен\p{L}+|помен\p{L}+|восстанов\p{L}+|прошу|нуж\p{L}+|forgot\p{L}*|reset\p{L}*|chang\p{L}+|need\p{L}*|enter|what(?:['’]s|\sis)|tell\sme)(?:\s(?:ваш|мой|мо[её]|свой|свое|сво[её]|my|your|the|a|новый|new)){0,2}\s$/iu);
const maiden = lean(/(?<!\p{L})(?:mother['’]?s\smaiden\sname|maiden\sname)(?:\s(?:is|was)|\s?[:–—-])\s?(\p{L}[\p{L}'’-]{2,30})|девич\p{L}{1,2}\sфамили\p{L}(?:\s(?:моей\s)?(?:матери|мамы))?(?:\s?[:–—-]\s?|\s(?:это\s)?)(\p{L}[\p{L}-]{2,30})/giu);
const leastFigures = 4;

/** Passwords, code words and answers to secret questions where they are told: «кодовое слово Барсик»; not where they are spoken of. */
export function findSecrets(text: string): Finding[] {
  const findings: Finding[] = [];
  if (mayTell.test(text)) {
    for (const match of matchesOf(text, told)) {
      const [, asWord, asPassword, isSigned, inQuotes, bare] = match;
      const value = inQuotes ?? bare!.replace(/[.!?:…)»"']+$/u, "");
      const start = match.index + match[0].lastIndexOf(inQuotes ?? bare!);
      const around = { before: text.slice(Math.max(0, match.index - 40), match.index), after: text.slice(start + value.length, start + value.length + 20) };
      const said = { isPassword: asPassword !== undefined, isRussian: /^[а-яё]/iu.test((asWord ?? asPassword)!), isSigned: isSigned !== undefined };
      if (inQuotes === undefined ? isTold(value, said, around) : (said.isSigned || !asksFor.test(around.before)) && !saidOfIt.test(value)) {
        findings.push({ kind: "secret", start, end: start + value.length });
      }
    }
  }
  if (/девич|maiden/i.test(text)) {
    for (const match of matchesOf(text, maiden)) {
      const value = (match[1] ?? match[2])!;
      if (isStopWord(value.toLowerCase()) || saidOfIt.test(value) || saidInEnglish.test(value)) continue;
      const start = match.index + match[0].lastIndexOf(value);
      findings.push({ kind: "name", start, end: start + value.length });
    }
  }
  return findings;
}

interface Said {
  /** A password, which may be any letters and signs; else a code word, which is a word. */
  isPassword: boolean;
  isRussian: boolean;
  /** Something tells that the value is it: a colon, "is". */
  isSigned: boolean;
}

function isTold(value: string, { isPassword, isRussian, isSigned }: Said, { before, after }: { before: string; after: string }): boolean {
  const small = value.toLowerCase();
  if (value.length < 2 || isStopWord(small) || saidOfIt.test(value) || saidInEnglish.test(value)) return false;
  if (/^\d+$/.test(value)) return (isSigned || value.length >= leastFigures) && !counted.test(after);
  if (/\d/.test(value) || (isPassword && /[^\p{L}'’-]/u.test(value))) return true;
  const isLast = endOfClause.test(after);
  const isCapital = /^\p{Lu}/u.test(value);
  if (isSigned) return isLast || isCapital;
  if (asksFor.test(before)) return false;
  if (isPassword) return isRussian && /^[a-z]+$/i.test(value) && isLast;
  return isCapital || (isRussian && isLast && !ofOtherKind.test(small));
}
