// What every page of the site has around it: names, navigation, ownership, the day of the last published fact.
import { calendarDateOf, type CalendarDate } from "../../domain/kernel/index.ts";
import type { Clock } from "../../platform/clock/index.ts";
import type { Installation } from "../../platform/config/index.ts";
import type { Language, NavigationItem } from "../../platform/web/index.ts";
import type { Site } from "../../platform/web/pages.tsx";
import type { Register } from "../treaties/index.ts";
import { partyName, type LoadView, type PublicView } from "./public-view.ts";
import { wordsOf } from "./words/index.ts";

type SiteParts = { readonly clock: Clock; readonly loadView: LoadView; readonly installation: Installation; readonly visits: () => number | null };

export function publicSite({ clock, loadView, installation, visits }: SiteParts): { site: Site; mayLinkTo: (host: string) => boolean } {
  let hosts: { of: Register; known: ReadonlySet<string> } | undefined;
  const site: Site = {
    frame: (language) => {
      const words = wordsOf(language).site;
      const authority = authorityOf(installation, language);
      const item = (key: keyof typeof words.navigation, to: string): NavigationItem => ({ key, label: words.navigation[key], to });
      return {
        authority: authority ?? words.noAuthority,
        register: words.register,
        navigation: [item("treaties", "/treaties"), item("states", "/states"), item("bodies", "/bodies"), item("cooperation", "/international-cooperation"), item("changes", "/changes")],
        ownership: authority === undefined ? words.noOwner : words.ownership(authority),
        version: "0.1.0",
        origin: installation.origin ?? null,
        footer: [
          { key: "about", label: words.footer.about, to: "/about" },
          { key: "interface", label: words.footer.interface, to: "/api" },
          { key: "verify", label: words.footer.verify, to: "/verify" },
        ],
      };
    },
    live: async (language) => {
      const view = await loadView(null);
      const { register } = view;
      if (hosts?.of !== register) hosts = { of: register, known: sourceHosts(view) };
      const live = { updatedOn: lastPublished(register), visits: visits() };
      if (authorityOf(installation, language) !== undefined) return live;
      // Whose register it is follows from the State it is kept for; who answers for it is for them to say.
      const { site: words } = wordsOf(language);
      const own = partyName(view, view.ownState, clock.today(installation.timeZone), language.code);
      return { ...live, authority: words.authorityOf(own), ownership: words.ownershipOpen(own) };
    },
  };
  const mayLinkTo = (host: string) => installation.linkHosts.includes(host) || hosts?.known.has(host) === true;
  return { site, mayLinkTo };
}

/** As it is entered for the installation: in the language, in English, else in any. */
function authorityOf({ authority }: Installation, { code }: Language): string | undefined {
  return authority[code] ?? authority["en"] ?? Object.values(authority)[0];
}

/** Hosts of the addresses that facts, claims and names are recorded with. */
function sourceHosts({ register: { entries, claims }, reference }: PublicView): ReadonlySet<string> {
  const ofInstruments = [...entries.values()].flatMap((entry) => [...entry.sources, ...entry.files]);
  const ofClaims = claims.flatMap(({ grounds }) => [...(grounds.source === null ? [] : [grounds.source]), ...grounds.alsoIn]);
  const addresses = [...ofInstruments, ...ofClaims, ...reference.sources.values()].map(({ address }) => address);
  return new Set(addresses.flatMap((address) => (address !== null && URL.canParse(address) ? [new URL(address).hostname] : [])));
}

const publishedDays = new WeakMap<Register, CalendarDate | null>();

function lastPublished(register: Register): CalendarDate | null {
  const kept = publishedDays.get(register);
  if (kept !== undefined) return kept;
  const last = [...register.known.values()].reduce((day, { grounds }) => (grounds.publishedOn !== null && grounds.publishedOn > day ? grounds.publishedOn : day), "");
  const day = last === "" ? null : calendarDateOf(last.slice(0, 10));
  publishedDays.set(register, day);
  return day;
}
