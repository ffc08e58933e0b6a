import type { KeepResult } from "./outbox/keep.ts";

/** The sentences that say what became of an entry. */
export interface KeptWords {
  readonly kept: string;
  readonly waitingOffline: string;
  readonly waitingUnavailable: string;
  readonly waitingUnlinked: string;
  readonly waitingHere: string;
  readonly refused: string;
}

/** One sentence on what became of an entry. */
export function keptSentence(result: KeepResult, words: KeptWords): string {
  switch (result.state) {
    case "kept":
      return words.kept;
    case "refused":
      return `${words.refused} ${result.detail}`;
    case "waiting":
      if (!result.onDevice) {
        return words.waitingHere;
      }
      return { offline: words.waitingOffline, unavailable: words.waitingUnavailable, unlinked: words.waitingUnlinked }[
        result.why
      ];
  }
}
