import { describe, expect, it } from "vitest";
import type { Day } from "./learning.ts";
import { crossSection, toneOf } from "./rings.ts";

function days(count: number, every = 1): Day[] {
  return Array.from({ length: count }, (_, index) => ({
    date: new Date(Date.UTC(2026, 0, 1 + index * every)).toISOString().slice(0, 10),
    visits: 1 + (index % 3),
    distress: 5,
    threat: index % 11,
    care: 10 - (index % 11),
  }));
}

describe("the tone of a ring", () => {
  it.each([
    [0, 10, 0],
    [10, 0, 4],
    [5, 5, 2],
    [null, 10, 0],
    [10, null, 4],
    [3, 6, 1],
    [null, null, null],
  ] as const)("threat %j and care %j: %j", (threat, care, tone) => {
    expect(toneOf(threat, care)).toBe(tone);
  });
});

describe("a cross-section", () => {
  it("has a ring for each day, and none for time away", () => {
    expect(crossSection(days(64)).rings).toHaveLength(64);
    expect(crossSection(days(64, 9)).rings).toHaveLength(64);
    expect(crossSection([]).rings).toHaveLength(0);
  });

  it("draws a ring with the same hand each time, other dates with another", () => {
    expect(crossSection(days(20))).toMatchObject({ rings: crossSection(days(20)).rings });
    const shifted = crossSection(days(20).map((day) => ({ ...day, date: day.date.replace("2026", "2025") })));
    expect(shifted.rings[0]!.path).not.toBe(crossSection(days(20)).rings[0]!.path);
  });

  it("leaves every ring its room all around: none is crossed or swallowed by another", () => {
    const section = crossSection(days(120));
    for (let degree = 0; degree < 360; degree += 7) {
      const angle = (degree / 180) * Math.PI;
      const met = new Set<number | null>();
      for (let radius = 0; radius < section.frame[2]; radius += 0.2) {
        met.add(section.ringAt(radius * Math.cos(angle), radius * Math.sin(angle)));
      }
      met.delete(null);
      expect(met.size).toBe(120);
    }
  });

  it("grows with the person and then stays within its frame", () => {
    const sides = [1, 3, 10, 64, 200].map((count) => crossSection(days(count)).frame[2]);
    expect(sides[0]).toBeLessThan(100);
    expect(sides[1]).toBeGreaterThan(sides[0]!);
    expect(sides[2]).toBeGreaterThan(sides[1]!);
    expect(Math.min(...sides.slice(3))).toBeGreaterThan(500);
    expect(Math.max(...sides)).toBeLessThan(720);
  });

  it("is no bull's eye: the outer edge is never a circle around the middle", () => {
    const section = crossSection(days(64));
    const edge = (angle: number) => {
      let radius = 0;
      while (section.ringAt((radius + 15) * Math.cos(angle), (radius + 15) * Math.sin(angle)) !== null) {
        radius += 1;
      }
      return radius;
    };
    const edges = Array.from({ length: 24 }, (_, index) => edge((index / 24) * 2 * Math.PI));
    expect(Math.max(...edges) / Math.min(...edges)).toBeGreaterThan(1.2);
  });

  it("takes weeks, months and quarters when there are many, and keeps every visit", () => {
    const all = days(3650);
    const section = crossSection(all);
    expect(section.unit).toBe("month");
    expect(section.rings.length).toBe(120);
    expect(section.rings.reduce((total, { visits }) => total + visits, 0)).toBe(
      all.reduce((total, { visits }) => total + visits, 0),
    );
  });

  it("stays light to draw, for ten years too", () => {
    const start = performance.now();
    const { rings } = crossSection(days(3650));
    // Generous, since test machines are shared; measured on an idle one: about 30 ms.
    expect(performance.now() - start).toBeLessThan(1_500);
    expect(rings.reduce((total, { path }) => total + path.length, 0)).toBeLessThan(400_000);
  });
});
