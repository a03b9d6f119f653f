import { startsWithDigit } from "./code.ts";
import { hasCue, isAddressTold, leadsTo } from "./cue.ts";
import { houseKinds } from "./house-kinds.ts";
import { isHouse, isUnit, mostTownWords, noTown, ordinal } from "./part.ts";
import { isWholeStreet, streetType } from "./street-type.ts";
import { isTownName } from "./town.ts";
import type { AddressWord } from "./words.ts";

/** What no street and no town is called in small letters. */
const noName = new Set(
  "the a an of to in on at by for from with and or but nor is are was were be been being have has had do does did not no my your our his her their this that these those it its i you he she we they me him us them as if so than then there here where when what who which why how more less most least much many few some any all each every both other another same different next last first second third only just very too also again still already yet about after before over under between into out up down off per please thanks thank hi hello big small large good bad late early today tomorrow yesterday star stars hotel hotels asap instead urgent wait waited waiting"
    .split(" "),
);
const plainStreet = /^(?:street|road|avenue|lane|crescent|terrace|boulevard|mews|st|rd|ave|ln|blvd|cres)$/;
const mostNames = 3;
/** Nobody counts so many parks or views. */
const sureDigits = 3;
const mostWordsBack = 12;
/** A town and its state. */
const mostParts = 2;

/** The last word of an address in small letters whose house is here and to which the words before lead; the house where there is none. */
export function smallEnd(words: readonly AddressWord[], house: number): number {
  const street = smallStreetEnd(words, house);
  return street > house && (hasCue(words, house) || ((streetType(words[street]!.plain) === 2 || words[house]!.text.length >= sureDigits) && isFree(words, house, street)) || isInTown(words, street) || isUnit(words, street + 1) || isPartOfUnit(words, house) || (isFlatOfHouse(words[house]!) && streetType(words[street]!.plain) === 2) || (words[house]!.gap !== "far" && isUnit(words, house - 2))) ? tailEnd(words, street) : house;
}

/** “3/45 smith st”, and no share: “1/2 price place”. */
function isFlatOfHouse({ text }: AddressWord): boolean {
  return /^\d{1,3}\/\d{1,4}[a-z]?$/i.test(text) && !/^\d\/[2-8]$/.test(text);
}

/** “unit 1/181 meadow st” */
function isPartOfUnit(words: readonly AddressWord[], house: number): boolean {
  return words[house]!.gap === "near" && words[house]!.text.includes("/") && /^(?:unit|apt|apartment|flat|villa|shop)$/.test(words[house - 1]?.plain ?? "");
}

/** Whether the words around a house and its street say that it is somebody's: nothing else is told, or “at 14 larch close”, “… is where I live”. */
function isFree(words: readonly AddressWord[], house: number, street: number): boolean {
  if (isLedTo(words, house, street) || isLine(words, house, street) || isInTown(words, street)) return true;
  if (isAddressTold(words, house) || /^(?:at|from|it['’]?s|that['’]?s)$/.test(words[house - 1]?.plain ?? "") || (house === 0 && street === words.length - 1 && streetType(words[1]!.plain) < 2)) return true;
  if (words[house]!.gap === "far" && streetType(words[street]!.plain) === 2 && bids.test(words[street + 1]?.plain ?? "")) return true;
  const [is, whose, lives] = words.slice(street + 1, street + 4).map(({ plain }) => plain);
  return is === "is" && ((whose === "where" && /^(?:i|we)$/.test(lives ?? "")) || (whose === "my" && /^(?:address|home)$/.test(lives ?? "")));
}

/** What one who waits at home bids: “90 birchwood court ring when you arrive”. */
const bids = /^(?:ring|call|please|pls|plz|asap|knock|buzz|leave|thanks|thx|cheers|text)$/;

/** “to 154 westbourne road”, “number thirteen priory court”: what is called street or road and nothing else; things are counted by the other kinds. */
function isLedTo(words: readonly AddressWord[], house: number, street: number): boolean {
  const before = words[house - 1]?.plain ?? "";
  return /^(?:number|no)$/.test(before) ? streetType(words[street]!.plain) === 2 : leadsTo.has(before) && plainStreet.test(words[street]!.plain);
}

/** Whether an address stands by itself on its line, or behind the comma of a signature. */
function isLine(words: readonly AddressWord[], house: number, street: number): boolean {
  if (words[house]!.gap === "near" || streetType(words[street]!.plain) < 2 || streetType(words[house + 1]!.plain) > 0 || !startsWithDigit(words[house]!)) return false;
  if (house > 0 && !/^\p{Lu}/u.test(words[house - 1]!.text) && !plainStreet.test(words[street]!.plain)) return false;
  const behind = words.slice(street + 1, street + 1 + mostTownWords).findIndex(({ gap }) => gap !== "near");
  return behind >= 0 || words.length <= street + mostTownWords;
}

