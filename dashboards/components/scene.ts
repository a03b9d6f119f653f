import type { StoryEventRow } from "../marts.ts";

export type SceneSort = "visit" | "talk" | "order" | "lost" | "ours" | "mark";

/** What happened in one place without a pause: a visit, a talk with the answer that was waited for, an order, something the company did. */
export interface Scene {
  sort: SceneSort;
  channel: string;
  /** Seconds since the story began. */
  from: number;
  to: number;
  events: StoryEventRow[];
  /** Of a talk, the contact with which it began, be it in a scene before this one. */
  contact: StoryEventRow | null;
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

/** What a customer waited for: however long it took, it is no scene of its own. */
const awaited = new Set(["answered", "hung_up"]);

/** A story's events, in order, as scenes. */
export function scenesOf(events: readonly StoryEventRow[]): Scene[] {
  const scenes: Scene[] = [];
  for (const event of events) {
    const sort = sorts[event.kind] ?? "ours";
    const last = scenes.at(-1);
    if (last && goesOn(last, sort, event)) {
      last.events.push(event);
      last.to = event.offset_seconds;
      continue;
    }
    const contact = sort !== "talk" ? null : event.kind === "contacted" ? event : (scenes.findLast((scene) => scene.contact?.talk === event.talk)?.contact ?? null);
    scenes.push({ sort, channel: event.channel, from: event.offset_seconds, to: event.offset_seconds, events: [event], contact });
  }
  return scenes.filter((scene) => scene.sort !== "visit" || scene.events.some(({ kind }) => kind !== "left"));
}

function goesOn(last: Scene, sort: SceneSort, event: StoryEventRow): boolean {
  if (last.sort !== sort || last.channel !== event.channel) return false;
  const isSoon = event.offset_seconds - last.to < pause;
  if (sort === "visit") return isSoon;
  if (sort !== "talk" || event.kind === "contacted" || last.events[0]?.talk !== event.talk) return false;
  return isSoon || (awaited.has(event.kind) && last.contact !== null);
}

/** The loss of the story's order, and the talk in which its delivery was promised last; null where none was. */
export function turningPoint(scenes: readonly Scene[]): { talk: Scene; promise: string; lost: Scene } | null {
  const isLoss = ({ sort }: Scene) => sort === "lost";
  const turnIn = (scene: Scene) => scene.events.find(({ is_turn }) => is_turn);
  const [lost, talk] = [scenes.find((scene) => isLoss(scene) && turnIn(scene)), scenes.find((scene) => !isLoss(scene) && turnIn(scene))];
  const promise = talk && turnIn(talk)?.promise;
  return lost && talk && promise ? { talk, promise, lost } : null;
}
