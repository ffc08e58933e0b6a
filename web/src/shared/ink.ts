import { seeded } from "./seed.ts";

/** A point of a centre line; the third number, where given, is the pressure of the pen there (1 is usual). */
export type Point = readonly [x: number, y: number, pressure?: number];

/** How a line is drawn. */
export interface Pen {
  /** Width in units of the picture at usual pressure. */
  readonly width: number;
  /** Changes the hand's small unevenness; the same seed always draws the same line. */
  readonly seed: number;
  /** Points per centre line span; fewer are rounder and shorter to write. */
  readonly detail?: number;
  /** Width of the ends as a part of the whole, start and end. */
  readonly ends?: readonly [start: number, end: number];
  /** How far the hand strays from the centre line, in units of the picture. */
  readonly stray?: number;
}

/** Draws a centre line as a filled outline whose width breathes like that of a brush. */
export function ink(line: readonly Point[], pen: Pen): string {
  const random = seeded(pen.seed);
  const along = sample(line, pen.detail ?? 3);
  const waver = smoothNoise(along.length, random);
  const swell = smoothNoise(along.length, random);
  const left: Point[] = [];
  const right: Point[] = [];
  along.forEach((point, index) => {
    const [nx, ny] = normal(along, index);
    const shift = (pen.stray ?? 0.6) * waver[index]!;
    const half = (pen.width / 2) * point[2]! * (1 + 0.3 * swell[index]!) * taper(index / (along.length - 1), pen);
    left.push([point[0] + nx * (shift + half), point[1] + ny * (shift + half)]);
    right.push([point[0] + nx * (shift - half), point[1] + ny * (shift - half)]);
  });
  return closed([...left, ...right.reverse()]);
}

/** Points on an arc, in degrees clockwise from three o'clock; `squash` makes it less than perfectly round. */
export function arc(centre: Point, radius: number, from: number, to: number, squash = 0.03): Point[] {
  const steps = Math.max(4, Math.round(Math.abs(to - from) / 20));
  return Array.from({ length: steps + 1 }, (_, index) => {
    const angle = ((from + ((to - from) * index) / steps) * Math.PI) / 180;
    const reach = radius * (1 + squash * Math.sin(2 * angle + radius) + (squash / 2) * Math.sin(3 * angle + radius * 2));
    return [centre[0] + reach * Math.cos(angle), centre[1] + reach * Math.sin(angle)];
  });
}

/** A closed smooth outline through the points, in relative cubic curves. */
export function closed(points: readonly Point[]): string {
  const at = (index: number): Point => points[(index + points.length) % points.length]!;
  let [penX, penY] = [tenth(points[0]![0]), tenth(points[0]![1])];
  let path = `M${penX} ${penY}c`;
  points.forEach((_, index) => {
    const [before, start, end, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const curve = [
      start[0] + (end[0] - before[0]) / 6,
      start[1] + (end[1] - before[1]) / 6,
      end[0] - (after[0] - start[0]) / 6,
      end[1] - (after[1] - start[1]) / 6,
      end[0],
      end[1],
    ].map((value, place) => tenth(value - (place % 2 === 0 ? penX : penY)));
    path += written(curve, index === 0);
    penX = tenth(penX + curve[4]!);
    penY = tenth(penY + curve[5]!);
  });
  return `${path}z`;
}

/** Numbers as short as a path allows: no leading zero, a space only where no minus sign parts them. */
function written(values: readonly number[], first: boolean): string {
  return values
    .map((value, index) => {
      const short = String(value).replace(/^(-?)0\./, "$1.");
      return (first && index === 0) || short.startsWith("-") ? short : ` ${short}`;
    })
    .join("");
}

function sample(line: readonly Point[], detail: number): Point[] {
  const at = (index: number): Point => line[Math.min(Math.max(index, 0), line.length - 1)]!;
  const along: Point[] = [];
  for (let span = 0; span < line.length - 1; span++) {
    for (let step = 0; step < detail; step++) {
      along.push(between(at(span - 1), at(span), at(span + 1), at(span + 2), step / detail));
    }
  }
  const last = at(line.length - 1);
  return [...along, [last[0], last[1], last[2] ?? 1]];
}

function between(before: Point, start: Point, end: Point, after: Point, t: number): Point {
  const blend = (a: number, b: number, c: number, d: number): number =>
    b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
  const pressure = (1 - t) * (start[2] ?? 1) + t * (end[2] ?? 1);
  return [
    blend(before[0], start[0], end[0], after[0]),
    blend(before[1], start[1], end[1], after[1]),
    pressure,
  ];
}

function normal(along: readonly Point[], index: number): [number, number] {
  const from = along[Math.max(index - 1, 0)]!;
  const to = along[Math.min(index + 1, along.length - 1)]!;
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  return [-(to[1] - from[1]) / length, (to[0] - from[0]) / length];
}

function taper(t: number, pen: Pen): number {
  const [start, end] = pen.ends ?? [0.55, 0.3];
  const rise = Math.min(1, t / 0.18);
  const fall = Math.min(1, (1 - t) / 0.3);
  return (start + (1 - start) * ease(rise)) * (end + (1 - end) * ease(fall));
}

function ease(t: number): number {
  return t * t * (3 - 2 * t);
}

/** Slow unevenness between -1 and 1: a few random heights, joined smoothly. */
function smoothNoise(length: number, random: () => number): number[] {
  const heights = Array.from({ length: Math.ceil(length / 5) + 2 }, () => random() * 2 - 1);
  return Array.from({ length }, (_, index) => {
    const place = index / 5;
    const floor = Math.floor(place);
    const t = ease(place - floor);
    return heights[floor]! * (1 - t) + heights[floor + 1]! * t;
  });
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
