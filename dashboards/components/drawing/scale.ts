import { nice, ticks } from "d3";

/** A linear scale from values to pixels; d3's own would bring colours and formats along and weigh 11 KB. */
export interface Scale {
  (value: number): number;
  domain: readonly [number, number];
  range: readonly [number, number];
  /** Round values within the domain, about `count` of them. */
  ticks(count: number): number[];
}

/** @param round widens the domain to round values, so that about this many ticks fit. */
export function scaleOf(domain: readonly [number, number], range: readonly [number, number], round?: number): Scale {
  const [low, high] = round === undefined || domain[0] === domain[1] ? domain : nice(domain[0], domain[1], round);
  const span = high - low;
  const scale = (value: number) => range[0] + (span === 0 ? 0.5 : (value - low) / span) * (range[1] - range[0]);
  return Object.assign(scale, { domain: [low, high] as const, range, ticks: (count: number) => ticks(low, high, count) });
}

/** Of ticks in a row that would be told alike the middle one: five times “2.6k” tells nothing of the lines between. */
export function distinct(all: readonly number[], text: (tick: number) => string): number[] {
  const runs: number[][] = [];
  for (const tick of all) {
    const last = runs.at(-1);
    if (last && text(last[0]!) === text(tick)) last.push(tick);
    else runs.push([tick]);
  }
  return runs.map((run) => run[run.length >> 1]!);
}

export interface Place {
  x: number;
  y: number;
}

/** SVG path through places; null breaks it. Steps hold a level until the next place. */
export function pathThrough(places: readonly (Place | null)[], isStep = false): string {
  let path = "";
  let isDown = false;
  for (const place of places) {
    if (place === null) {
      isDown = false;
      continue;
    }
    const [x, y] = [Math.round(place.x * 10) / 10, Math.round(place.y * 10) / 10];
    path += isDown ? (isStep ? `H${x}V${y}` : `L${x},${y}`) : `M${x},${y}`;
    isDown = true;
  }
  return path;
}
