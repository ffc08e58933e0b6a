import { counted, type Counted } from "../shared/counted.ts";
import { fill } from "../shared/fill.ts";
import type { Change, CheckIn, Learning, NotEnough, PracticeLearning, Scale, Slope, Spread, Usual } from "./learning.ts";
import type { LearnWords } from "./learn-words.ts";

const slopeDays = 400;

/** Says what the figures say, with their uncertainty, and never more. */
export class Sentences {
  readonly #number: Intl.NumberFormat;
  readonly #small: Intl.NumberFormat;

  constructor(
    private readonly words: LearnWords,
    language: string,
  ) {
    this.#number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
    this.#small = new Intl.NumberFormat(language, { maximumSignificantDigits: 1 });
  }

  /** A rating or a count as text. */
  number(value: number): string {
    return this.#number.format(value);
  }

  /** "Sixty-four times you came back." */
  heading(visits: number): string {
    const { none, one, two, many } = this.words.came;
    if (visits <= 2) {
      return [none, one, two][visits]!;
    }
    const count = this.inWords(visits);
    return fill(many, { Count: count.charAt(0).toUpperCase() + count.slice(1) });
  }

  /** Numbers up to a hundred in words, above in figures. */
  inWords(count: number): string {
    const { small, tens, joined, hundred } = this.words.numbers;
    if (count > 100) {
      return this.number(count);
    }
    if (count === 100) {
      return hundred;
    }
    const ten = tens[Math.floor(count / 10)]!;
    return small[count] ?? (count % 10 === 0 ? ten : fill(joined, { tens: ten, ones: small[count % 10]! }));
  }

  /** What the ratings around one practice say: the finding first, then what it rests on. */
  change({ practice, sessions, feltWorse, change }: PracticeLearning): { finding: string; basis: string } {
    const worse = feltWorse === 0 ? "" : this.#counted(this.words.feltWorse, feltWorse);
    if (!change.enough) {
      return { finding: this.#notEnough(change.pairs, change), basis: this.#joined(this.words.rateBoth, worse) };
    }
    const unrated = sessions > change.pairs ? this.#filled(this.words.someRated, { sessions, pairs: change.pairs }) : "";
    return { finding: this.#finding(this.practice(practice), change), basis: this.#joined(this.#basis(change), unrated, worse) };
  }

  /** A practice's name inside a sentence. */
  practice(id: string): string {
    return this.words.practices[id] ?? id.replaceAll("-", " ");
  }

  /** How to read a range of change. */
  changeNote({ confidence }: Change): string {
    return fill(this.words.changeNote, { hold: Math.floor(confidence * 100) });
  }

  /** What one scale of the check-ins says. */
  scale(scale: Scale, checkIns: Learning["checkIns"]): { finding: string; basis: string } {
    const usual = checkIns.scales[scale];
    if (!usual.enough) {
      return { finding: this.#notEnough(usual.count, usual), basis: "" };
    }
    const name = this.words.scaleNames[scale];
    return {
      finding: this.#spread(this.words.usual, this.words.usualSame, usual, { name }),
      basis: this.#joined(
        usual.count === checkIns.count
          ? ""
          : this.#filled(this.words.someScaled, { count: usual.count, checkIns: checkIns.count }),
        this.#recent(usual),
        usual.slope ? this.#slope(usual.slope, reachesFar(checkIns.points)) : "",
      ),
    };
  }

  /** "41 check-ins, your own ratings." */
  checkInCount(count: number): string {
    return this.#counted(this.words.checkInCount, count);
  }

  /** "2 entries can't be opened. They are kept. …"; empty when all open. */
  unopened(count: number): string {
    return count === 0 ? "" : this.#counted(this.words.unopened, count);
  }

  #finding(practice: string, { direction, low, high }: Change): string {
    const { fell, rose, unclear, steady } = this.words.change;
    if (direction === "fell" && high <= 0) {
      return fill(fell, { practice, range: this.#range(-high, -low) });
    }
    if (direction === "rose" && low >= 0) {
      return fill(rose, { practice, range: this.#range(low, high) });
    }
    return low === 0 && high === 0
      ? fill(steady, { practice })
      : fill(unclear, { practice, low: this.#shift(low), high: this.#shift(high) });
  }

  #basis({ pairs, fell, same, rose, direction }: Change): string {
    const { times, eachFell, eachRose, each } = this.words.basis;
    const base = this.#filled(times, { count: pairs });
    if (fell === pairs || rose === pairs) {
      return `${base}; ${fell === pairs ? eachFell : eachRose}.`;
    }
    const parts = [
      ["rose", rose, direction !== "rose"],
      ["fell", fell, direction !== "fell"],
      ["same", same, true],
    ] as const;
    const named = parts.filter(([, count, shown]) => shown && count > 0).map(([name, count]) => this.#filled(each[name], { count }));
    return named.length === 0 ? `${base}.` : `${base}; ${named.join(", ")}.`;
  }

  #range(low: number, high: number): string {
    const { upTo, range, exactly } = this.words.change;
    if (low === high) {
      return this.#counted(exactly, high);
    }
    return low === 0 ? this.#counted(upTo, high) : fill(range, { low: this.number(low), high: this.number(high) });
  }

  #shift(change: number): string {
    const { lower, higher, none } = this.words.change;
    return change === 0 ? none : fill(change < 0 ? lower : higher, { count: this.number(Math.abs(change)) });
  }

  #recent({ count, recent }: Usual): string {
    return recent === null || recent.count === count
      ? ""
      : this.#spread(this.words.recent, this.words.recentSame, recent, { count: recent.count });
  }

  #slope({ direction, low, high }: Slope, far: boolean): string {
    const { falling, rising, unclear, level, sinceFirst, sinceLong } = this.words.slope;
    const since = far ? sinceLong : sinceFirst;
    const size = (value: number) => this.#small.format(Math.abs(value));
    if (direction === "unclear" && low === 0 && high === 0) {
      return fill(level, { since });
    }
    if (direction === "unclear") {
      return fill(unclear, { since, low: this.#drift(low), high: this.#drift(high) });
    }
    const [near, most] = direction === "falling" ? [high, low] : [low, high];
    return fill(direction === "falling" ? falling : rising, { since, low: size(near), high: size(most) });
  }

  #drift(change: number): string {
    const { lower, higher, none } = this.words.change;
    return change === 0 ? none : fill(change < 0 ? lower : higher, { count: this.#small.format(Math.abs(change)) });
  }

  #spread(apart: string, same: string, { median, lower, upper }: Spread, more: Record<string, string | number>): string {
    const [middle, low, high] = [median, lower, upper].map((value) => this.number(value)) as [string, string, string];
    return fill(low === high ? same : apart, { ...more, median: middle, low, high });
  }

  #notEnough(count: number, { needed }: NotEnough): string {
    return fill(this.words.notEnough, { count, needed });
  }

  #counted(texts: Counted, count: number): string {
    return counted(texts, count, this.number(count));
  }

  #filled(text: string, numbers: Readonly<Record<string, number>>): string {
    return fill(text, Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, this.number(value)])));
  }

  #joined(...sentences: readonly string[]): string {
    return sentences.filter((sentence) => sentence !== "").join(" ");
  }
}

/** The server looks for a rise or fall in the last 400 days of check-ins only. */
function reachesFar(points: readonly CheckIn[]): boolean {
  const [first, last] = [points[0], points.at(-1)].map((point) => Date.parse((point?.effective ?? "").slice(0, 10)));
  return last! - first! >= slopeDays * 86_400_000;
}
