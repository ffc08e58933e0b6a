import { counted, type Counted } from "../counted.ts";
import { fill } from "../fill.ts";
import { dateLanguage } from "../language.ts";
import type { OutboxView } from "./state.ts";

/** The texts of the outbox, from the message file. */
export interface OutboxWords {
  readonly kept: string;
  readonly offline: Counted;
  readonly unlinked: Counted;
  readonly link: string;
  readonly passing: string;
  readonly notTaken: Counted;
  readonly look: string;
  readonly cannotOpen: string;
  readonly noReason: string;
  readonly tryAgain: string;
  readonly letGo: string;
  readonly letGoSurely: string;
  readonly entry: string;
  readonly kinds: Readonly<Record<string, string>>;
}

/**
 * What the outbox says, in a sentence or two; empty when there is nothing to say. `before` is what was shown before:
 * "Kept." is said only when something arrived while the person was looking.
 */
export function lineOf(view: OutboxView, before: OutboxView, words: OutboxWords): string {
  const line: string[] = [];
  if (view.waiting > 0 && !view.lasting) {
    line.push(words.passing);
  } else if (view.waiting > 0 && view.linked === false) {
    line.push(counted(words.unlinked, view.waiting), words.link);
  } else if (view.waiting > 0 && view.offline) {
    line.push(counted(words.offline, view.waiting));
  } else if (view.waiting === 0 && (view.arrived > before.arrived || before.waiting > 0) && view.notTaken <= before.notTaken) {
    line.push(words.kept);
  }
  if (view.notTaken > 0) {
    line.push(counted(words.notTaken, view.notTaken));
  }
  return line.join(" ");
}

/** Names one entry without its content: "Check-in, 23 November, 21:04". */
export function entryName(kind: string, effective: string, words: OutboxWords): string {
  const when = new Date(effective.replace(/\[.*$/, ""));
  const language = document.documentElement.lang;
  const shown = new Intl.DateTimeFormat(dateLanguage(language), {
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
  }).format(when);
  return fill(words.entry, { kind: words.kinds[kind] ?? kind, when: shown });
}
