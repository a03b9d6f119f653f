import { expect, it } from "vitest";
import { labelOf, readSentiment } from "../../../transforms/text/sentiment.ts";
import { tokenize } from "../../../transforms/text/tokens.ts";

const label = (text: string): string => labelOf(readSentiment(tokenize(text)).score);

it.each([
  "сломался зуб, хочу записаться", "протекает кран, нужен сантехник", "украли карту, как заблокировать", "страховка от несчастного случая", "заболел, отмените пожалуйста запись", "хочу расторгнуть договор",
  "как расторгнуть договор не приходя в офис", "а раньше никак?", "а без предоплаты никак?", "мне бы тариф подешевле", "ничего уже не надо, сам разобрался", "можно поставить свои шины вместо ваших", "прорвало трубу, пришлите сантехника",
  "do you accept Delta Dental", "please reschedule my root canal", "need an appt asap, cracked tooth", "have to cancel tmrw sorry, sick", "I need an appointment for depression", "hi id like to book a cleaning next week",
  "can you fix a cracked screen", "need insurance for a damaged van", "please stop my card, i lost it", "how do i claim for a delayed flight", "how much for a smashed windscreen", "do you offer anger management classes",
])("what a service is asked for is no blame: %s", (text) => expect(label(text)).toBe("neutral"));

it.each([
  "чайник сломался через неделю", "хочу вернуть деньги, телефон пришёл разбитый", "хочу расторгнуть договор, надоело ваше хамство", "вы потеряли мой паспорт", "кран опять протекает после вашего сантехника",
  "my kettle broke after a week", "I need a refund, the phone arrived broken", "please fix your terrible app", "my tooth broke again two days after your filling", "need to talk to a manager, the room is filthy", "you cancelled my visit",
])("what the firm broke, sold or left undone is blamed: %s", (text) => expect(label(text)).toBe("negative"));
