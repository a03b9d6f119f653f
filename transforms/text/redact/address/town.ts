import { lean } from "../../letters.ts";

/** Large towns of Britain, Ireland, the United States, Canada, Australia and New Zealand. */
const towns =
  "london|birmingham|manchester|leeds|glasgow|liverpool|sheffield|bristol|edinburgh|leicester|coventry|bradford|cardiff|belfast|nottingham|hull|newcastle|stoke|southampton|derby|portsmouth|brighton|plymouth|wolverhampton|norwich|luton|swansea|aberdeen|dundee|oxford|cambridge|york|exeter|gloucester|ipswich|bath|bournemouth|middlesbrough|sunderland|blackpool|bolton|stockport|preston|huddersfield|swindon|watford|slough|worcester|lincoln|chester|lancaster|durham|inverness|peterborough|northampton|milton\\skeynes|croydon|warrington|wakefield|rotherham|barnsley|doncaster|halifax|harrogate|telford|cheltenham|colchester|chelmsford|guildford|canterbury|maidstone|hastings|eastbourne|winchester|salisbury|taunton|truro|carlisle|dublin|cork|galway|limerick|waterford|" +
  "new\\syork|brooklyn|los\\sangeles|chicago|houston|phoenix|philadelphia|san\\s(?:antonio|diego|jose|francisco)|dallas|austin|jacksonville|fort\\sworth|columbus|charlotte|indianapolis|seattle|denver|washington|boston|nashville|detroit|oklahoma\\scity|portland|las\\svegas|memphis|louisville|baltimore|milwaukee|albuquerque|tucson|fresno|sacramento|kansas\\scity|mesa|atlanta|omaha|colorado\\ssprings|raleigh|miami|oakland|minneapolis|tulsa|tampa|arlington|new\\sorleans|wichita|cleveland|bakersfield|honolulu|pittsburgh|cincinnati|boise|st\\.?\\slouis|salt\\slake\\scity|springfield|toronto|montreal|vancouver|calgary|ottawa|edmonton|winnipeg|sydney|melbourne|brisbane|perth|adelaide|canberra|hobart|auckland|wellington|christchurch";
const whole = lean(new RegExp(`^(?:${towns})$`, "iu"));
const behind = lean(new RegExp(`,?\\s(?:in\\s)?(?:dublin\\s\\d{1,2}|${towns})(?![\\p{L}\\d'’-])`, "iuy"));

/** Whether a word, in any letters, is the name of a large town. */
export function isLargeTown(word: string): boolean {
  return whole.test(word);
}

/** How many letters right behind a street are a large town, in any letters and with a comma or without: “12 mill lane leeds”. */
export function largeTownBehind(text: string, street: number): number {
  behind.lastIndex = street;
  return behind.test(text) ? behind.lastIndex - street : 0;
}
