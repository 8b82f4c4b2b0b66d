// The English words of sign-in, of the person's own account and of the desk's front.
import { carriedWords } from "./en/carried.ts";
import { ownAccountWords } from "./en/own-account.ts";
import { signInWords } from "./en/sign-in.ts";

export const en = {
  signIn: "Sign in",
  desk: "The desk",
  deskTitle: (name: string) => `Good day, ${name}`,
  deskState: (posts: readonly string[]) => (posts.length === 0 ? "You hold no post today: nothing is open to you." : posts.join(" · ")),
  whatYouMay: "What your posts allow today",
  needsSecondFactor: "Your post needs a second factor",
  needsSecondFactorDetail: "Until you have one, nothing that your post allows is open to you.",
  setUpSecondFactor: "Set up the second factor",
  failedBefore: (count: number, when: string | null) =>
    `${count === 1 ? "One attempt to sign in with your name failed" : `${count} attempts to sign in with your name failed`}${when === null ? " before this, your first sign-in" : ` since you signed in on ${when}`}. If it was not you, change your password.`,
  formExpired: "This form is no longer valid",
  noSuchPage: "There is no such page",
  openWay: (origin: string | undefined) => ({
    title: "Nobody signs in here over an open line",
    detail: "This page came over plain http from another machine: a password typed here could be read on its way.",
    right:
      origin === undefined
        ? "Whoever runs Comity puts a proxy with https before it, names the proxy in COMITY_PROXIES and the address in “origin” (or COMITY_ORIGIN). On the machine itself, http://127.0.0.1 works."
        : `Sign in at ${origin}. If you came from there, the proxy must be named in COMITY_PROXIES.`,
  }),
  foreignPage: {
    title: "This form came from another site",
    detail: "Forms are taken only from the pages of this site. Nothing was changed.",
    right: "Open the page here, and send the form from it.",
  },
  permissions: {
    "register.read-drafts": "see drafts of the register",
    "register.record": "record acts, statements and corrections",
    "content-rule.record": "add, correct and take back the office's own rules of contents",
    "register.publish": "publish what another officer recorded",
    "file.read": "read files",
    "file.open": "open a file",
    "file.write": "write minutes and papers",
    "file.grant": "let others see a file",
    "file.approve-grant": "agree to what another let out",
    "file.transfer": "hand a file to another post",
    "file.recuse": "wall an officer off from a file",
    "file.change-marking": "change a marking",
    "file.break-glass": "open a closed file for a purpose",
    "request.read": "read requests for assistance",
    "request.draft": "draft requests",
    "request.control": "check and forward an agency's requests",
    "request.endorse": "endorse an agency's requests",
    "request.examine": "examine requests, write to other States, record their answers",
    "request.approve": "approve, refuse and sign",
    "request.execute": "execute what other States ask for",
    "request.court": "write down, as the court, what the court decided",
    "request.statistics": "see the statistics of requests",
    "organisation.read": "see the office: units, posts and people",
    "organisation.manage": "keep units, posts and people",
    "compartment.manage": "keep compartments",
    "account.manage": "keep accounts",
    "session.end-others": "end other people's sessions",
    "audit.read": "read the record of what was done",
    "audit.export": "take the record of what was done away",
  },
  /** What the record of what was done says of each event. */
  audit: {
    "session.begun": "signed in",
    "session.ended": "signed out, or was signed out",
    "sign-in.failed": "failed to sign in",
    "password.set": "set a password",
    "second-factor.begun": "began to set up a second factor",
    "second-factor.set": "set up a second factor",
    "second-factor.removed": "had the second factor removed",
    "recovery-codes.made": "was given new recovery codes",
    "recovery-code.used": "used a recovery code",
    "kept-form.discarded": "gave up a form kept from an ended session",
    "enrolment.opened": "was invited to enrol",
    "enrolment.used": "enrolled",
    "account.opened": "was given an account",
    "account.reset": "had the account reset",
    "account.closed": "had the account closed",
    "administrator.appointed": "was appointed administrator from the command line",
    "openid-subject.linked": "was linked to the office's login",
    "openid-subject.unlinked": "was unlinked from the office's login",
    "passkey.registered": "registered a passkey",
    "passkey.renamed": "renamed a passkey",
    "passkey.removed": "removed a passkey",
    "passkey.blocked": "had a passkey blocked",
  },
  ...signInWords,
  own: ownAccountWords,
  carried: carriedWords,
};

export type AccountWords = typeof en;
