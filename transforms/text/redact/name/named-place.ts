import { lean } from "../../letters.ts";
import type { Token } from "../../tokens.ts";
import { isTownName } from "../address/town.ts";
import { isNextTo } from "./beside.ts";

/** Right before the name of a saint, a king or an explorer, whom a town, a bay or a lake is called after. */
const beforeSaint = new Set("st saint san santa santo sao são sainte ste port fort ft mount mt cape lake playa puerto ciudad corpus king queen".split(" "));
/** Of them those that may end the name of a street: “on Main St. John called”. */
const streets = new Set(["st", "mt", "ft"]);
/** English towns and states that are called as people are. */
const towns = new Set("charlotte florence victoria sydney austin jordan georgia virginia paris dallas madison chelsea brooklyn savannah carolina dakota montana jackson houston lincoln logan alexandria augusta helena adelaide chester marion eugene regina verona siena phoenix memphis orlando tyler aurora kingston preston kent devon cody carson camden boston denver israel kenya".split(" "));
const travels =
  /(?<![a-z])(?:flights?|fl(?:y|ies|ew|ying)|airports?|airlines?|planes?|trains?|trips?|travel\w*|layovers?|connections?|connecting|rebook\w*|reroute\w*|stranded|stuck|land(?:ed|ing)|depart\w*|terminals?|gates?|boarding|buses|coach|coaches|drove|driv(?:e|ing)|roads?|highway|warehouses?|depots?|weather|snow|storm|lounges?|miles)(?![a-z])/i;
const toPlace = new Set("to from via in into out of through at near around outside across between over".split(" "));
/** Between such a word and a person: “spoke to Charlotte”, “thanks to Victoria”. */
const toPerson = /^(?:sp(?:eak|eaking|oke|oken)|talk(?:s|ed|ing)?|thanks?|shout\w*|kudos|listen\w*|complain\w*|said|says?|wrote|written|e?mail(?:s|ed)?|replied|reply|chatt(?:ed|ing)|married|messages?|calls?|letter|hello|hi|goodbye|love|belongs?|given|handed|transferred|compliments?|help|son|daughter|wife|husband)$/;
/** What is called after somebody, in capitals behind the name; some are surnames as well and need an article before. */
const venues = new Set(
  ("hotel hotels hostel inn motel resort spa lounge club airport airlines air airways plaza centre center mall tower towers gardens square station theatre theater school academy college university hospital clinic surgery museum gallery library stadium arena pharmacy bakery restaurant bistro cafe café pub tavern arms brewery diner kitchen pizzeria market supermarket stores shop boutique salon barbers terminal tunnel international avenue boulevard highway motorway crescent building apartments estate cemetery cathedral church abbey chapel festival show concert awards cup prize foundation institute memorial trust fund line lines sponge " +
    "plums secret flyer staff flights flight hotline plc ltd llc inc gmbh co collection collections edition cruises cruise falls springs beach island islands mountain national").split(" "),
);
const venuesToo = new Set("hall park house lake street day bridge bank banks valley lane cross field forest hill wells castle court".split(" "));
/** The same in small letters, of which no person has one. */
const smallVenues = new Set("hotel airport lounge terminal station hospital theatre theater museum stadium arena theme impersonator album albums song songs movie movies novel novels beer lager draft draught newspaper newspapers sponge plums cathedral tavern".split(" "));
const articles = new Set("the a an this that at in near outside via".split(" "));
/** Words of a name before such a venue: “John Wayne Airport”. */
const furthestVenue = 3;
/** “the Hope and Anchor” */
const pairs = new Set(["and", "&"]);
const links = new Set(["and", "or", "to", "from", "via", "-", "–", ","]);
/** What is said of a person behind the name. */
const ofPerson = new Set("at said says was who told helped gave".split(" "));
const reach = 80;

/** Whether a folded word is what a house, a firm or a department is called. */
export function isVenue(word: string): boolean {
  return venues.has(word);
}

function isAfterSaint(tokens: readonly Token[], at: number, known: ReadonlySet<string>): boolean {
  const hasDot = tokens[at - 1]?.text === ".";
  const before = hasDot ? at - 2 : at - 1;
  const saint = tokens[before];
  if (saint?.kind !== "word" || !beforeSaint.has(saint.text) || known.has(saint.text) || known.has(saint.text + tokens[at]!.text) || tokens[at]!.start > saint.end + 2 || saint.isCapital !== tokens[at]!.isCapital) return false;
  if (!streets.has(saint.text)) return tokens[before - 1]?.kind !== "word" || !tokens[before - 1]!.isCapital || isTownName(tokens[before - 1]!.text) || saint.text !== "lake" && saint.text !== "king" && saint.text !== "queen" && saint.text !== "port";
  const street = tokens[before - 1];
  return street?.kind !== "word" || !street.isCapital || isTownName(street.text);
}

