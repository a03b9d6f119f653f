import { findAll, type Finding } from "./finding.ts";

const link = /(?:https?:\/\/|www\.)[^\s<>"«»]+|(?<![@\p{L}\d.-])[a-zа-яё\d-]+(?:\.[a-zа-яё\d-]+)*\.(?:ru|рф|com|net|org|me|io|su|by|kz|ua|uk|co|info|shop|store)\/[^\s<>"«»]*/giu;
const email = /[\p{L}\d._%+-]+\s?@\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
const spelledEmail =
  /(?<![a-zа-яё\d])[a-zа-яё\d._-]{2,}\s*(?:\(at\)|\[at\]|\sat\s|\(?собака\)?|\(?собачка\)?|@)\s*[a-zа-яё\d-]{2,}\s*(?:\(dot\)|\[dot\]|\sdot\s|\(?точка\)?|\.)\s*(?:ru|com|net|org|ру|ком)(?![\p{L}])/giu;
const handle = /(?:телеграм\p{L}*|телега|тг|tg|telegram|инст\p{L}*|instagram|insta|вотсап|whatsapp|skype|скайп|ник|vk|вк)[\s:—-]{1,3}(@?[a-z][\w.]{3,31})(?!\w)/giu;
const ownHandle = /(?:пишите|напишите|мой\s+(?:аккаунт|ник)|мне\s+в|write\s+me|dm\s+me|reach\s+me)[^.!?\n]{0,20}(@[a-z][\w.]{3,31})/giu;

/** Links, mail addresses however spelled, and nicknames in messengers. */
export function findContacts(text: string): Finding[] {
  const findings: Finding[] = [];
  if (text.includes("/") || /www\./i.test(text)) findings.push(...findAll(text, "link", link));
  if (text.includes("@")) findings.push(...findAll(text, "email", email));
  if (/\bat\b|соба[кч]|\(at|\[at|@/i.test(text)) findings.push(...findAll(text, "email", spelledEmail));
  findings.push(...findAll(text, "handle", handle, (found) => found.startsWith("@") || /[\d_]/.test(found)));
  if (text.includes("@")) findings.push(...findAll(text, "handle", ownHandle));
  return findings;
}
