import type { QuoteRow } from "../marts.ts";
import { nothingChosen } from "./reading/chosen.ts";
import { html } from "./drawing/node.ts";
import { capital } from "./split.ts";
import type { View } from "./reading/view.ts";

const shown = 6;

/** What customers said, personal data taken out, under the page's filters. Audiences without quotes get nothing at all. */
export function quotes(view: View, sentiment: "negative" | "positive"): HTMLElement | string {
  const table = view.table("quote");
  if (!table) return "";
  const { strings, filters, period } = view;
  const found = table
    .rows()
    .filter((row) => row.sentiment_label === sentiment && row.band !== (sentiment === "negative" ? "promoter" : "detractor") && row.on_date < period.to && (["channel", "touchpoint", "region"] as const).every((name) => filters[name] === undefined || row[name] === filters[name]))
    .sort((a, b) => Number(b.on_date >= period.from) - Number(a.on_date >= period.from) || b.on_date - a.on_date);
  return html(
    "section",
    { class: "figure", id: `quotes-${sentiment}` },
    html("h2", {}, sentiment === "negative" ? strings.quotes.negative : strings.quotes.positive),
    html("p", { class: "h2s" }, `${strings.quotes.subtitle}. ${strings.quotes.newest}`),
    found.length === 0
      ? html("p", { class: "empty" }, whyNoQuotes(view, table.rows().some(({ sentiment_label }) => sentiment_label === sentiment)))
      : html("ul", { class: "quotes" }, ...found.slice(0, shown).map((quote) => html("li", {}, html("blockquote", { lang: quote.language }, inWords(view, quote.text)), html("p", { class: "sub" }, sourceOf(view, quote))))),
  );
}

/** What customers say of each side of the company: the clearest blame and the clearest praise. Audiences without quotes get nothing at all. */
export function aspectQuotes(view: View): HTMLElement | string {
  const table = view.table("aspect_quote");
  if (!table) return "";
  const { strings, filters, site } = view;
  const all = table.rows().filter((row) => (["channel", "touchpoint", "region"] as const).every((name) => filters[name] === undefined || row[name] === filters[name]));
  const aspects = [...new Set(all.map(({ aspect }) => aspect))];
  const clearest = (aspect: string, sentiment: string) => all.filter((row) => row.aspect === aspect && row.sentiment_label === sentiment).sort((a, b) => Number(b.language === site.language) - Number(a.language === site.language) || a.place - b.place)[0];
  const found = aspects.flatMap((aspect) => [clearest(aspect, "negative"), clearest(aspect, "positive")].filter((quote) => quote !== undefined));
  return html(
    "section",
    { class: "figure", id: "aspect-quotes" },
    html("h2", {}, strings.quotes.aspects),
    html("p", { class: "h2s" }, `${strings.quotes.subtitle}. ${strings.quotes.surest}`),
    found.length === 0
      ? html("p", { class: "empty" }, whyNoQuotes(view, table.length > 0))
      : html("ul", { class: "quotes" }, ...found.map((quote) => html("li", {}, html("blockquote", { lang: quote.language }, inWords(view, quote.text)), html("p", { class: "sub" }, [capital(view.label("aspect", quote.aspect)), strings.values.sentiment?.[quote.sentiment_label] ?? quote.sentiment_label, view.format.day(quote.on_date)].filter(Boolean).join(" · "))))),
  );
}

/** Why there is nothing to quote: none of this kind ever, or none that the reader's choice leaves. */
function whyNoQuotes(view: View, isAny: boolean): string {
  return isAny ? nothingChosen(view) : view.strings.quotes.none;
}

/** A redacted text with the marks of what was taken out in the reader's language. */
export function inWords(view: View, text: string): string {
  const { removed } = view.strings.quotes;
  return text.replace(/\[(\w+)\]/g, (mark, kind: string) => (removed[kind] ? `[${removed[kind]}]` : mark));
}

function sourceOf(view: View, { on_date, touchpoint, channel, region, reason, score, scale_max }: QuoteRow): string {
  const known = (dimension: string, value: string) => value !== "unknown" && view.label(dimension, value);
  return [view.format.day(on_date), known("touchpoint", touchpoint) || known("channel", channel), known("region", region), known("reason", reason), score !== null && view.strings.quotes.score(view.format.number(score), scale_max === null ? null : view.format.number(scale_max))].filter(Boolean).join(" · ");
}
