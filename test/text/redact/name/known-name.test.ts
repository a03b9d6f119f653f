import { describe, expect, it } from "vitest";
import { redact } from "../../../../transforms/text/redact.ts";

describe("a customer's name in the other alphabet", () => {
  it.each([
    ["Hugh Grant", "Хью опять звонил", "[name] опять звонил"],
    ["Jean-Pierre Dubois", "Жан-Пьер Дюбуа ждёт", "[name] ждёт"],
    ["Jean-Pierre Dubois", "передайте Дюбуа", "передайте [name]"],
    ["Grace Young", "Грейс Янг пишет", "[name] пишет"],
    ["Grace Young", "от Грейс жалоба", "от [name] жалоба"],
    ["Siobhan Kelly", "Шивон не получила", "[name] не получила"],
    ["Sean Murphy", "Шону не вернули", "[name] не вернули"],
    ["Elizabeth Moore", "Лиззи Мур и Бет", "[name] и [name]"],
    ["Geoffrey Whitehouse", "Джеффри Уайтхаус", "[name]"],
    ["Stephen Loughran", "Стивену Лохрану", "[name]"],
    ["François Moreau", "Франсуа Моро", "[name]"],
    ["Guillaume Lefèvre", "Гийом Лефевр", "[name]"],
    ["Louise Thatcher", "Луиза Тэтчер", "[name]"],
    ["Joaquin Phoenix", "Хоакин Феникс", "[name]"],
    ["Zoe Wright", "Зои Райт", "[name]"],
    ["Ian Knight", "Иэн Найт", "[name]"],
    ["Хью Лоусон", "Hugh Lawson", "[name]"],
    ["Грейс Янг", "Grace Young called", "[name] called"],
    ["Жан-Пьер Дюбуа", "Jean-Pierre Dubois", "[name]"],
    ["Шивон Келли", "ask Siobhan please", "ask [name] please"],
    ["Майкл Дуглас", "Michael said so", "[name] said so"],
  ])("is hidden: %s in %s", (name, text, clean) => expect(redact(text, { names: [name] })).toBe(clean));

  it.each([
    ["Hugh Grant", "ухо, градус, храните"],
    ["Roy Keith", "рой пчёл и кит в море"],
    ["Don Paul", "пол мыли, тихий дон читали"],
    ["Grace Young", "градус, грецкий орех, ранг"],
    ["Jean Dubois", "джинсы и дубы"],
    ["Ray May", "the ray of light may come"],
  ])("leaves everyday words though %s is a customer: %s", (name, text) => expect(redact(text, { names: [name] })).toBe(text));
});

describe("a customer's pet name", () => {
  it.each([
    ["Эльдар Каримов", "Эльдарчик ждёт", "[name] ждёт"],
    ["Эльдар Каримов", "спасибо, эльдарчику отдали", "спасибо, [name] отдали"],
    ["Тимур Ахметов", "Тимурчика и Тимурика", "[name] и [name]"],
    ["Рустам Алиев", "Рустамушка, Рустамчик", "[name], [name]"],
    ["Данияр Оспанов", "Даниярке не привезли", "[name] не привезли"],
    ["Карина Новак", "Кариночка, Каринка, Каринушка", "[name], [name], [name]"],
    ["Эльдар Каримов", "Eldarchik called", "[name] called"],
    ["Eldar Karimov", "Эльдарчик звонил", "[name] звонил"],
    ["Марсель Гимадеев", "Марсельчик", "[name]"],
    ["Ильнур Сафин", "Ильнурок", "[name]"],
  ])("is hidden: %s in %s", (name, text, clean) => expect(redact(text, { names: [name] })).toBe(clean));

  it.each([
    ["Роза Катина", "розочка на торте, каток закрыт"],
    ["Маргарита Ким", "маргаритка завяла"],
    ["Лара Валина", "ларёк и валик"],
    ["Мир Полев", "мирок, полочка"],
    ["Роман Галин", "ромашка и галка"],
  ])("is told from a word though %s is a customer: %s", (name, text) => expect(redact(text, { names: [name] })).toBe(text));
});

