import { day, hour, isoDate, localDay, minute, monthOf, russianLocal } from "./clock.ts";
import { throughWindows1251 } from "./encoding.ts";
import { opaqueNumber } from "./identifier.ts";
import { write } from "./identity.ts";
import { invitationsOf, type Invitation, type Touchpoint } from "./invitations.ts";
import type { Contact } from "./issues.ts";
import type { Life } from "./life.ts";
import type { Matter } from "./matter.ts";
import type { Order } from "./orders.ts";
import type { Pen } from "./pen.ts";
import { accountAt, type Person } from "./people.ts";
import type { Random } from "./random.ts";
import { remarks, type Said, type Tone } from "./speech.ts";
import type { Sentiment } from "./words/reasons.ts";

/** What the export calls a touchpoint and its survey; how well it is liked (standard deviations above the promoters' edge). */
const places: Record<Touchpoint, { label: string; survey: string; liking: number; channel: readonly (readonly [string, number])[] }> = {
  site: { label: "Сайт и поиск", survey: "После покупки", liking: 0.3, channel: [["сайт", 70], ["письмо", 30]] },
  checkout: { label: "Оформление и оплата", survey: "После оплаты", liking: 0.2, channel: [["сайт", 80], ["письмо", 20]] },
  delivery: { label: "Доставка", survey: "После доставки", liking: 0.12, channel: [["письмо", 60], ["смс", 40]] },
  product: { label: "Товар", survey: "О товаре", liking: 0.44, channel: [["письмо", 90], ["смс", 10]] },
  support: { label: "Обращения", survey: "После обращения", liking: 0.24, channel: [["письмо", 55], ["смс", 45]] },
  returns: { label: "Возвраты", survey: "После возврата", liking: -0.5, channel: [["письмо", 80], ["смс", 20]] },
  relationship: { label: "", survey: "Отношение", liking: 0.1, channel: [["письмо", 100]] },
};

const quietDays = 25;
/** Share of people who say that a contact solved their question, when they had to come again and when not. */
const solvedWhenFollowed = 0.16;
const solvedWhenNot = 0.9;
const questionNames = { nps: "NPS", csat: "CSAT", ces: "Усилие", solved: "Решён ли вопрос", speed: "Скорость", politeness: "Вежливость", completeness: "Полнота ответа", prices: "Цены", assortment: "Ассортимент" } as const;
type Question = keyof typeof questionNames;
const scales: Record<Question, readonly [number, number]> = { nps: [0, 10], csat: [1, 5], ces: [1, 7], solved: [0, 1], speed: [1, 5], politeness: [1, 5], completeness: [1, 5], prices: [1, 5], assortment: [1, 5] };

export interface Answered {
  touchpoint: Touchpoint;
  score: number;
  at: number;
}

