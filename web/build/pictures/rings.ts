import { arc, ink, type Point } from "../../src/shared/ink.ts";

/** The three elements, from the outer ring inwards, with the colour each of them has. */
const elements = [
  { element: "mindfulness", tone: "dusk", radius: 96, from: 318, to: 46, width: 13, seed: 4 },
  { element: "common-humanity", tone: "sage", radius: 67, from: 196, to: -56, width: 12.5, seed: 9 },
  { element: "self-kindness", tone: "clay", radius: 39, from: 62, to: -146, width: 12, seed: 5 },
] as const;

const centre: Point = [120, 120];

/** One ring of the Break: the full stroke, and the thin one it has before its line was said. */
export interface Ring {
  readonly element: string;
  readonly tone: string;
  readonly full: string;
  readonly grain: string;
}

/** The three open arcs of the Break, each with a fine companion line as wood has. */
export function rings(): Ring[] {
  return elements.map(({ element, tone, radius, from, to, width, seed }) => ({
    element,
    tone,
    full: ink(arc(centre, radius, from, to), { width, seed, stray: 1.2, detail: 2, ends: [0.35, 0.16] }),
    grain: ink(arc(centre, radius - width * 0.95, from - 24, to + 40), {
      width: 2.6,
      seed: seed + 50,
      stray: 1.4,
      detail: 2,
      ends: [0.3, 0.3],
    }),
  }));
}

/** The mark: the same three arcs, fewer points and heavier, so that they hold at 16 pixels. */
export function mark(): { readonly tone: string; readonly path: string }[] {
  return elements.map(({ tone, radius, from, to, seed }) => ({
    tone,
    path: ink(arc([32, 32], (radius * 27) / 96, from, to), {
      width: 6.4,
      seed,
      stray: 0.3,
      detail: 1,
      ends: [0.6, 0.4],
    }),
  }));
}

/** Growth lines around the rings, narrow years and wide ones, running out over the edge of a wide page. */
export function growth(): string[] {
  const steps = [14, 9, 20, 12, 7, 24, 16, 10, 28, 13, 19, 34, 22, 41, 17, 52, 30, 66, 38];
  let radius = 112;
  return steps.map((step, index) => {
    radius += step;
    return ink(arc([800, 800], radius, index * 47, index * 47 + 352, 0.025), {
      width: 1.2 + (step % 5) * 0.4,
      seed: 70 + index,
      stray: 1.2,
      detail: 1,
      ends: [0.3, 0.3],
    });
  });
}
