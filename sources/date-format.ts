import { escaped } from "./escaped.ts";

/**
 * Date formats as data engineers write them (`dd.MM.yyyy HH:mm`), turned into one regular expression that JavaScript
 * and RE2 read alike. Whoever executes it takes the numbered groups.
 */
export type DatePart = "year" | "short_year" | "month" | "month_name" | "day" | "hour" | "half_day_hour" | "minute" | "second" | "fraction" | "half_day" | "offset";

export interface TokenFormat {
  kind: "tokens";
  text: string;
  /** Anchorless; the i-th capturing group holds `parts[i]`. */
  pattern: string;
  parts: readonly DatePart[];
}

export interface IsoFormat {
  kind: "iso";
  text: "iso";
  pattern: string;
  parts: readonly DatePart[];
}

export interface EpochFormat {
  kind: "epoch";
  text: "epoch_s" | "epoch_ms";
  /** How many of its units make a second. */
  perSecond: number;
}

export type DateFormat = TokenFormat | IsoFormat | EpochFormat;

const year = "((?:19|20|21)\\d{2})";
const month = "(0[1-9]|1[0-2])";
const day = "(0[1-9]|[12]\\d|3[01])";
const hour = "([01]\\d|2[0-3])";
const sixty = "([0-5]\\d)";
const offset = "(Z|[+-](?:0\\d|1[0-4])(?::?[0-5]\\d)?)";

const tokens: Readonly<Record<string, readonly [DatePart, string]>> = {
  yyyy: ["year", year],
  yy: ["short_year", "(\\d{2})"],
  MMMM: ["month_name", "([A-Za-zА-Яа-яЁё]{3,9})"],
  MMM: ["month_name", "([A-Za-zА-Яа-яЁё]{3,8})\\.?"],
  MM: ["month", month],
  M: ["month", "(1[0-2]|0?[1-9])"],
  dd: ["day", day],
  d: ["day", "([12]\\d|3[01]|0?[1-9])"],
  HH: ["hour", hour],
  H: ["hour", "(1\\d|2[0-3]|0?\\d)"],
  hh: ["half_day_hour", "(0[1-9]|1[0-2])"],
  h: ["half_day_hour", "(1[0-2]|0?[1-9])"],
  mm: ["minute", sixty],
  m: ["minute", "([1-5]\\d|0?\\d)"],
  ss: ["second", sixty],
  s: ["second", "([1-5]\\d|0?\\d)"],
  S: ["fraction", "(\\d{1,9})"],
  a: ["half_day", "([AaPp]\\.?[Mm]\\.?)"],
  ZZ: ["offset", offset],
};

export const tokenNames = Object.keys(tokens);

const iso: IsoFormat = {
  kind: "iso",
  text: "iso",
  pattern: `${year}-${month}-${day}(?:[T ]${hour}:${sixty}(?::${sixty}(?:[.,](\\d{1,9}))?)? ?${offset}?)?`,
  parts: ["year", "month", "day", "hour", "minute", "second", "fraction", "offset"],
};

const formats: Readonly<Record<string, DateFormat>> = {
  iso,
  epoch_s: { kind: "epoch", text: "epoch_s", perSecond: 1 },
  epoch_ms: { kind: "epoch", text: "epoch_ms", perSecond: 1000 },
};

export const isoFormat: DateFormat = iso;

/** Throws a plain Error that says which letters are not understood. */
export function parseDateFormat(text: string): DateFormat {
  const known = formats[text];
  if (known) return known;
  const parts: DatePart[] = [];
  let pattern = "";
  for (const [piece] of text.matchAll(/'[^']*'|([A-Za-z])\1*|[^A-Za-z']+|'/g)) {
    if (piece === "'") throw new Error("a quote is never closed");
    if (piece.startsWith("'")) {
      pattern += escaped(piece === "''" ? "'" : piece.slice(1, -1));
      continue;
    }
    if (!/^[A-Za-z]/.test(piece)) {
      pattern += escaped(piece);
      continue;
    }
    const token = tokens[/^S+$/.test(piece) ? "S" : piece];
    if (!token) throw new Error(`“${piece}” is not a date token`);
    if (parts.includes(token[0])) throw new Error(`“${piece}” says the ${token[0].replace("_", " ")} twice`);
    parts.push(token[0]);
    pattern += token[1];
  }
  if (!parts.includes("year") && !parts.includes("short_year")) throw new Error("it has no year");
  if (parts.includes("half_day_hour") !== parts.includes("half_day")) throw new Error("hh and a belong together (or write HH)");
  if (parts.includes("half_day_hour") && parts.includes("hour")) throw new Error("it says the hour twice");
  return { kind: "tokens", text, pattern, parts };
}

const monthStems: readonly (readonly string[])[] = [
  ["jan", "january", "янв", "январь", "января"],
  ["feb", "february", "фев", "февр", "февраль", "февраля"],
  ["mar", "march", "мар", "март", "марта"],
  ["apr", "april", "апр", "апрель", "апреля"],
  ["may", "май", "мая"],
  ["jun", "june", "июн", "июнь", "июня"],
  ["jul", "july", "июл", "июль", "июля"],
  ["aug", "august", "авг", "август", "августа"],
  ["sep", "sept", "september", "сен", "сент", "сентябрь", "сентября"],
  ["oct", "october", "окт", "октябрь", "октября"],
  ["nov", "november", "ноя", "нояб", "ноябрь", "ноября"],
  ["dec", "december", "дек", "декабрь", "декабря"],
];

/** Month names in lower case → 1 … 12. */
export const monthNumbers: ReadonlyMap<string, number> = new Map(
  monthStems.flatMap((names, i) => names.map((name) => [name, i + 1] as const)),
);

/** Two-digit years below this are 20xx, the others 19xx, as in POSIX. */
export const centuryPivot = 69;
