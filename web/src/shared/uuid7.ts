/**
 * What: makes the names of entries, UUIDs of version 7: 48 bits of Unix milliseconds, a 12-bit counter, 62 random bits.
 * Why: the server takes the same name once, so that sending again is always safe; and names sort by when they were made.
 * Source: RFC 9562, sections 5.7 and 6.2 (method 1, a counter of fixed length that starts at a random value).
 * Limits: the order holds within one page; a clock that is set back does not disturb it there.
 */
export function uuid7Source(now: () => number, fill: (bytes: Uint8Array<ArrayBuffer>) => void): () => string {
  let last = -1;
  let counter = 0;
  return () => {
    const bytes = new Uint8Array(16);
    fill(bytes);
    const time = now();
    if (time > last) {
      last = time;
      // The highest bit of the counter starts at zero, which leaves room for 2,048 names in this millisecond.
      counter = ((bytes[6]! & 0x07) << 8) | bytes[7]!;
    } else if (counter < 0xfff) {
      counter += 1;
    } else {
      last += 1;
      counter = 0;
    }
    const stamp = new DataView(bytes.buffer);
    stamp.setUint16(0, Math.floor(last / 2 ** 32));
    stamp.setUint32(2, last % 2 ** 32);
    stamp.setUint16(6, 0x7000 | counter);
    bytes[8] = (bytes[8]! & 0x3f) | 0x80;
    return text(bytes);
  };
}

/** A new name for an entry. */
export const uuid7 = uuid7Source(Date.now, (bytes) => crypto.getRandomValues(bytes));

function text(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
