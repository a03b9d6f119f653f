/** In small letters, ё as е: so names are held against each other. */
export function folded(text: string): string {
  return text.toLowerCase().replaceAll("ё", "е");
}
