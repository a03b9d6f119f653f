import { describe, expect, it } from "vitest";
import { labelOf, readSentiment } from "../../../transforms/text/sentiment.ts";
import { tokenize } from "../../../transforms/text/tokens.ts";

const label = (text: string): string => labelOf(readSentiment(tokenize(text)).score);

describe("turns of speech", () => {
  it.each([
    ["Не ожидала такого безразличия", "negative"], ["не ожидал такого хамства", "negative"], ["Не ожидали такой грубости от сотрудников", "negative"],
    ["Такого обмана я не ожидал", "negative"], ["никак не ожидала такого отношения к клиентам", "negative"], ["Не думала, что столкнусь с таким хамством", "negative"],
    ["не ожидал от вас такого", "negative"], ["Не ожидала, что обманут", "negative"], ["Не ожидал, что будет так медленно", "negative"], ["Не ожидал такой очереди", "negative"],
    ["Не ожидали, что всё окажется настолько плохо", "negative"], ["не ожидал такого сервиса, супер", "positive"], ["не ожидала, что так быстро", "positive"],
    ["Не ожидал такого внимания и заботы", "positive"], ["Не ожидала, что привезут раньше срока", "positive"], ["не ожидали, что будет так вкусно", "positive"],
    ["Не ожидал такой скорости, спасибо", "positive"], ["I didn't expect such rudeness", "negative"], ["Did not expect such indifference from you", "negative"],
    ["Never expected this level of incompetence", "negative"], ["didn't expect it to be this slow", "negative"], ["Wasn't expecting such a mess", "negative"],
    ["I did not expect to be lied to", "negative"], ["didn't expect such great service", "positive"], ["I never expected it to be this fast", "positive"],
    ["Wasn't expecting such a warm welcome", "positive"], ["Did not expect it to arrive so quickly, wow", "positive"],
  ])("hears from what was not awaited whether the surprise was glad: %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    ["no no no", "negative"], ["No. No. No.", "negative"], ["no no no no", "negative"], ["нет нет нет", "negative"], ["no, just no", "negative"], ["nope nope nope", "negative"],
    ["I've never had better", "positive"], ["never had it better", "positive"], ["Never tasted better", "positive"], ["I have never had a better experience", "positive"],
    ["I've never met a more helpful agent", "positive"], ["Haven't had better service anywhere", "positive"], ["never seen better quality", "positive"], ["never felt better", "positive"],
    ["I've never dealt with a friendlier team", "positive"], ["I've never had worse", "negative"], ["never had a worse experience", "negative"],
    ["I've never met a more incompetent bunch", "negative"], ["never seen slower service", "negative"], ["it never got better", "negative"], ["never gets better", "negative"],
    ["don't hesitate to buy", "positive"], ["Don't hesitate to order from them", "positive"], ["I wouldn't hesitate to recommend them", "positive"], ["do not hesitate, buy it", "positive"],
    ["would buy again without hesitation", "positive"], ["wouldn't think twice about ordering again", "positive"], ["Please do not hesitate to contact us", "neutral"],
    ["Не стесняйтесь обращаться по телефону", "neutral"], ["Не сомневайтесь, покупайте", "positive"], ["берите, не раздумывая", "positive"], ["can't wait to leave", "negative"],
    ["Can't wait to switch banks", "negative"], ["cannot wait to cancel", "negative"], ["I can't wait to be done with this company", "negative"],
    ["can't wait for my contract to end", "negative"], ["can't wait to get rid of it", "negative"], ["cant wait till this contract is over", "negative"],
    ["жду не дождусь, когда закончится договор", "negative"], ["жду не дождусь, когда уйду от вас", "negative"], ["Не могу дождаться, когда избавлюсь от этой карты", "negative"],
    ["can't wait to come back", "positive"], ["can't wait to visit again", "positive"], ["Can't wait for the new collection", "positive"], ["can't wait to wear it", "positive"],
    ["жду не дождусь новой коллекции", "positive"], ["жду не дождусь, когда снова приеду", "positive"],
  ])("hears what was never bettered, who does not hesitate, and who cannot wait to be gone: %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    ["without any explanation they blocked my card", "negative"], ["They closed my account without warning", "negative"], ["without any reason my order was cancelled", "negative"],
    ["No apology, no explanation", "negative"], ["Without so much as an apology they hung up", "negative"], ["charged me twice without asking", "negative"],
    ["changed my plan without notice", "negative"], ["They raised my rate without prior notice", "negative"], ["without even telling me they switched my tariff", "negative"],
    ["Без объяснений заблокировали карту", "negative"], ["Без предупреждения отключили интернет", "negative"], ["подключили услугу без спроса", "negative"],
    ["Без объяснения причин карта заблокирована", "negative"], ["Списали деньги без моего ведома", "negative"], ["без всякого предупреждения отменили рейс", "negative"],
    ["Без моего согласия оформили страховку", "negative"], ["закрыли счёт без уведомления", "negative"], ["Без причины отказали в возврате", "negative"],
    ["Refunded without question", "positive"], ["returned my money without any hassle", "positive"], ["Refunded without asking any questions", "positive"],
    ["no reason to complain", "positive"], ["Вернули деньги без лишних вопросов", "positive"], ["никаких причин для жалоб", "positive"], ["without exaggeration the best shop", "positive"],
    ["Без опозданий и без предоплаты, отлично", "positive"],
  ])("blames what was done without a word owed: %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    ["хотела похвалить, но не за что", "negative"], ["Хотел похвалить, да не за что", "negative"], ["Хвалить не за что", "negative"], ["похвалить вас не за что", "negative"],
    ["Благодарить не за что", "negative"], ["хотел сказать спасибо, но не за что", "negative"], ["Не за что вас хвалить", "negative"],
    ["wanted to praise them but there is nothing to praise", "negative"], ["There is nothing to praise here", "negative"], ["I wanted to love it but couldn't", "negative"],
    ["Не за что", "neutral"], ["Хотела похвалить вашего курьера", "positive"], ["Хочу похвалить Марину", "positive"],
  ])("hears that there is nothing to praise: %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    ["обслуживание оставляет желать лучшего", "negative"], ["персонал оставляет желать лучшего", "negative"], ["сервис оставляет желать лучшего", "negative"],
    ["доставка оставляет желать лучшего", "negative"], ["еда оставляет желать лучшего", "negative"], ["Качество ткани оставляет желать лучшего", "negative"],
    ["Скорость интернета оставляет желать много лучшего", "negative"], ["Чистота оставляла желать лучшего", "negative"], ["Отношение к клиентам оставляет желать", "negative"],
    ["Кухня и подача оставляют желать лучшего", "negative"], ["Вежливость операторов оставляет желать лучшего", "negative"], ["service leaves much to be desired", "negative"],
    ["The food leaves a lot to be desired", "negative"], ["Staff left a lot to be desired", "negative"], ["delivery leaves something to be desired", "negative"],
    ["The quality left much to be desired", "negative"], ["their honesty leaves a great deal to be desired", "negative"],
  ])("blames whatever is left to be desired: %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    ["плохонький ремонт", "negative"], ["кормили неважнецки", "negative"], ["неважнецкое обслуживание", "negative"], ["Сервис так себе", "negative"], ["так себе сервис", "negative"],
    ["такой себе магазин", "negative"], ["обслуживание такое себе", "negative"], ["такое себе", "negative"], ["средненько", "negative"], ["слабенький интернет", "negative"],
    ["Слабовато", "negative"], ["Обслуживание плоховато", "negative"], ["грязненько в зале", "negative"], ["грубоватый персонал", "negative"], ["медленновато", "negative"],
    ["дороговато", "negative"], ["хреновенько", "negative"], ["Персонал туповатый", "negative"], ["паршивенько", "negative"], ["скучновато", "negative"],
    ["Холодновато в номере", "negative"], ["тесновато", "negative"], ["сыроватое мясо", "negative"], ["еда суховата", "negative"], ["вкусненько", "positive"],
    ["чистенько и уютненько", "positive"], ["хорошенький магазинчик", "positive"], ["приятненько", "positive"], ["неплохонько", "positive"], ["Симпатичненько", "positive"],
    ["вежливенькие девочки", "positive"], ["дешевенько и быстренько", "positive"], ["маленький", "neutral"], ["синеватый цвет", "neutral"], ["the room is smallish and slowish", "negative"],
    ["kinda slowish", "negative"], ["pricey-ish and blandish", "negative"],
  ])("hears the tone of a softened word: %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    ["ВТБ снизил ставку", "neutral"], ["Сбербанк снизил ставки по ипотеке", "neutral"], ["МТС снизила тарифы", "neutral"], ["Банк повысил ставки по вкладам", "neutral"],
    ["Магазин снизил цены на технику", "neutral"], ["Альфа-Банк снизил стоимость обслуживания", "neutral"], ["Газпромбанк сократил сроки выдачи кредита", "neutral"],
    ["VTB cut its rate", "neutral"], ["The bank lowered its rates", "neutral"], ["Barclays cuts mortgage rates", "neutral"], ["HSBC reduced its fees", "neutral"],
    ["Мне снизили ставку", "positive"], ["снизили цены, спасибо", "positive"], ["Банк сам снизил мне ставку, приятно", "positive"], ["Наконец-то снизили тарифы, ура", "positive"],
    ["They lowered my rate, thanks", "positive"],
  ])("takes what a firm lowers for news, and of one's own for luck: %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    ["Совершенно не ожидала такой халатности", "negative"], ["Не ждала такого обмана", "negative"], ["Такой наглости от банка не ожидал", "negative"],
    ["Не ожидал, что товар окажется бракованным", "negative"], ["Не ожидал, что так вкусно накормят", "positive"], ["Честно, не ожидала такого уровня, всё отлично", "positive"],
    ["Не ожидала такого приятного обслуживания", "positive"], ["Didn't expect such a rude reply", "negative"], ["I never expected to be ignored for a month", "negative"],
    ["I wasn't expecting such a quick refund", "positive"], ["never had a smoother return", "positive"], ["We have never stayed at a better hotel", "positive"],
    ["I haven't tasted better coffee", "positive"], ["couldn't ask for better", "positive"], ["You can't find better", "positive"], ["Never had a ruder waiter", "negative"],
    ["I can't get better signal here", "negative"], ["Don't hesitate to book this hotel", "positive"], ["would not hesitate to use them again", "positive"],
    ["I'd order again without a moment's hesitation", "positive"], ["If you have questions, don't hesitate to ask", "neutral"], ["They don't hesitate to charge you", "negative"],
    ["Can't wait to unsubscribe", "negative"], ["can't wait until my contract expires", "negative"], ["I cannot wait to get away from this operator", "negative"],
    ["we can't wait any longer", "negative"], ["can't wait to see it", "positive"], ["Can't wait to get my new phone", "positive"], ["can't wait to shop here again", "positive"],
    ["Жду не дождусь, когда сменю оператора", "negative"], ["Не дождусь, когда съеду отсюда", "negative"], ["Жду не дождусь следующего визита", "positive"],
    ["suspended my profile without any warning", "negative"], ["no apology whatsoever, they just hung up", "negative"], ["My seat was changed without my consent", "negative"],
    ["cut off my internet without so much as a warning", "negative"], ["They cancelled the booking without giving a reason", "negative"], ["Тариф сменили без моего разрешения", "negative"],
    ["Без извинений бросили трубку", "negative"], ["без каких-либо объяснений отказали", "negative"], ["Карту заблокировали без причины", "negative"],
    ["повысили цену без уведомления клиентов", "negative"], ["Без вопросов вернули деньги", "positive"], ["Может ли банк менять тариф без уведомления?", "neutral"],
    ["Работают без перебоев, не отключают без предупреждения", "positive"], ["хотел поблагодарить, но не за что", "negative"], ["Похвалить сотрудников не за что", "negative"],
    ["Сказать спасибо не за что", "negative"], ["Не за что, обращайтесь", "neutral"], ["уборка номеров оставляет желать лучшего", "negative"],
    ["Работа курьеров оставляет желать лучшего", "negative"], ["Профессионализм врачей оставляет желать лучшего", "negative"], ["Ваше приложение оставляет желать лучшего", "negative"],
    ["Сроки доставки оставляют желать лучшего", "negative"], ["Customer support leaves much to be desired", "negative"], ["Cleanliness left a lot to be desired", "negative"],
    ["The service leaves nothing to be desired", "positive"], ["паршивенький отель", "negative"], ["Номер бедноватый и тускловатый", "negative"], ["ужасненько", "negative"],
    ["связь слабоватая", "negative"], ["Ответы глуповатые", "negative"], ["Добренькая девушка на кассе", "positive"], ["Уютненький зал", "positive"], ["кругловатый стол", "neutral"],
    ["Кормят так себе", "negative"], ["Неважнецкий сервис", "negative"], ["Втб снизил ставки по вкладам", "neutral"], ["Лента снизила цены на молоко", "neutral"],
    ["Lloyds cuts its rates", "neutral"], ["Сбер уменьшил комиссию за переводы", "neutral"], ["мне отменили комиссию, спасибо большое", "positive"], ["Снизили цены, очень рада", "positive"],
  ])("hears the same of other words: %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    ["перехожу к конкурентам", "negative"], ["в декабре ушли на другого провайдера", "negative"], ["Меняю банк", "negative"], ["на той неделе переметнемся к другим", "negative"],
    ["перехожу к вам от конкурентов", "neutral"], ["перешли в другой зал", "neutral"], ["меняю пароль", "neutral"],
  ])("knows who leaves for somebody else: %s", (text, expected) => expect(label(text)).toBe(expected));
});
