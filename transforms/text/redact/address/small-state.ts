import { lean } from "../../letters.ts";

/** States whose codes in small letters are words as well, by their towns: “bend or”, “tulsa ok”. */
const pairs = Object.entries({
  or: "portland|salem|eugene|bend|medford|gresham|hillsboro|beaverton|corvallis", in: "indianapolis|fort\\swayne|evansville|south\\sbend|gary|muncie|bloomington|kokomo|lafayette|carmel|fishers", me: "portland|bangor|augusta|lewiston|auburn",
  ok: "tulsa|oklahoma\\scity|norman|edmond|lawton", hi: "honolulu|hilo", co: "denver|boulder|aurora|pueblo|greeley|colorado\\ssprings|fort\\scollins", de: "wilmington|dover|newark", la: "new\\sorleans|baton\\srouge|shreveport|lafayette|lake\\scharles",
  ma: "boston|worcester|springfield|cambridge|lowell|quincy|brockton", al: "birmingham|montgomery|mobile|huntsville|tuscaloosa", oh: "columbus|cleveland|cincinnati|toledo|akron|dayton",
}).map(([state, towns]) => `(?<=(?<!\\p{L})(?:${towns})),?\\s${state}`);
/** States in small letters whose codes are no words. */
const plain = "vic|nsw|qld|tas|tx|ny|ca|fl|il|nj|nc|ga|va|az|mn|wi|ct|tn|ky|mo|md|ia|ks|ar|ut|nv|nm|sd|nd|wv|nh|vt|ri|wa|pa|id|mi|ms|mt";
const behind = lean(new RegExp(`,?\\s(?:${plain})(?![\\p{L}\\d])`, "uy"));
const withTown = lean(new RegExp(`(?:${pairs.join("|")})(?![\\p{L}\\d'’])`, "uy"));

/** How many letters behind a street and its town are a state in small letters. */
export function smallState(text: string, street: number, town: number): number {
  withTown.lastIndex = town;
  if (withTown.test(text)) return withTown.lastIndex - town;
  behind.lastIndex = town;
  return town > street && behind.test(text) ? behind.lastIndex - town : 0;
}
