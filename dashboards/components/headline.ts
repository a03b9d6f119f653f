import { breakOf, drawnRows, markedRows, withTiles, type Drawn } from "./drawn.ts";
import { breakDay, causeOf, findFindings, isSame, type Finding, type Findings } from "./reading/findings.ts";
import { measure } from "./reading/measure.ts";
import { missedGoal } from "./missed-goal.ts";
import { html } from "./drawing/node.ts";
import type { Where } from "./reading/parts.ts";
import { capital } from "./split.ts";
import { small } from "./drawing/touches.ts";
import { spelled } from "./reading/orders.ts";
import { ofTexts, unreadTexts, type Unread } from "./reading/unread.ts";
import { pathLabel } from "./drawing/tree.ts";
import { unbroken } from "./drawing/unbroken.ts";
import type { SiteMetric } from "../site.ts";
import type { View } from "./reading/view.ts";

export interface Story {
  /** The strongest thing that happened, as a sentence without a full stop. */
  headline: string;
  /** What else moved, and what did not. */
  lede: string[];
}

/** The page's first words: what changed and where, then what stayed. */
export function headline(view: View, names: readonly string[], drawn: Drawn = {}): HTMLElement {
  const { headline, lede } = storyOf(view, names, drawn);
  // a page of a kind of data that no source brings says so, and the theme hides its empty drawings
  const isBare = Object.values(view.site.metrics).every((metric) => (view.partsOf(metric)?.length ?? 0) === 0);
  if (isBare) return html("div", { class: "headline bare" }, html("h1", {}, view.strings.finding.noData), html("p", { class: "lede" }, view.strings.site.needs[view.site.page] ?? view.strings.finding.noSource));
  return html("div", { class: "headline" }, ...staleNotes(view), html("h1", {}, unbroken(headline)), html("p", { class: "lede" }, unbroken(lede.join(" "))));
}

export function storyOf(view: View, names: readonly string[], { splits = [], news = null, asides = [] }: Drawn = {}): Story {
  const { finding: said } = view.strings;
  const known = names.filter((name) => (view.partsOf(view.metric(name))?.length ?? 0) > 0);
  const unread = unreadTexts(view);
  const present = unread ? known.filter((name) => !ofTexts.has(name)) : known;
  // the few texts that were taken for a language that is read make no news
  if (unread && known.length > 0 && present.length === 0) return unreadStory(view, unread);
  const rows = drawnRows(view, splits, unread !== null);
  const findings = withTiles(view, findFindings(view, present, rows), names, unread !== null);
  const { overall, slices } = findings;
  const marked = markedRows(rows, findings);
  const doubtful = [...findings.doubtful, ...marked.filter((row) => !slices.some((slice) => isSame(slice, row)))];
  const steady = findings.steady.filter((metric) => !marked.some((row) => row.metric === metric));
  const shattered = breakOf(findings, leading(overall, present));
  const strongest = shattered ?? leading(overall, present) ?? slices[0];
  const shifted = shiftSentences(view, findings);
  const told = asides.map((aside) => `${aside}.`);
  const fresh = [...(news === null ? [] : [`${news}.`]), ...told];
  if (!strongest) {
    const isCompared = steady.length > 0 || doubtful.length > 0;
    const missed = missedGoal(view, present);
    const [perhaps] = doubtful;
    if (!missed && news === null && perhaps) return { headline: said.perhaps(sentence(view, perhaps, findings)), lede: [...shifted, ...doubtSentence(view, doubtful.slice(1)), ...fresh, ...steadySentence(view, steady)] };
    // the only figure that is judged stands in the headline by name
    const isAlone = missed !== null && steady.length === 1 && doubtful.length === 0;
    const title = missed ?? (isCompared || news !== null ? (news ?? said.nothing) : (firstFigure(view, present) ?? whyNone(view, present)));
    const rest = (title === news ? told : fresh).filter((one) => one !== `${title}.`);
    const lede = isAlone ? [...shifted, said.asBefore, ...rest] : isCompared ? [...shifted, ...doubtSentence(view, doubtful), ...rest, ...steadySentence(view, steady)] : [...(shifted.length > 0 ? shifted : whyUncompared(view, present)), ...rest];
    return { headline: title, lede };
  }
  const whole = shattered ? leading(overall, present) : undefined;
  const second = whole ? [`${sentence(view, whole, findings)}.`] : sliceSentence(view, findings, strongest);
  return { headline: sentence(view, strongest, findings), lede: [...shifted, ...second, ...alsoSentence(view, findings, [strongest, ...(whole ? [whole] : [])]), ...doubtSentence(view, doubtful), ...fresh, ...steadySentence(view, steady)] };
}

