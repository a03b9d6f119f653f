/** What a text, or a part of it, has in common with the nearest example of a reason. Linking words and words of asking are left out of all but similarity and lead. */
export interface Bearing {
  /** Cosine, 0…1. */
  similarity: number;
  /** How much nearer it is than the nearest of all other reasons; below nothing where one of them is nearer. */
  lead: number;
  /** Part of the text's terms, by weight, that the example has; what no example knows weighs as what one reason alone has. */
  ofText: number;
  /** Part of the text's terms, by weight, that other examples of the reason have. */
  elsewhere: number;
  /** Part of the example's terms, by weight, that the text has. */
  ofExample: number;
  /** The weight of the rarest term they share, as a part of that of a term which one reason alone has. */
  rarity: number;
  /** How many stems they share that are said of few things, … */
  telling: number;
  /** … that are said of anything, … */
  common: number;
  /** … and how many notions. */
  notions: number;
  /** Stems of the text that the example has not, of few things and of anything, and stems of the example that the text has not. */
  tellingBeside: number;
  commonBeside: number;
  missing: number;
}

/** Notions that come beside stems, counted up to so many. */
const mostNotions = 3;
/** One shared word that is said of anything, beside so many others, is chance. */
const manyBeside = 3;

/** By test/text/fit-bearing.ts, in the order of `numbersOf`. */
const weights: readonly number[] = [-2.33, 1.55, 2.11, 4.76, -1.46, 5.63, -0.84, 2.65, 1.54, 0.47, 0.47, -1.17, -0.47, -1.20];

/** From this probability on a reason is told by its examples. */
export const leastChance = 0.35;

/** The numbers that are weighed; the first is the same for all. */
export function numbersOf({ similarity, lead, ofText, elsewhere, ofExample, rarity, telling, common, notions, tellingBeside, commonBeside, missing }: Bearing): number[] {
  return [1, similarity, lead, Math.min(0, lead), ofText, elsewhere, ofExample, rarity, telling > 0 ? 1 : 0, common, Math.min(mostNotions, notions), Math.log1p(tellingBeside), Math.log1p(commonBeside), Math.log1p(missing)];
}

/** How probable it is that a text tells the reason, 0…1. */
export function chanceOf(bearing: Bearing): number {
  const { telling, common, notions, tellingBeside, commonBeside } = bearing;
  if (telling === 0 && common <= 1 && notions <= 1 && tellingBeside + commonBeside >= manyBeside) return 0;
  return 1 / (1 + Math.exp(-numbersOf(bearing).reduce((sum, number, at) => sum + weights[at]! * number, 0)));
}
