import { boolean, defineRecord, instant, number, text } from "../record.ts";

export const orderLine = defineRecord("order_line", "one line of an order or receipt", {
  order_id: text("order or receipt it belongs to", { required: true }),
  line_id: text("its number within the order"),
  product_id: text("the product's own number"),
  product: text("name of the product"),
  category: text("category of the product"),
  quantity: number("how many; negative when returned"),
  unit_price: number("price of one"),
  amount: number("value of the line; negative when returned"),
  sold_at: instant("when it was sold", { required: true }),
  is_return: boolean("the line takes a sale back", { default: "false" }),
  region: text("where it was sold"),
});
