import { folded } from "../../folded.ts";
import { matchesOf } from "../../matches.ts";
import type { Token } from "../../tokens.ts";
import { isEverydayGiven } from "./everyday-name.ts";
import type { Finding } from "../finding.ts";
import type { Known } from "./known.ts";
import { lean } from "../../letters.ts";
import { isKnown } from "./known-name.ts";
import { isListedName } from "./listed-name.ts";
import { isSurname, patronymic, surname } from "./name-form.ts";

const leastGlued = 6;
const leastApart = 3;

/** «МарияИванова»: capitals inside a word begin names, one of them known or listed. */
export function isGlued(written: string, known: Known): boolean {
  if (written.length < leastGlued || !/\p{Ll}\p{Lu}/u.test(written)) return false;
  const parts = written.split(/(?<=\p{Ll})(?=\p{Lu})/u).map(folded);
  const isSure = (part: string): boolean => part.length > 2 && (isKnown(part, known, true) || (isListedName(part) && !isEverydayGiven(part)));
  return parts.some(isSure) && parts.every((part) => isSure(part) || surname.test(part) || patronymic.test(part));
}

/** Whether letters stand one by one: «М а р и я». */
export function areLettersApart(tokens: readonly Token[]): boolean {
  let letters = 0;
  for (const { kind, start, end } of tokens) {
    letters = kind === "word" && end - start === 1 ? letters + 1 : 0;
    if (letters === leastApart) return true;
  }
  return false;
}

/** Letters in capitals with hyphens between, said to be how somebody is spelled. */
export function findSpelled(text: string): Finding[] {
  if (!spells.test(text)) return [];
  return matchesOf(text, spelled).map(({ 0: run, index }) => ({ kind: "name", start: index, end: index + run.length }));
}

const spells = /spel[lt]|по\sбуквам|побуквенно/i;
const spelled = lean(/(?<![\p{L}\d-])\p{L}(?:\s?[-–,.]\s?\p{L}){3,}(?![\p{L}\d-])/gu);

/** Names told letter by letter; two spaces or a capital part one word from the next. */
export function findApart(text: string, known: Known): Finding[] {
  const findings: Finding[] = [];
  for (const { 0: run, index } of text.matchAll(/(?<![\p{L}\d])\p{L}(?:[^\S\n]{1,4}\p{L}){2,}(?![\p{L}\d])/gu)) {
    let isAfterName = false;
    for (const { 0: word, index: at } of run.matchAll(/\p{L}(?:\s\p{Ll})+|\p{Lu}(?:\s\p{Lu})+/gu)) {
      const letters = word.replace(/\s/g, "");
      const name = folded(letters);
      const isCapital = letters[0] !== name[0];
      const isSure = letters.length >= leastApart && (isKnown(name, known, isCapital) || (isCapital && isListedName(name) && !isEverydayGiven(name)));
      isAfterName = isSure || (isAfterName && isCapital && isSurname(name));
      if (isAfterName) findings.push({ kind: "name", start: index + at, end: index + at + word.length });
    }
  }
  return findings;
}
