import { isHeardEnding } from "./endings.ts";
import { soundOf } from "./fold-sound.ts";
import { unheard } from "./unheard.ts";

/** A body of fewer letters sounds like too many other words. */
const leastBody = 5;
const leastKey = 4;
const longestTail = 9;

/** Finds words that were written as they sound: «привосходно» for «превосходно». */
export interface Sounds {
  /** The body of the word that a misspelt one meant; undefined for one that sounds like none. */
  heard(word: string): string | undefined;
}

/** How a lexicon has a word. */
export interface HeardBody {
  body: string;
  /** Class of what it says: «praise», «blame». */
  said: string;
  /** An exact form, which no ending follows. */
  isWhole: boolean;
}

/** Indexes bodies of Russian words by their sound; what bodies of two classes share is dropped. */
export function indexSounds(bodies: Iterable<HeardBody>): Sounds {
  const [wholes, stems] = [createIndex(), createIndex()];
  for (const { body, said, isWhole } of bodies) {
    if (body.length < leastBody || !/^[а-я]+$/.test(body)) continue;
    const whole = soundOf(body, true);
    if (whole.length < leastKey) continue;
    wholes.add(whole, body, said);
    if (!isWhole) for (const key of [soundOf(body), whole]) stems.add(key, body, said);
  }
  for (const body of unheard) for (const key of [soundOf(body), soundOf(body, true)]) for (const index of [wholes, stems]) index.drop(key);

  return {
    heard(word) {
      if (word.length < leastBody || !/^[а-я]+$/.test(word)) return undefined;
      const key = soundOf(word, true);
      const whole = wholes.get(key);
      if (whole !== undefined) return whole ?? undefined;
      for (let length = key.length - 1; length >= Math.max(leastKey, key.length - longestTail); length--) {
        const body = stems.get(key.slice(0, length));
        if (body !== undefined && isHeardEnding(key.slice(length))) return body ?? undefined;
      }
      return undefined;
    },
  };
}

interface Index {
  /** A body of this sound; null where two of unlike classes have it. */
  get(key: string): string | null | undefined;
  add(key: string, body: string, said: string): void;
  drop(key: string): void;
}

function createIndex(): Index {
  const bodies = new Map<string, { body: string; said: string } | null>();
  return {
    get: (key) => {
      const known = bodies.get(key);
      return known ? known.body : known;
    },
    add(key, body, said) {
      const known = bodies.get(key);
      if (known === undefined) bodies.set(key, { body, said });
      else if (known && known.said !== said) bodies.set(key, null);
    },
    drop: (key) => bodies.set(key, null),
  };
}
