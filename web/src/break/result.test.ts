import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { outcomeOf, resultSentence, type ResultWords } from "./result.ts";

const file = resolve(import.meta.dirname, "../../../content/messages/en.json");
const words = (JSON.parse(readFileSync(file, "utf8")) as { theBreak: ResultWords }).theBreak;

it.each([
  [6, 4, "6 to 4. That is your own report, today."],
  [4, 4, "No change this time. That happens."],
  [0, 0, "No change this time. That happens."],
  [3, 7, "Thank you for saying. Let's come back to the ground. You can stop here."],
  [null, 0, "0, now. That is your own report, today."],
  [5, null, "You stayed with a hard moment."],
  [null, null, "You stayed with a hard moment."],
])("%s before and %s after", (before, after, sentence) => {
  expect(resultSentence(before, after, words)).toBe(sentence);
});

it("treats nought as a number, not as nothing", () => {
  expect(outcomeOf(0, 1)).toBe("rose");
  expect(outcomeOf(1, 0)).toBe("fell");
});
