// The front page.
export const home = {
  sentence: (day: string, own: string, inForce: number, signed: number, unknown: number) =>
    [
      `On ${day}, ${inForce === 1 ? "one bilateral treaty" : `${inForce} bilateral treaties`} on mutual legal assistance ${inForce === 1 ? "is" : "are"} in force between ${own} and others`,
      ...(signed === 0 ? [] : [`${signed} ${signed === 1 ? "is" : "are"} signed and not in force`]),
      ...(unknown === 0 ? [] : [`of ${unknown} the record cannot tell`]),
    ].join("; ") + ".",
  search: "Find a treaty",
  searchLabel: "Title, State or number",
  searchDay: "As on",
  find: "Find",
  all: "instruments on record",
  lately: "Lately",
  allChanges: "All changes",
  next: "Known to come",
  calendar: "As a calendar (iCalendar)",
  division: "What is in force, what is signed, which conventions wait and for whom, and what the record cannot tell, for any day.",
  divisionLink: "The division’s page",
  states: "States A to Z",
  statesText: "What is in force with each, and everything between any two.",
  letters: "States by their first letter",
  count: "The status of every instrument, on any day, is derived from recorded facts and shown with its proof.",
};
