type Child = Node | string | number | null | undefined | false | readonly Child[];
type Attributes = Readonly<Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>>;

/** An HTML element. `null`, `undefined` and `false` attributes are left out; functions become listeners. */
export function html<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  return fill(document.createElement(name), attributes, children);
}

/** An SVG element. */
export function svg<K extends keyof SVGElementTagNameMap>(name: K, attributes: Attributes = {}, ...children: Child[]): SVGElementTagNameMap[K] {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

function fill<E extends Element>(element: E, attributes: Attributes, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name, value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  append(element, children);
  return element;
}

function append(element: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (Array.isArray(child)) append(element, child);
    else element.append(child instanceof Node ? child : String(child));
  }
}

/** A drawing of a fixed size that screen readers meet as one picture with a sentence. */
export function picture(width: number, height: number, label: string, ...children: Child[]): SVGSVGElement {
  return svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label }, ...children);
}

const redraws = new WeakMap<Element, (width: number) => void>();

/** Redrawn when its place changes width, and once more for paper; who stands in it by keyboard stays there. */
export function drawn(height: number, draw: (width: number) => Node): HTMLElement {
  const place = html("div", { class: "drawn", style: `min-height:${height}px` });
  let width = 0;
  const redraw = (next: number) => {
    if (next <= 0 || next === width) return;
    const stood = reachable(place).findIndex((each) => each === document.activeElement);
    place.replaceChildren(draw((width = next)));
    reachable(place)[stood]?.focus({ preventScroll: true });
  };
  redraws.set(place, redraw);
  new ResizeObserver(([entry]) => entry && redraw(Math.floor(entry.contentRect.width))).observe(place);
  return place;
}

function reachable(place: Element): (HTMLElement | SVGElement)[] {
  return [...place.querySelectorAll<HTMLElement | SVGElement>("a[href], button, summary, [tabindex]")];
}

const openedForPaper = new Set<HTMLDetailsElement>();

/** Lays the page out at the width of paper, opens branches, and draws every chart anew for it; observers sleep while printing. */
export function redrawForPaper(isPaper: boolean): void {
  document.documentElement.classList.toggle("on-paper", isPaper);
  for (const place of document.querySelectorAll(".drawn")) redraws.get(place)?.(Math.floor(place.getBoundingClientRect().width));
  // those that were not drawn anew, because paper is as wide as their place
  for (const branch of isPaper ? document.querySelectorAll<HTMLDetailsElement>(".branch:not([open])") : openedForPaper) {
    branch.open = isPaper;
    if (isPaper) openedForPaper.add(branch);
  }
  if (!isPaper) openedForPaper.clear();
}

let measuring: CanvasRenderingContext2D | null | undefined;

/** Width of a text in the chart's type, in pixels. */
export function textWidth(text: string, size = 12.5, weight = 400): number {
  measuring ??= document.createElement("canvas").getContext("2d");
  if (!measuring) return text.length * size * 0.58;
  measuring.font = `${weight} ${size}px "Golos Text", system-ui, sans-serif`;
  return measuring.measureText(text).width;
}

/** A text cut to a width, with an ellipsis. */
export function fitted(text: string, width: number, size = 12.5): string {
  if (textWidth(text, size) <= width) return text;
  let length = text.length;
  while (length > 1 && textWidth(`${text.slice(0, length)}…`, size) > width) length--;
  return `${text.slice(0, length).trimEnd()}…`;
}

/** A text in at most two lines of a width, cut with an ellipsis where that is not enough. */
export function twoLines(text: string, width: number, size = 12.5): string[] {
  if (textWidth(text, size) <= width) return [text];
  const words = text.split(" ");
  const fit = words.findIndex((_, index) => textWidth(words.slice(0, index + 1).join(" "), size) > width);
  if (fit <= 0) return [fitted(text, width, size)];
  return [words.slice(0, fit).join(" "), fitted(words.slice(fit).join(" "), width, size)];
}
