const rules = new Intl.PluralRules("ru-RU");

/** один день, два дня, пять дней */
export function plural(count: number, one: string, few: string, many: string): string {
  const rule = rules.select(count);
  return rule === "one" ? one : rule === "many" ? many : few;
}

/** A written fraction governs the genitive singular: 2,5 пункта. */
export function counted(size: string, amount: number, one: string, few: string, many: string): string {
  return size.includes(",") ? few : plural(Math.round(amount), one, few, many);
}

export function list(items: readonly string[]): string {
  return new Intl.ListFormat("ru-RU", { type: "conjunction" }).format(items);
}

/** A name in quotation marks; those it has itself become the inner ones: «„Ромашка“ и товары». */
export function inQuotes(name: string): string {
  return `«${name.replaceAll("«", "„").replaceAll("»", "“")}»`;
}

/** The name of a figure inside a sentence: «Было легко». Abbreviations need no quotes. */
export function quoted(label: string): string {
  return label === label.toLocaleUpperCase("ru-RU") ? label : inQuotes(capital(label));
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("ru-RU") + text.slice(1);
}
