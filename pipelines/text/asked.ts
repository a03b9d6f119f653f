import { numberWord } from "../../transforms/text/redact/numbers/dictated-digits.ts";
import { literal } from "../sql-text.ts";

/** What a text asks for, as bits of one number. */
export const asks = { number: 1, words: 2, name: 4, other: 8 } as const;

/** Letters of the longest question and of the longest answer that is looked at. */
const longest = { question: 400, answer: 90 };

/** Words of the longest answer that is a name, what leads to it and what spells it included. */
const longestName = 16;

/** The words of a list, "*" standing for any ending, as a pattern of a text in which each word has a blank of its own before and behind. */
const oneOf = (list: string): string => `(?: (?:${list.trim().split(/\s*[|\n]\s*/).map((entry) => entry.replaceAll(" ", "  ").replaceAll("*", "[^ ]*")).join("|")}) )`;

const asking = oneOf(`продиктуй*|назови*|укажи*|напиши*|скажи*|подскажи*|введи*|уточни*|дайте|давай*|диктуй*|сообщи*|повтори*|пришли*|оставь*|нужен|нужна|нужны|нужно|какой|какая|какие|можно|чье|чей|куда|откуда|вас зовут
  please|could|can|may|what|which|who|whose|where|how|give|tell|provide|enter|spell|confirm|share|verify|say|repeat|need|type|read`);
const number = oneOf(`телефон*|тел|мобильн*|сотов*|номер* для связи|контактн* номер*|паспорт*|серия|серию|карт*|номер* счет*|лицев* счет*|реквизит*|снилс*|инн|полис*|цифр*|срок* действия|cvv|cvc|код* из*|код* подтвержд*|пин
  phone*|telephone*|mobile|cell|cellphone|contact number|callback number|call back number|best number|number to reach|reach you|passport*|card*|account*|sort code|routing|iban|social security|ssn|national insurance|licen?e*|digits|security code|expir*|pin|tax id`);
const words = oneOf(`адрес*|улиц*|дом|квартир*|подъезд*|домофон*|этаж*|индекс*|почт*|имейл*|емейл*|мейл*|мыло|рожден*|родил*|кодов* слов*|парол*|прописк*|прописан*|живете|проживаете
  address*|street|house|flat|apartment|zip|postcode|postal|post code|email*|e mail|birth*|dob|born|password|passphrase|memorable|security answer|you live`);
const name = oneOf(`фамили*|имя|имени|отчеств*|фио|вас зовут|вам обращ*|могу обращ*|представьтесь|по буквам
  surname*|last name|first name|full name|given name|family name|maiden|your name|name please|am i speaking|am i talking|spell`);
const other = oneOf(`заказ*|трек*|накладн*|посылк*|отправлен*|сумм*|стоим*|цена|цену|сколько|количеств*|артикул*|размер*|чек*|обращени*|заявк*|брон*|дат* доставк*|во сколько|когда|время|оцен*|балл*
  order*|tracking|track|parcel*|amount|how many|how much|quantity|size|reference|ticket*|invoice|booking*|reservation*|delivery date|when|what time|sku|model|serial|rate|rating|score|scale`);
/** Who asks for what went wrong asks for a story. */
const trouble = oneOf("случил*|проблем*|не так|неверн*|ошиб*|trouble|problem|issue|wrong|happened|happen");
/** Told of an order, whatever was asked. */
const ofOrder = oneOf("заказ*|сумм*|руб*|р|купил*|покупал*|оформлял*|возврат*|корзин*|балл*|скриншот*|order*|bought|amount|rub|basket|points|refund*|screenshot*|parcel*|saw|dropped");
/** What a listener says while another dictates. */
const nod = oneOf(`так|да|дальше|угу|ага|ок|окей|хорошо|слушаю|записываю|пишу|понял|поняла|далее|продолжайте|жду|минуту|минутку|секунду|и|вижу|верно|плюс|есть|спасибо|собака|точка|еще|раз
  yes|yeah|ok|okay|uh|huh|mhm|hmm|mm|go|on|ahead|continue|right|and|then|next|got|it|at|dot|sure|alright|thanks|thank|you|i|m|am|listening|writing`);
