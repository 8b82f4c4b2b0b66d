// A name under which a document can be handed out: no path, no sign that turns text around, no name that a system reserves, and an
// ending that says what it is. The name as it was sent is kept beside it.
import { isKind } from "./kinds.ts";

const LONGEST = 120;
/** Names of devices on Windows, with any ending (Microsoft, "Naming Files, Paths, and Namespaces"). */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const SAME_ENDINGS: Readonly<Record<string, readonly string[]>> = { jpg: ["jpeg"], tif: ["tiff"], txt: ["csv", "md", "eml", "log"], mp4: ["m4v", "m4a"] };

export function safeName(sent: string, kind: string): string {
  const last = sent.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const plain = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, "")
    .replaceAll(/[<>:"|?*]/g, "-")
    .replaceAll(/\s+/g, " ")
    .replace(/^[. ]+/, "")
    .replace(/[. ]+$/, "");
  const named = plain === "" ? "document" : RESERVED.test(plain) ? `-${plain}` : plain;
  return withEnding(named, kind);
}

function withEnding(name: string, kind: string): string {
  const ending = /\.([^.]{1,8})$/.exec(name)?.[1] ?? "";
  const right = !isKind(kind) || [kind, ...(SAME_ENDINGS[kind] ?? [])].includes(ending.toLowerCase());
  if (right) return ending === "" ? shorten(name, LONGEST) : `${shorten(name.slice(0, -ending.length - 1), LONGEST)}.${ending}`;
  return `${shorten(name, LONGEST)}.${kind}`;
}

/** Cut between whole characters as a reader sees them. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept: string[] = [];
  let length = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (length + segment.length > most) break;
    kept.push(segment);
    length += segment.length;
  }
  return kept.join("");
}
