import type { Device } from "./device.ts";
import { open, seal } from "./seal.ts";

/** This device's sealed copy of the person's own words for a practice. */
export async function wordingOnDevice(device: Device | null, practice: string): Promise<readonly string[] | null> {
  const sealed = await device?.base.get("wordings", practice);
  return device && sealed ? open<readonly string[]>(device.key, place(practice), sealed) : null;
}

/** Takes a copy of the person's own words, or lets it go with null. Where nothing can be stored, nothing is. */
export async function storeWording(
  device: Device | null,
  practice: string,
  lines: readonly string[] | null,
): Promise<void> {
  try {
    if (device && lines) {
      await device.base.put("wordings", await seal(device.key, place(practice), lines), practice);
    } else if (device) {
      await device.base.delete("wordings", practice);
    }
  } catch {
    // A copy is a convenience; the words themselves travel in the outbox.
  }
}

function place(practice: string): string {
  return `wordings/${practice}`;
}
