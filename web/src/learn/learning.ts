/** A day on which the person came; ratings are the day's middle values. */
export interface Day {
  readonly date: string;
  readonly visits: number;
  readonly distress: number | null;
  readonly threat: number | null;
  readonly care: number | null;
}

/** Too few to say anything. */
export interface NotEnough {
  readonly enough: false;
  readonly needed: number;
}

/** The usual change from before to after, with the range it may lie in. Below zero, distress fell. */
export interface Change {
  readonly enough: true;
  readonly pairs: number;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly confidence: number;
  readonly fell: number;
  readonly same: number;
  readonly rose: number;
  readonly direction: "fell" | "rose" | "unclear";
}

/** One session that was rated before and after. */
export interface Pair {
  readonly effective: string;
  readonly before: number;
  readonly after: number;
}

/** What one practice did. */
export interface PracticeLearning {
  readonly practice: string;
  readonly sessions: number;
  readonly feltWorse: number;
  readonly pairs: readonly Pair[];
  readonly change: Change | (NotEnough & { readonly pairs: number });
}

/** The middle of some ratings and their middle half. */
export interface Spread {
  readonly count: number;
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
}

/** Rise or fall a week, with the range it may lie in. */
export interface Slope {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly per: "week";
  readonly direction: "falling" | "rising" | "unclear";
}

/** What a scale's ratings say together. */
export interface Usual extends Spread {
  readonly enough: true;
  readonly recent: Spread | null;
  readonly slope: Slope | null;
}

/** The scales of a check-in. */
export const scales = ["distress", "threat", "care"] as const;
export type Scale = (typeof scales)[number];

/** One check-in, as far as it has numbers or feelings. */
export interface CheckIn extends Readonly<Record<Scale, number | null>> {
  readonly effective: string;
  readonly feelings: readonly string[];
}

/** Everything the page shows; a pure function of the opened ledger, computed by the server. */
export interface Learning {
  readonly visits: number;
  readonly firstDay: string | null;
  readonly days: readonly Day[];
  readonly practices: readonly PracticeLearning[];
  readonly checkIns: {
    readonly count: number;
    readonly points: readonly CheckIn[];
    readonly scales: Readonly<Record<Scale, Usual | (NotEnough & { readonly count: number })>>;
  };
  /** Pages of the journal. */
  readonly pages: number;
  readonly unopened: number;
}

/** The facets in the order in which they are shown: each element with its kind pole and its harsh one. */
export const facets = ["SK", "SJ", "CH", "IS", "MI", "OI"] as const;
export type Facet = (typeof facets)[number];

/** A share of what pages say about the writer, with the range it may lie in; 0 to 1. */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How pages speak to their writer, read anew by one reader. */
export interface SelfTalk {
  readonly entries: number;
  readonly needed: number;
  readonly facets: Readonly<Record<Facet, Share>> | null;
  readonly months: readonly {
    readonly month: string;
    readonly entries: number;
    readonly facets: Readonly<Record<Facet, Share>> | null;
  }[];
}
