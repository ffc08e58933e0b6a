import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Plugin } from "vite";

const name = "virtual:tend-files";

/**
 * The page for a wrong address answers 404 by nature. Asked for by the worker, that one answer would refuse the whole
 * cache, and nothing would work without a network.
 */
const withoutAddress = new Set(["not-found.html"]);

/**
 * Gives the service worker the list of everything that was built (`files`) and a name for this very
 * build (`version`), as the module `virtual:tend-files`. The pages are built before the worker.
 */
export function workerFiles(outDir: string): Plugin {
  return {
    name: "tend-worker-files",
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) {
        return undefined;
      }
      const built = listFiles(outDir).sort();
      const files = built
        .map((file) => relative(outDir, file))
        .filter((file) => !withoutAddress.has(file))
        .map(address);
      return `export const files = ${JSON.stringify(files)};\nexport const version = "${fingerprint(outDir, built)}";`;
    },
  };
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

/** Pages are asked for without their ending, as a person sees them. */
function address(file: string): string {
  return `/${file.replace(/^index\.html$/, "").replace(/\.html$/, "")}`;
}

/** The same files give the same name, wherever they were built. */
function fingerprint(folder: string, files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) {
    hash.update(relative(folder, file)).update(readFileSync(file));
  }
  return hash.digest("hex").slice(0, 12);
}
