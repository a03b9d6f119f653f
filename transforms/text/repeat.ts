/** Why a customer writes again of the same thing. */
export type RepeatReason = "misunderstanding" | "not_fixed" | "status" | "new_question";

const patterns: readonly [RepeatReason, RegExp][] = [
  [
    "misunderstanding",
    /(?:не\s+(?:так\s+)?(?:понял|поняли)\s+(?:меня|вопрос|мой)|вы\s+(?:меня\s+)?не\s+(?:поняли|понимаете|услышали)|(?:я\s+)?(?:спрашивал|имел\p{L}*\s+в\s+виду|говорил)\p{L}*\s+(?:не|о\s+друг|про\s+друг)|не\s+(?:о|про)\s+т(?:ом|о)|мне\s+(?:сказали|говорили|обещали|ответили)\s+(?:\p{L}+\s+){0,3}(?:друго|иначе|не\s+так|что)|не\s+то\s+(?:сказали|ответили)|одн[ои]\s+говор\p{L}+.{0,40}друго|misunder|didn'?t\s+understand|don'?t\s+understand\s+my|not\s+what\s+i\s+(?:asked|meant|said)|i\s+was\s+told\s+(?:that|something|it|by)|told\s+me\s+(?:something|that|it|otherwise)|wrong\s+(?:information|answer|info)|that'?s\s+not\s+what)/iu,
  ],
  [
    "not_fixed",
    /(?:(?:опять|снова|все\s+еще|всё\s+ещё|по-прежнему|так\s+и)\s+(?:\p{L}+\s+){0,3}(?:не|ошибк|сбой|проблем|висит|та\s+же)|не\s+(?:помогло|решено|решили|решилось|исправ\p{L}+|починили|устран\p{L}+)|проблема\s+(?:осталась|не|вернулась|повтор)|та\s+же\s+(?:проблема|ошибка|история)|still\s+(?:not|no|doesn|isn|having|broken|the\s+same|haven|hasn|can'?t)|again|not\s+(?:fixed|resolved|solved|working\s+yet)|(?:problem|issue)\s+(?:persists|remains|is\s+back)|same\s+(?:problem|issue|error)|didn'?t\s+(?:help|work|fix|solve))/iu,
  ],
  [
    "status",
    /(?:(?:какой|какие|есть|что)\s+(?:\p{L}+\s+)?(?:статус|новост|ответ|решени|движени)|что\s+(?:там\s+)?(?:с|по)\s+(?:мо|наш|возврат|заказ|заявк|обращени)|когда\s+(?:же|уже|наконец|прид|будет|верн|ответ|достав|привез|ждать)|где\s+(?:же\s+)?(?:мо|наш|заказ|посылк|курьер|деньги)|сколько\s+(?:еще|ещё)?\s*ждать|жду\s+ответ|any\s+(?:update|news|progress)|(?:what|whats|what's)\s+(?:is\s+)?(?:the\s+)?status|status\s+of|where\s+is\s+my|when\s+(?:will|can|is|do)|how\s+(?:much\s+longer|long)|following\s+up|checking\s+(?:in|on)|waiting\s+for\s+(?:a\s+)?(?:reply|response|answer))/iu,
  ],
];

/** What a text says of its own repetition; a text that says nothing of it brings a new question. */
export function repeatReason(text: string): RepeatReason {
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? "new_question";
}
