import { numberWord } from "../numbers/dictated-digits.ts";
import { findAll, type Finding } from "../finding.ts";
import { codeBehind } from "./postcode.ts";
import { stateNames } from "./state.ts";
import { lean } from "../../letters.ts";

/** What a British or American street ends with. */
const place = "(?:,?\\s+(?:\\p{Lu}[\\p{L}.]+\\s?){1,3},?\\s+(?:[A-Z][A-Za-z]\\s+\\d{5}(?:-\\d{4})?|[A-Z]{1,2}\\d[A-Z\\d]?\\s\\d[A-Z]{2})(?![\\p{L}\\d]))?";
/** A town told behind the house: “742 Evergreen Terrace, Springfield”, «Ленина 5, Казань». */
const districts = "(?:Dublin|Prague|Praha|Vienna|Wien|Budapest)\\s\\d{1,2}(?![\\p{L}\\d]|[.,]\\d)";
/** And its county, state or country. */
const region = "(?:\\s[A-Z]{2}(?![\\p{L}\\d])|,\\s(?:[A-Z]{2}(?![\\p{L}\\d])|(?:Co\\.?|County)\\s\\p{Lu}\\p{Ll}+|\\p{Lu}\\p{Ll}+shire|Kent|Surrey|Essex|(?:East\\s|West\\s)?Sussex|Devon|Cornwall|Norfolk|Suffolk|Dorset|Somerset|Cumbria|(?:UK|USA|England|Scotland|Wales|(?:Northern\\s)?Ireland|Canada|Australia|Germany|France|Spain|Italy|California|Texas|Florida|Ohio|Illinois|Massachusetts|Pennsylvania|Georgia|Michigan|Washington)(?!\\p{L}))){0,2}";
const townBehind = `(?:,\\s+(?:in\\s)?(?:${districts}|Co(?:\\.|unty)?\\s\\p{Lu}\\p{Ll}+(?!\\p{L})|(?!(?:I|I['’]m|And|But|Please|Thanks?|The|My|We|It|You|Can|Could|Hello|Hi|Mr|Mrs|Ms|Dr)(?!\\p{L}))\\p{Lu}\\p{Ll}+(?:[\\s-]\\p{Lu}\\p{Ll}+)?(?!\\p{L}))${region})?`;
const surely = "(?:street|road|avenue|ave|rd|lane|ln|boulevard|blvd|terrace|crescent|gardens|grove|mews|close|court|drive|way|place|square|hill|row|walk|rise|view|st|dr|ct|pl|sq|cres|hwy|highway|parkway|pkwy|approach|house|cottage|lodge|farm|parade|quay|wharf|circus|vale|heights|circle|trail|alley|plaza|loop|crossing|turnpike|esplanade|promenade|strand)";
const whereWord = "(?!(?:min|mins|minute|minutes|hour|hours|day|days|week|weeks|month|months|way|main(?!\\s(?:street|st|road|rd|avenue|ave)(?!\\p{L}))|star|stars|times|people|things|more|of|the|a|an|and|in|on|at|to|from|for|year|years)(?!\\p{L}))[\\p{L}'’-]+(?:(?<!\\p{L}{5})\\.)?";
const englishNumber = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
  .split("|").flatMap((word) => [word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()]).join("|");
