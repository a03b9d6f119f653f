import type { StoryEventRow, StoryRow } from "../marts.ts";
import { html, svg } from "./drawing/node.ts";
import { hasOrders } from "./reading/orders.ts";
import { inWords } from "./quotes.ts";
import { turningPoint, type Scene } from "./scene.ts";
import { capital } from "./split.ts";
import { small, touchName } from "./drawing/touches.ts";
import { pathOf } from "./drawing/tree.ts";
import type { View } from "./reading/view.ts";

/** The story in one sentence: the promise and the loss, the mark and the call, or the way. */
export function gistOf(view: View, story: StoryRow, scenes: readonly Scene[]): string {
  const { format, strings } = view;
  const words = strings.story;
  const turn = story.kind === "lost_order" ? turningPoint(scenes) : null;
  if (turn) {
    const kind = turn.lost.events.findLast((event) => event.kind === "abandoned" || event.kind === "cancelled")!;
    return words.lost({ talk: words.talk(turn.talk.channel), about: reasonOf(view, turn.talk).at(-1) ?? "", promise: inWords(view, turn.promise), later: later(view, turn.talk.events.at(-1)!, turn.lost.events[0]!), kind: kind.kind, amount: kind.amount === null ? "" : format.money(kind.amount) });
  }
  const mark = scenes.flatMap(({ events }) => events).find(({ kind, band }) => kind === "rated" && band === "detractor");
  const call = scenes.flatMap(({ events }) => events).find(({ kind, offset_seconds }) => kind === "follow_up" && offset_seconds >= (mark?.offset_seconds ?? 0));
  if (story.kind === "detractor" && mark) {
    return words.detractor({ touchpoint: mark.detail === null ? "" : view.label("touchpoint", mark.detail), score: markOf(view, mark), call: call ? later(view, mark, call) : null });
  }
  return words.way(story.channel_count, story.days, story.outcome === "none" && !hasOrders(view.site) ? "" : (words.ending[story.outcome] ?? ""), story.amount === null ? "" : format.money(story.amount));
}

/** The story as a line that runs from channel to channel, with what was said and how long it took beside it. */
export function timeline(view: View, scenes: readonly Scene[]): HTMLElement {
  const lanes = [...new Set(scenes.map(({ channel }) => channel))];
  const turn = turningPoint(scenes);
  const laneOf = (scene: Scene | undefined) => (scene ? lanes.indexOf(scene.channel) : 0);
  return html(
    "div",
    { class: "timeline", style: `--lanes:${lanes.length}` },
    html(
      "ol",
      {},
      ...scenes.map((scene, index) => {
        const before = scenes[index - 1];
        const wait = before ? scene.from - before.to : 0;
        const [last, next] = [before?.events.at(-1), scene.events[0]!];
        const isTold = last !== undefined && (wait >= 600 || isByDay(last, next));
        const isTurn = turn !== null && (scene === turn.talk || scene === turn.lost);
        return html(
          "li",
          { class: `scene ${scene.sort}${isTurn ? " turn" : ""}${index === scenes.length - 1 ? " last" : ""}`, style: `--lane:${laneOf(scene)}` },
          before && html("div", { class: "between", style: `--tall:${tallOf(wait)}px` }, curve(laneOf(before), laneOf(scene), lanes.length), isTold && html("span", { class: "later" }, later(view, last, next))),
          html("div", { class: "beat" }, html("i", { class: "stem" }), html("i", { class: "dot" }), html("div", { class: "told" }, ...told(view, scene))),
        );
      }),
    ),
  );
}

/** A pause takes room by its length: ten minutes little, weeks a good deal, a year no more than that. */
function tallOf(seconds: number): number {
  return Math.round(Math.min(64, 12 + 5.5 * Math.log2(1 + seconds / 600)));
}

/** From lane to lane; stretched by the style sheet, so that its width follows the screen. */
function curve(from: number, to: number, lanes: number): SVGSVGElement {
  const [a, b] = [from + 0.5, to + 0.5];
  return svg("svg", { viewBox: `0 0 ${lanes} 1`, preserveAspectRatio: "none", "aria-hidden": "true" }, svg("path", { d: `M${a},0C${a},.5 ${b},.5 ${b},1`, "vector-effect": "non-scaling-stroke" }));
}

