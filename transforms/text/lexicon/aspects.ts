/** What a company is praised or blamed for: `aspect: entries`, entries as in ./compile.ts, both languages. */
export const aspects = `
delivery: достав* курьер* посылк* привез* довез* пункт_выдачи пвз. постамат* самовывоз* отправк* отгруз* сдэк. почт* логисти* трек* deliver* courier shipping shipment shipped parcel package arrive arrived arrival mailed postage dispatch carrier
price: цена цены ценник* ценам. ценами. стоимост* дорог. дорого. дорогой. дорогая. дорогие. дорогое. дороже. дорогова* дешев* недорог* скидк* акци* переплат* комисси* тариф* бонус* подорожал* price prices pricing priced expensive cheap cheaper cost costs fee fees overpriced discount bargain value money afford*
staff: сотрудник* оператор* менеджер* консультант* продав* персонал* девушк* парень. девочк* специалист* поддержк* администратор* официант* кассир* мастер. мастера. служб*_поддержк* обслуживан* сервис хам* вежлив* staff employee agent operator manager rep representative cashier waiter waitress crew attendant steward clerk assistant team support service rude polite courteous she. he. girl guy lady woman man_on
quality: cheap_quality cheap_material cheap_plastic cheaply_made качеств* материал* ткан* брак* дефект* слома* сломан* прочн* порва* треснул* упаковк* товар* вещь. вещи. изделие. размер* шов. швы. quality material fabric broke broken broken defect* durable sturdy flimsy well_made build packaging product item size fits
site: сайт* приложени* прилож. страниц* корзин* личный_кабинет кабинет* интерфейс* регистрац* оплат*_не оплат*_на site website web_page app application page cart checkout login interface online
returns: возврат* вернуть. вернули. вернул* возвра* обмен* деньги_назад refund refunded return returns returned returning exchange money_back
`;

/** Words whose tone turns with what they are said of: high quality pleases, a high price does not. `word that has the tone: entries`. */
export const saidOfPrices = `
pricey: дорог* дороже. высок высокие. завышен задран дорогова* кусаются кусается кусались кусалась космическ бешен неподъемн high higher steep
cheap: cheap_quality cheap_material cheap_plastic
дешевый: недорог* дешев* cheap cheaper низк ниже. демократичн доступн гуманн low lower lowest reasonable
`;
