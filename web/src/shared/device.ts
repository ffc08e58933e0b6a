/**
 * Small things remembered on this device. Storage may be full, switched off or forbidden; then nothing is
 * remembered, and everything else goes on.
 */
export const device = {
  read(key: string): string | null {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  write(key: string, value: string): void {
    try {
      localStorage.setItem(key, value);
    } catch {
      /* See above: the choice still holds for this page. */
    }
  },
  forget(key: string): void {
    try {
      localStorage.removeItem(key);
    } catch {
      /* See above: nothing was remembered, so nothing is left. */
    }
  },
};
