import { givenNames } from "../../../identity/given-name.ts";
import { patronymic, surname } from "./name-form.ts";
import { soundOf } from "./name-sound.ts";

const leastStem = { capital: 4, small: 5 };
/** How any given name becomes a pet name, in all cases, by sound: Эльдарчик, Тимурик, Ильнурок, Рустамушка, Каринка. */
const tail = /^(?:(?:ch|i|o|e)?(?:ik|k)|ok|ek|os|yan)(?:a|u|om|e|i|oi)?$|^(?:[ui]shk|[eo]nk|[oe]chk|ush|u[ns])(?:a|i|e|u|oi|ei)$/;
/** Those that hardly end anything but a name: small letters may have them too. */
const sureTail = /^(?:chik(?:a|u|om|e|i)?|(?:ushk|enk|onk|ochk|echk|ush)(?:a|i|e|u|oi|ei))$/;

/** How the given names among a person's folded names sound up to their endings. */
export function petStems(parts: readonly string[]): string[] {
  const given = parts.filter((part) => !patronymic.test(part) && (givenNames(part).size > 0 || !surname.test(part)));
  return given.map((part) => soundOf(part.replace(/[аяьйоеыиaeiouy]+$/u, ""))).filter((stem) => stem.length >= leastStem.capital);
}

/** Whether a word that sounds like this is a pet name of one of these names. */
export function isPetName(sound: string, stems: readonly string[], isCapital: boolean): boolean {
  return stems.some((stem) => {
    if (sound.length <= stem.length || !sound.startsWith(stem)) return false;
    const end = sound.slice(stem.length);
    return isCapital ? tail.test(end) : stem.length >= leastStem.small && sureTail.test(end);
  });
}
