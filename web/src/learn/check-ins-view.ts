import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { Frame, round } from "./frame.ts";
import { scales, type CheckIn, type Learning, type Scale, type Spread } from "./learning.ts";
import type { Page } from "./page.ts";
import { onceEach } from "./once.ts";
import { grouped, middle, type Unit } from "./periods.ts";
import { tableBehind } from "./tables.ts";

const mostMarks = 60;
const mostPoints = 400;
const height = 150;

/** A rating at a time, or the middle of a stretch of time. */
export interface Point {
  readonly start: string;
  readonly rating: number;
}

/** The points of a picture and what each of them stands for. */
export interface Shown {
  readonly unit: Unit | "each";
  readonly shown: readonly Point[];
}

/** Check-ins over time, one small picture a scale, then the table of all. */
export function checkInsView({ checkIns }: Learning, page: Page): TemplateResult | typeof nothing {
  if (checkIns.count === 0) {
    return nothing;
  }
  const { words } = page;
  return html`<section class="finding check-ins">
    <h2>${words.checkInsHeading}</h2>
    <p class="soft">${page.say.checkInCount(checkIns.count)}</p>
    <div class="scales">${scales.map((scale) => scaleView(scale, checkIns, page))}</div>
    ${scales.some((scale) => checkIns.scales[scale].enough) ? html`<p class="soft">${words.checkInsNote}</p>` : nothing}
    ${table(checkIns.points, page)}
  </section>`;
}

/** Thinned out once, not each time a ring is touched. */
const thinned = {
  distress: onceEach((points: readonly CheckIn[]) => pointsShown(points, "distress")),
  threat: onceEach((points: readonly CheckIn[]) => pointsShown(points, "threat")),
  care: onceEach((points: readonly CheckIn[]) => pointsShown(points, "care")),
};

/** The ratings of one scale, thinned out so that they can be told apart. */
export function pointsShown(points: readonly CheckIn[], scale: Scale): Shown {
  const rated = points.filter((point) => point[scale] !== null);
  if (rated.length <= mostMarks) {
    return { unit: "each", shown: rated.map((point) => ({ start: point.effective, rating: point[scale]! })) };
  }
  const { unit, periods } = grouped(rated, ({ effective }) => effective, mostPoints);
  const shown = periods.map(({ start, items }) => ({ start, rating: middle(items.map((item) => item[scale]))! }));
  return { unit, shown };
}

function scaleView(scale: Scale, checkIns: Learning["checkIns"], page: Page): TemplateResult {
  const { words, say } = page;
  const usual = checkIns.scales[scale];
  const { finding, basis } = say.scale(scale, checkIns);
  const drawn = thinned[scale](checkIns.points);
  return html`<div class="scale-of scale-${scale} ${usual.enough ? "" : "early"}">
    <h3>${sampleMark(scale)} ${words.scaleNames[scale]}</h3>
    <p class="says">${finding}</p>
    ${basis === "" ? nothing : html`<p class="soft">${basis}</p>`}
    ${
      usual.enough
        ? html`<figure>
            ${picture(drawn, usual, scale, finding, page)}
            <figcaption class="soft">${words.checkInsEach[drawn.unit]}</figcaption>
          </figure>`
        : nothing
    }
  </div>`;
}

function picture(
  { unit, shown: points }: Shown,
  usual: Spread,
  scale: Scale,
  finding: string,
  page: Page,
): TemplateResult {
  const {
    width: { third: width },
    calendar,
  } = page;
  const frame = new Frame(width, height, points.length);
  const [first, last] = [calendar.tick(points[0]!.start, unit), calendar.tick(points.at(-1)!.start, unit)];
  const line = points.map(({ rating }, index) => `${frame.x(index)},${frame.y(rating)}`).join(" ");
  const size = round(Math.min(4.5, Math.max(2.2, frame.step * 0.36)));
  return html`<svg class="over-time" role="img" aria-label=${finding} viewBox="0 0 ${width} ${height}" width=${width} height=${height}>
    ${band(usual, frame)} ${frame.grid(first, last)}
    <polyline class="course ${points.length <= mostMarks ? "" : "alone"}" points=${line}></polyline>
    ${
      points.length <= mostMarks
        ? points.map(({ rating }, index) => mark(scale, frame.x(index), frame.y(rating), size))
        : nothing
    }
  </svg>`;
}

/** The middle half as a band, its middle as a broken line. A band without height is a line that can be seen. */
function band({ lower, upper, median }: Spread, frame: Frame): SVGTemplateResult {
  const [left, right] = [Frame.left, frame.width - Frame.right];
  const tall = Math.max(3, frame.y(lower) - frame.y(upper));
  return svg`
    <rect class="half" x=${left} width=${right - left} y=${frame.y(upper)} height=${round(tall)}></rect>
    <line class="median" x1=${left} x2=${right} y1=${frame.y(median)} y2=${frame.y(median)}></line>`;
}

/** Each scale has its own shape, so that colour never carries it alone. */
function mark(scale: Scale, x: number, y: number, size: number): SVGTemplateResult {
  switch (scale) {
    case "distress":
      return svg`<circle class="mark-at" cx=${x} cy=${y} r=${size}></circle>`;
    case "threat":
      return svg`<path class="mark-at" d="M${x} ${round(y - size * 1.2)}l${round(size * 1.15)} ${round(size * 2)}h${round(-size * 2.3)}z"></path>`;
    case "care":
      return svg`<path class="mark-at" d="M${x} ${round(y - size * 1.3)}l${round(size * 1.3)} ${round(size * 1.3)}l${round(-size * 1.3)} ${round(size * 1.3)}l${round(-size * 1.3)} ${round(-size * 1.3)}z"></path>`;
  }
}

function sampleMark(scale: Scale): SVGTemplateResult {
  return svg`<svg class="sample" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">${mark(scale, 9, 9, 5.5)}</svg>`;
}

function table(points: readonly CheckIn[], page: Page): TemplateResult {
  const { words, calendar } = page;
  return tableBehind(
    {
      id: "check-ins",
      name: words.checkInsHeading,
      summary: words.tables.open,
      columns: [words.tables.when, ...scales.map((scale) => words.scaleNames[scale]), words.tables.feelings],
      count: points.length,
      row: (index) => {
        const point = points[index]!;
        return [calendar.moment(point.effective), ...scales.map((scale) => point[scale]), point.feelings.join(", ") || null];
      },
    },
    page,
  );
}
