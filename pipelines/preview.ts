import { existsSync, readdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import sirv from "sirv";
import type { Company } from "./company.ts";
import type { Log } from "./log.ts";
import { audiences } from "./publish/audience.ts";
import { UserError } from "./user-error.ts";

export interface Served {
  /** http://localhost:3000/ */
  address: string;
  close(): Promise<void>;
}

const portsToTry = 20;

/** Serves a folder of files on this machine alone; takes the next free port when `port` is busy. */
export async function serve(dir: string, port: number): Promise<Served> {
  const server = createServer(sirv(dir, { dev: true, etag: true }));
  const taken = await listen(server, port, port === 0 ? 1 : portsToTry);
  return {
    address: `http://localhost:${taken}/`,
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error ? fail(error) : done()));
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, port: number, tries: number): Promise<number> {
  for (let next = port; next < port + tries; next++) {
    const error = await new Promise<NodeJS.ErrnoException | null>((done) => {
      server.once("error", done);
      server.listen(next, "localhost", () => done(null));
    });
    server.removeAllListeners("error");
    if (error === null) return (server.address() as AddressInfo).port;
    if (error.code !== "EADDRINUSE") throw new UserError(`port ${next} cannot be used: ${error.message}`, { remedy: "choose another with --port", cause: error });
  }
  throw new UserError(`ports ${port} to ${port + tries - 1} are all taken`, { remedy: "choose another with --port" });
}

export interface PreviewOptions {
  port: number;
  /** Whose pages; default the fullest edition there is. */
  audience?: string | undefined;
  log: Log;
  /** Ends the preview. */
  signal: AbortSignal;
  /** Told once the pages can be opened. */
  onReady?: (address: string) => void;
}

/** Serves the company's current release until the signal comes. */
export async function preview(company: Pick<Company, "dir">, { port, audience, log, signal, onReady }: PreviewOptions): Promise<void> {
  const releases = join(company.dir, "releases");
  const current = join(releases, "current");
  if (!existsSync(current)) throw new UserError("nothing has been published yet", { file: releases, remedy: `run: npx otklik run --company ${company.dir}` });
  const known = editionsOf(current);
  const chosen = audience ?? known.at(-1);
  if (chosen === undefined || !known.includes(chosen)) {
    throw new UserError("the current release has no such edition", { place: "--audience", value: chosen, remedy: known.length > 0 ? `choose one that it has: ${known.join(", ")}` : `run: npx otklik publish --company ${company.dir}` });
  }
  const served = await serve(resolve(current, chosen), port);
  log.note(`the ${chosen} edition is at ${served.address}`);
  onReady?.(served.address);
  await new Promise<void>((done) => (signal.aborted ? done() : signal.addEventListener("abort", () => done(), { once: true })));
  await served.close();
}

/** Whose pages a release has, the fullest last; of equally full ones the audience that may see most. */
function editionsOf(release: string): string[] {
  const pagesOf = (name: string) => readdirSync(join(release, name), { recursive: true }).filter((file) => String(file).endsWith(".html")).length;
  const rank = (name: string) => audiences.findIndex((known) => known === name);
  const editions = readdirSync(release, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => ({ name, pages: pagesOf(name) }));
  return editions.sort((a, b) => a.pages - b.pages || rank(a.name) - rank(b.name) || a.name.localeCompare(b.name)).map(({ name }) => name);
}