describe("a customer's name written with a slip, cut or marked by a title", () => {
  it.each([
    ["Павел Черепанов", "без Черепнаовым никак", "без [name] никак"],
    ["Павел Черепанов", "черепанав павел", "[name]"],
    ["Margaret Holloway", "Margraet here", "[name] here"],
    ["Margaret Holloway", "margret holloway says", "[name] says"],
    ["Ольга Сухих", "Сухих беспокоит", "[name] беспокоит"],
    ["Ольга Сухих", "Сухих О. ждёт", "[name] ждёт"],
    ["Ольга Сухих", "госпожа сухих ждёт", "госпожа [name] ждёт"],
    ["Анатолий Юрьевич Сомов", "на имя Сомов А.Ю.", "на имя [name]"],
    ["Людмила Рогова", "Люд, перезвони", "[name], перезвони"],
    ["Татьяна Рогова", "Привет, Тань!", "Привет, [name]!"],
    ["Samuel Stone", "i am S. Stone and sad", "i am [name] and sad"],
    ["Abigail Stone", "the card of STONE.", "the card of [name]."],
    ["Лев Мороз", "Спасибо\n—\nмороз", "Спасибо\n—\n[name]"],
    ["Андрей Цой", "с цоем андреем", "с [name]"],
    ["Любовь Задорожная", "пишет л. а. задорожная, жду", "пишет [name], жду"],
    ["Ворона Григорий", "Григорию Врооне", "[name]"],
    ["Иван Троекурский", "с Иваном Троекурксим", "с [name]"],
    ["Вадим Черных", "вопрос о черных в.и. закрыт", "вопрос о [name] закрыт"],
    ["Олег Белый", "разговор с о. с. белым", "разговор с [name]"],
    ["Инна Ли", "получает inna li", "получает [name]"],
    ["Lee Turner", "a talk with TURNER is recorded", "a talk with [name] is recorded"],
    ["Lee Turner", "passenger TURNER", "passenger [name]"],
    ["Mary Banks", "Banks's parcel", "[name] parcel"],
    ["Olga Dostoevskaya", "у Достоевской", "у [name]"],
    ["Ivan Kruglitsky", "с Круглицким", "с [name]"],
  ])("is hidden: %s in %s", (name, text, clean) => expect(redact(text, { names: [name] })).toBe(clean));

  it.each([
    ["Полина Рогова", "линия занята"],
    ["Светлана Рогова", "Свет, вода и газ"],
    ["Margaret Holloway", "a hollow market"],
    ["Danny Kelly", "Данного товара нет"],
    ["Abigail Brown", "not the black but the BROWN one"],
    ["Ida Smith", "Еда остыла"],
  ])("leaves everyday words though %s is a customer: %s", (name, text) => expect(redact(text, { names: [name] })).toBe(text));
});

describe("what is called like people", () => {
  it.each(["Марка машины не та", "Georgia and Virginia get it sooner", "Ginger tea and Basil pesto", "tickets to Christmas Carol", "The Victoria hotel is old", "at Cafe Charlotte", "Виктория Плаза закрыта", "Victoria Plaza was shut", "Ben & Jerry's melted", "a bottle of Jack Daniel's", "Carol singing was lovely", "доставка во Владимир", "Владимир далеко"])("stays in %s", (text) =>
    expect(redact(text)).toBe(text));

  it.each([
    ["Thanks Georgia", "Thanks [name]"],
    ["Georgia Smith called", "[name] called"],
    ["Владимир позвонил", "[name] позвонил"],
    ["Victoria called", "[name] called"],
  ])("is a name in %s", (text, clean) => expect(redact(text)).toBe(clean));
});

describe("a customer's name that its place tells", () => {
  it("goes on with no letter that is no initial of theirs", () => expect(redact("Finch, B. and vitamin C, Finch", { names: ["Deborah Finch"] })).toBe("[name], B. and vitamin C, [name]"));

  it.each([
    ["Мороз Лада", "оформлено на ладу мороз, проверьте", "оформлено на [name], проверьте"],
    ["Никита Громов", "к Громовым не приехали", "к [name] не приехали"],
    ["Deborah Finch", "Finch & sons, no; the Finches live here", "[name] & sons, no; the [name] live here"],
    ["Mark Finch", "where is it? mark", "where is it? [name]"],
    ["Вера Уткина", "получатель (вера) ждёт", "получатель ([name]) ждёт"],
    ["Надежда Уткина", "надежда на линии, слушаю", "[name] на линии, слушаю"],
    ["Gertrude Oakfield", "Ger Oakfield rang at noon", "[name] rang at noon"],
    ["Gertrude Oakfield", "Dear Gert, we refunded you", "Dear [name], we refunded you"],
    ["Цой Вера", "а вы ВЕРА ЦОЙ или сестра", "а вы [name] или сестра"],
    ["Rich Long", "the voucher was made out to long.", "the voucher was made out to [name]."],
    ["Роман Уткин", "роман, добрый день, слушаем вас", "[name], добрый день, слушаем вас"],
    ["Лев Уткин", "и опять назвали меня львом, представляете", "и опять назвали меня [name], представляете"],
    ["Deborah Finch", "sold to D Finch in cash", "sold to [name] in cash"],
    ["Deborah Finch", "Finch, D. paid twice", "[name] paid twice"],
    ["Deborah Finch", "deborah f. came by", "[name] came by"],
    ["Михаил Рыжков", "выдали рыжкову м, он расписался", "выдали [name], он расписался"],
    ["Ада Уткина", "алло, это ада, слышно меня", "алло, это [name], слышно меня"],
    ["Dean Bush", "the keys were handed to bush.", "the keys were handed to [name]."],
    ["Dean Bush", "Bush called twice today", "[name] called twice today"],
    ["Lena Hartley", "All good.\nSigned: Ms. Hartley", "All good.\nSigned: Ms. [name]"],
  ])("is hidden: %s in %s", (name, text, clean) => expect(redact(text, { names: [name] })).toBe(clean));

  it.each([
    ["Gertrude Oakfield", "the Oak door, the German lock"],
    ["Вячеслав Уткин", "Ну и Слава богу"],
    ["Вячеслав Уткин", "Слава богу, приехали"],
    ["Rich Long", "the queue was long."],
    ["Dean Bush", "Bush plants died"],
  ])("leaves what is none though %s is a customer: %s", (name, text) => expect(redact(text, { names: [name] })).toBe(text));
});
