/**
 * Makes the pages work without a network, once everything a person sees is there. A waiting new version gets its turn
 * when this freshly loaded page is the only one open; nothing is ever reloaded.
 */
export function registerServiceWorker(): void {
  if (!("serviceWorker" in navigator)) {
    return;
  }
  if (document.readyState === "complete") {
    void register();
  } else {
    addEventListener("load", () => void register(), { once: true });
  }
}

async function register(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register("/service-worker.js", { updateViaCache: "none" });
    registration.waiting?.postMessage("take-over");
  } catch {
    // Without it, everything still works while Tend can be reached.
  }
}
