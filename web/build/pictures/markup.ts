import { drawings } from "./drawings.ts";
import { growth, mark, rings } from "./rings.ts";

/** The mark beside the name. */
export function markSvg(): string {
  const paths = mark().map(({ tone, path }) => `<path class="tone-${tone}" d="${path}"/>`);
  return `<svg class="mark" viewBox="0 0 64 64" aria-hidden="true" focusable="false">${paths.join("")}</svg>`;
}

const iconColours: Readonly<Record<string, string>> = { dusk: "#4A6296", sage: "#47735A", clay: "#B4532F" };

/** The mark as an address for `<link rel="icon">`, in colours that hold on light and dark tabs. */
export function markAddress(): string {
  const colours: Readonly<Record<string, string>> = { dusk: "#6F88BB", sage: "#5C9274", clay: "#CE6D49" };
  const paths = mark().map(({ tone, path }) => `<path fill="${colours[tone]}" d="${path}"/>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">${paths.join("")}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** The rings on paper, as the icon of the installed page; `scale` leaves room around them. */
export function iconFile(scale: number): string {
  const paths = rings().map(({ tone, full }) => `<path fill="${iconColours[tone]}" d="${full}"/>`);
  const inset = 120 - 120 * scale;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240"><rect width="240" height="240" fill="#FBF7F1"/>` +
    `<g transform="translate(${inset} ${inset}) scale(${scale})">${paths.join("")}</g></svg>`
  );
}

/** The rings of the Break, one group for each element so that each can breathe and fill by itself. */
export function ringsSvg(): string {
  const groups = rings().map(
    (ring) =>
      `<g class="ring tone-${ring.tone}" data-element="${ring.element}">` +
      `<path class="full" d="${ring.full}"/><path class="grain" d="${ring.grain}"/></g>`,
  );
  return (
    `<svg class="rings" viewBox="0 0 240 240" aria-hidden="true" focusable="false">${groups.join("")}</svg>`
  );
}

/** Growth lines behind the rings. */
export function growthSvg(): string {
  const paths = growth().map((path) => `<path d="${path}"/>`);
  return `<svg class="growth" viewBox="0 0 1600 1600" aria-hidden="true" focusable="false">${paths.join("")}</svg>`;
}

/** The named drawings as symbols, written once and shown with `<use>`. */
export function symbolsSvg(ids: readonly string[]): string {
  const symbols = ids.map((id) => {
    const drawing = drawings[id]!;
    const paths = drawing.lines.map(({ tone, path }) => `<path class="tone-${tone}" d="${path}"/>`);
    return `<symbol id="picture-${id}" viewBox="${drawing.box}">${paths.join("")}</symbol>`;
  });
  return `<svg class="symbols" aria-hidden="true" focusable="false">${symbols.join("")}</svg>`;
}

/** Shows one of the symbols of this page. */
export function pictureSvg(id: string): string {
  return `<svg class="picture" viewBox="0 0 120 120" aria-hidden="true" focusable="false"><use href="#picture-${id}"/></svg>`;
}

/** A drawing by itself, for a page that shows it once. */
export function drawingSvg(id: string): string {
  const drawing = drawings[id]!;
  const paths = drawing.lines.map(({ tone, path }) => `<path class="tone-${tone}" d="${path}"/>`);
  return `<svg class="picture" viewBox="${drawing.box}" aria-hidden="true" focusable="false">${paths.join("")}</svg>`;
}
