/** Puts values into the places a text names in braces: "{count} entries" with count 2 is "2 entries". */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{([a-zA-Z]+)\}/g, (place, name: string) => String(values[name] ?? place));
}
