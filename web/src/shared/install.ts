import { registerServiceWorker } from "./register-service-worker.ts";

/** After everything a person sees: makes the page installable and usable without a network. */
export function installAfterLoad(): void {
  const install = (): void => {
    for (const [rel, href] of [
      ["manifest", "/site.webmanifest"],
      ["apple-touch-icon", "/icon-192.png"],
    ] as const) {
      const link = document.createElement("link");
      link.rel = rel;
      link.href = href;
      document.head.append(link);
    }
    registerServiceWorker();
  };
  if (document.readyState === "complete") {
    install();
  } else {
    addEventListener("load", install, { once: true });
  }
}
