import { fontFaces, type Font } from "./fonts.ts";
import { escape } from "./layout.ts";
import type { Language } from "./page.ts";

export interface Mending {
  language: Language;
  fonts: readonly Font[];
  /** What the page's scripts read; see dashboards/site.ts. */
  site: unknown;
  description: string;
}

const icon = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M2 3h12v8H7l-3 3v-3H2z' fill='%231f4fa3'/%3E%3C/svg%3E";

/**
 * What Framework's HTML lacks: the language, a viewport that can be zoomed, type served from the host, the page's
 * description as JSON, and its data asked for before the scripts have been read.
 */
export function mendHtml(html: string, { language, fonts, site, description }: Mending): string {
  const data = [...html.matchAll(/"path":"([^"]+\.arrows)"/g)].map(([, path]) => `<link rel="preload" as="fetch" crossorigin="anonymous" href="${path}">`);
  const type = fonts.filter(({ isFirst }) => isFirst).map(({ name }) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="../fonts/${name}">`);
  const head = [
    `<meta name="description" content="${escape(description)}">`,
    '<meta name="color-scheme" content="light dark">',
    `<link rel="icon" href="${icon}">`,
    ...type,
    ...data,
    `<style>${fontFaces(fonts, "../fonts")}</style>`,
  ];
  return replaced(html, [
    ["<html>", `<html lang="${language}">`],
    ["width=device-width, initial-scale=1, maximum-scale=1", "width=device-width, initial-scale=1"],
    ["</title>", `</title>\n${head.join("\n")}`],
    ["</body>", `<script type="application/json" id="site">${JSON.stringify(site).replaceAll("<", "\\u003c")}</script>\n</body>`],
  ]).replace(/<meta name="generator"[^>]*>\n/, "");
}

function replaced(html: string, changes: [string, string][]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`Framework's page has no ${from} to mend; has Framework changed?`);
    return text.replace(from, () => to);
  }, html);
}

/** A page that only leads on: for the root, where the company's own language is one step away. */
export function redirectHtml(language: Language, to: string, text: string): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="0; url=${to}">
<link rel="icon" href="${icon}">
<title>${escape(text)}</title>
<script>location.replace(${JSON.stringify(to)} + location.search)</script>
</head>
<body><main><p>${escape(text)} <a href="${to}">${to}</a></p></main></body>
</html>
`;
}
