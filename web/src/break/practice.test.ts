import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { linesOf, ownLines, type Practice, ringsFull } from "./practice.ts";

const file = resolve(import.meta.dirname, "../../../content/practices/the-break.json");
const practice = JSON.parse(readFileSync(file, "utf8")) as Practice;

describe("the words of the Break", () => {
  it("are the three classic lines of the article first", () => {
    expect(linesOf(practice, "classic", null).map(({ text }) => text)).toEqual([
      "This is a moment of suffering.",
      "Suffering is part of being human.",
      "May I be kind to myself in this moment.",
    ]);
    expect(practice.wordings[0]?.id).toBe("classic");
  });
  it("are the person's own where they have some", () => {
    expect(linesOf(practice, "own", ["It is a lot."])).toEqual([{ text: "It is a lot.", settle: "" }]);
  });
  it("fall back to the classic ones when own words are chosen and gone", () => {
    expect(linesOf(practice, "own", null)).toEqual(linesOf(practice, "classic", null));
    expect(linesOf(practice, "own", [])).toEqual(linesOf(practice, "classic", null));
  });
});

describe("own lines", () => {
  it("are one a line, without empty ones", () => {
    expect(ownLines("  One. \n\n Two.\r\n")).toEqual(["One.", "Two."]);
  });
  it("may be six and no more", () => {
    expect(ownLines("1\n2\n3\n4\n5\n6")).toHaveLength(6);
    expect(ownLines("1\n2\n3\n4\n5\n6\n7")).toBe("too-long");
  });
  it("may have 200 letters and no more", () => {
    expect(ownLines("a".repeat(200))).toHaveLength(1);
    expect(ownLines("a".repeat(201))).toBe("too-long");
  });
  it("say when there are none", () => {
    expect(ownLines(" \n ")).toBe("empty");
  });
});

describe("the rings", () => {
  it("fill one a line with three lines", () => {
    expect([0, 1, 2].map((index) => ringsFull(index, 3, 3))).toEqual([1, 2, 3]);
  });
  it("are all full at the end, however many lines there are", () => {
    expect([1, 2, 4, 5, 6].map((count) => ringsFull(count - 1, count, 3))).toEqual([3, 3, 3, 3, 3]);
  });
});
