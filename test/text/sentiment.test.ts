import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { englishLexicon } from "../../transforms/text/lexicon/en/index.ts";
import { blame } from "../../transforms/text/lexicon/en/blame.ts";
import { phrases } from "../../transforms/text/lexicon/en/phrases.ts";
import { praise } from "../../transforms/text/lexicon/en/praise.ts";
import { trades } from "../../transforms/text/lexicon/en/trades.ts";
import { russianLexicon } from "../../transforms/text/lexicon/ru/index.ts";
import { labelOf, readSentiment } from "../../transforms/text/sentiment.ts";
import { tokenize } from "../../transforms/text/tokens.ts";
import fc from "../property.ts";

const score = (text: string): number => readSentiment(tokenize(text)).score;
const label = (text: string): string => labelOf(score(text));

describe("sentiment by rules", () => {
  it.each([
    ["Отличный магазин", "positive"], ["Ужасный сервис", "negative"], ["Где мой заказ?", "neutral"], ["Добрый день", "neutral"],
    ["Excellent service", "positive"], ["Terrible service", "negative"], ["When does it open?", "neutral"],
  ])("reads %s as %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    ["не очень хороший сервис", "negative"], ["не рекомендую", "negative"], ["без проблем", "positive"], ["ни разу не пожалела", "positive"],
    ["не плохо", "positive"], ["вряд ли вернусь, разочарована", "negative"], ["the food was not good at all", "negative"], ["no complaints at all", "positive"],
  ])("turns the sense at a negation: %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    ["Ни один вопрос не решили", "negative"], ["Ни один оператор не смог помочь", "negative"], ["Ни курьер, ни оператор не помогли", "negative"],
    ["Никакой помощи не получил", "negative"], ["Никогда не закажу", "negative"], ["Ни за что не куплю больше", "negative"],
    ["Никогда не подводили", "positive"], ["Никто никогда не обманывал", "positive"], ["Ни разу не опоздали", "positive"], ["Ни одной проблемы", "positive"],
  ])("takes the second «не» of Russian for the same denial: %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    ["Вряд ли это можно назвать хорошим сервисом", "negative"], ["Нельзя сказать, что я доволен", "negative"],
    ["The staff were anything but helpful", "negative"], ["Couldn't be worse", "negative"], ["супер медленно", "negative"], ["super slow", "negative"],
    ["вряд ли пожалеете", "positive"], ["вряд ли найдёте лучше", "positive"], ["долго ждать не пришлось", "positive"], ["Couldn't be better", "positive"],
    ["не могу не отметить отличный сервис", "positive"], ["Без сомнения, лучший банк", "positive"], ["Without a doubt the best shop", "positive"], ["I have nothing but praise for them", "positive"], ["ужасно рад", "positive"],
  ])("hears what a denial reaches, and what only looks like one: %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    ["Сумка разошлась по шву за неделю", "negative"], ["Пиджак сел как влитой", "positive"], ["Чайник искрит", "negative"], ["Пылесос совсем не шумит", "positive"],
    ["Третью неделю жду мастера", "negative"], ["Заявку приняли, мастер будет на третий день", "neutral"], ["Так и не перезвонили", "negative"], ["Перезвонили сами", "positive"],
    ["Администратор только развела руками", "negative"], ["Врач разложил всё по полочкам", "positive"], ["Ушли голодными", "negative"], ["Взяли на двоих и не осилили", "positive"],
    ["В это кафе больше ни ногой", "negative"], ["Беру уже третью пару", "positive"], ["В номере слышно, как сосед чихает, слышимость", "negative"], ["Уезжать не хотелось", "positive"],
  ])("hears praise and blame in what happened: %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    ["Боялась обмана, а деньги пришли", "positive"], ["Обещали курьера утром, а приехал ночью", "negative"], ["Суп такой, что муж просил ещё", "positive"],
    ["За «бесплатную» доставку взяли триста рублей", "negative"], ["Живу рядом с кафе «Ромашка»", "neutral"],
    ["Прислали кактус. Кактус", "negative"], ["Прислали кактус. Розу", "neutral"], ["Где мой заказ!!!", "neutral"], ["She is at home!!!", "neutral"],
    ["По данным полиции, хакеры атаковали банк", "neutral"], ["Ваши хакеры атаковали мой счёт", "negative"],
  ])("hears turns of fortune, doubt, insistence and news: %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    ["Вряд ли закажу у вас ещё раз", "negative"], ["Вряд ли я вернусь к вам", "negative"], ["Навряд ли буду покупать", "negative"], ["Едва ли приду снова", "negative"],
    ["Врядли закажу снова", "negative"], ["Не уверен, что закажу у вас снова", "negative"], ["Сомневаюсь, что мы вернёмся", "negative"], ["Больше я у вас ничего заказывать не буду", "negative"],
    ["Точно не закажу здесь ещё раз", "negative"], ["Нет желания возвращаться", "negative"],
    ["Обязательно закажу", "positive"], ["Буду заказывать ещё", "positive"], ["Вернёмся снова", "positive"], ["Не сомневаюсь, что вернусь", "positive"], ["Не без удовольствия закажу снова", "positive"],
    ["Не вернусь без покупки", "neutral"], ["Вернусь завтра за заказом", "neutral"], ["Приду в среду за посылкой", "neutral"], ["Закажу ещё один, если есть в наличии?", "neutral"],
    ["Я завтра не приду, отмените запись", "neutral"], ["Больше ничего заказывать не буду", "neutral"], ["Вернёмся к вопросу в понедельник", "neutral"],
  ])("hears who comes back, who does not, and who is on an errand: %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    ["Хотелось бы, чтобы отвечали быстрее", "negative"], ["Да какой там быстро, неделю везли", "negative"], ["Без слёз не взглянешь", "negative"], ["Нельзя назвать это сервисом", "negative"], ["Сервисом это не назовёшь", "negative"],
    ["Без единого нарекания", "positive"], ["Лучше сервиса я ещё не встречал", "positive"], ["Хуже сервиса я ещё не встречал", "negative"],
    ["Жаль, что раньше не знала про вас", "positive"], ["Жаль, что раньше не знала, какие вы обманщики", "negative"], ["Ничего особенного, магазин как магазин", "neutral"],
  ])("hears turns of speech whose words say the opposite: %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    "МегаФон изменил тарифы с 1 июля", "Я изменил номер телефона", "Банк закрыл отделение на Садовой", "Я закрыл счёт в понедельник", "Потеряла пароль, помогите восстановить", "Отказался от страховки вчера",
    "Ваша жалоба зарегистрирована под номером 123", "Сбербанк предупреждает о мошенниках", "Заказ отменён по вашей просьбе", "Поступила заявка на подключение", "Заряжает телефон за час",
    "Порядок оплаты указан в договоре", "Мы не работаем в воскресенье", "Крем для проблемной кожи", "Топ продаж за неделю", "Единица измерения — штуки",
  ])("takes plain talk for no opinion: %s", (text) => expect(label(text)).toBe("neutral"));

  it.each(["нельзя сказать, что плохо", "They fixed the problem in five minutes"])("does not take for blame: %s", (text) => expect(label(text)).not.toBe("negative"));

  it("is not glad of «Не то чтобы я был в восторге»", () => expect(label("Не то чтобы я был в восторге")).not.toBe("positive"));

  it.each(["Отличный сервис, ничего не скажешь", "Молодцы, нечего сказать", "третья неделя без ответа", "I spent two hours on hold", "cheap quality"])("hears blame in %s", (text) => expect(label(text)).toBe("negative"));

  it.each([
    ["нет ни одного довольного клиента", "negative"], ["Не думаю, что это хороший банк", "negative"], ["не помню, чтобы они приехали вовремя", "negative"],
    ["I can't say it was good", "negative"], ["ни разу не подвели", "positive"], ["без нареканий", "positive"], ["не самый плохой", "positive"],
    ["не было, чтобы подвели", "positive"], ["за весь день ни одного банкомата", "negative"], ["я без голоса и абсолютно счастлива", "positive"], ["сдала без троек, ура", "positive"],
  ])("hears how far a denial reaches: %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    ["прибыль упала", "negative"], ["прибыль банка выросла", "positive"], ["проблема исчезла", "neutral"], ["нарушений не выявлено", "neutral"], ["исправили ошибку", "positive"],
  ])("turns what is said to be gone or mended: %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    "Выгодный кредит под 9% годовых, спешите!", "Отличный вклад, подробности по ссылке", "Эксперты назвали самые быстрые сети", "банк «Хороший»", "читаю «Лучше поздно, чем никогда»",
    "подскажите, пожалуйста, статус заказа", "как узнать задолженность", "где ввести промокод", "магазин на улице Горького", "целую неделю", "доставка в праздничные дни", "хочу, чтобы вы перезвонили",
  ])("hears no opinion in an offer, a name, a question or a plain word: %s", (text) => expect(label(text)).toBe("neutral"));

  it.each([
    "Опять не работает. Прекрасно", "обожаю когда интернет отрубается", "Сбой такой сбой", "«безлимит», который режут", "спасибо сбербанк, ага",
    "п***ц", "вот бл**ь", "списали 400 рублей???", "уже 40 минут", "пишу 4й раз", "не взяли на работу(", "нельзя дозвонится", "f**k this",
  ])("hears bitterness, masks and signs: %s", (text) => expect(label(text)).toBe("negative"));

  it("takes quickness from «за 2 минуты» and nothing from a list", () => {
    expect(label("ответили за 2 минуты")).toBe("positive");
    expect(label("1) паспорт 2) заявление")).toBe("neutral");
  });

  it("takes «ок» for no opinion", () => expect(label("ок")).toBe("neutral"));

  it("ends a negation with its clause", () => expect([label("нет, отличный магазин"), label("не отличный магазин")]).toEqual(["positive", "negative"]));

  it("lets what follows «но» outweigh what came before", () => {
    expect(score("Цена хорошая, но качество ужасное")).toBeLessThan(score("Качество ужасное, но цена хорошая"));
    expect(label("The price is good, but the quality is terrible")).toBe("negative");
  });

  it("hears degrees, capitals and exclamation marks", () => {
    expect(score("очень хороший магазин")).toBeGreaterThan(score("хороший магазин"));
    expect(score("хороший магазин")).toBeGreaterThan(score("довольно хороший магазин"));
    expect(score("ХОРОШИЙ магазин")).toBeGreaterThan(score("хороший магазин"));
    expect(score("хороший магазин!!!")).toBeGreaterThan(score("хороший магазин"));
    expect(score("very bad")).toBeLessThan(score("bad"));
  });

  it("hears bitter thanks and a bitter smile beside blame", () => {
    expect(label("Два часа не работает интернет. Спасибо большое")).toBe("negative");
    expect(label("опять обманули )))")).toBe("negative");
    expect(label("my appointment is cancelled. thanks")).toBe("negative");
    expect(label("Спасибо большое )))")).toBe("positive");
  });

  it("takes an offer for no opinion", () => {
    expect(label("Скидка 20 % новым абонентам")).toBe("neutral");
    expect(label("Как отключить платную подписку")).toBe("neutral");
    expect(label("Отличная скидка, спасибо")).toBe("positive");
  });

  it.each([
    ["Never had a single problem with them", "positive"], ["Zero issues, 5 stars", "positive"], ["Zero delays", "positive"], ["Not a single complaint", "positive"],
    ["Ordered without any hassle", "positive"], ["I have never once had a bad experience here", "positive"], ["No hidden fees", "positive"], ["Hard to fault", "positive"],
    ["Zero good offers", "negative"], ["No one ever answers the phone", "negative"], ["Nobody even bothered to apologise", "negative"], ["The app barely works", "negative"],
    ["Not exactly what I'd call great service", "negative"], ["Far from the luxury they advertise", "negative"],
  ])("praises what there is no blame of, and hears an English denial to the end of its clause: %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    ["I wish they were more helpful", "negative"], ["I wish the app was faster", "negative"], ["I wish somebody had told me", "negative"], ["If only they answered the phone", "negative"],
    ["The site could be faster", "negative"], ["It should have been better", "negative"], ["It would be nice if the app worked", "negative"], ["It was supposed to be great", "negative"],
    ["I wish you a great day", "positive"], ["I wish I had found them sooner", "positive"], ["I wish it was bigger, but the quality is excellent", "positive"], ["Where should it be sent", "neutral"],
  ])("blames what an English wish finds lacking: %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    ["Пришлось доделывать самому", "negative"], ["В номере пахло сигаретами", "negative"], ["Нас гоняли по отделам", "negative"], ["Меня переключали с оператора на оператора", "negative"],
    ["Цена на кассе оказалась выше", "negative"], ["Посылка лежит на складе две недели", "negative"], ["The parcel sat in the depot for nine days", "negative"],
    ["Второй год здесь, менять не собираюсь", "positive"], ["Уходить никуда не хочу, менять ничего не буду", "positive"],
    ["Заказ лежит на складе, заберу завтра", "neutral"], ["Буду менять тариф", "neutral"], ["Переключите меня на оператора", "neutral"], ["Цена на кассе такая же?", "neutral"],
  ])("hears what happened without a word of tone: %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    ["It would be handy to have a dark mode", "neutral"], ["A family plan would be handy", "neutral"], ["Would love to see a night mode in the app", "neutral"],
    ["It would be great if you added gift cards", "neutral"], ["It would be great if you answered the phone", "negative"], ["I would love to come back", "positive"],
  ])("hears what would be good as not there yet: %s", (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    ["terible servise", "negative"], ["awfull experiance", "negative"], ["It was horible", "negative"], ["the wrost shop", "negative"], ["dissapointed", "negative"], ["unproffesional", "negative"],
    ["definately recomend", "positive"], ["excelent", "positive"], ["greatful for it", "positive"], ["please send the form", "neutral"], ["an expansive view of compliant, reused peasant houses", "neutral"],
  ])("reads English words through a slip of the pen: %s", (text, expected) => expect(label(text)).toBe(expected));

  it("praises less when it asks", () => expect(score("это хороший банк?")).toBeLessThan(score("это хороший банк")));

  it("reads emoji and smiles, and takes no smile out of a link", () => {
    expect(label("😡")).toBe("negative");
    expect(label("👍")).toBe("positive");
    expect(label("пришло :(")).toBe("negative");
    expect(label("получила, рада )))")).toBe("positive");
    expect(label("https://t.co/abc")).toBe("neutral");
  });

  it.each([
    ["Отзывы о лучших вкладах и худших банках http://t.co/a", "neutral"], ["опять худший банк http://t.co/a", "negative"], ["Как взять кредит с ужасной историей", "neutral"], ["Как же ужасно", "negative"],
    ["мама пришла)))", "neutral"], ["10 из 10", "positive"], ["0 из 5!", "negative"], ["1 из 5 банкоматов", "neutral"], ["учусь в 9 классе, 9 класс", "neutral"], ["какая гарантия, долго чинят?", "neutral"],
    ["слово «лосось»", "neutral"], ["ответили «ждите»", "negative"], ["не банк, а цирк", "negative"], ["Остались без связи из-за обрыва", "negative"],
    ["#сбербанкпозор", "negative"], ["#мне_не_нравится", "negative"], ["#обожаюэтотбанк", "positive"], ["#мегафон_тула", "neutral"], ["кошмар как вкусно", "positive"], ["ужас как долго", "negative"],
    ["блять, какие они милые", "positive"], ["спасибо, блин, за ваш сервис", "negative"], ["5 звёзд", "positive"], ["отель 5 звёзд", "neutral"], ["стабильности ноль", "negative"],
    ["раньше всё работало хорошо", "neutral"], ["сделали раньше срока, отлично", "positive"], ["пишет, что надо обновить", "neutral"], ["это то что надо!", "positive"], ["без её ведома подключили услугу", "negative"], ["лишь бы не начали эту хуйню", "negative"], ["лимит слишком маленький", "negative"], ["без каких-либо танцев с бубном", "positive"],
    ["приложение не обновляется уже неделю", "negative"], ["Абоненты жалуются на связь http://t.co/a", "neutral"],
  ])("hears papers, offers, manners and marks out of ten: %s", (text, expected) => expect(label(text)).toBe(expected));

  it("knows stretched words, Latin letters inside Russian words and both languages in one text", () => {
    expect(label("ооотлично")).toBe("positive");
    expect(label("cпасибо")).toBe("positive");
    expect(label("сервис просто awesome")).toBe("positive");
  });

  it("stays within ±1 and never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => Math.abs(score(text)) <= 1));
    fc.assert(fc.property(fc.array(fc.constantFrom("не", "очень", "ужас", "отлично", "но", "!", "?", ",", "not", "bad", "😡")), (words) => Math.abs(score(words.join(" "))) <= 1));
  });

  it.each([["sentiment.ru.txt", 0.85], ["messages.ru.txt", 0.85]])("agrees with a careful reader on texts written for it: %s", (file, least) => {
    const lines = readFileSync(new URL(`golden/${file}`, import.meta.url), "utf8").split("\n").filter((line) => line && !line.startsWith("#"));
    const wrong = lines.map((line) => line.split("\t") as [string, string]).filter(([expected, text]) => label(text) !== expected);
    expect(1 - wrong.length / lines.length, wrong.join("\n")).toBeGreaterThanOrEqual(least);
  });
});

