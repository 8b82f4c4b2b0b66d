// The English words of administration.
export const en = {
  office: "The office",
  officeState: (units: number, posts: number, vacant: number) => `${units} units, ${posts} posts, ${vacant === 0 ? "none" : vacant} of them vacant today.`,
  people: "People",
  peopleState: (count: number) => (count === 1 ? "One person has an account." : `${count} people have accounts.`),
  compartments: "Compartments",
  compartmentsState: "Who is not named in a compartment sees nothing marked with it, whatever the clearance.",
  roles: "Roles",
  rolesState: "What each role may do, whose files it sees, and whether it needs a second factor. Roles belong to posts.",
  unit: "Unit", kind: "Kind", post: "Post", posts: "Posts", holder: "Holder", standingIn: "Standing in", clearance: "Clearance", rolesOf: "Roles", vacant: "vacant",
  name: "Name", signInName: "Sign-in name", email: "E-mail", title: "Title", slug: "Permanent name", from: "From", until: "Until (first day no longer)", reason: "Reason", person: "Person (sign-in name)",
  parent: "Belongs to", language: "Language", role: "Role", code: "Code", purpose: "Purpose", member: "Entry", cover: "Entry", state: "State", permissions: "May", reach: "Sees the files of", secondFactor: "Second factor",
  change: "Change",
  since: (day: string) => `since ${day}`,
  period: (from: string, until: string | null) => (until === null ? `from ${from}` : `${from} to the day before ${until}`),
  closed: "closed", open: "open", demonstration: "demonstration", none: "none", yes: "needed", no: "–",
  proposedBy: (name: string) => `proposed by ${name}`, approvedBy: (name: string) => `approved by ${name}`, waitsForSecond: "waits for a second officer",
  sessions: "Sessions",
  sessionsState: (sessions: number, people: number) => (sessions === 1 ? "One session is open." : `${sessions} sessions of ${people === 1 ? "one person" : `${people} people`} are open.`),
  browser: "Browser", where: "From", how: "Signed in by", sinceWhen: "Since", seen: "Last seen", end: "End", thisOne: "this one",
  endThat: (name: string, browser: string, since: string) => `End the session of ${name} in ${browser} since ${since}`,
  account: {
    title: "Account", proofs: "Signs in with", lastSignIn: "Last signed in", never: "never", failed: "Failed attempts since",
    proofsOf: ({ hasPassword, hasDevice, recoveryCodes, passkeys }: { readonly hasPassword: boolean; readonly hasDevice: boolean; readonly recoveryCodes: number; readonly passkeys: number }) => {
      const all = [...(hasPassword ? ["password"] : []), ...(hasDevice ? [`device (${recoveryCodes} recovery codes left)`] : []), ...(passkeys === 0 ? [] : [passkeys === 1 ? "a passkey" : `${passkeys} passkeys`])];
      return all.length === 0 ? "nothing of its own here" : all.join(", ");
    },
    sessionsOf: (count: number) => (count === 0 ? "none open" : `${count} open`),
    endAll: (count: number) => (count === 1 ? "End the session" : `End all ${count} sessions`),
    firstCode: "Give a one-time code",
    firstCodeHint: "With the code the person chooses a password and, where the post asks for one, sets up a device. Write as the reason who asked for the account.",
    resetHint: "For a lost password or device. Nothing the account had opens anything any more, its sessions end, and a new one-time code is made. Write as the reason how you made sure whom you spoke to.",
    closeHint: "For good: the person signs in no more and stays in the record. The posts are ended apart.",
  },
  accountRefusals: {
    "no-reason": "A reason is needed; it goes into the record.", closed: "This account is closed already.", invented: "This officer belongs to the demonstration and has no account.",
    "own-account": "Nobody resets or closes the own account.", "no-such-account": "There is no such account any more.",
  },
  oneTime: {
    title: "One-time code", state: (until: string) => `Good once, until ${until}. It is shown this once and kept nowhere.`, address: "Address to open", code: "The code alone",
    handOver: (name: string) => `Give it to ${name} in person, or over a line you trust: whoever has it first has the account.`,
    back: (name: string) => `Back to ${name}`,
  },
  past: "Past and future holders",
  holdings: "Posts held and covered",
  noHoldings: "This person holds no post.",
  reaches: { none: "nobody", "own-unit": "the own unit", "unit-and-below": "the unit and all below it" },
  kinds: { authority: "authority", division: "division", desk: "desk", agency: "agency", "state-unit": "State unit", court: "court", mission: "mission" },
  coverKinds: { absence: "absence of the holder", delegation: "delegation" },
  badDate: (text: string) => `“${text}” is no day. Write YYYY-MM-DD.`,
  choiceNeeded: "Choose one.",
  dateNeeded: "A day is needed: YYYY-MM-DD.",
  dateHint: "YYYY-MM-DD",
  notStated: "not stated",
  actions: {
    "add-unit": "Add a unit", "rename-unit": "Rename it", "close-unit": "Close it", "add-post": "Add a post", "close-post": "Close the post", "change-clearance": "Change the clearance", "give-role": "Give a role", "take-role": "Take a role",
    appoint: "Appoint", vacate: "End the holding", "begin-cover": "Let somebody stand in", "end-cover": "End a standing-in", "add-person": "Add a person", "rename-person": "Change name or address",
    "reset-account": "Reset the account", "close-account": "Close the account",
    "add-compartment": "Add a compartment", "propose-member": "Propose a post", "approve-member": "Approve an entry", "end-member": "End an entry",
  },
};

export type AdministrationWords = typeof en;
