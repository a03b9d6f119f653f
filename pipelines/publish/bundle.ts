import { join } from "node:path";
import { build, type BuildFailure, type OutputFile, type Plugin } from "esbuild";
import { messageOf, UserError } from "../user-error.ts";
import { languages, pagesDir, type Language, type SourcePage } from "./page.ts";

/** Where a page's body asks for its components. */
const asked = /import\s*\{([^}]*)\}\s*from\s*"\.\/components\/index\.js"/g;

/**
 * The components that a page asks for and the words of one language as one script, by language and page: a page then asks
 * for a single file, and for nothing it does not draw. All are made in one go, for they are mostly of the same files.
 */
export async function bundleComponents(pages: readonly Pick<SourcePage, "name" | "body">[]): Promise<Record<Language, ReadonlyMap<string, string>>> {
  const entries = new Map(languages.flatMap((language) => pages.map((page): [string, string] => [`${language}/${page.name}`, entryOf(language, page)])));
  const { outputFiles } = await build({
    entryPoints: [...entries.keys()].map((name) => ({ in: `${marked}${name}`, out: name })),
    plugins: [written(entries)],
    absWorkingDir: join(pagesDir, ".."),
    outdir: "bundled",
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    minify: true,
    legalComments: "none",
    charset: "utf8",
    logLevel: "silent",
  }).catch((cause: unknown) => {
    const page = (cause as Partial<BuildFailure>).errors?.map(({ location }) => /^page:\w+\/(.+)$/.exec(location?.file ?? "")?.[1]).find(Boolean);
    throw new UserError(`the page's components could not be put together: ${messageOf(cause).split("\n").slice(0, 3).join("\n")}`, { file: page === undefined ? "dashboards" : `dashboards/${page}.md`, remedy: "mend its import; dashboards/components/index.ts lists what pages may use", cause });
  });
  const scriptsIn = (language: Language) => new Map(pages.map(({ name }) => [name, scriptOf(outputFiles, `${language}/${name}`)]));
  return { en: scriptsIn("en"), ru: scriptsIn("ru") };
}

const marked = "page:";

function entryOf(language: Language, { body }: Pick<SourcePage, "body">): string {
  const names = [...body.matchAll(asked)].flatMap(([, list = ""]) => list.split(",").map((name) => name.trim())).filter((name) => name !== "" && name !== "strings");
  return `${names.length > 0 ? `export {${names.join(", ")}} from "./components/index.ts"; ` : ""}export {${language} as strings} from "./strings/${language}.ts";`;
}

/** Scripts that stand in no file, by name. */
function written(entries: ReadonlyMap<string, string>): Plugin {
  return {
    name: "written",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^page:/ }, ({ path }) => ({ path: path.slice(marked.length), namespace: "page" }));
      onLoad({ filter: /.*/, namespace: "page" }, ({ path }) => ({ contents: entries.get(path)!, resolveDir: pagesDir, loader: "js" }));
    },
  };
}

function scriptOf(files: readonly OutputFile[], name: string): string {
  return files.find(({ path }) => path.replaceAll("\\", "/").endsWith(`/bundled/${name}.js`))!.text;
}
