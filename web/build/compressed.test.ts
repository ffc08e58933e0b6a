import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, expect, it } from "vitest";
import { compressAll } from "./compressed.ts";

const folder = mkdtempSync(join(tmpdir(), "tend-compressed-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("lays a twin beside long texts, and beside nothing else", () => {
  const page = "<p>one breath</p>\n".repeat(100);
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "help.html"), page);
  writeFileSync(join(folder, "assets", "long.js"), page);
  writeFileSync(join(folder, "assets", "short.js"), "1");
  writeFileSync(join(folder, "icon.png"), page);
  compressAll(folder);
  expect(readdirSync(folder, { recursive: true }).map(String).filter((name) => name.endsWith(".gz")).sort()).toEqual([
    join("assets", "long.js.gz"),
    "help.html.gz",
  ]);
  expect(gunzipSync(readFileSync(join(folder, "help.html.gz"))).toString()).toBe(page);
});
