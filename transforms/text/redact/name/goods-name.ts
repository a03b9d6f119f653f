import { folded } from "../../folded.ts";
import { matchesOf } from "../../matches.ts";

/** Goods, books and heroes that are called like people; nobody's name unless a record says so. */
const brands = new Set(
  ("victoria secret,harley davidson,tim hortons,tom ford,jimmy dean,johnny rockets,sara lee,betty crocker,dr oetker,papa johns,papa john,trader joe,tommy hilfiger,calvin klein,ralph lauren,hugo boss,marc jacobs,louis vuitton,christian dior,paul smith,ted baker,jo malone,bobbi brown,max factor,estee lauder,mary kay,ben sherman,vera wang,kate spade,michael kors," +
    "karl lagerfeld,nina ricci,carolina herrera,giorgio armani,donna karan,yves rocher,yves saint,jack daniels,jack daniel,johnnie walker,johnny walker,jim beam,captain morgan,ben jerry,aunt jemima,uncle ben,harry potter,peter pan,james bond," +
    "mickey mouse,donald duck,bob marley,elvis presley,michael jackson,justin bieber,taylor swift,freddie mercury,john lennon,sherlock holmes,santa claus,jane eyre,anna karenina,oliver twist,tom sawyer,steve madden,alexander mcqueen,stella mccartney,victoria beckham,jimmy choo,manolo blahnik,roberto cavalli,jack wolfskin,jack jones,george foreman,dolce gabbana,robert bosch,elizabeth arden,charlotte tilbury,helena rubinstein,laura mercier,laura ashley,peter rabbit,christmas carol,thomas edison,emma mattress,john lewis,marks spencer,harvey nichols,thomas cook,robert dyas,russell hobbs,kenneth cole,paul mitchell,morgan stanley,john deere,john frieda,jersey mike,jimmy john,tim horton,paco rabanne,massimo dutti,mario kart,super mario,martin luther,tom jerry,romeo juliet,hansel gretel,jane austen,charles dickens,stephen king,agatha christie,mark twain,oscar wilde,william shakespeare,george orwell,ernest hemingway,james joyce,virginia woolf,dan brown,charlotte bronte,emily bronte,leo tolstoy,jack russell,stone island," +
    "мастер маргарита,ромео джульетта,руслан людмила,том джерри,чук гек,папа карло,анна каренина,евгений онегин,гарри поттер,иван грозный,дед мороз,иван царевич,василиса премудрая,даша путешественница,винни пух,том сойер,шерлок холмс,питер пэн,робин гуд,мэри поппинс,мери поппинс,карл маркс,роза люксембург,мэри кей,мери кей,ив роше,хуго босс,джек дэниэлс,томми хилфигер,кельвин кляйн,майкл джексон,александр пушкин,лев толстой,антон чехов,федор достоевский,михаил булгаков,агата кристи,стивен кинг,алла пугачева,филипп киркоров," +
    "иван франко,александр невский,карл либкнехт,клара цеткин,богдан хмельницкий,зоя космодемьянская,олег кошевой,максим горький,дмитрий донской,иван сусанин,емельян пугачев")
    .split(","),
);
const beginning = 2;
/** How brands begin: most pairs of capital words are soon seen to be none. */
const beginnings = new Set([...brands].map((brand) => brand.slice(0, beginning)));
/** A title of more words is a remark that somebody quotes. */
const mostWords = 4;
const quoted = /[«“„"]([^«»“”„"\n]{3,48})[»”“"]/gu;

/** Whether two words side by side are a brand or a hero: Tommy Hilfiger, Гарри Поттера. */
export function isBrand(first: string, second: string): boolean {
  const a = folded(first).replace(/['’]s$/, "");
  if (!beginnings.has(a.slice(0, beginning))) return false;
  const b = folded(second).replace(/'s$/, "");
  if (brands.has(`${a} ${b}`)) return true;
  const nominative = (word: string): string[] => [word, word.replace(/(?:ом|ем|ой|ей|[ауыеию])$/u, ""), word.replace(/(?:ой|ей|[уыеию])$/u, "а"), word.replace(/(?:ем|[яюе])$/u, "й"), word.replace(/(?:ого|ому|ым)$/u, "ый"), word.replace(/ой$/u, "ая")];
  return /^[а-я]/.test(a) && nominative(a).some((one) => nominative(b).some((two) => brands.has(`${one} ${two}`)));
}

/** Where a text quotes titles: «Мастер и Маргарита». */
export function titlesIn(text: string): readonly (readonly [start: number, end: number])[] {
  if (!/[«“„"]/.test(text)) return [];
  return matchesOf(text, quoted).filter(([found, title]) => text.length > found.length + 3 && title!.includes(" ") && title!.trim().split(/\s+/).length <= mostWords).map(({ 0: found, index }) => [index, index + found.length]);
}