function isVisitedTown(text: string, tokens: readonly Token[], at: number): boolean {
  const { text: word, start, end, isCapital } = tokens[at]!;
  if (!isCapital || !towns.has(word.replace(/'s$/, ""))) return false;
  const travelled = (): boolean => travels.test(text.slice(Math.max(0, start - reach), end + reach));
  if ((links.has(tokens[at + 1]?.text ?? "") && isTown(tokens[at + 2])) || (links.has(tokens[at - 1]?.text ?? "") && isTown(tokens[at - 2]))) return travelled();
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (before?.kind !== "word" || !toPlace.has(before.text) || toPerson.test(tokens[at - 2]?.text ?? "")) return false;
  if (after?.kind === "word" && (after.isCapital || ofPerson.has(after.text))) return false;
  return travelled();
}

function isTown(token: Token | undefined): boolean {
  return token?.kind === "word" && token.isCapital && (towns.has(token.text) || isTownName(token.text));
}

function isOfVenue(tokens: readonly Token[], at: number): boolean {
  if (!tokens[at]!.isCapital || tokens[at]!.isShouted) return false;
  let [from, to] = [at, at];
  while (from > at - furthestVenue && tokens[from - 1]?.isCapital && !articles.has(tokens[from - 1]!.text) && isNextTo(tokens, from - 1)) from--;
  while (to < at + furthestVenue && tokens[to + 1]?.isCapital && isNextTo(tokens, to) && !venues.has(tokens[to]!.text)) to++;
  const hasArticle = articles.has(tokens[from - 1]?.text ?? "");
  for (let venue = at + 1; venue <= to; venue++) {
    if (venues.has(tokens[venue]!.text)) return venue === from + 1 || hasArticle;
    if (venuesToo.has(tokens[venue]!.text)) return tokens[from - 1]?.text === "the";
  }
  if (tokens[at - 1]?.text === "the" && pairs.has(tokens[at + 1]?.text ?? "") && tokens[at + 2]?.isCapital) return true;
  return isNextTo(tokens, to) && (tokens[to + 1]!.text === "airport" || (hasArticle && smallVenues.has(tokens[to + 1]!.text)));
}

/** «Поезд до Владимира», «магазин на Некрасова»: on the way there, and a street without its kind. */
const onTheWay = lean(/(?<!\p{L})(?:поезд|электричк|автобус|маршрутк|рейс|билет|дорог|трасс|доставк|посылк|груз|фур|склад|филиал|магазин|пункт|до?ехать|ехал|едем|еду|езд|добрат|добирал|доехал|приехал|переехал|переезж|живу|живем|живём|команд|поездк|тур)\p{L}*(?:\s\p{L}+){0,2}\s(?:до|от|в|во|из|под|через|за|около|возле|мимо|по)\s$/iu);
const onStreet = lean(/(?<!\p{L})(?:магазин|филиал|отделени|ресторан|кафе|аптек|пункт|пвз|офис|салон|адрес|окн|выходящ|сходи|ходи|жив|находи|находят|располож|открыл|закрыл|работает|угол|углу|перекрест|остановк|стоянк|парковк|пробк|склад|банкомат|заправк|азс|точк|ваш|вашем|вашей)\p{L}*(?:\s\p{L}+){0,2},?\sна\s$/iu);
const russianTown = /^(?:владимир|кирилл)(?:а|у|ом|е)?$/u;
const streetOf = /(?:[ое]ва|[иы]на|ского|цкого)$|^(?:марата|кирова|фрунзе|чапаева|щорса|радищева)$/u;

function isRussianPlace(text: string, { start, text: word }: Token): boolean {
  if (russianTown.test(word)) return onTheWay.test(text.slice(Math.max(0, start - reach), start));
  return streetOf.test(word) && text.slice(start - 3, start).toLowerCase() === "на " && onStreet.test(text.slice(Math.max(0, start - reach), start)) && !/\sна\s(?:им|фамил)/iu.test(text.slice(Math.max(0, start - 16), start));
}

/** Whether a name here is what a town, a house or a firm is called: “San Diego”, “flights from Charlotte”, “the Victoria Hotel”; St Clair may be known. */
export function isOfPlace(text: string, tokens: readonly Token[], at: number, known: ReadonlySet<string>): boolean {
  if (/^[а-я]/.test(tokens[at]!.text)) return isRussianPlace(text, tokens[at]!);
  return isAfterSaint(tokens, at, known) || isVisitedTown(text, tokens, at) || isOfVenue(tokens, at);
}
