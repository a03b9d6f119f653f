import { readLanguages } from "../../transforms/text/language/read-language.ts";
import type { EmergingTermRow, TextCertaintyRow, TextHeadRow, TextQualityRow } from "../marts.ts";
import { isKnown, whyNoRows } from "./reading/chosen.ts";
import { unreadTexts } from "./reading/unread.ts";
import { dots, dotsHeight } from "./drawing/dots.ts";
import { figure } from "./drawing/figure.ts";
import { drawn, html } from "./drawing/node.ts";
import { inWords } from "./quotes.ts";
import { capital } from "./split.ts";
import { addUp, isIn, monthSpans, mostFrequent, named, shareRows, sum, tooFew } from "./shares.ts";
import type { Row } from "./reading/table.ts";
import type { View } from "./reading/view.ts";

const kinds = ["complaint", "question", "idea", "praise", "referral"];

/** What customers' words are: complaints, questions, ideas, praise, referrals. */
export function feedbackKinds(view: View): HTMLElement {
  const { format, strings, filters } = view;
  const { now, before } = monthSpans(view);
  const all = view.rowsOf("feedback_kind").filter((row) => (["channel", "touchpoint"] as const).every((name) => filters[name] === undefined || row[name] === filters[name]));
  const per = (span: typeof before) => addUp(all.filter(({ month }) => isIn(span, month)), ({ kind }) => kind, ({ text_count }) => text_count);
  const [current, earlier] = [per(now), per(before)];
  const rows = shareRows(view, kinds.filter((kind) => current.has(kind)).map((kind) => ({ label: capital(view.label("kind", kind)), now: current.get(kind)!, before: earlier.get(kind) ?? null })));
  const most = mostFrequent(rows);
  const title = most.length > 0 ? strings.kinds.found(most.map(named)) : strings.kinds.title;
  return figure(view, {
    name: "kinds",
    title,
    subtitle: strings.kinds.subtitle(format.count(sum(kinds.map((kind) => current.get(kind) ?? 0))), format.count(sum([...current.values()])), earlier.size > 0),
    body: drawn(dotsHeight(rows.length), (width) => dots(rows, width, { label: title, tick: format.shareTick })),
    rows: rows.map(({ label, value, low, high, n }) => ({ kind: label, value, low, high, n })),
    columns: { kind: strings.kinds.kind, value: strings.figure.share, low: strings.figure.low, high: strings.figure.high, n: strings.figure.n },
    neutral: strings.kinds.title,
    empty: rows.length === 0 ? whyNoRows(view, "feedback_kind") : tooFew(view, kinds.map((kind) => current.get(kind) ?? 0)),
  });
}

const termsShown = 12;

/** What more customers speak of than did, as the drawing's title says it; null where nothing is new, or a period was chosen that its week does not lie in. */
export function newTopics(view: View): string | null {
  const found = risen(view.rowsOf("emerging_term")).filter(({ period_from, period_to }) => period_from < view.period.to && period_to >= view.period.from);
  return found.length === 0 || unreadTexts(view) ? null : view.strings.terms.found(found.slice(0, 3).map(({ term }) => term));
}

function risen(rows: readonly EmergingTermRow[]): EmergingTermRow[] {
  return rows.filter(({ direction }) => direction === "up").sort((a, b) => b.z - a.z);
}

/** Topics that more customers speak of than did, beyond chance. */
export function emergingTerms(view: View): HTMLElement | string {
  const table = view.table("emerging_term");
  if (!table) return "";
  const { format, strings } = view;
  const found = risen(table.rows());
  const top = found.slice(0, termsShown);
  // that nothing is said more than before is a finding too, where anything is said
  const isUnread = unreadTexts(view) !== null;
  const hasTexts = isKnown(view, "net_sentiment") && !isUnread;
  const title = top[0] ? strings.terms.found(top.slice(0, 3).map(({ term }) => term)) : strings.terms.none;
  return figure(view, {
    name: "terms",
    title,
    subtitle: top[0] ? strings.terms.subtitle(format.span({ from: top[0].period_from, to: top[0].period_to + 1 }, false)) : strings.terms.how,
    body: html(
      "ol",
      { class: "terms" },
      ...top.map(({ term, language, now_count, before_count, unknown_count, example }) =>
        html(
          "li",
          {},
          html("b", { lang: language }, term),
          html("span", {}, `${format.number(before_count, before_count < 10 && before_count % 1 !== 0 ? 1 : 0)} → ${format.count(now_count)}`),
          (example || unknown_count > 0) && html("p", { class: "heard" }, example && html("q", { lang: language }, inWords(view, example.split("\n")[0] ?? "")), unknown_count > 0 && html("em", {}, strings.terms.unexplained(format.count(unknown_count)))),
        ),
      ),
    ),
    rows: found.map(({ term, language, now_count, before_count, unknown_count, example, z }): Row => ({ term, language, before: before_count, now: now_count, unknown: unknown_count, z, ...(example !== undefined && { example }) })),
    columns: { term: strings.terms.term, language: strings.filters.name.language ?? "language", before: strings.figure.before, now: strings.figure.value, unknown: strings.terms.unknown, z: "z", ...(table.has("example") && { example: strings.terms.examples }) },
    neutral: hasTexts ? title : strings.terms.title,
    empty: top.length > 0 ? null : isUnread ? strings.unread.mostly : hasTexts ? strings.terms.nothing : strings.figure.never,
  });
}

