/** Invented figures in the shape of `GET /api/v1/learn`, for looking at the page. `days` is how long the person has been here. */
export function learnSample(days: number): object {
  const random = seeded(days + 3);
  const came = Array.from({ length: days }, (_, index) => index).filter(() => days <= 60 || random() < 0.62);
  const level = (base: number, spread: number) => Math.max(0, Math.min(10, Math.round(base + (random() - 0.5) * spread)));
  const listed = came.map((day, index) => {
    const mood = Math.sin(index / 7) * 2 + Math.sin(index / 23) * 1.5;
    const rated = random() < 0.85;
    return {
      date: new Date(Date.UTC(2026, 10, 23) - (days - day) * 86_400_000).toISOString().slice(0, 10),
      visits: random() < 0.7 ? 1 : 2 + Math.floor(random() * 3),
      distress: rated ? level(5.4 - mood * 0.8 - index / came.length, 4) : null,
      threat: rated ? level(5 - mood - index / came.length, 5) : null,
      care: rated ? level(4.6 + mood + index / came.length, 5) : null,
    };
  });
  const points = listed
    .filter(({ distress }) => distress !== null && random() < 0.8)
    .map((day) => ({ ...day, effective: `${day.date}T${random() < 0.5 ? "08:1" : "21:4"}2:00+13:00[Pacific/Auckland]`, feelings: random() < 0.4 ? ["tired", "tender"] : [] }));
  const pairs = listed.flatMap(({ date }) => {
    const before = level(6.5, 5);
    return random() < 0.4
      ? [{ effective: `${date}T21:0${Math.floor(random() * 10)}:00+13:00[Pacific/Auckland]`, before, after: level(before - 1.3, 4.4) }]
      : [];
  });
  return {
    visits: listed.reduce((total, { visits }) => total + visits, 0),
    firstDay: listed[0]?.date ?? null,
    days: listed,
    practices: pairs.length === 0 ? [] : [practice(pairs)],
    checkIns: {
      count: points.length,
      points,
      scales: Object.fromEntries((["distress", "threat", "care"] as const).map((name) => [name, scale(points.map((point) => point[name]!))])),
    },
    pages: 24,
    unopened: 0,
  };
}

function practice(pairs: readonly { readonly before: number; readonly after: number }[]): object {
  const changes = pairs.map(({ before, after }) => after - before);
  const count = (sign: number) => changes.filter((change) => Math.sign(change) === sign).length;
  const change =
    pairs.length < 5
      ? { enough: false, pairs: pairs.length, needed: 5 }
      : { enough: true, pairs: pairs.length, estimate: -1.5, low: -2, high: -1, confidence: 0.93, fell: count(-1), same: count(0), rose: count(1), direction: "fell" };
  return { practice: "the-break", sessions: pairs.length + 4, feltWorse: 1, pairs, change };
}

function scale(ratings: readonly number[]): object {
  const sorted = [...ratings].sort((a, b) => a - b);
  if (sorted.length < 5) {
    return { enough: false, count: sorted.length, needed: 5 };
  }
  const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)]!;
  return {
    enough: true,
    count: sorted.length,
    median: at(0.5),
    lower: at(0.25),
    upper: at(0.75),
    recent: { count: 9, median: ratings.at(-5)!, lower: ratings.at(-5)! - 1, upper: ratings.at(-5)! + 1 },
    slope: { estimate: -0.1, low: -0.3, high: 0.1, per: "week", direction: "unclear" },
  };
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
