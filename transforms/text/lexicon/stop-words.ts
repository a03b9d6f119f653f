const stopWords = new Set(
  (
    "и в во на с со у к ко о об от до из за по для при про а но да же ли бы б то что чтобы как так это этот эта эти тот та те он она оно они его ее их ему ей им я мы ты вы мне мой моя мое мои меня нас нам вас вам ваш ваша ваше ваши свой себя был была было были быть есть уже еще ещё тоже там тут здесь очень пожалуйста здравствуйте привет добрый день вечер утро " +
    "the a an and or but if then so to of in on at for with from by as this that these those there here i me my we our us you your he she it its they them is are was were be been am do does did has have had will would can could should please hello hi hey just also very too"
  ).split(" "),
);

/** Words that say nothing of the subject; «не», «где», «когда» and their kin stay, they tell reasons apart. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** Words, beside those that say nothing, that only link what stands beside them. */
export const linkingWords: ReadonlySet<string> = new Set(
  (
    "без под подо над через между перед передо возле около среди вокруг против после вместо кроме ради насчет насчёт сквозь вдоль мимо внутри сверху снизу из-за из-под либо или если когда где куда откуда почему зачем пока хотя чтоб который которая которое которые которых которую которого " +
    "какой какая какое какие свою своя свое своё свои своего моего моей моих моему моим нашей нашего вашей вашего вашу нашу этой этого этом этих тому того тех всё все весь вся всего всех сам сама сами кто никто ничего нет нас них ним ней него неё нее просто опять снова только лишь даже вообще может можно нужно надо буду будет будете будут стал стала стало стали вот вроде типа " +
    "about above across after against along among around before behind below beneath beside between beyond down during except inside into like near off onto out outside over past per since through till toward towards under until unto upon via within without because while when where why how what which who whom whose than though although unless whether either neither nor not don't doesn't didn't won't can't isn't wasn't aren't weren't couldn't wouldn't hasn't haven't hadn't " +
    "i'm i've i'll i'd it's that's there's you're you've you'll we're we've we'll they're they've she's he's let's can could may might must shall being having did done doing get gets got getting all any some every each both more most much many such own same other another only even still again ever never now mine yours hers ours theirs him her his its them us myself yourself"
  ).split(" "),
);

/** Words by which any message asks, answers and thanks, whatever it is about. */
export const askingWords: ReadonlySet<string> = new Set(
  (
    "нужен нужна нужны понадобится хочу хотел хотела хотим хотели хочется помогите помоги помочь помогает помогло помощь помощи подскажите подскажи скажите скажи сказать сказал сказала сказали говорят говорит спасибо благодарю благодарна благодарен вопрос вопросы вопросик проблема проблемы проблему интересует интересно узнать понять понял поняла понятно понимаю знаю знать знаете думаю думал думала сегодня сейчас теперь да ок окей хорошо ладно давайте дайте могу можете сможете смогу смог смогла сделать сделайте делать посмотрите посмотреть пытаюсь пробую попробовал попробовала попробую " +
    "need needs needed want wants wanted help helps helped helping helpful assist assistance advise thank thanks appreciate know tell told say says said ask asked asking question questions wonder wondering ok okay yes yeah yep sure fine alright sorry try trying tried see look looking looks go going let make making give take think thought understand issue issues problem problems trouble able today now right"
  ).split(" "),
);

/** Which day or time it is that something happens again; neuter ones, which are dishes too («второе»), are no part of it. */
const ordinals =
  /^(?:(?:перв|четверт|четвёрт|пят|девят|десят)(?:ый|ая|ую|ого|ому|ой|ым|ые|ых)|(?:втор|шест|седьм|восьм)(?:ой|ая|ую|ого|ому|ым|ые|ых)|трет(?:ий|ья|ью|ьего|ьему|ьей|ьим|ьи|ьих)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/u;

/** Whether a shown phrase may neither begin nor end with a word: it says nothing, counts, or only links what stands beside it. */
export function isLinkingWord(word: string): boolean {
  return stopWords.has(word) || linkingWords.has(word) || ordinals.test(word);
}