/** A flat behind its street, its number in figures or in words. */
const unitOf = `(?:apt|apartment|unit|suite|flat|ste|#)\\.?\\s*(?:#?\\d{1,5}\\s?[a-zA-Z]?|(?:number\\s)?(?:one|${englishNumber})(?:[\\s-](?:one|${englishNumber}))?|[a-zA-Z](?=\\s*(?:$|[,.;\\n])))(?![\\p{L}\\d%])`;
/** What a street is called when its house is said in words: «Two Oak Farm» may be a firm. */
const spokenStreet = "(?:street|road|avenue|ave|rd|lane|boulevard|blvd|terrace|crescent|close|court|drive|place|square|highway|parkway|circle)";
/** Numbers of houses are told in parts: "one two nine one nine", "sixty-three dash forty-five", "thirteen three hundred". */
const spokenParts = `(?:(?:${englishNumber}|one|One|ONE|oh|Oh|OH|zero|Zero|hundred|HUNDRED|thousand|dash|and|AND)[\\s,-]+){0,8}`;
const counted = "\\p{Ll}{2,}s(?!\\p{L})|people|USD|dollar|%|am(?!\\p{L})|pm(?!\\p{L})";
/** A house whose number is said in words; in small letters at least two of them, or one where somebody lives: “forty four willow avenue”. */
const englishSpoken = [
  lean(new RegExp(`(?<!\\p{L})${spokenParts}(?:${englishNumber}|one|ONE|hundred|HUNDRED)(?:[\\s-](?:${englishNumber}))?,?\\s+(?!Way\\s)(?:\\p{Lu}[\\p{L}'’.-]+\\s+){1,2}(?:${capital(spokenStreet)})(?!\\p{L})(?:[\\s,]+${unitOf})?${place}${townBehind}`, "gu")),
  lean(new RegExp(`(?<!\\p{L})(?:(?:${englishNumber}|one|oh|zero|hundred)[\\s-](?:and\\s)?|(?<=(?:live\\sat|address\\sis|address|(?:deliver|delivered|send|ship|come)\\s(?:it\\s)?to|(?:flat|apartment)\\s\\p{L}{3,9},)\\s)){1,4}(?:${englishNumber}|one|hundred)\\s${whereWord}(?:\\s${whereWord})?\\s(?:street|road|avenue|ave|lane|boulevard|terrace|crescent|gardens|grove|mews)(?!\\p{L})(?:[\\s,]+${unitOf})?(?:[\\s,]+(?:\\p{L}{3,}[\\s,]+){1,2}?(?:${stateNames})(?!\\p{L}))?`, "giu")),
];
const ofUnit = `${whereWord}(?:\\s${whereWord})?\\s${surely}(?!\\p{L})\\.?[\\s,]+${unitOf}`;
/** Nothing but an address goes on with a flat: “418 oak court apt 9”, "seventy church drive apartment five". */
const withUnit = [
  lean(new RegExp(`(?<![\\p{L}\\d£$€.,])\\d{1,5}[a-z]?\\s+${ofUnit}`, "giu")),
  lean(new RegExp(`(?<!\\p{L})(?:(?:${englishNumber}|one|hundred)[\\s-](?:and\\s)?){0,4}(?:${englishNumber}|one|hundred)\\s${ofUnit}`, "giu")),
];
const mayHaveUnit = /ap(?:artmen)?t|unit|suite|flat|ste|#/i;
const english = [
  lean(new RegExp(`(?<![\\p{L}\\d£$€.,])\\d{1,5}[a-z]?(?:\\s?[-–/]\\s?\\d{1,4}[a-z]?)?\\s+${whereWord}(?:\\s+${whereWord})?\\s+(?:street|road|avenue|lane|boulevard|terrace|crescent|gardens|grove|mews)(?!\\p{L})(?:[\\s,]+${unitOf})?`, "giu")),
  lean(new RegExp(`(?<![\\p{L}\\d£$€.,])\\d{1,5}[a-z]?\\s+(?:(?:north|south|east|west|[nsew]\\.?)\\s+)?\\d{1,3}(?:st|nd|rd|th)\\s+(?:street|st|avenue|ave|road|rd|place|pl|drive|dr|terrace|boulevard|blvd|lane|ln)(?!\\p{L})\\.?(?:[\\s,]+${unitOf})?`, "giu")),
  lean(new RegExp(`(?<![\\p{L}\\d£$€.,])\\d{1,5}[a-z]?\\s+(?=\\p{L}{3})${whereWord}(?:\\s+${whereWord})?\\s+(?:(?:ave|blvd|rd|ln|cres|hwy|pkwy)(?!\\p{L})\\.?|(?:st|dr|ct|pl|sq)(?:\\.?(?=\\s*(?:$|[,;!?\\n])|\\s(?:in\\s)?(?:london|leeds|manchester|birmingham|bristol|liverpool|glasgow|edinburgh|dublin|belfast|cardiff|oxford|cambridge|york|boston|chicago|brooklyn|new\\syork|sydney|melbourne|toronto)(?!\\p{L}))|\\.(?=\\s+(?:apt|flat|unit|#)))),?(?:[\\s,]+${unitOf})?`, "giu")),
  lean(/(?<!\p{L})House\s\d{1,4},?\s\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?/gu),
  lean(new RegExp(`(?<![\\p{L}\\d])\\d{1,3}(?:st|nd|rd|th)\\s(?:Avenue|Ave|Street|St)\\.?,?\\s\\d{1,4}(?![\\p{L}\\d]|[.,:]\\d|(?:st|nd|rd|th)(?!\\p{L})|\\s(?:${counted}))(?:[\\s,]+${unitOf})?`, "gu")),
];
/** Such a word is in each of these addresses. */
const mayBeStreet = lean(new RegExp(`(?<!\\p{L})${surely}(?!\\p{L})`, "iu"));
const boxes = [
  lean(/(?<![\p{L}\d£$€.,])\d{1,5}[a-z]?\s+(?:The\s(?:Crescent|Avenue|Green|Grove|Street|Drive|Close|Mews|Square|Terrace|Row|Hill)|Via\s\p{Lu}\p{L}+|(?:Broadway|Piccadilly|Kingsway|Cheapside|Haymarket)(?!\p{L}|\s(?:tickets?|shows?|musicals?|plays?)))/gu),
  lean(/(?<![\p{L}\d£$€.,])\d{1,5}\sAve(?:nue)?\s[A-Z](?!\p{L})/giu),
  lean(/(?<!\p{L})(?:flat|apartment|apt\.?|unit)\s\d{1,4}[a-z]?,?\s[Tt]he\s\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?/giu),
  lean(/(?<![\p{L}\d£$€.,])\d{1,4}(?:\s?(?:bis|ter))?,?\s(?:[Rr]ue|[Aa]venue|[Aa]v\.|[Bb]oulevard|[Bb]d\.?|[Pp]lace|[Ii]mpasse|[Aa]llée|[Cc]hemin|[Qq]uai|[Cc]ours|[Rr]oute)\s(?:(?:de|du|des|la|le|les)\s|[ld]['’])*\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?(?:[,\s]\s*\d{2}\s?\d{3}\s\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)?/gu),
  lean(/(?<![\p{L}\d£$€.,])(?:\d{1,4},?\s(?:rue|avenue|boulevard|place|impasse|allée|chemin|quai)\s(?:(?:de|du|des|la|le|les)\s|[ld]['’])*\p{L}[\p{L}'’-]+(?:\s\p{L}[\p{L}'’-]+)?|(?:via|viale|corso|piazza|calle|avenida|paseo)\s(?:(?:de|del|della|di|la)\s)*\p{L}[\p{L}'’-]+(?:\s\p{L}[\p{L}'’-]+)?,?\s\d{1,4}),\s\d{5}\s\p{L}[\p{L}-]+/gu),
  lean(new RegExp(`(?<![\\p{L}\\d])(?:apt|apartment|flat|unit|suite)\\.?\\s*#?\\d+[a-z]?(?![\\p{L}\\d%]|\\s(?:minutes?|hours?|days?|weeks?|months?|years?|times?|of|pack|out)(?!\\p{L}))`, "giu")),
  lean(new RegExp(`(?<!\\p{L})(?:[Pp]\\.?\\s?[Oo]\\.?\\s?|[Pp]ost\\s[Oo]ffice\\s)(?:[Bb]ox|BOX)\\s\\d+${place}${townBehind}`, "gu")),
  lean(new RegExp(`(?<!\\p{L})(?:RR|RFD|HC|[Rr]ural\\s[Rr]oute)\\s\\d{1,3},?\\s[Bb]ox\\s\\d+${place}`, "gu")),
];
/** “Nevsky prospect, 17”, “Lenina ulitsa 5”: streets of Russian towns, the house behind. */
const russianName = "(?:\\p{Lu}\\p{L}+,\\s)?(?:\\p{Lu}\\p{L}+\\s)?\\p{Lu}\\p{L}*(?:[ks]aya|aya|aia|skiy|sky|skii|[oe]va|ina|ogo|ira|dy|ya)";
const russianHouse = "(?:(?:d|bld|building|house)\\.?\\s?)?\\d{1,4}[a-z]?(?:\\/\\d{1,3})?(?![\\p{L}\\d]|[.,:]\\d)";
const russianFlat = "(?:,?\\s(?:kv|apt|flat|apartment)\\.?\\s?\\d{1,4}|\\s?[-/]\\s?\\d{1,4}|,\\s\\d{1,3}(?=\\s*(?:$|[,.;)\\n])))";
const russianKind = "(?:[Ss]tr(?:eet)?|[Ss]t|[Aa]ve(?:nue)?|[Ll]ane|[Bb]oulevard|[Bb]lvd|[Ee]mbankment|[Hh]ighway|[Ss]quare|[Pp]r)\\.?";
const russianTown = "(?:,\\s(?:St\\.?\\s)?\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+)?)";
const prospect = [
  `(?<!\\p{L})(?:\\p{Lu}\\p{L}+,\\s)?(?:\\p{Lu}\\p{L}+\\s)?\\p{Lu}\\p{L}+\\s(?:[Pp]rospe[ck]t|[Uu]litsa|[Pp]ereulok|[Ss]hosse|[Nn]aberezhnaya|[Bb]ulvar|[Pp]roezd),?\\s${russianHouse}${russianFlat}?`,
  `(?<!\\p{L})${russianName}\\s${russianKind},?\\s${russianHouse}${russianFlat}?`,
  `(?<![\\p{L}\\d])\\d{1,4}[a-z]?(?:\\/\\d{1,3})?,?\\s${russianName}\\s${russianKind}${russianFlat}`,
  `(?<!\\p{L})${russianName},?\\s${russianHouse}(?:,?\\s(?:kv|apt|flat|apartment)\\.?\\s?\\d{1,4}|\\s?[-/]\\s?\\d{1,4}(?=,\\s\\p{Lu}|\\s*(?:$|[.;!?)\\n])))`,
  `(?<!\\p{L})(?:\\p{Lu}[\\p{L}'’-]+\\s){1,2}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Boulevard|Blvd)\\.?,?\\s\\d{1,4}[a-z]?,?\\s(?:apt|flat|apartment)\\.?\\s?\\d{1,4}(?!\\d)`,
].map((pattern) => lean(new RegExp(`${pattern}${russianTown}?(?:,?\\s\\d{6}(?!\\d))?`, "gu")));
const mayBeProspect = /(?:rospe[ck]t|litsa|ereulok|hosse|aberezhnaya|ulvar|roezd|aya|aia|skiy|sky|skii|[oe]va|ina|ogo|ira|dy|ya|[Ss]tr(?:eet)?|[Ss]t|[Aa]ve(?:nue)?|Road|Rd|[Ll]ane|[Bb]oulevard|[Bb]lvd|[Ee]mbankment|[Hh]ighway|[Ss]quare|[Pp]r)\.?,?\s\S{0,9}\s?\d/u;
/** “Flat 2B, Sunrise Apartments, MG Road, Bengaluru 560001” */
const indian = lean(/(?<!\p{L})(?:Flat|Apartment|Apt|House|Plot|Door)\.?\s(?:No\.?\s)?[A-Z]?\d{1,4}[A-Z]?,\s(?:[\p{Lu}\d][\p{L}\d.]*(?:\s[\p{Lu}\d][\p{L}\d.]*){0,3},\s){1,4}\p{Lu}\p{L}+[\s–-]{1,3}\d{6}(?!\d)/gu);
const mayBeIndian = /\p{Lu}\p{L}+[\s–-]{1,3}\d{6}(?!\d)/u;
/** "L S two nine J T": a British postcode told letter by letter. */
const saidLetter = "(?<![\\p{L}\\d])\\p{L}(?![\\p{L}\\d'’])";
const saidFigure = `(?:[Oo]ne|[Zz]ero|[Oo]h|${englishNumber}|\\d)`;
const saidPostcode = lean(new RegExp(`${saidLetter}\\s(?:${saidLetter}\\s)?${saidFigure}\\s(?:(?:${saidLetter}|${saidFigure})\\s)?${saidFigure}\\s${saidLetter}\\s${saidLetter}`, "gu"));
const mayBeSaid = /(?:[\s-]|^)[a-z] [a-z](?![\p{L}\d])/iu;
const highway = lean(new RegExp(`(?<![\\p{L}\\d])\\d{1,5}\\s(?:(?:US|State|County|Old)\\s)?(?:Highway|Hwy|Route|Rte|(?:County|State)\\sR(?:oa)?d)\\.?\\s\\d{1,4}(?![\\p{L}\\d])${place}`, "gu"));
const saysNumbers = new RegExp(numberWord);

/** Either case at the beginning of each word of an alternation: «Road» and «ROAD» with «road». */
function capital(alternation: string): string {
  return alternation.slice(3, -1).split("|").flatMap((type) => [type[0]!.toUpperCase() + type.slice(1), type.toUpperCase()]).join("|");
}

/** Streets of English and French towns that no code ends and no cue leads to: numbers in words, ordinals, boxes, highways, flats. */
export function findEnglishStreets(text: string): Finding[] {
  const hasDigit = /\d/.test(text);
  const isStreet = mayBeStreet.test(text);
  const hasUnit = isStreet && mayHaveUnit.test(text);
  const saysNumber = isStreet || mayBeSaid.test(text) ? saysNumbers.test(text.toLowerCase()) : false;
  const streets = [...(isStreet && hasDigit ? english : []), ...(isStreet && saysNumber ? englishSpoken : []), ...(hasUnit ? withUnit : []), ...(hasDigit ? boxes : []), ...(hasDigit && mayBeProspect.test(text) ? prospect : []), ...(hasDigit && mayBeIndian.test(text) ? [indian] : []), ...(saysNumber && mayBeSaid.test(text) ? [saidPostcode] : [])];
  const findings = streets.flatMap((pattern) => findAll(text, "address", pattern)).map((found) => ({ ...found, end: found.end + codeBehind(text, found.end) }));
  return /High|Hwy|R(?:oute|te|oa?d|d)/.test(text) ? [...findings, ...findAll(text, "address", highway)] : findings;
}
