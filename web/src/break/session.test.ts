import { expect, it } from "vitest";
import { entryOf, type Session } from "./session.ts";

const session: Session = {
  practice: "the-break",
  wording: "firm",
  anchor: "feet",
  started: "2026-11-23T21:04:00+13:00[Pacific/Auckland]",
  before: 6,
  after: 0,
  feltWorse: false,
  close: { how: "ended", at: "2026-11-23T21:07:00+13:00[Pacific/Auckland]" },
};

it("keeps everything that was said, nought included", () => {
  expect(entryOf(session)).toEqual({
    kind: "practice-session",
    effective: "2026-11-23T21:04:00+13:00[Pacific/Auckland]",
    practice: "the-break",
    wording: "firm",
    anchor: "feet",
    started: "2026-11-23T21:04:00+13:00[Pacific/Auckland]",
    ended: "2026-11-23T21:07:00+13:00[Pacific/Auckland]",
    before: 6,
    after: 0,
  });
});

it("says nothing about what the person left out", () => {
  const quiet = entryOf({ ...session, before: null, after: null });
  expect(quiet).not.toHaveProperty("before");
  expect(quiet).not.toHaveProperty("after");
  expect(quiet).not.toHaveProperty("feltWorse");
});

it("is neither ended nor stopped when the page was closed in the middle", () => {
  const left = entryOf({ ...session, close: null });
  expect(left).not.toHaveProperty("ended");
  expect(left).not.toHaveProperty("stopped");
});

it("keeps that it was stopped, and felt worse", () => {
  const stopped = entryOf({ ...session, feltWorse: true, close: { how: "stopped", at: "2026-11-23T21:05:00+13:00" } });
  expect(stopped).toMatchObject({ feltWorse: true, stopped: "2026-11-23T21:05:00+13:00" });
  expect(stopped).not.toHaveProperty("ended");
});
