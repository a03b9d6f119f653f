import { hash } from "./random.ts";

/** Masculine, feminine, neuter, plural: Russian verbs follow it. */
export type Gender = "m" | "f" | "n" | "p";

export interface Product {
  sku: string;
  title: { ru: string; en: string };
  /** As a customer calls it: Russian nominative and accusative, English. */
  called: { ru: string; accusative: string; en: string };
  gender: Gender;
  category: string;
  /** Roubles at the start of the simulated time. */
  price: number;
}

/** Category: what stands on the shelf as [title, called, called in the accusative, gender, title en, called en, price]. */
const shelves: Record<string, readonly (readonly [string, string, string, Gender, string, string, number])[]> = {
  "Косметика": [
    ["Крем для рук, 75 мл", "крем", "крем", "m", "Hand cream, 75 ml", "hand cream", 349], ["Шампунь ромашковый, 400 мл", "шампунь", "шампунь", "m", "Camomile shampoo, 400 ml", "shampoo", 459],
    ["Сыворотка для лица", "сыворотка", "сыворотку", "f", "Face serum", "serum", 1290], ["Тушь для ресниц", "тушь", "тушь", "f", "Mascara", "mascara", 690], ["Набор масок, 5 шт.", "маски", "маски", "p", "Mask set of 5", "face masks", 890],
    ["Духи «Полдень», 50 мл", "духи", "духи", "p", "Perfume Noon, 50 ml", "perfume", 2790], ["Гель для душа", "гель", "гель", "m", "Shower gel", "shower gel", 299], ["Помада матовая", "помада", "помаду", "f", "Matte lipstick", "lipstick", 590],
  ],
  "Дом": [
    ["Плед вязаный 150×200", "плед", "плед", "m", "Knitted throw 150×200", "blanket", 2490], ["Набор полотенец", "полотенца", "полотенца", "p", "Towel set", "towels", 1690], ["Кружка керамическая", "кружка", "кружку", "f", "Ceramic mug", "mug", 490],
    ["Сковорода 26 см", "сковорода", "сковороду", "f", "Frying pan 26 cm", "frying pan", 1990], ["Постельное бельё, евро", "постельное бельё", "постельное бельё", "n", "Bed linen, double", "bed linen", 3490], ["Ваза стеклянная", "ваза", "вазу", "f", "Glass vase", "vase", 1190],
    ["Ночник «Луна»", "ночник", "ночник", "m", "Night light Moon", "night light", 1290], ["Органайзер для белья", "органайзер", "органайзер", "m", "Drawer organiser", "organiser", 790],
  ],
  "Техника": [
    ["Чайник электрический", "чайник", "чайник", "m", "Electric kettle", "kettle", 2890], ["Фен 2200 Вт", "фен", "фен", "m", "Hair dryer 2200 W", "hair dryer", 3290], ["Наушники беспроводные", "наушники", "наушники", "p", "Wireless headphones", "headphones", 4490],
    ["Блендер погружной", "блендер", "блендер", "m", "Hand blender", "blender", 3190], ["Утюг паровой", "утюг", "утюг", "m", "Steam iron", "iron", 4290], ["Увлажнитель воздуха", "увлажнитель", "увлажнитель", "m", "Humidifier", "humidifier", 3890], ["Зубная щётка электрическая", "щётка", "щётку", "f", "Electric toothbrush", "toothbrush", 3590],
  ],
  "Детские товары": [
    ["Конструктор, 420 деталей", "конструктор", "конструктор", "m", "Building set, 420 pieces", "building set", 2390], ["Кукла «Варя»", "кукла", "куклу", "f", "Doll Varya", "doll", 1490], ["Подгузники, 60 шт.", "подгузники", "подгузники", "p", "Nappies, pack of 60", "nappies", 1390],
    ["Самокат детский", "самокат", "самокат", "m", "Kick scooter", "scooter", 3990], ["Раскраска с фломастерами", "раскраска", "раскраску", "f", "Colouring set", "colouring set", 390], ["Рюкзак школьный", "рюкзак", "рюкзак", "m", "School backpack", "backpack", 2690], ["Пижама детская", "пижама", "пижаму", "f", "Kids' pyjamas", "pyjamas", 990],
  ],
  "Одежда": [
    ["Платье льняное", "платье", "платье", "n", "Linen dress", "dress", 3990], ["Футболка базовая", "футболка", "футболку", "f", "Basic T-shirt", "T-shirt", 890], ["Куртка демисезонная", "куртка", "куртку", "f", "Spring jacket", "jacket", 6490], ["Джинсы прямые", "джинсы", "джинсы", "p", "Straight jeans", "jeans", 3490],
    ["Носки, 5 пар", "носки", "носки", "p", "Socks, 5 pairs", "socks", 590], ["Кроссовки", "кроссовки", "кроссовки", "p", "Trainers", "trainers", 4990], ["Свитер мериносовый", "свитер", "свитер", "m", "Merino sweater", "sweater", 4290],
  ],
  "Зоотовары": [
    ["Корм для кошек, 1,5 кг", "корм", "корм", "m", "Cat food, 1.5 kg", "cat food", 990], ["Наполнитель, 10 л", "наполнитель", "наполнитель", "m", "Cat litter, 10 l", "cat litter", 690], ["Лежанка", "лежанка", "лежанку", "f", "Pet bed", "pet bed", 1790],
    ["Поводок 3 м", "поводок", "поводок", "m", "Lead, 3 m", "dog lead", 590], ["Корм для собак, 3 кг", "корм", "корм", "m", "Dog food, 3 kg", "dog food", 1690], ["Когтеточка", "когтеточка", "когтеточку", "f", "Scratching post", "scratching post", 1590],
  ],
};

export const categories = Object.keys(shelves);

export const products: Record<string, readonly Product[]> = Object.fromEntries(
  Object.entries(shelves).map(([category, rows], shelf) => [
    category,
    rows.map(([ru, calledRu, accusative, gender, en, calledEn, price], place): Product => ({
      sku: `SK-${shelf + 1}${String(place + 1).padStart(2, "0")}${hash(shelf, place) % 10}`,
      title: { ru, en },
      called: { ru: calledRu, accusative, en: calledEn },
      gender,
      category,
      price,
    })),
  ]),
);
