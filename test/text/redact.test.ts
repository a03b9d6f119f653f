import { describe, expect, it } from "vitest";
import { findPersonal, redact } from "../../transforms/text/redact.ts";
import fc from "../property.ts";

describe("redact", () => {
  it.each([
    ["Звоните +7 (916) 123-45-67", "Звоните [phone]"],
    ["мой 8 9 1 6 1 2 3 4 5 6 7, жду", "мой [phone], жду"],
    ["номер восемь девятьсот шестнадцать сто двадцать три сорок пять шестьдесят семь", "номер [phone]"],
    ["call nine one six double five five one two three four", "call [phone]"],
    ["карта 4111 1111 1111 1111", "карта [card]"],
    ["СНИЛС 112-233-445 95, ИНН 500100732259", "СНИЛС [snils], ИНН [inn]"],
    ["IBAN DE89 3704 0044 0532 0130 00 please", "IBAN [iban] please"],
    ["паспорт 45 08 123456", "паспорт [passport]"],
    ["живу на ул. Ленина, д. 5, кв. 12", "живу на [address]"],
    ["ivan.petrov@mail.ru и иван собака mail точка ru", "[email] и [email]"],
    ["смотрите https://shop.ru/orders/17?key=9", "смотрите [link]"],
    ["Меня зовут Жанибек", "Меня зовут [name]"],
    ["My name is John Smith", "My name is [name]"],
    ["Иванов И.И. расписался", "[name] расписался"],
    ["«Ромашка», Светлана, слушаю вас", "«Ромашка», [name], слушаю вас"],
    ["Good day! Mark from Romashka", "Good day! [name] from Romashka"],
    ["номер 8 916, потом 123, потом 45 67", "номер [phone], потом [phone], потом [phone]"],
    ["серия 45 09 номер 123456", "[passport]"],
    ["живу на Ленина 5-12", "живу на [address]"],
    ["123 Main St, Springfield, IL 62704", "[address]"],
    ["ship to 742 Evergreen Terrace, Springfield please", "ship to [address] please"],
    ["at 5 Mill Lane, I waited", "at [address], I waited"],
    ["Доставьте на ул. Ленина 5, Казань, и жду", "Доставьте на [address], и жду"],
    ["партия 7707083893, а ИНН 7707083893", "партия 7707083893, а ИНН [inn]"],
    ["1234 5678 9012 3456", "[card]"],
    ["sean underscore ob at yahoo dot com", "[email]"],
    ["с уважением, Пётр Сидоров-Щедрин", "с уважением, [name]"],
    ["это МарияИванова пишет", "это [name] пишет"],
    ["М а р и я  И в а н о в а", "[name]  [name]"],
    ["пишите на i v a n @ m a i l . r u, жду", "пишите на [email], жду"],
    ["I live at twelve Maple Drive", "I live at [address]"],
    ["on 5th Avenue 350", "on [address]"],
    ["I live at 350 5th Avenue", "I live at [address]"],
    ["привезите в д. Гадюкино, 12", "привезите в [address]"],
    ["zhivu na ulice Lenina 5 kv 12", "zhivu na [address]"],
    ["PO Box 1234, Austin TX 78701", "[address]"],
    ["nomer vosem devyatsot shestnadtsat sto dvadtsat tri sorok pyat shest", "nomer [phone]"],
    ["NI QQ123456C", "NI [ssn]"],
    ["my national insurance number is QQ 12 34 56 C", "my national insurance number is [ssn]"],
    ["born 12 March 1985", "born [birth_date]"],
    ["date of birth: March 12, 1985", "date of birth: [birth_date]"],
    ["родился 12 марта 1985", "родился [birth_date]"],
    ["12.03.1985 г.р.", "[birth_date] г.р."],
    ["полис ОМС 1234567890123456", "полис ОМС [passport]"],
    ["4509123456 — мой паспорт", "[passport] — мой паспорт"],
    ["passport 4509123456", "passport [passport]"],
    ["паспорт Казахстана N12345678", "паспорт Казахстана [passport]"],
    ["my driver's license is D5127390", "my driver's license is [passport]"],
    ["родился 3 мая", "родился [birth_date]"],
    ["дата рождения пассажира 02.01.1958", "дата рождения пассажира [birth_date]"],
    ["дата рождения восьмое августа две тысячи пятого", "дата рождения [birth_date]"],
    ["Date of birth? Customer: ten, twelve, ninety-three.", "Date of birth? Customer: [birth_date]."],
    ["born on May 3rd", "born on [birth_date]"],
    ["дата рождения третье мая восемьдесят седьмого года", "дата рождения [birth_date]"],
    ["Portland, OR 97205", "[address]"],
    ["postcode SW1A 1AA", "postcode [address]"],
    ["Lieferung nach 10115 Berlin", "Lieferung nach [address]"],
    ["индекс 630099, Новосибирск", "индекс [address], Новосибирск"],
    ["zip code is nine four one one zero", "zip code is [address]"],
    ["I live on twelve forty-five Tipton Highway", "I live on [address]"],
    ["пропуск на к 345 ом 199", "пропуск на [account]"],
    ["my ip 81.2.69.142", "my ip [account]"],
    ["sort code 60-16-13, account number 31926819", "sort code [account], account number [account]"],
    ["card ending 4471", "card ending [card]"],
    ["почта иван точка петров собака мейл ру", "почта [email]"],
    ["laura s at icloud dot com", "[email]"],
    ["find me on twitter @kev_brown_", "find me on twitter [handle]"],
    ["Agent: card? Customer: 4276 0284 Agent: yes? Customer: 0660 2805", "Agent: card? Customer: [card] Agent: yes? Customer: [card]"],
    ["89261234567/89267654321", "[phone]/[phone]"],
    ["8 (495) 123 45 67 доб. 112", "[phone]"],
    ["This is Thandiwe speaking", "This is [name] speaking"],
    ["Mr Featherstonehaugh called", "Mr [name] called"],
    ["меня зовут жанибек, жду", "меня зовут [name], жду"],
    ["Оператор: Как вас зовут?\nКлиент: Нурсултан", "Оператор: Как вас зовут?\nКлиент: [name]"],
    ["Thanks,\nAurelio Pinto", "Thanks,\n[name]"],
    ["pasport 4510 123456", "pasport [passport]"],
    ["вид на жительство 82 1234567", "вид на жительство [passport]"],
    ["адрес: Садовая двадцать два квартира семь", "адрес: [address]"],
    ["инстаграм: masha.krasotka", "инстаграм: [handle]"],
    ["ivan petrov эт gmail com", "[email]"],
    ["курьер Шавкат нагрубил", "курьер [name] нагрубил"],
  ])("hides %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each([
    "Заказ №100200300 приехал через 3 дня, 5 октября 2025",
    "I bought 2 items for 15 000 RUB on 2025-10-12 12:30:45",
    "Вера в людей вернулась, надежда тоже",
    "Трек RR123456789RU, чек 4500 руб.",
    "Размеры 36 38 40 42, цвет Синий",
    "звонила 22-02-2015 14.19 и 03.02.19 12:30",
    "отвратительно, заказ 0204358907 едет третий день",
    "восемь раз звонил, девятьсот раз обещали, шестнадцать дней жду",
    "на Ленина 2 часа пробка, улица 5 минут пешком",
    "сервер 153.69.214.203, точка 33.94209449",
    "I waited 15 min drive home, 12 months of street parking",
    "код 4509123456",
    "заказ 4509123456 паспорт показал курьеру",
    "доставка 12 марта 2025, delivered 12 March 2025",
    "заказ 1234567890123456, артикул QQ123456C",
    "five minutes on 5th Avenue 350 people waited",
    "The Two Way Street sign, three Golden Hill sets",
    "sto let zhdu, dva raza zvonil",
    "О Ч Е Н Ь П Л О Х О, п л о х о",
    "iPhone, YouTube, WhatsApp",
    "с. 12 договора, д. 5 раз",
    "ip 10.0.0.12, версия 10.0.19.4",
    "order 5100064 came on May 3rd",
    "книга «Анна Каренина» пришла мятая",
    "Tommy Hilfiger jeans, Dr. Martens boots, Mr Muscle spray",
    "живу в Казани, we moved to Boston",
    "Dear Sir or Madam, dear team",
    "Thanks,\nGreat shop",
    "my name is on the list, I'm Waiting",
    "zip lock bags, postcode lottery, account balance 15,300",
    "курьер Озон опоздал, водитель нагрубил",
    "собака съела товар, my dog at home",
    "вид на жительство делают 90 дней, вид на море 82 балла",
    "адрес пункта выдачи семь раз меняли, адрес магазина двадцать лет один",
    "in instagram too.much рекламы, instagram: shop.ru",
    "эт просто ужас",
  ])("leaves alone %s", (text) => expect(redact(text)).toBe(text));

  it("hides a known person in any case, diminutive and alphabet", () => {
    const names = ["Наталья Петрова"];
    expect(redact("Наташа звонила, Петровой отдали, natalia petrova ждёт", { names })).toBe("[name] звонила, [name] отдали, [name] ждёт");
  });

  it.each([
    ["Юрий Орлов", "урааа, в июле нет орлов"],
    ["Ника Белая", "никому не нужна белая футболка"],
    ["Mark Will", "will mark it tomorrow, the price will mark you"],
    ["Вера Нинина", "Very good. Nine days, Mile after mile"],
    ["Роман Людин", "Rome was nice, some same time"],
    ["Hope Young", "Hope you are well, too young to wait"],
    ["Чайка Роман", "чайка нагадила на машину"],
    ["Bill Frost", "Bill came to 40 dollars, a bill for frost"],
    ["Вера Роза", "Вера, надежда и любовь — набор свечей"],
    ["May Королева", "came on May 3rd, королева в восторге"],
  ])("leaves everyday words alone though %s is a customer", (name, text) => expect(redact(text, { names: [name] })).toBe(text));

  it.each([
    ["Павел Жук", "Жука Павла нет дома", "[name] нет дома"],
    ["Hope Young", "Ms Young is here, hope young, yes", "Ms [name] is here, [name], yes"],
    ["Хабибуллин Руслан", "Хабибулин Руслан и Хабиблулин", "[name] и [name]"],
    ["Van der Berg Sophie", "Sophie van der Berg or Mrs Van der Berg", "[name] or Mrs [name]"],
    ["Салтыков-Щедрин Глеб", "Салтыкову-Щедрину отказ, Глеба Салтыкова нет", "[name] отказ, [name] нет"],
    ["Кот Маргарита", "Рита Кот жалуется, у неё есть кот", "[name] жалуется, у неё есть кот"],
    ["Мария Иванова", "Mashe Ivanovoy pozvonite, u Ivanovoi Marii", "[name] pozvonite, u [name]"],
    ["Мария Иванова", "и в а н о в а  м а р и я, ИвановаМария", "[name]  [name], [name]"],
    ["Sarah Connor", "Сара Коннор, верните Коннору", "[name], верните [name]"],
    ["Лев Заяц", "нет Льва Зайца", "нет [name]"],
    ["Влад Цой", "отдайте Владу Цою", "отдайте [name]"],
    ["Mark Stone", "mark stone here", "[name] here"],
    ["grace young", "terrible service, grace young is still waiting", "terrible service, [name] is still waiting"],
    ["Grace Young", "the order was for grace young", "the order was for [name]"],
    ["Kevin Brown", "заказ Брауна не собран", "заказ [name] не собран"],
    ["Nicholas White", "отдали Николасу Вайту", "отдали [name]"],
    ["Jessica Taylor", "Джессика Тэйлор и Джессикой Тейлор", "[name] и [name]"],
    ["Catherine Hughes", "Кэтрин Хьюз ждёт", "[name] ждёт"],
    ["Ричард Джонс", "Richard Jones called, ask Mr Jones", "[name] called, ask Mr [name]"],
    ["Зинаида Якушева", "я Якушевва Зинаида", "я [name]"],
    ["Глеб Орёл", "отдали Орлу Глебу", "отдали [name]"],
    ["Schäfer Jürgen", "Juergen Schaefer, J. Schafer", "[name], [name]"],
  ])("hides %s as people write the name: %s", (name, text, clean) => expect(redact(text, { names: [name] })).toBe(clean));

  it.each([
    ["Иванова", "[name]"],
    ["у Сидорова заказ тот же", "у [name] заказ тот же"],
    ["Захарова О.", "[name]."],
    ["Never again. - J. Smith", "Never again. - [name]"],
    ["a complaint about B. Wilson at the desk", "a complaint about [name] at the desk"],
    ["Thanks for nothing!\nBen", "Thanks for nothing!\n[name]"],
    ["С ув. Мартынов", "С ув. [name]"],
    ["All the best, Samantha", "All the best, [name]"],
  ])("hides a surname alone and whoever signs: %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each(["What colour?\nOlive", "торт Павлова", "Александров — маленький город", "size M. White one please", "Снова", "Never again. - London"])("takes for no surname and no signature %s", (text) => expect(redact(text)).toBe(text));

  const own = ["Анна", "Wendy's", "Акме", "Тиньков", "Марта Берг"];
  it.each([
    ["Заказала в Анне, у Анны скидки", "Заказала в Анне, у Анны скидки"],
    ["Wendy's was closed", "Wendy's was closed"],
    ["курьер Акме опоздал", "курьер Акме опоздал"],
    ["Тиньков снова списал комиссию, карта Тинькова", "Тиньков снова списал комиссию, карта Тинькова"],
    ["в Марте Берг заказали торт", "в Марте Берг заказали торт"],
    ["меня зовут Анна", "меня зовут [name]"],
    ["Анна Сергеевна помогла, и Анна Котельникова", "[name] помогла, и [name]"],
    ["кассир Марта нагрубила", "кассир [name] нагрубила"],
    ["Олег Тиньков мне не помог", "[name] мне не помог"],
  ])("leaves the company's own names, unless somebody is called so: %s", (text, clean) => expect(redact(text, { own })).toBe(clean));

  it("hides the name of a known customer although the company is called so", () => {
    expect(redact("Анна ждёт заказ", { own, names: ["Анна Рудакова"] })).toBe("[name] ждёт заказ");
  });

  it("never throws, and leaves a text without letters, digits and @ as it is", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.array(fc.string()), (text, names) => typeof redact(text, { names }) === "string"));
    fc.assert(fc.property(fc.stringMatching(/^[ !?.,;:()-]*$/), (text) => redact(text) === text));
  });

  it("finds spans in order, within the text and apart from each other", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("+7 916 123-45-67", "a@b.ru", "ул. Мира, д. 1", " и ", "Анна", "4111111111111111", "😀", "5")), (parts) => {
        const text = parts.join(" ");
        let from = 0;
        for (const { start, end } of findPersonal(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
