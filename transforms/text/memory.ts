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
