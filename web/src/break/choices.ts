import { device } from "../shared/device.ts";
import type { WordingId } from "./practice.ts";

/** What a person chose for the Break; kept on this device only. */
export interface Choices {
  readonly wording: WordingId;
  readonly anchor: string;
  readonly pacer: boolean;
  readonly bell: boolean;
  readonly vibration: boolean;
  readonly voice: boolean;
}

/** The layers that may be added to the text; all off until chosen. */
export const layers = ["pacer", "bell", "vibration", "voice"] as const;

const key = "tend.break.choices";
const wordings: readonly string[] = ["classic", "tender", "firm", "own"];

/** Reads remembered choices; anything that isn't one of ours falls back to silence and the first words. */
export function readChoices(stored: string | null, anchors: readonly string[]): Choices {
  const known = parse(stored);
  const anchor = anchors.find((id) => id === known["anchor"]) ?? anchors[0] ?? "";
  return {
    wording: wordings.includes(String(known["wording"])) ? (known["wording"] as WordingId) : "classic",
    anchor,
    pacer: known["pacer"] === true,
    bell: known["bell"] === true,
    vibration: known["vibration"] === true,
    voice: known["voice"] === true,
  };
}

/** The choices of this device. */
export function rememberedChoices(anchors: readonly string[]): Choices {
  return readChoices(device.read(key), anchors);
}

/** Remembers choices on this device. */
export function rememberChoices(choices: Choices): void {
  device.write(key, JSON.stringify(choices));
}

function parse(stored: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(stored ?? "{}");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
