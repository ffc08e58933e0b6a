/** A line of a practice as the page shows it. */
export interface Line {
  readonly text: string;
  readonly settle: string;
}

/** The practice as the content file holds it. */
export interface Practice {
  readonly id: string;
  readonly anchors: readonly { readonly id: string; readonly name: string; readonly line: string }[];
  readonly wordings: readonly { readonly id: string; readonly lines: readonly Line[] }[];
  readonly worse: { readonly grounding: readonly string[] };
}

/** Which words: one of the practice's, or the person's own. */
export type WordingId = "classic" | "tender" | "firm" | "own";

const mostLines = 6;
const longestLine = 200;

/** The lines of a wording; the person's own where chosen and there, else the first of the practice. */
export function linesOf(practice: Practice, wording: WordingId, own: readonly string[] | null): readonly Line[] {
  if (wording === "own" && own && own.length > 0) {
    return own.map((text) => ({ text, settle: "" }));
  }
  const found = practice.wordings.find(({ id }) => id === wording) ?? practice.wordings[0];
  return found?.lines ?? [];
}

/** What a person wrote as their own lines, or what keeps it from being used. */
export function ownLines(text: string): readonly string[] | "empty" | "too-long" {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (lines.length === 0) {
    return "empty";
  }
  return lines.length > mostLines || lines.some((line) => line.length > longestLine) ? "too-long" : lines;
}

/** How many of the rings are full while the line at `index` of `count` is on the screen. */
export function ringsFull(index: number, count: number, rings: number): number {
  return Math.ceil((rings * (index + 1)) / count);
}
