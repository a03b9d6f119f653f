import { distance } from "fastest-levenshtein";
import { createAspectReader, type OwnAspect } from "../transforms/text/aspect.ts";
import { folded } from "../transforms/text/folded.ts";
import { feedbackKind } from "../transforms/text/kind.ts";
import { labelOf, readSentiment } from "../transforms/text/sentiment.ts";
import { tellingPart } from "../transforms/text/telling.ts";
import { tokenize } from "../transforms/text/tokens.ts";
import type { Warehouse } from "./warehouse.ts";

type Label = "positive" | "negative";
type Tells = (sentence: string) => number;

interface ReadQuote {
  key: string;
  kind: "comment" | "message";
  label: Label;
  aspect: string | null;
  text: string;
}

/** Quotes kept of each kind: of what texts are about, and of a side of the company. */
const most = { quote: 8, aspect_quote: 6 };
const quoteKey = "quote_id::varchar";
const aspectKey = "concat_ws(' ', aspect, sentiment_label, language, place)";

/**
 * marts.quote and marts.aspect_quote: a text is quoted only where its words by themselves, read by rules, have the tone under
 * which it stands, and of a text too long to be quoted whole the sentences that carry its tone, or that judge the aspect as it
 * does. A text none of whose sentences does by itself is not quoted. Texts come redacted, so that nothing a name is known by is
 * cut away from it before.
 */
export async function mendQuotes(warehouse: Warehouse, aspects: readonly OwnAspect[]): Promise<void> {
  const readAspects = createAspectReader(aspects);
  const tellsOf = ({ label, aspect }: ReadQuote): Tells => (aspect === null ? toneOf(label) : toneOfAspect(readAspects, label, aspect));
  for (const [table, key, aspect] of [["quote", quoteKey, "null"], ["aspect_quote", aspectKey, "aspect"]] as const) {
    await dropDoubtful(warehouse, `marts.${table}`, key, aspect, tellsOf);
    await shorten(warehouse, `marts.${table}`, key, aspect, tellsOf);
  }
  await keep(warehouse, "marts.quote", quoteKey, "kind, case when kind = 'comment' then touchpoint else reason end, sentiment_label, language", most.quote);
  await keep(warehouse, "marts.aspect_quote", aspectKey, "aspect, sentiment_label, language", most.aspect_quote);
}

/** How much a sentence judges the aspect in this tone, and nothing else in another. */
function toneOfAspect(readAspects: ReturnType<typeof createAspectReader>, label: Label, aspect: string): Tells {
  return (sentence) => {
    const opinions = readAspects(sentence);
    const own = opinions.find((one) => one.aspect === aspect);
    const isOfOneMind = opinions.every(({ sentiment_label }) => sentiment_label === label || sentiment_label === "neutral");
    return own && own.sentiment_label === label && isOfOneMind && !asks(sentence) && !isCurbed(label, sentence) ? Math.abs(own.sentiment) : 0;
  };
}

const greeting = "(?:здравствуйте|здрасьте|приветствую|день добрый|эй|девушка|да|добр\\p{L}+ (?:день|утро|вечер)|доброго времени суток|привет|алло|hello|hi(?: there)?|hey|good (?:day|morning|afternoon|evening)|sorry|извините|простите)";
const greetings = new RegExp(`^\\P{L}*(?:${greeting}\\P{L}+)*`, "iu");

/** Who greets first says the same as who does not. */
function saidOf({ text }: ReadQuote): string {
  return folded(text.replace(greetings, "")).replace(/[^\p{L}\d]+/gu, " ").trim();
}

/** Letters by which two texts may differ and say the same: a slip of the pen swaps two. In shorter texts they make another word. */
const slips = { letters: 2, fromLength: 16 };

/** Whether a quote says what one asked about before it says under the same sign, but for slips of the pen. */
function repeats(): (quote: ReadQuote) => boolean {
  const before = new Map<string, string[]>();
  const isAlike = (one: string, other: string): boolean => one === other || (Math.min(one.length, other.length) >= slips.fromLength && Math.abs(one.length - other.length) <= slips.letters && distance(one, other) <= slips.letters);
  return (quote) => {
    const sign = `${quote.label} ${quote.aspect}`;
    const own = before.get(sign) ?? [];
    const said = saidOf(quote);
    if (own.some((other) => isAlike(said, other))) return true;
    before.set(sign, [...own, said]);
    return false;
  };
}

