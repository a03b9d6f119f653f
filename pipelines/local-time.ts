import { DateTime } from "luxon";

/** An instant (ISO, UTC) as clocks in a zone show it, to the minute; null stays null. Whoever prints it says the zone. */
export function localTime(instant: string | null, zone: string): string | null {
  return instant === null ? null : DateTime.fromISO(instant, { zone }).toFormat("yyyy-MM-dd HH:mm");
}
