import { isHesitation } from "./dictated-digits.ts";

/** What somebody says, and is answered, while he tells a number part by part. */
const asides = new Set(
  ("потом дальше далее затем так да да-да угу ага ну и а в номер номера номером сам сама это еще после этого тире дефис дробь плюс пробел точка записал записала записали записывай записываю записываете записываешь пиши пишу пишете пишешь слушаю слышно слышите алло готов готова готовы успеваете успели успел успела понятно помедленнее не спешу диктую повторяю эм э м мм ок окей хорошо есть значит сейчас секунду секундочку минуту минутку момент вот теперь там скажем такой значитца угум посмотрю гляну проверю подумаю скажу вспомню понял поняла принято продолжайте диктуйте говорите верно правильно последние первые цифры " +
    "yes yeah yep ok okay right then and next so uh um hmm mhm er erm go on got get did do are you have a pen ready writing write down still there hear with me keeping up copy it that that's is dash hyphen slash space let think check look find see hang hold wait sec one second now well like plus ahead carry continue listening sure perfect great good fine cool alright noted please thanks followed by ends ending finally").split(" "),
);

/** Whether a folded word may stand between the parts of a number that somebody tells. */
export function isAside(word: string): boolean {
  return asides.has(word) || isHesitation(word);
}