function told(view: View, scene: Scene): (HTMLElement | null)[] {
  const { strings } = view;
  const where = html("span", { class: "where" }, touchName(view, scene.channel));
  if (scene.sort === "visit") return [html("p", { class: "act" }, capital(visitWords(view, scene.events)), " ", where)];
  if (scene.sort !== "talk") {
    return scene.events.flatMap((event) => [html("p", { class: "act" }, eventWords(view, event), " ", where), event.text === null ? null : saying(view, event)]);
  }
  const [first] = scene.events;
  const [ending] = first && first === scene.contact ? [] : scene.events.filter(isAnswer);
  const reason = first === scene.contact ? reasonOf(view, scene).join(" · ") : "";
  const act = ending ? waitWords(view, scene, ending) : first?.kind === "said" && first.author !== "customer" ? strings.story.reply : strings.story.talk(scene.channel);
  return [
    html("p", { class: "act" }, capital(act), reason ? `: ${reason}` : "", ending ? " " : null, ending ? where : null),
    ...scene.events.filter((event) => event.kind !== "contacted" && event !== ending).map((event) => (event.kind === "said" ? saying(view, event) : html("p", { class: `aside ${event.kind}` }, waitWords(view, scene, event)))),
  ];
}

function isAnswer({ kind }: StoryEventRow): boolean {
  return kind === "answered" || kind === "hung_up";
}

/** “answered after 2 days”: since the customer came, in whichever scene that was. */
export function waitWords(view: View, { contact }: Scene, event: StoryEventRow): string {
  return view.strings.story.aside[event.kind]?.(waited(view, event.offset_seconds - (contact ?? event).offset_seconds)) ?? "";
}

function saying(view: View, { author, text, promise, sentiment_label, is_unsure, kind }: StoryEventRow): HTMLElement | null {
  if (text === null) return null;
  const { strings } = view;
  const who = kind === "rated" ? "customer" : (author ?? "customer");
  const words = inWords(view, text);
  const heard = promise === null || who === "customer" ? "" : inWords(view, promise);
  const at = heard === "" ? -1 : words.indexOf(heard);
  const body = at < 0 ? [words] : [words.slice(0, at), html("mark", {}, heard), words.slice(at + heard.length)];
  const mood = who === "customer" && (sentiment_label === "negative" || sentiment_label === "positive") ? sentiment_label : null;
  return html(
    "div",
    { class: `saying ${who}` },
    html("blockquote", {}, ...body),
    " ",
    html("span", { class: `by${mood ? ` ${mood}` : ""}` }, [strings.story.author[who] ?? who, mood && (strings.values.sentiment?.[mood] ?? mood), mood && is_unsure && strings.quotes.unsure].filter(Boolean).join(", ")),
  );
}

function visitWords(view: View, events: readonly StoryEventRow[]): string {
  const { visit } = view.strings.story;
  const kinds = ["viewed", "added", "checkout_begun", "left"] as const;
  return kinds.flatMap((kind) => {
    const count = events.filter((event) => event.kind === kind).reduce((total, { event_count }) => total + event_count, 0);
    return count > 0 ? [visit[kind](count)] : [];
  }).join(", ");
}

/** What an event's detail is a value of; a product category where nothing else is said. */
const dimensions: Record<string, string> = { rated: "touchpoint", invited: "survey", campaign: "campaign", follow_up: "campaign", subscribed: "plan", unsubscribed: "plan" };

function eventWords(view: View, event: StoryEventRow): string {
  const { format, strings } = view;
  const said = strings.story.event[event.kind];
  const detail = event.detail === null ? "" : view.label(dimensions[event.kind] ?? "category", event.detail);
  const score = markOf(view, event);
  return said ? said({ amount: event.amount === null ? "" : format.money(event.amount), detail, score, band: event.band === null ? "" : view.label("band", event.band) }) : event.kind;
}

/** A mark with the highest that its scale has: 4 of 5. */
function markOf({ format, strings }: View, { score, scale_max }: StoryEventRow): string {
  if (score === null) return "";
  return scale_max === null ? format.number(score) : strings.story.ofScale(format.number(score), format.number(scale_max));
}

/** The reason of a talk behind the branch it lies in; nothing where it is not known. */
function reasonOf(view: View, scene: Scene): string[] {
  const reason = scene.contact?.detail;
  return !reason || reason === "unknown" ? [] : pathOf(view, "reason", reason).map(small);
}

/** How much later one thing came than another, as it would be said: by whole days where of either the day alone is known. */
function later(view: View, from: StoryEventRow, to: StoryEventRow): string {
  const { story } = view.strings;
  if (!isByDay(from, to)) return story.later(waited(view, to.offset_seconds - from.offset_seconds));
  const days = to.day! - from.day!;
  return days === 0 ? story.sameDay : story.later(story.pause("day", days));
}

function isByDay(from: StoryEventRow, to: StoryEventRow): boolean {
  return from.is_by_day || to.is_by_day;
}

/** A pause as it would be said: 4 minutes, 16 hours, 3 days. */
export function waited(view: View, seconds: number): string {
  const { pause } = view.strings.story;
  const [unit, size] = seconds < 5400 ? (["minute", 60] as const) : seconds < 129_600 ? (["hour", 3600] as const) : (["day", 86_400] as const);
  return pause(unit, Math.max(unit === "minute" ? 0 : 1, Math.round(seconds / size)));
}
