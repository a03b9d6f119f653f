import { respell } from "./en/misspelt.ts";

/** Strong words that are written with stars: «п***ц», «бл*», "f**k"; the first that fits is meant. */
const strong = `
пиздец пизда пиздят спиздили хуй хуйня хуйню хуево хуевый хуета нахуй охуели охуенно ахуенно блядь блять бля бляди блядский ебать ебаный ебаная ебаные ебанутые
заебали заебал заебало заебись наебали проебали сука суки сучка говно говна говном жопа жопу мудак мудаки пидор пидорасы пидоры гандон долбоеб долбоебы херня херово нахер
fuck fucking fucked shit shitty bitch asshole bullshit crap damn
`.trim().split(/\s+/);

/** The strong word that a word with stars in it hides, the English word that was misspelt, or the word itself. */
export function unmask(word: string): string {
  if (!word.includes("*")) return respell(word);
  const hidden = new RegExp(`^${word.replace(/[^\p{L}*]/gu, "").replace(/\*+/g, "\\p{L}+")}$`, "u");
  return strong.find((candidate) => hidden.test(candidate)) ?? word;
}