/** A request begun: who wants something is neither happy nor, for wanting it, unhappy. */
const requests = /^(?:i['’]?d like|i would like|i (?:want|need|have) to|(?:just )?need|have to|please|can (?:i|you|we)|could (?:i|you|we)|may i|do (?:i|you|we)|does|is there|are you|how (?:do|can|much|long)|where|when|мне бы|(?:я )?хо(?:чу|тел[аи]?)(?! (?:бы )?(?:поблагодар|сказать|выразить|похвал|отметить))|помогите|посоветуйте|подскажите|порекомендуйте|подберите|нуж[её]?н\p{L}*|как(?! же| жаль)|можно|где|когда)(?!\p{L})/iu;

function asks(text: string): boolean {
  return /[?❓❔]|(?<!\p{L})(?:ли|что (?:это )?значит|что делать|как быть|what does|what do i do)(?!\p{L})/iu.test(text) || requests.test(text.replace(greetings, ""));
}

/** Deletes the quotes whose words do not tell by themselves what the quote is shown for, and those that say what one before them says. */
async function dropDoubtful(warehouse: Warehouse, table: string, key: string, aspect: string, tellsOf: (quote: ReadQuote) => Tells): Promise<void> {
  const whole = await warehouse.rows<ReadQuote>(`select ${key} as key, kind, sentiment_label as label, ${aspect} as aspect, text from ${table} where not is_cut order by place, ${key}`);
  const isRepeated = repeats();
  const doubtful = whole.filter((quote) => (tellsOf(quote)(quote.text) <= 0 && !isFault(quote)) || isThankless(quote) || isRepeated(quote)).map((quote) => quote.key);
  await warehouse.run(`delete from ${table} where ${key} in (select unnest(from_json($doubtful::json, '["VARCHAR"]')))`, { doubtful: JSON.stringify(doubtful) });
}

const thanks = /спасиб|спс(?!\p{L})|благодар|признател|thank|thx|cheers|grateful|appreciate|spasib/iu;

/** A message is written to have something done; it is quoted as happy only where it thanks. */
function isThankless({ kind, label, text }: ReadQuote): boolean {
  return kind === "message" && label === "positive" && !thanks.test(text);
}

/** What does not work is blamed without a bad word. */
function isFault({ label, aspect, text }: ReadQuote): boolean {
  if (label !== "negative" || aspect !== null || asks(text)) return false;
  const tokens = tokenize(text);
  const { score } = readSentiment(tokens);
  return labelOf(score) !== "positive" && feedbackKind(text, tokens, score, false) === "complaint";
}

/** Of each group the first quotes by place, so many. */
async function keep(warehouse: Warehouse, table: string, key: string, group: string, count: number): Promise<void> {
  await warehouse.run(`delete from ${table} where ${key} in (select ${key} from ${table} qualify row_number() over (partition by ${group} order by place, ${key}) > ${count})`);
}

/** Who praises and then goes on otherwise, praises other times, or asks for help, is not quoted as happy; nor who blames in the same breath. */
const contrasts = /(?<!\p{L})(?:но|однако|хотя|а вот|обычно|прошлый раз|раньше|помогите|посоветуйте|подскажите|порекомендуйте|подберите|a vot|no vot|but|however|although|though|except|usually|last time)(?!\p{L})/iu;

function isCurbed(label: Label, text: string): boolean {
  return label === "positive" && (contrasts.test(text) || readSentiment(tokenize(text)).negative > 0);
}

/** How much a sentence says in this tone; who asks says nothing. */
function toneOf(label: Label): Tells {
  return (sentence) => {
    const { score } = readSentiment(tokenize(sentence));
    return labelOf(score) === label && !asks(sentence) && !isCurbed(label, sentence) ? Math.abs(score) : 0;
  };
}

async function shorten(warehouse: Warehouse, table: string, key: string, aspect: string, tellsOf: (quote: ReadQuote) => Tells): Promise<void> {
  const long = await warehouse.rows<ReadQuote>(`select ${key} as key, kind, sentiment_label as label, ${aspect} as aspect, text from ${table} where is_cut`);
  const told = long.map((quote) => ({ key: quote.key, said: tellingPart(quote.text, tellsOf(quote)) }));
  await warehouse.run(
    `with told as (select unnest(from_json($told::json, '[{"key":"VARCHAR","said":"VARCHAR"}]')) as one)
     update ${table} set text = (select one.said from told where one.key = ${key}) where is_cut`,
    { told: JSON.stringify(told) },
  );
  await warehouse.run(`delete from ${table} where text is null`);
}
