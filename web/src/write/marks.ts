/** The six facets by their codes: three that speak harshly to oneself, three that speak kindly. */
export const hard = ["SJ", "IS", "OI"] as const;
export const kind = ["SK", "CH", "MI"] as const;
export type Facet = (typeof hard)[number] | (typeof kind)[number];

/** Why a clause is marked. */
interface Reason {
  readonly facet: Facet;
  readonly start: number;
  readonly end: number;
  readonly move?: string;
}

/** What the reader says of a text; places are UTF-16 code units of the text as typed. */
export interface Reading {
  readonly tier: "none" | "check" | "urgent";
  readonly clauses: readonly {
    readonly start: number;
    readonly end: number;
    readonly facets: readonly Facet[];
    readonly probabilities: Readonly<Record<Facet, number>>;
    readonly because: readonly Reason[];
  }[];
}

/** One pattern to be shown: where it stands, what it sounds like, and the words it goes by. */
export interface Mark {
  readonly facet: Facet;
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
  readonly move: string | null;
}

/**
 * The patterns of a text in the order in which they are shown, one at a time: what sounds hard first, the surest first
 * among its kind. A text that sounds only kind shows that.
 */
export function marksOf(reading: Reading, text: string): Mark[] {
  const all = reading.clauses.flatMap((clause) =>
    clause.facets.map((facet) => ({ clause, facet, sure: clause.probabilities[facet] })),
  );
  const isHard = (facet: Facet): boolean => (hard as readonly Facet[]).includes(facet);
  return all
    .sort((a, b) => Number(isHard(b.facet)) - Number(isHard(a.facet)) || b.sure - a.sure)
    .map(({ clause, facet }) => {
      const reasons = clause.because.filter((reason) => reason.facet === facet);
      return {
        facet,
        start: clause.start,
        end: clause.end,
        words: [...new Set(reasons.map(({ start, end }) => text.slice(start, end)))],
        move: reasons.find(({ move }) => move !== undefined)?.move ?? null,
      };
    });
}

/** A text in three parts: before the mark, the marked words, and after. */
export function around(text: string, mark: Pick<Mark, "start" | "end">): [string, string, string] {
  return [text.slice(0, mark.start), text.slice(mark.start, mark.end), text.slice(mark.end)];
}
