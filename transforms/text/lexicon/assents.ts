// how a message of a talk only answers: it agrees, says when it suits, what its writer will do next, and takes leave; on folded words and marks, one space between each

/** Written out, so that it begins with digits alone. */
const figures = "[0123456789][0123456789:.-]*";
const days = "понедельник\\p{L}*|вторник\\p{L}*|сред[ауе]|четверг\\p{L}*|пятниц\\p{L}|суббот\\p{L}|воскресень\\p{L}|выходны[ех]";
const timesRu = `(?:завтра|послезавтра|сегодня|сейчас|позже|потом|утром|днем|вечером|ночью|утра|дня|вечера|любой|любое|любая|другой|день|время|часов|часа|час|недел\\p{L}|числа|обед\\p{L}?|${days}|(?:после|до|к|с|по|в|во|на|около|где-то|или|и|часам|первой|второй|половине|половину|следующ\\p{L}+|эт\\p{L}+)(?= )|шести|семи|восьми|девяти|десяти|двенадцати|пяти|четырех|трех|двух|${figures})`;
const suitsRu = "(?:удобно|удобнее|подойдет|подходит|устроит|устраивает|можно|лучше|нормально|получится|смогу|свободна|свободен)";
const assentRu = "(?:да(?: да)?|все|ага|угу|ок|окей|оке|хорошо|ладно|понятно|понял[аи]?|ясно|конечно|верно|правильно|точно|именно(?: так| это)?|согласн[аы]|согласен|договорились|идет|пойдет|давайте|давай|(?:все|это|так)? ?(?:верно|правильно|так|именно так|нормально|ясно|понятно|понял[аи]?)|так и есть|ничего страшного|не страшно|без проблем|не беда|без разницы|принято|записал[аи]?|увидел[аи]?|вижу|(?:все )?нашл[аи]|(?:все )?нашел|это я|слушаю|извините|простите|тогда|ну|а|значит|поняла вас|понял вас)";
const leaveRu = "(?:до свидания|до завтра|до встречи|всего доброго|всего хорошего|хорошего дня|хорошего вечера|пока)";
const planRu = `(?:(?:я|мы|тогда|значит|сейчас|сама?|сам|ну|и|а|еще раз|позже|потом|завтра|вечером) )*(?:буду ждать|ждать буду|жду|ждем|подожду|подождем|дождусь|попробую|попробуем|проверю|посмотрю|гляну|перезвоню|позвоню|наберу|напишу|отпишусь|зайду|заеду|заскочу|подъеду|приду|приеду|подойду|подумаю|отправлю|пришлю|скину|вышлю|оплачу|закажу|оформлю|заберу|уточню|спрошу|сделаю|перезагружу|запишусь|поищу|поговорю|сообщу|дам знать)(?: (?:звонка|звонок|ответа|ответ|письма|письмо|сообщения|курьера|мастера|посылку|новостей|вашего|вас|вам|ему|ей|его|ее|это|так|фото|скрин|документы|чек|данные|номер|заказ|еще|раз|еще раз|сам|сама|обязательно|немного|минут\\p{L}?|минутку|тогда|с мужем|с женой|дома|дома|сюда|${timesRu}))*`;
const suitingRu = `(?:(?:мне|нам|мне бы|меня|давайте|тогда|лучше|да) )*(?:${suitsRu}(?: ${timesRu})+|(?:${timesRu} )+${suitsRu})(?: мне| нам| меня)?|(?:лучше|давайте|тогда|значит)(?: ${timesRu})+`;

const timesEn = `(?:tomorrow|today|tonight|now|later|any|every|day|time|anytime|either|morning|mornings|afternoon|afternoons|evening|evenings|weekend|week|mon|monday|tue|tuesday|wed|wednesday|thu|thursday|fri|friday|sat|saturday|sun|sunday|(?:after|before|at|by|on|in|the|from|around|about|between|and|or|this|next|half|past|until)(?= )|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|lunch|midday|o'clock|am|pm|${figures}(?:st|nd|rd|th|am|pm)?)`;
const assentEn = "(?:yes|yeah|yep|yup|ok|okay|okey|k|alright|all right|sure|right|correct|exactly|agreed|fine|good|so|then|well(?! done)|oh|ah|and|i agree|deal|got it|got you|gotcha|i see|understood|noted|makes sense|fair enough|of course|certainly|absolutely|speaking|this is (?:he|she)|it is|that is|that's (?:it|right|correct|fine|ok|okay|me|the one|all|all right|good|what i mean|what i meant)|that is (?:right|correct|fine|ok|okay)|it's (?:ok|okay|fine|alright|all right)|that (?:works|will do|suits me|sounds right|sounds good|sounds fine)|sounds (?:good|fine|right)|works for me|suits me|no (?:problem|worries|rush|hurry|bother)(?: at all)?|not a problem|never mind|nevermind|all (?:fine|good|set|done|clear)|found it|done|will do)(?: (?:for|with|by) me)?";
const leaveEn = "(?:bye|bye bye|goodbye|see you|see you then|see you tomorrow|talk later|speak later|speak soon|have a (?:good|nice|great|lovely) (?:day|evening|weekend|one|afternoon))";
const planEn = `(?:(?:then|so|and|well|in that case|later|tomorrow) )*(?:(?:i|we) (?:will|can|shall)|i'll|we'll|i'm going to|let me|gonna|will)(?: (?:just|then|also|probably))?(?: (?:wait|be waiting|hold|hang on|try|check|look|have a look|take a look|see|call|ring|phone|email|write|message|come|pop|drop|think|think about it|do|send|get back|let you know|pay|order|pick it up|collect it|ask|restart|reboot|book|be there|be in|be home|go|reply))(?: (?:back|again|for|for the|for your|for a|the|your|call|email|reply|answer|letter|it|that|this|them|you|one|to|in|over|with|my|husband|wife|about|and see|see|a bit|a minute|first|out|into the|shop|branch|photo|photos|details|documents|number|receipt|when i get home|at home|home|online|there|then|instead|courier|driver|engineer|${timesEn}))*`;
const suitingEn = `(?:${timesEn} )+(?:is|are|works?|will be|would be|should be|suits?|will do)(?: (?:just|all))?(?: (?:fine|good|ok|okay|great|best|better|perfect|right))?(?: (?:for|with|by))?(?: (?:me|us))?`;

const thanks = "(?:спасибо(?: большое| вам)*|благодарю|thanks?(?: you| a lot| so much)*|cheers|ta)";
const glad = "(?:отлично|супер|прекрасно|замечательно|класс|здорово|great|perfect|lovely|brilliant|excellent|cool|super)";
const assent = `(?:${assentRu}|${assentEn})`;

const manners = `(?:${assent}|${thanks}|${glad}|${leaveRu}|${leaveEn})`;

/** Whole pieces of a message, between its marks. What only agrees; */
export const agrees = `${assent}(?: ${assent})*`;
/** what its writer will do next, and when something suits him, with whatever agrees, thanks or is glad before it; */
export const settles = `(?:(?:${assent}|${thanks}|${glad}) )*(?:${planRu}|${suitingRu}|${planEn}|${suitingEn})`;
/** thanks, gladness and farewells, which are mere manners beside what settles something. */
export const closes = `${manners}(?: ${manners})*`;
