// Which addresses a page may link to. Security code: an allow-list of schemes, and anything doubtful is refused.

/** An address that may stand in a page, and where it leads. */
export type SafeAddress =
  | { readonly kind: "site"; readonly href: string }
  | { readonly kind: "external"; readonly href: string; readonly host: string }
  | { readonly kind: "mail"; readonly href: string };

/** Browsers skip or fold these inside an address (`java⏎script:`, `/\host`), and bidi marks make it read as another. */
const DOUBTFUL = /[\u0000-\u0020\u007f-\u00a0\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000\ufeff\ufff9-\ufffb\\]/u;
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const LONGEST = 2000;

/**
 * Text in, from our own code or from a recorded source; the address when its scheme is http, https or mailto, or when
 * it is a path, query or fragment of this site. `undefined` for everything else, `//host` and `user@host` included.
 */
export function findSafeAddress(text: string): SafeAddress | undefined {
  if (text === "" || text.length > LONGEST || DOUBTFUL.test(text) || !text.isWellFormed()) return undefined;
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase();
  if (scheme === "http" || scheme === "https") return external(text);
  if (scheme === "mailto") return mail(text);
  if (scheme !== undefined || text.startsWith("//")) return undefined;
  return isSitePath(text) ? { kind: "site", href: text } : undefined;
}

/** An http or https address of another site, without name and password in it. */
export function findExternalAddress(text: string): Extract<SafeAddress, { kind: "external" }> | undefined {
  const address = findSafeAddress(text);
  return address?.kind === "external" ? address : undefined;
}

function external(text: string): SafeAddress | undefined {
  // "https:host" and "https:///host" mean a host to a browser and a path to a reader.
  if (!/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.username !== "" || url.password !== "" || url.hostname === "") return undefined;
  return { kind: "external", href: url.href, host: url.host };
}

function mail(text: string): SafeAddress | undefined {
  return /^mailto:[^@?#\s<>"]+@[^@?#\s<>"]+$/i.test(text) ? { kind: "mail", href: text } : undefined;
}

/** A path from the root, a query or a fragment; resolved against any page of ours it must stay with us. */
function isSitePath(text: string): boolean {
  if (!/^[/?#]/.test(text)) return false;
  const base = "https://site.invalid/en/";
  return URL.canParse(text, base) && new URL(text, base).origin === "https://site.invalid";
}
