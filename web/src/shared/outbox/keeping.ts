import { sendEntry } from "../api.ts";
import { uuid7 } from "../uuid7.ts";
import { Delivery } from "./delivery.ts";
import { openDevice, type Device } from "./device.ts";
import { isWaiting, type NewEntry } from "./entry.ts";
import { Outbox, type Resting } from "./outbox.ts";
import { memoryShelf, sealedShelf } from "./shelf.ts";
import { OutboxState } from "./state.ts";
import { storeWording } from "./wordings.ts";

/** What became of an entry. Nothing is called kept before the server has acknowledged it. */
export type KeepResult =
  | { readonly state: "kept"; readonly id: string }
  | {
      readonly state: "waiting";
      readonly id: string;
      readonly why: "offline" | "unlinked" | "unavailable";
      /** False when it waits in this page only, and ends with it. */
      readonly onDevice: boolean;
    }
  | { readonly state: "refused"; readonly id: string; readonly detail: string; readonly field?: string };

const lock = "tend-outbox";
const patienceMillis = 4_000;
const state = new OutboxState();
const tabs = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(lock);
let begun: Promise<{ device: Device | null; outbox: Outbox; delivery: Delivery }> | undefined;
let recount: ReturnType<typeof setTimeout> | undefined;

/**
 * Keeps an entry: first on this device, then, as soon as it can be, in the ledger. One that stands `instead` of a
 * refused one takes its place.
 */
export async function keep(entry: NewEntry, instead: string | null = null): Promise<KeepResult> {
  const { device, outbox, delivery } = await outboxParts();
  const id = uuid7();
  if (entry.kind === "own-wording") {
    await storeWording(device, String(entry["practice"]), entry["lines"] as readonly string[]);
  }
  await outbox.add({ ...entry, id });
  if (instead !== null) {
    await outbox.discard(instead);
  }
  await Promise.race([delivery.now(), new Promise((done) => setTimeout(done, patienceMillis))]);
  const resting = (await outbox.list()).find((kept) => kept.id === id);
  await state.refresh(outbox);
  if (resting === undefined) {
    state.noteArrival();
  }
  return resultOf(id, resting, outbox);
}

/** The outbox as a page may speak of it; fires `change`. */
export function outboxState(): OutboxState {
  return state;
}

/** Entries that were not taken, to be shown to the person. */
export async function notTaken(): Promise<readonly Resting[]> {
  const { outbox } = await outboxParts();
  return (await outbox.list()).filter((kept) => !isWaiting(kept));
}

/** Sends an entry that was not taken once more. */
export async function retry(id: string): Promise<void> {
  const { outbox, delivery } = await outboxParts();
  await outbox.retry(id);
  await delivery.now();
}

/** Lets an entry that was not taken go for good. */
export async function discard(id: string): Promise<void> {
  await (await outboxParts()).outbox.discard(id);
}

/** Brings away what waits from earlier, now and whenever Tend may have come into reach. */
export async function startOutbox(): Promise<void> {
  const { delivery } = await outboxParts();
  const tryNow = () => void delivery.now();
  addEventListener("online", tryNow);
  addEventListener("pageshow", tryNow);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") {
      tryNow();
    }
  });
  tryNow();
}

/** The store, the outbox and its deliveries; opened once a page. */
export function outboxParts(): NonNullable<typeof begun> {
  begun ??= begin();
  return begun;
}

async function begin(): Promise<{ device: Device | null; outbox: Outbox; delivery: Delivery }> {
  const device = await openDevice();
  const outbox = new Outbox({
    shelves: device === null ? [memoryShelf()] : [sealedShelf(device), memoryShelf()],
    send: (entry) => sendEntry(entry),
    alone: (work) => globalThis.navigator?.locks?.request(lock, work) ?? work(),
    changed: () => {
      tabs?.postMessage(null);
      lookAgain(outbox);
    },
  });
  tabs?.addEventListener("message", () => lookAgain(outbox));
  const delivery = new Delivery(async () => {
    await outbox.drain();
    return (await outbox.list()).some(isWaiting);
  });
  return { device, outbox, delivery };
}

/** A long delivery changes the outbox many times; the page hears of it a few times a second. */
function lookAgain(outbox: Outbox): void {
  recount ??= setTimeout(() => {
    recount = undefined;
    void state.refresh(outbox);
  }, 200);
}

function resultOf(id: string, resting: Resting | undefined, outbox: Outbox): KeepResult {
  if (resting === undefined) {
    return { state: "kept", id };
  }
  if (resting.refusal !== null) {
    const { detail, field } = resting.refusal;
    return { state: "refused", id: resting.id, detail, ...(field === undefined ? {} : { field }) };
  }
  const why = outbox.obstacle === "unreached" ? "offline" : (outbox.obstacle ?? "unavailable");
  return { state: "waiting", id, why, onDevice: resting.lasting };
}
