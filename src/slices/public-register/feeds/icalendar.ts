// Calendars (RFC 5545): whole-day events, lines folded at 75 octets.
import type { CalendarDate } from "../../../domain/kernel/index.ts";

export type CalendarEvent = { readonly uid: string; readonly on: CalendarDate; readonly summary: string; readonly description: string };

/** The calendar as text. `stamp`: the instant it was made, as RFC 3339. */
export function icalendarText(name: string, events: readonly CalendarEvent[], stamp: string): string {
  const compact = (text: string) => text.replaceAll(/[-:]|\.\d+/g, "");
  const lines = events.flatMap(({ uid, on, summary, description }) => [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${compact(stamp)}`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Comity//Register of treaties//EN", `X-WR-CALNAME:${escaped(name)}`, ...lines, "END:VCALENDAR"].map(folded).join("\r\n") + "\r\n";
}

/** RFC 5545 3.3.11: backslash, semicolon, comma and line ends are escaped in text. */
function escaped(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll(";", "\\;").replaceAll(",", "\\,").replaceAll(/\r\n|\n|\r/g, "\\n");
}

/** RFC 5545 3.1: no line is longer than 75 octets; what follows starts with a space. Characters are never cut. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (octets + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = "";
      octets = 0;
    }
    part += sign;
    octets += size;
  }
  return [...parts, part].join("\r\n ");
}
