import { tokenize, type Token } from "./tokens.ts";
import { toCyrillic } from "./translit.ts";

export interface Language {
  /** ISO 639-1, or "und" when a text holds too little to tell. */
  language: string;
  /** 0…1. */
  confidence: number;
  /** Russian typed in Latin letters. */
  isTransliterated: boolean;
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const english = words(
  "the a an i you he she it we they my your our is are was were be been am do does did have has had not no and or but if so to of in on at for with from by as this that there here what when where why how who which can could will would should may just very too all any some than then about after again still only also out up down off over me him her us them please thank thanks hello hi ok okay good bad order delivery refund parcel money card account help need want get got late",
);
const russianInLatin = words(
  "ne na v i ya my vy on ona oni chto chto-to eto kak gde kogda pochemu zachem kto moi moy moya moyo moe mne menya u vas vam nam nas vy by za iz po do ot dlya no a da net uzhe esche eshe escho tolko ochen spasibo privet zdravstvuyte pozhaluysta zakaz zakaza dostavka dostavki dostavku kurier kuryer dengi deneg vozvrat vernite magazin sayt karta oplata prishel prishlo prishla prishol zhdu rabotaet ploho horosho skolko mozhno nado nuzhno den dney nedelya nedelyu segodnya zavtra vchera vse vsyo bez s k so pri est byl byla bylo budet tovar razmer nomer telefon operator podderzhka otvet otvechaet",
);
const otherCyrillic: [string, RegExp][] = [["uk", /[іїєґ]/], ["be", /ў/], ["kk", /[әғқңөұүһ]/], ["sr", /[ђјљњћџ]/]];
const otherScripts: [string, RegExp][] = [
  ["zh", /[\u4e00-\u9fff]/], ["ja", /[\u3040-\u30ff]/], ["ko", /[\uac00-\ud7af]/], ["ar", /[\u0600-\u06ff]/], ["he", /[\u0590-\u05ff]/],
  ["el", /[\u0370-\u03ff]/], ["ka", /[\u10a0-\u10ff]/], ["hy", /[\u0530-\u058f]/], ["th", /[\u0e00-\u0e7f]/], ["hi", /[\u0900-\u097f]/],
];

/** The language most of a text is written in, from its script and its most frequent words. */
export function detectLanguage(text: string, tokens: readonly Token[] = tokenize(text)): Language {
  let cyrillic = 0;
  let latin = 0;
  let englishHits = 0;
  let russianHits = 0;
  let latinWords = 0;
  for (const token of tokens) {
    if (token.kind !== "word") continue;
    if (/[а-яіїєґў]/.test(token.text)) cyrillic += token.text.length;
    else if (/[a-z]/.test(token.text)) {
      latin += token.text.length;
      latinWords++;
      if (english.has(token.text)) englishHits++;
      if (russianInLatin.has(token.text)) russianHits++;
    }
  }
  if (cyrillic + latin === 0) {
    const script = otherScripts.find(([, letters]) => letters.test(text));
    return script ? { language: script[0], confidence: 0.9, isTransliterated: false } : { language: "und", confidence: 0, isTransliterated: false };
  }
  const share = Math.max(cyrillic, latin) / (cyrillic + latin);
  if (cyrillic >= latin * 0.6) {
    const other = otherCyrillic.find(([, letters]) => letters.test(text.toLowerCase()));
    return { language: other?.[0] ?? "ru", confidence: other ? 0.8 : 0.5 + share / 2, isTransliterated: false };
  }
  if (russianHits > englishHits || (russianHits > 0 && russianHits === englishHits && /(?:zh|shch|iy\b|yy\b|aya\b|ogo\b)/.test(toCyrillic(text) && text))) {
    return { language: "ru", confidence: Math.min(0.95, 0.5 + russianHits / latinWords), isTransliterated: true };
  }
  return { language: "en", confidence: Math.min(0.99, 0.5 + englishHits / latinWords), isTransliterated: false };
}
