import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** What a thread runs, as one script: a thread that had to load and compile it file by file would hold three times the memory. */
export async function threadScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("./reading-thread.ts", import.meta.url))],
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    // Cyrillic spelt out in escapes would take three times the room, and the script stays in memory
    charset: "utf8",
    minifyWhitespace: true,
    minifySyntax: true,
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0]!.text;
}
