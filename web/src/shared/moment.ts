/**
 * When something happened, as the person's own clock shows it, in the form the API takes:
 * `2026-11-23T21:04:00+13:00[Pacific/Auckland]`. The region is left out where the browser does not know it.
 */
export function momentOf(date: Date = new Date(), zone: string = localZone()): string {
  const shown = clock(date, zone || "UTC");
  const offset = Math.round((Date.parse(`${shown}Z`) - Math.floor(date.getTime() / 1000) * 1000) / 1000);
  return `${shown}${offsetText(offset)}${isRegion(zone) ? `[${zone}]` : ""}`;
}

function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
}

/** Names such as `Etc/Unknown` say nothing, and the server would refuse them. */
function isRegion(zone: string): boolean {
  return zone !== "" && zone !== "Etc/Unknown";
}

function clock(date: Date, zone: string): string {
  const format = new Intl.DateTimeFormat("en-US-u-ca-iso8601-nu-latn", {
    timeZone: zone === "Etc/Unknown" ? "UTC" : zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  const part = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
  const year = part["year"]!.padStart(4, "0");
  return `${year}-${part["month"]}-${part["day"]}T${part["hour"]}:${part["minute"]}:${part["second"]}`;
}

function offsetText(seconds: number): string {
  const size = Math.abs(seconds);
  const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60].map((n) => String(n).padStart(2, "0"));
  const shown = parts[2] === "00" ? parts.slice(0, 2) : parts;
  return `${seconds < 0 ? "-" : "+"}${shown.join(":")}`;
}
