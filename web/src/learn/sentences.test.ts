import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Change, Learning, PracticeLearning, Scale, Slope, Usual } from "./learning.ts";
import type { LearnWords } from "./learn-words.ts";
import { Sentences } from "./sentences.ts";

const file = resolve(import.meta.dirname, "../../../content/messages/en.json");
const words = (JSON.parse(readFileSync(file, "utf8")) as { learn: LearnWords }).learn;
const say = new Sentences(words, "en");

const fell: Change = {
  enough: true,
  pairs: 23,
  estimate: -1.5,
  low: -2,
  high: -1,
  confidence: 0.934,
  fell: 15,
  same: 0,
  rose: 3,
  direction: "fell",
};

function practice(change: Partial<Change>, more: Partial<PracticeLearning> = {}): PracticeLearning {
  const whole = { ...fell, ...change };
  return { practice: "the-break", sessions: whole.pairs, feltWorse: 0, pairs: [], change: whole, ...more };
}

describe("the heading", () => {
  it.each([
    [0, "Your first ring is still to come."],
    [1, "You came. That is your first ring."],
    [2, "Twice you came."],
    [3, "Three times you came back."],
    [13, "Thirteen times you came back."],
    [20, "Twenty times you came back."],
    [64, "Sixty-four times you came back."],
    [99, "Ninety-nine times you came back."],
    [100, "A hundred times you came back."],
    [101, "101 times you came back."],
    [12000, "12,000 times you came back."],
  ])("for %i", (visits, heading) => {
    expect(say.heading(visits)).toBe(heading);
  });
});

describe("what a practice did", () => {
  it("fell: a range, the count, and the times it did not", () => {
    expect(say.change(practice({}))).toEqual({
      finding: "After the Break, distress is usually 1 to 2 points lower than before.",
      basis: "23 times, your own ratings; on 3 it rose.",
    });
  });

  it.each([
    [{ low: -1, high: -1 }, "After the Break, distress is usually 1 point lower than before."],
    [{ low: -2.5, high: -0.5 }, "After the Break, distress is usually 0.5 to 2.5 points lower than before."],
    [{ low: -2, high: 0 }, "After the Break, distress is usually up to 2 points lower than before."],
    [
      { low: -2, high: 1 },
      "After the Break, distress is much as before, or not clearly different: between 2 lower and 1 higher.",
    ],
    [{ direction: "rose", low: 1, high: 3 }, "After the Break, distress is usually 1 to 3 points higher than before."],
    [
      { direction: "unclear", low: -1, high: 1 },
      "After the Break, distress is much as before, or not clearly different: between 1 lower and 1 higher.",
    ],
    [
      { direction: "unclear", low: 0, high: 1.5 },
      "After the Break, distress is much as before, or not clearly different: between no change and 1.5 higher.",
    ],
    [{ direction: "unclear", low: 0, high: 0 }, "After the Break, distress is usually where it was."],
  ] as const)("%j", (change, finding) => {
    expect(say.change(practice(change)).finding).toBe(finding);
  });

  it.each([
    [{ same: 5, fell: 15, rose: 3 }, "23 times, your own ratings; on 3 it rose, on 5 it stayed."],
    [{ fell: 23, rose: 0 }, "23 times, your own ratings; each time it fell."],
    [
      { direction: "unclear", low: -1, high: 1, fell: 9, rose: 8, same: 6 },
      "23 times, your own ratings; on 8 it rose, on 9 it fell, on 6 it stayed.",
    ],
    [
      { direction: "rose", low: 1, high: 2, rose: 19, fell: 4, same: 0 },
      "23 times, your own ratings; on 4 it fell.",
    ],
  ] as const)("rests on %j", (change, basis) => {
    expect(say.change(practice(change)).basis).toBe(basis);
  });

  it("says how many times were rated, and that it felt worse", () => {
    expect(say.change(practice({}, { sessions: 30, feltWorse: 2 })).basis).toBe(
      "23 times, your own ratings; on 3 it rose. 23 of 30 times have both numbers. It felt worse 2 times, and you said so.",
    );
    expect(say.change(practice({}, { feltWorse: 1 })).basis).toContain("It felt worse once");
  });

  it("says nothing from too few", () => {
    const few = { ...practice({}), change: { enough: false, pairs: 3, needed: 5 } as const };
    expect(say.change(few)).toEqual({
      finding: "Not enough yet: 3 of 5.",
      basis: "It takes a number before and one after.",
    });
  });

  it("names a practice it has no name for by its id", () => {
    expect(say.change(practice({}, { practice: "soft-landing" })).finding).toContain("After soft landing, ");
  });

  it("rounds how sure a range is down, never up", () => {
    expect(say.changeNote(fell)).toContain("of 100 ranges made this way, 93 or more");
  });
});

