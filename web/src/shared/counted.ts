import { fill } from "./fill.ts";

/** A text in two forms. */
export interface Counted {
  readonly one: string;
  readonly many: string;
}

/** Chooses between the text for one and the one for any other number, and puts the number in as it is to be shown. */
export function counted(texts: Counted, count: number, shown: string = String(count)): string {
  return fill(count === 1 ? texts.one : texts.many, { count: shown });
}
