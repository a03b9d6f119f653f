import { describe, expect, it } from "vitest";
import { Stopped, untilStopped } from "../../pipelines/stopped.ts";
import { silentLog } from "../../pipelines/log.ts";

describe("a command that is asked to stop", () => {
  it("goes on within its stage and ends before the next", () => {
    const stop = new AbortController();
    const begun: string[] = [];
    const log = untilStopped({ log: { ...silentLog, step: (text) => void begun.push(text) }, signal: stop.signal });
    log.step("ingest");
    stop.abort();
    log.note("still ingesting");
    expect(() => log.step("transform")).toThrow(Stopped);
    expect(begun).toEqual(["ingest"]);
  });
});
