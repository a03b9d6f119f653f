import { describe, expect, it } from "vitest";
import { createScorer } from "../../../transforms/text/scorer.ts";

const said = {
  ru: {
    negative: ["мастер наследил и ушёл", "с карты дважды сняли деньги", "в номере грязно и холодно", "третью неделю кормят обещаниями", "пришла рваная куртка"],
    neutral: ["где моя посылка", "пришлите договор на почту", "как поменять номер телефона", "отмените запись на среду", "нужна справка за октябрь"],
    positive: ["мастер всё сделал быстро и аккуратно", "очень уютный зал", "приятные цены и отличный выбор", "замечательный врач", "доставка порадовала"],
  },
  en: {
    negative: ["the plumber left a mess", "my card was charged twice", "the room was dirty and cold", "they keep lying to me", "the jacket came torn"],
    neutral: ["where is my parcel", "send the contract to my email", "how do I change my phone number", "cancel my appointment on Wednesday", "I need a statement for October"],
    positive: ["the plumber was quick and tidy", "a very cosy room", "great prices and an excellent choice", "a wonderful doctor", "delivery was superb"],
  },
};
const dressed = {
  ru: ["{}.", "{}!", "{}!!!", "{}...", "Здравствуйте! {}", "Добрый день, {}", "{}. Спасибо!", "{}, заранее спасибо", "{}. С уважением, Анна", "{}, заказ 48812", "{}, пожалуйста", "{}. Жду ответа", "{} https://example.com/a1", "@company {}"],
  en: ["{}.", "{}!", "{}!!!", "{}...", "Hello! {}", "Hi there, {}", "{}. Kind regards, Anna", "{}, thank you in advance", "{}, order 48812", "{}, please", "{}. Waiting for your answer", "{} https://example.com/a1", "@company {}"],
};

describe.each(["ru", "en"] as const)("greetings, thanks that close a request, and marks (%s)", (language) => {
  it("move the tone of hardly any message", () => {
    const { core } = createScorer();
    const moved = Object.entries(said[language]).flatMap(([tone, texts]) =>
      texts.flatMap((text) => dressed[language].map((dressing) => dressing.replace("{}", text)).filter((letter) => core(letter).sentiment_label !== tone).map((letter) => `${tone}: ${letter}`)),
    );
    const all = 15 * dressed[language].length;
    expect(moved.length / all, moved.join("\n")).toBeLessThan(0.05);
  });
});

describe("thanks", () => {
  it.each(["Спасибо!", "Получил посылку. Спасибо!", "Спасибо за быструю доставку!!!", "Thanks!", "Thank you so much"])("that close nothing are praise: %s", (text) => expect(createScorer().core(text).sentiment_label).toBe("positive"));
});