/** Where an address in small letters begins that a code ends: at a house with a street behind it, or a flat; at the code where there is neither. */
export function smallBegin(words: readonly AddressWord[], code: number): number {
  let begin = code;
  let hasStreet = false;
  for (let at = code - 1; at >= Math.max(0, code - mostWordsBack) && words[at + 1]!.gap !== "far"; at--) {
    if (isUnit(words, at) || words[at]!.text.startsWith("#")) [begin, hasStreet] = [at, true];
    else if (isUnit(words, at - 1)) continue;
    else if (isHouse(words, at)) {
      if (!hasStreet) return begin;
      return words[at]!.gap === "part" && isUnit(words, at - 2) ? at - 2 : at;
    } else if (isNoName(words[at]!) && !ordinal.test(words[at]!.text) && !isOfStreet(words, at) && !isWithinStreet(words, at)) break;
    else if (hasStreet && houseKinds.test(words[at]!.plain)) return words[at]!.gap === "near" && words[at - 1] && !isNoName(words[at - 1]!) ? at - 1 : at;
    else hasStreet ||= streetType(words[at]!.plain) > 0 || isWholeStreet(words[at]!.plain);
  }
  return begin;
}

/** The last word of a street in small letters behind a house, or on the line behind a flat; the house itself where there is none. */
export function smallStreetEnd(words: readonly AddressWord[], house: number): number {
  if (words[house + 1]?.plain === "the" && words[house + 2]?.gap === "near" && streetType(words[house + 2]!.plain) > 0 && (hasCue(words, house) || /^(?:at|from)$/.test(words[house - 1]?.plain ?? ""))) return house + 2;
  for (let at = house + 1; at <= house + 1 + mostNames && (words[at]?.gap === "near" || (at === house + 1 && words[at]?.gap === "part")) && (!isNoName(words[at]!) || (at > house + 1 && isWithinStreet(words, at))); at++) {
    const { plain } = words[at]!;
    const next = words[at + 1];
    if (next?.gap === "near" && streetType(plain) === 1 && streetType(next.plain) === 2) continue;
    if (at > house + 1 && streetType(plain) > 0 && (!plain.endsWith("s") || /^(?:mews|gardens|gdns)$/.test(plain) || words[house]!.text.length >= sureDigits || isUnit(words, at + 1) || isBeforeTown(words, at))) return at;
  }
  return house;
}

/** “23 coolmine woods dublin” */
function isBeforeTown(words: readonly AddressWord[], street: number): boolean {
  const next = words[street + 1];
  return next !== undefined && next.gap !== "far" && isTownName(next.text);
}

/** The last word of a flat, and of a town and a state that end their sentence or are followed by an everyday word. */
function tailEnd(words: readonly AddressWord[], street: number): number {
  let end = words[street + 1] && words[street + 1]!.gap !== "far" && isUnit(words, street + 1) ? street + 2 : street;
  for (let part = 0; part < mostParts && words[end + 1]?.gap === "part"; part++) {
    let town = end;
    while (town - end < mostTownWords && words[town + 1]?.gap === (town === end ? "part" : "near") && !isNoName(words[town + 1]!)) town++;
    const behind = words[town + 1];
    if (behind?.gap === "near" && !isNoName(behind)) return end;
    end = town;
  }
  return end;
}

/** “prince of wales lane” */
function isWithinStreet(words: readonly AddressWord[], at: number): boolean {
  const [before, next] = [words[at - 1], words[at + 1]];
  return words[at]!.plain === "of" && before !== undefined && !isNoName(before) && next?.gap === "near" && !isNoName(next);
}

/** Whether a large town follows a street with nothing between: “145 harrogate drive leeds”. */
function isInTown(words: readonly AddressWord[], street: number): boolean {
  const town = words[street + 1];
  return town !== undefined && town.gap !== "far" && isTownName(town.text);
}

/** “17 the crescent” */
function isOfStreet(words: readonly AddressWord[], at: number): boolean {
  return words[at]!.plain === "the" && words[at + 1]!.gap === "near" && streetType(words[at + 1]!.plain) > 0;
}

function isNoName({ plain }: AddressWord): boolean {
  return noName.has(plain) || (noTown.has(plain) && streetType(plain) < 2) || /\d/.test(plain);
}
