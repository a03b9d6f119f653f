import { givenNames } from "../../../identity/given-name.ts";
import type { Token } from "../../tokens.ts";
import { lean } from "../../letters.ts";
import { listed } from "./listed-name.ts";

/** What is called by a given name that stands behind it and keeps its nominative: «на тарифе Максим». */
const ware =
  "(?:тариф|пакет|сорт|модел|коллекци|серии|серия|диван|кроват|кресл|стул|шкаф|матрас|кухн|комод|плать|туфл|сапог|чай|конфет|салат|торт|пирожн|роз|клубник|земляник|виноград|вишн|слив|томат|помидор|картош|картофел|сирен|пион|духи|помад|крем|кафе|ресторан|отел|гостиниц|санатори|теплоход|фильм|сериал|спектакл|книг|песн)";
const afterWare = lean(new RegExp(`(?<!\\p{L})${ware}\\p{L}{0,4}\\s[«"“]?$`, "u"));
/** A firm that drives people about keeps its name, whatever it does. */
const always = /(?:^|\s)такси\s[«"“]?$/iu;
/** «сыр «Ольга»»: nobody puts a person between quotes behind what is sold. */
const quotedBehind = lean(/(?<!\p{L})(?!(?:[Оо]ператор|[Мм]енеджер|[Мм]астер|[Кк]урьер|[Кк]онсультант|[Ии]мя|имени|[Нн]ик|никнейм|[Пп]одпись|[Фф]амили)\p{L}*\s)(?:\p{Ll}{3,}|(?<=(?:^|[.!?:—\n])\s{0,2})\p{Lu}\p{Ll}{2,})\s[«„“"]$/u);
const quoteEnds = /^[»”“"]/;
const doesSomething = lean(/^[»"”]?\s(?:не\s)?(?!(?:скрип|стоит|работа|подход|включа|действу|дорожа|спе|цвет|вян|пахн|развал|лома|тускн|выцв)\p{L}*)\p{Ll}+(?:ла?|лся|лась|[иеёуюая]т(?:ся)?)(?!\p{L})/u);
const goesOn = lean(/^\s\p{Lu}/u);
const grows = lean(/^\s(?:спе[ею]т|поспе[вл]\p{L}+|созре\p{L}+|цвет[её]т|(?:за|от|рас)цве\p{L}+|вянет|завяла?(?!\p{L})|плодонос\p{L}+)/u);

/** A town that is called like people. */
const town = /^владимир(?:а|у|ом|е)?$/u;
const inTown = /(?:^|\s)(?:во|из|под|через|город(?:а|у|ом|е)?|г\.)\s?$/iu;
/** Towns that are called as women and men are: nobody is found in a person. */
const englishTown = /^(?:victoria|charlotte|florence|alexandria|augusta|helena|adelaide|chester|marion|eugene|regina|lourdes|jordan|verona|siena|savannah|austin|madison|chelsea|sydney|brooklyn|georgia|virginia|carolina|lincoln|jackson|dallas|phoenix)$/;
const inEnglishTown = /(?<![a-z])(?:(?:in|near|outside|around|across|throughout)|(?:flew|fly|flying|flights?|trips?|travel(?:l?ed|l?ing)?|drove|drive|train|holidays?|tours?|cruise)\s(?:to|from|via))\s$/i;
const centre = /^\s(?:Plaza|Cent(?:re|er)|Mall|Tower|Gardens|Square|Station|Плаза|Холл|Сити|Молл|Хаус|Тауэр|Гарден)(?!\p{L})/u;
/** «Маргарита с ананасом», «Светлана — хороший ресторан». */
const eaten = /пицц|коктейл|текил|мартини/iu;
const isPlace = lean(/^\s[—–-]\s(?:это\s)?(?:\p{Ll}+\s){0,2}(?:ресторан|кафе|отель|гостиница|пицца|сорт|торт|магазин|салон|бар|клуб|санаторий|город|теплоход)(?!\p{L})/u);
/** "the Billy bookcase": what stands between an article and a thing is its name, and what follows a person is done or said. */
const theThing = /(?:^|\s)(?:the|this|that)\s["“]?$/i;
const thing = /^["”]?\s(?!(?:guy|bloke|lady|girl|man|person|chap|fellow|account|order|booking|reservation|profile|who|whom|whose|from|told|said|says|was|is|has|had|did|does|helped|promised|at|in|on|and|or|of|to|for|with|that|you|we|he|she|they)(?![a-z]))[a-z]{3,}/;
const isFar = /^\s(?:далеко|недалеко|близко)(?!\p{L})/u;

const englishWare = "(?:tariffs?|plans?|sofas?|beds?|chairs?|mattress(?:es)?|dress(?:es)?|shoes?|boots?|model|collection|range|edition|rose|cake|sponge|plums?|hotel|inn|hall|theat(?:re|er)|restaurant|caf[eé]|pub|salon|clinic|hospital|station|line|bridge|park|branch|suite|singing|singers|candles?|perfumes?|shirts?|polos?|jeans|bags?|handbags?|suits?|watch(?:es)?|lipsticks?|shampoos?|dolls?|jumpers?|coats?|skirts?|jackets?|sandals?|trainers|rompers?|sunglasses|sweaters?|scar(?:f|ves)|leggings|lingerie|bras?|blouses?)(?!\\p{L})";
const article = lean(/(?:^|\s)(?:[Tt]he|[Aa]n?|[Mm]y|[Oo]ur|[Yy]our|[Tt]his|[Tt]hat|[Nn]ew|[Tt]heir)\s["“]?(?:\p{Lu}\p{Ll}+\s)?$/u);
const beforeWare = lean(new RegExp(`^["”]?\\s${englishWare}`, "u"));
/** “an Anna Nova dress” */
const nearWare = lean(new RegExp(`^\\s\\p{Lu}\\p{Ll}+["”]?\\s${englishWare}`, "u"));
/** “my copy of Emma”, “Thomas the Tank Engine” */
const afterWork = /(?:^|\s)(?:copy|novel|book|dvd|film|movie|album|audiobook|edition)\s(?:(?:of|called|titled)\s)?["“]?$/i;
const isHero = lean(/^\sthe\s\p{Lu}/u);
const sung = /^\ssing(?:ing|ers)\b/;
const victoria = /^\s(?:sponge|plums?)\b/;
const afterEnglishWare = /(?:^|\s)(?:tariff|plan|model|variety|cultivar)\s["“]?$/i;
/** “at Cafe Charlotte”: a house that has a name. */
const afterHouse = /(?:^|\s)(?:Caf[eé]|Hotel|Pub|Villa|Restaurant|Bistro|Salon)\s["“]?$/;
const isThing = /^["”]?(?:\s(?:is|costs?|works?|includes|expired)\b|[.,!?]|$)/;
const reach = 24;

/** Whether goods stand right behind a word: "Grace dress". */
export function isBeforeWare(text: string, { end }: Token): boolean {
  return beforeWare.test(text.slice(end, end + reach));
}

/** Whether a given name here is what a tariff, a sofa, a town or a rose is called: «тариф Максим», «во Владимир», «Виктория спеет», "the Oliver tariff". */
export function isWare(text: string, { start, end, text: word }: Token): boolean {
  const head = text.slice(Math.max(0, start - reach), start);
  const tail = text.slice(end, end + reach);
  if (/^[а-я]/.test(word)) {
    if (always.test(head) || (quotedBehind.test(head) && quoteEnds.test(tail)) || (word === "владимире" && /(?:^|\s)в\s$/iu.test(head))) return true;
    if (grows.test(tail) || centre.test(tail) || (town.test(word) && (inTown.test(head) || isFar.test(tail)))) return true;
    if (isPlace.test(tail) || (word.startsWith("маргарит") && eaten.test(text))) return true;
    return afterWare.test(head.toLowerCase()) && (givenNames(word).size > 0 || listed.has(word)) && !goesOn.test(tail) && !doesSomething.test(tail);
  }
  return (englishTown.test(word) && inEnglishTown.test(head)) || afterHouse.test(head) || centre.test(tail) || afterWork.test(head) || isHero.test(tail) || (theThing.test(head) && thing.test(tail)) || (nearWare.test(tail) && article.test(head)) || (beforeWare.test(tail) && (article.test(head) || victoria.test(tail) || sung.test(tail))) || (afterEnglishWare.test(head) && isThing.test(tail));
}
