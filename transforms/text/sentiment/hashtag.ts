const blame = -2.5;
const praise = 2;
const blaming =
  /не(?:нрав|довол|работ|лов(?:ит|ля))|ненавист|ненавиж|позор|отсто[йя]|ужас(?!т)|говн|бес(?:ит|ят)|достал[аи]?|обман|разводна|кошмар|хамств|грабеж|бардак|беспредел|мошенни|лохотрон|задолбал|заколебал|горивад|вернит|отдайт|долой|фуфло|провал|стыдно|жалоб|возмущ|плохо|худш|нетсвязи|безсвязи|нетинтернет|безинтернет|устал|надоел|скучн|грустн|больно|печал/u;
const praising = /люблю|обожа|лучш|спасиб|супер|крут|радост|счаст|рекоменд|советую|молодц|нрав|довол|красот|вкусн|ура$|благодар|весел|позитив/u;
/** Letters; a shorter hashtag is one word, which the lexicon knows or not. */
const leastJoined = 8;

/** What several words run together behind # say, «#сбербанкпозор», «#мне_не_нравится»; 0 for others and for Latin letters. */
export function hashtagStrength(text: string): number {
  if (text.length < leastJoined) return 0;
  const joined = text.replaceAll("_", "");
  return blaming.test(joined) ? blame : praising.test(joined) ? praise : 0;
}
