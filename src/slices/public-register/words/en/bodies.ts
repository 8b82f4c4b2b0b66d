// Regional and other bodies: their list, and the page of one.
const list = new Intl.ListFormat("en-GB");

export const bodies = {
  title: "Regional bodies",
  count: (n: number) => `${n} bodies, with their members on this day.`,
  name: "Body",
  members: "Members on the day",
  established: "Established",
  ownMember: (own: string) => `${own} a member`,
  answer: { yes: "yes", presumed: "yes, presumed", no: "no", unknown: "unknown" },
  list: "List of members",
  extent: { complete: "complete", partial: "partial" },
  asOf: (extent: string, day: string) => `${extent}, as of ${day}`,
  state: (sure: number, presumed: number, unsure: number) => {
    const n = sure + presumed;
    const certainty = presumed === 0 ? "" : sure === 0 ? ", as presumed since the list was made" : `, ${presumed} of them presumed since the list was made`;
    return `${n === 1 ? "One recorded member" : `${n} recorded members`} on this day${certainty}${unsure > 0 ? `; of ${unsure} more it is unknown` : ""}.`;
  },
  ownState: (own: string, inForce: readonly string[], pending: readonly string[], rest: number) =>
    [
      inForce.length === 0 ? `${own} has no treaty on mutual legal assistance in force with any of the others.` : `${own} has a treaty on mutual legal assistance in force with ${list.format(inForce)}.`,
      ...(pending.length === 0 ? [] : [`Signed and not in force with ${list.format(pending)}.`]),
      ...(rest === 0 ? [] : [`With ${rest} of the others no such treaty stands on record, or its status is unknown.`]),
    ].join(" "),
  coverage: { complete: "Every member is on this list, up to", partial: "The list names some members only; it speaks for" },
  noMembers: "No member is recorded for this day.",
  matrixTitle: "Coverage",
  matrix: (own: string) => `What ${own} has with each member, by subject: the mark is the best that stands, a number says how many instruments there are`,
  member: "Member",
  empty: "nothing on record",
  nothingWith: "Nothing bilateral is on record with",
  instruments: "The body's own instruments",
  instrumentsCaption: "Instruments made within the body, and how its members stand under them on the day",
  instrument: "Instrument",
  status: "Status",
  bound: "Members bound",
  boundOf: (yes: number, all: number, unknown: number) => (unknown === all ? "not known of any" : `${yes} of ${all}${unknown > 0 ? `; of ${unknown} it is unknown` : ""}`),
  waitsFor: "Waits for",
  nobody: "–",
  membersUnder: "How each member stands under them",
  membership: "Membership",
  membershipCaption: "Who is or was a member, since when, and who says so",
  since: "Member since",
  until: "Until",
  onTheDay: "On this day",
  how: "What the source says",
  source: "Source",
  notRecorded: "not recorded",
  notAfter: (day: string) => `not later than ${day}`,
};
