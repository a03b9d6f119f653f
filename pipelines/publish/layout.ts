import { stringify } from "yaml";
import { pagesDir, languages, type Language, type SourcePage } from "./page.ts";
import type { ToldUntil } from "./told-until.ts";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** The words of the pages that stand outside their scripts. */
export interface Words {
  locale: string;
  name: string;
  short: string;
  site: {
    skip: string;
    pages: string;
    language: string;
    footer: string;
    noScript: string;
    moved: string;
    completeTo(instant: string): string;
    newest(instant: string): string;
    noRecord: string;
    audience: Record<string, string>;
    bare: string;
    needs: Record<string, string>;
  };
  filters: { section: string };
  finding: { noData: string };
}

export async function readWords(language: Language): Promise<Words> {
  const module = (await import(pathToFileURL(join(pagesDir, "strings", `${language}.ts`)).href)) as Record<string, Words>;
  return module[language]!;
}

export interface Frame {
  language: Language;
  words: Record<Language, Words>;
  company: string;
  pages: readonly SourcePage[];
  audience: string;
  /** Names of the pages whose figures no source has brought yet. */
  bare: ReadonlySet<string>;
  until: ToldUntil;
}

/** A page's copy for one language: Framework's front matter with header and footer, the body with its words filled in. */
export function pageCopy(page: SourcePage, frame: Frame): string {
  const { language, company } = frame;
  const front = { title: `${page.title[language]} · ${company}`, header: header(page, frame), footer: footer(frame) };
  const body = filled(page.body, frame.words[language], page.name)
    .replaceAll('"./components/index.js"', `"./${page.name}.js"`)
    .replaceAll('FileAttachment("./data/', 'FileAttachment("../data/');
  return `---\n${stringify(front)}---\n${body}`;
}

function header(page: SourcePage, { language, words, company, pages, bare, until }: Frame): string {
  const { site, filters, finding } = words[language];
  const links = pages.map((one) => `<a href="./${one.name}.html" data-keep${one === page ? ' aria-current="page"' : ""}${bare.has(one.name) ? ` class="bare" title="${escape([`${finding.noData}.`, site.needs[one.name]].filter(Boolean).join(" "))}"` : ""}>${escape(one.nav[language])}</a>`).join("");
  const tongues = languages.map((one) =>
    one === language
      ? `<span aria-current="true" lang="${one}">${words[one].short}</span>`
      : `<a href="../${one}/${page.name}.html" data-keep lang="${one}" hreflang="${one}" title="${words[one].name}">${words[one].short}</a>`,
  );
  return [
    `<a class="skip" href="#observablehq-main">${escape(site.skip)}</a>`,
    `<div class="top"><b class="company">${escape(company)}</b>`,
    `<nav class="pages" aria-label="${escape(site.pages)}">${links}</nav>`,
    `<details class="menu"><summary>${escape(page.nav[language])}</summary><nav aria-label="${escape(site.pages)}">${links}</nav></details>`,
    `<p class="meta"><span class="complete">${escape(untilText(until, words[language]))}</span> <span class="tongues" role="group" aria-label="${escape(site.language)}">${tongues.join(" / ")}</span></p></div>`,
    Object.keys(page.parts).length > 0 ? `<form class="bar" id="filters" aria-label="${escape(filters.section)}"></form>` : "",
    `<noscript><p class="empty">${escape(site.noScript)}</p></noscript>`,
  ].join("\n");
}

function footer({ language, words, audience, bare }: Frame): string {
  const { site } = words[language];
  return `<p>${escape(site.footer)}${bare.size > 0 ? ` ${escape(site.bare)}` : ""}</p><p>${escape(site.audience[audience] ?? audience)}</p>`;
}

/** `{{a.b}}` in a body is the text at that place of the strings. */
function filled(body: string, words: Words, page: string): string {
  return body.replace(/\{\{([\w.]+)\}\}/g, (_, path: string) => {
    const text = path.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], words);
    if (typeof text !== "string") throw new Error(`dashboards/${page}.md asks for the text ${path}, which the strings do not have`);
    return text;
  });
}

function untilText({ at, isComplete }: ToldUntil, { locale, site }: Words): string {
  if (at === null) return site.noRecord;
  const time = Date.parse(`${at}Z`);
  return isComplete ? site.completeTo(instant(lastMinute(time), locale)) : site.newest(instant(time, locale));
}

function instant(local: number, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone: "UTC", weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
  return format.format(local).replace(" at ", ", ").replace(" в ", ", ");
}

/** Midnight belongs to the day before: data complete to it are complete to 23:59. */
function lastMinute(at: number): number {
  return at % 864e5 === 0 ? at - 6e4 : at;
}

export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[letter]!);
}
