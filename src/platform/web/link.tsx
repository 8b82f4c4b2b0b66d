// The one component that writes an address into a page. A guard test holds that no other does.
import type { ComponentChildren } from "preact";
import { addressOf, usePlace, type Query } from "./place.ts";
import { findExternalAddress, findSafeAddress } from "./safe-address.ts";

type LinkLooks = {
  readonly children: ComponentChildren;
  readonly class?: string | undefined;
  readonly id?: string | undefined;
  readonly current?: "page" | "true" | "date" | undefined;
  readonly lang?: string | undefined;
  readonly rel?: "prev" | "next" | "alternate" | undefined;
  /** What a screen reader says where the text alone does not tell. */
  readonly label?: string | undefined;
  readonly title?: string | undefined;
};

/** `to`: a page of ours, which keeps language and dates. `href`: any recorded or computed address, checked first. */
export type LinkTarget = { readonly to: string; readonly query?: Query | undefined; readonly fragment?: string | undefined } | { readonly href: string };

/** A link to a page of ours, to a recorded source (through the leaving notice) or to a mailbox; unsafe addresses stay text. */
export function Link(props: LinkTarget & LinkLooks) {
  const place = usePlace();
  const address = findSafeAddress("to" in props ? addressOf(place, props.to, props.query, props.fragment) : props.href);
  if (address === undefined) {
    return (
      <span class="address-refused">
        {props.children} {place.words.addressRefused}
      </span>
    );
  }
  if (address.kind !== "external") return <a href={address.href} {...attributes(props)}>{props.children}</a>;
  const notice = addressOf(place, "/leaving", { on: null, "known-on": null, to: address.href });
  const looks = { ...props, class: joined("external", props.class) };
  return (
    <a href={notice} {...attributes(looks)} rel="noopener noreferrer external nofollow" data-address={address.href}>
      {props.children}
      <span class="visually-hidden"> {place.words.leavingMarker}</span>
    </a>
  );
}

/** The link of the leaving notice itself: the only one that opens another site. Unsafe addresses render nothing. */
export function LinkAway({ href, children }: { readonly href: string; readonly children: ComponentChildren }) {
  const address = findExternalAddress(href);
  if (address === undefined) return null;
  return (
    <a class="button" href={address.href} rel="noopener noreferrer external nofollow">
      {children}
    </a>
  );
}

/** Class names in one attribute; absent ones left out. */
export function joined(...names: readonly (string | false | undefined)[]): string | undefined {
  const present = names.filter((name) => name !== undefined && name !== false && name !== "");
  return present.length === 0 ? undefined : present.join(" ");
}

function attributes(looks: LinkLooks) {
  return {
    class: looks.class,
    id: looks.id,
    rel: looks.rel,
    lang: looks.lang,
    hreflang: looks.lang,
    title: looks.title,
    "aria-current": looks.current,
    "aria-label": looks.label,
  };
}
