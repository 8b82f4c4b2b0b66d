// States, pairs, the interface.
const number = new Intl.NumberFormat("en-GB");

export const states = {
  title: "States",
  count: (n: number) => `${n} States, former States, territories and organisations are named by an instrument on record. The number beside each says by how many.`,
  find: "Find a State",
  findLabel: "Name, earlier name or code",
  findButton: "Find",
  letters: "By first letter",
  kind: { state: "State", "former-state": "Former State", territory: "Territory", organisation: "Organisation", "other-participant": "Other participant" },
  state: (n: number, inForce: number, unknown: number) => `${n === 1 ? "One instrument" : `${number.format(n)} instruments`} on record; ${number.format(inForce)} in force for it on this day${unknown > 0 ? `, ${number.format(unknown)} unknown` : ""}.`,
  withUs: (own: string, name: string) => `Everything between ${own} and ${name}`,
  code: "Code",
  former: "Earlier names",
  formerName: (name: string, until: string) => `${name} (until ${until})`,
  none: "No instrument on record names it.",
  instrumentsTitle: "Instruments by subject",
  allOf: (subject: string, n: number) => `All ${number.format(n)} on ${subject}, in the list`,
  official: "Official name",
  memberOf: "Member of",
  stateHeader: "State",
  coverage: "By subject: the mark is the best that stands, a number says how many instruments there are",
  other: "Compare with another State",
  between: (name: string) => `Between ${name} and`,
};

export const between = {
  title: (a: string, b: string) => `Between ${a} and ${b}`,
  state: (inForce: number, unknown: number) => `${inForce === 1 ? "One instrument is" : `${inForce} instruments are`} in force between them on this day${unknown > 0 ? `; of ${unknown} it is unknown` : ""}.`,
  none: "No instrument on record has both of them.",
  status: "Between the two",
  unknown: "What the record cannot tell",
  unknownNote: "At least one of the two stands on the list of each of these; whether it binds them towards each other on this day is not on record. Unknown is not a no.",
  since: "Since",
  caption: (n: number) => (n === 1 ? "One instrument" : `${n} instruments`),
  pair: { "in-force": "in force", suspended: "suspended", "provisionally-applied": "provisionally applied", "not-in-force": "not in force", unknown: "unknown" },
};

export const interfacePage = {
  title: "Open interface",
  state: "The same answers as data: JSON, CSV, Atom and iCalendar, for anybody, without a key.",
  contract: "The contract (OpenAPI 3.1)",
  address: "Address",
  what: "What it answers",
  example: "For example",
  parameters: "What may be asked",
  parameter: "Name",
  meaning: "Meaning",
  oneOf: (meaning: string, values: string) => `${meaning}. One of ${values}`,
  otherForms: "The same in other forms",
  forms: {
    list: "the list of instruments as CSV, with the filters of the page",
    parties: "the States under one instrument on a day, as CSV",
    feed: "changes of status as an Atom feed, with the questions of the page",
    calendar: "dates known to come, as an iCalendar",
  },
  unknown: "Unknown is never a no: a list counts apart those that may belong to it and of which the record cannot tell.",
  errors: "An address that cannot be answered gets problem details (RFC 9457) that say what would be right.",
};
