// The English words of passkeys.
export const en = {
  title: "Passkeys",
  state: (count: number) => (count === 0 ? "You have none yet." : count === 1 ? "You have one passkey." : `You have ${count} passkeys.`),
  explanation: "A passkey is a key on your telephone, computer or security key, unlocked by finger, face or PIN. It signs you in without a password, counts as a second factor, and answers to no other site.",
  advice: "Have two, on different things: a lost telephone then keeps you out of nothing.",
  columns: { name: "Name", registered: "Registered", used: "Last used", kept: "Kept", change: "Change" },
  neverUsed: "not yet",
  kept: { one: "on one device", several: "on several devices, by its maker" },
  blocked: "blocked: it may have been copied",
  change: (name: string) => `Rename or remove ${name}`,
  changeShort: "Rename or remove",
  register: {
    title: "Register a passkey",
    name: "Name",
    nameHint: "So that you know it again: “Telephone”, “Key at the office”.",
    unnamed: (date: string) => `Passkey of ${date}`,
    button: "Register a passkey",
    tooLong: "Name: 100 characters at most.",
  },
  refusals: {
    "not-accepted": "The passkey was not registered: its answer was not the one to this page's question. Begin once more.",
    "too-many": "You have as many passkeys as one person may have. Remove one that you no longer use.",
    "known-already": "This passkey is registered already.",
  },
  done: {
    registered: "The passkey is registered. It signs you in from now on.",
    renamed: "The name was changed.",
    removed: "The passkey was removed; it signs nobody in any more.",
  },
  passkeyFirst: {
    title: "Sign in with your passkey first",
    state: "You have a passkey and signed in without it. Another second factor is set up only by whoever can show the first.",
  },
  account: {
    label: "Passkeys",
    none: "None.",
    some: (count: number) => (count === 1 ? "One." : `${count}.`),
    register: "Register one",
    keep: "See and change",
  },
  signInAgain: {
    title: "Sign in again first",
    detail: "Ways to sign in are changed only within ten minutes of signing in, with a second factor where you have one: so that a desk left open gives nobody a key to it.",
    button: "Sign in again",
  },
  noParty: {
    title: "Passkeys do not work at this address",
    detail: "A passkey belongs to the name of a site. Open Comity by its name; on this machine that is “localhost” and not a number.",
  },
  script: {
    none: "Passkeys need script, which this browser does not run here. Every other way to sign in works without.",
    unable: "This browser cannot use passkeys. A newer one can; every other way to sign in works in this one.",
    waiting: "Your browser is asking for your passkey …",
    stopped: "That was broken off, or no passkey was found. Nothing was changed.",
    known: "This device is registered already.",
    failed: "That did not work. Load the page again and try once more.",
  },
  one: {
    state: (registered: string, used: string) => `Registered on ${registered}; last used: ${used}.`,
    blocked: "Its counter went back, as that of a copied key does. Neither the key nor a copy opens anything. Remove it and register another.",
    nameMissing: "Name: give it one.",
    rename: "Save the name",
    removeTitle: "Remove",
    removeDetail: "It signs nobody in from then on. The key stays on your device until you delete it there.",
    remove: "Remove this passkey",
  },
  signIn: {
    button: "Sign in with a passkey",
    refused: "The passkey did not sign you in. It may have been removed, or belong to an account that is closed. Try once more, or sign in another way.",
  },
};

export type PasskeyWords = typeof en;
