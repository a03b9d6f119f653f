/** What was worked out of words met, for words come again. Holds at most `capacity` and forgets what has not come again for longest. */
export interface Memory<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
  forget(): void;
}

/** A memory of two halves: what comes again moves into the younger one; when that is full the older is forgotten, and it becomes the older. */
export function createMemory<Key, Value>(capacity: number): Memory<Key, Value> {
  const half = capacity >> 1;
  let young = new Map<Key, Value>();
  let old = new Map<Key, Value>();

  function keep(key: Key, value: Value): void {
    if (young.size >= half) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
  }

  return {
    get(key) {
      const known = young.get(key);
      if (known !== undefined) return known;
      const former = old.get(key);
      if (former !== undefined) keep(key, former);
      return former;
    },
    set: keep,
    forget() {
      young = new Map();
      old = new Map();
    },
  };
}

/** Of a part of a text, from its letters. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash ^ (hash >>> 15);
}

/**
 * Tells whether a hash was asked about before, as far as the last ones of so many places (a power of two) tell. Of words that are met,
 * most come once and never again: kept in a memory from the first time on, they would stand there in vain until it is full.
 */
export function createDoor(places: number): (hash: number) => boolean {
  const last = new Int32Array(places);
  return (hash) => {
    const place = hash & (places - 1);
    const came = last[place] === hash;
    last[place] = hash;
    return came;
  };
}

/** The same function of a text, which remembers what it found for the last ones. */
export function remembering<Value>(capacity: number, find: (text: string) => Value): (text: string) => Value {
  const memory = createMemory<string, Value>(capacity);
  return (text) => {
    let found = memory.get(text);
    if (found === undefined) {
      found = find(text);
      memory.set(copied(text), found);
    }
    return found;
  };
}

/** A part of a text keeps the whole text in memory; its copy does not. */
export function copied(part: string): string {
  return ` ${part}`.slice(1);
}
