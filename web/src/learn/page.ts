import type { Calendar } from "./calendar.ts";
import type { LearnWords } from "./learn-words.ts";
import type { Sentences } from "./sentences.ts";

/** What every part of the page is drawn with. */
export interface Page {
  readonly words: LearnWords;
  readonly say: Sentences;
  readonly calendar: Calendar;
  /** Widths of pictures in CSS pixels: beside a text, and one of three in a row; on a small screen both fill it. */
  readonly width: { readonly half: number; readonly third: number };
  /** Draws the page again after something was touched. */
  redraw(): void;
}
