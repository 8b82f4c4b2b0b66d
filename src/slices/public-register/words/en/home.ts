// The front page.
export const home = {
  count: (n: number) => `${n} instruments are on record. The status of each, on any day, is derived from recorded facts and shown with its proof.`,
  search: "Find a treaty",
  searchLabel: "Words in a title or the name of a State",
  now: "On this day",
  all: "instruments on record",
  next: "Known to come",
  where: "Where to go",
  entries: {
    treaties: ["Treaties", "every instrument, by subject, State, body and status"],
    states: ["States", "what is in force with each, and everything between two"],
    bodies: ["Regional bodies", "members on a day, and what is covered with each"],
    cooperation: ["International cooperation", "the division's page: counts, lists, what is pending"],
    changes: ["Changes", "what changed between two days, what is known to come"],
    about: ["About the data", "sources, what they cover, what is unknown and why"],
  },
};
