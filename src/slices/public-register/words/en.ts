// What the public register says in English. One file a page beside this one; this one puts them together.
import { about } from "./en/about.ts";
import { bodies } from "./en/bodies.ts";
import { changes } from "./en/changes.ts";
import { division } from "./en/division.ts";
import { fact, proof } from "./en/fact.ts";
import { home } from "./en/home.ts";
import { list, table } from "./en/list.ts";
import { between, interfacePage, states } from "./en/places.ts";
import { party, treaty } from "./en/treaty.ts";
import { status } from "./en/status.ts";

export const en = {
  division,
  fact,
  proof,
  status,
  list,
  table,
  treaty,
  party,
  site: {
    register: "Register of treaties",
    noAuthority: "Central Authority",
    authorityOf: (own: string) => `Central Authority, ${own}`,
    noOwner: "Who publishes this register has not been entered yet.",
    ownershipOpen: (own: string) => `Kept for ${own}. Who publishes it, and answers for what stands here, has not been entered yet.`,
    ownership: (authority: string) => `Published by ${authority}, which answers for what stands here.`,
    navigation: { treaties: "Treaties", states: "States", bodies: "Regional bodies", cooperation: "International cooperation", changes: "Changes" },
    footer: { about: "About the data", interface: "Open interface", verify: "Check a letter of ours" },
  },
  api: { sameState: "The two must be different States." },
  filter: {
    needed: "Give a State: a name or a code such as IN.",
    notOneOf: (text: string, allowed: readonly string[]) => `"${text}" is not one of ${allowed.join(", ")}.`,
    unknownState: (text: string, near: readonly string[], ambiguous: boolean) =>
      ambiguous ? `"${text}" can mean ${near.join(" or ")}; give the code or the full name.` : near.length === 0 ? `No State is known as "${text}"; give a name or a code such as IN.` : `No State is known as "${text}". Did you mean ${near.join(", ")}?`,
    badYear: (text: string) => `"${text}" is no year; write four figures, such as 2013.`,
    tooLate: (name: string, last: string) => `${name}: an act can be imagined up to ${last}.`,
    yearsTurned: "from: the first year must not come after the last.",
    badNumber: (text: string, most: number) => (most === 1 ? `"${text}" does not exist; there is one page.` : `"${text}" is not a whole number from 1 to ${most}.`),
  },
  home,
  states,
  between,
  bodies,
  changes,
  about,
  interfacePage,
};
