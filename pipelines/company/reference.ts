import type { FilesSettings } from "../../sources/files.ts";
import { UserError } from "../user-error.ts";

/**
 * Puts environment variables in the place of `${NAME}`, at the moment of use: values never stand in a Company, a log
 * or an error. Throws UserError naming a variable that is not set.
 */
export function resolveReferences(text: string, file: string, place: string, env: NodeJS.ProcessEnv = process.env): string {
  return text.replaceAll(/\$\{([A-Za-z_]\w*)\}/g, (_, name: string) => {
    const value = env[name];
    if (value === undefined) throw new UserError(`the environment variable ${name} is not set`, { file, place, remedy: `set it before starting, for example: ${name}=… npx otklik run` });
    return value;
  });
}

export function withReferences<T extends FilesSettings>(settings: T, file: string, place: string): T {
  return { ...settings, patterns: settings.patterns.map((pattern) => resolveReferences(pattern, file, place)) };
}
