import { decodeHTMLStrict } from "entities";

/** What begins a line of its own, and what stands within one; other words in angle brackets are a writer's own. */
const blocks = "address|article|aside|blockquote|body|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|main|nav|ol|p|pre|section|summary|table|tbody|tfoot|thead|title|tr|ul";
const cells = "td|th";
const inlines = "abbr|base|big|button|cite|code|col|colgroup|del|dfn|em|font|iframe|img|input|ins|kbd|label|link|mark|meta|o:p|picture|samp|small|source|span|strike|strong|sub|sup|svg|time|tt|var|video|wbr";
/** Those that are as well a letter of a formula: “if x<b>y” holds no tag, for nothing ends it. */
const letters = "abiqsu";
const attributes = `(?:\\s+[\\w:.@-]+(?:\\s*=\\s*(?:"[^"]*"|'[^']*'|[^\\s"'<>]+))?)*\\s*/?`;
const tag = (names: string): RegExp => new RegExp(`</?(?:${names})${attributes}>`, "gi");

const unseen = /<!--[\s\S]*?(?:-->|$)|<!doctype[^>]*>|<!\[(?:if|endif)[^>]*>|<(script|style|head)(?:\s[^<>]*)?>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const lineBreak = new RegExp(`[ \\t]*<br${attributes}>[ \\t]*\\r?\\n?`, "gi");
const cellTag = tag(cells);
const blockTag = tag(blocks);
const inlineTag = tag(inlines);
const isPage = new RegExp(`</?(?:html|body|div|p|table|ul|ol|h[1-6])${attributes}>`, "i");
const letterTags = [...letters].map((name) => ({ tags: tag(name), end: new RegExp(`<${name}${attributes}>[\\s\\S]*</${name}\\s*>`, "i") }));
/** Spaces that only shape a letter: they are not to part a word. */
const shaping = /&(?:shy|zwnj|ZeroWidthSpace|#173|#x0*ad|#8203|#x200b|#8204|#x200c);/gi;

/**
 * A text as its reader saw it, of one that may hold HTML: block tags become line breaks, inline ones vanish, scripts, styles and comments with
 * all they hold; then entities are decoded, once. A text without tags or entities comes back as it is, with its every space.
 */
export function plainText(text: string): string {
  if (!mayHoldHtml.test(text)) return text;
  const stripped = withoutTags(text);
  const decoded = decodeHTMLStrict(stripped.replace(shaping, ""));
  return decoded === text ? text : decoded.replaceAll("\u00a0", " ").trim();
}

/** For SQL as well: a text that holds nothing like it holds no HTML. */
export const htmlPattern = "<[/!a-zA-Z]|&#?[a-zA-Z0-9]+;";
const mayHoldHtml = new RegExp(htmlPattern);

function withoutTags(text: string): string {
  const seen = text.replace(unseen, "");
  // in a page line breaks are as good as spaces; where only breaks and bold letters are marked, they are the writer's
  const page = isPage.test(seen);
  const flat = page ? seen.replace(/\s+/g, " ") : seen;
  let plain = flat.replace(lineBreak, "\n").replace(cellTag, " ").replace(blockTag, "\n").replace(inlineTag, "");
  for (const { tags, end } of letterTags) if (end.test(plain)) plain = plain.replace(tags, "");
  if (plain === text) return text;
  return plain.split("\n").map((line) => line.replace(/[ \t]+/g, " ").trim()).join("\n").replace(/\n{2,}/g, page ? "\n" : "\n\n").trim();
}
