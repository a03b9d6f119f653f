import { sentenceSpans } from "./sentences.ts";

/** Letters of a quote, marks of what was cut left out. */
const longestQuote = 240;
const shortestSentence = 25;

/**
 * Of a long text the sentence that tells most, with its neighbours that tell too, in at most `longestQuote` letters; “…”
 * stands where something was cut. `tells` says how much a sentence tells: nothing from 0 down.
 * @returns null where no sentence tells anything.
 */
export function tellingPart(text: string, tells: (sentence: string) => number): string | null {
  const sentences = sentenceSpans(text).map(({ start, end }) => ({ start, end, said: clipped(text.slice(start, end)) }));
  const weights = sentences.map(({ said }) => (said.length < shortestSentence ? 0 : tells(said)));
  const strongest = weights.reduce((best, weight, at) => (weight > (weights[best] ?? 0) ? at : best), -1);
  const best = sentences[strongest];
  if (!best) return null;
  let [first, last] = [strongest, strongest];
  const fits = (from: number, to: number) => plain(text.slice(sentences[from]!.start, sentences[to]!.end)).length <= longestQuote;
  const isTelling = (index: number) => index >= 0 && index < sentences.length && (weights[index]! > 0 || tells(sentences[index]!.said) > 0);
  while (isTelling(last + 1) && fits(first, last + 1)) last++;
  while (isTelling(first - 1) && fits(first - 1, last)) first--;
  const said = first === last ? best.said : plain(text.slice(sentences[first]!.start, sentences[last]!.end));
  const isCutBehind = last < sentences.length - 1 && !/(…|\.\.)$/.test(said);
  return `${first > 0 ? "… " : ""}${said}${isCutBehind ? " …" : ""}`;
}

/** As many whole words as a quote may have. */
function clipped(sentence: string): string {
  const said = plain(sentence);
  if (said.length <= longestQuote) return said;
  const cut = said.slice(0, longestQuote);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 0) || longestQuote).replace(/[\s,;:–—-]+$/, "")}…`;
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").replace(/^[\s,;:)…-]+/, "").trim();
}