/** “97% of the texts are not read: they are in Portuguese and Spanish”. */
function unreadStory({ strings, format, label }: View, { unread, whole, languages }: Unread): Story {
  const { title, lede } = strings.unread;
  return { headline: title(format.percent(unread / whole), languages.map((language) => label("language", language))), lede: [lede(format.count(whole - unread), whole - unread)] };
}

/** What is known where nothing can be compared: “NPS: 33, n 412”. Null where there is no figure. */
function firstFigure(view: View, names: readonly string[]): string | null {
  const first = names.map((name) => measure(view, name)).find(({ now }) => now !== null && now.value !== null);
  if (!first) return null;
  const { metric, now } = first;
  return [`${metric.label}: ${view.format.value(metric, now!.value!)}`, now!.n !== now!.value && `n\u00a0${view.format.count(now!.n)}`].filter(Boolean).join(", ");
}

/** Why the figures there are were not judged against others: none so early, or none and too few then. Counts of everything are told with their change. */
function whyUncompared(view: View, names: readonly string[]): string[] {
  const { finding: said } = view.strings;
  const known = names.map((name) => measure(view, name)).filter(({ now }) => now !== null && now.value !== null);
  const counted = known.filter(({ counted }) => counted !== null && counted !== 0).slice(0, saidAtMost);
  if (counted.length > 0) return [said.counted(counted.map(({ metric, counted }) => itemText(view, metric, view.format.size(metric, counted!), counted! > 0)))];
  if (known.length === 0) return [];
  return [`${known.some(({ comparison }) => comparison?.before) ? said.emptyBefore : said.noEarlier}.`];
}

/** Why a period has no figure at all. */
function whyNone(view: View, names: readonly string[]): string {
  const { finding: said } = view.strings;
  if (names.length === 0) return said.noData;
  const measures = names.map((name) => measure(view, name));
  if (measures.some(({ now }) => now?.suppressed)) return said.tooFew(view.site.suppressBelow);
  // nothing is settled of the period, nor of any month before
  if (measures.some(({ comparison }) => comparison === null)) return said.tooYoung;
  return Object.keys(view.filters).length > 0 ? said.noneChosen : said.noneCame;
}

/** Which figures are not held against the period before, because a source came in or is gone: one sentence for each such source. */
function shiftSentences(view: View, { silent }: Findings): string[] {
  const shifted = silent.flatMap((metric) => {
    const { shift } = measure(view, metric.name);
    return shift ? [{ metric, shift, part: view.label(shift.dimension, shift.value) }] : [];
  });
  return [...new Set(shifted.map(({ part }) => part))].map((part) => {
    const those = shifted.filter((each) => each.part === part);
    const { share, hasCome } = those[0]!.shift;
    return view.strings.finding.shifted(those.map(({ metric }) => small(metric.label)), part, view.format.percent(share), hasCome);
  });
}

/** A page names its metrics by their weight for its reader: what got worse leads in that order, and good news only where nothing did. */
function leading(overall: readonly Finding[], names: readonly string[]): Finding | undefined {
  const place = ({ metric }: Finding) => (names.includes(metric.name) ? names.indexOf(metric.name) : names.length);
  return overall.filter(({ isGood }) => !isGood).sort((a, b) => place(a) - place(b))[0] ?? overall[0];
}

function sentence(view: View, finding: Finding, findings: Findings): string {
  const { finding: said } = view.strings;
  const cause = Object.keys(finding.slice).length === 0 ? causeOf(finding, findings) : null;
  const day = breakDay(view, cause ?? finding);
  const since = day === null ? "" : view.format.day(day);
  if (cause) return said.withCause(moveOf(view, finding), byOf(view, finding), sliceName(view, cause.slice), `${said.arrow(...levelsOf(view, cause))} (${nOf(view, cause)})`, since);
  const levels = said.fromTo(...levelsOf(view, finding));
  const slice = sliceName(view, finding.slice);
  return slice ? said.inSlice(capital(slice), small(moveOf(view, finding)), byOf(view, finding), `${levels} (${nOf(view, finding)})`, since) : said.whole(moveOf(view, finding), byOf(view, finding), levels, since);
}

/** “NPS fell”: a sentence's beginning where the strings have one, else the metric's label and a verb. */
export function moveOf(view: View, { metric, measure, slice }: Finding): string {
  const { finding: said } = view.strings;
  const isUp = measure.change.difference > 0;
  const moves = ("aspect" in slice ? said.movesOfAspect : said.moves)[metric.name];
  return moves ? (isUp ? moves.up : moves.down) : isUp ? said.rose(metric.label) : said.fell(metric.label);
}

