// The English words of signing in: password, second factor, enrolment, demonstration.
import { LONGEST, SHORTEST } from "../../password/password-limits.ts";
import type { PasswordFault } from "../../password/judge-password.ts";

const minutes = (count: number) => (count === 1 ? "one minute" : `${count} minutes`);

export const signInWords = {
  signInState: "For officers of the authority and those who work with it. The register itself is open to all without.",
  signInName: "Sign-in name",
  password: "Password",
  toPublic: "To the public register",
  already: (name: string) => `You are signed in as ${name}. Signing in again ends that session.`,
  toDesk: "To the desk",
  wrong: "The sign-in name or the password is not right.",
  nameMissing: "Type your sign-in name.",
  passwordMissing: "Type your password.",
  paused: (at: string) => `Too many attempts have failed. The next one is taken at ${at}; one before that is not looked at.`,
  pageTooOld: "Your browser did not send this page's cookie back. The page may have stood open for too long: then simply send it again. If it happens each time, the browser keeps no cookies from here.",
  ended: {
    idle: "Your session ended because nothing was asked for half an hour.",
    "latest-hour": "Your session ended: none lasts longer than ten hours.",
    "too-many": "Your session ended because you have signed in at more than ten places; this was the one used longest ago.",
    "ended-by-administrator": "An administrator has ended your session.",
    "ended-from-another-session": "You ended this session from another one.",
    "password-changed": "Your password was changed in another session, and this one ended with it.",
    "account-reset": "Your account was reset, and your session ended with it.",
  } as Readonly<Record<string, string>>,
  keptForm: (until: string) => `What you had typed is kept until ${until}. Sign in as the same person, and it is shown to you again before anything is sent.`,
  newAccount: "A new account, or a lost password",
  newAccountDetail: "An administrator gives you a one-time code, with which you choose your password.",
  toEnrolment: "I have a one-time code",

  secondFactor: {
    title: "The second factor",
    state: (name: string) => `Your password was right, ${name}. Now prove that you have your device.`,
    code: "Code",
    hint: "Six figures from your device. Without the device: one of your recovery codes.",
    send: "Go on",
    again: "Begin again",
    missing: "Type the code.",
    wrong: "This code is not right.",
    used: "This code was used before. Wait for the next one, at most half a minute.",
    clockBehind: (count: number) => `This code was right about ${minutes(count)} ago: the clock of your device seems to be about ${minutes(count)} slow. Set it to the network's time, and type the code it shows then.`,
    clockAhead: (count: number) => `This code will be right only in about ${minutes(count)}: the clock of your device seems to be about ${minutes(count)} fast. Set it to the network's time, and type the code it shows then.`,
    tooMany: "Too many codes were wrong. Begin again with your password.",
  },

  passwordFaults: {
    "too-short": `A password has ${SHORTEST} signs or more. Three or four words that do not belong together are easy to keep.`,
    "too-long": `A password has ${LONGEST} signs at most.`,
    common: "This is among the passwords that everybody tries first. Choose another.",
    repeating: "This is the same few signs over and over. Choose another.",
    "of-the-person": "This is little more than your name or Comity's. Choose another.",
  } satisfies Readonly<Record<PasswordFault, string>>,
  newPassword: "New password",
  newPasswordHint: `${SHORTEST} signs or more, of any kind; no recipe, and no date on which it must be changed.`,
  passwordAgain: "The same password again",
  passwordsDiffer: "The two are not the same.",

  device: {
    title: "Your device",
    intro: "An authenticator on your telephone or computer makes a new code each half minute. Let it read the square, or type the secret into it.",
    square: "The secret of your device as a square for its camera; the same as text stands beside it",
    secret: "Secret",
    secretKind: "Time-based, six figures, 30 seconds, SHA-1: what authenticators take where they do not ask.",
    code: "The code it shows now",
  },

  enrolment: {
    title: "Set up your account",
    state: (name: string) => `For ${name}: a password and a device that makes codes.`,
    askTitle: "Your one-time code",
    askState: "The code that an administrator gave you. It is good once, for a day.",
    code: "One-time code",
    go: "Go on",
    unknown: "This code is not open: it was used, is too old, or is mistyped. Ask your administrator for a new one.",
    yourSignInName: "Your sign-in name",
    deviceNeeded: "Your post needs a second factor.",
    deviceOptional: "Without a device now, leave the code empty; you can add one later under your account.",
    send: "Set up and sign in",
    doneTitle: "Your account is set up",
    doneState: "You are signed in.",
    toDesk: "To the desk",
  },

  codes: {
    title: "Your recovery codes",
    intro: "Each lets you in once without your device. They are shown this once: write them down or print this page, and keep the paper where your device is not.",
    list: "Recovery codes",
  },

  demonstration: {
    title: "The demonstration",
    intro: "These officers, their office and its files are invented. One click signs you in as one of them, without a password.",
    closed: {
      production: "The demonstration is not open in production.",
      "own-administrator": "The demonstration is closed: this installation has an administrator of its own.",
    },
    noPlace: "Nobody of that name is in the demonstration",
    right: "Choose one of the officers on the sign-in page.",
    as: (name: string) => `Sign in as ${name}`,
    officer: "Officer",
    post: "Post",
    sees: "What to look at",
  },
};
