import { describe, expect, it } from "vitest";
import { createScorer } from "../../transforms/text/scorer.ts";

const talk = createScorer();
const remarks = createScorer({ isRemark: true });

describe("why a customer writes again", () => {
  it.each([
    ["Вы меня неправильно поняли, речь о другом заказе", "misunderstanding"],
    ["Ничего не понятно из вашего письма, объясните по-человечески", "misunderstanding"],
    ["Один менеджер сказал одно, а другой сказал, что возврата не будет", "misunderstanding"],
    ["Я имела в виду не обмен, а деньги", "misunderstanding"],
    ["That is not what I asked, please read my message", "misunderstanding"],
    ["I'm confused, your colleague told me otherwise", "misunderstanding"],
    ["I don't understand what you want me to do", "misunderstanding"],
    ["Снова не могу войти, ваш совет не помог", "not_fixed"],
    ["До сих пор не исправили", "not_fixed"],
    ["Заявку закрыли, а деньги так и не пришли", "not_fixed"],
    ["The same error again, it was not resolved", "not_fixed"],
    ["It didn't help, the app still crashes", "not_fixed"],
    ["You marked it as solved but nothing was done", "not_fixed"],
    ["Добрый день, есть новости по моему возврату?", "status"],
    ["Жду ответа третий день", "status"],
    ["Когда уже привезут?", "status"],
    ["Just checking in on my claim", "status"],
    ["I haven't heard back from you", "status"],
    ["How much longer do I have to wait?", "status"],
    ["И ещё один вопрос: можно ли оплатить частями?", "new_question"],
    ["С этим разобрались, спасибо, теперь другая проблема", "new_question"],
    ["That's sorted, but I have another question", "new_question"],
    ["I forgot to ask whether you ship abroad", "new_question"],
    ["Хочу купить чайник", null],
    ["снова у вас заказываю, спасибо", null],
    ["the same great service again", null],
    ["Спасибо за быстрый ответ, но проблема осталась", "not_fixed"],
    ["Спасибо, но снова не работает", "not_fixed"],
    ["My address is 5 Green Lane", null],
  ])("«%s»: %s", (text, reason) => expect(talk.score(text).repeat_reason).toBe(reason));
});

describe("the kind of a remark", () => {
  it.each([
    ["Добавьте оплату по частям", "idea"],
    ["Пусть курьер звонит за полчаса", "idea"],
    ["Не хватает фильтра по размеру", "idea"],
    ["It would be nice to have evening delivery", "idea"],
    ["You could offer gift cards", "idea"],
    ["Please bring back the old search", "idea"],
    ["Посоветовала ваш магазин коллегам", "referral"],
    ["Моя сестра тоже хочет заказать", "referral"],
    ["I told all my friends about you", "referral"],
    ["A colleague recommended this shop to me", "referral"],
    ["Не могу не посоветовать вас друзьям", "referral"],
    ["Не только посоветовала подруге, но и сама заказала", "referral"],
    ["Я бы не советовал друзьям", "complaint"],
    ["Никогда никому из друзей не посоветую", "complaint"],
    ["I would not recommend it to my friends", "complaint"],
    ["I told all my friends not to buy here", "complaint"],
    ["Есть отличная идея: вечерняя доставка", "idea"],
    ["I have a great idea: evening delivery", "idea"],
    ["Отличная идея — закрыть чат", "praise"],
    ["Your idea of closing the chat is awful", "complaint"],
    ["Спасибо за выгодное предложение", "praise"],
    ["Заказывала подруге в подарок, всё хорошо", "praise"],
    ["Какой у вас график?", "question"],
    ["Ужасное обслуживание", "complaint"],
    ["They should have called me, terrible service", "complaint"],
  ])("«%s»: %s", (text, kind) => expect(remarks.score(text).feedback_kind).toBe(kind));

  it("takes what a conversation asks to be done for a request, not for an idea", () => {
    expect(talk.score("Пришлите чек").feedback_kind).toBe("question");
  });
});

it.each(["how long will my jaw be numb", "how long is the warranty", "who do i talk to about a parking fine", "баланс ушел в минус непонятно почему"])(
  "what is asked for the first time tells no reason to come again: %s", (text) => expect(talk.score(text).repeat_reason).toBeNull());

it.each([["how long until my order arrives", "status"], ["how long do I have to wait", "status"], ["непонятно, что вы ответили", "misunderstanding"], ["i dont understand your message", "misunderstanding"]])(
  "%s is told as %s", (text, reason) => expect(talk.score(text).repeat_reason).toBe(reason));
