import type { Token } from "../../tokens.ts";
import { isHesitation } from "./dictated-digits.ts";

/** What somebody says, and is answered, while he tells a number part by part. */
const asides = new Set(
  ("потом дальше далее затем так да да-да угу ага ну и а в номер номера номером сам сама это еще после этого тире дефис дробь плюс пробел точка записал записала записали записывай записываю записываете записываешь пиши пишу пишете пишешь слушаю слышно слышите алло готов готова готовы успеваете успели успел успела понятно помедленнее не спешу диктую повторяю эм э м мм ок окей хорошо есть значит сейчас секунду секундочку минуту минутку момент вот теперь там скажем такой значитца угум посмотрю гляну проверю подумаю скажу вспомню понял поняла принято продолжайте диктуйте говорите верно правильно последние первые цифры " +
    "yes yeah yep ok okay right then and next so uh um hmm mhm er erm go on you a pen ready writing write down still hear with me keeping up copy it that that's is dash hyphen slash space let think check look find see hang hold wait sec one second now well like plus ahead carry continue listening sure perfect great good fine cool alright noted please thanks followed by ends ending finally").split(" "),
);

/** Words that ask whether the other follows, by what follows them: "got that?", "are you ready?"; a sum that somebody got is none. */
const asks = new Map([
  ["got", /^(?:it|that|all|them)$/], ["get", /^(?:it|that|all|them)$/], ["are", /^(?:you|we)$/], ["do", /^(?:you|i)$/], ["did", /^(?:you|i)$/], ["have", /^(?:you|a|got)$/], ["can", /^you$/], ["there", /^\W*$/],
]);

/** Whether the word here may stand between the parts of a number that somebody tells. */
export function isAside(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!;
  return asides.has(text) || isHesitation(text) || (asks.get(text)?.test(tokens[at + 1]?.text ?? "") ?? false);
}
