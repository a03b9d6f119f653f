/**
 * What a street is called behind its own name, in one form each: what British and American posts list (USPS Publication 28, appendix C1;
 * Royal Mail's thoroughfare descriptors). Short forms and plurals are told from these.
 */
const common =
  "approach avenue alley boulevard circle circus close court crescent crossing drive esplanade freeway garden grove highway lane mews parade parkway place plaza promenade quay road row square street terrace trafficway turnpike walk way wharf expressway motorway throughway";
const further =
  "anex arcade bank bayou beach bend bluff bottom brae branch bridge broadway brook brow burg bury bypass camp canyon cape causeway center centre chase cliff club common copse corner cottage course cove creek crest croft crossroad curve dale dam dell divide down edge end estate extension fall farm fell ferry field flat fold ford forest forge fork fort freeway garth gate gateway glade glen green hall harbor harbour haven heath heights hill hollow house inlet intersection island isle junction key knoll lake land landing lea leas light loaf lock lodge lookout loop mall manor mead meadow mill mission moor mount mountain neck nook oak orchard outlook oval overlook overpass paddock park pass passage path pike pine plain point port prairie quadrangle radial ramp ranch rapid rest ride riding ridge rise river route rue run shoal shore skyway spring spinney spur station stravenue stream summit tollway trace track trail trailer tunnel underpass union vale valley via viaduct view villa village ville vista wall wells well wold wood wynd yard";
const short =
  "ave av blvd bvd cct cir cl clo cres crst cswy ct dr expy ext fwy gdns gr grn grv hts hwy jct ln mnr mt mtn pde pk pkwy pl plz rd rdg sq st ter terr tpke trl vw xing";
/** Goods, marks and hours are counted by these as well: they need more than a number before them. */
const counted = "point light key pass field rest run track well wells view club mission extension station fall spring flat end land yard oak pine camp center centre hall port course";

const forms = (words: string): string[] => words.split(" ").flatMap((word) => [word, word.endsWith("s") ? `${word}es` : `${word}s`]);
const commonTypes = new Set([...forms(common), ...short.split(" ")]);
const furtherTypes = new Set(forms(further));
const countedTypes = new Set(forms(counted));

/** How surely a word in small letters, without a dot, says that what stands before it is a street: 2 surely, 1 among further signs, 0 not. */
export function streetType(word: string): 0 | 1 | 2 {
  if (commonTypes.has(word)) return 2;
  return furtherTypes.has(word) ? 1 : 0;
}

/** Whether goods are counted by such a word too: “1000 Bonus Points”. */
export function isCounted(word: string): boolean {
  return countedTypes.has(word);
}

const whole = /^(?!nor|sub|rail|run|half|any|mid|gate|hall|drive|high|free|path|sideway|aggre|dele|col|investi|navi|inter|miti|propa)\p{L}{3,}(?:gate|way|croft|mead|thwaite|garth|holme|combe)$/iu;

/** Whether a street's name and kind are one word: “55 Broadgate”, “51 kingsway”. */
export function isWholeStreet(word: string): boolean {
  return whole.test(word);
}
