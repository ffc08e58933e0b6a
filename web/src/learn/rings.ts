import { ink, type Point } from "../shared/ink.ts";
import { seeded, seedOf } from "../shared/seed.ts";
import type { Day } from "./learning.ts";
import { grouped, middle, type Unit } from "./periods.ts";

/** From 0, all care, to 4, all threat; null where nobody gave a number. */
export type Tone = 0 | 1 | 2 | 3 | 4 | null;

/** A day, or a longer stretch once there are many, as one ring. */
export interface Ring {
  readonly start: string;
  readonly days: number;
  readonly visits: number;
  readonly distress: number | null;
  readonly threat: number | null;
  readonly care: number | null;
  readonly tone: Tone;
  readonly path: string;
}

/** A person's own cross-section. */
export interface CrossSection {
  readonly unit: Unit;
  readonly rings: readonly Ring[];
  /** The smallest square around the picture: left, top, side. */
  readonly frame: readonly [left: number, top: number, side: number];
  /** Which ring lies at this place, if any. */
  ringAt(x: number, y: number): number | null;
}

const most = 200;
const pith = 9;
const fullReach = 290;
const widest = 13;
const widestStroke = 6.5;
const spokes = 30;
const margin = 6;
const turn = 2 * Math.PI;

/**
 * Grows the rings as a tree does: each lies around the one before, wider where the tree leans, and never the same
 * width all around. The inmost is the oldest. A ring's breadth comes from how often the person was there; its shape is
 * fixed by its date, so a ring once drawn never changes its hand.
 */
export function crossSection(days: readonly Day[]): CrossSection {
  const { unit, periods } = grouped(days, ({ date }) => date, most);
  const stretches = periods.map(({ start, items }) => ({ start, ...together(items) }));
  const breadths = stretches.map(({ start, days: count, visits }) => breadth(start, visits / count));
  const scale = Math.min(widest, (fullReach - pith) / Math.max(1, sum(breadths) * 1.05));
  const lean = seeded(seedOf(stretches[0]?.start ?? ""))() * turn;
  const edges: number[][] = [Array.from({ length: spokes }, () => pith)];
  const rings = stretches.map((stretch, index) => {
    const inner = edges[index]!;
    const outer = grow(inner, breadths[index]! * scale, stretch.start, lean, index);
    edges.push(outer);
    const tone = toneOf(stretch.threat, stretch.care);
    return { ...stretch, tone, path: stroke(inner, outer, stretch.start, tone) };
  });
  return {
    unit,
    rings,
    frame: frameOf(edges.at(-1)!),
    ringAt: (x, y) => find(edges, x, y),
  };
}

/** Care against threat, in five steps. One of the two is enough. */
export function toneOf(threat: number | null, care: number | null): Tone {
  if (threat === null && care === null) {
    return null;
  }
  const balance = (threat ?? 10 - care!) - (care ?? 10 - threat!);
  return Math.min(4, Math.max(0, Math.round((balance + 10) / 5))) as Tone;
}

function together(days: readonly Day[]): Omit<Ring, "start" | "tone" | "path"> {
  return {
    days: days.length,
    visits: sum(days.map(({ visits }) => visits)),
    distress: middle(days.map(({ distress }) => distress)),
    threat: middle(days.map(({ threat }) => threat)),
    care: middle(days.map(({ care }) => care)),
  };
}

/** More times there, more wood; the fourth time adds less than the second. */
function breadth(start: string, visitsPerDay: number): number {
  return (0.75 + 0.5 * Math.log2(1 + visitsPerDay)) * (0.8 + 0.4 * seeded(seedOf(start))());
}

function grow(inner: readonly number[], width: number, start: string, lean: number, index: number): number[] {
  const random = seeded(seedOf(start) + 1);
  const waves = [2, 3, 5].map((count) => ({ count, size: 0.2 * random(), phase: random() * turn }));
  // The tree's own shape drifts slowly from ring to ring, so that neighbours follow each other.
  const drift = index * 0.02;
  // Near the pith a small unevenness already bends the whole ring.
  const firmness = Math.min(1, 0.35 + inner[0]! / 90);
  return inner.map((radius, spoke) => {
    const angle = (spoke / spokes) * turn;
    const own = waves.reduce((total, { count, size, phase }) => total + size * Math.cos(count * angle + phase), 0);
    const shape = 0.27 * Math.cos(angle - lean) + 0.08 * Math.cos(2 * angle + lean + drift) + 0.05 * Math.cos(3 * angle - drift);
    return radius + width * Math.max(0.3, 1 + (shape + own) * firmness);
  });
}

/**
 * One brush stroke around, lifted somewhere on its way. Threat is drawn in pieces, as with a dry brush, so that tone
 * is not carried by colour alone.
 */
function stroke(inner: readonly number[], outer: readonly number[], start: string, tone: Tone): string {
  const seed = seedOf(start);
  const random = seeded(seed + 2);
  const first = Math.floor(random() * spokes);
  const pieces = tone === null ? 1 : ([1, 1, 2, 4, 6] as const)[tone];
  const span = Math.floor(spokes / pieces);
  return Array.from({ length: pieces }, (_, piece) => {
    const length = Math.max(3, piece === 0 && pieces === 1 ? span - Math.floor(random() * 2) : span - (tone === 4 ? 0.6 : 0.3));
    return arcOf(inner, outer, first + piece * span, length, seed + piece, tone);
  }).join("");
}

function arcOf(
  inner: readonly number[],
  outer: readonly number[],
  from: number,
  length: number,
  seed: number,
  tone: Tone,
): string {
  const steps = Math.max(3, Math.round(length));
  const widths = inner.map((radius, spoke) => outer[spoke]! - radius);
  const usual = sum(widths) / spokes;
  const line: Point[] = Array.from({ length: steps + 1 }, (_, step) => {
    const place = from + (step * length) / steps;
    const radius = (at(inner, place) + at(outer, place)) / 2;
    const angle = (place / spokes) * turn;
    return [radius * Math.cos(angle), radius * Math.sin(angle), at(widths, place) / usual];
  });
  const share = tone === null ? 0.3 : 0.5 + 0.28 * seeded(seed + 3)();
  const width = Math.min(usual * share, widestStroke);
  return ink(line, { width, seed, detail: 1, stray: usual * 0.06, ends: [0.35, 0.15] });
}

/** The oldest ring is not in the middle, so the square is laid around the edge instead. */
function frameOf(edge: readonly number[]): [number, number, number] {
  const xs = edge.map((radius, spoke) => radius * Math.cos((spoke / spokes) * turn));
  const ys = edge.map((radius, spoke) => radius * Math.sin((spoke / spokes) * turn));
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const side = Math.max(right - left, bottom - top) + 2 * margin;
  return [Math.round((left + right - side) / 2), Math.round((top + bottom - side) / 2), Math.round(side)];
}

/** A spoke's value, also between two spokes and past the last. */
function at(values: readonly number[], place: number): number {
  const low = Math.floor(place);
  const [one, other] = [values[mod(low)]!, values[mod(low + 1)]!];
  return one + (other - one) * (place - low);
}

function find(edges: readonly (readonly number[])[], x: number, y: number): number | null {
  const place = (Math.atan2(y, x) / turn) * spokes;
  const distance = Math.hypot(x, y);
  const index = edges.findIndex((edge) => distance <= at(edge, place));
  if (index < 0) {
    return distance <= at(edges.at(-1)!, place) + 14 ? edges.length - 2 : null;
  }
  return edges.length === 1 ? null : Math.max(0, index - 1);
}

function mod(spoke: number): number {
  return ((spoke % spokes) + spokes) % spokes;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
