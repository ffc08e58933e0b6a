import { describe, expect, it } from "vitest";
import { grouped, middle, startOf } from "./periods.ts";

describe("startOf", () => {
  it.each([
    ["2026-11-23", "week", "2026-11-23"],
    ["2026-11-22T23:30:00+13:00", "week", "2026-11-16"],
    ["2027-01-01", "week", "2026-12-28"],
    ["2024-02-29", "month", "2024-02-01"],
    ["2026-11-23", "quarter", "2026-10-01"],
    ["2026-03-31", "quarter", "2026-01-01"],
    ["2026-11-23T21:04:00+13:00[Pacific/Auckland]", "day", "2026-11-23"],
    ["2026-11-23", "year", "2026-01-01"],
  ] as const)("%s: its %s begins on %s", (date, unit, start) => {
    expect(startOf(date, unit)).toBe(start);
  });
});

describe("grouped", () => {
  const days = Array.from({ length: 30 }, (_, index) => `2026-11-${String(index + 1).padStart(2, "0")}`);
  const same = (date: string) => date;

  it("keeps days while they fit, and says which unit it took", () => {
    expect(grouped(days, same, 30)).toMatchObject({ unit: "day", periods: { length: 30 } });
    expect(grouped(days, same, 29)).toMatchObject({ unit: "week", periods: { length: 6 } });
    expect(grouped(days, same, 5)).toMatchObject({ unit: "month", periods: { length: 1 } });
  });

  it("leaves no mark for time away", () => {
    const { periods } = grouped(["2026-01-01", "2026-11-23"], same, 10);
    expect(periods.map(({ start }) => start)).toEqual(["2026-01-01", "2026-11-23"]);
  });

  it("loses nothing and orders by time", () => {
    const { periods } = grouped([...days].reverse(), same, 10);
    expect(periods.flatMap(({ items }) => items)).toHaveLength(30);
    expect(periods.map(({ start }) => start)).toEqual([...periods.map(({ start }) => start)].sort());
  });
});

describe("middle", () => {
  it.each([
    [[], null],
    [[null, null], null],
    [[7], 7],
    [[9, null, 1, 5], 5],
    [[10, 2, 4, 1], 3],
  ] as const)("of %j is %j", (values, expected) => {
    expect(middle(values)).toBe(expected);
  });
});
