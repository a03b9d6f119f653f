/** What a customer wants with a text, in the five kinds that have a deadline of their own. */
export type FeedbackKind = "complaint" | "idea" | "question" | "praise" | "referral";

const idea =
  /(?:было\s+бы\s+(?:хорошо|здорово|неплохо|удобн|лучше|круто|классно)|хорошо\s+бы|предлага[юе]|добавьте|добавили\s+бы|сделайте|сделали\s+бы|хотелось\s+бы|не\s+хватает\s+(?:функци|кнопк|возможност|фильтр)|пожелани|почему\s+бы\s+не|можно\s+(?:ли\s+)?(?:добавить|сделать\s+так)|would\s+be\s+(?:nice|great|good|helpful|better)|it'?d\s+be\s+(?:nice|great)|please\s+add|could\s+you\s+add|you\s+(?:should|could)\s+(?:add|make|have|offer)|i\s+(?:suggest|propose|wish\s+(?:you|there))|suggestion|feature\s+request|why\s+not\s+(?:add|make))/iu;
const referral =
  /(?:(?:посоветова|порекоменд|рассказал|рекомендова)\p{L}*\s+(?:\p{L}+\s+){0,3}(?:друз|подруг|знаком|коллег|родств|сестр|брат|мам|сосед)|(?:друг|подруга|знакомая|знакомый|коллега|сестра|сосед\p{L}*)\s+(?:тоже\s+)?(?:хочет|хотят|просит|интересуется)|привед[уе]\p{L}*\s+(?:друг|подруг)|(?:referr|recommend)\w*\s+(?:\w+\s+){0,3}(?:friend|colleague|family|sister|brother|neighbou?r|mom)|my\s+(?:friend|colleague|sister|brother|neighbou?r)\s+(?:also\s+)?(?:wants|would\s+like|is\s+interested)|told\s+(?:all\s+)?my\s+friends)/iu;
const questionStart =
  /^(?:\s*(?:здравствуйте|добр\p{L}+\s+(?:день|утро|вечер)|привет|hello|hi|hey|good\s+(?:day|morning|evening)|подскажите|скажите|please|пожалуйста)[\s,.!]*)*(?:как|где|когда|почему|зачем|сколько|куда|откуда|кто|чем|можно\s+ли|есть\s+ли|какой|какая|какие|какое|подскажите|скажите|how|where|when|why|what|which|who|can|could|is|are|do|does|will|did|may)(?!\p{L})/iu;
const thanks =
  /(?:спасиб\p{L}*|спс|благодар\p{L}+|мерси|thanks?(?:\s+(?:you|u|a\s+lot|so\s+much))*|thx|ty|much\s+appreciated|cheers|spasib\p{L}*)/giu;
const pleasantry =
  /(?:огромн\p{L}+|больш\p{L}+|вам|вас|тебе|за|помощь|ответ|информацию|очень|и|все|всё|понял\p{L}*|понятно|ясно|хорошо|отлично|супер|ок|окей|ладно|хорошего|доброго|приятного|дня|вечера|пожалуйста|до\s+свидания|помогли|разобрал\p{L}*|теперь|всего|доброе|got\s+it|ok|okay|great|perfect|you|so|much|very|a|lot|for|the|your|help|bye|have|good|nice|day|one|too|that'?s|it|all|cool|understood|goodbye|again|appreciate|info|answer|reply|quick)/giu;

/** A text that only thanks and says goodbye; it is not a new contact. */
export function isThanks(text: string): boolean {
  const folded = text.toLowerCase();
  if (folded.length > 120 || folded.includes("?")) return false;
  const withoutThanks = folded.replace(thanks, " ");
  if (withoutThanks === folded) return false;
  return !/[\p{L}\d]/u.test(withoutThanks.replace(/(?<!\p{L})\p{L}+(?:'\p{L}+)?(?:\s+it)?(?!\p{L})/gu, (word) => (word.replace(pleasantry, "") === "" ? " " : word)));
}

/** The kind a text is by its words and its tone; null when it is none of the five. */
export function feedbackKind(text: string, sentiment: number, hasQuestionMark: boolean, isThanksOnly: boolean): FeedbackKind | null {
  if (isThanksOnly) return "praise";
  if (referral.test(text)) return "referral";
  if (idea.test(text)) return "idea";
  const isQuestion = hasQuestionMark || questionStart.test(text);
  if (sentiment <= -0.45) return "complaint";
  if (isQuestion) return "question";
  if (sentiment <= -0.22) return "complaint";
  return sentiment >= 0.35 ? "praise" : null;
}
