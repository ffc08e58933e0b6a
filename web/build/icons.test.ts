import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { iconFile } from "./pictures/markup.ts";

const folder = resolve(import.meta.dirname, "../public");
const manifest = JSON.parse(readFileSync(resolve(folder, "site.webmanifest"), "utf8")) as {
  icons: { src: string; sizes: string; type: string }[];
  start_url: string;
};

/** Width and height as the header of a PNG file states them. */
function sizeOf(file: string): string {
  const bytes = readFileSync(resolve(folder, file));
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

describe("the installable page", () => {
  it("opens at the Break", () => {
    expect(manifest.start_url).toBe("/");
  });
  it("has icons of the sizes it promises", () => {
    for (const icon of manifest.icons.filter(({ type }) => type === "image/png")) {
      expect(sizeOf(icon.src.slice(1))).toBe(icon.sizes);
    }
  });
  it("shows the mark as it is drawn now; `npm run icons` draws it again", async () => {
    await expect(`${iconFile(0.82)}\n`).toMatchFileSnapshot("../public/icon.svg");
    await expect(`${iconFile(0.64)}\n`).toMatchFileSnapshot("../public/icon-maskable.svg");
  });
});
