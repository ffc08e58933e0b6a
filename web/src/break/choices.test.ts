import { expect, it } from "vitest";
import { readChoices } from "./choices.ts";

const anchors = ["hand-on-heart", "feet"];
const silent = {
  wording: "classic",
  anchor: "hand-on-heart",
  pacer: false,
  bell: false,
  vibration: false,
  voice: false,
};

it.each([null, "", "not json", "null", "7", '{"wording":"loud","anchor":"moon","bell":"yes"}'])(
  "is silent and classic for %s",
  (stored) => {
    expect(readChoices(stored, anchors)).toEqual(silent);
  },
);

it("remembers what was chosen", () => {
  const chosen = { ...silent, wording: "firm", anchor: "feet", bell: true };
  expect(readChoices(JSON.stringify(chosen), anchors)).toEqual(chosen);
});
