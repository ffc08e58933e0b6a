import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

interface Practice {
  readonly contentNote: string;
  readonly mayWantToSkip: string;
  readonly anchors: readonly { readonly line: string; readonly twin: string }[];
  readonly wordings: readonly { readonly id: string; readonly lines: readonly { readonly text: string; readonly settle: string }[] }[];
  readonly worse: { readonly grounding: readonly string[]; readonly care: readonly string[]; readonly people: readonly string[] };
}

const practice = JSON.parse(
  readFileSync(resolve(import.meta.dirname, "../../content/practices/the-break.json"), "utf8"),
) as Practice;

const lines = [
  ...practice.anchors.flatMap(({ line, twin }) => [line, twin]),
  ...practice.wordings.flatMap((wording) => wording.lines.flatMap(({ text, settle }) => [text, settle])),
  ...practice.worse.grounding,
  ...practice.worse.care,
  ...practice.worse.people,
];

const sentences = (text: string): readonly string[] => text.split(/[.?:]+/).filter((one) => /\w/.test(one));
const words = (text: string): readonly string[] => text.match(/[A-Za-z']+/g) ?? [];
/** Groups of vowels, a silent e at the end left out: close enough for short everyday words. */
const syllables = (word: string): number =>
  Math.max(1, (word.toLowerCase().replace(/e$/, "").match(/[aeiouy]+/g) ?? []).length);
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Flesch-Kincaid grade: Kincaid, Fishburne, Rogers and Chissom (1975), Naval Technical Training Command, report 8-75. */
function fleschKincaid(text: string): number {
  const all = words(text);
  return 0.39 * (all.length / sentences(text).length) + 11.8 * (total(all.map(syllables)) / all.length) - 15.59;
}

/** Automated Readability Index: Smith and Senter (1967), Aerospace Medical Research Laboratories, AMRL-TR-66-220. */
function automatedReadability(text: string): number {
  const all = words(text);
  return 4.71 * (total(all.map(({ length }) => length)) / all.length) + 0.5 * (all.length / sentences(text).length) - 21.43;
}

describe("the formulas", () => {
  it("tell an official sentence from a plain one", () => {
    const official = "Individuals experiencing considerable psychological distress are recommended to consult appropriate professionals.";
    expect(fleschKincaid(official)).toBeGreaterThan(12);
    expect(automatedReadability(official)).toBeGreaterThan(12);
    expect(fleschKincaid("The cat sat on the mat.")).toBeLessThan(2);
  });
});

describe("the lines of the Break", () => {
  it("have at most twelve words a sentence", () => {
    const long = lines.flatMap(sentences).filter((sentence) => words(sentence).length > 12);
    expect(long).toEqual([]);
  });
  it.each(practice.wordings.map(({ id, lines: own }) => [id, own.map(({ text, settle }) => `${text} ${settle}`).join(" ")]))(
    "in the wording %s can be read in the sixth grade, by two formulas",
    (_, text) => {
      expect(fleschKincaid(text)).toBeLessThanOrEqual(6);
      expect(automatedReadability(text)).toBeLessThanOrEqual(6);
    },
  );
  it("that lead out can be read in the sixth grade too", () => {
    const text = [...practice.worse.grounding, ...practice.worse.care, ...practice.worse.people, practice.contentNote, practice.mayWantToSkip].join(" ");
    expect(fleschKincaid(text)).toBeLessThanOrEqual(6);
    expect(automatedReadability(text)).toBeLessThanOrEqual(6);
  });
});
