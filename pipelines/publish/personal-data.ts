import { isLuhn } from "../../transforms/text/redact/numbers/check-digits.ts";
import type { Warehouse } from "../warehouse.ts";

export interface Leak {
  /** What it is, with a hint at the value for whoever may look into the warehouse; never the value itself. */
  kind: string;
  place: string;
}

/** Two letters at either end of one would tell nearly all of it. */
const birthday = "date of birth";

/** Enough of a value to find it in the warehouse, too little to tell it. */
export const hintAt = (value: string): string => (value.length > 6 ? `“${value.slice(0, 2)}…${value.slice(-2)}”` : "“…”");

const patterns: [kind: string, pattern: RegExp, isIt?: (match: string) => boolean][] = [
  ["e-mail address", /[\p{L}\d._%+-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)*\.\p{L}{2,}/u],
  ["telephone number", /(?<![\d.,])(?:\+\d{1,3}|8)[\s\u00a0-]?\(?\d{3}\)?[\s\u00a0-]?\d{3}[\s\u00a0-]?\d{2}[\s\u00a0-]?\d{2}(?!\d)/],
  ["card number", /(?<![\d.,])\d(?:[ -]?\d){12,18}(?![\d.,])/, (match) => isLuhn(match.replace(/\D/g, ""))],
];

/** E-mail addresses, telephone and card numbers in a text. */
export function patternsIn(text: string, place: string): Leak[] {
  return patterns.flatMap(([kind, pattern, isIt]) => {
    const all = text.matchAll(new RegExp(pattern, `${pattern.flags}g`));
    return [...all].some(([match]) => isIt?.(match) ?? true) ? [{ kind, place }] : [];
  });
}

/**
 * Identifiers and dates of birth of known persons among published texts (each text whole, each of its words and pairs of
 * words), and their addresses anywhere in them. Dates since the first record are the company's days, not birthdays.
 */
export async function identifiersIn(warehouse: Warehouse, texts: ReadonlyMap<string, ReadonlySet<string>>): Promise<Leak[]> {
  const places = new Map<string, Set<string>>();
  for (const [place, all] of texts) {
    for (const text of all) for (const word of wordsOf(text)) places.set(word, (places.get(word) ?? new Set()).add(place));
  }
  const found = await warehouse.rows<{ kind: string; word: string; value: string }>(
    `with word as (select distinct unnest(from_json($words::json, '["VARCHAR"]')) as word),
     birthday as (
       select distinct value::date as born from core.person_detail where kind = 'birth_on' and value::date < (select min(first_seen_at) from core.person)
     ),
     home as (
       select distinct lower(value) as home from core.person_detail where kind = 'address' and length(value) >= 8 and regexp_matches(value, '\\d') and regexp_matches(value, '\\pL')
     )
     select distinct kind, word, word as value from core.person_identifier join word on lower(value) = word
     union all
     select '${birthday}', word, word from birthday join word on word in (strftime(born, '%Y-%m-%d'), strftime(born, '%d.%m.%Y'), strftime(born, '%d/%m/%Y'))
     union all
     select 'postal address', word, home from word join home on contains(word, home) where length(word) >= 8
     order by all limit 20`,
    { words: JSON.stringify([...places.keys()]) },
  );
  return found.flatMap(({ kind, word, value }) => [...places.get(word)!].map((place) => ({ kind: kind === birthday ? kind : `${kind} ${hintAt(value)}`, place })));
}

function wordsOf(text: string): string[] {
  const lower = text.toLowerCase();
  const words = lower.split(/[\s,;:!?«»"“”()[\]<>/]+/).map((word) => word.replace(/^[.'’-]+|[.'’-]+$/g, "")).filter((word) => word.length > 3);
  return [lower, ...words, ...words.slice(1).map((word, index) => `${words[index]} ${word}`)];
}
