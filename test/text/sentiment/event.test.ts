import { expect, it } from "vitest";
import { labelOf, readSentiment } from "../../../transforms/text/sentiment.ts";
import { tokenize } from "../../../transforms/text/tokens.ts";

const label = (text: string): string => labelOf(readSentiment(tokenize(text)).score);

it.each([
  "eSIM не активируется", "не активируется симка", "LOS горит красным", "лампочка на модеме мигает красным", "спидтест 15 вместо 100", "положили 4 куска вместо 6", "деньги списались дважды", "за занятие списали два раза",
  "деньги списались с карты, а в кабинете баланс прежний", "мастер должен был прийти с 10 до 14, никого нет", "репетитор должен был начать в 5, никого нет", "роутер сам перезагружается", "начислили за роутер который я сдала ещё летом",
  "сняли за абонемент который я заморозил", "в моём кабинете чужие анализы", "связь с вами как с того света", "обои отклеились на второй день",
  "stitches came out", "the crown fell out after two days", "portal down again?", "someone else's lab results are in my portal", "my card was charged but the portal says unpaid", "received 8 tiles instead of 10",
  "check engine light came on after your service", "the atm swallowed my card", "the machine won't accept my card", "boiler keeps cutting out", "charged for a minibar we never touched",
])("what went wrong blames by what happened alone: %s", (text) => expect(label(text)).toBe("negative"));

it.each([
  "заплатил 500 рублей вместо 1000, скидка", "не отвечайте на звонки с чужих номеров", "карта активирована", "написала письмо вместо звонка", "мастер придёт с 10 до 14",
  "I came out of the shop at noon", "paid 5 instead of 10", "the results are in the portal", "Patient since 2018",
])("what only happened does not: %s", (text) => expect(label(text)).not.toBe("negative"));
