import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { sendEntry } from "../api.ts";
import { uuid7 } from "../uuid7.ts";
import { openDevice, type Device } from "./device.ts";
import { isWaiting, type Entry } from "./entry.ts";
import { Outbox } from "./outbox.ts";
import { memoryShelf, sealedShelf } from "./shelf.ts";

const problem = (status: number) => ({ status, headers: { "Content-Type": "application/problem+json" } });

/** Takes each id once, as the real server does; its road can drop requests, or answers after they were taken. */
class Ledger {
  readonly taken: string[] = [];
  readonly contents = new Map<string, string>();
  calls = 0;
  road: (call: number) => "open" | "closed" | "answers lost" = () => "open";
  verdict: (entry: Entry) => Response | null = () => null;

  readonly fetch = (async (_address: string, request: RequestInit) => {
    this.calls += 1;
    const road = this.road(this.calls);
    await new Promise((done) => setTimeout(done, this.calls % 3));
    if (road === "closed") {
      throw new TypeError("no road");
    }
    const answer = this.take(String(request.body));
    if (road === "answers lost") {
      throw new TypeError("the answer got lost");
    }
    return answer;
  }) as unknown as typeof fetch;

  private take(body: string): Response {
    const entry = JSON.parse(body) as Entry;
    const refused = this.verdict(entry);
    if (refused) {
      return refused;
    }
    const known = this.contents.get(entry.id);
    if (known !== undefined && known !== body) {
      return Response.json({ detail: "Another entry has this id." }, problem(409));
    }
    if (known === undefined) {
      this.contents.set(entry.id, body);
      this.taken.push(entry.id);
    }
    return Response.json({ id: entry.id, seq: this.taken.indexOf(entry.id) + 1 }, { status: known ? 200 : 201 });
  }
}

let number = 0;
let ledger: Ledger;
let store: string;

beforeEach(() => {
  number += 1;
  store = `tend-${number}`;
  ledger = new Ledger();
});

/** Gives turns to one after the other, as Web Locks do between tabs. */
function turns(): (work: () => Promise<void>) => Promise<void> {
  let last = Promise.resolve();
  return (work) => (last = last.then(work, work));
}

async function tab(alone = turns()): Promise<Outbox> {
  return new Outbox({
    shelves: [sealedShelf((await openDevice(store))!), memoryShelf()],
    send: (entry) => sendEntry(entry, ledger.fetch),
    alone,
    changed: () => undefined,
  });
}

function entry(note: string): Entry {
  return { kind: "check-in", effective: "2026-11-23T21:04:00+13:00", distress: 6, note, id: uuid7() };
}

async function fill(outbox: Outbox, count: number): Promise<string[]> {
  const entries = Array.from({ length: count }, (_, index) => entry(`note ${index}`));
  for (const one of entries) {
    await outbox.add(one);
  }
  return entries.map((one) => one.id);
}

const waiting = async (outbox: Outbox) => (await outbox.list()).filter(isWaiting).map((kept) => kept.id);

