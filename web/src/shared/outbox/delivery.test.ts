import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Delivery, pauseAfter } from "./delivery.ts";

describe("the pause between tries", () => {
  it("doubles from two seconds to five minutes, and is never the same for everyone", () => {
    expect([0, 1, 2, 7, 8, 50].map((tries) => pauseAfter(tries, 1) / 1000)).toEqual([2, 4, 8, 256, 300, 300]);
    expect(pauseAfter(3, 0)).toBe(8_000);
  });
});

describe("a delivery", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("tries again by itself until nothing is left, and then rests", async () => {
    let runs = 0;
    const delivery = new Delivery(async () => (runs += 1) < 3);
    await delivery.now();
    expect(runs).toBe(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(runs).toBe(2);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(runs).toBe(3);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(runs).toBe(3);
  });

  it("runs one at a time, and whoever comes meanwhile shares one next run", async () => {
    const ends: (() => void)[] = [];
    let runs = 0;
    const delivery = new Delivery(() => {
      runs += 1;
      return new Promise((done) => ends.push(() => done(false)));
    });
    const first = delivery.now();
    await vi.advanceTimersByTimeAsync(0);
    const second = delivery.now();
    const third = delivery.now();
    await vi.advanceTimersByTimeAsync(0);
    expect(runs).toBe(1);
    ends[0]!();
    await first;
    await vi.advanceTimersByTimeAsync(0);
    expect(runs).toBe(2);
    ends[1]!();
    await Promise.all([second, third]);
    expect(runs).toBe(2);
  });

  it("goes on after an error", async () => {
    let runs = 0;
    const delivery = new Delivery(async () => {
      runs += 1;
      if (runs === 1) {
        throw new Error("the store was closed");
      }
      return false;
    });
    await delivery.now();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(runs).toBe(2);
  });
});
