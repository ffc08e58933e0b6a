import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Session } from "./session.ts";

const session: Session = {
  practice: "the-break",
  wording: "firm",
  anchor: "feet",
  started: "2026-11-23T21:04:00+13:00[Pacific/Auckland]",
  before: 9,
  after: null,
  feltWorse: true,
  close: null,
};
let stored: Map<string, string>;

/** The module as a freshly loaded page has it. */
async function page(): Promise<typeof import("./session.ts")> {
  vi.resetModules();
  return import("./session.ts");
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  stored = new Map();
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
});
afterEach(() => void vi.unstubAllGlobals());

it("lies on the device sealed, and nothing of it in the open", async () => {
  const { remember } = await page();
  await remember(session);
  const open = [...stored.entries()].flat().join(" ");
  expect(stored.size).toBe(1);
  expect(open).not.toMatch(/before|started|feltWorse|firm|feet|2026|\{/);
});

it("is taken up by the next page, once", async () => {
  await (await page()).remember(session);
  const next = await page();
  expect(await next.takeLeftover()).toEqual(session);
  expect(await next.takeLeftover()).toBeNull();
  expect(stored.size).toBe(0);
});

it("holds what was noted last", async () => {
  const { remember } = await page();
  void remember({ ...session, after: 1 });
  void remember({ ...session, after: 2 });
  await remember({ ...session, after: 3 });
  expect(await (await page()).takeLeftover()).toMatchObject({ after: 3 });
});

it("is gone once it is forgotten, also when it was still being sealed", async () => {
  const { remember, forget } = await page();
  void remember(session);
  await forget();
  expect(stored.size).toBe(0);
});

it("never takes up what this very page has begun", async () => {
  const { remember, takeLeftover } = await page();
  const left = takeLeftover();
  await remember(session);
  expect(await left).toBeNull();
  expect(stored.size).toBe(1);
});

it("was in the open in earlier versions: that is taken up once and removed", async () => {
  stored.set("tend.break.session", JSON.stringify(session));
  const { takeLeftover } = await page();
  expect(await takeLeftover()).toEqual(session);
  expect(stored.size).toBe(0);
});

it("is not kept where nothing can be sealed", async () => {
  vi.stubGlobal("indexedDB", undefined);
  await (await page()).remember(session);
  expect(stored.size).toBe(0);
});

it("that does not open any more is let go", async () => {
  await (await page()).remember(session);
  globalThis.indexedDB = new IDBFactory();
  expect(await (await page()).takeLeftover()).toBeNull();
  expect(stored.size).toBe(0);
});
