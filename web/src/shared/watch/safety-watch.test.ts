import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readSafety } from "../../../build/safety.ts";
import { type SafetyWords, safetyWatch } from "./safety-watch.ts";
import { wordsOf } from "./words.ts";

/** Some nineteen thousand of them, on a busy machine, in milliseconds. */
const manyTexts = 120_000;

const content = resolve(import.meta.dirname, "../../../../content");
const selfTalk = resolve(content, "selftalk");
const tier = safetyWatch(readSafety(content) as unknown as SafetyWords);

function read(file: string): unknown {
  return JSON.parse(readFileSync(resolve(selfTalk, file), "utf8"));
}

describe("the safety watch in the page", () => {
  it("gives the server's answer on every text of both folders and every sentence of the safety file", () => {
    const answers = read("watch-answers.json") as Record<string, string>;
    const texts = new Set<string>();
    for (const folder of ["training", "safety"].map((name) => resolve(selfTalk, name))) {
      for (const file of readdirSync(folder).filter((name) => name.endsWith(".jsonl"))) {
        for (const line of readFileSync(resolve(folder, file), "utf8").split("\n").filter((one) => one !== "")) {
          texts.add((JSON.parse(line) as { text: string }).text);
        }
      }
    }
    const { cues, calm } = read("safety.json") as Record<string, { matches: string; nearMiss?: string }[]>;
    [...cues!, ...calm!].forEach(({ matches, nearMiss }) => [matches, nearMiss].forEach((text) => text && texts.add(text)));
    const alarms = Object.fromEntries([...texts].sort().map((text) => [text, tier(text)] as const).filter(([, said]) => said !== "none"));
    expect(alarms).toEqual(answers);
  }, manyTexts);
  it.each([
    ["I want to die.", "urgent"],
    ["i dont wanna be here anymore", "check"],
    ["They\u2019d be better off without me", "check"],
    ["I am not suicidal, only tired.", "none"],
    ["This heat is killing me", "none"],
    ["", "none"],
  ])("hears %j as %s", (text, said) => {
    expect(tier(text)).toBe(said);
  });
  it("opens contractions and knows stretched words", () => {
    const { spelling } = readSafety(content) as unknown as SafetyWords;
    expect(wordsOf("I can\u2019t, sooo tired", spelling).map(({ form }) => form)).toEqual(["i", "can", "not", "so", "tired"]);
  });
});
