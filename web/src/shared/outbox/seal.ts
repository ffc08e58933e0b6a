const step = 256;
const ivLength = 12;

/** A value as it rests on the device: the initialisation vector, then AES-256-GCM's text and tag. */
export type Sealed = Uint8Array<ArrayBuffer>;

/**
 * A key that encrypts and decrypts but can't be read out by any script.
 *
 * What it protects: someone who searches the browser's profile folder, a copy of it or a backup finds no plain words.
 * What it does not protect: the browser stores the key's bytes in the same profile, so someone who holds the whole
 * profile and knows how the browser stores keys can open the values; so can whoever can start this browser as this
 * person, and any script that runs on this address. Against those, only the device's own lock helps. Times of entering
 * (part of each id), the number of values and their size to the next 256 bytes stay visible.
 */
export function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** Seals a value under a place's name, so that a sealed value opens only in the place it was made for. */
export async function seal(key: CryptoKey, place: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const closed = await crypto.subtle.encrypt(rule(iv, place), key, padded(JSON.stringify(value)));
  const sealed = new Uint8Array(ivLength + closed.byteLength);
  sealed.set(iv);
  sealed.set(new Uint8Array(closed), ivLength);
  return sealed;
}

/** Opens a sealed value; null when it can't be opened with this key, in this place. */
export async function open<T>(key: CryptoKey, place: string, sealed: Sealed): Promise<T | null> {
  try {
    const iv = sealed.slice(0, ivLength);
    const opened = await crypto.subtle.decrypt(rule(iv, place), key, sealed.slice(ivLength));
    return JSON.parse(new TextDecoder().decode(opened)) as T;
  } catch {
    return null;
  }
}

function rule(iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(place) };
}

/** Spaces at the end mean nothing to JSON, and hide how much was written. */
function padded(json: string): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(json);
  const filled = new Uint8Array(Math.ceil(bytes.length / step) * step).fill(0x20);
  filled.set(bytes);
  return filled;
}
