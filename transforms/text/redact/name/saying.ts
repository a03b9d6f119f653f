import type { Token } from "../../tokens.ts";

/** What people say that holds a name and means nobody; a star stands for any ending. */
const sayings =
  "tom dick and harry,tom dick or harry,bob's your uncle,bob is your uncle,for pete's sake,for pity's sake,jack of all trades,rob peter to pay paul,robbing peter to pay paul,robs peter to pay paul,robbed peter to pay paul,john doe,jane doe,john q public,joe public,joe bloggs,joe average,average joe,joe blow,joe soap,joe sixpack,regular joe,plain jane,peeping tom,doubting thomas,smart alec,smart aleck,clever dick,nosey parker,nosy parker,jack the lad,johnny come lately,billy no mates," +
  "uncle sam,murphy's law,hobson's choice,the real mccoy,keeping up with the joneses,keep up with the joneses,adam and eve,jekyll and hyde,bonnie and clyde,tom and jerry,bloody mary,bloody marys,bloody mary's,hail mary,hail marys,tom collins,harvey wallbanger,shirley temple,arnold palmer,virgin mary,father christmas,santa claus,merry christmas,big ben,jolly roger,jack frost,jack plug,jack lead,jack socket,jack russell,jack knife,kit kat,kit kats,april fool*,april fools day,mark my words," +
  "great scott,by george,good grief,moaning minnie,negative nancy,debbie downer,chatty cathy,nervous nellie,silly billy,silly sally,even steven,steady eddie,simple simon,simon says,jack in the box,lazy susan,black maria,mary celeste,marie celeste,freddy krueger,robin hood,rip van winkle,mickey mouse,davy jones,sweet fanny adams,hope springs,a karen,a total karen,such a karen,being a karen,ok karen,valentine's day,valentine's gift*,valentines day,valentine day,valentine gift*,valentine card*,valentine flowers," +
  "вася пупкин,васи пупкина,васе пупкину,василий пупкин,дядя вася,дяди васи,дяде васе,тетя мотя,мальчик вася,маша растеряша,маша-растеряша,ванька-встанька,фома неверующ*,по сеньке и шапка,по сеньке шапка,кузькину мать,кузькина мать,филькина грамота,филькину грамоту,мамай прошел,мамаево побоище,варвара краса,любопытной варваре,любопытная варвара,иванов петров сидоров,иванова петрова сидорова,иван иваныч,мария целеста,надежда умирает,надежда есть,слава богу,слава тебе господи," +
  "иван купала,ивана купала,вера надежда любовь,вера надежда и любовь,надежда вера любовь,ефросинья премудрая,василиса премудрая,сивка бурка,сивка-бурка,петя и волк,закон мерфи,закон мёрфи,кот матроскин,роза ветров,розы ветров,розу ветров";
const words = (saying: string): string[] => saying.split(" ");
/** Each word of a saying → the sayings it stands in, with its place there. */
const places = new Map<string, (readonly [said: readonly string[], at: number])[]>();
for (const saying of sayings.split(",")) words(saying).forEach((word, at, said) => places.set(word.replace("*", ""), [...(places.get(word.replace("*", "")) ?? []), [said, at]]));
/** Commas that stand in a saying. */
const mostMarks = 1;

function isSaid(token: Token | undefined, word: string): boolean {
  if (token?.kind !== "word") return false;
  return word.endsWith("*") ? token.text.startsWith(word.slice(0, -1)) : token.text === word;
}

/** The token so many words further on, over a comma between two of them. */
function step(tokens: readonly Token[], from: number, by: 1 | -1): number {
  let to = from + by;
  for (let marks = 0; tokens[to]?.text === "," && marks < mostMarks; marks++) to += by;
  return to;
}

/** Whether a word belongs to a saying that means nobody: “every Tom, Dick and Harry”, “Bob’s your uncle”, «дядя Вася». */
export function isOfSaying(tokens: readonly Token[], at: number): boolean {
  const found = places.get(tokens[at]!.text);
  return found !== undefined && found.some(([said, place]) => {
    let to = at;
    for (let word = place - 1; word >= 0; word--) if (!isSaid(tokens[(to = step(tokens, to, -1))], said[word]!)) return false;
    to = at;
    for (let word = place + 1; word < said.length; word++) if (!isSaid(tokens[(to = step(tokens, to, 1))], said[word]!)) return false;
    return said.length > 1;
  });
}
