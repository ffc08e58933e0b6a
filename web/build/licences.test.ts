import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const web = resolve(import.meta.dirname, "..");

/** What may be shipped inside a product under Apache-2.0; the Java half of this list is in server/pom.xml. */
const shippable = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"];
/** What builds and tests the pages is not in them, so its copyleft ends at its own files. */
const usable = [...shippable, "MPL-2.0"];

interface Locked {
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
}

const lock = JSON.parse(readFileSync(resolve(web, "package-lock.json"), "utf8")) as { packages: Record<string, Locked> };
const locked = Object.entries(lock.packages).filter(([place]) => place !== "");
const shipped = locked.filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true);

describe("licences", () => {
  it("of what is in the pages go with Apache-2.0", () => {
    expect(shipped.map(([place]) => place)).toContain("node_modules/lit");
    expect(shipped.filter(([, { license }]) => !shippable.includes(license ?? "unknown"))).toEqual([]);
  });
  it("of what builds them are known, and none of them reaches into the pages", () => {
    expect(locked.filter(([, { license }]) => !usable.includes(license ?? "unknown"))).toEqual([]);
  });
});

describe("the pages", () => {
  const { dependencies } = JSON.parse(readFileSync(resolve(web, "package.json"), "utf8")) as { dependencies: Record<string, string> };
  it("take in nothing but what is listed as shipped", () => {
    const sources = readdirSync(resolve(web, "src"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
    const foreign = sources.flatMap((file) =>
      [...readFileSync(resolve(web, "src", file), "utf8").matchAll(/(?:from|import\(?)\s*"([^".][^":]*)"/g)]
        .map(([, name = ""]) => name.match(/^(?:@[^/]+\/)?[^/]+/)?.[0] ?? name));
    expect(new Set(foreign)).toEqual(new Set(Object.keys(dependencies)));
  });
  it("are made of versions that are pinned", () => {
    expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