const figure = `(?: (?:${numberWord}|double|triple|дважды|трижды|\\d+) )`;
/** Said with a number that is dictated. */
const filler = oneOf("it|is|s|that|my|the|number|code|last|yes|so|and|then|plus|мой|номер|это|да|ну|так|и|плюс|дальше|потом|код|серия|паспорт");
const told = oneOf(`улиц*|ул|проспект*|переул*|бульвар*|дом|корпус|квартир*|street|road|avenue|lane|crescent|drive|close|court|square|flat|apartment|house
  январ*|феврал*|март*|апрел*|мая|июн*|июл*|август*|сентябр*|октябр*|ноябр*|декабр*|january|february|march|april|may|june|july|august|september|october|november|december
  собака|собачка|точка|gmail|гмейл|dot|yandex|яндекс|mail|мейл|com|ru`);
const letters = "(?: (?:\\p{L}|эн|эм|эль|эр|эс|тэ|те|дэ|де|бэ|бе|вэ|ве|гэ|ге|жэ|же|зэ|зе|ка|пэ|пе|эф|ха|цэ|це|че|ша|ща|double|triple|дважды|мягкий|твердый|краткое|знак) ){3,}|(?: \\p{L}  (?:as|for|like|как) )";
/** What everybody answers, in talk of anything: nobody's name and no address. */
const everyday = `да нет не ага угу ну а и я вы мы он она оно они это то так вот как что где когда почему зачем кто куда сейчас секунду секундочку минуту минутку минуточку момент подождите погодите хорошо ладно ок окей понял поняла понятно ясно конечно спасибо благодарю пожалуйста
  здравствуйте привет приветствую добрый добрая доброе день вечер утро алло ало уже еще тоже там тут здесь мой моя мое мои меня мне вам вас ваш ваша вашего у в на с по из за для от до о об к все всё можно нужно надо хочу есть был была было будет заказ заказа посылка курьер деньги возврат доставка вопрос
  оператор оператора оператору человек человека менеджер специалист помощь отмена назад меню далее стоп старт пропустить неважно не-важно знаю помню скажу могу имя фамилия отчество девушка мужчина слушаю точно верно правильно неправильно жду давайте продиктую напишу потом позже никак никто ничего нету аноним анонимно
  yes no yeah yep nope not ok okay sure right correct wrong one two moment second sec minute wait hold on just let me please thanks thank you hello hi hey good morning afternoon evening i am is it s the a an my your his her we they he she this that what why where who when how which here there already again also of to in at for with from by as so well but and or if
  operator agent human representative person manager help cancel back menu next stop start skip none nothing anonymous order parcel refund delivery courier money question name surname last first never mind don t doesn can won know remember sorry look looking see got go ahead maybe later now fine great`.split(/\s+/);
const everydayWord = `(?: (?:${everyday.join("|")}) )`;
const particle = "(?:van|von|der|den|de|del|di|da|la|le|el|al|bin|ibn|оглы|кызы)";

const matches = (pattern: string): string => `regexp_matches(spaced, ${literal(pattern)})`;
const count = (pattern: string): string => `len(regexp_extract_all(spaced, ${literal(pattern)}))`;
const wordCount = "(length(spaced) - length(replace(spaced, ' ', ''))) // 2";

/** SQL for a text in small letters with a blank of its own before and behind each word. */
const spaced = (text: string): string => `' ' || replace(trim(regexp_replace(replace(lower(${text}), 'ё', 'е'), '[^\\p{L}\\p{N}]+', ' ', 'g')), ' ', '  ') || ' '`;

/**
 * SQL for what each message of staging asks for and may answer: `talk` its conversation, `text` its text, both hashed, `said_at` and
 * `position` its place, `is_customer`, `asks` (bits) and `is_nod` of what customers hear, `digits` where numbers are most of the words,
 * else 0, `is_told` and `is_spelled`: like part of an address and letter by letter, `is_called`: so short that it may hold a name, `is_brief`:
 * no more words than a name, and not only such as everybody says.
 */
