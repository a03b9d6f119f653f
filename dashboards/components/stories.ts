import type { StoryEventRow, StoryRow } from "../marts.ts";
import { html } from "./drawing/node.ts";
import { hearsPromises } from "./reading/promises.ts";
import { capital } from "./split.ts";
import { pathLabel } from "./drawing/tree.ts";
import { unbroken } from "./drawing/unbroken.ts";
import { scenesOf } from "./scene.ts";
import { gistOf, timeline } from "./story.ts";
import type { View } from "./reading/view.ts";

const kinds = ["lost_order", "detractor", "long_journey"];
const roomForTwo = 900;

/** Single people's stories, without names, one open at a time. Audiences that may not read them get nothing at all. */
export function stories(view: View): HTMLElement | string {
  const table = view.table("story");
  const events = view.table("story_event");
  if (!table || !events) return "";
  const { strings } = view;
  const words = strings.story;
  const all = table.rows().sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || cleanLoss(b) - cleanLoss(a) || a.story_id - b.story_id);
  const head = [html("h2", {}, words.title), html("p", { class: "h2s" }, words.subtitle)];
  if (all.length === 0) return html("section", { class: "figure", id: "stories" }, ...head, html("p", { class: "empty" }, words.none));
  const told = events.rows();
  const eventsOf = ({ story_id }: StoryRow) => told.filter((event) => event.story_id === story_id).sort((a, b) => a.position - b.position);
  const place = html("article", { class: "story", "aria-labelledby": "story-gist" });
  const links = new Map(all.map((story) => [story.story_id, link(view, story, () => openStory(story, true))]));
  const shelf = html("details", { class: "shelf" }, html("summary", {}, words.all(all.length)), html("p", { class: "hint", id: "stories-hint" }, words.walk), ...kinds.map((kind) => group(view, kind, all.filter((story) => story.kind === kind), links)));
  shelf.open = document.documentElement.clientWidth > roomForTwo;
  shelf.addEventListener("keydown", (event) => walk(event, [...links.values()]));

  const openStory = (story: StoryRow, byHand: boolean) => {
    for (const one of links.values()) one.removeAttribute("aria-current");
    const current = links.get(story.story_id)!;
    current.setAttribute("aria-current", "true");
    reachOnly([...links.values()], current);
    place.replaceChildren(...storyBody(view, story, eventsOf(story), neighbours(all, story), (next) => openStory(next, true)));
    if (!byHand) return;
    view.remember(String(story.story_id));
    const isWide = document.documentElement.clientWidth > roomForTwo;
    if (!isWide) shelf.open = false;
    place.querySelector<HTMLElement>("h3")?.focus({ preventScroll: isWide });
  };
  openStory(all.find(({ story_id }) => String(story_id) === view.story) ?? all[0]!, false);
  return html("section", { class: "figure", id: "stories" }, ...head, html("div", { class: "reading" }, html("nav", { "aria-label": words.all(all.length), "aria-describedby": "stories-hint" }, shelf), place));
}

/** What a lost order cost, where nothing was bought afterwards after all: the dearest of these leads. */
function cleanLoss({ kind, outcome, amount }: StoryRow): number {
  return kind === "lost_order" && outcome === "lost_order" ? (amount ?? 0) : 0;
}

function storyBody(view: View, story: StoryRow, events: readonly StoryEventRow[], { before, after }: ReturnType<typeof neighbours>, go: (story: StoryRow) => void): Node[] {
  const { strings, format } = view;
  const words = strings.story;
  const scenes = scenesOf(events);
  const facts = [
    words.name(story.story_id),
    format.span({ from: story.month, to: story.month + 1 }, true),
    story.region !== "unknown" && view.label("region", story.region),
    words.channels(story.channel_count),
    words.days(story.days),
  ];
  const step = (to: StoryRow | undefined, text: string) => (to ? html("a", { href: hrefOf(to), click: (event) => follow(event, () => go(to)) }, text) : html("span", {}, text));
  return [
    html("p", { class: "facts-line" }, facts.filter(Boolean).join(" · ")),
    html("h3", { id: "story-gist", tabindex: -1 }, unbroken(gistOf(view, story, scenes))),
    timeline(view, scenes),
    html("p", { class: "turning" }, step(before, `← ${words.before}`), step(after, `${words.after} →`)),
  ];
}

function group(view: View, kind: string, own: readonly StoryRow[], links: ReadonlyMap<number, HTMLElement>): HTMLElement | null {
  if (own.length === 0) return null;
  return html("div", { class: "group" }, html("h3", {}, view.strings.story.kinds[kind] ?? kind), html("ul", {}, ...own.map(({ story_id }) => html("li", {}, links.get(story_id)))));
}

function link(view: View, story: StoryRow, open: () => void): HTMLAnchorElement {
  const { strings, format } = view;
  const words = strings.story;
  const reason = story.reason === null ? null : pathLabel(view, story.kind === "detractor" ? "touchpoint" : "reason", story.reason);
  const money = story.amount === null ? null : format.money(story.amount);
  const promise = story.promise === null || !hearsPromises(view) ? null : view.label("promise", story.promise);
  const what = (story.kind === "lost_order" ? (money === null && promise === null ? [words.channels(story.channel_count)] : [money, promise]) : [reason ?? words.channels(story.channel_count), money]).filter(Boolean).join(", ");
  const sub = [story.kind === "lost_order" && reason, format.months({ from: story.month, to: story.month + 1 })];
  return html("a", { href: hrefOf(story), click: (event) => follow(event, open) }, html("b", {}, capital(what)), html("span", {}, sub.filter(Boolean).join(" · ")));
}

function hrefOf({ story_id }: StoryRow): string {
  const params = new URLSearchParams(location.search);
  params.set("story", String(story_id));
  return `?${params}#stories`;
}

/** A plain click opens the story here; with a key held the browser does what it always does. */
function follow(event: Event, open: () => void): void {
  const { metaKey, ctrlKey, shiftKey } = event as MouseEvent;
  if (metaKey || ctrlKey || shiftKey) return;
  event.preventDefault();
  open();
}

function neighbours(all: readonly StoryRow[], story: StoryRow): { before: StoryRow | undefined; after: StoryRow | undefined } {
  const at = all.indexOf(story);
  return { before: all[at - 1], after: all[at + 1] };
}

/** Arrow keys, Home and End lead through the list; for the Tab key it is one stop. */
function walk(event: KeyboardEvent, links: readonly HTMLAnchorElement[]): void {
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const next = at < 0 ? undefined : links[{ ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key] ?? -1];
  if (!next) return;
  event.preventDefault();
  reachOnly(links, next);
  next.focus();
}

function reachOnly(links: readonly HTMLAnchorElement[], one: HTMLAnchorElement): void {
  for (const link of links) link.tabIndex = link === one ? 0 : -1;
}
