import { readdir, readFile } from "node:fs/promises";
import { extname, join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { patternsIn } from "./personal-data.ts";

/** Kilobytes (1,000 bytes, gzipped) that the first page and any page may weigh with everything they ask for. */
export const firstPageLimit = 200;
export const pageLimit = 500;

export interface PageWeight {
  /** Path in the release, e.g. en/overview.html. */
  page: string;
  kilobytes: number;
  requests: number;
}

export interface SiteCheck {
  weights: PageWeight[];
  /** What makes the release unfit to be read; empty when it is fit. */
  faults: string[];
}

/** Looks at a built folder as a stranger would: weight, addresses, broken cells, personal data in its texts. */
export async function checkSite(dir: string, firstPage: string): Promise<SiteCheck> {
  const files = new Map<string, Buffer>();
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(dir.length + 1), await readFile(path));
  }
  const faults: string[] = [];
  const weights: PageWeight[] = [];
  const weightOf = gzipped(files);
  for (const [path, bytes] of files) {
    const type = extname(path);
    if (type === ".html") {
      const html = bytes.toString("utf8");
      faults.push(...faultsOfPage(path, html, files));
      if (path.includes("/")) weights.push(weigh(path, html, weightOf));
      faults.push(...patternsIn(withoutCode(html), path).map(({ kind }) => `${path}: it shows what looks like personal data (${kind})`));
    }
    if (type === ".js" || type === ".css") faults.push(...offHost(path, bytes.toString("utf8")));
  }
  for (const { page, kilobytes } of weights) {
    const limit = page.endsWith(`/${firstPage}.html`) ? firstPageLimit : pageLimit;
    if (kilobytes > limit) faults.push(`${page}: ${kilobytes} KB gzipped, more than ${limit} KB; keep fewer dimensions in its front matter`);
  }
  return { weights: weights.sort((a, b) => a.page.localeCompare(b.page)), faults };
}

function faultsOfPage(path: string, html: string, files: ReadonlyMap<string, Buffer>): string[] {
  const faults = offHost(path, html);
  if (/observablehq--error|SyntaxError:/.test(html)) faults.push(`${path}: a cell does not parse: ${/SyntaxError: [^<]*/.exec(html)?.[0] ?? ""}`);
  const scripts = [...html.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)].map(([, text]) => text).join("\n");
  for (const [, specifier] of scripts.matchAll(/\b(?:from\s*|import\s*\(?\s*)"([^"]+)"/g)) {
    if (!/^\.{0,2}\//.test(specifier!)) faults.push(`${path}: the import of ${specifier} is bare; a browser cannot resolve it`);
  }
  for (const address of addressesIn(path, html)) if (!files.has(address)) faults.push(`${path}: asks for ${address}, which is not there`);
  if (!/<html lang="\w+">/.test(html)) faults.push(`${path}: does not say its language`);
  return faults;
}

/** Namespaces are names, not addresses. */
const names = ["http://www.w3.org/"];

function offHost(path: string, text: string): string[] {
  const loads = [...text.matchAll(/(?:src|href)="(https?:)?\/\/[^"]+"|@import\s+(?:url\()?["']?(?:https?:)?\/\/|url\(["']?(?:https?:)?\/\/[^)]+\)|\b(?:import|fetch)\s*\(\s*["'`](?:https?:)?\/\/[^"'`]+/g)].map(([match]) => match);
  return loads.filter((match) => !names.some((name) => match.includes(name))).map((match) => `${path}: leads off the host: ${match.slice(0, 80)}`);
}

/** Every file of the release that a page asks for when it opens, as paths in the release. */
function addressesIn(path: string, html: string): Set<string> {
  const found = [...html.matchAll(/(?:src|href)="(\.{1,2}\/[^"#?]+)["#?]|"path":"(\.{1,2}\/[^"]+)"|from "(\.{1,2}\/[^"]+)"|import\("(\.{1,2}\/[^"]+)"\)/g)];
  return new Set(found.map((match) => posix.join(posix.dirname(path), match.slice(1).find(Boolean)!)));
}

/** What each file weighs on its way; what many pages ask for is packed once. */
function gzipped(files: ReadonlyMap<string, Buffer>): (path: string) => number {
  const known = new Map<string, number>();
  return (path) => {
    let weight = known.get(path);
    const file = files.get(path);
    if (weight === undefined) known.set(path, (weight = file ? (path.endsWith(".woff2") ? file.length : gzipSync(file).length) : 0));
    return weight;
  };
}

function weigh(path: string, html: string, weightOf: (path: string) => number): PageWeight {
  const asked = [path, ...[...addressesIn(path, html)].filter((address) => !address.endsWith(".html"))];
  const bytes = asked.reduce((sum, address) => sum + weightOf(address), 0);
  return { page: path, kilobytes: Math.round(bytes / 100) / 10, requests: asked.length };
}

function withoutCode(html: string): string {
  return html.replace(/<script type="module">[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>|data:image[^"]*/g, "");
}