export const messagesByForm = `
  select talk, text, said_at, position, is_customer, asks, asks = 0 and (is_nod or number_count * 2 > word_count - filler_count) as is_nod,
    case when number_count * 2 > word_count - filler_count then least(greatest(figure_count, number_count + long_count), 255) else 0 end as digits,
    is_spelled, is_wording and word_count between 1 and ${longestName} as is_called, word_count <= 3 and everyday_count < word_count as is_brief,
    word_count between 1 and 8 and not is_question and not is_of_order and (number_count > 0 or is_spelled or is_marked or everyday_count = 0 and word_count <= 2 or is_capital and everyday_count < word_count) as is_told
  from (
    select talk, text, said_at, position, is_customer, contains(written, '?') as is_question,
      case when is_customer or spaced is null or not (contains(written, '?') or ${wordCount} <= 4 or ${matches(asking)}) then 0
        when ${matches(trouble)} then ${asks.other}
        else (case when ${matches(number)} then ${asks.number} else 0 end) + (case when ${matches(words)} then ${asks.words} else 0 end)
          + (case when ${matches(name)} or regexp_full_match(spaced, '(?: and )?(?: the )? name ') then ${asks.name} else 0 end) + (case when ${matches(other)} then ${asks.other} else 0 end) end as asks,
      is_short and not is_customer and regexp_full_match(spaced, ${literal(`${nod}+`)}) as is_nod,
      case when is_short then ${wordCount} else 0 end as word_count,
      case when is_short then ${count(figure)} else 0 end as number_count,
      case when is_short then ${count(filler)} else 0 end as filler_count,
      case when is_short then ${count(" (?:[^ ]*надцать|десять|[^ ]+teen|ten|eleven|twelve) ")} else 0 end as long_count,
      case when is_short then length(written) - length(translate(written, '0123456789', '')) else 0 end as figure_count,
      case when is_short and is_customer then ${count(everydayWord)} else 0 end as everyday_count,
      is_short and is_customer and ${matches(told)} as is_marked,
      is_short and is_customer and ${matches(ofOrder)} as is_of_order,
      is_short and is_customer and ${matches(letters)} as is_spelled,
      is_short and is_customer and regexp_matches(written, '.\\P{L}\\p{Lu}\\p{Ll}') as is_capital,
      is_short and is_customer and not regexp_matches(written, '[?\\d]') as is_wording
    from (
      select hash(source, conversation_id) as talk, hash(_text_hash) as text, coalesce(epoch(sent_at), offset_seconds) as said_at, position, author_kind = 'customer' as is_customer,
        text as written, length(text) <= ${longest.answer} as is_short, case when length(text) <= case when author_kind = 'customer' then ${longest.answer} else ${longest.question} end then ${spaced("text")} end as spaced
      from staging.message where author_kind in ('customer', 'agent', 'bot') and _text_hash is not null and text is not null
    )
  )`;

/** SQL for the name in small letters that an answer to a question for it is; null where it is none. */
export function answeredName(text: string): string {
  const lead = "^(?i:(?:да|ага|ну|yes|yeah|sure|ok|okay)[\\s,.]+)?(?i:(?:it['’]?s|it\\s+is|this\\s+is|i\\s+am|i['’]m|it\\s+was|(?:оформлен[а-я]*\\s+)?на(?:\\s+имя)?|(?:my\\s+)?(?:(?:first|last|full|maiden)\\s+|sur)?name(?:['’]s|\\s+is)?|(?:моя\\s+)?фамилия|(?:мо[её]\\s+)?имя|меня\\s+зовут|зовут|это|я)[\\s,:—-]+)?";
  const behind = "[\\s,.:;—-]+(?:\\p{L}[\\s,.-]+){2,}.*$";
  const bare = `trim(regexp_replace(regexp_replace(${text}, ${literal(lead)}, ''), ${literal(behind)}, ''), ' .,!;:"«»—-')`;
  const word = `(?:\\p{Lu}[\\p{L}''’-]+|[\\p{L}''’-]{4,}|${particle})`;
  return `list_filter([lower(replace(${bare}, '’', ''''))], lambda name: regexp_full_match(${bare}, '${word}(?:\\s+${word}){0,2}') and not regexp_matches(${spaced("name")}, ${literal(everydayWord)}))[1]`;
}

/** SQL for the words of a text by which one who repeats it is known: no word that everybody says, and none that only tells what follows. */
export const tellingWords = (text: string): string => `list_filter(string_split(trim(${spaced(text)}), '  '), lambda word: (length(word) > 3 or regexp_matches(word, '\\d'))
  and not regexp_matches(' ' || word || ' ', ${literal(`${everydayWord}|${words}|${told}`)}))`;
