import { UserError } from "./user-error.ts";

interface Trouble {
  codes: readonly string[];
  /** How the engine puts it. */
  engine: RegExp;
  message: string;
  remedy: string;
}

const troubles: readonly Trouble[] = [
  { codes: ["ENOSPC", "EDQUOT"], engine: /no space left|disk quota|could not write all bytes/i, message: "the disk is full", remedy: "make room, and run the same command again: what was committed stands, the rest was undone" },
  { codes: ["EFBIG"], engine: /file too large/i, message: "a file may not grow as large as it has to", remedy: "raise the limit (ulimit -f says it), and run the same command again: what was committed stands, the rest was undone" },
  { codes: ["EROFS"], engine: /read-only file system/i, message: "this disk can only be read", remedy: "keep the company's folder where this user may write" },
  { codes: ["EACCES", "EPERM"], engine: /permission denied/i, message: "this user may not read or write here", remedy: "give this user the right to it (ls -l says whose it is), or run as the user who has it" },
  { codes: ["EMFILE", "ENFILE"], engine: /too many open files/i, message: "this process may not open more files", remedy: "raise the limit (ulimit -n says it), and run the same command again" },
];

/** A fault of the machine in the words of its owner, with the file and the way out; null for any other fault. */
export function systemFault(fault: unknown): UserError | null {
  if (!(fault instanceof Error) || fault instanceof UserError) return null;
  const { code, path, dest } = fault as NodeJS.ErrnoException & { dest?: string };
  const found = troubles.find(({ codes, engine }) => (code === undefined ? /^\w*\s?(?:Context |IO )?Error: /i.test(fault.message) && engine.test(fault.message) : codes.includes(code)));
  if (!found) return null;
  const file = dest ?? path ?? /file "([^"]+)"/.exec(fault.message)?.[1];
  return new UserError(found.message, { ...(file === undefined ? {} : { file }), remedy: found.remedy, cause: fault });
}