/** Invites one person to surveys and writes the invitations and what they answered. Returns their NPS answers. */
export function survey(person: Person, life: Life, contacts: Contact[], matterOf: (order: Order | null, at: number) => Matter, { world, writers, truth, random }: Pen): Answered[] {
  const answered: Answered[] = [];
  const trait = random.normal() * 0.45;
  const willing = Math.min(0.75, random.logNormal(0.125, 0.55));
  const lastAsked = new Map<Touchpoint, number>();
  const counted = new Map<string, { at: number; row: (isCounted: boolean) => void }>();
  let number = 0;
  for (const invitation of invitationsOf(life, contacts, person, world, random)) {
    const asked = lastAsked.get(invitation.touchpoint);
    if (invitation.at >= world.end || invitation.at < world.start || (asked !== undefined && invitation.at - asked < quietDays * day)) continue;
    lastAsked.set(invitation.touchpoint, invitation.at);
    const id = opaqueNumber(world.seed, "invitation", person.number, number++);
    const place = places[invitation.touchpoint];
    const channel = random.weighted(place.channel);
    const account = invitation.order?.account ?? accountAt(person, invitation.at, world);
    const named = { account, customerId: true, email: channel !== "смс", phone: channel === "смс" };
    const written = write(person, named, random);
    const order = invitation.order?.id ?? "";
    const talk = invitation.contact?.conversation.id ?? "";
    writers.add(
      `inbox/surveys/invitations-${monthOf(invitation.at)}.csv`,
      invitation.at,
      [`I-${id}`, place.survey, place.label, channel, russianLocal(invitation.at), written.customerId, written.email, written.phone, order, talk].map(field).join(";"),
    );
    truth.row("records.csv", ["survey_invitation", `I-${id}`, person.id]);
    const liking = place.liking + trait + invitation.shift + random.normal() * 0.85;
    const moved = Math.min(1.7, 0.82 + 0.28 * Math.abs(liking));
    if (!random.chance(willing * moved)) continue;

    const rounds = random.chance(0.012) ? 2 : 1;
    for (let round = 0; round < rounds; round++) {
      const at = Math.floor(invitation.at + 5 * minute + random.exponential(round ? 4 * day : 14 * hour));
      if (at >= world.end) continue;
      const again = write(person, named, random);
      const weight = (0.8 + 0.05 * random.int(9)).toFixed(2).replace(".", ",");
      const nps = clamp(Math.round(8.5 + 2.2 * (liking + (round ? random.normal() * 0.7 : 0))), 0, 10);
      let row = 0;
      const answer = (question: Question, score: string, said: Said | null, refused = false) => {
        const response = `A-${id}-${round * 20 + ++row}`;
        const [low, high] = scales[question];
        const comment = said ? said.text : "";
        const cells = [response, `I-${id}`, place.survey, place.label, channel, questionNames[question], score, String(low), String(high), comment, russianLocal(at), again.customerId, again.email, again.phone, order, talk, random.chance(0.94) ? person.region : "", weight];
        writers.add(`inbox/surveys/answers-${monthOf(at)}.csv`, at, cells.map(field).join(";"), { refused });
        if (!refused && said) truth.text(`answers:${response}`, said, "customer");
        if (!refused) truth.row("records.csv", ["survey_response", response, person.id]);
        return response;
      };
      const outOfScale = random.chance(0.0025);
      const empty = !outOfScale && random.chance(0.007);
      const said = random.chance(empty ? 0.9 : 0.37) ? comment(invitation, nps, matterOf(invitation.order, at), random) : null;
      const score = outOfScale ? random.pick(["11", "99", "-1", "100"]) : empty ? "" : random.chance(0.1) ? `${nps},0` : String(nps);
      const response = answer("nps", score, said, outOfScale);
      if (!outOfScale && !empty) {
        answered.push({ touchpoint: invitation.touchpoint, score: nps, at });
        const key = `${invitation.touchpoint}\t${monthOf(at)}`;
        const before = counted.get(key);
        const later = before === undefined || at >= before.at;
        const row = (isCounted: boolean) =>
          truth.row("nps.csv", [response, person.id, place.survey, invitation.touchpoint === "relationship" ? "" : invitation.touchpoint, "nps", nps, isoDate(localDay(at)), isCounted]);
        if (later) {
          before?.row(false);
          counted.set(key, { at, row });
        } else row(false);
      }
      for (const question of furtherQuestions(invitation.touchpoint, random)) answer(question, further(question, liking, invitation, random), null);
    }
  }
  for (const each of counted.values()) each.row(true);
  return answered;
}

function furtherQuestions(touchpoint: Touchpoint, random: Random): Question[] {
  if (touchpoint === "support") return random.chance(0.25) ? ["ces", "solved", "speed", "politeness", "completeness"] : random.chance(0.5) ? ["ces", "solved"] : ["solved"];
  if (touchpoint === "relationship") return random.chance(0.5) ? ["speed", "politeness", "prices", "assortment"] : [];
  if (touchpoint === "product") return random.chance(0.35) ? ["csat"] : [];
  if (touchpoint === "returns" || touchpoint === "checkout") return random.chance(0.3) ? ["ces"] : [];
  return [];
}

function further(question: Question, liking: number, invitation: Invitation, random: Random): string {
  if (question === "solved") return random.chance(invitation.contact?.isFollowed ? solvedWhenFollowed : solvedWhenNot) ? "1" : "0";
  if (question === "ces") return String(clamp(Math.round(5.2 + 1.3 * liking + random.normal() * 0.8), 1, 7));
  const lean = question === "prices" ? -0.4 : question === "politeness" ? 0.5 : 0;
  const score = 4 + 0.7 * liking + lean + random.normal() * 0.5;
  if (question === "csat") return String(clamp(Math.round(score * 2) / 2, 1, 5)).replace(".", ",");
  return String(clamp(Math.round(score), 1, 5));
}

const tones: readonly (readonly [number, readonly (readonly [Tone, number])[]])[] = [
  [9, [["praise", 62], ["short", 14], ["idea", 6], ["referral", 6], ["question", 3], ["mixed", 4], ["neutral", 5]]],
  [7, [["neutral", 28], ["mixed", 20], ["praise", 20], ["idea", 13], ["question", 6], ["complaint", 7], ["short", 6]]],
  [0, [["complaint", 65], ["mixed", 9], ["irony", 7], ["short", 10], ["neutral", 4], ["question", 4], ["praise", 1]]],
];

function comment(invitation: Invitation, nps: number, matter: Matter, random: Random): Said {
  const tone = random.weighted(tones.find(([from]) => nps >= from)![1]);
  const liking: Sentiment = nps >= 9 ? "positive" : nps >= 7 ? "neutral" : "negative";
  const said = remarks(matter, invitation.touchpoint, tone, liking, random);
  const text = random.chance(0.05) ? said.text.replace(". ", ".\n") : said.text;
  return { ...said, text: throughWindows1251(text) };
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));
const field = (value: string): string => (/[;"\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
