import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const web = resolve(import.meta.dirname, "..");
const messages = JSON.parse(readFileSync(resolve(web, "../content/messages/en.json"), "utf8")) as Record<string, unknown>;

/** Which scripts are handed which part of the messages; what is not here is said by the templates alone. */
const scripts: Record<string, readonly string[]> = {
  common: ["src/shared", "src/break", "src/check-in", "src/write"],
  theBreak: ["src/break"],
  checkIn: ["src/check-in"],
  write: ["src/write", "src/shared"],
  learn: ["src/learn"],
  outbox: ["src/shared/outbox"],
  help: ["build"],
  people: ["src/shared/watch"],
};
/** Tables whose entries are picked by a name that comes from the data, such as a kind of entry. */
const tables = [
  "learn.practices",
  "learn.numbers",
  "outbox.kinds",
  "learn.selfTalk.facets",
  "write.prompts",
  "write.mirror.moves",
  "write.mirror.hard",
  "write.mirror.kind",
  "write.told.meaning",
];

const templates = source("pages");

function source(folder: string): string {
  return readdirSync(resolve(web, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|html)$/.test(file) && !file.endsWith(".test.ts"))
    .map((file) => readFileSync(resolve(web, folder, file), "utf8"))
    .join("\n");
}

/** Every text, by the names that lead to it. */
function paths(value: unknown, path: readonly string[] = []): string[][] {
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => paths(inner, [...path, key]))
    : [[...path]];
}

function isSaid(path: readonly string[]): boolean {
  const above = path.map((_, index) => path.slice(0, index + 1).join("."));
  if (above.some((name) => tables.includes(name))) {
    return true;
  }
  const inTemplate = above.some((name, index) => (index > 0 || path.length === 1) && new RegExp(`\\bt\\.${name}\\b`).test(templates));
  const [room = "", last = ""] = [path[0], path.at(-1)];
  return inTemplate || (scripts[room] ?? []).some((folder) => new RegExp(`\\b${last}\\b`).test(source(folder)));
}

describe("messages", () => {
  it("are all said somewhere", () => {
    expect(paths(messages).filter((path) => !isSaid(path)).map((path) => path.join("."))).toEqual([]);
  });
});
