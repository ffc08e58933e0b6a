import { describe, expect, it } from "vitest";
import { pointsShown } from "./check-ins-view.ts";
import { pairsShown } from "./practice-view.ts";

const at = (day: number) => `${new Date(Date.UTC(2016, 0, 1 + day)).toISOString().slice(0, 10)}T21:04:00+13:00`;
const pairs = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ effective: at(index), before: 6 + (index % 2), after: 4 }));
const checkIns = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    effective: at(index),
    distress: index % 11,
    threat: index % 4 === 0 ? null : 3,
    care: null,
    feelings: [],
  }));

describe("pairs in a picture", () => {
  it("are each shown up to sixty, then by longer stretches in their middle values", () => {
    expect(pairsShown(pairs(60))).toMatchObject({ unit: "each", shown: { length: 60 } });
    const weeks = pairsShown(pairs(61));
    expect(weeks.unit).toBe("week");
    expect(weeks.shown[1]).toEqual({ effective: "2016-01-04", before: 7, after: 4 });
    expect(pairsShown(pairs(3650))).toMatchObject({ unit: "quarter", shown: { length: 40 } });
  });
});

describe("check-ins in a picture", () => {
  it("are each marked up to sixty, by day up to four hundred days, then by week and month", () => {
    const shown = (count: number) => {
      const { unit, shown: points } = pointsShown(checkIns(count), "distress");
      return [unit, points.length];
    };
    expect(shown(60)).toEqual(["each", 60]);
    expect(shown(61)).toEqual(["day", 61]);
    expect(shown(400)).toEqual(["day", 400]);
    expect(shown(401)).toEqual(["week", 58]);
    expect(shown(3650)).toEqual(["month", 120]);
  });

  it("leave out what was not rated", () => {
    expect(pointsShown(checkIns(40), "threat").shown).toHaveLength(30);
    expect(pointsShown(checkIns(40), "care").shown).toEqual([]);
  });
});
