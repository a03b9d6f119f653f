import { expect, it } from "vitest";
import { labelOf, readSentiment } from "../../../transforms/text/sentiment.ts";
import { waiting } from "../../../transforms/text/sentiment/waiting.ts";
import { tokenize } from "../../../transforms/text/tokens.ts";

const label = (text: string): string => labelOf(readSentiment(tokenize(text)).score);

it.each([
  "ждала пиццу полтора часа", "ждал курьера четыре часа", "ждал заказ 10 дней", "ждали столик час", "жду ответа три дня", "ждал на линии 40 минут",
  "стояли в очереди час", "два часа ждал эвакуатор", "жду выплату второй месяц", "заставили ждать сорок минут", "ждали официанта минут двадцать", "40 минут на линии", "чинили машину три недели",
  "простоял час, никто не вышел",
  "stood in line for an hour", "waited two hours for the courier", "an hour in the queue at the bank", "two hour wait at reception", "sat in reception for 45 minutes",
  "they made us wait two hours", "been on hold for 40 minutes", "spent 50 minutes on hold",
])("who waited a quarter of an hour or longer blames: %s", (text) => expect(label(text)).toBe("negative"));

it.each([
  "ждали 5 минут", "ждал минут пять", "ждали всего двадцать минут", "жду вас через час", "подождите 15 минут", "буду ждать час", "подожду 30 минут", "жду мастера завтра в 15 часов",
  "жду звонка в течение часа", "ждём вас 20 минут от метро", "водитель ждал нас 20 минут", "жду этого дня три месяца",
  "waited five minutes", "the wait was five minutes", "please wait 20 minutes", "i can wait an hour", "i'll be waiting outside in 20 minutes", "the driver waited 20 minutes for us", "can you wait 30 minutes",
])("a short wait, one to come, and one of somebody else are no blame: %s", (text) => expect(label(text)).toBe("neutral"));

it("a wait that was worth it pleases", () => expect(label("ждали полчаса, но оно того стоило, очень вкусно")).toBe("positive"));

it("follows a clause no farther than what it asks for, however long a text without marks is", () => {
  const readsOf = (times: number): number => {
    let reads = 0;
    const tokens = new Proxy(tokenize("the driver was late and ".repeat(times)), { get: (target, key) => (reads++, Reflect.get(target, key) as unknown) });
    waiting(tokens, 5 * Math.floor(times / 2) + 2);
    return reads;
  };
  expect(readsOf(100)).toBeGreaterThan(40);
  expect(readsOf(2000)).toBe(readsOf(100));
});
