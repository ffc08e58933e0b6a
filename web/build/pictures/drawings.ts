import { arc, ink, type Point } from "../../src/shared/ink.ts";

/** One drawn line of a picture; `tone` names the colour class it takes. */
interface Line {
  readonly tone: "ink" | "clay" | "sage" | "dusk" | "honey";
  readonly path: string;
}

/** A picture of our own: a view box and its lines. */
export interface Drawing {
  readonly box: string;
  readonly lines: readonly Line[];
}

function drawn(width: number, tone: Line["tone"], line: readonly Point[], seed: number): Line {
  return { tone, path: ink(line, { width, seed, detail: 2, stray: 0.25 }) };
}

const heart: Point = [77, 66];

const shoulders = (tone: Line["tone"]): Line[] => [
  drawn(4, tone, [[47, 8], [48, 22], [42, 31], [26, 37], [13, 47], [8, 70], [6, 108]], 11),
  drawn(4, tone, [[75, 8], [74, 22], [80, 31], [97, 37], [109, 48], [113, 72], [115, 108]], 12),
];

const handOnHeart: Drawing = {
  box: "0 0 120 120",
  lines: [
    ...shoulders("ink"),
    drawn(3.6, "clay", arc(heart, 23, -160, -10), 13),
    drawn(3, "clay", arc(heart, 30, -135, -40), 14),
    drawn(4, "ink", [[14, 100], [30, 93], [45, 82], [55, 71], [62, 62], [68, 56], [72, 57], [69, 65]], 15),
    drawn(3.6, "ink", [[68, 64], [78, 59], [88, 57], [92, 60], [88, 64], [78, 67]], 16),
    drawn(3.6, "ink", [[88, 64], [95, 65], [95, 69], [89, 71], [78, 73]], 17),
    drawn(3.6, "ink", [[89, 71], [94, 73], [93, 77], [87, 78], [77, 79]], 18),
    drawn(3.8, "ink", [[86, 78], [89, 81], [86, 84], [77, 85], [66, 89], [52, 99], [38, 109]], 19),
  ],
};

const otherTouch: Drawing = {
  box: "0 0 120 120",
  lines: [
    ...shoulders("ink"),
    drawn(3.6, "sage", arc([61, 66], 17, 205, 335), 21),
    drawn(3, "sage", arc([61, 62], 23, 225, 315), 20),
    drawn(4, "ink", [[15, 104], [34, 98], [56, 86], [76, 74], [90, 66]], 22),
    drawn(3.4, "ink", [[90, 66], [97, 60], [103, 59]], 23),
    drawn(3.4, "ink", [[91, 70], [99, 65], [105, 65]], 24),
    drawn(3.4, "ink", [[90, 75], [99, 71], [104, 71]], 25),
    drawn(4, "ink", [[107, 104], [88, 98], [70, 90]], 26),
    drawn(4, "ink", [[52, 80], [42, 74], [32, 66]], 27),
    drawn(3.4, "ink", [[32, 66], [25, 60], [19, 59]], 28),
    drawn(3.4, "ink", [[31, 70], [23, 65], [17, 65]], 29),
    drawn(3.4, "ink", [[32, 75], [23, 71], [18, 71]], 30),
  ],
};

const breath: Drawing = {
  box: "0 0 120 120",
  lines: [
    drawn(4.4, "dusk", [[8, 50], [30, 46], [56, 50], [78, 48], [92, 38], [90, 25], [78, 22], [72, 31], [78, 37]], 31),
    drawn(4.4, "ink", [[16, 66], [42, 62], [72, 66], [100, 62], [112, 66]], 32),
    drawn(4.4, "sage", [[26, 82], [50, 79], [70, 82], [84, 90], [83, 101], [73, 104], [67, 97], [72, 92]], 33),
  ],
};

const sole = (flip: boolean): Line[] => {
  const place = ([x, y]: Point): Point => [flip ? 120 - x : x, y];
  const outline: Point[] = [
    [48, 44], [40, 37], [28, 36], [19, 43], [17, 55], [22, 68], [24, 80], [22, 92], [26, 104],
    [35, 108], [44, 103], [46, 90], [45, 78], [50, 66], [52, 54], [48, 44], [43, 39],
  ];
  const toes: Point[][] = [
    [[45, 24], [48, 28], [46, 32], [43, 31]],
    [[36, 22], [38, 26], [36, 29]],
    [[28, 24], [30, 27], [29, 30]],
    [[21, 28], [23, 31], [22, 33]],
    [[15, 34], [17, 36], [16, 39]],
  ];
  return [
    drawn(4, "ink", outline.map(place), flip ? 41 : 42),
    ...toes.map((toe, index) => drawn(index === 0 ? 6 : 5, "ink", toe.map(place), 43 + index)),
  ];
};

const feet: Drawing = { box: "0 10 120 104", lines: [...sole(false), ...sole(true)] };

const seen: Drawing = {
  box: "0 0 120 120",
  lines: [
    drawn(4, "ink", [[24, 52], [40, 57], [62, 58], [82, 56], [92, 51], [80, 46], [56, 44], [34, 46], [24, 52]], 51),
    drawn(4.2, "ink", [[23, 53], [26, 74], [34, 92], [46, 101], [64, 102], [80, 95], [89, 78], [93, 54]], 52),
    drawn(4, "ink", [[92, 62], [104, 60], [110, 69], [105, 80], [90, 83]], 53),
    drawn(3.8, "ink", [[20, 108], [44, 111], [74, 111], [100, 107]], 54),
    drawn(3.6, "honey", [[48, 36], [43, 28], [50, 20], [46, 11]], 55),
    drawn(3.6, "honey", [[66, 36], [72, 27], [64, 19], [69, 10]], 56),
  ],
};

/** Alarm: a line that has gone sharp. */
const threat: Drawing = {
  box: "0 0 120 120",
  lines: [
    drawn(
      9,
      "ink",
      [[6, 70], [20, 66], [30, 40], [40, 88], [52, 22], [64, 100], [76, 34], [86, 80], [96, 56], [114, 62]],
      61,
    ),
  ],
};

/** Care: rings that lie around each other. */
const care: Drawing = {
  box: "0 0 120 120",
  lines: [
    drawn(9, "sage", arc([60, 60], 48, 130, 430), 63),
    drawn(8, "sage", arc([60, 61], 30, -60, 240), 64),
    drawn(7, "sage", arc([60, 61], 14, 100, 400), 65),
  ],
};

/** Pictures by the id of the anchor or system they stand for. */
export const drawings: Readonly<Record<string, Drawing>> = {
  "hand-on-heart": handOnHeart,
  "other-touch": otherTouch,
  breath,
  feet,
  seen,
  threat,
  care,
};
