import { thanks } from "./irony.ts";
import type { Mark } from "./course.ts";
import type { Token } from "../tokens.ts";

/** Thanks for nothing in particular, in a text that asks for something. */
const formula = 0.15;
const request =
  /^(?:пожалуйст|пож(?:алста)?$|пжл|плиз|подскаж|уточнит|прошу|помогит|скажит|объяснит|проверьт|пришлит|позвонит|перезвонит|ответьт|свяжит|please|pls|plz|kindly)/u;
/** «Спасибо за быстрый ответ» thanks for something. */
const objects: ReadonlySet<string> = new Set(["за", "что", "for"]);

/** Takes from thanks that only close a question or a request: «Уточните по посылке, пожалуйста. Спасибо». */
export function discountCourtesy(tokens: readonly Token[], marks: Mark[], isQuestion: boolean): void {
  for (const mark of marks) {
    if (mark.strength <= 0 || !thanks.test(tokens[mark.at]!.text) || objects.has(tokens[mark.at + 1]?.text ?? "")) continue;
    if (isQuestion || tokens.some(({ kind, text }) => kind === "word" && request.test(text))) mark.strength *= formula;
  }
}
