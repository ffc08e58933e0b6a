import { device as small } from "../device.ts";
import { outboxParts } from "./keeping.ts";
import { open, seal, type Sealed } from "./seal.ts";

/** One after the other, so that the last note counts and what is forgotten stays forgotten. */
let last: Promise<void> = Promise.resolve();

function inTurn(work: () => Promise<void>): Promise<void> {
  last = last.then(work).catch(() => undefined);
  return last;
}

/** Remembers something unfinished on this device, sealed; where nothing can be sealed, nothing is remembered. */
export function rememberDraft(name: string, value: unknown): Promise<void> {
  return inTurn(async () => {
    const { device } = await outboxParts();
    if (device !== null) {
      small.write(name, textOf(await seal(device.key, name, value)));
    }
  });
}

/** Forgets it. */
export function forgetDraft(name: string): Promise<void> {
  return inTurn(async () => small.forget(name));
}

/** Opens what was found under a name; null when this device can't any more. */
export async function openDraft<T>(name: string, text: string): Promise<T | null> {
  const { device } = await outboxParts();
  return device === null ? null : open<T>(device.key, name, bytesOf(text));
}

function textOf(sealed: Sealed): string {
  return btoa(String.fromCharCode(...sealed));
}

function bytesOf(text: string): Sealed {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
