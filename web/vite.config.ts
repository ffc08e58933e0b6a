import { rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig, type EnvironmentOptions } from "vite";
import { compressAll } from "./build/compressed.ts";
import { pages } from "./build/pages.ts";
import { workerFiles } from "./build/worker-files.ts";
import { safetyWords } from "./build/safety.ts";
import { stubServer } from "./build/stub-server.ts";

const root = import.meta.dirname;
const outDir = resolve(root, "target/classes/static");

/** Every page is built on its own, so each is one document, one style sheet and at most one script. */
const pageNames = ["index", "check-in", "write", "learn", "help", "privacy", "not-found"];
const worker = "src/service-worker.ts";

function built(input: string, entryFileNames: string): EnvironmentOptions {
  return {
    consumer: "client",
    build: {
      outDir,
      emptyOutDir: false,
      copyPublicDir: input.endsWith("index.html"),
      rolldownOptions: {
        input: resolve(root, input),
        output: {
          entryFileNames,
          chunkFileNames: "assets/[name]-[hash].js",
          assetFileNames: "assets/[name]-[hash][extname]",
        },
      },
    },
  };
}

export default defineConfig({
  root,
  appType: "mpa",
  build: {
    outDir,
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 4096,
  },
  environments: {
    ...Object.fromEntries(
      pageNames.map((name) => [name.replace("-", ""), built(`pages/${name}.html`, "assets/[name]-[hash].js")]),
    ),
    worker: built(worker, "service-worker.js"),
  },
  builder: {
    async buildApp(builder) {
      await rm(outDir, { recursive: true, force: true });
      for (const name of pageNames) {
        await builder.build(builder.environments[name.replace("-", "")]!);
      }
      if (existsSync(resolve(root, worker))) {
        await builder.build(builder.environments["worker"]!);
      }
      // Last, so that the worker's list names each file once.
      compressAll(outDir);
    },
  },
  plugins: [pages(resolve(root, "..", "content")), safetyWords(resolve(root, "..", "content")), workerFiles(outDir), stubServer()],
});
