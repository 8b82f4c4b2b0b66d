// Calendars (RFC 5545): whole-day events, lines folded at 75 octets.
import type { CalendarDate } from "../../domain/kernel/index.ts";

export type CalendarEvent = {
  /** The same for the same event, also when its day becomes another. */
  readonly uid: string;
  readonly on: CalendarDate;
  readonly summary: string;
  readonly description: string;
  /** The page that tells it in full. */
  readonly url: string;
};

/** The calendar as text. `stamp`: the instant it was made, as RFC 3339. */
export function icalendarText(name: string, language: string, events: readonly CalendarEvent[], stamp: string): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Comity//Register of treaties//${language.toUpperCase()}`,
    "CALSCALE:GREGORIAN",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...(events.length === 0 ? NOTHING : events.flatMap((event) => eventLines(event, compact(stamp)))),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

/** A calendar must hold something (3.4); where there is no event it is the time zone that none of them would need. */
const NOTHING = ["BEGIN:VTIMEZONE", "TZID:UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE"];

function eventLines({ uid, on, summary, description, url }: CalendarEvent, stamp: string): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    // A day without an end is that whole day (3.6.1).
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    // An address is no text: it is not escaped (3.3.13), and our own holds no line end.
    `URL:${url}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function compact(moment: string): string {
  return moment.replaceAll(/[-:]|\.\d+/g, "");
}

/** RFC 5545 3.3.11: backslash, semicolon, comma and line ends are escaped in text; other control characters have no place in it. */
function escaped(text: string): string {
  const plain = text.replaceAll(/\r\n|\r/g, "\n").replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, "");
  return plain.replaceAll("\\", "\\\\").replaceAll(";", "\\;").replaceAll(",", "\\,").replaceAll("\n", "\\n");
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
