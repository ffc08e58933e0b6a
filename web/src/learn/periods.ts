/** Stretches of the calendar, from fine to coarse. */
export const units = ["day", "week", "month", "quarter", "year"] as const;
export type Unit = (typeof units)[number];

/** Things that happened in the same stretch, named by its first day. */
export interface Period<T> {
  readonly start: string;
  readonly items: readonly T[];
}

const dayMillis = 86_400_000;

/** The first day of the stretch a local date lies in; weeks begin on Monday (ISO 8601). */
export function startOf(date: string, unit: Unit): string {
  const [year, month] = [date.slice(0, 4), date.slice(5, 7)];
  switch (unit) {
    case "day":
      return date.slice(0, 10);
    case "week": {
      const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
      const sinceMonday = (day.getUTCDay() + 6) % 7;
      return new Date(day.getTime() - sinceMonday * dayMillis).toISOString().slice(0, 10);
    }
    case "month":
      return `${year}-${month}-01`;
    case "quarter":
      return `${year}-${String(Number(month) - ((Number(month) - 1) % 3)).padStart(2, "0")}-01`;
    case "year":
      return `${year}-01-01`;
  }
}

/** Groups by the finest unit that gives no more than `most` groups. Stretches without anything leave no mark. */
export function grouped<T>(
  items: readonly T[],
  dateOf: (item: T) => string,
  most: number,
): { readonly unit: Unit; readonly periods: readonly Period<T>[] } {
  for (const unit of units) {
    const periods = inPeriods(items, dateOf, unit);
    if (periods.length <= most || unit === "year") {
      return { unit, periods };
    }
  }
  return { unit: "day", periods: [] };
}

/** The middle value, half-way between the two middle ones where the count is even; null without any. */
export function middle(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  const half = Math.floor(known.length / 2);
  return known.length === 0 ? null : known.length % 2 === 1 ? known[half]! : (known[half - 1]! + known[half]!) / 2;
}

function inPeriods<T>(items: readonly T[], dateOf: (item: T) => string, unit: Unit): Period<T>[] {
  const byStart = new Map<string, T[]>();
  for (const item of items) {
    const start = startOf(dateOf(item), unit);
    const found = byStart.get(start);
    if (found) {
      found.push(item);
    } else {
      byStart.set(start, [item]);
    }
  }
  return [...byStart].sort(([a], [b]) => (a < b ? -1 : 1)).map(([start, found]) => ({ start, items: found }));
}
