import { read } from "../api.ts";
import { momentOf } from "../moment.ts";
import { isWaiting } from "./entry.ts";
import { keep, outboxParts, type KeepResult } from "./keeping.ts";
import { open, seal } from "./seal.ts";

let saves = 0;

/**
 * The person's own words for a practice: this device's copy at once, where there is one, and the ledger's otherwise.
 * The copy is brought up to date behind the page's back and counts from the next time on, so that words never change
 * under somebody's eyes.
 */
export async function loadOwnWording(practice: string): Promise<readonly string[] | null> {
  const copy = await deviceCopy(practice);
  const fresh = refresh(practice, copy);
  return copy ?? fresh;
}

/** Takes the person's own words for a practice, on this device and in the ledger. */
export async function saveOwnWording(practice: string, lines: readonly string[]): Promise<KeepResult> {
  saves += 1;
  await store(practice, lines);
  return keep({ kind: "own-wording", effective: momentOf(), practice, lines });
}

async function refresh(practice: string, copy: readonly string[] | null): Promise<readonly string[] | null> {
  const { outbox } = await outboxParts();
  const savesBefore = saves;
  // Words that still wait in the outbox are newer than the ledger's.
  if ((await outbox.list()).some(isWaiting)) {
    return copy;
  }
  const answer = await read<{ lines: readonly string[] }>(`own-wording/${encodeURIComponent(practice)}`);
  if (saves !== savesBefore || (answer.kind !== "found" && answer.kind !== "absent")) {
    return copy;
  }
  const lines = answer.kind === "found" ? answer.value.lines : null;
  await store(practice, lines);
  return lines;
}

async function deviceCopy(practice: string): Promise<readonly string[] | null> {
  const { device } = await outboxParts();
  const sealed = await device?.base.get("wordings", practice);
  return device && sealed ? open<readonly string[]>(device.key, place(practice), sealed) : null;
}

async function store(practice: string, lines: readonly string[] | null): Promise<void> {
  const { device } = await outboxParts();
  if (device && lines) {
    await device.base.put("wordings", await seal(device.key, place(practice), lines), practice);
  } else if (device) {
    await device.base.delete("wordings", practice);
  }
}

function place(practice: string): string {
  return `wordings/${practice}`;
}
