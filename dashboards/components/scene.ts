import type { StoryEventRow } from "../marts.ts";

export type SceneSort = "visit" | "talk" | "order" | "lost" | "ours" | "mark";

/** What happened in one place without a pause: a visit, a talk, an order, something the company did. */
export interface Scene {
  sort: SceneSort;
  channel: string;
  /** Seconds since the story began. */
  from: number;
  to: number;
  events: StoryEventRow[];
}

const sorts: Record<string, SceneSort> = {
  viewed: "visit", added: "visit", checkout_begun: "visit", left: "visit",
  contacted: "talk", answered: "talk", hung_up: "talk", said: "talk",
  ordered: "order", subscribed: "order",
  abandoned: "lost", cancelled: "lost", returned: "lost", unsubscribed: "lost",
  rated: "mark",
};

/** Silence in one place after which what follows is another scene, in seconds. */
const pause = 1800;

/** A story's events, in order, as scenes. */
export function scenesOf(events: readonly StoryEventRow[]): Scene[] {
  const scenes: Scene[] = [];
  for (const event of events) {
    const sort = sorts[event.kind] ?? "ours";
    const last = scenes.at(-1);
    const goesOn = last && last.sort === sort && last.channel === event.channel && (sort === "visit" || sort === "talk") && event.offset_seconds - last.to < pause && !(event.kind === "contacted" && last.events.some(({ kind }) => kind === "contacted"));
    if (goesOn) {
      last.events.push(event);
      last.to = event.offset_seconds;
    } else scenes.push({ sort, channel: event.channel, from: event.offset_seconds, to: event.offset_seconds, events: [event] });
  }
  return scenes.filter((scene) => scene.sort !== "visit" || scene.events.some(({ kind }) => kind !== "left"));
}

/** The last loss, and the last talk before it in which something was promised. */
export function turningPoint(scenes: readonly Scene[]): { talk: Scene; promise: string; lost: Scene } | null {
  const at = scenes.findLastIndex((scene) => scene.events.some(({ kind }) => kind === "abandoned" || kind === "cancelled"));
  const before = scenes.slice(0, Math.max(at, 0));
  const talk = before.findLast((scene) => scene.events.some(({ promise, author }) => promise !== null && author !== "customer"));
  const promise = talk?.events.findLast((event) => event.promise !== null)?.promise;
  return talk && promise && scenes[at] ? { talk, promise, lost: scenes[at] } : null;
}
