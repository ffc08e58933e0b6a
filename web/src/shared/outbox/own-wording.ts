import { read } from "../api.ts";
import { momentOf } from "../moment.ts";
import { isWaiting } from "./entry.ts";
import { keep, outboxParts, type KeepResult } from "./keeping.ts";
import { storeWording, wordingOnDevice } from "./wordings.ts";

/**
 * The person's own words for a practice: this device's copy at once, where there is one, and the ledger's otherwise.
 * The copy is brought up to date behind the page's back and counts from the next time on, so that words never change
 * under somebody's eyes.
 */
export async function loadOwnWording(practice: string): Promise<readonly string[] | null> {
  const { device } = await outboxParts();
  const copy = await wordingOnDevice(device, practice);
  const fresh = refresh(practice, copy);
  return copy ?? fresh;
}

/** Takes the person's own words for a practice, on this device and in the ledger. */
export function saveOwnWording(practice: string, lines: readonly string[]): Promise<KeepResult> {
  return keep({ kind: "own-wording", effective: momentOf(), practice, lines });
}

async function refresh(practice: string, copy: readonly string[] | null): Promise<readonly string[] | null> {
  const { device, outbox } = await outboxParts();
  const answer = await read<{ lines: readonly string[] }>(`own-wording/${encodeURIComponent(practice)}`);
  if (answer.kind !== "found" && answer.kind !== "absent") {
    return copy;
  }
  // Words that were written meanwhile, or still wait in the outbox, are newer than the ledger's.
  const now = await wordingOnDevice(device, practice);
  if (now?.join("\n") !== copy?.join("\n") || (await outbox.list()).some(isWaiting)) {
    return now;
  }
  const lines = answer.kind === "found" ? answer.value.lines : null;
  await storeWording(device, practice, lines);
  return lines;
}
