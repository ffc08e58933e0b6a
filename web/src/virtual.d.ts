/** What `build/worker-files.ts` hands to the service worker. */
declare module "virtual:tend-files" {
  /** Addresses of all built files and pages, each starting with a slash. */
  export const files: readonly string[];
  /** Changes whenever any built file changes. */
  export const version: string;
}
