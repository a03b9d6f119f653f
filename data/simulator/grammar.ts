import type { Random } from "./random.ts";
import type { Gender } from "./shelf.ts";

/**
 * A template is text with choices `[a|b|]`, which may nest, slots `{name}`, and Russian agreement
 * `<m|f|n|p>`, which follows the gender of the thing talked about.
 */
type Node = string | { slot: string } | { choices: Node[][] } | { forms: Node[][] };

export interface Filling {
  slots: Record<string, string>;
  gender: Gender;
}

const parsed = new Map<string, Node[]>();
const places: Record<Gender, number> = { m: 0, f: 1, n: 2, p: 3 };

/** Writes one of the texts a template stands for. A slot that is not filled is an error in the template. */
export function expand(template: string, filling: Filling, random: Random): string {
  let nodes = parsed.get(template);
  if (!nodes) parsed.set(template, (nodes = parse(template)));
  return write(nodes, filling, random);
}

function write(nodes: Node[], filling: Filling, random: Random): string {
  let text = "";
  for (const node of nodes) {
    if (typeof node === "string") text += node;
    else if ("slot" in node) text += slotted(node.slot, filling);
    else if ("choices" in node) text += write(random.pick(node.choices), filling, random);
    else text += write(node.forms[places[filling.gender]] ?? node.forms[0]!, filling, random);
  }
  return text;
}

function slotted(slot: string, filling: Filling): string {
  const value = filling.slots[slot];
  if (value === undefined) throw new Error(`template slot {${slot}} has no value; known: ${Object.keys(filling.slots).join(", ")}`);
  return value;
}

function parse(template: string): Node[] {
  let at = 0;

  function sequence(closers: string): Node[] {
    const nodes: Node[] = [];
    let plain = "";
    const flush = () => {
      if (plain) nodes.push(plain);
      plain = "";
    };
    while (at < template.length && !closers.includes(template[at]!)) {
      const character = template[at]!;
      if (character === "[" || character === "<") {
        flush();
        const options = alternatives(character === "[" ? "]" : ">");
        nodes.push(character === "[" ? { choices: options } : { forms: options });
      } else if (character === "{") {
        flush();
        const close = template.indexOf("}", at);
        nodes.push({ slot: template.slice(at + 1, close) });
        at = close + 1;
      } else {
        plain += character;
        at++;
      }
    }
    flush();
    return nodes;
  }

  function alternatives(closer: string): Node[][] {
    const options: Node[][] = [];
    do {
      at++;
      options.push(sequence(`|${closer}`));
    } while (template[at] === "|");
    if (template[at] !== closer) throw new Error(`template without “${closer}”: ${template}`);
    at++;
    return options;
  }

  const nodes = sequence("");
  return nodes;
}

/** How many different texts a template stands for, slots left open. */
export function countForms(template: string): number {
  const count = (nodes: Node[]): number =>
    nodes.reduce((product, node) => {
      if (typeof node === "string" || "slot" in node) return product;
      if ("forms" in node) return product;
      return product * node.choices.reduce((sum, each) => sum + count(each), 0);
    }, 1);
  return count(parse(template));
}
