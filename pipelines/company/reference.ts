import type { FilesSettings } from "../../sources/files.ts";
import { referencesIn } from "../../sources/pattern.ts";
import { UserError } from "../user-error.ts";

/**
 * Settings with what stands for `${NAME}` in their patterns, at the moment of use: the environment's values never stand
 * in a Company, a log, an error or the warehouse. Throws UserError naming a variable that is not set.
 */
export function withReferences<T extends FilesSettings>(settings: T, file: string, place: string, env: NodeJS.ProcessEnv = process.env): T {
  const values = settings.patterns.flatMap(referencesIn).map((name) => {
    const value = env[name];
    if (value === undefined) throw new UserError(`the environment variable ${name} is not set`, { file, place, remedy: `set it before starting, for example: ${name}=… npx otklik run` });
    return [name, value] as const;
  });
  return { ...settings, values: Object.fromEntries(values) };
}
