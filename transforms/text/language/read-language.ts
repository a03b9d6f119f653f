/** Languages whose texts are understood; of others it is told which they are, and no more. ISO 639-1. */
export const readLanguages: ReadonlySet<string> = new Set(["en", "ru"]);
