import { createAspectReader, type OwnAspect } from "../transforms/text/aspect.ts";
import { labelOf, readSentiment } from "../transforms/text/sentiment.ts";
import { tellingPart } from "../transforms/text/telling.ts";
import { tokenize } from "../transforms/text/tokens.ts";
import type { Warehouse } from "./warehouse.ts";

type Label = "positive" | "negative";
type Tells = (sentence: string) => number;

interface LongQuote {
  key: string;
  label: Label;
  aspect: string | null;
  text: string;
}

/**
 * marts.quote and marts.aspect_quote: of a text too long to be quoted whole, the sentences that carry its tone, or that judge the
 * aspect as it does. A text none of whose sentences does by itself is not quoted. Texts come redacted, so that nothing a
 * name is known by is cut away from it before.
 */
export async function shortenQuotes(warehouse: Warehouse, aspects: readonly OwnAspect[]): Promise<void> {
  const readAspects = createAspectReader(aspects);
  await shorten(warehouse, "marts.quote", "quote_id::varchar", "null", ({ label }) => toneOf(label));
  await shorten(warehouse, "marts.aspect_quote", "concat_ws(' ', aspect, sentiment_label, language, place)", "aspect", ({ label, aspect }) => (sentence) => {
    const opinions = readAspects(sentence);
    const own = opinions.find((one) => one.aspect === aspect);
    const isOfOneMind = opinions.every(({ sentiment_label }) => sentiment_label === label || sentiment_label === "neutral");
    return own && own.sentiment_label === label && isOfOneMind && !sentence.includes("?") ? Math.abs(own.sentiment) : 0;
  });
}

/** How much a sentence says in this tone; who asks says nothing. */
function toneOf(label: Label): Tells {
  return (sentence) => {
    const { score } = readSentiment(tokenize(sentence));
    return labelOf(score) === label && !sentence.includes("?") ? Math.abs(score) : 0;
  };
}

async function shorten(warehouse: Warehouse, table: string, key: string, aspect: string, tellsOf: (quote: LongQuote) => Tells): Promise<void> {
  const long = await warehouse.rows<LongQuote>(`select ${key} as key, sentiment_label as label, ${aspect} as aspect, text from ${table} where is_cut`);
  const told = long.map((quote) => ({ key: quote.key, said: tellingPart(quote.text, tellsOf(quote)) }));
  await warehouse.run(
    `with told as (select unnest(from_json($told::json, '[{"key":"VARCHAR","said":"VARCHAR"}]')) as one)
     update ${table} set text = (select one.said from told where one.key = ${key}) where is_cut`,
    { told: JSON.stringify(told) },
  );
  await warehouse.run(`delete from ${table} where text is null`);
}
