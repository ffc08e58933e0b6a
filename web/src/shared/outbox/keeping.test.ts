import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

/** A server in a line or two: what it answers to each path, and what it was sent. */
let answers: Record<string, () => Response | Promise<Response>>;
let sent: Record<string, unknown>[];

const problem = (status: number) => ({ status, headers: { "Content-Type": "application/problem+json" } });
const own = (lines: readonly string[]) => () => Response.json({ practice: "the-break", lines });
const takes = () => Response.json({ id: sent.at(-1)!["id"], seq: sent.length }, { status: 201 });
const fails = (status: number, detail = "") => () => Response.json({ detail }, problem(status));
const unreached = () => Promise.reject(new TypeError("no road"));

/** The module as a freshly loaded page has it. */
async function page(): Promise<typeof import("./keep.ts")> {
  vi.resetModules();
  return import("./keep.ts");
}

const checkIn = { kind: "check-in", effective: "2026-11-23T21:04:00+13:00", distress: 6 } as const;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  answers = { entries: takes, "own-wording/the-break": fails(404) };
  sent = [];
  vi.stubGlobal("fetch", async (address: string, request: RequestInit = {}) => {
    if (request.method === "POST") {
      sent.push(JSON.parse(String(request.body)) as Record<string, unknown>);
    }
    return answers[address.replace("/api/v1/", "")]!();
  });
});
afterEach(() => void vi.unstubAllGlobals());

describe("keep", () => {
  it("says kept once the server has taken it, and gives it a name of version 7", async () => {
    const { keep, outboxState } = await page();
    expect(await keep(checkIn)).toMatchObject({ state: "kept" });
    expect(sent[0]).toMatchObject(checkIn);
    expect(sent[0]!["id"]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(outboxState().view).toMatchObject({ waiting: 0, arrived: 1, linked: true, offline: false });
  });

  it.each([
    ["offline", unreached, { linked: "unknown", offline: true }],
    ["unlinked", fails(401), { linked: false, offline: false }],
    ["unavailable", fails(503), { linked: "unknown", offline: true }],
  ] as const)("waits on this device when it is %s", async (why, answer, view) => {
    answers["entries"] = answer;
    const { keep, outboxState } = await page();
    expect(await keep(checkIn)).toMatchObject({ state: "waiting", why, onDevice: true });
    expect(outboxState().view).toMatchObject({ waiting: 1, arrived: 0, ...view });
  });

  it("tells why it was refused, holds it aside, and takes it again when asked", async () => {
    answers["entries"] = () => Response.json({ detail: "distress: 0 to 10", field: "distress" }, problem(422));
    const { keep, notTaken, retry, outboxState } = await page();
    const result = await keep(checkIn);
    const [aside] = await notTaken();
    expect(result).toEqual({ state: "refused", id: aside!.id, detail: "distress: 0 to 10", field: "distress" });
    expect(aside).toMatchObject({ entry: checkIn, refusal: { status: 422 } });
    answers["entries"] = takes;
    await retry(aside!.id);
    await vi.waitFor(() => expect(outboxState().view.notTaken).toBe(0));
    expect(await notTaken()).toEqual([]);
  });

  it("lets a corrected one take the place of what was refused, also when it has to wait", async () => {
    answers["entries"] = () => Response.json({ detail: "distress: 0 to 10" }, problem(422));
    const { keep, notTaken } = await page();
    const first = (await keep(checkIn)) as { id: string };
    const second = (await keep({ ...checkIn, distress: 11 }, first.id)) as { id: string };
    expect((await notTaken()).map(({ id }) => id)).toEqual([second.id]);
    answers["entries"] = unreached;
    expect(await keep({ ...checkIn, distress: 3 }, second.id)).toMatchObject({ state: "waiting" });
    expect(await notTaken()).toEqual([]);
  });

  it("brings what waited to the ledger from the next page, under the same name", async () => {
    answers["entries"] = unreached;
    await (await page()).keep(checkIn);
    answers["entries"] = takes;
    await (await page()).keep({ ...checkIn, distress: 2 });
    const taken = sent.slice(1);
    expect(taken.map(({ distress }) => distress)).toEqual([6, 2]);
    expect(taken[0]!["id"]).toBe(sent[0]!["id"]);
  });

  it("only sends, and says so, where the browser can't seal (no secure context)", async () => {
    vi.stubGlobal("crypto", { getRandomValues: (bytes: Uint8Array) => bytes.fill(7) });
    answers["entries"] = unreached;
    const { keep, outboxState } = await page();
    expect(await keep(checkIn)).toMatchObject({ state: "waiting", why: "offline", onDevice: false });
    expect(outboxState().view.lasting).toBe(false);
    expect(await indexedDB.databases()).toEqual([]);
  });
});

describe("the person's own words", () => {
  it("are on this device at once, and in the ledger", async () => {
    const { saveOwnWording } = await page();
    expect(await saveOwnWording("the-break", ["This is hard."])).toMatchObject({ state: "kept" });
    expect(sent[0]).toMatchObject({ kind: "own-wording", practice: "the-break", lines: ["This is hard."] });
    answers["own-wording/the-break"] = unreached;
    expect(await (await page()).loadOwnWording("the-break")).toEqual(["This is hard."]);
  });

  it("come from the ledger where this device has none", async () => {
    answers["own-wording/the-break"] = own(["I am here."]);
    expect(await (await page()).loadOwnWording("the-break")).toEqual(["I am here."]);
    answers["own-wording/the-break"] = unreached;
    expect(await (await page()).loadOwnWording("the-break")).toEqual(["I am here."]);
  });

  it("are none when nobody wrote any, and stay away once removed", async () => {
    expect(await (await page()).loadOwnWording("the-break")).toBeNull();
    answers["own-wording/the-break"] = own(["I am here."]);
    await (await page()).loadOwnWording("the-break");
    answers["own-wording/the-break"] = fails(404);
    await (await page()).loadOwnWording("the-break");
    await vi.waitFor(async () => expect(await (await page()).loadOwnWording("the-break")).toBeNull());
  });

  it("don't change under somebody's eyes: the ledger's newer words count from the next time on", async () => {
    answers["own-wording/the-break"] = own(["Old."]);
    await (await page()).loadOwnWording("the-break");
    answers["own-wording/the-break"] = own(["New."]);
    expect(await (await page()).loadOwnWording("the-break")).toEqual(["Old."]);
    await vi.waitFor(async () => expect(await (await page()).loadOwnWording("the-break")).toEqual(["New."]));
  });

  it("that still wait are newer than the ledger's", async () => {
    answers["own-wording/the-break"] = own(["Old."]);
    answers["entries"] = unreached;
    const { saveOwnWording, loadOwnWording } = await page();
    await saveOwnWording("the-break", ["New."]);
    expect(await loadOwnWording("the-break")).toEqual(["New."]);
    await new Promise((done) => setTimeout(done, 20));
    expect(await loadOwnWording("the-break")).toEqual(["New."]);
  });

  it("stay on the device while the ledger can't be asked", async () => {
    answers["own-wording/the-break"] = own(["I am here."]);
    await (await page()).loadOwnWording("the-break");
    for (const status of [401, 503]) {
      answers["own-wording/the-break"] = fails(status);
      await (await page()).loadOwnWording("the-break");
      await new Promise((done) => setTimeout(done, 20));
    }
    expect(await (await page()).loadOwnWording("the-break")).toEqual(["I am here."]);
  });
});
