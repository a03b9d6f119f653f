import { literal, literals } from "../sql-text.ts";

/** Said right before one's own name, and of hardly anything else that begins with a capital. */
const said = "(?:^|[^\\p{L}])(?i:my\\s+name(?:['’]s|\\s+is)|меня\\s+зовут|зовут\\s+меня)[\\s,:—-]{1,3}";
/** "this is" tells a name when the speaker goes on so. */
const present = "(?:^|[^\\p{L}])(?i:this\\s+is)\\s+";
const goesOn = "(?:\\s+(?:from|speaking|calling)\\b|[,.!]?\\s+(?i:how\\s+(?:can|may)|thank))";
const word = "\\p{Lu}\\p{Ll}[\\p{L}'’-]+";
/** Behind a given name comes a surname where the clause ends with it; in transcripts a sentence may begin without a mark before it. */
const clauseEnds = "(?:[.,!?;:)]|\\s+(?:and|from|speaking|calling|here|и|из|с)\\b|\\s*$)";
/** What is said of a name instead of it. */
const noNames = ["Not", "Still", "Just", "Spelled", "Spelt", "Wrong", "Misspelled", "Customer", "Support", "Service", "The", "Your", "Не", "Так", "Как", "Вот"];

/** SQL for the names in small letters by which the speakers of a text introduce themselves: «Меня зовут Дарина», "This is Chris, how can I help?". A list, empty for most. */
export function introducedNames(text: string): string {
  const alone = `regexp_extract_all(${text}, ${literal(`${said}(${word})`)}, 1)`;
  const whole = `regexp_extract_all(${text}, ${literal(`${said}(${word}\\s${word})${clauseEnds}`)}, 1)`;
  const presented = `regexp_extract_all(${text}, ${literal(`${present}(${word}(?:\\s${word})?)${goesOn}`)}, 1)`;
  const isNone = `list_contains([${literals(noNames)}], string_split_regex(name, '\\s')[1])`;
  return `list_transform(list_filter(list_concat(${alone}, ${whole}, ${presented}), lambda name: not ${isNone}), lambda name: lower(replace(name, '’', '''')))`;
}

/** SQL for whether a text may introduce anybody, which is sooner told. */
export const mayIntroduce = (text: string): string => `regexp_matches(${text}, '(?i:my\\s+name|this\\s+is|зовут)')`;
