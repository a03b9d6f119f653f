/** Numbers as talk says them, in the forms they take beside days and hours; `value=forms`. */
const small =
  "1=один|одного|одну|одной|одному|a|an|one 2=два|две|двух|двум|пару|пары|пара|two|couple|a couple 3=три|трех|трёх|трем|трём|three 4=четыре|четырех|четырёх|четырем|четырём|four 5=пять|пяти|five 6=шесть|шести|six 7=семь|семи|seven 8=восемь|восьми|eight 9=девять|девяти|nine";
const teens =
  "10=десять|десяти|десяток|ten 11=одиннадцать|одиннадцати|eleven 12=двенадцать|двенадцати|twelve 13=тринадцать|тринадцати|thirteen 14=четырнадцать|четырнадцати|fourteen 15=пятнадцать|пятнадцати|fifteen " +
  "16=шестнадцать|шестнадцати|sixteen 17=семнадцать|семнадцати|seventeen 18=восемнадцать|восемнадцати|eighteen 19=девятнадцать|девятнадцати|nineteen 0.5=пол|half|half a|half an 1.5=полтора|полторы|полутора";
const tens = "20=двадцать|двадцати|twenty 30=тридцать|тридцати|thirty 40=сорок|сорока|forty 50=пятьдесят|пятидесяти|fifty 60=шестьдесят|шестидесяти|sixty 70=семьдесят|семидесяти|seventy 80=восемьдесят|восьмидесяти|eighty 90=девяносто|девяноста|ninety";
/** Days of a month, as «пятнадцатого» and "the fifteenth". */
const days =
  "1=первого|первое|первому|first 2=второго|второму|второе|second 3=третьего|третье|третьему|third 4=четвертого|четвёртого|fourth 5=пятого|пятому|fifth 6=шестого|sixth 7=седьмого|seventh 8=восьмого|eighth 9=девятого|ninth " +
  "10=десятого|десятому|tenth 11=одиннадцатого|eleventh 12=двенадцатого|twelfth 13=тринадцатого|thirteenth 14=четырнадцатого|fourteenth 15=пятнадцатого|пятнадцатому|fifteenth 16=шестнадцатого|sixteenth 17=семнадцатого|seventeenth " +
  "18=восемнадцатого|eighteenth 19=девятнадцатого|nineteenth 20=двадцатого|двадцатому|twentieth 30=тридцатого|thirtieth";

const read = (list: string): Map<string, number> =>
  new Map(list.split(/ (?=[\d.]+=)/).flatMap((entry) => entry.split("=")[1]!.split("|").map((form) => [form, Number(entry.split("=")[0])] as const)));
const longestFirst = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).map((word) => word.replaceAll(" ", "\\s+")).join("|");

const [units, upToNineteen, decades, ordinals] = [read(small), read(teens), read(tens), read(days)];
const all = new Map([...units, ...upToNineteen, ...decades, ...ordinals]);

/** Source of a pattern for a number, in digits or in words; write it in a regular expression with the flags iu. */
export const numberPattern = `(?:\\d+(?:[.,]\\d+)?(?:-?(?:ти|х|ми)(?!\\p{L}))?|(?:(?:${longestFirst(decades.keys())})[\\s-]+(?:${longestFirst(units.keys())})|${longestFirst([...units.keys(), ...upToNineteen.keys(), ...decades.keys()])})(?!\\p{L}))(?:\\s+(?:с\\s+половиной|and\\s+a\\s+half)(?!\\p{L}))?`;

/** Source of a pattern for the day of a month in words. */
export const dayPattern = `(?:(?:двадцать|тридцать|twenty|thirty)[\\s-]+)?(?:${longestFirst(ordinals.keys())})(?!\\p{L})`;

/** The number that a match of one of these patterns says; NaN for words that are none. */
export function numberSaid(said: string): number {
  const words = said.toLowerCase().trim().replace(/\s+/g, " ");
  const half = /\s(?:с половиной|and a half)$/.exec(words);
  if (half) return numberSaid(words.slice(0, half.index)) + 0.5;
  if (/^\d/.test(words)) return Number(words.replace(",", ".").replace(/[^\d.]+$/u, ""));
  const whole = all.get(words);
  if (whole !== undefined) return whole;
  const parts = words.split(/[\s-]+/).map((word) => all.get(word) ?? Number.NaN);
  return parts.reduce((sum, part) => sum + part, 0);
}

const hundreds = read("100=сто|ста|hundred 200=двести|двухсот 300=триста|трёхсот|трехсот 400=четыреста|четырехсот|четырёхсот 500=пятьсот|пятисот 600=шестьсот|шестисот 700=семьсот|семисот 800=восемьсот|восьмисот 900=девятьсот|девятисот");
const thousands = read("1000=тысяча|тысячу|тысячи|тысяч|тыща|тыщу|тыщи|тыщ|косарь|косаря|косарей|thousand|grand 1000000=миллион|миллиона|миллионов|million");

/** Counts that nobody holds to the unit: «пару тысяч», "a few hundred". */
const vague = /^(?:пар[ауыо]й?|нескольк\p{L}+|couple|few|several|of)$/u;

/**
 * The sum in words with which a stretch of text ends, and how long it is there: «полторы тысячи », «две с половиной тысячи »,
 * "two hundred and fifty "; null where it ends with none, or with «пару тысяч ».
 */
export function sumSaid(before: string): { value: number; length: number } | null {
  const counted: string[] = [];
  let length = 0;
  for (const { 0: said, 1: word } of [...before.matchAll(/(\S+)\s+/g)].reverse()) {
    const small = word!.toLowerCase();
    if (vague.test(small)) return null;
    const isNumber = hundreds.has(small) || thousands.has(small) || small === "половиной" || (!ordinals.has(small) && !Number.isNaN(numberSaid(small)) && !/\d/.test(small));
    if (!isNumber && !(small === "and" && counted.length > 0) && !(small === "с" && counted[0] === "половиной")) break;
    counted.unshift(small);
    length += said.length;
  }
  // "a dollar" names the currency, "a hundred dollars" counts
  if (counted.length === 0 || /^(?:and|an?)$/.test(counted.join(" "))) return null;
  let [whole, part] = [0, 0];
  counted.forEach((small, at) => {
    const thousand = thousands.get(small);
    if (thousand !== undefined) [whole, part] = [whole + (part || 1) * thousand, 0];
    else if (small === "hundred") part = (part || 1) * 100;
    else if (small === "половиной" || small === "half") part += 0.5;
    else if (!(small === "and" || small === "с" || (/^an?$/.test(small) && at > 0))) part += hundreds.get(small) ?? numberSaid(small);
  });
  return { value: whole + part, length };
}
