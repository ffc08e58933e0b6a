/** What `build/worker-files.ts` hands to the service worker. */
declare module "virtual:tend-files" {
  /** Addresses of all built files and pages, each starting with a slash. */
  export const files: readonly string[];
  /** Changes whenever any built file changes. */
  export const version: string;
}

/** What the safety watch needs; see `build/safety.ts`. */
declare module "virtual:tend-safety" {
  export const safety: import("./shared/watch/safety-watch.ts").SafetyWords;
  export const words: Readonly<
    Record<
      "check" | "urgent" | "where" | "choose" | "all" | "misread" | "again" | "thanks" | "limits",
      string
    >
  >;
  export const countries: readonly {
    readonly code: string;
    readonly name: string;
    readonly ways: readonly {
      readonly name: string;
      readonly text: string;
      readonly address: string;
      readonly note: string;
    }[];
  }[];
}
