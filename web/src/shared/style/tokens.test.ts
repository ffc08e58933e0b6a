import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { contrast } from "./contrast.ts";

const css = readFileSync(resolve(import.meta.dirname, "tokens.css"), "utf8");
const light = colours(css.slice(0, css.indexOf("@media")));
const dark = { ...light, ...colours(css.slice(css.indexOf("dark)"), css.indexOf("prefers-contrast"))) };

/** Text of a practice and everything that is read in a hard moment. */
const practiceText = [
  ["ink", "paper"],
  ["ink", "sheet"],
  ["ink-soft", "paper"],
  ["ink-soft", "sheet"],
  ["on-act", "act"],
  ["paper", "ink"],
] as const;
const otherText = [
  ["paper", "sage"],
  ["clay", "paper"],
  ["sage", "paper"],
  ["dusk", "paper"],
  ["clay", "sheet"],
  ["sage", "sheet"],
  ["dusk", "sheet"],
] as const;
const controls = [
  ["edge", "paper"],
  ["edge", "sheet"],
  ["act", "paper"],
  ["act", "sheet"],
  ["focus", "paper"],
  ["focus", "sheet"],
] as const;

describe("contrast", () => {
  it("agrees with the ends and middle of the WCAG scale", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  });
});

describe.each([
  ["light", light],
  ["dark", dark],
])("the %s scheme", (_name, scheme) => {
  it.each(practiceText)("%s on %s is at least 7:1", (text, ground) => {
    expect(ratio(scheme, text, ground)).toBeGreaterThanOrEqual(7);
  });
  it.each(otherText)("%s on %s is at least 4.5:1", (text, ground) => {
    expect(ratio(scheme, text, ground)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(controls)("%s on %s is at least 3:1", (control, ground) => {
    expect(ratio(scheme, control, ground)).toBeGreaterThanOrEqual(3);
  });
});

function ratio(scheme: Record<string, string>, one: string, other: string): number {
  return contrast(scheme[one]!, scheme[other]!);
}

function colours(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map((found) => [found[1]!, found[2]!]),
  );
}