describe("the lexicons", () => {
  it.each([["Russian", russianLexicon], ["English", englishLexicon]])("say each entry once, within −4…+4: %s", (_, lexicon) => {
    const heads = new Map<string, number>();
    for (const line of lexicon.split("\n").filter((text) => text && !text.startsWith("#"))) {
      const [head, entries] = line.split(":") as [string, string];
      expect(Math.abs(Number(head)), line.slice(0, 40)).toBeLessThanOrEqual(4);
      for (const entry of entries.trim().split(/\s+/)) {
        expect(heads.get(entry) ?? Number(head), entry).toBe(Number(head));
        heads.set(entry, Number(head));
      }
    }
    expect(heads.size).toBeGreaterThan(2_000);
  });

  it("know of every trade about as much as of any other, and outside these lines of none", () => {
    for (const [trade, lines] of Object.entries(trades)) {
      const [good, bad] = lines.trim().split("\n").map((line) => line.split(" ").length - 1);
      expect([good! >= 12 && good! <= 13, bad! >= 17 && bad! <= 19], `${trade}: ${good}, ${bad}`).toEqual([true, true]);
    }
    const ofOneTrade = /fly|flight|airline|airport|plane\b|boarding|luggage|baggage|rebook|overbook|bumped|runway|hotel|nurse|surgery|teacher|overdraft|waiter|menu/;
    expect([praise, blame, phrases].join("\n").split(/\s+/).filter((entry) => ofOneTrade.test(entry) && !entry.startsWith("butterfl"))).toEqual([]);
  });

  it.each(["I will never shop here again", "We won't stay here again", "I am switching to another bank", "The plumber was two hours late", "Thanks for nothing"])("hear who leaves or waits: %s", (text) =>
    expect(label(text)).toBe("negative"));

  it.each(["I will never buy another brand", "We would definitely eat here again", "The nurse put me at ease"])("hear who stays: %s", (text) => expect(label(text)).toBe("positive"));
});
