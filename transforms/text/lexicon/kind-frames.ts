/** What tells a kind by words that stand apart, whatever the tone: on folded words and marks, one space between each. */
const frame = (...alternatives: string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${alternatives.join("|")})`, "u");
/** Where a sentence begins, after what it greets with. */
const start = "(?:^|[.!?…] )(?:(?:hi|hello|hey|and|but|so|ok|well|please|maybe|ну|а|и|но|здравствуйте|добрый день|добрый вечер|привет|слушайте|знаете) [,.!]? ?)*";

/** Nothing is said: «нет комментариев», "no comment". */
export const saysNothing = /^(?:(?:без|нет|никаких) (?:комментари|замечани|отзыв)\p{L}*|(?:no|without) comments?|none|nothing (?:to (?:add|say)|comes to mind)|нечего (?:сказать|добавить)|затрудняюсь ответить|не знаю|n ?\/ ?a|na|-+|\.+)\s*[.!]?$/u;

/** What is proposed. */
const proposals = frame(
  "(?:хочу|хотим|хочется)(?: ,)? чтобы|i want (?:the |my |to see )?[^.!?]{2,25} to (?!know|talk|speak|return|cancel|complain|make|get|buy|pay|close|change|order|report)",
  "можно же (?:было )?(?:\\p{L}+ )?\\p{L}+(?:ть|ти)(?!\\p{L})|(?:could|can) easily \\p{L}+",
  "(?:а )?что если (?!я|мне|у меня|не |мой|моя)|what if (?:you|the|there|we could|it)(?! (?:is|are|lost|doesn't|don't|does))",
  "(?:на будущее|for (?:the )?(?:future|next time))",
  "(?:would|could) (?:go a long way|be (?:useful|handy|nice|great|good|helpful|brilliant|ideal|lovely|perfect))",
  "(?:не помешал[аои]?|не мешало|не лишн\\p{L}+|неплохо|здорово|круто|классно|хорошо|удобно|отлично|супер|идеально|приятно) (?:было |был[аи]? )?бы(?!\\p{L})",
  "(?:не помешал|не помешает|пригодил)\\p{L}*(?: бы)?(?!\\p{L})",
  "если (?:бы )?(?:вы |еще |только )*(?:добав|сдела|введ|верн|появ|реализу|внедр|постав|предусмотр|увелич)\\p{L}*",
  "(?:мечтаю|мечта)(?!\\p{L})",
  "на вашем месте|я бы (?:на вашем|добавил|сделал|ввел|предложил|убрал|поменял|увеличил|поставил|расширил)\\p{L}*",
  "(?:вам|вы|сделали|добавили|ввели|поставили) бы(?!\\p{L})(?! (?:стыдно|лучше не|не))",
  "(?:пусть|пускай|чтобы) (?:разработчик\\p{L}* |вы |они )?(?:добав|сдела|появи|введ|верн|можно)\\p{L}*",
  "передайте (?:разработчик|программист|руководств|начальств|дизайнер)\\p{L}*",
  "верните (?!мне|нам|пожалуйста мне|деньги|средства|оплату|заказ|товар|посылку|сумму|разницу|\\d)[^.!?]{0,20}(?:стар|прежн|бумажн|прошл|раньше|кнопк|раздел|верси|дизайн|вид|меню|чек|обратно|ассортимент|функци|вкус)\\p{L}*",
  "(?:советую|рекомендую|предлагаю|стоит|стоило бы|следует|нужно бы) (?:вам |все же |все-таки )?(?!обратить|отметить|сказать|взять|купить|заказ)\\p{L}{3,}(?:ть|ти)(?!\\p{L})",
  "(?:очень |сильно )?не хватает (?!денег|терпени|совести|слов|воспитани|ума|времени|сил|вежливост|двух|одн|трех|деталей|мест)\\p{L}+",
  "why (?:not|don't you|can't you) (?!answer|reply|respond|respect|care|call|just|understand|work|deliver)\\p{L}+",
  "have you (?:guys )?(?:thought (?:about|of)|considered|tried adding)|(?:how|what) about (?:(?:a|an|some|more|having|adding|making|opening|introducing|offering|staying|selling|letting) (?!refund|reply|answer|response|update|bit)|(?:gift|loyalty|student|family|season) )|how about (?!my|our|me|the (?:refund|order|delivery|money)|it|that|this|you)|what if you",
  "как насч[её]т (?!мо|наш|меня|нас|возврат|заказ|денег|ответ|верн|срок|того)|жаль(?: ,)? (?:что )?(?:у вас )?(?:еще |пока |тут |здесь )?(?:нет|нету|не делаете|не продаете) (?!ответ|связ|сил|слов|денег|реакц|мест|возврат)|(?:может|может быть)(?: ,)? (?:вы )?(?:введ|сдела|добав|постав|внедр|откро|запуст|стоит)\\p{L}*",
  "(?:i |really |just )?wish (?:there (?:was|were)|you (?:had|sold|offered|did|opened|would add)|they (?:had|sold|offered))(?! (?:no|less|fewer|never))|if only (?:there (?:was|were)|you (?:had|sold|offered|did|opened|served|made|let))",
  "(?:could|would|can) (?:really )?do with|wouldn't hurt|would not hurt|would come in handy",
  "i(?:'d| would) (?:love|like|prefer|want) (?:to (?:see|be able|have)|it if|if you|more|a)|i wish(?! to)|(?:we|i|people|customers|agents|staff|you|you guys|you really|they) (?:really |guys )?(?:should|ought to)(?! (?:have|not|be ashamed|be sacked|be fired|never|know|n't)| of)(?!n't)",
  "(?:really |sorely |badly )?(?:missing|lacks?|lacking) (?:a|an|the option|the ability|support for)(?!\\p{L})(?! (?:item|part|piece|button off))",
  "if (?:only )?you (?:add|could add|made|brought|had|let|offered|introduc)\\p{L}*",
  "(?:if i were you|in your place|my (?:one )?suggestion|my advice|one idea|an? (?:suggestion|idea|proposal)|tell the dev|pass (?:it |this )?on to (?:the |your )?(?:dev|product|management))\\p{L}*",
  "(?:recommend|suggest|propose|consider) (?:that you |you )?(?:add|mak|hav|offer|introduc|open|let|allow|put|provid|chang|improv)\\p{L}*",
  `${start}(?:bring back|let us|let customers|allow us|add|give us (?:a|an|the|more)|needs? (?:a|an|more)|more) \\p{L}+`,
  "(?:better|nicer|handier|easier|great|good|nice|useful|helpful|handy|perfect|lovely|cool) (?:if|to have|to be able)",
);

/** Who tells others, without naming them. */
const recommends = frame(
  "(?:с моей подачи|моя заслуга|my doing)|(?:меня|нас) (?:к вам )?(?:направил|послал|отправил|привел)\\p{L}*|(?:pointed|sent|directed|steered) (?:me|us) (?:to|towards|your way)|(?:send|sent|sending) (?:\\p{L}+ ){1,3}(?:your way|to you)|(?:всем|подругам|друзьям|знакомым|коллегам) (?:\\p{L}+ )?(?:про|о|об) вас|(?:говорю|рассказываю|хвастаюсь) (?:всем )?(?:про|о) вас|(?:tell|telling|told) (?:everyone|everybody|people|all) about you",
  "(?:скинул|отправил|послал|выложил|поделил|posted|shared|sent|forwarded|dropped)\\p{L}* (?:\\p{L}+ ){0,3}(?:ссылк|link|промокод|code)\\p{L}*[^.!?]{0,40}(?:чат|групп|друз|подруг|коллег|сестр|chat|group|friend|colleague|family)\\p{L}*",
  "(?:тоже|теперь|now|also)[^.!?]{0,20}(?:у вас|from you|with you)[^.!?]{0,20}(?:заказыва|покупа|обслужива|too|thanks to me|as well)\\p{L}*",
  "(?:смело |всем |однозначно |очень |настоятельно |от души |искренне |точно |обязательно |только )*(?:рекомендую|советую|порекомендую|посоветую)(?!\\p{L})(?! (?:вам |все же |все-таки )?\\p{L}+(?:ть|ти)(?!\\p{L})| обратить)",
  "(?:буду|будем|стану) (?:всем |вас |теперь )?(?:советовать|рекомендовать)|(?:к рекомендации|рекомендован[аоы]?)(?!\\p{L})",
  "(?:по|благодаря) (?:вашей |моей |чьей-то |их |его |ее )?(?:рекомендаци|совету)\\p{L}*",
  "(?:highly|definitely|totally|strongly|thoroughly|fully|can|would|will|i'd|we'd|i'll|we'll|happily|i|we|to) (?:\\p{L}+ly |always |certainly )?recommend(?!\\p{L})(?! (?:that|you (?:add|mak|chang)|add|mak|chang|improv|having))",
  "(?:will|'ll|would|going to) be (?:telling|recommending)|spread(?:ing)? the word|word of mouth|сарафан\\p{L}*",
  "(?:про|о) вас (?:мне |нам |впервые )?(?:сказал|говорил|рассказ|узнал|услышал)\\p{L}*|(?:put|turned) (?:me|us) on ?to (?:you|this|it)|(?:i'll|we'll|will|going to|gonna) (?:definitely |certainly |also |be )?bring(?:ing)? (?:my|the|our|all my|some|a) (?:whole |entire |best |little |big )?(?:mum|mom|mother|dad|father|brother|sister|son|daughter|friend|family|husband|wife|partner|colleague|mate|team|neighbou?r|cousin|parents|kids)\\p{L}*|(?:приведу|приведем|привезу|позову|захвачу) (?:к вам )?(?:и |еще )?(?:сво\\p{L}+ |всю |всех )?(?:брат|сестр|мам|пап|друз|друг|подруг|семь|коллег|сын|доч|муж|жен|родител|сосед)\\p{L}*",
  "(?:узнал[аи]?|слышал[аи]?|услышал[аи]?) (?:о|про) (?:вас|вашем|ваш\\p{L}*) (?:от|через)|heard (?:about|of) (?:you|this|your) (?:from|through)|(?:found|came to) you through|on (?:a|my|the) [^.!?]{2,20} (?:advice|recommendation)|because of me",
  "(?:привел|привела|привели|подключил|перевел|подсадил|brought|referred|got|signed up|converted)\\p{L}* (?:уже |к вам |already |over )?(?:всю |весь |всех |двух |двоих |трех |троих |пятерых |несколько |half |three |two |my |my whole |a couple of |several |four |the whole )+(?:семь|друз|подруг|коллег|отдел|родн|знаком|family|friends|colleagues|office|team|mates|relatives|people|others)\\p{L}*",
  "(?:вся (?:моя )?семья|весь (?:наш )?отдел|my (?:whole |entire )?(?:family|team|office)|the whole (?:family|team|office)) (?:теперь |now |уже |already |also |has |have )?(?:тоже |joined|switched|uses?|orders?|перешл|подключ|заказыва|пользу)\\p{L}*",
  "(?:мама|папа|сестра|брат|подруга|друг|муж|жена|коллег\\p{L}*|сосед\\p{L}*|тетя|бабушка|mum|mom|dad|sister|brother|friend|husband|wife|colleague|neighbou?r|gran) [^.!?]{0,40}(?:тоже (?:захотел|хоч|заказ|купил|пришл|подключ)|захотел[аи]? так|wants? (?:one|it|the same)|want to (?:try|join)|ordered one)\\p{L}*",
  "(?:friend|colleague|neighbou?r|sister|brother|mum|mom|dad|partner|mate|друг|подруга|знаком\\p{L}+|сосед\\p{L}*|коллег\\p{L}*|сестра|брат|партнер\\p{L}*) (?:\\p{L}+ )?(?:suggested|recommended|mentioned|told me about|посоветовал|порекомендовал|рекомендовал|рассказал)\\p{L}*|промокод (?:друга|подруги|от друга|от подруги)|(?:friend|referral)'?s? (?:code|link|bonus)|gave me (?:your|a|his|her) (?:promo|code|link)|(?:дал[аи]?|скинул[аи]?) (?:мне )?(?:ваш|свой) (?:промокод|код)",
);

/** Who warns others. */
const warnsOthers = frame(
  "(?:обход|держ)\\p{L}* (?:вас |их |это |эту |подальше|стороной)[^.!?]{0,20}(?:стороной|подальше|за версту)?|обходил[иа]? (?:вас )?стороной|не связыва\\p{L}+|(?:не|никогда не|никому не|ни за что не) (?:порекомендую|посоветую|рекомендую|советую|рекомендовал|буду (?:рекомендовать|советовать))",
  "(?:stay|keep|steer) (?:well )?(?:away|clear)|avoid(?! the queue)|don't bother|never recommend|not recommend|n't recommend|wouldn't wish|warn(?:ing|ed)? (?:everyone|people|others|my|all)|tell(?:ing)? (?:everyone|people|my friends|all)[^.!?]{0,20}(?:not to|avoid|away|never)",
);

/** What went wrong, told without a word of blame. */
const faults = frame(
  "вместо [^.!?]{2,40}(?:пришл|пришел|привез|прислал|дал|положил|получил)\\p{L}*|(?:ordered|asked for|paid for|booked) [^.!?]{2,30} (?:and|but) (?:got|received|was (?:sent|given))",
  "(?:больше|выше|дороже|меньше|ниже) (?:обычного|чем обычно|положенного|заявленн\\p{L}*)|(?:higher|lower|more|less|slower) than (?:normal|usual|advertised|agreed|quoted|it should)",
  "(?:пообещали|обещали|offered|promised)[^.!?]{2,40}(?:, а|но|but|,)[^.!?]{0,30}(?:полн|full|без скидки)\\p{L}*",
  "то [^,.!?]{2,20}, то [^.!?]{2,20}|(?:мига|горит)\\p{L}* красн\\p{L}*|flash(?:es|ing) red|(?:snap|shout|yell|swor|swear)\\p{L}* at (?:me|us)|(?:слетел|пропал|исчез|vanish|disappear)\\p{L}*|(?:по кругу|round the houses|in circles|round and round)|(?:грязн|filth|dirt)\\p{L}*",
  "(?:чуж|не мо)\\p{L}+ (?:заказ|посылк|товар|вещ|карт)\\p{L}*|не (?:тот|та|то|те|ту|того|той) (?:размер|товар|цвет|заказ|номер|адрес|модел|вещ)\\p{L}*|someone else's|wrong (?:size|item|order|colou?r|model|address|room|product|one)",
  "(?:спис|сня)\\p{L}* (?:\\p{L}+ ){0,3}(?:дважды|два раза|повторно|без)|(?:charged|billed|debited) (?:\\p{L}+ ){0,3}(?:twice|double|again|without|a fee|for something)|double charged|without (?:asking|my (?:consent|permission|knowledge))|без (?:моего )?(?:согласия|ведома|спроса|разрешения|объяснени\\p{L}|предупреждени\\p{L})|(?:никто )?не предупред\\p{L}*|never (?:told|asked for|ordered|agreed)|(?:не просил|не подключал|не заказывал|не соглашал|не подписывал)\\p{L}*",
  "(?:хочу|хотел\\p{L}* бы|вынужден\\p{L}*|буду) (?:по)?жаловаться|хочу (?:оставить|написать|подать) (?:жалоб|претензи)\\p{L}*|жалоба (?:на|по)|(?:make|file|lodge|raise|submit) (?:a |an (?:official|formal) )?complaint|complain about|(?:недоволен|недовольн|возмущен)\\p{L}*|not (?:at all )?(?:happy|satisfied|impressed|pleased|acceptable|good enough)|unhappy|unacceptable",
  "(?:обеща|гарантир|promised|assured|said|told|supposed)\\p{L}*[^!?…\\n]{0,60}(?:в итоге|а (?:по факту|на деле|сам|привез|оказал)|так и не|прожда|просиде|жда(?:л|ли|ла) |and (?:we |i )?(?:sat|waited|got|then|still|never)|but (?:we|i|it|no|never|nothing)|yet)",
  "(?:не (?:сход|совпада|соответству|приходит|пришел|пришла|пришло|грузит|загружа|открыва|включа|проход|работа|обновля|отвеча|дозвон|получа|могу (?:войти|зайти|оплатить|дозвон)))\\p{L}*",
  "(?:doesn't|does not|didn't|don't|won't|wouldn't|isn't|aren't|hasn't|haven't|can't|cannot|couldn't) (?:\\p{L}+ )?(?:match|add up|work(?:ing)?|load|open|turn on|go through|arrive[d]?|updat\\p{L}+|respond|log in|sign in|connect|get through|fit|come|answer|start|charge)(?!\\p{L})",
  "(?:app|site|website|page|приложени|сайт|страниц)\\p{L}* [^.!?]{0,25}(?:crash|freez|froze|hang|down|вылета|завис|виснет|глюч|тормоз|лага)\\p{L}*|(?:crash|freez|вылета|глюч|зависа|отвалива)\\p{L}*",
  "(?:had to|have to|приходится|пришлось) (?:\\p{L}+ )?(?:repeat|chase|wait|call|explain|pay|ask|повтор|жда|звон|объясн|плат|бега|самом|самой)\\p{L}*|(?:прождал|простоял|просидел)\\p{L}*|(?:ждал|ждем|жду|waited|waiting|queued|been on hold|stayed in)[^.!?]{0,30}(?:час|дн|недел|месяц|минут|весь день|hour|day|week|month|minutes|ages|forever)",
  "(?:слишком|чересчур|too) (?:много|мало|долго|дорого|часто|медленно|жестк|мягк|шумн|громк|маленьк|many|much|few|long|slow|expensive|noisy|loud|often|small|hard|cold|hot)\\p{L}*",
  "сколько (?:это )?(?:можно|будет)(?! (?:стоит|стоить|заказ|взять|держ|хран|полож|купить))|how (?:long|much longer) (?:is this|will this)|are you (?:kidding|serious|joking)|вы издевае\\p{L}*|это (?:нормально|шутка|что за)(?: вообще)?|is (?:that|this) (?:normal|a joke)|what a (?:joke|mess)",
  "(?:сломал|сгорел|умер|перестал|порвал|разби|треснул|потеря|утеря|исчез|пропал|обману|навяза|нахам|нагруб|broke|broken|died|dead|ripped|torn|cracked|leak|lost|missing|stale|damp|grey|rude|hung up|shouting|scratch|stain)\\p{L}*",
  "(?:была?|было|были|was|were|is|are|'s|'re|it was) (?:\\p{L}+ )?(?:meant|supposed|due) to|(?:позавчера|вчера|неделю назад) (?:должн|обещ)\\p{L}*|обещали (?:еще )?(?:вчера|позавчера|на прошлой)",
  "(?:вернитесь|разберитесь|прекратите|хватит|stop) (?:уже |наконец |sending|calling|charging|слать|звонить|присылать|списывать)",
);

/** What is asked without a mark or a word of asking at its beginning. */
const inquires = frame(
  "(?:забыл[аи]?|не помню|потерял[аи]?|forgot|forgotten|don't remember|can't remember) (?:\\p{L}+ ){0,2}(?:парол|пин|логин|код|password|pin|login|passcode|username)\\p{L}*|(?:мне|нам) бы(?!\\p{L})",
  "(?:посоветуйте|порекомендуйте|можно(?: ли)? (?:ли )?(?:\\p{L}+ )?(?:сдать|вернуть|обменять|поменять|получить|оформить|забрать|узнать|заказать|оплатить|отменить|изменить|перенести)|не нашл[аи]|не нашел)(?!\\p{L})",
  "(?:до|со?|на|во|за) скольк\\p{L}+(?!\\p{L})|(?:until|till|from) (?:when|what time)|what time|how (?:much|many|long|far|old|big)",
  "(?:скажите|подскажите|объясните|не пойму|правильно (?:я )?понимаю|верно понимаю|как быть|что делать|am i right|what happens|непонятно|unclear)(?!\\p{L})|need to (?:check|know|ask|find out)|(?:yeah|hi|hello|so|um|er|and|алло|а) (?:is|are|do|does|can|have) (?:you|your|it|there|the|this|i|we)",
  "(?:хочу|хотел\\p{L}*|хотелось|мне бы|можно|прошу|нужно|надо)(?: бы)? (?:узнать|уточнить|спросить|понять|поинтересоваться|выяснить|проконсультир)\\p{L}*|интересует(?!\\p{L})|интересно(?: ,)? (?:есть|можно|сколько|когда|а)|не (?:подскажете|подскажите|скажете|знаете)|подскажите|есть вопрос|такой вопрос|вопрос (?:такой|:)",
  "(?:i'd|i would|i|we'd|we) (?:just )?(?:like|want|wanted|need|needed|love) to (?:know|check|ask|find out|understand|clarify|enquire|inquire)|(?:just )?(?:wanted|want|wanting|like) to (?:know|check|ask|find out|clarify)|(?:i was |was |i'm |just )?wondering (?:if|whether|when|how|what|about)|(?:quick|a|one) question|(?:can|could|would) you (?:please )?(?:tell|let me know|explain|advise|clarify)|not sure (?:if|whether|how)|wasn't sure|any idea (?:how|when|if|what|where)",
);

/** Praise that names who deserves it, or says that nothing was amiss. */
const praisesOutright = frame(
  "(?:ten|10) (?:out of|из|/) (?:ten|10)|десять из десяти|пять звезд|five stars|(?:magician|wizard|волшебник|кудесник|космос)\\p{L}*|(?:ни разу|нисколько|ничуть|ни капли) (?:\\p{L}+ ){0,3}не (?:пожале|подвел|разочаров)\\p{L}*|(?:haven't|have not|never|don't|didn't) regret\\p{L}*|(?:как|так|that was|how|wow) (?:\\p{L}+ )?(?:быстро|quick|fast) ?[!.]",
  "(?:you're|you are|she's|he's|they're|what) (?:all |both |such )?(?:a |an |the |absolute )*(?:star|stars|lifesaver|legend|gem|angel|best|hero|treasure|diamond)|(?:вы|ты|она|он|девушка|ребята|просто)(?: ,)? (?:вы )?(?:просто )?(?:золото|лучш|супер|чудо|ангел|спасител|молод|умниц|умнич|волшебни)\\p{L}*|(?:спасли|выручили)(?: меня| нас)?(?!\\p{L})",
  "(?:can't|cannot|couldn't|can not) (?:really )?(?:fault|complain|recommend (?:it |them |you )?enough|thank you enough|say enough)|no complaints|nothing to (?:complain|fault)|without a hitch|(?:придраться|пожаловаться) не к чему|не к чему придраться|(?:нет|ни одн\\p{L}+|никаких) (?:нареканий|нарекани|претензий|жалоб|замечаний)\\p{L}*|(?:not|never) (?:a |one |had a )?(?:single )?(?:complaint|problem|issue)|так держать|keep (?:it|up)",
  "(?:ожидал|expected|боял|думал|thought it)\\p{L}* [^.!?]{0,20}(?:худш|хуже|worse|the worst)[^.!?]{0,50}(?:а |но |turned|but|оказал|decent|good|достойн)",
);

/** Trouble that is over, told with thanks or with what was done: «спасибо, что нашли посылку», "broke and they replaced it". */
const solved = frame(
  "(?:спасиб\\p{L}*|благодар\\p{L}+)(?: \\p{L}+){0,3} ?,? (?:за|что)(?: (?!не )\\p{L}+){0,3} (?:нашли|нашл[аи]|починил|исправил|решил|разобрал|замен|обмен|помог|верну|выручил|устран|найден|исправлен|решен|помощь|настро|ускор|поправил)\\p{L}*",
  "(?:thanks|thank you|thx|grateful|appreciate)(?: \\p{L}+){0,4} for (?:\\p{L}+ ){0,2}(?:finding|fixing|resolving|solving|sorting|replacing|returning|refunding|helping|repairing|rescuing|exchanging|getting|bringing)(?!\\p{L})",
  "(?:сломал|разби|порвал|не подош|перепутал|потеря|треснул)\\p{L}*[^.!?]{0,40}(?:без (?:лишних )?(?:вопросов|проблем|разговоров)|(?:сразу|тут же|быстро|мигом|моментально) (?:же )?(?:\\p{L}+ )?(?:замен|обмен|помен|верну|исправ|почин|наш))\\p{L}*",
  "(?:broke|broken|lost|cracked|wrong|torn|faulty|didn't fit|damaged)(?:\\p{L}|[ ,'])[^.!?]{0,40}(?:no questions asked|without (?:a )?(?:question|fuss|quibble)|(?:immediately|quickly|promptly|instantly|straight away) (?:\\p{L}+ )?(?:replaced|exchanged|refunded|fixed|found|sorted|swapped))",
);

const frames = { proposals, recommends, warnsOthers, faults, inquires, praisesOutright, solved };
export const kindFrames = Object.entries(frames) as [keyof typeof frames, RegExp][];
