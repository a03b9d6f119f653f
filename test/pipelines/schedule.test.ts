import { afterEach, describe, expect, it, vi } from "vitest";
import { validateDetailed } from "node-cron";
import type { Company } from "../../pipelines/company.ts";
import { silentLog } from "../../pipelines/log.ts";
import { schedule, type Clockwork, type Worked } from "../../pipelines/schedule.ts";
import { Stopped } from "../../pipelines/stopped.ts";
import { WarehouseInUse } from "../../pipelines/warehouse.ts";
import { UserError } from "../../pipelines/user-error.ts";

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
/** What was begun has gone as far as it goes by itself: nothing here waits for anything but what the test lets go. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

interface Started {
  /** Lets the cron line match now, and the work it begins settle. */
  strike(line: string): Promise<void>;
  /** Asks for the stop and waits for it, which is how every schedule ends. */
  stop(): Promise<void>;
  /** Asks for the stop without waiting. */
  signal: AbortController;
  /** What was told, in its order; warnings apart. */
  told: string[];
  warned: string[];
  clock: ReturnType<typeof handTurned>;
}

const worked = (told: boolean | Worked): Worked => (typeof told === "boolean" ? { isNews: told, gone: [] } : told);

/** A schedule with a clock that the test turns, past its first round. */
async function started(work: (names: readonly string[], signal: AbortController) => Promise<boolean | Worked>, untilRetry?: () => Promise<void>): Promise<Started> {
  const clock = handTurned();
  const signal = new AbortController();
  const told: string[] = [];
  const warned: string[] = [];
  const tell = (text: string) => void told.push(text);
  const log = { ...silentLog, step: tell, note: tell, warn: (text: string) => void warned.push(text) };
  const done = expect(schedule(company, { log, now, signal: signal.signal, clockwork: clock.clockwork, ...(untilRetry && { untilRetry }), work: async (names) => worked(await work(names, signal)) })).rejects.toThrow(Stopped);
  await settled();
  const strike = async (line: string) => {
    clock.strike(line);
    await settled();
  };
  const stop = async () => {
    signal.abort();
    await done;
  };
  return { strike, stop, signal, told, warned, clock };
}

/** Work that lasts until the test lets it end. */
function held() {
  let release = () => {};
  return { wait: () => new Promise<void>((resolve) => (release = resolve)), release: () => release() };
}

