/** Why people get in touch: key, helpdesk label in calls, what it is called in a sentence. */
export const reasons = [
  "delivery_late", "delivery_change", "damaged", "wrong_item", "refund", "payment", "price", "product_question", "account", "loyalty", "quality", "site",
] as const;
export type Reason = (typeof reasons)[number];

export const repeatReasons = ["misunderstanding", "not_fixed", "new_question", "status"] as const;
export type RepeatReason = (typeof repeatReasons)[number];

export type Sentiment = "negative" | "neutral" | "positive";
export type Kind = "complaint" | "idea" | "question" | "praise" | "referral";

/** Of each reason the branch it stands under in the sample company's tree, and what the help desk calls that branch. */
const branches = { delivery: "Доставка и заказы", money: "Деньги", goods: "Товары", online: "Сайт и кабинет" } as const;
export type Branch = keyof typeof branches;

export const branchOf: Record<Reason, Branch> = {
  delivery_late: "delivery", delivery_change: "delivery", damaged: "delivery", wrong_item: "delivery", refund: "money", payment: "money", price: "money", loyalty: "money",
  product_question: "goods", quality: "goods", account: "online", site: "online",
};

export const categoryOf: Record<Reason | Branch, string> = {
  ...branches,
  delivery_late: "Опоздание доставки",
  delivery_change: "Изменение заказа",
  damaged: "Повреждение",
  wrong_item: "Не тот товар",
  refund: "Возврат денег",
  payment: "Оплата",
  price: "Цена и скидки",
  product_question: "Вопрос о товаре",
  account: "Личный кабинет",
  loyalty: "Бонусы",
  quality: "Качество",
  site: "Сайт",
};
