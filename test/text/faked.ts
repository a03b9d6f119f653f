import { de, en, en_AU, en_CA, en_GB, en_US, base, Faker, ru } from "@faker-js/faker";
import type { Planted } from "./planted.ts";

const frames = {
  ru: {
    address: ["Доставьте по адресу: {x}", "мой адрес {x}", "Живу по адресу {x}, курьер не нашёл", "Заказ на {x} так и не приехал", "правильный адрес — {x}.", "по адресу {x} нет интернета второй день"],
    phone: ["Мой номер {x}, перезвоните", "позвоните мне на {x}", "Телефон для связи: {x}", "курьер звонил с {x} и нагрубил"],
    email: ["Моя почта {x}", "отправьте чек на {x}", "Я регистрировался через {x}, не могу войти"],
    card: ["Карта {x}, деньги не вернулись", "оплатил картой {x}, списали дважды", "с карты {x} списали лишнее"],
    iban: ["IBAN {x}", "переведите на счёт {x}", "реквизиты для возврата {x}"],
    name: ["Меня зовут {x}, я делал заказ", "Здравствуйте, это {x}", "Получатель {x}", "С уважением, {x}", "{x} звонит по поводу возврата"],
    none: ["Заказ на {n} рублей не доставлен", "Ждал {m} минут, никто не ответил", "Купил телефон за {n} руб, сломался через {m} дней", "артикул {n}{n}, размер {m}", "Курьер опоздал на {m} минут, но был вежлив", "Роутер AC{n} не ловит, скорость {m} мбит", "Всё отлично, спасибо большое!", "Договор {n}/{m} расторгнут, бонусы {n}"],
  },
  en: {
    address: ["Deliver to {x}", "my address is {x}", "I live at {x} and the driver did not find it", "The parcel for {x} never arrived", "The correct address is {x}.", "no internet at {x} since Monday"],
    phone: ["My number is {x}, please call back", "call me at {x}", "Phone: {x}", "I gave them {x} but nobody called"],
    email: ["My email is {x}", "send the receipt to {x}", "I registered with {x} and cannot log in"],
    card: ["Card {x} was charged twice", "refund it to {x}, my card", "I paid with card {x} and the order failed"],
    iban: ["IBAN {x}", "send the refund to {x}", "the transfer to {x} never arrived"],
    name: ["My name is {x} and I placed an order", "Hi, this is {x}", "The order is under {x}", "Regards, {x}", "{x} is calling about a refund"],
    none: ["Order total ${n} was wrong", "Waited {m} minutes, no answer", "Bought a phone for ${n}, broke in {m} days", "SKU {n}{n}, size {m}", "The driver was {m} minutes late but polite", "Router AC{n} has no range, {m} mbps", "Everything was great, thank you!", "Contract {n}/{m} cancelled, {n} Bonus Points gone"],
  },
} as const;
type Kind = keyof typeof frames.ru;
const kinds: readonly Kind[] = ["address", "address", "phone", "email", "card", "iban", "name", "name", "name", "none", "none", "none", "none"];

/**
 * Texts with people's data of another hand planted in them: names, addresses, telephones, mail, cards and accounts as a library of
 * invented people writes them, Russian, American, British, Canadian, Australian and German, each held against its customer's name. The same
 * seed, the same texts.
 */
export function plantFaked(count: number, seed: number): Planted[] {
  const russian = new Faker({ locale: [ru, en, base], seed });
  const western = [en_US, en_US, en_US, en_GB, en_GB, en_CA, en_AU, de].map((locale, at) => new Faker({ locale: [locale, en, base], seed: seed + at + 1 }));
  const { helpers, number } = russian;
  const one = <T>(list: readonly T[]): T => helpers.arrayElement(list);

  function value(kind: Exclude<Kind, "none">, faker: Faker, name: string): string {
    if (kind === "name") return one([name, name, name.split(" ")[0]!, name.toLowerCase()]);
    if (kind === "phone") return faker.phone.number({ style: one(["human", "national", "international"] as const) });
    if (kind === "email") return faker.internet.email();
    if (kind === "card") return faker.finance.creditCardNumber({ issuer: one(["visa", "mastercard"]) });
    if (kind === "iban") return faker.finance.iban({ formatted: one([true, false]) });
    const { location } = faker;
    const [street, town, zip] = [location.streetAddress({ useFullAddress: one([true, false]) }), location.city(), location.zipCode()];
    if (faker === russian) return one([`${zip}, г. ${town}, ${street}`, `${town}, ${street}`, `г. ${town}, ${street}`, `${location.state()}, ${town}, ${street}`]);
    return one([street, `${street}, ${town}`, `${street}, ${town}, ${location.state({ abbreviated: true })} ${zip}`, `${street}\n${town}, ${location.state({ abbreviated: true })} ${zip}`]);
  }

  return Array.from({ length: count }, (_, at) => {
    const faker = at % 2 === 0 ? russian : one(western);
    const said = frames[faker === russian ? "ru" : "en"];
    const kind = one(kinds);
    const name = `${faker.person.firstName()} ${faker.person.lastName()}`;
    const frame = one(said[kind]).replaceAll("{n}", () => String(number.int({ min: 100, max: 9999 }))).replaceAll("{m}", () => String(number.int({ min: 2, max: 60 })));
    if (kind === "none") return { text: frame, secrets: [], names: [name] };
    const written = value(kind, faker, name);
    const start = frame.indexOf("{x}");
    return { text: frame.replace("{x}", () => written), names: [name], secrets: [{ kind: kind === "name" ? "name" as const : "structured" as const, value: written, start, end: start + written.length }] };
  });
}
