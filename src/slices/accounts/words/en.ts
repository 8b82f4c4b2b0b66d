// The English words of sign-in and of the desk's front.
export const en = {
  signIn: "Sign in",
  desk: "The desk",
  deskTitle: (name: string) => `Good day, ${name}`,
  deskState: (posts: readonly string[]) => (posts.length === 0 ? "You hold no post today: nothing is open to you." : posts.join(" · ")),
  whatYouMay: "What your posts allow today",
  noSuchPage: "There is no such page",
  formExpired: "This form is no longer valid",
  formExpiredDetail: "It was not made in the session that you are signed in with. Nothing was changed.",
  formExpiredRight: "Go back, load the page again, and send the form once more.",
  permissions: {
    "register.read-drafts": "see drafts of the register",
    "register.record": "record acts, statements and corrections",
    "register.publish": "publish what another officer recorded",
    "file.read": "read files",
    "file.open": "open a file",
    "file.write": "write minutes and papers",
    "file.grant": "let others see a file",
    "file.approve-grant": "agree to what another let out",
    "file.recuse": "wall an officer off from a file",
    "file.change-marking": "change a marking",
    "file.break-glass": "open a closed file for a purpose",
    "organisation.read": "see the office: units, posts and people",
    "organisation.manage": "keep units, posts and people",
    "compartment.manage": "keep compartments",
    "account.manage": "keep accounts",
    "session.end-others": "end other people's sessions",
    "audit.read": "read the record of what was done",
    "audit.export": "take the record of what was done away",
  },
};

export type AccountWords = typeof en;