/** “by 8 points”. */
function byOf(view: View, { metric, measure }: Finding): string {
  const { by } = view.strings.finding;
  const size = view.format.gap(metric, measure.before!.value!, measure.now!.value!);
  // words are counted by the number that is written
  const amount = Number(size.replace(",", "."));
  return metric.unit === "points" ? by.points(size, amount) : metric.unit === "share" ? by.share(size, amount) : by.other(size);
}

function levelsOf(view: View, { metric, measure }: Finding): [before: string, now: string] {
  return [view.format.value(metric, measure.before!.value!), view.format.value(metric, measure.now!.value!)];
}

function nOf(view: View, { measure }: Finding): string {
  return `n\u00a0${view.format.count(measure.now?.n ?? 0)}`;
}

/** “touchpoint “Delivery”, South”: one word may name a touchpoint, a side of the company and a reason; a reason with the branch it lies in. */
function sliceName(view: View, slice: Where): string {
  const { slice: words, finding: said } = view.strings;
  return Object.entries(slice).map(([dimension, value]) => words[dimension]?.[spelled(view.site, dimension, value)] ?? said.sliceOf[dimension]?.(pathLabel(view, dimension, value)) ?? capital(pathLabel(view, dimension, value))).join(", ");
}

const saidAtMost = 3;

/** Under a headline about a whole metric, the slice of another that moved most: whole figures hide what happens in one place. */
function sliceSentence(view: View, findings: Findings, strongest: Finding): string[] {
  if (Object.keys(strongest.slice).length > 0) return [];
  const moved = new Set(findings.overall.map(({ metric }) => metric));
  const hidden = findings.slices.filter(({ metric, isGood }) => !moved.has(metric) && !isGood).sort((a, b) => Math.abs(b.z) - Math.abs(a.z))[0];
  return hidden ? [`${sentence(view, hidden, findings)}.`] : [];
}

function alsoSentence(view: View, { overall }: Findings, told: readonly Finding[]): string[] {
  const { finding: said } = view.strings;
  const others = overall.filter((finding) => !told.includes(finding)).slice(0, saidAtMost);
  if (others.length === 0) return [];
  return [said.also(others.map((finding) => itemOf(view, finding)))];
}

/** A tile or a drawing that says “worse” and a headline that does not: why both are right. */
function doubtSentence(view: View, doubtful: readonly Finding[]): string[] {
  return doubtful.length === 0 ? [] : [view.strings.finding.doubtful(doubtful.slice(0, saidAtMost).map((finding) => itemOf(view, finding)))];
}

/** “words about “Delivery”, sentiment ▼ 16”. */
export function itemOf(view: View, { metric, measure, slice }: Finding): string {
  const label = ("aspect" in slice ? view.strings.finding.labelOfAspect[metric.name] : undefined) ?? metric.label;
  const item = itemText(view, { ...metric, label }, view.format.gap(metric, measure.before!.value!, measure.now!.value!), measure.change.difference > 0);
  return Object.keys(slice).length === 0 ? item : view.strings.finding.itemIn(sliceName(view, slice), item);
}

/** “NPS ▲ 16”. */
function itemText(view: View, metric: SiteMetric, size: string, isUp: boolean): string {
  return view.strings.finding.item(small(metric.label), size + (metric.unit === "share" ? `\u00a0${view.strings.tile.points}` : ""), isUp);
}

function steadySentence(view: View, steady: readonly SiteMetric[]): string[] {
  return steady.length === 0 ? [] : [view.strings.finding.steady(steady.map(({ label }) => small(label)))];
}

/** Says which source has fallen silent, before any figure that suffers from it. */
export function staleNotes(view: View): HTMLElement[] {
  const { strings, format, site } = view;
  const silent = site.sources.filter(({ isFresh, ok }) => isFresh === false || !ok);
  if (silent.length === 0) return [];
  const notes = silent.map(({ label, ok, newestAt, lastRunAt, records }) => {
    const record = strings.values.record?.[records[0] ?? ""] ?? strings.stale.record;
    if (!ok && lastRunAt) return strings.stale.failed(label, format.instant(lastRunAt));
    return newestAt ? strings.stale.title(label, record, format.instant(newestAt)) : strings.stale.never(label);
  });
  return [html("p", { class: "stale", role: "status" }, html("b", {}, notes.join(" ")), ` ${strings.stale.more}`)];
}
