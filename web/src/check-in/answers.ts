import type { NewEntry } from "../shared/outbox/keep.ts";

/** What a person entered; every part may be missing. */
export interface Answers {
  readonly distress: number | null;
  readonly threat: number | null;
  readonly care: number | null;
  readonly feelings: readonly string[];
  readonly note: string;
}

/** Why a check-in can't be kept as it is. */
export type Problem = "nothing" | "tooMany" | "future";

const mostFeelings = 24;

/** The entry that keeps the answers, or what stands in its way. */
export function checkInOf(answers: Answers, when: Date, now: Date, moment: (when: Date) => string): NewEntry | Problem {
  const feelings = [...new Set(answers.feelings.map((word) => word.trim()).filter((word) => word !== ""))];
  const numbers = Object.fromEntries(
    (["distress", "threat", "care"] as const)
      .filter((scale) => answers[scale] !== null)
      .map((scale) => [scale, answers[scale]]),
  );
  const note = answers.note.trim();
  if (Object.keys(numbers).length === 0 && feelings.length === 0 && note === "") {
    return "nothing";
  }
  if (feelings.length > mostFeelings) {
    return "tooMany";
  }
  if (when.getTime() > now.getTime()) {
    return "future";
  }
  return {
    kind: "check-in",
    effective: moment(when),
    ...numbers,
    ...(feelings.length > 0 && { feelings }),
    ...(note !== "" && { note }),
  };
}
