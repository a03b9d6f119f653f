import { describe, expect, it } from "vitest";
import { createAspectReader } from "../../../transforms/text/aspect.ts";
import { labelOf, readSentiment } from "../../../transforms/text/sentiment.ts";
import { tokenize } from "../../../transforms/text/tokens.ts";

const label = (text: string): string => labelOf(readSentiment(tokenize(text)).score);

describe("a word that says what is not there", () => {
  it.each([
    ["Магазин перестал нравиться", "negative"], ["Повара разучились готовить вкусно", "negative"], ["Вы перестали быть надёжными", "negative"],
    ["Телефон перестал заряжаться", "negative"], ["Принтер перестал печатать", "negative"], ["Приложение перестало зависать", "positive"],
    ["После обновления сайт перестал тормозить", "positive"], ["Боль перестала мучить", "positive"], ["Связь больше не обрывается", "positive"],
    ["Принтер не перестаёт глючить", "negative"], ["Вы не перестаёте радовать", "positive"], ["Хочу, чтобы вы перестали хамить", "negative"],
    ["Перестала пользоваться картой", "neutral"], ["Бросил эту ужасную контору", "negative"], ["Перестали отвечать на жалобы", "negative"],
    ["Хамство прекратилось", "positive"], ["Перестал тормозить и радует", "positive"],
    ["I stopped liking it", "negative"], ["It ceased to be useful", "negative"], ["The kettle stopped heating", "negative"], ["The app no longer crashes", "positive"],
    ["it stopped freezing and looks great", "positive"], ["it doesn't crash anymore", "positive"], ["it won't stop crashing", "negative"], ["they never stop impressing me", "positive"],
    ["Please stop lying to customers", "negative"], ["I stopped using this awful app", "negative"], ["We stopped at the branch", "neutral"], ["I no longer live there", "neutral"],
  ])("turns the tone of what ceased, of its own use apart: %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    ["полное отсутствие вежливости и помощи", "negative"], ["Отсутствие очередей", "positive"], ["Порадовало отсутствие хамства", "positive"], ["отсутствие реакции на жалобы", "negative"],
    ["Номер лишён уюта", "negative"], ["не лишён обаяния", "positive"], ["Недостаток внимания со стороны врача", "negative"], ["без тени раздражения всё объяснили", "positive"],
    ["Вежливости мало", "negative"], ["недостатков мало", "positive"], ["Мало приятного", "negative"], ["Мало того что опоздали, ещё и нахамили", "negative"],
    ["Мало кто знает об этой услуге", "neutral"], ["Качества никакого", "negative"], ["претензий к магазину никаких", "positive"], ["Комфорта ноль", "negative"],
    ["lack of courtesy", "negative"], ["devoid of comfort", "negative"], ["free of defects", "positive"], ["no lack of kindness", "positive"], ["no shortage of friendly staff", "positive"],
    ["lack of response to my complaints", "negative"], ["free of bugs and easy to use", "positive"], ["Is it free of charge?", "neutral"],
  ])("turns the tone of what is lacking: %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    ["Редко бывает вкусно", "negative"], ["Курьеры редко опаздывают", "positive"], ["Почти не ломается", "positive"], ["Редко встретишь такой хороший сервис", "positive"],
    ["Редко пользуюсь приложением", "neutral"], ["редко решают проблемы", "negative"], ["Вряд ли помогут", "negative"], ["вряд ли они исправятся", "negative"],
    ["вряд ли это можно назвать качеством", "negative"], ["едва ли стоит этих денег", "negative"], ["вряд ли обманут", "positive"], ["Вряд ли смогу прийти завтра", "neutral"],
    ["rarely helpful", "negative"], ["seldom fails", "positive"], ["scarcely useful", "negative"], ["hardly ever breaks", "positive"], ["unlikely to recommend", "negative"],
    ["unlikely to disappoint", "positive"], ["Rarely have I seen such kind staff", "positive"], ["They rarely fix bugs", "negative"], ["I rarely use it", "neutral"],
    ["I hardly ever use the app", "neutral"],
  ])("turns the tone of what is rare or unlikely: %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    ["Ни малейших претензий", "positive"], ["Ни единой царапины", "positive"], ["Никакого качества", "negative"], ["Не было никаких проблем", "positive"], ["нет никаких претензий", "positive"],
    ["не решили никаких проблем", "negative"], ["никто не хамил", "positive"], ["Никто не торопит", "positive"], ["Никто не решил проблему", "negative"], ["никто не помог", "negative"],
    ["Без малейших нареканий и очень быстро", "positive"],
  ])("hears «ни», «никакого» and «никто не» before what is wanted and what is not: %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    ["Не дорого и качественно", "positive"], ["не грубо и быстро", "positive"], ["not bad and quick", "positive"], ["не был вежлив и внимателен", "negative"],
    ["not helpful and friendly", "negative"], ["не вкусно и дорого", "negative"],
  ])("ends a denial before what is joined to it of the same tone: %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    ["обещание сдержали", "positive"], ["Обещания выполнили", "positive"], ["Не сдержали обещание", "negative"], ["обещаний не держат", "negative"],
  ])("praises promises kept and blames broken ones: %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    ["Персонал перестал помогать", "staff", "negative"], ["Can't thank the support enough", "staff", "positive"], ["the site stopped crashing", "site", "positive"],
    ["Не дорого и качественно", "price", "positive"],
  ])("says the same of the side it names: %s", (text, aspect, expected) => {
    expect(createAspectReader()(text).find((opinion) => opinion.aspect === aspect)?.sentiment_label).toBe(expected);
  });
});

describe("what can hardly be exceeded", () => {
  it.each([
    ["can't thank you enough", "positive"], ["I cannot recommend them highly enough", "positive"], ["couldn't recommend it more", "positive"], ["Can't speak highly enough of Anna", "positive"],
    ["can't get enough of it", "positive"], ["I can't say enough good things about Mark", "positive"], ["can't say enough bad things about them", "negative"],
    ["I couldn't be more pleased", "positive"], ["I couldn't be more disappointed", "negative"], ["could not be less helpful", "negative"], ["couldn't care less about customers", "negative"],
    ["couldn't have asked for more", "positive"], ["couldn't complain more about the noise", "negative"], ["I can't recommend this any more", "negative"],
    ["can't recommend as there is not enough room", "negative"], ["I have never been so disappointed", "negative"], ["I have never been so happy with a purchase", "positive"],
    ["не могу налюбоваться", "positive"], ["Не нарадуюсь покупке", "positive"], ["никогда не ел так вкусно", "positive"], ["никогда не видела такого хамства", "negative"],
    ["Can I get enough points for a ticket?", "neutral"], ["Can you tell me more?", "neutral"],
  ])("is praised or blamed as it is said: %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    ["too good to be true", "negative"], ["too sweet to enjoy", "negative"], ["too expensive to recommend", "negative"], ["the staff were too busy to help", "negative"],
    ["слишком хорошо, чтобы быть правдой", "negative"], ["слишком шумно, чтобы отдыхать", "negative"], ["too good to miss", "positive"], ["Too early to say", "neutral"],
  ])("is blamed where there is too much of it: %s", (text, expected) => expect(label(text)).toBe(expected));
});
