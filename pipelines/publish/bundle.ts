import { join } from "node:path";
import { build } from "esbuild";
import { pagesDir, type Language } from "./page.ts";

/** All components and the words of one language as one script: a page then asks for a single file. */
export async function bundleComponents(language: Language): Promise<string> {
  const result = await build({
    stdin: {
      contents: `export * from "./components/index.ts"; export {${language} as strings} from "./strings/${language}.ts";`,
      resolveDir: pagesDir,
      loader: "ts",
    },
    absWorkingDir: join(pagesDir, ".."),
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    minify: true,
    legalComments: "none",
    charset: "utf8",
    logLevel: "silent",
  });
  return result.outputFiles[0]!.text;
}
