import { gzipSync } from "node:zlib";
import { bundleComponents } from "./bundle.ts";
import type { Press } from "./edition.ts";
import { fonts } from "./fonts.ts";
import { readWords } from "./layout.ts";
import { languages, type Language, type SourcePage } from "./page.ts";

/** Scripts, type and words, made once for all editions. */
export async function setUpPress(pages: readonly SourcePage[], rest: Omit<Press, "words" | "scripts" | "fonts">): Promise<Press> {
  const [words, scripts, type] = await Promise.all([Promise.all(languages.map(readWords)), bundleComponents(pages), fonts()]);
  const byLanguage = <T>(values: readonly T[]) => Object.fromEntries(languages.map((language, index) => [language, values[index]!])) as Record<Language, T>;
  return { ...rest, words: byLanguage(words), scripts, fonts: type };
}

/** Framework's own scripts, the styles and the HTML of a page, gzipped; measured, and rounded up. */
const frame = 28_000;

/** Bytes that a page asks for beside its data, gzipped, in the language that needs most. */
export function fixedWeight({ scripts, fonts: type }: Press, page: string): number {
  const script = Math.max(...Object.values(scripts).map((byPage) => gzipSync(byPage.get(page) ?? "").length));
  return frame + script + type.filter(({ isFirst }) => isFirst).reduce((sum, { bytes }) => sum + bytes.length, 0);
}
