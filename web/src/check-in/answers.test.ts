import { expect, it } from "vitest";
import { type Answers, checkInOf } from "./answers.ts";

const now = new Date("2026-11-23T08:04:00Z");
const earlier = new Date("2026-11-22T20:00:00Z");
const none: Answers = { distress: null, threat: null, care: null, feelings: [], note: "" };
const check = (answers: Partial<Answers>, when = now) =>
  checkInOf({ ...none, ...answers }, when, now, (date) => date.toISOString());

it("keeps one number and says nothing of the others", () => {
  expect(check({ threat: 0 })).toEqual({ kind: "check-in", effective: "2026-11-23T08:04:00.000Z", threat: 0 });
});

it("keeps everything, at the time it was", () => {
  const answers = { distress: 5, threat: 6, care: 2, feelings: ["stuck", "far away"], note: " A long day. " };
  expect(check(answers, earlier)).toEqual({
    kind: "check-in",
    effective: "2026-11-22T20:00:00.000Z",
    distress: 5,
    threat: 6,
    care: 2,
    feelings: ["stuck", "far away"],
    note: "A long day.",
  });
});

it("keeps a word once, and no empty ones", () => {
  expect(check({ feelings: ["stuck", " stuck ", " "] })).toMatchObject({ feelings: ["stuck"] });
});

it("asks for something where there is nothing", () => {
  expect(check({ note: "  ", feelings: [" "] })).toBe("nothing");
});

it("takes 24 words and no more", () => {
  const words = Array.from({ length: 25 }, (_, index) => `word ${index}`);
  expect(check({ feelings: words.slice(0, 24) })).toMatchObject({ kind: "check-in" });
  expect(check({ feelings: words })).toBe("tooMany");
});

it("keeps nothing that is still to come", () => {
  expect(check({ care: 5 }, new Date(now.getTime() + 60_000))).toBe("future");
});
