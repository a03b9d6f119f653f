import { mulberry32 } from "../../transforms/random.ts";

export interface Planted {
  text: string;
  /** What must not be left, and what kind it is. */
  secrets: { kind: "structured" | "name"; value: string; start: number; end: number }[];
  names: string[];
}

const people: { name: string; forms: string[] }[] = [
  { name: "Анна Петрова", forms: ["Анна", "Анна Петрова", "Анне Петровой", "Анну", "Петрова Анна", "Аня", "анна петрова", "Anna Petrova", "Анечка"] },
  { name: "Иванов Сергей Павлович", forms: ["Сергей", "Сергея Иванова", "Иванову", "Сергей Павлович", "Сергею Павловичу", "Серёжа", "Sergey Ivanov", "Иванов С.П."] },
  { name: "Айгуль Хасанова", forms: ["Айгуль", "Айгуль Хасанова", "Хасановой", "Aigul", "хасанова айгуль"] },
  { name: "Дмитрий Ковальчук", forms: ["Дмитрий", "Дима", "Дмитрию Ковальчуку", "Ковальчук", "Dmitry Kovalchuk", "Диму Ковальчука"] },
  { name: "Наталья Жукова", forms: ["Наталья", "Наташа", "Натальи Жуковой", "Жукову", "Natalia Zhukova", "Наталью"] },
  { name: "Мехмет Йылдыз", forms: ["Мехмет", "Мехмета", "Йылдыз", "Мехмет Йылдыз", "Mehmet"] },
  { name: "Екатерина Соколовская", forms: ["Екатерина", "Катя", "Екатерине Соколовской", "Соколовская", "Кате", "Ekaterina"] },
  { name: "Emily Thornton", forms: ["Emily", "Emily Thornton", "Thornton", "Emily's", "emily thornton", "Эмили"] },
  { name: "Michael O'Brien", forms: ["Michael", "Mike", "Michael O'Brien", "O'Brien", "Mike's"] },
  { name: "Priya Raghunathan", forms: ["Priya", "Priya Raghunathan", "Raghunathan", "priya"] },
  { name: "Роман Вербицкий", forms: ["Роман Вербицкий", "Рома", "Роману Вербицкому", "Вербицкий", "Roman Verbitsky"] },
  { name: "Вера Львова", forms: ["Вера", "Вера Львова", "Вере Львовой", "Львову", "Vera Lvova"] },
];

