import { fill } from "../shared/fill.ts";

/** The sentences a Break may end with. */
export interface ResultWords {
  readonly fell: string;
  readonly same: string;
  readonly rose: string;
  readonly onlyAfter: string;
  readonly noNumbers: string;
}

/** What the two numbers say: never more than that. */
export type Outcome = "fell" | "same" | "rose" | "onlyAfter" | "noNumbers";

/** Compares the person's two numbers, either of which may be missing. */
export function outcomeOf(before: number | null, after: number | null): Outcome {
  if (after === null) {
    return "noNumbers";
  }
  if (before === null) {
    return "onlyAfter";
  }
  return after < before ? "fell" : after > before ? "rose" : "same";
}

/** The result as one plain sentence. */
export function resultSentence(before: number | null, after: number | null, words: ResultWords): string {
  return fill(words[outcomeOf(before, after)], { before: before ?? "", after: after ?? "" });
}
