import { russianGivenNames } from "../../../identity/given-names-ru.ts";
import { folded } from "../../folded.ts";
import { listed } from "./listed-name.ts";

/** Pet names beyond the lists of given names; each group begins with the names that they are of. */
const groups =
  "siobhan:shiv;mohammed muhammad mohamed mohammad:mo;alasdair alastair alistair:ally;josephine:jo josie posy;genevieve:gen viv evie;theodore theodora:ted teddy theo;harriet:hattie;henrietta:hettie etta;florence:flo florrie;edith:edie;winifred:winnie;millicent:millie;dorothy:dot dottie dolly;katherine catherine kathryn:kitty kit kath;penelope:pen nell;jemima:mima;philippa:pip pippa;rosalind:roz;georgina:george georgie gina;isabella isabel:izzy bella issy;imogen:immy;tabitha:tabby;frederick:fred freddie;sebastian:seb bas;oliver:ollie;benedict:ben;zachary:zac zach zak;barnaby:barney;rupert:rupe;montgomery:monty;leopold:leo poldi;maximilian:max;fitzgerald:fitz;" +
  "agnieszka:aga agusia;zbigniew:zbyszek;katarzyna:kasia kaśka;małgorzata malgorzata:gosia;elżbieta elzbieta:ela;aleksandra:ola;joanna:asia joasia;barbara:basia;stanisław stanislaw:staszek staś;tomasz:tomek;krzysztof:krzysiek krzys;wojciech:wojtek;piotr:piotrek;jakub:kuba;grzegorz:grzesiek grzes;magdalena:magda;zofia:zosia;teresa:renia;janusz:janek;władysław:władek;tadeusz:tadek;mirosław:mirek;sławomir:sławek;" +
  "giuseppe:beppe peppe pino;giovanni:gianni nino vanni;francesco:franco cesco ciccio;luigi:gigi;salvatore:salvo totò;domenico:mimmo;josé jose:pepe;francisco:paco pancho curro fran;guadalupe:lupe lupita;dolores:lola;ignacio:nacho;jesús jesus:chuy chucho;enrique:quique kike;concepción concepcion:concha conchita;mercedes:merche;rosario:charo;eduardo:edu lalo;alberto roberto:beto;santiago:santi;alejandro:ale alex jandro;manuel:manolo manu;antonio:toño toni;" +
  "konstantinos:kostas costas dinos;georgios:giorgos yorgos;dimitrios:dimitris mitsos;panagiotis:panos takis;athanasios:thanasis;evangelos:vangelis;ioannis:yannis giannis;christos:chris;eleni:lena;" +
  "rajesh rajendra rajeev:raj raju;harpreet gurpreet manpreet:preet;priyanka:pri priya;venkatesh venkata:venky;balasubramanian:bala;lakshmi:lax;oluwaseun:seun;olufemi:femi;oluwatobi:tobi;ayodele:ayo;babatunde:tunde;olusegun:segun;chukwuemeka:emeka;chinonso:nonso;abdulrahman abdullah:abdul abed;mustafa:mus;ibrahim:ibra ibby;yusuf:yusi";
const fondOf = new Map<string, string[]>();
for (const group of groups.split(";")) {
  const [names = "", pets = ""] = group.split(":");
  for (const name of names.split(" ")) fondOf.set(folded(name), pets.split(" ").map(folded));
}
/** They end like pet names of Earl, Bud, Dick, Hank, Rock, Art, Mer, Curl and Guy, and are none. */
const commonWords = new Set("early buddy dicky hanky rocky party petty merry curly earthy fanny patty sandy andy".split(" "));

/** What English and its neighbours call a folded Latin given name fondly: Marky and Markie of Mark, Robby of Rob, Kasia of Katarzyna. */
export function fondNames(name: string): string[] {
  const pets = [...(fondOf.get(name) ?? []), ...ofR(name)];
  if (!listed.has(name) || !/^[a-z]+[^aeiouy]$/.test(name)) return pets;
  const stems = /[^aeiou][aeiou][^aeiouwx]$/.test(name) ? [name, name + name.at(-1)!] : [name];
  return [...pets, ...stems.flatMap((stem) => [`${stem}y`, `${stem}ie`]).filter((fond) => !commonWords.has(fond))];
}

/** Of names whose first syllable goes on with r, as Britain has it: Caz of Caroline, Gaz of Gary, Shaz of Sharon. */
function ofR(name: string): string[] {
  const beginning = /^([^aeiou]{1,2}[aeo])rr?[aeiouly]/.exec(name)?.[1];
  return beginning && listed.has(name) ? [`${beginning}z`] : [];
}

const short = /^[а-я]{2,5}[аяь]$/u;
const tails = ["уля", "улька", "улечка", "ульчик", "уня", "унька", "унечка", "уся", "усик", "уська", "усечка", "юня", "юся", "юля", "юха", "юшка", "уха"];
const ofSh = /^([а-я]{1,3}[ую])ш[аи]$/u;
const tailsOfSh = ["ня", "нька", "нечка", "ся", "сик", "сенька", "шенция"];
/** Ends a base that takes the tails of «ксюша». */
const shMark = "-";
const shortestBase = 2;
const longestBase = 5;
const nothing: readonly string[] = [];

/** A Russian given name in full, folded → what pet names are made of: «даш», «дарь», of «ксюша» also «ксю-». */
const basesOf = new Map<string, string[]>();
for (const line of russianGivenNames.trim().split("\n")) {
  const forms = line.trim().split(/\s+/).map(folded).filter((form) => /^[а-я]+$/.test(form));
  const [full] = forms;
  if (full) basesOf.set(full, [...(basesOf.get(full) ?? []), ...forms.flatMap(basesOfForm)]);
}

function basesOfForm(form: string): string[] {
  const sh = ofSh.exec(form)?.[1];
  return [...(sh ? [sh + shMark] : []), ...(short.test(form) ? [form.slice(0, -1)] : [])];
}

/** How a pet name ends in any case → the tails of the nominative, each with the mark of its bases. */
const endings = new Map<string, { tail: string; mark: string }[]>();
for (const [mark, list] of [["", tails], [shMark, tailsOfSh]] as const) {
  for (const tail of list) for (const ending of casesOf(tail)) endings.set(ending, [...(endings.get(ending) ?? []), { tail, mark }]);
}

/** A tail in all its cases: «уля», «улей»; one that ends with a consonant in the nominative. */
function casesOf(tail: string): string[] {
  const stem = tail.replace(/[ая]$/u, "");
  return stem === tail ? [tail] : [tail, ...["и", "ы", "е", "у", "ю", "ей", "ой"].map((ending) => stem + ending)];
}

/** What Russian makes pet names of for a folded given name. */
export function fondBases(name: string): readonly string[] {
  return basesOf.get(name) ?? nothing;
}

/** What a folded word would be made of if it were such a pet name, in whichever case: «дашулей» of «даш». Those that the lists have are names by themselves. */
export function basesOfFond(word: string): readonly string[] {
  const bases: string[] = [];
  for (let length = shortestBase; length <= Math.min(longestBase, word.length - 2); length++) {
    const base = word.slice(0, length);
    for (const { tail, mark } of endings.get(word.slice(length)) ?? []) if (!listed.has(base + tail)) bases.push(base + mark);
  }
  return bases.length > 0 ? bases : nothing;
}
