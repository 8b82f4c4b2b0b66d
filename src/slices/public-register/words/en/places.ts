// States, pairs, bodies, changes, the front page, about the data, the interface.
export const states = {
  title: "States",
  count: (n: number) => `${n} States, former States, territories and organisations have a part in an instrument on record.`,
  kind: { state: "State", "former-state": "Former State", territory: "Territory", organisation: "Organisation", "other-participant": "Other participant" },
  state: (n: number, inForce: number, unknown: number) => `${n} instruments on record; ${inForce} in force for it on this day${unknown > 0 ? `, ${unknown} unknown` : ""}.`,
  withUs: (own: string, name: string) => `Everything between ${own} and ${name}`,
  code: "Code",
  former: "Earlier names",
  formerName: (name: string, until: string) => `${name} (until ${until})`,
  none: "No instrument on record names it.",
  instruments: (n: number) => `${n} instruments`,
  other: "Compare with another State",
  between: (name: string) => `Between ${name} and`,
};

export const between = {
  title: (a: string, b: string) => `Between ${a} and ${b}`,
  state: (inForce: number, unknown: number) => `${inForce} instruments in force between them on this day${unknown > 0 ? `; of ${unknown} it is unknown` : ""}.`,
  none: "No instrument on record has both of them.",
  status: "Between the two",
  since: "Since",
  caption: (n: number) => `${n} instruments`,
  pair: { "in-force": "in force", suspended: "suspended", "provisionally-applied": "provisionally applied", "not-in-force": "not in force", unknown: "unknown" },
};

export const bodies = {
  title: "Regional bodies",
  count: (n: number) => `${n} bodies, with their members on this day.`,
  name: "Body",
  members: "Members",
  list: "List of members",
  extent: { complete: "complete", partial: "partial" },
  state: (n: number, unsure: number, presumed: boolean) => `${n} members on this day${presumed ? ", as presumed since the list was made" : ""}${unsure > 0 ? `; of ${unsure} it is unknown` : ""}.`,
  coverage: (extent: string, asOf: string) => `The list of members is ${extent}, as of ${asOf}.`,
  noMembers: "No member is recorded for this day.",
  instruments: "Instruments among its members",
  matrix: (own: string) => `What ${own} has with each member, by subject; the mark is the best that stands`,
  member: "Member",
  empty: "nothing on record",
};

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

export const about = {
  title: "About the data",
  state: (sources: number, facts: number) => `${facts} facts from ${sources} sources.`,
  how: "How a status comes about",
  howText: [
    "Nobody types a status here. What is recorded are acts (a signature, a ratification, a notice), clauses, and statements of others, each with its source. The register applies the treaty's own clause and the law of treaties to them, for the day you ask about, and shows the rule, the facts used and the facts missing.",
    "Where the acts are not recorded but somebody attests a status, that is a fact too: it holds on the days it speaks for. In force is carried on as presumed, never backward; not in force is carried back to the signature, never forward.",
    "What the record does not cover is unknown, and says why. Unknown is never counted as a no.",
    "A fact known from memory only is not published; a day of entry into force without a source is shown as unsourced.",
  ],
  coverage: "How far the lists reach",
  coverageCaption: "Conventions, by how far the list of their parties reaches",
  extent: "List",
  until: "Up to",
  parties: "On the list",
  sources: "Sources",
  sourceTitle: "Source",
  dated: "Dated",
  publisher: "Publisher",
  licence: "Facts carry the terms of their sources. Comity itself is free software under the EUPL 1.2.",
};

export const interfacePage = {
  title: "Open interface",
  state: "The same answers as data: JSON, CSV, Atom and iCalendar, for anybody, without a key.",
  contract: "The contract (OpenAPI 3.1)",
  address: "Address",
  what: "What it answers",
  query: "May be asked with",
  errors: "An address that cannot be answered gets problem details (RFC 9457) that say what would be right.",
};
