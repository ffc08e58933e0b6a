import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { lineOf, type OutboxWords } from "./line.ts";
import type { OutboxView } from "./state.ts";

const file = resolve(import.meta.dirname, "../../../../content/messages/en.json");
const words = (JSON.parse(readFileSync(file, "utf8")) as { outbox: OutboxWords }).outbox;
const calm: OutboxView = { waiting: 0, notTaken: 0, linked: "unknown", offline: false, lasting: true, arrived: 0 };
const line = (view: Partial<OutboxView>, before: Partial<OutboxView> = {}) =>
  lineOf({ ...calm, ...view }, { ...calm, ...before }, words);

describe("the outbox's line", () => {
  it("says nothing while there is nothing to say", () => {
    expect(line({})).toBe("");
    expect(line({ linked: true, arrived: 2 }, { arrived: 2 })).toBe("");
    expect(line({ waiting: 1 })).toBe("");
  });

  it("says kept when something arrived, now or after waiting", () => {
    expect(line({ arrived: 1, linked: true })).toBe("Kept.");
    expect(line({ linked: true }, { waiting: 2, offline: true })).toBe("Kept.");
  });

  it("never says kept for what was refused", () => {
    expect(line({ notTaken: 1 }, { waiting: 1 })).toBe("One entry wasn't taken. It stays on this device.");
  });

  it("says where it rests while Tend is out of reach", () => {
    expect(line({ waiting: 1, offline: true })).toBe(
      "Kept on this device. It goes to your ledger when Tend can be reached.",
    );
    expect(line({ waiting: 3, offline: true })).toBe(
      "3 entries are kept on this device. They go to your ledger when Tend can be reached.",
    );
  });

  it("says how to link this browser", () => {
    expect(line({ waiting: 1, linked: false })).toBe(
      "Kept on this device. This browser isn't linked yet. Run ./tend again and open the address it prints.",
    );
  });

  it("says plainly when the device can't hold it", () => {
    expect(line({ waiting: 1, offline: true, lasting: false })).toBe(
      "This page can't store on this device. What you entered waits in this page: keep it open until it is kept.",
    );
  });

  it("names what wasn't taken beside what waits", () => {
    expect(line({ waiting: 1, offline: true, notTaken: 2 })).toContain("2 entries weren't taken.");
  });
});
