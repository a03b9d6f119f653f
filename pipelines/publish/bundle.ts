import { join } from "node:path";
import { build } from "esbuild";
import { messageOf, UserError } from "../user-error.ts";
import { pagesDir, type Language, type SourcePage } from "./page.ts";

/** Where a page's body asks for its components. */
const asked = /import\s*\{([^}]*)\}\s*from\s*"\.\/components\/index\.js"/g;

/** The components that a page asks for and the words of one language as one script: the page then asks for a single file, and for nothing it does not draw. */
export async function bundleComponents(language: Language, page: Pick<SourcePage, "name" | "body">): Promise<string> {
  const names = [...page.body.matchAll(asked)].flatMap(([, list = ""]) => list.split(",").map((name) => name.trim())).filter((name) => name !== "" && name !== "strings");
  const result = await build({
    stdin: {
      contents: `${names.length > 0 ? `export {${names.join(", ")}} from "./components/index.ts"; ` : ""}export {${language} as strings} from "./strings/${language}.ts";`,
      resolveDir: pagesDir,
      loader: "js",
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
  }).catch((cause: unknown) => {
    throw new UserError(`the page's components could not be put together: ${messageOf(cause).split("\n").slice(0, 3).join("\n")}`, { file: `dashboards/${page.name}.md`, remedy: "mend its import; dashboards/components/index.ts lists what pages may use", cause });
  });
  return result.outputFiles[0]!.text;
}