const russian = [
  "Здравствуйте, где мой заказ №{order}? Мой номер {s}", "Меня зовут {n}, перезвоните на {s}", "это {n}, заказ {order} не пришёл, почта {s}",
  "Верните {sum} рублей на {s}, жду уже {days} дней", "Оператор записал {n} вместо меня, данные: {s}", "{n} уже писала вам {date}, ответа нет. {s}",
  "Товар за {sum} р. размером {size} пришёл сломанный, {s}. Спасибо, {n}", "Проверьте заказ {order} от {date} на сумму {sum}; контакт {s}", "Спасибо, {n} всё понравилось!",
  "Посылка для {n} стоит с {date}, трек {track}", "Уточните, пришёл ли платёж {sum} ₽ по заказу {order}. {s}", "Очень вежливый курьер, но опоздал на {days} часа",
  "Купила {size} пары за {sum} и ни разу не пожалела", "В Москве у вас {days} магазина, а в Казани ни одного", "Передайте {n}, что {s} больше не мой",
];
const english = [
  "Hello, where is my order #{order}? My contact is {s}", "My name is {n}, call me: {s}", "This is {n}. Refund {sum} dollars to {s} please",
  "I have waited {days} days since {date}, reach me at {s}", "{n} wrote to you on {date} and got no answer. {s}", "Item {track} arrived broken, thanks, {n}",
  "The size {size} is too small, order {order}, paid {sum} USD", "Please send it to {s} before {date}", "Great service, {days} stars out of 5", "Tell {n} that {s} is out of date",
];
const units = ["ноль", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять"];
const teens = ["десять", "одиннадцать", "двенадцать", "тринадцать", "четырнадцать", "пятнадцать", "шестнадцать", "семнадцать", "восемнадцать", "девятнадцать"];
const tens = ["", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"];
const hundreds = ["", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот"];
const englishDigits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** Texts with what a person would give away planted in them, and numbers that give away nobody. The same seed, the same texts. */
export function plantTexts(count: number, seed: number): Planted[] {
  const random = mulberry32(seed);
  const integer = (below: number): number => Math.floor(random() * below);
  const pick = <T>(list: readonly T[]): T => list[integer(list.length)]!;
  const digits = (length: number): string => Array.from({ length }, () => integer(10)).join("");
  const pad = (value: number): string => String(value).padStart(2, "0");

  function mobile(): string {
    return `9${digits(9)}`;
  }
  function phone(): string {
    const d = mobile();
    const [a, b, c, e] = [d.slice(0, 3), d.slice(3, 6), d.slice(6, 8), d.slice(8)];
    return pick([`+7${d}`, `8${d}`, `+7 (${a}) ${b}-${c}-${e}`, `8 ${a} ${b} ${c} ${e}`, `8-${a}-${b}-${c}-${e}`, `+7 ${a} ${b} ${c}${e}`, [...`8${d}`].join(" "), `+1 ${200 + integer(700)}-555-${digits(4)}`, `(${200 + integer(700)}) 555-${digits(4)}`, `+44 20 7${digits(3)} ${digits(4)}`, `8(${a})${b}${c}${e}`]);
  }
  function below1000(value: number): string {
    const rest = value % 100;
    const small = rest >= 10 && rest < 20 ? [teens[rest - 10]!] : [tens[Math.floor(rest / 10)]!, rest % 10 ? units[rest % 10]! : ""];
    return [hundreds[Math.floor(value / 100)]!, ...small].filter(Boolean).join(" ");
  }
  function spoken(): string {
    if (integer(3) === 0) return [...`${2 + integer(8)}${digits(9)}`].map((digit) => englishDigits[Number(digit)]!).join(" ");
    return `восемь ${below1000(900 + integer(100))} ${below1000(100 + integer(900))} ${below1000(20 + integer(80))} ${below1000(20 + integer(80))}`;
  }
  function card(): string {
    const body = `4${digits(14)}`;
    const sum = [...body].reduce((total, digit, i) => total + (i % 2 === 0 ? (Number(digit) * 2 > 9 ? Number(digit) * 2 - 9 : Number(digit) * 2) : Number(digit)), 0);
    const whole = body + ((10 - (sum % 10)) % 10);
    return pick([whole, whole.replace(/(\d{4})(?=\d)/g, "$1 "), whole.replace(/(\d{4})(?=\d)/g, "$1-")]);
  }
  function snils(): string {
    const d = digits(9);
    const check = pad([...d].reduce((sum, digit, i) => sum + Number(digit) * (9 - i), 0) % 101 % 100);
    return `СНИЛС ${d.slice(0, 3)}-${d.slice(3, 6)}-${d.slice(6)} ${check}`;
  }
  function inn(): string {
    const control = (text: string, weights: number[]): number => (weights.reduce((sum, weight, i) => sum + weight * Number(text[i]), 0) % 11) % 10;
    const ten = digits(10);
    const eleven = ten + control(ten, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]);
    return `ИНН ${eleven}${control(eleven, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8])}`;
  }
  function iban(): string {
    const account = digits(18);
    let rest = 0;
    for (const digit of `${account}131400`) rest = (rest * 10 + Number(digit)) % 97;
    const whole = `DE${pad(98 - rest)}${account}`;
    return pick([whole, whole.replace(/(.{4})(?=.)/g, "$1 ")]);
  }
  const street = (): string => pick([`ул. ${pick(["Ленина", "Пушкина", "Красная Пресня"])}, д. ${1 + integer(90)}, кв. ${1 + integer(200)}`, `проспект Мира ${1 + integer(90)}, квартира ${1 + integer(99)}`, `${1 + integer(300)} ${pick(["Baker", "Elm", "Oak Hill"])} Street, apt ${1 + integer(40)}`]);
  const mail = (): string => pick([`${pick(["ivan.petrov", "anna_92", "j.smith"])}@${pick(["mail.ru", "gmail.com", "ya.ru"])}`, `${pick(["petrov", "anna92"])} собака mail точка ru`, `jsmith (at) gmail dot com`]);
  const secret = (): string => pick([phone, phone, spoken, card, snils, inn, iban, street, mail, () => `паспорт ${digits(2)} ${digits(2)} ${digits(6)}`, () => `https://shop.example.ru/orders/${digits(8)}?token=${digits(6)}`])();

  return Array.from({ length: count }, () => {
    const person = pick(people);
    const planted: Planted = { text: "", secrets: [], names: random() < 0.9 ? [person.name] : [person.name, pick(people).name] };
    for (const part of pick(integer(5) < 3 ? russian : english).split(/(\{\w+\})/)) {
      const start = planted.text.length;
      if (part === "{s}") {
        const value = secret();
        planted.text += value;
        const own = /^(?:СНИЛС|ИНН|паспорт) /.exec(value)?.[0].length ?? 0;
        planted.secrets.push({ kind: "structured", value: value.slice(own), start: start + own, end: planted.text.length });
      } else if (part === "{n}") {
        const value = pick(person.forms);
        planted.text += value;
        planted.secrets.push({ kind: "name", value, start, end: planted.text.length });
      } else planted.text += plain(part);
    }
    return planted;
  });

  function plain(part: string): string {
    if (part === "{order}") return pick([digits(6), digits(8), `A-${digits(5)}`, digits(10).replace(/^9/, "1")]);
    if (part === "{sum}") return pick([String(100 + integer(90_000)), `${1 + integer(99)} ${digits(3)}`, `${1 + integer(999)},${digits(2)}`]);
    if (part === "{days}") return String(2 + integer(4));
    if (part === "{size}") return String(36 + integer(10));
    if (part === "{date}") return pick([`${pad(1 + integer(28))}.${pad(1 + integer(12))}.2026`, `2026-${pad(1 + integer(12))}-${pad(1 + integer(28))}`, `${1 + integer(28)} октября`, "12:30 15.03.2026"]);
    if (part === "{track}") return `RR${digits(9)}RU`;
    return part;
  }
}
