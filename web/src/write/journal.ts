import type { NewEntry } from "../shared/outbox/keep.ts";

/** One page as it is kept. */
export interface JournalEntry {
  readonly id: string;
  readonly effective: string;
  readonly form: "free" | "letter";
  readonly prompt?: string;
  readonly text: string;
  readonly tags?: readonly string[];
}

/** What a person answered to hard words of their own. */
export interface KinderAnswer {
  readonly id: string;
  readonly words: string;
  readonly answer: string;
}

/** One page with its history. */
export interface JournalPage {
  readonly entry: JournalEntry;
  readonly versions: readonly { readonly recorded: string; readonly entry: JournalEntry }[];
  readonly answers: readonly KinderAnswer[];
}

/** What was found, the newest first. */
export interface Found {
  readonly total: number;
  readonly entries: readonly JournalEntry[];
}

/** What is being written, before it is kept. */
export interface Writing {
  readonly text: string;
  readonly letter: boolean;
  readonly prompt: string | null;
  readonly tags: string;
  /** As the field for it has it; empty for now. */
  readonly when: string;
  /** The page that is being changed, with the time it speaks of, or null for a new one. */
  readonly changes: { readonly id: string; readonly effective: string } | null;
}

/** Why a page can't be kept as it is. */
export type Problem = "nothing" | "tooLong" | "tooManyTags" | "future";

export const longest = 20_000;
const mostTags = 12;
const longestTag = 40;

/** True while there is nothing to lose. */
export function isBlank(writing: Writing): boolean {
  return writing.text.trim() === "" && writing.tags.trim() === "";
}

/** The tags in a line of words with commas between them, each once. */
export function tagsOf(line: string): string[] {
  return [...new Set(line.split(",").map((tag) => tag.trim()).filter((tag) => tag !== ""))];
}

/** The entry that keeps what was written, or what stands in its way. */
export function entryOf(writing: Writing, now: Date, moment: (when: Date) => string): NewEntry | Problem {
  const text = writing.text.trimEnd();
  const tags = tagsOf(writing.tags);
  const when = writing.when === "" ? null : new Date(writing.when);
  if (text.trim() === "") {
    return "nothing";
  }
  if (text.length > longest) {
    return "tooLong";
  }
  if (tags.length > mostTags || tags.some((tag) => tag.length > longestTag)) {
    return "tooManyTags";
  }
  if (when !== null && when.getTime() > now.getTime()) {
    return "future";
  }
  const page = {
    kind: "journal-entry" as const,
    effective: when === null ? (writing.changes?.effective ?? moment(now)) : moment(when),
    form: writing.letter ? "letter" : "free",
    ...(writing.prompt !== null && { prompt: writing.prompt }),
    text,
    ...(tags.length > 0 && { tags }),
  };
  return writing.changes === null
    ? page
    : { kind: "correction", effective: moment(now), corrects: writing.changes.id, entry: page };
}