describe("schedule", () => {
  afterEach(() => vi.useRealTimers());

  it("runs every source once at the start, then each by its own line in the company's zone", async () => {
    const runs: string[][] = [];
    const { strike, stop, clock } = await started(async (names) => runs.push([...names]) > 0);
    await strike("0 3 * * *");
    await strike("*/5 * * * *");
    await stop();
    expect(runs).toEqual([["chats", "sales"], ["sales"], ["chats"]]);
    expect([...clock.zones]).toEqual(["Europe/Moscow"]);
  });

  it("never runs two at once: what falls due meanwhile waits and shares the next run", async () => {
    const runs: string[][] = [];
    const work = held();
    let atOnce = 0;
    let most = 0;
    const { clock, stop } = await started(async (names) => {
      runs.push([...names]);
      most = Math.max(most, ++atOnce);
      await work.wait();
      atOnce -= 1;
      return true;
    });
    clock.strike("*/5 * * * *");
    clock.strike("*/5 * * * *");
    clock.strike("0 3 * * *");
    await settled();
    expect(runs).toHaveLength(1);
    work.release();
    await settled();
    expect(runs[1]).toEqual(["chats", "sales"]);
    work.release();
    await stop();
    expect(most).toBe(1);
    expect(runs).toHaveLength(2);
  });

  it("a stop ends the work in hand, begins none, and leaves no clock running", async () => {
    const work = held();
    let ended = 0;
    const { clock, signal, stop } = await started(async () => {
      await work.wait();
      ended += 1;
      return true;
    });
    clock.strike("*/5 * * * *");
    signal.abort();
    work.release();
    await stop();
    expect(ended).toBe(1);
    expect(clock.running()).toBe(0);
  });

  it("a failing run is told and the schedule goes on", async () => {
    let calls = 0;
    const { strike, stop, warned } = await started(async () => {
      calls += 1;
      if (calls === 1) throw new Error("the disk is full");
      return true;
    });
    await strike("0 3 * * *");
    await stop();
    expect(calls).toBe(2);
    expect(warned).toEqual(["chats, sales: the disk is full"]);
  });

  it("what is due while another process uses the warehouse stays due, with what falls due meanwhile, until it ran; it is told once", async () => {
    const runs: string[][] = [];
    let isInUse = false;
    const waits = held();
    const { strike, stop, warned } = await started(async (names) => {
      runs.push([...names]);
      if (isInUse) throw new WarehouseInUse("another Otklik process is using the warehouse", { remedy: null });
      return true;
    }, waits.wait);
    isInUse = true;
    await strike("0 3 * * *");
    waits.release();
    await settled();
    await strike("*/5 * * * *");
    expect(runs.slice(1)).toEqual([["sales"], ["sales"]]);
    isInUse = false;
    waits.release();
    await settled();
    expect(runs.slice(3).map((names) => [...names].sort())).toEqual([["chats", "sales"]]);
    expect(warned).toEqual(["sales: another Otklik process is using the warehouse: tried again every minute until it ends"]);
    await stop();
  });

  it("a source that company.yaml no longer names is told once, and its clock stops; the others go on", async () => {
    const runs: string[][] = [];
    const { strike, stop, warned, clock } = await started(async (names) => {
      runs.push([...names]);
      return { isNews: true, gone: names.filter((name) => name === "chats") };
    });
    expect(warned).toEqual(["chats: company.yaml no longer names it: its schedule ends; other changes of schedules count once schedule is started again"]);
    expect(clock.running()).toBe(1);
    await strike("0 3 * * *");
    await stop();
    expect(runs).toEqual([["chats", "sales"], ["sales"]]);
    expect(clock.running()).toBe(0);
  });

  it("a stop does not wait for the warehouse", async () => {
    const { signal, stop, warned } = await started(async () => {
      throw new WarehouseInUse("another Otklik process is using the warehouse", { remedy: null });
    });
    signal.abort();
    await stop();
    expect(warned).toHaveLength(1);
  });

  it("a failing run says where, and what to do", async () => {
    const { stop, warned } = await started(async () => {
      throw new UserError("the disk is full", { file: "/company", remedy: "make room" });
    });
    await stop();
    expect(warned).toEqual(["chats, sales: /company: the disk is full\n  → make room"]);
  });

  it("a round that brings nothing new is told in one line with the company's time, and the waiting is not told again", async () => {
    const news = [true, false, false];
    const { strike, stop, told } = await started(async () => news.shift()!);
    const before = told.length;
    await strike("0 3 * * *");
    await strike("*/5 * * * *");
    await stop();
    expect(told[before - 1]).toBe("wait until a source falls due");
    expect(told.slice(before)).toEqual(["2026-11-22 09:30 nothing new from sales: the pages stay as they are", "2026-11-22 09:30 nothing new from chats: the pages stay as they are"]);
  });

  it("what fails after a stop was asked for is the stop, not a failed round", async () => {
    const { stop, warned, clock } = await started(async (_names, signal) => {
      signal.abort();
      throw new Error("the pages could not be built: SIGINT");
    });
    await stop();
    expect(warned).toEqual([]);
    expect(clock.running()).toBe(0);
  });

  it("node-cron itself calls the work at a real match and can be stopped", async () => {
    expect(validateDetailed("* * * * * *").valid).toBe(true);
    const everySecond = { time_zone: "Asia/Vladivostok", sources: { chats: { schedule: "* * * * * *" } } } as unknown as Company;
    const stop = new AbortController();
    let calls = 0;
    const done = schedule(everySecond, {
      log: silentLog,
      now,
      signal: stop.signal,
      work: async () => {
        calls += 1;
        if (calls === 3) stop.abort();
        return worked(true);
      },
    });
    await expect(done).rejects.toThrow(Stopped);
    expect(calls).toBe(3);
  });

  it("a match that falls into a time when nothing could run is made up for", async () => {
    vi.useFakeTimers({ now: new Date("2026-11-22T02:59:58Z"), toFake: ["Date", "setTimeout", "clearTimeout"] });
    const daily = { time_zone: "UTC", sources: { sales: { schedule: "0 3 * * *" } } } as unknown as Company;
    const stop = new AbortController();
    let calls = 0;
    const done = expect(schedule(daily, { log: silentLog, now, signal: stop.signal, work: async () => worked(++calls > 0) })).rejects.toThrow(Stopped);
    await settled();
    expect(calls).toBe(1);
    vi.setSystemTime(new Date("2026-11-22T03:07:00Z"));
    await vi.advanceTimersToNextTimerAsync();
    await settled();
    stop.abort();
    await done;
    expect(calls).toBe(2);
  });
});
