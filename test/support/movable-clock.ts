// A clock that stands still until a test moves it.
import { stoppedClock, type Clock } from "../../src/platform/clock/index.ts";

export type MovableClock = Clock & { readonly forward: (step: { readonly seconds?: number; readonly minutes?: number; readonly hours?: number }) => void };

export function movableClock(at: string): MovableClock {
  let now = new Date(at);
  return {
    now: () => new Date(now),
    today: (timeZone) => stoppedClock(now.toISOString()).today(timeZone),
    forward: ({ seconds = 0, minutes = 0, hours = 0 }) => void (now = new Date(now.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000)),
  };
}
