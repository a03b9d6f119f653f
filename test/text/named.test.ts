import { expect, test } from "vitest";
import { createScorer } from "../../transforms/text/scorer.ts";

const scorer = createScorer();
const label = (text: string) => scorer.score(text).sentiment_label;

test.each([
  "у соседей живут две черепахи и кот",
  "дедушкины резиновые сапоги стоят в сенях",
  "болею за «Динамо» с детства",
  "исполнительный директор банка даст интервью в четверг",
  "достал с полки словарь",
  "рейс вылетает в полночь",
  "где ж твоя шапка",
  "наряжали ёлки во дворе",
  "протестировали новую кассу в метро",
  "сбросила тебе ссылку на урок",
  "самолёты летают над дачей",
  "герой книги едет в Одессу",
  "подвела черту под списком",
  "завтра ливень и ветер",
])("what a word names is not judged: %s", (text) => expect(label(text)).toBe("neutral"));

test.each([
  ["оператор сбросил звонок", "negative"],
  ["космические цены на связь", "negative"],
  ["полная ж с этим интернетом", "negative"],
  ["курьер шёл как черепаха, ужасно долго", "negative"],
  ["вам пофиг на клиентов", "negative"],
  ["вы наши чемпионы", "positive"],
  ["как же хорошо, родные мои", "positive"],
  ["сапоги как резиновые, натирают", "negative"],
])("what stands beside it judges: %s", (text, expected) => expect(label(text)).toBe(expected));