/** How well the texts were read, by language: said beside what was read. */
export function readingQuality(view: View): HTMLElement | string {
  const table = view.table("text_quality");
  if (!table) return "";
  const { strings } = view;
  const all = table.rows().sort((a, b) => b.text_count - a.text_count);
  const isRead = ({ language }: TextQualityRow) => readLanguages.has(language) || language === "und";
  const rows = all.filter((row) => isRead(row) && row.text_count >= view.site.greyBelow);
  const unread = all.filter((row) => !isRead(row)).reduce((sum, { text_count }) => sum + text_count, 0);
  const heads = view.rowsOf("text_head").filter(({ accuracy, base_accuracy }) => accuracy !== null && base_accuracy !== null);
  const certain = view.rowsOf("text_certainty").filter(({ asked_count }) => asked_count >= view.site.greyBelow);
  const isApart = ({ head }: TextHeadRow) => !certain.some((one) => one.head === head);
  return figure(view, {
    name: "quality",
    title: strings.quality.title,
    subtitle: strings.quality.subtitle,
    body: html(
      "dl",
      { class: "facts" },
      ...rows.flatMap((row) => [html("dt", {}, view.label("language", row.language)), html("dd", {}, qualityLine(view, row))]),
      ...(unread >= view.site.greyBelow ? [html("dt", {}, strings.quality.otherLanguages), html("dd", {}, strings.quality.unread(view.format.count(unread)))] : []),
      ...heads.filter(isApart).flatMap((row) => [html("dt", {}, headName(view, row.head, row.language)), html("dd", {}, learnedLine(view, row))]),
      ...certain.flatMap((row) => [html("dt", {}, headName(view, row.head, "any")), html("dd", {}, certaintyLine(view, row, heads.filter(({ head }) => head === row.head)))]),
    ),
    rows: [
      ...rows.map((row): Row => ({ ...row, language: view.label("language", row.language) })),
      ...certain.map(({ head, asked_count, judged_count, unsure_count }): Row => ({ language: headName(view, head, "any"), text_count: asked_count, macro_f1: null, held_out_count: null, unknown_reason_share: null, unsure_share: judged_count === 0 ? null : unsure_count / judged_count, model_version: null })),
      ...heads.map((row): Row => ({ language: headName(view, row.head, row.language), text_count: null, macro_f1: row.macro_f1, held_out_count: row.label_count, unknown_reason_share: null, unsure_share: null, model_version: row.model_version })),
    ],
    columns: { language: strings.filters.name.language ?? "language", text_count: strings.quality.texts, ...(!isPlain(view) && { macro_f1: "macro-F1" }), held_out_count: strings.quality.heldOut, unknown_reason_share: strings.quality.unknown, unsure_share: strings.quality.unsureShare, model_version: strings.quality.model },
    neutral: strings.quality.title,
    empty: rows.length === 0 ? whyNoRows(view, "text_quality") : null,
  });
}

function learnedLine(view: View, { accuracy, base_accuracy, answered_share, answered_accuracy, base_answered_share, base_answered_accuracy, label_count, serves }: TextHeadRow): string {
  const { strings, format } = view;
  if (serves && answered_share !== null && answered_accuracy !== null) {
    return strings.quality.served(format.percent(answered_share), format.percent(answered_accuracy), format.count(label_count), format.percent(accuracy!), format.percent(base_accuracy!));
  }
  if (base_answered_share !== null && base_answered_accuracy !== null && answered_share !== null) {
    return strings.quality.baseServed(format.percent(base_answered_share), format.percent(base_answered_accuracy), format.count(label_count), format.percent(answered_share));
  }
  return strings.quality.learned(format.percent(accuracy!), format.percent(base_accuracy!), format.count(label_count), serves);
}

/** Of how much a head says something, whence it knows, how sure that is, and how often it proved right. */
function certaintyLine(view: View, { head, asked_count, told_count, words_count, judged_count, unsure_count }: TextCertaintyRow, measured: readonly TextHeadRow[]): string {
  const { strings: { quality: words }, format } = view;
  const share = (part: number, of: number) => format.percent(part / Math.max(1, of));
  return [
    (words.told[head] ?? words.told.kind!)(share(told_count, asked_count), format.count(asked_count), format.count(told_count - words_count)),
    judged_count === 0 ? words.byRules : words.judged(share(unsure_count, judged_count), format.count(judged_count)),
    ...(measured.length === 0 ? [words.unlabelled] : measured.map((row) => learnedLine(view, row))),
  ].join("; ");
}

/** Executives are told how many texts are read right, and not by which measure of classifiers. */
function isPlain({ site }: View): boolean {
  return site.audience === "executive";
}

function headName(view: View, head: string, language: string): string {
  return [view.strings.quality.heads[head] ?? head, language !== "any" && view.label("language", language)].filter(Boolean).join(", ");
}

function qualityLine(view: View, { text_count, macro_f1, held_out_count, newer_macro_f1, newer_count, unknown_reason_share, unsure_share }: TextQualityRow): string {
  const { strings, format } = view;
  return [
    strings.quality.read(format.count(text_count)),
    macro_f1 === null ? strings.quality.unmeasured : !isPlain(view) && strings.quality.measured(format.number(macro_f1, 2), format.count(held_out_count ?? 0)),
    newer_macro_f1 !== null && !isPlain(view) && strings.quality.newer(format.number(newer_macro_f1, 2), format.count(newer_count ?? 0)),
    unknown_reason_share !== null && strings.quality.unknownReason(format.percent(unknown_reason_share)),
    unsure_share !== null && strings.quality.unsure(format.percent(unsure_share)),
  ].filter(Boolean).join("; ");
}
