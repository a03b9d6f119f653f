const wordSet = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** What the pages are called that a company shows to everybody. */
const pages = wordSet(
  "index home main about us company contact contacts help faq support delivery shipping payment payments pay returns return refund refunds exchange policy terms conditions privacy rules legal rates rate tariff tariffs price prices pricing plan plans " +
    "catalog catalogue products product goods services service shop shops store stores branch branches sale sales offer offers promo promos promotions discounts news blog press careers jobs vacancies reviews guarantee warranty loyalty bonus sitemap search app apps business personal en ru uk eu html htm php aspx and for of to the " +
    "dostavka oplata kontakty kontakt onas o nas kompanii kompaniya kompanya pomosch pomoshch pomosh podderzhka akcii akcija akciya aktsii skidki katalog tarify tarif ceny cena tseny tsena vozvrat vozvraty obmen garantiya garantii otzyvy novosti magaziny magazin vakansii usloviya pravila rasprodazha uslugi usluga kredit kredity ipoteka vklady vklad karty oferta politika konfidencialnost konfidentsialnost i " +
    "главная доставка оплата контакты помощь поддержка акции скидки каталог тарифы цены возврат обмен гарантия отзывы новости магазины вакансии условия правила распродажа услуги о нас компании и",
);
/** Parts of a site whose pages are everybody's, whatever they are called. */
const sections = wordSet("catalog catalogue katalog каталог product products item items goods tovar tovary товар товары category categories kategoriya категория collection collections brand brands docs doc manual manuals instructions instrukcii инструкции blog news novosti новости article articles stati статьи help faq pomosch помощь sale promo акции");
const locale = /^(?:en|ru|uk|eu|us|de|by|kz)$/;
/** Such a page is somebody's own. */
const own = /^(?:orders?|zakaz\p{L}*|заказ\p{L}*|accounts?|cabinet|kabinet|кабинет|lk|profile|users?|clients?|my|me|track\p{L}*|invoices?|receipts?|cheque?|check|chek|чек|returns?|tickets?|carts?|checkout|payments?|share|private|token|key)$/u;
/** Words and short numbers with hyphens between, no key among them: “chainik-bosch-12246”. */
const slug = /^(?:\p{Ll}{2,24}|\d{1,5})(?:[-_.](?:\p{Ll}{1,24}|\d{1,6}))*$/u;
const outside = /^(?:https?:\/\/)?([^/?#@:]+)(?:\/([^?#]*))?$/iu;
const endMarks = /[.,;:!?)\]…]+$/u;

/** Which leaf of a list is shown, and in which order. */
const leaf = /\?(?:(?:page|p|sort|sort_by|view|tab|lang|limit|per_page)=[a-z\d_-]{1,10}(?:&|$))+$/i;

/** Whether a link leads to a page that everybody sees: a host alone, or words that pages are called by, with no number and no key. */
export function isPage(written: string): boolean {
  const link = written.replace(endMarks, "").replace(leaf, "");
  const found = outside.exec(link);
  if (!found) return false;
  const [, host = "", path = ""] = found;
  if (!host.includes(".")) return false;
  if (isOfSection(link, path)) return true;
  if (/\d/.test(host)) return false;
  const words = path.toLowerCase().split(/[/_.-]+/).filter(Boolean);
  return words.every((word) => pages.has(word));
}

/** Whether a path leads into a part of a site that is everybody's, by words alone. */
function isOfSection(link: string, path: string): boolean {
  if (/[?#@]/.test(link)) return false;
  const written = path === path.toUpperCase() ? path.toLowerCase() : path;
  const parts = written.split("/").filter(Boolean);
  const [section = "", ...rest] = locale.test(parts[0] ?? "") ? parts.slice(1) : parts;
  return sections.has(section) && rest.length > 0 && rest.every((part) => slug.test(part) && /\p{L}/u.test(part) && !part.split(/[-_.]/).some((word) => own.test(word)));
}
