import { describe, expect, it } from "vitest";
import { validateDetailed } from "node-cron";
import type { Company } from "../../pipelines/company.ts";
import { silentLog } from "../../pipelines/log.ts";
import { schedule, type Clockwork, type ScheduleOptions } from "../../pipelines/schedule.ts";
import { Stopped } from "../../pipelines/stopped.ts";

const company = {
  time_zone: "Europe/Moscow",
  sources: { chats: { schedule: "*/5 * * * *" }, sales: { schedule: "0 3 * * *" } },
} as unknown as Company;

/** A clock that the test turns by hand. */
function handTurned() {
  const ticks = new Map<string, () => void>();
  const zones = new Set<string>();
  let running = 0;
  const clockwork: Clockwork = (line, zone, tick) => {
    ticks.set(line, tick);
    zones.add(zone);
    running += 1;
    return { stop: () => void (running -= 1) };
  };
  return { clockwork, zones, strike: (line: string) => ticks.get(line)?.(), running: () => running };
}

const now = () => new Date("2026-11-22T06:30:00Z");
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Runs until it is stopped, which is how every schedule ends. */
const stopped = (of: Company, options: Omit<ScheduleOptions, "now">) => expect(schedule(of, { ...options, now })).rejects.toThrow(Stopped);

describe("schedule", () => {
  it("runs every source once at the start, then each by its own line in the company's zone", async () => {
    const clock = handTurned();
    const stop = new AbortController();
    const runs: string[][] = [];
    const done = stopped(company, { log: silentLog, signal: stop.signal, clockwork: clock.clockwork, work: async (names) => runs.push([...names]) > 0 });
    await settled();
    clock.strike("0 3 * * *");
    await settled();
    clock.strike("*/5 * * * *");
    await settled();
    stop.abort();
    await done;
    expect(runs).toEqual([["chats", "sales"], ["sales"], ["chats"]]);
    expect([...clock.zones]).toEqual(["Europe/Moscow"]);
  });

  it("never runs two at once: what falls due meanwhile waits and shares the next run", async () => {
    const clock = handTurned();
    const stop = new AbortController();
    const runs: string[][] = [];
    let atOnce = 0;
    let most = 0;
    let release = () => {};
    const work = async (names: readonly string[]) => {
      runs.push([...names]);
      most = Math.max(most, ++atOnce);
      await new Promise<void>((resolve) => (release = resolve));
      atOnce -= 1;
      return true;
    };
    const done = stopped(company, { log: silentLog, signal: stop.signal, clockwork: clock.clockwork, work });
    await settled();
    clock.strike("*/5 * * * *");
    clock.strike("*/5 * * * *");
    clock.strike("0 3 * * *");
    await settled();
    expect(runs).toHaveLength(1);
    release();
    await settled();
    expect(runs[1]).toEqual(["chats", "sales"]);
    release();
    stop.abort();
    await done;
    expect(most).toBe(1);
    expect(runs).toHaveLength(2);
  });

  it("a stop ends the work in hand, begins none, and leaves no clock running", async () => {
    const clock = handTurned();
    const stop = new AbortController();
    let ended = 0;
    let release = () => {};
    const work = async () => {
      await new Promise<void>((resolve) => (release = resolve));
      ended += 1;
      return true;
    };
    const done = stopped(company, { log: silentLog, signal: stop.signal, clockwork: clock.clockwork, work });
    await settled();
    clock.strike("*/5 * * * *");
    stop.abort();
    release();
    await done;
    expect(ended).toBe(1);
    expect(clock.running()).toBe(0);
  });

  it("a failing run is told and the schedule goes on", async () => {
    const clock = handTurned();
    const stop = new AbortController();
    const warnings: string[] = [];
    let calls = 0;
    const work = async () => {
      calls += 1;
      if (calls === 1) throw new Error("the disk is full");
      return true;
    };
    const log = { ...silentLog, warn: (text: string) => void warnings.push(text) };
    const done = stopped(company, { log, signal: stop.signal, clockwork: clock.clockwork, work });
    await settled();
    clock.strike("0 3 * * *");
    await settled();
    stop.abort();
    await done;
    expect(calls).toBe(2);
    expect(warnings.join()).toContain("the disk is full");
  });

  it("a round that brings nothing new is told in one line with the company's time, and the waiting is not told again", async () => {
    const clock = handTurned();
    const stop = new AbortController();
    const told: string[] = [];
    const log = { ...silentLog, step: (text: string) => void told.push(text), note: (text: string) => void told.push(text) };
    const news = [true, false, false];
    const done = stopped(company, { log, signal: stop.signal, clockwork: clock.clockwork, work: async () => news.shift()! });
    await settled();
    const before = told.length;
    clock.strike("0 3 * * *");
    await settled();
    clock.strike("*/5 * * * *");
    await settled();
    stop.abort();
    await done;
    expect(told[before - 1]).toBe("wait until a source falls due");
    expect(told.slice(before)).toEqual(["2026-11-22 09:30 nothing new from sales: the pages stay as they are", "2026-11-22 09:30 nothing new from chats: the pages stay as they are"]);
  });

  it("what fails after a stop was asked for is the stop, not a failed round", async () => {
    const clock = handTurned();
    const stop = new AbortController();
    const warnings: string[] = [];
    const log = { ...silentLog, warn: (text: string) => void warnings.push(text) };
    await stopped(company, {
      log,
      signal: stop.signal,
      clockwork: clock.clockwork,
      work: async () => {
        stop.abort();
        throw new Error("the pages could not be built: SIGINT");
      },
    });
    expect(warnings).toEqual([]);
    expect(clock.running()).toBe(0);
  });

  it("node-cron itself calls the work at a real match and can be stopped", async () => {
    expect(validateDetailed("* * * * * *").valid).toBe(true);
    const everySecond = { time_zone: "Asia/Vladivostok", sources: { chats: { schedule: "* * * * * *" } } } as unknown as Company;
    const stop = new AbortController();
    let calls = 0;
    await stopped(everySecond, {
      log: silentLog,
      signal: stop.signal,
      work: async () => {
        calls += 1;
        if (calls === 3) stop.abort();
        return true;
      },
    });
    expect(calls).toBe(3);
  });
});
