import { svg, type SVGTemplateResult } from "lit";

/** Where a picture of ratings over time lies, in CSS pixels. */
export class Frame {
  static readonly left = 26;
  static readonly right = 8;
  static readonly top = 10;
  static readonly bottom = 26;

  constructor(
    readonly width: number,
    readonly height: number,
    readonly count: number,
  ) {}

  /** The space between two neighbours. */
  get step(): number {
    return (this.width - Frame.left - Frame.right) / Math.max(1, this.count);
  }

  /** Each time has the same room, whatever lies between: time away leaves no mark. */
  x(index: number): number {
    return round(Frame.left + this.step * (index + 0.5));
  }

  /** 0 at the foot, 10 at the top. */
  y(rating: number): number {
    return round(Frame.top + (1 - rating / 10) * (this.height - Frame.top - Frame.bottom));
  }

  /** Lines at 0, 5 and 10, and the first and the last date. */
  grid(first: string, last: string): SVGTemplateResult {
    const end = this.width - Frame.right;
    return svg`
      ${[0, 5, 10].map(
        (rating) => svg`
          <line class="grid" x1=${Frame.left} x2=${end} y1=${this.y(rating)} y2=${this.y(rating)}></line>
          <text class="tick" x=${Frame.left - 8} y=${this.y(rating) + 4} text-anchor="end">${rating}</text>`,
      )}
      <text class="tick" x=${Frame.left} y=${this.height - 6}>${first}</text>
      ${
        last === first
          ? ""
          : svg`<text class="tick" x=${end} y=${this.height - 6} text-anchor="end">${last}</text>`
      }`;
  }
}

/** Tenths of a pixel are fine enough. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
