const wordSet = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** What the pages are called that a company shows to everybody. */
const pages = wordSet(
  "index home main about us company contact contacts help faq support delivery shipping payment payments pay returns return refund refunds exchange policy terms conditions privacy rules legal rates rate tariff tariffs price prices pricing plan plans " +
    "catalog catalogue products product goods services service shop shops store stores branch branches sale sales offer offers promo promos promotions discounts news blog press careers jobs vacancies reviews guarantee warranty loyalty bonus sitemap search app apps business personal en ru uk eu html htm php aspx and for of to the " +
    "dostavka oplata kontakty kontakt onas o nas kompanii kompaniya kompanya pomosch pomoshch pomosh podderzhka akcii akcija akciya aktsii skidki katalog tarify tarif ceny cena tseny tsena vozvrat vozvraty obmen garantiya garantii otzyvy novosti magaziny magazin vakansii usloviya pravila rasprodazha uslugi usluga kredit kredity ipoteka vklady vklad karty oferta politika konfidencialnost konfidentsialnost i " +
    "главная доставка оплата контакты помощь поддержка акции скидки каталог тарифы цены возврат обмен гарантия отзывы новости магазины вакансии условия правила распродажа услуги о нас компании и",
);
const outside = /^(?:https?:\/\/)?([^/?#@:]+)(?:\/([^?#]*))?$/iu;
const endMarks = /[.,;:!?)\]…]+$/u;

/** Whether a link leads to a page that everybody sees: a host alone, or words that pages are called by, with no number and no key. */
export function isPage(link: string): boolean {
  const found = outside.exec(link.replace(endMarks, ""));
  if (!found) return false;
  const [, host = "", path = ""] = found;
  if (/\d/.test(host) || !host.includes(".")) return false;
  const words = path.toLowerCase().split(/[/_.-]+/).filter(Boolean);
  return words.every((word) => pages.has(word));
}
