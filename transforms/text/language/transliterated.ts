import { soundKey } from "../../identity/transliterate.ts";

/** Stems of words that Russian customers write most, and whole words with a full stop behind them. */
const stems =
  "заказ достав курьер курьерск посыл товар магаз возврат вернут верни верну оплат оплач деньг денег деньгам карт. карта. карту. карты. картой. скидк цена. цены. цену. чек. чеки. номер телефон адрес. адреса. размер цвет. качеств тариф интернет. связь. связи. связью. скорост " +
    "звонил звонит звони перезвон дозвон напиш написал пишу. пишите. ответ отвеча отвечает поддержк оператор. оператора. оператору. менеджер сотрудник сотрудниц помогит помощ помоч спасиб здравству привет. пожалуйст пожалуст пожалуист извинит благодар " +
    "хорош плох ужасн ужас. отличн прекрасн супер. нормальн нормал. быстр. быстро. медленн долго. дорог. дорого. дешев дешёв вежлив груб. грубо. хамств хамят обман обманул мошен развод. кошмар. бред. бардак. безобраз отвратит " +
    "работа. работае. работает. работают. работал. работало. работать. работаете. график. сломал сломан слома брак. дефект. неисправн ремонт. ремонте. гаранти пришел. пришло. пришла. пришли. придет. придут. приход прихо привез привезл приехал приед приезжа опозда опазды задерж " +
    "ждать. жду. ждем. ждала. ждал. подожд недел сегодня. завтра. вчера. утром. вечером. днем. месяц. месяца. часов. минут. минуты. всегда. никогда. опять. снова. скорее. быстрее. потом. сейчас. сразу. теперь. пока. долго. " +
    "почему. зачем. когда. где. сколько. какой. какая. какие. какое. какого. куда. откуда. кто. что. чтоб. чтобы. как. потому. поэтому. можно. нельзя. нужно. нужен. нужна. нужны. надо. хочу. хотел. хотела. хотелось. могу. можете. может. будет. будут. было. были. была. есть. нету. нельзя. " +
    "меня. мне. мной. тебя. тебе. вам. вас. вами. вашем. ваша. ваше. ваши. вашу. вашей. наш. наша. наши. они. она. оно. его. него. них. который. которая. которые. этот. эта. это. эти. этого. такой. такая. такое. такие. если. только. тоже. также. даже. очень. просто. совсем. вообще. ничего. никто. никак. нигде. больше. меньше. лучше. хуже. уже. еще. ещё. все. всё. всем. всех. весь. вся. каждый. один. одна. два. три. четыре. пять. раз. раза. " +
    "купил куплю покупк покупа выбра отмен отменит смени смена. смену. поменя обмен подключ отключ подключит удали удалит аккаунт списал списан списыв списыва снял. сняли. перевод. перевод перевел зарабо кредит. кредита. ипотек вклад. вклада. баланс. счет. счёт. счета. пароль. парол приложени сайт. сайте. сайта. личн. личный. кабинет " +
    "понима понимаю понял. поняла. знаю. знает. думаю. говор говорит сказал скажит подскаж объясн узнат узнал провер проверьт жалоб претенз руководств начальн совет. совету советую рекоменд нрав нравится понравил доволен. довольна. недоволен. разочаров рад. рада. люблю. ненавиж бес. бесит. надоел устал. устала. " +
    "добрый. доброе. доброго. утро. вечер. день. дня. дней. ночи. человек люди. людей. женщин мужчин ребен ребён дети. детей. мама. муж. жена. друг. подруг город. дом. дома. дому. улица. улиц квартир подъезд. этаж. " +
    "упаковк коробк внутри. нашел. нашла. нашли. получил получит получен получат забра забрал пункт. выдач отправ отправил отправл трек. статус. состав. срок. сроки. срока. обещал обещан обеща соответств подходит. подошел. подошла. подошло. маленьк больш. большой. большая. большие. новый. новая. новое. новые. старый. красив удобн неудобн вкусн невкусн холодн горяч грязн чист. чисто. рейс. самолет. билет. билеты. билета. багаж";
const tails = "а у е ы и о ой ей ом ем ам ям ами ями ах ях ов ев я ю ь ий ый ая ое ые ие ого ему ому его ую юю ым им ых их ть ит ет ют ут ят ат ешь ишь ем им ите ете л ла ло ли лся лась лось лись тся ться йте айте ите ся сь н на но ны ник ник ка ки ку ке ко ия ии ию ение ения ению ениями ость ости ный ная ное ные ного ной но ен ена ено ены ил ила или ило ал ала али ало ел ела ели ует уют ать ить еть ять ает ают ание ания";

