import { hourOf } from "./clock.ts";
import { books } from "./matter.ts";
import type { Random } from "./random.ts";

export interface Agent {
  id: string;
  name: string;
  team: string;
}

/** Who sits there: Russian and English chat by day, fewer by night, the phone line. */
function crew(prefix: string, count: number, team: string, language: "ru" | "en"): Agent[] {
  const names = books[language].agents.agentNames;
  return Array.from({ length: count }, (_, i) => ({ id: `${prefix}${String(i + 1).padStart(2, "0")}`, name: names[i % names.length]!, team }));
}

const crews = {
  ru: { day: crew("op", 16, "Чат день", "ru"), night: crew("on", 4, "Чат ночь", "ru"), phone: crew("t", 12, "Телефон", "ru") },
  en: { day: crew("oe", 5, "Чат день", "en"), night: crew("ne", 2, "Чат ночь", "en"), phone: crew("te", 3, "Телефон", "en") },
};

export function agentFor(language: "ru" | "en", channel: "chat" | "phone", at: number, random: Random): Agent {
  const clock = hourOf(at);
  const shift = channel === "phone" ? "phone" : clock >= 8 && clock < 21 ? "day" : "night";
  return random.pick(crews[language][shift]);
}
