import type { Counted } from "../shared/counted.ts";
import type { KeptWords } from "../shared/kept.ts";
import type { Problem } from "./journal.ts";
import type { Facet } from "./marks.ts";

/** The texts of the page, from the message file. */
export interface WriteWords extends KeptWords, Readonly<Record<Problem, string>> {
  readonly prompts: Readonly<Record<string, string>>;
  readonly draft: string;
  readonly draftBack: string;
  readonly drop: string;
  readonly dropSurely: string;
  readonly keep: string;
  readonly keeping: string;
  readonly halfDay: string;
  readonly heading: string;
  readonly intro: string;
  readonly letterIntro: string;
  readonly changing: string;
  readonly findNone: string;
  readonly findEmpty: string;
  readonly findTotal: Counted;
  readonly more: string;
  readonly letterMark: string;
  readonly loading: string;
  readonly unlinked: string;
  readonly offline: string;
  readonly trouble: string;
  readonly again: string;
  readonly gone: string;
  readonly page: Readonly<
    Record<
      | "back"
      | "another"
      | "mirror"
      | "mirrorNote"
      | "change"
      | "history"
      | "historyUntil"
      | "answers"
      | "remove"
      | "removeNote"
      | "removeNot"
      | "removeSurely"
      | "removed",
      string
    >
  >;
  readonly mirror: {
    readonly heading: string;
    readonly hard: Readonly<Record<string, string>>;
    readonly kind: Readonly<Record<string, string>>;
    readonly why: string;
    readonly moves: Readonly<Record<string, string>>;
    readonly fits: string;
    readonly notTrue: string;
    readonly never: string;
    readonly next: string;
    readonly nothing: string;
    readonly end: string;
    readonly limits: string;
    readonly people: string;
    readonly noted: string;
    readonly off: string;
    readonly answer: string;
    readonly answerHelps: Readonly<Record<"kindness" | "humanity" | "mindfulness", string>>;
    readonly answerInvite: string;
    readonly answerLeave: string;
    readonly left: string;
    readonly good: string;
    readonly close: string;
    readonly answerKeep: string;
    readonly answerEmpty: string;
    readonly answerKept: string;
    readonly marked: string;
  };
  readonly told: {
    readonly summary: string;
    readonly note: string;
    readonly none: string;
    readonly off: string;
    readonly on: string;
    readonly offAgain: string;
    readonly meaning: Readonly<Record<Facet, string>>;
    readonly words: string;
    readonly save: string;
    readonly remove: string;
  };
}
