import type { Company } from "../company.ts";

/** What a company calls itself and, by its labels of categories, what it sells, in both languages: words that redaction takes for nobody's name. */
export function ownNames({ name, labels }: Pick<Company, "name" | "labels">): string[] {
  const goods = Object.entries(labels.category ?? {}).flatMap(([category, label]) => [category, label.en, label.ru]);
  return [...new Set([name.en, name.ru, ...goods])];
}
