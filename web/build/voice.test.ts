import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const folder = resolve(import.meta.dirname, "../../content");
const server = resolve(import.meta.dirname, "../../server/src/main/resources/care/tend/server");

/** Words that push, judge, promise or belittle; see the Voice in the design of the product. */
const never = [
  "should", "just", "simply", "at least", "don't worry", "amazing", "failed", "missed", "streak", "fix", "fixed",
  "broken", "toxic", "detected", "activates", "rewires", "welcome back", "score", "push through",
  // Safe messaging about suicide: nobody commits it like a crime, and none succeeds or fails at it.
  "commit", "committed", "commits", "successful", "unsuccessful", "epidemic",
];

/** Every text of a file, with the place it stands at. */
function texts(value: unknown, place: string): [string, string][] {
  if (typeof value === "string") {
    return [[place, value]];
  }
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => texts(inner, `${place}.${key}`))
    : [];
}

/** Every file of the content, help lines too, and what the terminal and an export say; what people say is in selftalk. */
const files = [
  ...readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json") && !file.startsWith("target") && !file.startsWith("selftalk"))
    .map((file) => resolve(folder, file)),
  ...["cli/cli.properties", "exchange/README.txt", "exchange/codebook.md"].map((file) => resolve(server, file)),
];

function read(file: string): unknown {
  const text = readFileSync(file, "utf8");
  return file.endsWith(".json") ? JSON.parse(text) : text.split("\n").filter((line) => !line.startsWith("#"));
}

it("sees all of it", () => {
  expect(files.length).toBeGreaterThan(30);
});

describe.each(files)("the words of %s", (file) => {
  const all = texts(read(file), file);
  it("never push, judge or promise", () => {
    const found = all.filter(([, text]) => never.some((word) => new RegExp(`\\b${word}\\b`, "i").test(text)));
    expect(found).toEqual([]);
  });
  it("use plain marks: no exclamation, no emoji", () => {
    const said = all.map(([place, text]) => [place, text.replace(/<[^>]*>/g, "")] as const);
    expect(said.filter(([, text]) => /[!\p{Extended_Pictographic}]/u.test(text))).toEqual([]);
  });
});

describe("feeling words", () => {
  const { systems } = JSON.parse(readFileSync(resolve(folder, "feelings.json"), "utf8")) as {
    systems: { id: string; groups: { id: string; words: string[] }[] }[];
  };
  const groups = systems.flatMap((system) => system.groups);
  it("stand for both systems", () => {
    expect(groups.map(({ id }) => id)).toEqual(["fight", "flight", "freeze", "soothed", "safe", "connected"]);
  });
  it("are six to nine a group, each of them once", () => {
    const words = groups.flatMap((group) => group.words);
    expect(new Set(words).size).toBe(words.length);
    for (const group of groups) {
      expect(group.words.length).toBeGreaterThanOrEqual(6);
      expect(group.words.length).toBeLessThanOrEqual(9);
    }
  });
});
