// A place to render components in: English, one day, nothing chosen. Tests change what they are about.
import { calendarDateOf } from "../../src/domain/kernel/index.ts";
import { USUAL_COMFORT } from "../../src/platform/web/comfort.ts";
import { LANGUAGES } from "../../src/platform/web/language.ts";
import type { Place } from "../../src/platform/web/place.ts";
import { webWords } from "../../src/platform/web/words/index.ts";

export function placeForTest(changes: Partial<Place> = {}): Place {
  return {
    language: LANGUAGES.en,
    languages: [LANGUAGES.en],
    words: webWords("en"),
    path: "/",
    query: [],
    dates: { on: calendarDateOf("2026-11-22"), onIsAsked: false, knownOn: null },
    comfort: USUAL_COMFORT,
    visitor: null,
    now: Temporal.Instant.from("2026-11-22T18:05:00Z"),
    ...changes,
  };
}
