import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { safetyWords } from "./build/safety.ts";

export default defineConfig({
  plugins: [safetyWords(resolve(import.meta.dirname, "../content"))],
  test: {
    include: ["src/**/*.test.ts", "build/**/*.test.ts"],
    environment: "node",
    passWithNoTests: false,
  },
});