/** Words of other languages that sound like Russian ones. */
const foreign = new Set(
  ("was take check checks details hotel status super try address adress den internet normal email est nova novi eta tri operator pat telephone telefone telefon dom bred doom rad bill billy bila tariff tariffs credit credits kredit courier chat brake sport report reports market park plan plans pay net my me no so on to do da tom sam sum cart card cards total mobile problem bonus status prime time port post test tests list text " +
    "rate rates code color minute minutes person persons film cinema radio taxi metro service cafe pizza salad cream jogo est este esta eto nas vos kak tak tam son dos tres uno una mas mes des les los las pas par por pro meta data date dates gate gates late later plate state states note notes vote rest best guest dress press bras cross boss loss less miss kiss bar bars star stars store store stores lob slab club drop stop ship shipped chips chip ticket tickets placebo playa playas sola solo polo golo kilo filo silo")
    .split(" "),
);

const wholeKeys = new Set<string>();
const stemKeys = new Set<string>();
for (const stem of stems.split(" ")) (stem.endsWith(".") ? wholeKeys : stemKeys).add(soundKey(stem.replace(".", "")));
const tailKeys = new Set(["", ...tails.split(" ").map(soundKey)]);
const leastStem = 4;
const longestTail = 6;
/** How Russian words end and what they hold, and words of the languages around do not. */
const russianShape = /(?:[aeio]?ts?ya|[aiouy]los|[aiouy]las|[aiouy]lsya|ogo|[ei]ya|[oei]?yu|skiy|skij|skaya|n[yi][yij]|aya|aja|uyu|uju|[aeio]jte|[ae]yte|shch|zhd|zdr|vstv|[bdkpstv]zh|ovat|ayut|yayut|uyut)$|^(?:vz|vs[kptl]|vp|zd|sd[ea]|ts[ea])|shch|zhn|vstv/;
const shapeWeight = 0.45;

/** Words that only Russian typed in Latin letters writes so, with how surely: digits stand for ч and ш inside them. */
const typed = /^(?:4to|4e|4em|4ego|4erez|4as|ni4ego|po4emu|po4ta|xo4u|ho4u|4asov|o4en'?|zna4it|a4ue|[a-z]{2,}[46][a-z]+)$/u;
/** «Ya v shoke»: these pairs stand together in no language around. */
const pairs: ReadonlySet<string> = new Set(
  ("ya v,ya ne,ya za,ya tak,ya uzhe,ya uje,ya s,ya k,ya na,ya ved,ne to,ne ta,ne te,ne tot,v shoke,v chem,v itoge,v vostorge,v uzhase,za chto,eto ne,eto za,eto kak,kak eto,gde eto,gde moy,gde moi,gde moya,ne moe,ne moya,nu i,nu kak,u menya,u vas,u nas,net slov,kak tak,kak zhe,kak je,tak to,za bred,ne rabotaet").split(","),
);
const pairWeight = 0.8;
const pairBeginnings: ReadonlySet<string> = new Set([...pairs].map((pair) => pair.slice(0, pair.indexOf(" "))));

/** Whether a word may look typed beside some other: of most the next need not be asked. */
export function mayBeTyped(word: string): boolean {
  return /[46]/.test(word) || pairBeginnings.has(word);
}

/** How surely a word and the next are Russian typed in Latin letters, 0 of most: what «ya» and «v» tell only together, and «4to» alone. */
export function looksTyped(word: string, next: string): number {
  if (word.length > 1 && /[46]/.test(word) && /[a-z]/.test(word) && typed.test(word)) return 1;
  return word.length <= 6 && pairs.has(`${word} ${next}`) ? pairWeight : 0;
}

/** How surely a Latin word is Russian by its sound, 0…1: zakaz and dostavka are, order is not. */
export function soundsRussian(word: string): number {
  if (word.length < 3 || !/^[a-z46'0]+$/.test(word) || !/[a-z]/.test(word) || foreign.has(word)) return 0;
  const key = soundKey(word.replace(/4/g, "ch").replace(/6/g, "sh").replace(/^q/, "k"));
  if (wholeKeys.has(key) || wholeKeys.has(key.replaceAll("sch", "sh"))) return word.length > 3 ? 1 : 0.6;
  for (let cut = key.length; cut >= Math.max(leastStem, key.length - longestTail); cut--) {
    if (stemKeys.has(key.slice(0, cut)) && tailKeys.has(key.slice(cut))) return 1;
  }
  return word.length > 4 && russianShape.test(word) ? shapeWeight : 0;
}
