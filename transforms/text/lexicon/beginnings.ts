/** So many units of a match are told. */
const reach = 6;
/** Stands for a unit that may be any, or none at the end of a text. */
export const anyUnit = "\uFFFF";

const anything: ReadonlySet<string> = new Set([anyUnit.repeat(reach)]);
const empty: ReadonlySet<string> = new Set([""]);
const wordStart = "(?<!\\p{L})";
const quantifier = /(?:[?*+]|\{(\d+)[^}]*\})\??/y;
const characterClass = /\[((?:\\.|[^\\\]])*)\]/y;
const escape = /\\(?:[pP]\{[^}]*\}|.)/y;

/**
 * The first units of whatever a pattern may match, `reach` of each; it may tell more than there are, never fewer. Understands
 * groups, alternatives, classes, quantifiers and what looks around. Throws Error where an alternative does not begin with `(?<!\p{L})`.
 */
export function beginningsOf(source: string): Set<string> {
  let at = 0;

  function alternatives(isWhole = false): Set<string> {
    const found = new Set<string>();
    for (;;) {
      if (isWhole && !source.startsWith(wordStart, at)) throw new Error(`an alternative of a frame does not begin with “${wordStart}”: “${source.slice(at, at + 60)}”`);
      let branch = empty;
      while (at < source.length && source[at] !== "|" && source[at] !== ")") branch = joined(branch, piece());
      for (const beginning of branch) found.add(beginning);
      if (source[at++] !== "|") return found;
    }
  }

  function piece(): ReadonlySet<string> {
    const once = atom();
    const [said, least] = take(quantifier) ?? [];
    if (said === undefined) return once;
    const repeated = said.startsWith("?") ? once : joined(once, anything);
    return /^[?*]/.test(said) || least === "0" ? new Set([...empty, ...repeated]) : repeated;
  }

  function atom(): ReadonlySet<string> {
    const body = take(characterClass)?.[1];
    if (body !== undefined) return /^\^|[\\-]/.test(body) ? anything : new Set(body);
    const escaped = take(escape)?.[0][1];
    if (escaped !== undefined) return /[bB]/.test(escaped) ? empty : /[a-z\d]/i.test(escaped) ? anything : new Set([escaped]);
    const letter = source[at++]!;
    if (letter !== "(") return letter === "." ? anything : letter === "^" || letter === "$" ? empty : new Set([letter]);
    const opening = /^\?(?:[:=!]|<[=!])/.exec(source.slice(at, at + 3))?.[0] ?? "";
    at += opening.length;
    const inside = alternatives();
    return /[=!]/.test(opening) ? empty : inside;
  }

  function take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at = pattern.lastIndex;
    return found;
  }

  return new Set([...alternatives(true)].map((beginning) => beginning.padEnd(reach, anyUnit)));
}

function joined(heads: ReadonlySet<string>, tails: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const head of heads) {
    if (head.length === reach) found.add(head);
    else for (const tail of tails) found.add((head + tail).slice(0, reach));
  }
  return found;
}
