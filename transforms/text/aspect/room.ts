import type { Token } from "../tokens.ts";

const mayBeRoom = /^кабинет/;
/** What is said of a room, and who sits in one. */
const ofRooms =
  /^(?:чист|грязн|просторн|тесн|светл|уютн|душн|холодн|тепло|теплый|жарко|пыльн|запах|пах(?:нет|ло)|воня|вонь|врач|доктор|медсестр|стоматолог|терапевт|хирург|педиатр|логопед|массаж|процедур|узи$|мрт$|рентген|кресл|кушетк|этаж|очеред|двер|прием|стерильн|оборудован|мебел|проветр|маникюр|косметолог)/;
const ofSites = /^(?:личн|ошибк|сайт|прилож|вход|вхож|войти|логин|парол|аккаунт|онлайн|электрон|загру|груз|завис|висит|лага|глюч)/;

/** A doctor's room, not the account of a site: «кабинет чист», «очередь в кабинет». */
export function isRoom(clause: readonly Token[], at: number): boolean {
  return mayBeRoom.test(clause[at]!.text) && clause.some(({ text }) => ofRooms.test(text)) && !clause.some(({ text }) => ofSites.test(text));
}
