import { expect, it } from "vitest";
import { entryOf, isBlank, longest, tagsOf, type Writing } from "./journal.ts";

const now = new Date("2026-11-25T20:00:00Z");
const moment = (when: Date): string => when.toISOString();
const blank: Writing = { text: "", letter: false, prompt: null, tags: "", when: "", changes: null };
const entry = (writing: Partial<Writing>) => entryOf({ ...blank, ...writing }, now, moment);

it("keeps words as they were typed, at the time of keeping", () => {
  expect(entry({ text: "  A line.\n\nAnother.\n" })).toEqual({
    kind: "journal-entry",
    effective: "2026-11-25T20:00:00.000Z",
    form: "free",
    text: "  A line.\n\nAnother.",
  });
});

it("keeps a letter, its prompt, its tags and the day it speaks of", () => {
  const letter = { text: "Dear me.", letter: true, prompt: "friend", tags: "work, night,work,", when: "2026-11-20T08:00Z" };
  expect(entry(letter)).toMatchObject({
    effective: "2026-11-20T08:00:00.000Z",
    form: "letter",
    prompt: "friend",
    tags: ["work", "night"],
  });
});

it("corrects a page and leaves it at its own time", () => {
  const changes = { id: "a", effective: "2026-11-01T08:00:00Z" };
  expect(entry({ text: "Now so.", changes })).toEqual({
    kind: "correction",
    effective: "2026-11-25T20:00:00.000Z",
    corrects: "a",
    entry: { kind: "journal-entry", effective: "2026-11-01T08:00:00Z", form: "free", text: "Now so." },
  });
});

it("says what stands in the way", () => {
  expect(entry({ text: " \n" })).toBe("nothing");
  expect(entry({ text: "a".repeat(longest) })).toMatchObject({ kind: "journal-entry" });
  expect(entry({ text: "a".repeat(longest + 1) })).toBe("tooLong");
  expect(entry({ text: "a", tags: Array.from({ length: 13 }, (_, tag) => tag).join() })).toBe("tooManyTags");
  expect(entry({ text: "a", tags: "b".repeat(41) })).toBe("tooManyTags");
  expect(entry({ text: "a", when: "2026-11-26T08:00Z" })).toBe("future");
});

it("tells what would be lost", () => {
  expect(isBlank({ ...blank, text: " \n" })).toBe(true);
  expect(isBlank({ ...blank, tags: "work" })).toBe(false);
  expect(tagsOf(" , a,, b c ,a")).toEqual(["a", "b c"]);
});