describe("the outbox", () => {
  it("brings entries to the ledger in the order they were entered", async () => {
    const outbox = await tab();
    const ids = await fill(outbox, 5);
    await outbox.drain();
    expect(ledger.taken).toEqual(ids);
    expect(await outbox.list()).toEqual([]);
  });

  it("sends again when an answer is lost, and the entry is there once", async () => {
    const outbox = await tab();
    const ids = await fill(outbox, 4);
    ledger.road = (call) => (call % 2 === 1 ? "answers lost" : "open");
    for (let round = 0; round < 8; round += 1) {
      await outbox.drain();
    }
    expect(ledger.taken).toEqual(ids);
    expect(ledger.calls).toBeGreaterThan(ids.length);
    expect(await outbox.list()).toEqual([]);
  });

  it("keeps everything while there is no road, over a reload, and brings it then", async () => {
    ledger.road = () => "closed";
    const before = await tab();
    const ids = await fill(before, 3);
    await before.drain();
    expect(before.obstacle).toBe("unreached");

    const after = await tab();
    expect(await waiting(after)).toEqual(ids);
    ledger.road = () => "open";
    await after.drain();
    expect(ledger.taken).toEqual(ids);
    expect(await before.list()).toEqual([]);
  });

  it("arrives once when the page is closed between the server's taking and our noting it", async () => {
    ledger.road = () => "answers lost";
    const before = await tab();
    const ids = await fill(before, 2);
    await before.drain();
    expect(ledger.taken).toEqual(ids.slice(0, 1));
    ledger.road = () => "open";
    await (await tab()).drain();
    expect(ledger.taken).toEqual(ids);
  });

  it.each([
    ["taking turns", true],
    ["where the browser has no locks", false],
  ])("arrives once from two tabs at a time, %s", async (_name, locks) => {
    const shared = turns();
    const free = (work: () => Promise<void>) => work();
    const [one, other] = [await tab(locks ? shared : free), await tab(locks ? shared : free)];
    const ids = [...(await fill(one, 6)), ...(await fill(other, 6))];
    ledger.road = (call) => (call % 5 === 0 ? "answers lost" : "open");
    for (let round = 0; round < 6; round += 1) {
      await Promise.all([one.drain(), other.drain()]);
    }
    expect([...ledger.taken].sort()).toEqual([...ids].sort());
    expect(await one.list()).toEqual([]);
    if (locks) {
      expect(ledger.taken).toEqual(ids);
    }
  });

  it.each([400, 409, 413, 422])("sets a %i aside with its reason, and the next ones pass", async (status) => {
    const outbox = await tab();
    const [first, second, third] = await fill(outbox, 3);
    ledger.verdict = ({ id }) =>
      id === second ? Response.json({ detail: "distress must lie from 0 to 10", field: "distress" }, problem(status)) : null;
    await outbox.drain();
    expect(ledger.taken).toEqual([first, third]);
    const [aside] = await (await tab()).list();
    expect(aside).toMatchObject({
      id: second,
      refusal: { status, detail: "distress must lie from 0 to 10", field: "distress" },
      entry: { note: "note 1" },
    });

    ledger.verdict = () => null;
    await outbox.drain();
    expect(ledger.taken).toHaveLength(2);
    await outbox.retry(second!);
    await outbox.drain();
    expect(ledger.taken).toEqual([first, third, second]);
    expect(await outbox.list()).toEqual([]);
  });

  it("lets a refused entry go only when told to", async () => {
    const outbox = await tab();
    const [id] = await fill(outbox, 1);
    ledger.verdict = () => Response.json({ title: "Too large" }, problem(413));
    await outbox.drain();
    await outbox.drain();
    expect((await outbox.list())[0]?.refusal?.detail).toBe("Too large");
    await outbox.discard(id!);
    expect(await outbox.list()).toEqual([]);
  });

  it("counts an entry as done that was removed meanwhile (410)", async () => {
    const outbox = await tab();
    await fill(outbox, 1);
    ledger.verdict = () => Response.json({ detail: "Removed." }, problem(410));
    await outbox.drain();
    expect(await outbox.list()).toEqual([]);
  });

  it.each([
    [401, "unlinked"],
    [403, "unlinked"],
    [429, "unavailable"],
    [500, "unavailable"],
    [503, "unavailable"],
  ])("waits on a %i (%s)", async (status, obstacle) => {
    const outbox = await tab();
    const ids = await fill(outbox, 2);
    ledger.verdict = () => Response.json({ detail: "Not now." }, problem(status));
    await outbox.drain();
    expect(outbox.obstacle).toBe(obstacle);
    expect(ledger.calls).toBe(1);
    expect(await waiting(outbox)).toEqual(ids);
  });

  it("does not believe a friendly answer that is not the server's", async () => {
    const outbox = await tab();
    const ids = await fill(outbox, 1);
    ledger.verdict = () => new Response("<h1>Welcome to the hotel</h1>", { status: 200 });
    await outbox.drain();
    expect(await waiting(outbox)).toEqual(ids);
  });

  it("holds on to an entry in the page when the device can't store", async () => {
    const device = (await openDevice(store))!;
    device.base.close();
    const outbox = new Outbox({
      shelves: [{ ...sealedShelf(device), list: async () => [], remove: async () => undefined }, memoryShelf()],
      send: (one) => sendEntry(one, ledger.fetch),
      alone: turns(),
      changed: () => undefined,
    });
    const [id] = await fill(outbox, 1);
    expect((await outbox.list())[0]).toMatchObject({ id, lasting: false });
    await outbox.drain();
    expect(ledger.taken).toEqual([id]);
  });
});

describe("what rests on the device", () => {
  const words = "I let everyone down again";

  async function everythingStored(device: Device): Promise<string> {
    const rows: unknown[] = [];
    for (const name of device.base.objectStoreNames) {
      rows.push(...(await device.base.getAllKeys(name)), ...(await device.base.getAll(name)));
    }
    return JSON.stringify(rows, (_name, value: unknown) =>
      value instanceof Uint8Array ? new TextDecoder("latin1").decode(value) : value,
    );
  }

  it("holds no plain word, rating or kind, waiting or refused", async () => {
    const outbox = await tab();
    await outbox.add(entry(words));
    const second = entry(words);
    await outbox.add(second);
    ledger.verdict = ({ id }) =>
      id === second.id ? Response.json({ detail: `note: ${words}` }, problem(422)) : Response.json({}, problem(503));
    await outbox.discard((await outbox.list())[0]!.id);
    await outbox.drain();
    await outbox.add(entry(words));

    const stored = await everythingStored((await openDevice(store))!);
    expect(stored).toContain(second.id);
    for (const secret of ["everyone", "note", "distress", "check-in", "422", "2026-11"]) {
      expect(stored).not.toContain(secret);
    }
  });

  it("gives short and long words the same size, to the next 256 bytes", async () => {
    const outbox = await tab();
    await outbox.add(entry("a"));
    await outbox.add(entry("a".repeat(60)));
    const rows = await (await openDevice(store))!.base.getAll("outbox");
    expect(rows[0]!.sealed.length).toBe(rows[1]!.sealed.length);
  });

  it("can't be read out: the key is not extractable, and both tabs have the same one", async () => {
    const [one, other] = await Promise.all([openDevice(store), openDevice(store)]);
    await expect(crypto.subtle.exportKey("raw", one!.key)).rejects.toThrow();
    await sealedShelf(one!).add(entry("x"));
    expect((await sealedShelf(other!).list())[0]?.entry?.["note"]).toBe("x");
  });

  it("sets aside what it can't open any more, and brings the others", async () => {
    const outbox = await tab();
    const [first, second] = await fill(outbox, 2);
    const { base } = (await openDevice(store))!;
    const row = (await base.get("outbox", 1))!;
    row.sealed[20]! ^= 1;
    await base.put("outbox", row, 1);
    await outbox.drain();
    expect(ledger.taken).toEqual([second]);
    expect(await outbox.list()).toEqual([{ id: first, entry: null, refusal: null, lasting: true }]);
  });

  it("opens nothing that was moved to another entry's place", async () => {
    const outbox = await tab();
    await fill(outbox, 2);
    const { base } = (await openDevice(store))!;
    const [one, other] = [(await base.get("outbox", 1))!, (await base.get("outbox", 2))!];
    await base.put("outbox", { ...one, sealed: other.sealed }, 1);
    expect((await outbox.list()).map((kept) => kept.entry === null)).toEqual([true, false]);
  });
});
