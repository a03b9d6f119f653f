import { html } from "./node.ts";

/** Room for what is said below a drawing, in pixels. */
export const readoutHeight = 19;

/** A place of a drawing that a reader can stand on. */
export interface Stop {
  x: number;
  y: number;
  /** What is said there. */
  text: string;
  /** Shows, or no longer shows, that the reader stands here. */
  light: (isLit: boolean) => void;
}

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => Math.min(at + 1, count - 1),
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * A drawing whose places can be walked through with the arrow keys, Home and End, and met with the pointer; what stands
 * there is said below it. Nearest is by both directions, or by x alone where places stand one beside the other.
 */
export function walkable(drawing: SVGSVGElement, stops: readonly Stop[], hint: string, isAlongX = false): HTMLElement {
  const readout = html("p", { class: "readout", "aria-live": "polite" }, "\u00a0");
  let at = -1;
  const stand = (next: number) => {
    if (next === at) return;
    stops[at]?.light(false);
    at = next;
    const stop = stops[at];
    stop?.light(true);
    drawing.classList.toggle("walked", stop !== undefined);
    readout.textContent = stop?.text ?? "\u00a0";
  };
  drawing.setAttribute("tabindex", "0");
  drawing.setAttribute("aria-label", `${drawing.getAttribute("aria-label") ?? ""}. ${hint}`);
  drawing.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    if (event.key === "Escape") return stand(-1);
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    stand(at < 0 && event.key !== "End" ? 0 : step(at, stops.length));
  });
  const meet = (event: PointerEvent) => {
    const box = drawing.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const away = (stop: Stop) => Math.abs(stop.x - x) + (isAlongX ? 0 : Math.abs(stop.y - y));
    stand(stops.reduce((best, stop, index) => (best < 0 || away(stop) < away(stops[best]!) ? index : best), -1));
  };
  drawing.addEventListener("pointermove", meet);
  drawing.addEventListener("pointerdown", meet);
  // a lifted finger leaves what it has found
  drawing.addEventListener("pointerleave", (event) => event.pointerType !== "touch" && stand(-1));
  drawing.addEventListener("blur", () => stand(-1));
  return html("div", { class: "walk" }, drawing, readout);
}
