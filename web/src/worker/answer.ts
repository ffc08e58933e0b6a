/** What answering needs from the worker's world. */
export interface Surroundings {
  readonly origin: string;
  /** Addresses of this build, pages without their ending. */
  readonly files: ReadonlySet<string>;
  fetch(request: Request): Promise<Response>;
  /** Looks an address up in this build's cache. */
  find(address: string): Promise<Response | undefined>;
  pause(millis: number): Promise<void>;
}

/** Help and the Break are for hard moments: nobody waits for a network there. */
const patienceMillis: Readonly<Record<string, number>> = { "/": 500, "/help": 500 };
const usualPatienceMillis = 2_000;

/** Another program may listen at Tend's address once Tend has stopped; what is Tend's carries its mark. */
function isTend(response: Response): boolean {
  return response.ok && response.headers.get("Tend") === "1";
}

/**
 * Fetches all files of this build and stores them, or none: a half-filled cache would be a page without its words, and
 * one page of another program would stay for good.
 */
export async function fill(
  addresses: readonly string[],
  get: (address: string) => Promise<Response>,
  store: (address: string, response: Response) => Promise<void>,
): Promise<void> {
  const responses = await Promise.all(addresses.map(get));
  const stranger = responses.findIndex((response) => !isTend(response));
  if (stranger >= 0) {
    throw new TypeError(`${addresses[stranger]} did not come from Tend`);
  }
  await Promise.all(responses.map((response, index) => store(addresses[index]!, response)));
}

/**
 * True for pages and files of this build. Everything else goes past the worker untouched: the API and the one-time
 * address above all, which must never rest in a cache.
 */
export function isOurs(request: Pick<Request, "method" | "url">, { origin, files }: Surroundings): boolean {
  const address = new URL(request.url);
  return request.method === "GET" && address.origin === origin && files.has(address.pathname);
}

/** Pages come from the network first, files from the cache first. */
export function answer(request: Request, around: Surroundings): Promise<Response> {
  const { pathname } = new URL(request.url);
  return request.mode === "navigate" ? page(request, pathname, around) : file(request, pathname, around);
}

/** The names of files carry a fingerprint of their content, so a cached one is never out of date. */
async function file(request: Request, pathname: string, around: Surroundings): Promise<Response> {
  return (await around.find(pathname)) ?? around.fetch(request);
}

/**
 * The network's page when it comes from Tend and in time, else the one in the cache, which belongs to the files beside it.
 * A page from the network is not put into the cache: it may already need the next build's files.
 */
async function page(request: Request, pathname: string, around: Surroundings): Promise<Response> {
  const fromNetwork = around.fetch(request).then(
    (response) => response,
    () => null,
  );
  const fromTend = fromNetwork.then((response) => (response !== null && isTend(response) ? response : null));
  const patience = around.pause(patienceMillis[pathname] ?? usualPatienceMillis).then(() => null);
  const first = await Promise.race([fromTend, patience]);
  return first ?? (await around.find(pathname)) ?? (await fromNetwork) ?? around.fetch(request);
}
