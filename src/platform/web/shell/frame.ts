// What every page of a site has around it. The facts come from configuration and from the slices that own them.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { Query } from "../place.ts";

export type NavigationItem = { readonly key: string; readonly label: string; readonly to: string; readonly query?: Query };

export type Frame = {
  /** The authority that publishes: "Ministry of Home Affairs". */
  readonly authority: string;
  /** The part of it that answers, or the name of the register, below. */
  readonly register: string;
  readonly navigation: readonly NavigationItem[];
  /** Who owns what is published here, in a sentence. */
  readonly ownership: string;
  /** The day of the last published fact; null where it cannot be told. */
  readonly updatedOn: CalendarDate | null;
  readonly visits: number | null;
  readonly version: string;
  /** `https://register.example`, for print; null where it is not configured. */
  readonly origin: string | null;
  /** Links in the footer: about the data, the interface, the feed. */
  readonly footer: readonly NavigationItem[];
  /** The officers' way in, for whoever is not signed in; absent: a site for the public alone. */
  readonly signIn?: NavigationItem;
};

/** Scripts that a page may ask for; each is a file of `public/scripts`. */
export const SCRIPTS = ["passkeys", "uploads", "drafts", "queue"] as const;
export type ScriptName = (typeof SCRIPTS)[number];

/** Where the stylesheet, icon, first fonts and scripts are served. */
export type ShellAssets = { readonly stylesheet: string; readonly icon: string; readonly fonts: readonly string[]; readonly scripts: Readonly<Record<ScriptName, string>> };
