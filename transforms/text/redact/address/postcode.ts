import { findAll, type Finding } from "../finding.ts";
import { lean } from "../../letters.ts";
import { stateCodes, stateNames } from "./state.ts";

const town = "(?:\\p{Lu}[\\p{L}'.-]+,?\\s+){0,3}";
const american = lean(new RegExp(`(?<![\\p{L}\\d])${town}(?:${stateCodes}|${stateNames}),?\\s+\\d{5}(?:-\\d{4})?(?![\\p{L}\\d-])`, "gu"));
/** The Post Office's form: area, district, sector and unit. */
const unit = "[A-Z]{1,2}\\d[A-Z\\d]?\\s?\\d[A-Z]{2}";
const british = lean(new RegExp(`(?<![\\p{L}\\d])(?!SU|DP|BA\\d{2})${unit.replace("\\s?", "\\s")}(?![\\p{L}\\d])`, "gu"));
/** Areas of British codes. */
const areas = "ab|al|ba?|bb|bd|bh|bl|bn|br|bs|bt|ca|cb|cf|ch|cm|co|cr|ct|cv|cw|da|dd|de|dg|dh|dl|dn|dt|dy|ec?|eh|en|ex|fk|fy|gl?|gu|ha|hd|hg|hp|hr|hs|hu|hx|ig|ip|iv|ka|kt|kw|ky|la?|ld|le|ll|ln|ls|lu|me|mk|ml|ne?|ng|nn|np|nr|nw|ol|ox|pa|pe|ph|pl|po|pr|rg|rh|rm|sa?|se|sg|sk|sl|sm|sn|so|sp|sr|ss|st|sw|sy|ta|td|tf|tn|tq|tr|ts|tw|ub|wa?|wc|wd|wf|wn|wr|ws|wv|yo|ze";
/** In small letters an area has to be one that there is, and no letter stands that units never have. */
const smallBritish = lean(new RegExp(`(?<![\\p{L}\\d-])(?:${areas})\\d[a-z\\d]?\\s\\d(?!nd|rd|st|th|gb|hz|pp|ft|lb|hr|ea|px)[abd-hjlnp-uw-z]{2}(?![\\p{L}\\d])`, "gu"));
/** “Rose Cottage, Mill Lane, Leeds LS1 4AP”: a house that has a name and no number. */
const house = lean(new RegExp(
  `(?<!\\p{L})(?:\\p{Lu}[\\p{L}'’]+\\s){1,2}(?:Cottage|House|Lodge|Farm|Barn|Hall|Manor|Mill|Villa|Rectory|Vicarage|Grange),\\s(?:(?:\\d{1,4}[a-z]?\\s)?(?:\\p{Lu}[\\p{L}'’-]+\\s?){1,3},\\s){0,2}(?:\\p{Lu}[\\p{L}-]+,?\\s){0,2}(?:${unit}|[a-z]{1,2}\\d[a-z\\d]?\\s?\\d[a-z]{2})(?![\\p{L}\\d])`,
  "gu",
));
const mayBeHouse = /(?:Cottage|House|Lodge|Farm|Barn|Hall|Manor|Mill|Villa|Rectory|Vicarage|Grange),/;
/** Behind a street, in any letters, with the space or without: “9 mill lane leeds ls14ap”; an Australian or Canadian code with its state. */
const behind = lean(/[\s,]+(?:\p{L}[\p{L}.'’-]+,?\s+){0,2}?(?:[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}|(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT)\s\d{4}|[A-Z]{2}\s[A-Z]\d[A-Z]\s?\d[A-Z]\d|[A-Z]\d[\dW]\s?[A-Z\d]{4}|(?<=\p{L}\s)\d{6})(?![\p{L}\d])/iuy);
/** A code of Ireland is one house's. */
const irish = lean(/(?<=,\s|\n|(?:Co\.?|County)\s\p{L}{4,12},?\s|(?:eir|post)code(?:\sis)?[\s:—-]{1,3})[ACDEFHKNPRTVWXY]\d[\dW]\s?(?=[A-Z]*\d)(?=\d*[A-Z])[\dAC-FHKNPRTV-Y]{4}(?![\p{L}\d])/giu);
const canadian = lean(/(?<![\p{L}\d])[A-CEGHJ-NPR-TVXY]\d[A-CEGHJ-NPR-TV-Z]\s\d[A-CEGHJ-NPR-TV-Z]\d(?![\p{L}\d])/gu);
const towns =
  "Berlin|Hamburg|München|Muenchen|Munich|Köln|Koeln|Frankfurt|Stuttgart|Düsseldorf|Duesseldorf|Leipzig|Dortmund|Essen|Bremen|Dresden|Hannover|Nürnberg|Duisburg|Bochum|Bonn|Münster|Karlsruhe|Mannheim|Augsburg|Wiesbaden|Aachen|Kiel|Magdeburg|Freiburg|Mainz|Erfurt|Rostock|Kassel|Potsdam|Heidelberg|Paris|Lyon|Marseille|Toulouse|Nice|Nantes|Strasbourg|Bordeaux|Lille|Madrid|Barcelona|Valencia|Sevilla|Roma|Milano|Torino|Napoli|Firenze|Helsinki|Vilnius";
const european = lean(new RegExp(`(?<![\\p{L}\\d-])(?:[A-Z]{1,2}-)?\\d{5}\\s(?:${towns})(?!\\p{L})`, "gu"));
const said = lean(new RegExp(
  `(?<!\\p{L})(?:zip(?:[\\s-]?code)?|post(?:al)?[\\s-]?code|plz|индекс\\p{L}*)(?:\\s(?:is|мой|у\\sменя|number))?[\\s:—-]{1,3}(\\d{5}(?:-\\d{4})?|\\d{6}|\\d{3}\\s\\d{3}|${unit}|[A-Z]\\d[A-Z]\\s?\\d[A-Z]\\d)(?![\\p{L}\\d])`,
  "giu",
));
/** How streets end in the languages that write the name and its kind as one word, the house behind. */
const joinedStreet = "(?:straße|strasse|str\\.|weg|gasse|allee|platz|ufer|damm|chaussee|graben|gracht|straat|laan|plein|kade|dijk|singel|steeg|gade|vej|gatan|vägen|gata|katu)";
const townBehind = "(?:,?\\s(?:[A-Z]{1,2}-)?(?:\\d{4,5}(?:\\s[A-Z]{2})?|\\d{3}\\s\\d{2})\\s\\p{Lu}\\p{L}+)";
const placeBehind = `(?:${townBehind}|,\\s(?!(?:I|And|But|Please|Thank|Thanks|The|My|We|It|You|Mr|Mrs|Ms|Dr|Herr|Frau)(?!\\p{L}))\\p{Lu}\\p{Ll}+(?!\\p{L}))?`;
const germanic = lean(new RegExp(`(?<!\\p{L})\\p{Lu}\\p{L}+${joinedStreet}\\s\\d{1,4}\\s?[a-z]?(?![\\p{L}\\d])${placeBehind}`, "gu"));
/** Codes of the Netherlands, Poland and Portugal behind a street that nothing else tells: “Damrak 12, 1012 LP Amsterdam”. */
const continental = lean(/(?<!\p{L})(?:\p{Lu}[\p{L}'’.-]+\s){1,3}\d{1,4}\s?[a-z]?(?:[/-]\d{1,4})?,\s(?:\d{4}\s?[A-Z][A-Za-z]|\d{2}-\d{3}|\d{4}-\d{3})\s\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?/gu);
const mayBeContinental = /\d[a-z]?,\s\d{2,4}(?:\s?[A-Z][A-Za-z]|-\d{3})\s\p{Lu}/u;
const streetAhead = new RegExp(`${joinedStreet}\\s\\d`);
/** “Calle Mayor 15, 28013 Madrid”: the kind of a street first and the house last. */
const romanceName = "(?:(?:de|du|des|del|della|dei|di|la|el|los|las|lo|da|do|dos|das)\\s)*\\p{Lu}[\\p{L}'’-]+(?:\\s(?:(?:de|del|di|la|da|do)\\s)*\\p{Lu}[\\p{L}'’-]+)?,?\\s\\d{1,4}\\s?[a-z]?(?![\\p{L}\\d]|[.,:]\\d)";
const romance = [
  lean(new RegExp(`(?<!\\p{L})(?:Calle|C\\/|Avenida|Avda\\.?|Av\\.|Paseo|Carrer|Rua|Viale|Corso|Piazza|Strada)\\s${romanceName}(?:,?\\s\\d{1,2}[ºª°]?\\s?[A-Z](?!\\p{L}))?${placeBehind}`, "gu")),
  lean(new RegExp(`(?<!\\p{L})(?:Via|Plaza|Largo|Vicolo|Rue|Avenue|Boulevard|Place|Chaussée)\\s${romanceName}(?:${townBehind}|,\\s(?:${towns})(?!\\p{L}))`, "gu")),
  lean(new RegExp(`(?<!\\p{L})(?:Am|An\\sder|Im|Zum|Zur|Auf\\sde[mr]|In\\sder)\\s\\p{Lu}\\p{L}+\\s\\d{1,4}[a-z]?${townBehind}`, "gu")),
];
const romanceAhead = /(?:Calle|C\/|Avenida|Avda|Av\.|Paseo|Rue|Avenue|Boulevard|Place|Chaussée|Carrer|Rua|Viale|Corso|Piazza|Strada|Via|Plaza|Largo|Vicolo|Am|An der|Im|Zum|Zur|Auf de[mr]|In der)\s/;

/** How long the town and the code are that stand right behind a street. */
export function codeBehind(text: string, street: number): number {
  behind.lastIndex = street;
  return behind.test(text) ? behind.lastIndex - street : 0;
}

/** Codes that the post gives a few houses, with the town where it is told; and streets of the Continent. */
export function findPostcodes(text: string): Finding[] {
  const patterns = [
    ...(/[A-Za-z],?\s+\d{5}/.test(text) ? [american] : []),
    ...(/\d{5}\s[A-Z]/.test(text) ? [european] : []),
    ...(/\d[A-Z]?\s\d[A-Z]/.test(text) ? [british, canadian] : []),
    ...(/[A-Z]\d[\dW]\s?[A-Z\d]{4}/i.test(text) ? [irish] : []),
    ...(/[a-z]\d[a-z\d]?\s\d[a-z]{2}/.test(text) ? [smallBritish] : []),
    ...(mayBeHouse.test(text) ? [house] : []),
    ...(/zip|post|plz|индекс/i.test(text) ? [said] : []),
    ...(mayBeContinental.test(text) ? [continental] : []),
    ...(streetAhead.test(text) ? [germanic] : []),
    ...(romanceAhead.test(text) ? romance : []),
  ];
  return patterns.flatMap((pattern) => findAll(text, "address", pattern));
}
