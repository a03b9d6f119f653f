import { thanks } from "./irony.ts";
import type { Mark } from "./course.ts";
import type { Token } from "../tokens.ts";

/** Thanks for nothing in particular, and smiles, in a text that asks for something. */
const formula = 0.15;
const request =
  /^(?:пожалуйст|пож(?:алста)?$|пжл|плиз|подскаж|прошу|нуж(?:ен|на|но|ны)$|хочу$|хотел[аи]?(?:сь)?$|надо$|please|pls|plz|kindly)|[а-я]{2}(?:йте|ите|ьте)(?:сь)?$/u;
/** Nobody is asked by these. */
const noRequest = /^(?:здравствуйте|извините|простите|смотрите|знаете|видите|понимаете|представляете|представьте|живите|пейте|кушайте|ешьте|спите|давайте|кстати)$/u;
const asks = /^(?:где|когда|куда|откуда|сколько|почему|зачем|как|какой|какая|какое|какие|каков[аоы]?|можно|можете|есть|будет|во|where|when|what|how|why|which|who|do|does|is|are|can|could|would|will)$/u;
const english = /^(?:send|cancel|call|give|refund|return|check|tell|change|close|open|stop|remove|update|fix|bring|book|add|confirm|transfer|block|contact|email|resend|forward|reply|respond|need|reschedule|renew|extend|switch|delete|freeze|schedule|order|move|refill|checking)$/u;
const wants: ReadonlySet<string> = new Set(["need", "want", "would", "like", "'d"]);
const greetings: ReadonlySet<string> = new Set(["здравствуйте", "привет", "добрый", "доброе", "день", "вечер", "утро", "доброго", "дня", "а", "и", "hello", "hi", "hey", "there", "good", "morning", "afternoon", "evening", "team", "and", "so"]);
/** «Спасибо за быстрый ответ» thanks for something. */
const objects: ReadonlySet<string> = new Set(["за", "что", "for"]);

/** Takes from thanks and smiles that only close a question or a request: «Уточните по посылке. Спасибо», “where is my order :)”. */
export function discountCourtesy(tokens: readonly Token[], marks: Mark[], isQuestion: boolean): void {
  let isAsking: boolean | undefined;
  for (const mark of marks) {
    const { kind, text } = tokens[mark.at]!;
    const isSmile = kind === "smile" || kind === "emoji" || kind === "pause";
    if (mark.strength <= 0 || !(isSmile || thanks.test(text)) || objects.has(tokens[mark.at + 1]?.text ?? "")) continue;
    isAsking ??= isQuestion || asksForSomething(tokens);
    if (isAsking) mark.strength *= formula;
  }
}

/** Whether a sentence of the text asks for something, with or without its mark. */
export function asksForSomething(tokens: readonly Token[]): boolean {
  let isFirst = true;
  return tokens.some(({ kind, text }, at) => {
    if (kind === "end") isFirst = true;
    if (kind !== "word") return false;
    const opens = isFirst;
    isFirst &&= greetings.has(text);
    if (request.test(text) && !noRequest.test(text)) return true;
    if (opens && (asks.test(text) || english.test(text)) && !exclaims(text, tokens[at + 1])) return true;
    return (text === "i" || text === "we") && wants.has(tokens[at + 1]?.text ?? "");
  });
}

/** “What a day”, «Какой же день» ask nothing. */
function exclaims(text: string, next: Token | undefined): boolean {
  return (text === "what" && (next?.text === "a" || next?.text === "an")) || next?.text === "же";
}
