/** The states of the United States, with those of the armed forces left to `western.ts`; sources of regular expressions. */
export const stateCodes = "A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]";
export const stateNames =
  "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|Ohio|Oklahoma|Oregon|Pennsylvania|Tennessee|Texas|Utah|Vermont|Virginia|Washington|Wisconsin|Wyoming|New\\s(?:Hampshire|Jersey|Mexico|York)|(?:North|South)\\s(?:Carolina|Dakota)|Rhode\\sIsland|West\\sVirginia";

const code = new RegExp(`^(?:${stateCodes}|PR|VI|GU)$`, "i");
const name = new RegExp(`^(?:${stateNames}|District of Columbia)$`, "i");
const mostWords = 2;

/** How many of these words, 0 to 2, are a state: “CO”, “Rhode Island”, “OHIO”. */
export function stateLength(words: readonly string[]): number {
  for (let count = Math.min(mostWords, words.length); count > 0; count--) {
    const written = words.slice(0, count).join(" ");
    if (name.test(written) || (count === 1 && code.test(written))) return count;
  }
  return 0;
}