describe("what a scale of the check-ins says", () => {
  const slope: Slope = { estimate: -0.2, low: -0.5, high: 0.1, per: "week", direction: "unclear" };
  const usual: Usual = {
    enough: true,
    count: 41,
    median: 5,
    lower: 3,
    upper: 6,
    recent: { count: 9, median: 4, lower: 3, upper: 4.5 },
    slope,
  };

  const point = (effective: string) => ({ effective, distress: 5, threat: 5, care: 5, feelings: [] });
  const scaleOf = (scale: Scale, figures: Learning["checkIns"]["scales"][Scale], count: number, first = "2026-01-01") =>
    say.scale(scale, {
      count,
      points: [point(`${first}T08:00:00Z`), point("2026-11-23T08:00:00Z")],
      scales: { distress: figures, threat: figures, care: figures },
    });

  it("gives the middle, the middle half, the last ones and the drift", () => {
    expect(scaleOf("distress", usual, 41)).toEqual({
      finding: "Distress is usually 5; half the time from 3 to 6.",
      basis:
        "In the latest four weeks, 9 check-ins: usually 4; half the time from 3 to 4.5. " +
        "Since the first it leans neither way clearly: between about 0.5 lower and 0.1 higher a week.",
    });
  });

  it.each([
    [{ direction: "falling", low: -0.5, high: -0.04 }, "Since the first it leans downward, by about 0.04 to 0.5 a week; check-ins of neighbouring days are alike, so read this loosely."],
    [{ direction: "rising", low: 0.12, high: 1 }, "it leans upward, by about 0.1 to 1 a week; check-ins of neighbouring days are alike, so read this loosely."],
    [{ direction: "unclear", low: 0, high: 0 }, "Since the first it stays level."],
    [{ direction: "unclear", low: 0, high: 0.2 }, "between about no change and 0.2 higher a week."],
  ] as const)("%j", (change, end) => {
    expect(scaleOf("care", { ...usual, slope: { ...slope, ...change } }, 41).basis).toContain(end);
  });

  it("says nothing from too few", () => {
    expect(scaleOf("care", { enough: false, count: 2, needed: 5 }, 2).finding).toBe("Not enough yet: 2 of 5.");
  });

  it("says over which days it looked for a rise or fall, once they are many", () => {
    expect(scaleOf("care", usual, 41, "2025-10-19").basis).toContain("Over the last 400 days it leans");
    expect(scaleOf("care", usual, 41, "2025-10-20").basis).toContain("Since the first it leans");
  });

  it("leaves out what is not known", () => {
    expect(scaleOf("threat", { ...usual, recent: null, slope: null, lower: 5, upper: 5 }, 41)).toEqual({
      finding: "Threat is usually 5, half the time or more.",
      basis: "",
    });
  });

  it("says how many of the check-ins carry this number", () => {
    expect(scaleOf("threat", { ...usual, recent: null, slope: null }, 50).basis).toBe("Given in 41 of 50 check-ins.");
    expect(say.checkInCount(1)).toBe("One check-in, your own ratings.");
  });
});

describe("entries that can't be opened", () => {
  it("are named, and said to be kept", () => {
    expect(say.unopened(0)).toBe("");
    expect(say.unopened(1)).toBe("One entry can't be opened. It is kept. What you see here leaves it out.");
    expect(say.unopened(2)).toContain("2 entries can't be opened. They are kept.");
  });
});

describe("the texts of Learn", () => {
  it("never judge, push or count days in a row", () => {
    const all = JSON.stringify(words).toLowerCase();
    for (const word of ["should", "just", "simply", "at least", "amazing", "failed", "missed", "streak", "better", "goal", "score"]) {
      expect(all).not.toMatch(new RegExp(`\\b${word}\\b`));
    }
  });
});
