import { day } from "./clock.ts";
import type { Conversation, Episode } from "./conversation.ts";
import type { Person } from "./people.ts";
import type { Reason, RepeatReason } from "./words/reasons.ts";

export const repeatWindow = 7 * day;

/** An issue is one person with one reason, contacts less than a week apart; thanks belong to none. */
export interface Contact {
  conversation: Conversation;
  index: number;
  episode: Episode;
  issue: string | null;
  isRepeat: boolean;
  /** A further contact of the same issue came after this one. */
  isFollowed: boolean;
  repeatReason: RepeatReason | null;
}

/** The issues of one person by definition, from all their episodes. */
export function issuesOf(person: Person, conversations: Conversation[]): Contact[] {
  const contacts = conversations.flatMap((conversation) => conversation.episodes.map((episode, i): Contact => ({ conversation, index: i + 1, episode, issue: null, isRepeat: false, isFollowed: false, repeatReason: null })));
  contacts.sort((a, b) => a.episode.at - b.episode.at);
  const last = new Map<Reason, Contact>();
  let count = 0;
  for (const contact of contacts) {
    if (contact.episode.isThanks) continue;
    const before = last.get(contact.episode.reason);
    contact.isRepeat = before !== undefined && contact.episode.at - before.episode.at < repeatWindow;
    if (contact.isRepeat) before!.isFollowed = true;
    contact.issue = contact.isRepeat ? before!.issue : `${person.id}-${++count}`;
    contact.repeatReason = contact.isRepeat ? (contact.episode.repeat ?? "new_question") : null;
    last.set(contact.episode.reason, contact);
  }
  return contacts;
}
