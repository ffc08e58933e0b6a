import type { Counted } from "../shared/counted.ts";
import type { Facet, Scale } from "./learning.ts";
import type { Unit } from "./periods.ts";

type OfUnit = Readonly<Record<Unit, string>>;

/** The texts of the Learn page, from the message file. */
export interface LearnWords {
  readonly loading: string;
  readonly came: { readonly none: string; readonly one: string; readonly two: string; readonly many: string };
  readonly numbers: {
    readonly small: readonly string[];
    readonly tens: readonly string[];
    readonly joined: string;
    readonly hundred: string;
  };
  readonly rings: {
    readonly none: string;
    readonly each: OfUnit;
    readonly tone: string;
    readonly toneCare: string;
    readonly toneThreat: string;
    readonly toneNone: string;
    readonly invite: string;
    readonly slider: string;
    readonly dayVisits: Counted;
    readonly periodVisits: string;
    readonly weekOf: string;
    readonly ratings: string;
    readonly periodRatings: string;
    readonly noRatings: string;
    readonly table: OfUnit;
  };
  readonly practices: Readonly<Record<string, string>>;
  readonly practiceHeading: string;
  readonly practiceEach: Readonly<Record<Unit | "each", string>>;
  readonly before: string;
  readonly after: string;
  readonly change: {
    readonly fell: string;
    readonly rose: string;
    readonly unclear: string;
    readonly steady: string;
    readonly range: string;
    readonly exactly: Counted;
    readonly upTo: Counted;
    readonly lower: string;
    readonly higher: string;
    readonly none: string;
  };
  readonly basis: {
    readonly times: string;
    readonly eachFell: string;
    readonly eachRose: string;
    readonly each: Readonly<Record<"fell" | "same" | "rose", string>>;
  };
  readonly someRated: string;
  readonly rateBoth: string;
  readonly feltWorse: Counted;
  readonly changeNote: string;
  readonly practiceNote: string;
  readonly checkInsHeading: string;
  readonly checkInsNote: string;
  readonly checkInsEach: Readonly<Record<Unit | "each", string>>;
  readonly checkInCount: Counted;
  readonly someScaled: string;
  readonly scaleNames: Readonly<Record<Scale, string>>;
  readonly usual: string;
  readonly usualSame: string;
  readonly recent: string;
  readonly recentSame: string;
  readonly slope: {
    readonly sinceFirst: string;
    readonly sinceLong: string;
    readonly falling: string;
    readonly rising: string;
    readonly unclear: string;
    readonly level: string;
  };
  readonly notEnough: string;
  readonly selfTalk: {
    readonly heading: string;
    readonly invite: string;
    readonly ask: string;
    readonly facets: Readonly<Record<Facet, string>>;
    readonly usual: string;
    readonly few: string;
    readonly basis: Counted;
    readonly share: string;
    readonly note: string;
    readonly months: string;
    readonly month: string;
    readonly pages: string;
    readonly cell: string;
  };
  readonly unopened: Counted;
  readonly tables: {
    readonly open: string;
    readonly day: string;
    readonly when: string;
    readonly visits: string;
    readonly feelings: string;
    readonly showAll: string;
  };
  readonly states: {
    readonly unlinked: string;
    readonly offline: string;
    readonly trouble: string;
    readonly again: string;
    readonly toBreak: string;
    readonly toCheckIn: string;
  };
}
