// What changed, and what is known to come.
export const changes = {
  title: "Changes",
  state: (n: number) => `${n} changes of status in the period below.`,
  period: "Period",
  from: "After",
  to: "Up to",
  wrongOrder: "The first day must come before the last.",
  none: "Nothing changed, so far as the record shows.",
  first: (shown: number, all: number) => `The latest ${shown} of ${all} changes`,
  caption: (n: number) => `${n} changes, the latest first`,
  next: "Known to come",
  noneNext: "No change after this day is known.",
  what: "What changed",
  feed: "Changes as a feed (Atom)",
  calendar: "Known dates to come as a calendar (iCalendar)",
};
