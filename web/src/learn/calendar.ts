import { fill } from "../shared/fill.ts";
import { dateLanguage } from "../shared/language.ts";
import type { Unit } from "./periods.ts";

/** Days and times as the person's language writes them. The local date of an entry counts, wherever it is read. */
export class Calendar {
  readonly #long: Intl.DateTimeFormat;
  readonly #short: Intl.DateTimeFormat;
  readonly #month: Intl.DateTimeFormat;
  readonly #shortMonth: Intl.DateTimeFormat;
  readonly #time: Intl.DateTimeFormat;

  constructor(
    language: string,
    private readonly weekOf: string,
  ) {
    const format = (choice: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(dateLanguage(language), { timeZone: "UTC", ...choice });
    this.#long = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
    this.#short = format({ day: "numeric", month: "short", year: "numeric" });
    this.#month = format({ month: "long", year: "numeric" });
    this.#shortMonth = format({ month: "short", year: "numeric" });
    this.#time = format({ hour: "2-digit", minute: "2-digit" });
  }

  /** "Monday, 23 November 2026", "Week of 23 November 2026", "November 2026". */
  period(start: string, unit: Unit): string {
    switch (unit) {
      case "day":
        return this.#long.format(shown(start));
      case "week":
        return fill(this.weekOf, { day: this.#short.format(shown(start)) });
      case "month":
        return this.#month.format(shown(start));
      case "quarter":
        return this.#month.formatRange(shown(start), shown(start, 2));
      case "year":
        return start.slice(0, 4);
    }
  }

  /** The same, as short as an axis wants it: "23 Nov 2026", "Nov 2026", "2026". */
  tick(start: string, unit: Unit | "each"): string {
    switch (unit) {
      case "each":
      case "day":
      case "week":
        return this.day(start);
      case "month":
      case "quarter":
        return this.#shortMonth.format(shown(start));
      case "year":
        return start.slice(0, 4);
    }
  }

  /** "23 Nov 2026". */
  day(date: string): string {
    return this.#short.format(shown(date));
  }

  /** "23 Nov 2026, 21:04". */
  moment(effective: string): string {
    const wall = new Date(`${effective.slice(0, 16)}:00Z`);
    return `${this.#short.format(wall)}, ${this.#time.format(wall)}`;
  }
}

function shown(date: string, monthsLater = 0): Date {
  const [year, month, day] = date.slice(0, 10).split("-").map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1 + monthsLater, day));
}
