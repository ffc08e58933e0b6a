import { expect, it } from "vitest";
import { around, type Facet, marksOf, type Reading } from "./marks.ts";

const text = "Tea first. I ruin it all. One try is fair.";
const none: Record<Facet, number> = { SK: 0, SJ: 0, CH: 0, IS: 0, MI: 0, OI: 0 };

function reading(...clauses: { start: number; end: number; facets: Partial<Record<Facet, number>>; move?: string }[]): Reading {
  return {
    tier: "none",
    clauses: clauses.map(({ start, end, facets, move }) => ({
      start,
      end,
      facets: Object.keys(facets) as Facet[],
      probabilities: { ...none, ...facets },
      because: (Object.keys(facets) as Facet[]).map((facet) => ({
        facet,
        start: start + 2,
        end,
        ...(move !== undefined && { move }),
      })),
    })),
  };
}

it("shows what sounds hard before what sounds kind, and the surest of it first", () => {
  const marks = marksOf(
    reading(
      { start: 26, end: 42, facets: { SK: 0.9 } },
      { start: 11, end: 25, facets: { SJ: 0.5, OI: 0.7 }, move: "all-or-nothing" },
    ),
    text,
  );
  expect(marks.map(({ facet }) => facet)).toEqual(["OI", "SJ", "SK"]);
  expect(marks[0]).toMatchObject({ words: ["ruin it all."], move: "all-or-nothing" });
  expect(marks[2]!.move).toBeNull();
});

it("shows nothing where nothing stood out", () => {
  expect(marksOf(reading({ start: 0, end: 10, facets: {} }), text)).toEqual([]);
});

it("keeps the words in view around a mark", () => {
  expect(around(text, { start: 11, end: 25 })).toEqual(["Tea first. ", "I ruin it all.", " One try is fair."]);
});
